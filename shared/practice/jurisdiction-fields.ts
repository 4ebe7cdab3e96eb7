/**
 * Whose law applies, asked alike wherever a child is protected: host-nation law and primacy, the status of forces agreement and Part
 * III of the Armed Forces Act 1991 (SOR 20–21, Annex A 2 v–z, PI 5.3). And whom the SOR wants told: command and Defence Children Services.
 */
import type { Field } from '#shared/forms/definition.ts';

const considered = (key: string, label: string, hint: string): Field => ({
  key,
  label,
  hint,
  type: 'yes-no',
  reasonWhen: { answer: false, label: 'Why not', message: 'Write why this was not considered' },
  requiredToFinalise: `Answer: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
});

export const jurisdictionFields: readonly Field[] = [
  considered('hostNationLawConsidered', 'Was host-nation law considered?', 'What it asks of us, and what it lets us do.'),
  considered('sofaConsidered', 'Was the status of forces agreement considered?', 'SOFA, or another agreement for this location.'),
  considered(
    'afaConsidered',
    'Was Part III of the Armed Forces Act 1991 considered?',
    'Assessment order, protection order, service police.',
  ),
  {
    key: 'primacy',
    label: 'Who has primacy',
    type: 'choice',
    options: [
      { code: 'host-nation', label: 'Host nation' },
      { code: 'mod', label: 'The Ministry of Defence' },
      { code: 'shared', label: 'Shared, as agreed with the host nation' },
      { code: 'unclear', label: 'Not clear yet: advice is sought' },
    ],
    requiredToFinalise: 'Choose who has primacy',
  },
  {
    key: 'jurisdictionReasons',
    label: 'What was considered, and what follows from it here',
    type: 'narrative',
    requiredToFinalise: 'Write what was considered about jurisdiction',
  },
];

/** Of `facts`: what PI 5.3 counts. */
export const JURISDICTION_FACTS = ['hostNationLawConsidered', 'sofaConsidered', 'afaConsidered', 'primacy'] as const;

/** Of `elements`: each considered, or said why not, and the reasons written. */
export const JURISDICTION_ELEMENTS: readonly string[] = [...JURISDICTION_FACTS, 'jurisdictionReasons'];

/** Whether somebody was told, and when, or why not. */
export const informed = (key: string, whom: string): readonly Field[] => [
  {
    key: `${key}Informed`,
    label: `${whom} informed?`,
    type: 'yes-no',
    half: true,
    reasonWhen: { answer: false, label: 'Why not', message: 'Write why they were not informed' },
    requiredToFinalise: `Answer whether they were informed: ${whom}`,
  },
  {
    key: `${key}InformedAt`,
    label: 'When',
    type: 'instant',
    notAfter: 'now',
    half: true,
    when: [{ field: `${key}Informed`, isOneOf: [true] }],
    requiredToFinalise: `Enter when they were informed: ${whom}`,
  },
];
