import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

export const caseForm: FormDefinition = {
  kind: 'case',
  title: 'Case',
  version: 2,
  sections: [
    {
      title: 'Household',
      fields: [
        {
          key: 'householdName',
          label: 'Name of the household or person',
          hint: 'As it stands in lists, such as “Gurung” or “Adeyemi, Tolu”.',
          type: 'text',
          inputMode: 'name',
          half: true,
          requiredToFinalise: 'Enter the name of the household',
        },
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
        {
          key: 'locationSince',
          label: 'Living there since',
          hint: 'The day the family moved to this location: change it with the location.',
          type: 'date',
          notAfter: 'today',
          half: true,
        },
        {
          key: 'openedOn',
          label: 'Opened on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the case was opened',
        },
        { key: 'previousReference', label: 'Reference at an earlier provider or authority', type: 'text', half: true },
        { key: 'reason', label: 'Why the case is open', type: 'narrative', requiredToFinalise: 'Write why the case is open' },
      ],
    },
    {
      title: 'Where and with whom',
      fields: [
        { key: 'address', label: 'Address', type: 'text' },
        { key: 'unit', label: 'Unit of the serving person', type: 'text', half: true },
        { key: 'tourEnds', label: 'Posting ends', type: 'date', half: true },
        { key: 'commandContact', label: 'Contact in the chain of command', hint: 'Name, post and telephone.', type: 'text' },
        {
          key: 'safetyNotes',
          label: 'What a worker must know before visiting or calling',
          hint: 'Dangers, who must not be told, how to reach them safely. Shown first to the duty team.',
          type: 'narrative',
        },
      ],
    },
  ],
};
