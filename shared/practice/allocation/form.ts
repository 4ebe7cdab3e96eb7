import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';

export const allocationForm: FormDefinition = {
  kind: 'allocation',
  title: 'Allocation',
  version: 1,
  sections: [
    {
      title: 'Allocation',
      fields: [
        {
          key: 'worker',
          label: 'Allocated to',
          hint: 'The case is copied to their laptop at the next sync.',
          type: 'staff',
          requiredToFinalise: 'Choose who the case is allocated to',
        },
        { key: 'from', label: 'From', type: 'date', prefill: 'today', half: true, requiredToFinalise: 'Enter the first day' },
        { key: 'to', label: 'Until', hint: 'Leave empty while it lasts.', type: 'date', notBeforeField: 'from', half: true },
        {
          key: 'changeReason',
          label: 'Reason',
          type: 'choice',
          appearance: 'select',
          options: codeList('worker_change_reason'),
          requiredToFinalise: 'Choose the reason',
        },
        { key: 'note', label: 'What the worker should know first', type: 'narrative' },
      ],
    },
  ],
};
