import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { AGENCIES } from '../attendance.ts';
import { informed } from '../jurisdiction-fields.ts';

export const supportNeedsAssessmentForm: FormDefinition = {
  kind: 'support-needs-assessment',
  title: 'Assessment of Support Needs',
  version: 1,
  sections: [
    {
      title: 'The request',
      guidance:
        'Defence Children Services lead the assessment. We give a professional opinion on whether the family’s needs can be met (SOR 25–26, Annex A 6a, 7d).',
      fields: [
        {
          key: 'stage',
          label: 'Stage',
          type: 'choice',
          options: [
            { code: 'pre-deployment', label: 'Before a posting is agreed' },
            { code: 'in-location', label: 'In location' },
          ],
          requiredToFinalise: 'Choose the stage',
        },
        {
          key: 'occasion',
          label: 'Why now',
          type: 'choice',
          options: [
            { code: 'posting', label: 'A posting is considered' },
            { code: 'emerging-need', label: 'New or changed needs' },
            { code: 'enquiry', label: 'A section 47 type enquiry found significant harm' },
            { code: 'extension', label: 'The tour is to be extended' },
          ],
          requiredToFinalise: 'Choose why it is asked now',
        },
        { key: 'people', label: 'About whom', type: 'people', requiredToFinalise: 'Choose whom it is about' },
        {
          key: 'requestedBy',
          label: 'Requested by',
          hint: 'Name and post at Defence Children Services.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter who requested it',
        },
        {
          key: 'requestedOn',
          label: 'Requested on',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day of the request',
        },
        { key: 'answerBy', label: 'They need it by', type: 'date', notBeforeField: 'requestedOn', half: true },
        {
          key: 'location',
          label: 'Location it is for',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'file-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
      ],
    },
    {
      title: 'Needs and what there is',
      fields: [
        { key: 'needs', label: 'Needs of each child and adult', type: 'narrative', requiredToFinalise: 'Write the needs' },
        {
          key: 'services',
          label: 'What the location offers, and what it does not',
          hint: 'Health, education, social work, specialist help; how far, how often, for how long.',
          type: 'narrative',
          requiredToFinalise: 'Write what the location offers, and what it does not',
        },
        {
          key: 'jurisdiction',
          label: 'What the Ministry of Defence may and may not do there to protect them',
          hint: 'Host-nation law, status of forces agreement, Armed Forces Act.',
          type: 'narrative',
          requiredToFinalise: 'Write what jurisdiction means for their safety there',
        },
        {
          key: 'consulted',
          label: 'Who was consulted',
          type: 'table',
          rowName: 'view',
          minRows: 1,
          requiredToFinalise: 'Add who was consulted',
          columns: [
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES,
              half: true,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'on', label: 'On', type: 'date', notAfter: 'today', half: true, requiredToFinalise: 'Enter when' },
            { key: 'view', label: 'Their view', type: 'narrative', requiredToFinalise: 'Write their view' },
          ],
        },
        {
          key: 'familyViews',
          label: 'Views of the children and the family',
          type: 'narrative',
          requiredToFinalise: 'Write the views of the children and the family',
        },
        {
          key: 'consent',
          label: 'Do they agree that this is shared with command and Defence Children Services?',
          type: 'yes-no',
          reasonWhen: {
            answer: false,
            label: 'On what basis it is shared all the same, or not',
            message: 'Write on what basis it is shared, or that it is not',
          },
          requiredToFinalise: 'Answer whether they agree that it is shared',
        },
      ],
    },
    {
      title: 'Opinion',
      fields: [
        { key: 'opinion', label: 'Professional opinion', type: 'narrative', requiredToFinalise: 'Write the professional opinion' },
        {
          key: 'recommendation',
          label: 'Recommendation on supportability',
          type: 'choice',
          options: [
            { code: 'supportable', label: 'Supportable' },
            { code: 'conditions', label: 'Supportable with conditions' },
            { code: 'not-supportable', label: 'Not supportable' },
          ],
          requiredToFinalise: 'Choose the recommendation',
        },
        {
          key: 'conditions',
          label: 'Conditions, and who sees to them by when',
          type: 'narrative',
          when: [{ field: 'recommendation', isOneOf: ['conditions'] }],
          requiredToFinalise: 'Write the conditions',
        },
        {
          key: 'returnPlan',
          label: 'How they are kept safe and supported until they return, or are not posted',
          type: 'narrative',
          when: [{ field: 'recommendation', isOneOf: ['not-supportable'] }],
          requiredToFinalise: 'Write how they are kept safe and supported until then',
        },
        ...informed('command', 'Command'),
        ...informed('dcs', 'Defence Children Services'),
      ],
    },
  ],
};
