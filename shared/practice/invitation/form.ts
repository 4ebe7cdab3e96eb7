import type { FormDefinition } from '#shared/forms/definition.ts';

export const invitationForm: FormDefinition = {
  kind: 'invitation',
  title: 'Invitation',
  version: 1,
  sections: [
    {
      title: 'Invitation',
      fields: [
        { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true, requiredToFinalise: 'Enter the name' },
        {
          key: 'roles',
          label: 'Roles',
          type: 'choices',
          options: [
            { code: 'practitioner', label: 'Practitioner', hint: 'Works with the cases allocated to them.' },
            { code: 'duty-worker', label: 'Duty worker', hint: 'Takes contacts at any hour and may act on every case.' },
            { code: 'manager', label: 'Manager', hint: 'Oversees and signs off; holds every case.' },
            { code: 'administrator', label: 'Administrator', hint: 'Enrols people and laptops; never holds a case.' },
          ],
          exclusive: 'administrator',
          requiredToFinalise: 'Choose at least one role',
        },
        {
          key: 'registeredUntil',
          label: 'Registered with Social Work England until',
          hint: 'Of a social worker: without it they cannot make decisions, assessments and sign-offs of a statutory type. Managers renew it in the staff register.',
          type: 'date',
          half: true,
          when: [{ field: 'roles', isOneOf: ['practitioner', 'duty-worker', 'manager'] }],
        },
      ],
    },
  ],
};
