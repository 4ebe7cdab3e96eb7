import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

export const populationAtRiskForm: FormDefinition = {
  kind: 'population-at-risk',
  title: 'Population',
  version: 1,
  sections: [
    {
      title: 'How many live there',
      guidance:
        'Rates are worked out per 10,000 children (M13). The contract gives no populations: ask the command, or take them from a return.',
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
        {
          key: 'asOf',
          label: 'As of',
          hint: 'It holds from this day until a later figure.',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the numbers are of',
        },
        {
          key: 'children',
          label: 'Children under 18',
          type: 'number',
          min: 0,
          half: true,
          requiredToFinalise: 'Enter how many children live there',
        },
        { key: 'adults', label: 'Adults', type: 'number', min: 0, half: true },
        {
          key: 'source',
          label: 'Where the numbers come from',
          hint: 'Such as: unit return, HQ British Forces Brunei, January 2026.',
          type: 'text',
          requiredToFinalise: 'Write where the numbers come from',
        },
      ],
    },
  ],
};
