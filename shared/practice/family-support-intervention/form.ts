import type { FormDefinition } from '#shared/forms/definition.ts';
import { earlyHelpLeadFields } from '../early-help-lead.ts';
import { ACTION_PROGRESS } from '../smart-action.ts';

export const familySupportInterventionForm: FormDefinition = {
  kind: 'family-support-intervention',
  title: 'Family Support',
  version: 1,
  sections: [
    {
      title: 'Who and why',
      guidance:
        'Voluntary, alongside Early Help, whose lead professional is not of this service (SOR Annex C optional requirements a–c). Sessions and progress are added as new versions.',
      fields: [
        { key: 'referral', label: 'The referral', type: 'record', kinds: ['family-support-referral', 'referral'], half: true },
        {
          key: 'openedOn',
          label: 'Opened on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter when the support was opened',
        },
        {
          key: 'people',
          label: 'For whom',
          type: 'people',
          prefill: 'latest:family-support-referral.people',
          requiredToFinalise: 'Choose for whom the support is',
        },
        { key: 'worker', label: 'Given by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who gives the support' },
        ...earlyHelpLeadFields('family-support-referral'),
        { key: 'childrensViews', label: 'What the children say they want', type: 'narrative' },
      ],
    },
    {
      title: 'Goals',
      fields: [
        {
          key: 'goals',
          label: 'Goals agreed with the family',
          type: 'table',
          rowName: 'goal',
          minRows: 1,
          requiredToFinalise: 'Add at least one goal',
          columns: [
            { key: 'goal', label: 'Goal, in the family’s words', type: 'text', requiredToFinalise: 'Write the goal' },
            { key: 'action', label: 'What we do for it', type: 'text', requiredToFinalise: 'Write what is done for the goal' },
            { key: 'owner', label: 'Who', type: 'text', half: true },
            { key: 'dueOn', label: 'By when', type: 'date', half: true, requiredToFinalise: 'Enter by when the goal should be reached' },
            { key: 'knowBy', label: 'How we will know', type: 'text', requiredToFinalise: 'Write how it will be known' },
            {
              key: 'scoreAtStart',
              label: 'How near at the start',
              hint: '0 far, 10 there, by the family.',
              type: 'number',
              min: 0,
              max: 10,
              half: true,
            },
            { key: 'scoreNow', label: 'How near now', type: 'number', min: 0, max: 10, half: true },
            {
              key: 'progress',
              label: 'Progress',
              type: 'choice',
              appearance: 'select',
              options: ACTION_PROGRESS,
              half: true,
            },
          ],
        },
      ],
    },
    {
      title: 'Sessions',
      fields: [
        {
          key: 'sessions',
          label: 'Sessions',
          type: 'table',
          rowName: 'session',
          columns: [
            { key: 'on', label: 'When', type: 'date', half: true, requiredToFinalise: 'Enter the day of the session' },
            {
              key: 'held',
              label: 'Held?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not', message: 'Write why the session was not held' },
            },
            { key: 'with', label: 'With whom', type: 'people', when: [{ field: 'held', isOneOf: [true] }] },
            {
              key: 'what',
              label: 'What was done, and how it went',
              type: 'narrative',
              when: [{ field: 'held', isOneOf: [true] }],
              requiredToFinalise: 'Write what was done in the session',
            },
          ],
        },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'closedOn', label: 'Closed on', type: 'date', notAfter: 'today', notBeforeField: 'openedOn', half: true },
        {
          key: 'endReason',
          label: 'Why it ended',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'achieved', label: 'Goals reached' },
            { code: 'partly', label: 'Partly reached, goes on with Early Help' },
            { code: 'withdrew', label: 'The family stopped' },
            { code: 'step-up', label: 'Stepped up to social care' },
            { code: 'left', label: 'The family left the location' },
            { code: 'other', label: 'Other' },
          ],
          half: true,
          when: [{ field: 'closedOn', isPresent: true }],
          requiredToFinalise: 'Choose why the support ended',
        },
        {
          key: 'outcome',
          label: 'What has changed, and what the lead professional was told',
          type: 'narrative',
          when: [{ field: 'closedOn', isPresent: true }],
          requiredToFinalise: 'Write what has changed',
        },
      ],
    },
  ],
};
