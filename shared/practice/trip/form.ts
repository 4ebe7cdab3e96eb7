import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

export const tripForm: FormDefinition = {
  kind: 'trip',
  title: 'Trip',
  version: 1,
  sections: [
    {
      title: 'Where and when',
      guidance:
        'What is planned here stays between you and your managers. Choose the cases beside the form: they are checked on this laptop before you leave.',
      fields: [
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          half: true,
          requiredToFinalise: 'Choose the location',
        },
        { key: 'purpose', label: 'Purpose', type: 'text', half: true },
        { key: 'leavesOn', label: 'Leaves on', type: 'date', half: true, requiredToFinalise: 'Enter the day you leave' },
        {
          key: 'returnsOn',
          label: 'Returns on',
          type: 'date',
          notBeforeField: 'leavesOn',
          half: true,
          requiredToFinalise: 'Enter the day you return',
        },
        {
          key: 'offlineDays',
          label: 'Days without any connection, about',
          type: 'number',
          min: 0,
          max: 120,
          unit: 'days',
          half: true,
        },
        { key: 'cover', label: 'Who covers your other cases', type: 'staff', half: true },
        { key: 'arrangements', label: 'Travel, accommodation, contacts there', type: 'narrative' },
      ],
    },
    {
      title: 'To pack',
      fields: [
        {
          key: 'packing',
          label: 'Pack list',
          type: 'table',
          rowName: 'thing',
          columns: [
            { key: 'thing', label: 'What', type: 'text', requiredToFinalise: 'Enter what to pack' },
            { key: 'packed', label: 'Packed?', type: 'yes-no', half: true },
          ],
        },
      ],
    },
    {
      title: 'After the return',
      fields: [
        { key: 'reconciledOn', label: 'Looked through on', type: 'date', notAfter: 'today', notBeforeField: 'leavesOn', half: true },
        { key: 'notDone', label: 'What was planned and not done, and what follows', type: 'narrative' },
      ],
    },
  ],
};
