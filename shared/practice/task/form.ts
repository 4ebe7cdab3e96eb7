import type { FormDefinition } from '#shared/forms/definition.ts';

export const TASK_STATUSES = [
  { code: 'open', label: 'Open' },
  { code: 'done', label: 'Done' },
  { code: 'cancelled', label: 'Cancelled' },
] as const;

export const taskForm: FormDefinition = {
  kind: 'task',
  title: 'Task',
  version: 1,
  sections: [
    {
      title: 'Task',
      fields: [
        { key: 'what', label: 'What is to be done', type: 'text', requiredToFinalise: 'Write what is to be done' },
        { key: 'owner', label: 'Who does it', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who does it' },
        { key: 'dueOn', label: 'By when', type: 'date', half: true, requiredToFinalise: 'Enter the day it is due' },
        {
          key: 'priority',
          label: 'Priority',
          type: 'choice',
          options: [
            { code: 'high', label: 'High' },
            { code: 'normal', label: 'Normal' },
            { code: 'low', label: 'Low' },
          ],
          half: true,
        },
        { key: 'detail', label: 'More about it', type: 'narrative' },
      ],
    },
    {
      title: 'Where it stands',
      fields: [
        { key: 'status', label: 'Status', type: 'choice', options: TASK_STATUSES, requiredToFinalise: 'Choose where the task stands' },
        {
          key: 'doneOn',
          label: 'Done on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'status', isOneOf: ['done'] }],
          requiredToFinalise: 'Enter the day it was done',
        },
        { key: 'result', label: 'What came of it', type: 'narrative', when: [{ field: 'status', isOneOf: ['done'] }] },
        {
          key: 'cancelledReason',
          label: 'Why it is not needed any more',
          type: 'text',
          when: [{ field: 'status', isOneOf: ['cancelled'] }],
          requiredToFinalise: 'Write why the task is cancelled',
        },
      ],
    },
  ],
};
