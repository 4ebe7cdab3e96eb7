import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

export const staffRegisterEntryForm: FormDefinition = {
  kind: 'staff-register-entry',
  title: 'Member of staff',
  version: 1,
  sections: [
    {
      title: 'Member of staff',
      fields: [
        { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true, requiredToFinalise: 'Enter the name' },
        { key: 'post', label: 'Post', hint: 'Such as social worker, duty team leader.', type: 'text', half: true },
        { key: 'telephone', label: 'Telephone', type: 'text', inputMode: 'tel', half: true },
        { key: 'email', label: 'E-mail', type: 'text', inputMode: 'email', half: true },
        { key: 'base', label: 'Where they are based', type: 'choice', appearance: 'select', options: LOCATION_OPTIONS, half: true },
        { key: 'registration', label: 'Social Work England registration', type: 'text', half: true },
      ],
    },
  ],
};
