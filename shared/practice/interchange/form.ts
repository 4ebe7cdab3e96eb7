import type { FormDefinition } from '#shared/forms/definition.ts';

export const INTERCHANGE_DIRECTIONS = [
  { code: 'in', label: 'Import' },
  { code: 'out', label: 'Export' },
] as const;

export const interchangeForm: FormDefinition = {
  kind: 'interchange',
  title: 'Import or export',
  version: 1,
  sections: [
    {
      title: 'What was moved',
      fields: [
        {
          key: 'direction',
          label: 'Direction',
          type: 'choice',
          options: INTERCHANGE_DIRECTIONS,
          half: true,
          requiredToFinalise: 'Say whether it was an import or an export',
        },
        { key: 'at', label: 'When', type: 'instant', notAfter: 'now', prefill: 'now', half: true, requiredToFinalise: 'Enter when it was' },
        {
          key: 'system',
          label: 'From or for whom',
          hint: 'The system that records came from, or who gets them: no names of families.',
          type: 'text',
          requiredToFinalise: 'Enter where they came from or for whom they are',
        },
        { key: 'files', label: 'Files', type: 'number', min: 0, unit: 'cases, contacts and entries', half: true },
        { key: 'records', label: 'Records', type: 'number', min: 0, half: true },
        { key: 'documents', label: 'Attached documents', type: 'number', min: 0, half: true },
        { key: 'migrated', label: 'Opening balance', hint: 'Involvements taken over.', type: 'number', min: 0, half: true },
      ],
    },
    {
      title: 'How it left',
      fields: [
        { key: 'encrypted', label: 'Encrypted?', type: 'yes-no', when: [{ field: 'direction', isOneOf: ['out'] }] },
        { key: 'reason', label: 'Reason', hint: 'No names of families.', type: 'text' },
      ],
    },
  ],
};
