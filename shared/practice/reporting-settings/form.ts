import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';

/** SOR para 46 I to XII: neither "any other location", which is case by case, nor the United Kingdom. */
const LOCATIONS_OF_SOR = LOCATIONS.filter(({ code }) => code !== 'OTHER' && code !== 'UK').map(({ code, label }) => ({ code, label }));

export const reportingSettingsForm: FormDefinition = {
  kind: 'reporting-settings',
  title: 'Reporting settings',
  version: 1,
  sections: [
    {
      title: 'What is in the contract',
      fields: [
        {
          key: 'inForceFrom',
          label: 'In force from',
          hint: 'It holds until an entry with a later day.',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter the day from which it is in force',
        },
        {
          key: 'familySupportOption',
          label: 'Has the Authority taken up Family Support?',
          hint: 'If not, section 8 and M32 to M35 read “Not applicable”.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether Family Support was taken up',
        },
        {
          key: 'locationsInScope',
          label: 'Locations that training is owed to',
          hint: 'Leave empty for all of them.',
          type: 'choices',
          appearance: 'select',
          options: LOCATIONS_OF_SOR,
        },
      ],
    },
    {
      title: 'How it is counted',
      fields: [
        {
          key: 'quarterAnchor',
          label: 'Quarters',
          type: 'choice',
          options: [
            { code: 'contract', label: 'Of the contract', hint: 'From 1 November.' },
            { code: 'financial-year', label: 'Of the financial year', hint: 'From 1 April.' },
          ],
          requiredToFinalise: 'Choose the quarters',
        },
        {
          key: 'frontDoorDay',
          label: '“1 day” of P1.1',
          type: 'choice',
          options: [
            { code: 'elapsed-24h', label: '24 hours, day and night' },
            { code: 'working-day', label: 'Until the end of the next working day', hint: 'Only where the Authority has confirmed it.' },
          ],
          requiredToFinalise: 'Choose how “1 day” is counted',
        },
      ],
    },
    {
      title: 'Who answers for it',
      fields: [
        {
          key: 'boardName',
          label: 'Board that receives the report',
          hint: 'Such as: Contract Management Board.',
          type: 'text',
          half: true,
        },
        { key: 'qualityManager', label: 'Manager accountable for quality', type: 'staff', half: true },
      ],
    },
  ],
};
