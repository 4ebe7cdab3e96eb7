import type { FormDefinition } from '#shared/forms/definition.ts';

export const shiftHandoverForm: FormDefinition = {
  kind: 'shift-handover',
  title: 'Shift handover',
  version: 1,
  sections: [
    {
      title: 'The shift',
      guidance:
        'Everybody in the service reads this register, also who does not hold the contacts: write references, never names (SOR paras 39 and 61).',
      fields: [
        {
          key: 'from',
          label: 'From',
          type: 'instant',
          notAfter: 'now',
          half: true,
          requiredToFinalise: 'Enter when the shift began',
        },
        {
          key: 'until',
          label: 'Until',
          type: 'instant',
          notBeforeField: 'from',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the shift ended',
        },
        { key: 'dutyWorker', label: 'Duty worker', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose the duty worker' },
      ],
    },
    {
      title: 'Significant harm',
      guidance: 'Open when this note was begun. Say what was done and what is agreed.',
      fields: [
        {
          key: 'harm',
          label: 'Open matters of significant harm',
          type: 'table',
          rowName: 'matter',
          columns: [
            { key: 'reference', label: 'Reference', type: 'text', half: true, requiredToFinalise: 'Enter the reference' },
            { key: 'dueAt', label: 'Due', type: 'instant', half: true },
            { key: 'what', label: 'Where it stands', type: 'text', requiredToFinalise: 'Write where it stands' },
          ],
        },
      ],
    },
    {
      title: 'Contacts taken',
      fields: [
        {
          key: 'contacts',
          label: 'Contacts of this shift',
          type: 'table',
          rowName: 'contact',
          columns: [
            { key: 'reference', label: 'Reference', type: 'text', half: true, requiredToFinalise: 'Enter the reference' },
            { key: 'receivedAt', label: 'Received', type: 'instant', half: true },
            { key: 'standing', label: 'Where it stands', type: 'text' },
          ],
        },
      ],
    },
    {
      title: 'Clocks that run',
      guidance: 'Overdue, or due within two days of the end of the shift.',
      fields: [
        {
          key: 'openClocks',
          label: 'Open clocks',
          type: 'table',
          rowName: 'clock',
          columns: [
            { key: 'reference', label: 'Reference', type: 'text', half: true, requiredToFinalise: 'Enter the reference' },
            { key: 'dueAt', label: 'Due', type: 'instant', half: true },
            { key: 'what', label: 'What is due', type: 'text', requiredToFinalise: 'Write what is due' },
          ],
        },
      ],
    },
    {
      title: 'For the day team',
      fields: [
        {
          key: 'toDo',
          label: 'What the day team must do, and by when',
          type: 'narrative',
          requiredToFinalise: 'Write what the day team must do, or “nothing”',
        },
        {
          key: 'notes',
          label: 'Anything else from the shift',
          hint: 'Calls that were no contact, systems that failed, people reached.',
          type: 'narrative',
        },
        { key: 'receivedBy', label: 'Received by', hint: 'Filled in by whoever takes over.', type: 'staff', half: true },
        {
          key: 'receivedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'from',
          half: true,
          when: [{ field: 'receivedBy', isPresent: true }],
          requiredToFinalise: 'Enter when it was taken over',
        },
      ],
    },
  ],
};
