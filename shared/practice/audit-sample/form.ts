import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

/** Why a case is in the sample. */
export const SAMPLED_BECAUSE = [
  { code: 'random', label: 'Drawn at random' },
  { code: 'follow-up', label: 'To be audited again' },
  { code: 'replacement', label: 'Drawn in place of another' },
] as const;

export const auditSampleForm: FormDefinition = {
  kind: 'audit-sample',
  title: 'Audit sample',
  version: 1,
  sections: [
    {
      title: 'The draw',
      guidance:
        'The cases of a month that are audited (SOR Annex E, Assurance 2a). They follow from the seed and the list they were drawn from, which are kept with the sample: whoever changes one by hand makes it differ from its draw.',
      fields: [
        { key: 'month', label: 'Month', hint: 'Such as 2026-03.', type: 'text', half: true, requiredToFinalise: 'Enter the month' },
        { key: 'drawnAt', label: 'Drawn', type: 'instant', notAfter: 'now', half: true, requiredToFinalise: 'Enter when it was drawn' },
        { key: 'size', label: 'Cases at random', type: 'number', min: 1, half: true, requiredToFinalise: 'Enter how many cases' },
        { key: 'seed', label: 'Seed of the draw', type: 'text', half: true, requiredToFinalise: 'Enter the seed' },
        {
          key: 'monthsApart',
          label: 'Left out, when audited in the last months',
          type: 'number',
          min: 0,
          max: 24,
          unit: 'months',
          half: true,
        },
        { key: 'redrawReason', label: 'Why it was drawn again', type: 'narrative' },
      ],
    },
    {
      title: 'Cases',
      fields: [
        {
          key: 'cases',
          label: 'Cases',
          type: 'table',
          rowName: 'case',
          columns: [
            { key: 'reference', label: 'Case', type: 'text', half: true, requiredToFinalise: 'Enter the reference of the case' },
            { key: 'auditor', label: 'Auditor', hint: 'Empty: nobody who is independent of the case.', type: 'staff', half: true },
            { key: 'location', label: 'Location', type: 'choice', appearance: 'select', options: LOCATION_OPTIONS, half: true },
            { key: 'involvement', label: 'Involvement', type: 'text', half: true },
            { key: 'why', label: 'Why this case', type: 'choice', appearance: 'select', options: SAMPLED_BECAUSE, half: true },
          ],
        },
        {
          key: 'replaced',
          label: 'Taken out',
          type: 'table',
          rowName: 'case taken out',
          columns: [
            { key: 'reference', label: 'Case', type: 'text', half: true, requiredToFinalise: 'Enter the reference of the case' },
            { key: 'at', label: 'When', type: 'instant', half: true },
            { key: 'reason', label: 'Why', type: 'text', requiredToFinalise: 'Write why the case was taken out' },
          ],
        },
      ],
    },
  ],
};
