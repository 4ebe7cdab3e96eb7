import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { SHARING_SECTION } from '../assessment-sharing.ts';
import { answerIn, textIn } from '../body-values.ts';
import { earlyHelpLeadFields } from '../early-help-lead.ts';

/** What daily life is asked about: key, label, hint. */
export const AREAS = [
  ['home', 'Home and routines', 'Mornings, meals, sleep, the accommodation.'],
  ['parenting', 'Being a parent here', 'What goes well, what is hard; deployment; who helps.'],
  ['health', 'Health and wellbeing', 'Of each person; what the medical centre gives.'],
  ['learning', 'School, nursery and play', ''],
  ['relationships', 'Relationships in the family', 'Between the adults, and with the children.'],
  ['money', 'Work and money', ''],
  ['belonging', 'Friends, unit and community', 'Isolation, language, getting about.'],
] as const;

const areaFields: readonly Field[] = AREAS.map(([key, label, hint]) => ({
  key,
  label,
  ...(hint === '' ? {} : { hint }),
  type: 'narrative',
  requiredToFinalise: `Write about: ${label.toLowerCase()}`,
}));

export const personalFamilySupportAssessmentForm: FormDefinition = {
  kind: 'personal-family-support-assessment',
  title: 'Personal family support assessment',
  version: 1,
  sections: [
    {
      title: 'About this assessment',
      guidance:
        'Below the statutory threshold, voluntary and with the family. A qualified manager sees it before it is used (SOR Annex D PI 3.1).',
      fields: [
        {
          key: 'startedOn',
          label: 'Started on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter when it was started',
        },
        { key: 'worker', label: 'Made by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who made the assessment' },
        {
          key: 'adults',
          label: 'Adults who took part',
          type: 'people',
          among: 'adults',
          requiredToFinalise: 'Choose the adults who took part',
        },
        {
          key: 'consent',
          label: 'Does the family consent?',
          type: 'yes-no',
          prefill: 'latest:family-support-referral.consent',
          reasonWhen: { answer: false, label: 'What they said', message: 'Write what the family said' },
          requiredToFinalise: 'Answer whether the family consents',
        },
        {
          key: 'reason',
          label: 'What the family wants help with',
          type: 'narrative',
          prefill: 'latest:family-support-referral.need',
          requiredToFinalise: 'Write what the family wants help with',
        },
        ...earlyHelpLeadFields('family-support-referral'),
      ],
    },
    {
      title: 'Each child',
      fields: [
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          minRows: 1,
          oneRowFor: { among: 'children', column: 'child' },
          requiredToFinalise: 'Add a part for each child',
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'seen',
              label: 'Seen?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not', message: 'Write why the child was not seen' },
              requiredToFinalise: 'Answer whether the child was seen',
            },
            {
              key: 'seenOn',
              label: 'When',
              type: 'date',
              notAfter: 'today',
              half: true,
              when: [{ field: 'seen', isOneOf: [true] }],
              requiredToFinalise: 'Enter when the child was seen',
            },
            {
              key: 'voice',
              label: 'What the child says and wants',
              hint: 'In their own words, or what was observed.',
              type: 'narrative',
              requiredToFinalise: 'Write what the child says, or what was observed',
            },
            {
              key: 'strengthsAndNeeds',
              label: 'What goes well, and what is needed',
              type: 'narrative',
              requiredToFinalise: 'Write the child’s strengths and needs',
            },
          ],
        },
      ],
    },
    { title: 'Life as a family', guidance: 'What works well first; then what is hard.', fields: areaFields },
    {
      title: 'What it means',
      fields: [
        {
          key: 'concern',
          label: 'Did anything come up that may meet a statutory threshold?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What, and whom you told at once', message: 'Write what came up and whom you told' },
          requiredToFinalise: 'Answer whether anything may meet a statutory threshold',
        },
        { key: 'analysis', label: 'What it means', type: 'narrative', requiredToFinalise: 'Write what it means' },
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'individual', label: 'Family Support' },
            { code: 'group', label: 'Parenting Group' },
            { code: 'both', label: 'Family Support and Parenting Group' },
            { code: 'early-help', label: 'Early Help goes on without us' },
            { code: 'step-up', label: 'Stepped up to social care' },
            { code: 'none', label: 'No support needed or wanted' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        { key: 'recommendations', label: 'What is recommended', type: 'narrative', requiredToFinalise: 'Write what is recommended' },
      ],
    },
    SHARING_SECTION,
  ],
  check: (body) =>
    answerIn(body, 'concern') === true && textIn(body, 'outcome') !== 'step-up' && textIn(body, 'outcome') !== ''
      ? [
          {
            path: 'outcome',
            label: 'Outcome',
            message: 'Something may meet a statutory threshold: choose “Stepped up to social care”, or answer the question above with no',
          },
        ]
      : [],
};
