import type { FormDefinition } from '#shared/forms/definition.ts';
import { SMART_ACTION_COLUMNS } from '../smart-action.ts';

/** None is longer than three months: the ceiling of PI 6.4. */
export const REVIEW_INTERVALS = [
  { code: '1-week', label: 'Every week' },
  { code: '2-weeks', label: 'Every 2 weeks' },
  { code: '4-weeks', label: 'Every 4 weeks' },
  { code: '6-weeks', label: 'Every 6 weeks' },
  { code: '2-months', label: 'Every 2 months' },
  { code: '3-months', label: 'Every 3 months' },
] as const;

export const riskManagementPlanForm: FormDefinition = {
  kind: 'risk-management-plan',
  title: 'Risk management plan',
  version: 1,
  sections: [
    {
      title: 'For whom, and since when',
      guidance:
        'Within 10 working days of opening for an adult at risk, a carer or a young carer (SOR Annex D PI 6.4). A change is a new version with its own sign-off.',
      fields: [
        { key: 'people', label: 'Whose plan it is', type: 'people', requiredToFinalise: 'Choose whose plan it is' },
        {
          key: 'startedOn',
          label: 'In force from',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the plan came into force',
        },
        {
          key: 'owner',
          label: 'Who answers for the plan',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who answers for the plan',
        },
        {
          key: 'reviewInterval',
          label: 'Reviewed',
          hint: 'The greater the risk, the more often. Never less than every 3 months.',
          type: 'choice',
          appearance: 'select',
          options: REVIEW_INTERVALS,
          half: true,
          requiredToFinalise: 'Choose how often the plan is reviewed',
        },
        {
          key: 'careAndSupport',
          label: 'Does it plan care and support for eligible needs?',
          hint: 'Then it is reviewed as a care and support plan too: within 8 weeks, later within 12 months.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether it plans care and support for eligible needs',
        },
      ],
    },
    {
      title: 'The risks',
      fields: [
        {
          key: 'risks',
          label: 'Risks it answers',
          type: 'table',
          rowName: 'risk',
          minRows: 1,
          columns: [
            { key: 'risk', label: 'Recorded risk', type: 'record', kinds: ['risk'], half: true },
            {
              key: 'what',
              label: 'The risk, if it is not recorded yet',
              type: 'text',
              when: [{ field: 'risk', isPresent: false }],
              requiredToFinalise: 'Choose the risk, or write what it is',
            },
            {
              key: 'warningSigns',
              label: 'How we notice that it grows',
              type: 'text',
              requiredToFinalise: 'Write how it is noticed that the risk grows',
            },
          ],
        },
        {
          key: 'personView',
          label: 'How the person sees the risk, and what they want',
          type: 'narrative',
          requiredToFinalise: 'Write how the person sees it',
        },
      ],
    },
    {
      title: 'What is done',
      fields: [
        {
          key: 'actions',
          label: 'Actions',
          hint: 'Each answers a risk or a need, and has a named owner, a measure and a day.',
          type: 'table',
          rowName: 'action',
          minRows: 1,
          columns: SMART_ACTION_COLUMNS,
        },
        {
          key: 'contingency',
          label: 'If it goes wrong',
          hint: 'Who is called, at any hour, and what they do first. The duty team reads this.',
          type: 'narrative',
          requiredToFinalise: 'Write what is done if it goes wrong',
        },
        {
          key: 'escalation',
          label: 'When it goes to a manager, the police or a strategy discussion',
          type: 'narrative',
          requiredToFinalise: 'Write when it is escalated',
        },
        {
          key: 'agreedBy',
          label: 'Did the person agree to the plan?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and why it stands', message: 'Write why the person did not agree' },
          requiredToFinalise: 'Answer whether the person agreed to the plan',
        },
        { key: 'heldBy', label: 'Who has a copy', hint: 'The person, the medical centre, the unit welfare officer.', type: 'text' },
      ],
    },
    {
      title: 'Reviews',
      guidance:
        'A short review is a line here, in a new version of the plan. A full one is a review of its own and need not be written twice.',
      fields: [
        {
          key: 'reviews',
          label: 'Short reviews',
          type: 'table',
          rowName: 'review',
          columns: [
            {
              key: 'reviewedOn',
              label: 'Reviewed on',
              type: 'date',
              notAfter: 'today',
              half: true,
              requiredToFinalise: 'Enter the day of the review',
            },
            { key: 'with', label: 'With whom', type: 'text', half: true, requiredToFinalise: 'Write with whom it was reviewed' },
            { key: 'result', label: 'What was found and changed', type: 'text', requiredToFinalise: 'Write what was found and changed' },
          ],
        },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
        {
          key: 'endedReason',
          label: 'Why it is needed no more',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write why the plan is needed no more',
        },
      ],
    },
  ],
};
