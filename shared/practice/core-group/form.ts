import type { FormDefinition } from '#shared/forms/definition.ts';
import { attendanceColumns } from '../attendance.ts';
import { ACTION_PROGRESS } from '../smart-action.ts';

export const coreGroupForm: FormDefinition = {
  kind: 'core-group',
  title: 'Core group',
  version: 1,
  sections: [
    {
      title: 'The meeting',
      guidance: 'First within 10 working days of the initial conference, then at least every 6 weeks.',
      fields: [
        { key: 'plan', label: 'Plan', type: 'record', kinds: ['child-protection-plan'], requiredToFinalise: 'Choose the plan' },
        {
          key: 'heldAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the core group met',
        },
        { key: 'lead', label: 'Led by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who led the core group' },
        {
          key: 'people',
          label: 'About whom',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children it was about',
        },
        {
          key: 'attendance',
          label: 'Who was there',
          type: 'table',
          rowName: 'person',
          columns: attendanceColumns,
          minRows: 1,
          requiredToFinalise: 'Add who was there',
        },
      ],
    },
    {
      title: 'Progress of the plan',
      fields: [
        {
          key: 'progress',
          label: 'Action by action',
          type: 'table',
          rowName: 'action',
          minRows: 1,
          requiredToFinalise: 'Add how the actions stand',
          columns: [
            { key: 'action', label: 'Action', type: 'text', requiredToFinalise: 'Enter the action' },
            {
              key: 'state',
              label: 'How it stands',
              type: 'choice',
              appearance: 'select',
              options: ACTION_PROGRESS,
              half: true,
              requiredToFinalise: 'Choose how it stands',
            },
            { key: 'note', label: 'What was done, and what changed for the child', type: 'text' },
          ],
        },
        { key: 'visits', label: 'What the visits show', type: 'narrative', requiredToFinalise: 'Write what the visits show' },
        { key: 'childViews', label: 'The children’s views', type: 'narrative', requiredToFinalise: 'Write the children’s views' },
        { key: 'parentViews', label: 'The parents’ views', type: 'narrative', requiredToFinalise: 'Write the parents’ views' },
        {
          key: 'risk',
          label: 'The risk now',
          type: 'choice',
          options: [
            { code: 'less', label: 'Less than before' },
            { code: 'same', label: 'The same' },
            { code: 'more', label: 'More than before' },
          ],
          requiredToFinalise: 'Choose how the risk is now',
        },
        { key: 'riskReasons', label: 'Why', type: 'narrative', requiredToFinalise: 'Write why the risk is so' },
        {
          key: 'planRefined',
          label: 'Does the plan change?',
          hint: 'Then write a new version of the plan; a manager signs it off.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What changes', message: 'Write what changes in the plan' },
          requiredToFinalise: 'Answer whether the plan changes',
        },
        { key: 'nextOn', label: 'Next core group', type: 'date', half: true },
      ],
    },
  ],
};
