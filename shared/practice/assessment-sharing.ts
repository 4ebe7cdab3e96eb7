/**
 * An assessment is shared with the family and, with consent, with partner agencies within 5 working days of its sign-off (SOR
 * Annex D PI 2.2). One clock for every kind of assessment, answered in the assessment itself or later by `assessment-shared`.
 */
import type { Field, Section } from '#shared/forms/definition.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { textIn } from './body-values.ts';
import type { Body } from './record.ts';

export const sharingRule: TimescaleRule = {
  id: 'PI2.2',
  name: 'Assessment shared with family and partners',
  source: 'SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”',
  limit: 5,
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  warnMinutes: 24 * 60,
  startsAt: (_body, signed) => signed.authorisedAt,
  parts: ['family', 'partners'],
  stopsWith: 'assessment-shared',
};

const NO_PARTNERS = [
  { code: 'no-consent', label: 'Consent refused', hint: 'And no ground to share without it.' },
  { code: 'none', label: 'No partner agency is involved' },
] as const;

/** Whether partners need not be told: an answer as good as having shared it. */
export const partnersAnswered = (body: Body): boolean => ['shared', 'no-consent', 'none'].includes(textIn(body, 'partners'));

const OF_FAMILY: readonly Field[] = [
  {
    key: 'familySharedOn',
    label: 'When',
    type: 'date',
    notAfter: 'today',
    half: true,
    requiredToFinalise: 'Enter when the family read it',
  },
  { key: 'familySharedHow', label: 'With whom, and how', type: 'text', requiredToFinalise: 'Write with whom it was shared, and how' },
  { key: 'familyComments', label: 'What the family said about it', hint: 'Each person’s view, where they differ.', type: 'narrative' },
];
const OF_PARTNERS: readonly Field[] = [
  {
    key: 'partnersSharedOn',
    label: 'When',
    type: 'date',
    notAfter: 'today',
    half: true,
    requiredToFinalise: 'Enter when the partners got it',
  },
  { key: 'partnersSharedWith', label: 'With which agencies', type: 'text', requiredToFinalise: 'Write which agencies it was shared with' },
  {
    key: 'partnersConsent',
    label: 'On what ground',
    type: 'choice',
    options: [
      { code: 'consent', label: 'With consent' },
      { code: 'without-consent', label: 'Without consent, to protect someone', hint: 'Record the reasons in a case note.' },
    ],
    requiredToFinalise: 'Choose on what ground it was shared',
  },
];

const shown = (fields: readonly Field[], field: string): readonly Field[] =>
  fields.map((each) => ({ ...each, when: [{ field, isOneOf: ['shared'] }] }));

/** The last section of an assessment. */
export const SHARING_SECTION: Section = {
  title: 'Shared with the family and partners',
  guidance: 'It is complete once a manager has signed it off and it was shared. What is shared later is recorded as “Assessment shared”.',
  fields: [
    {
      key: 'family',
      label: 'Has the family read it, or been taken through it?',
      type: 'choice',
      options: [
        { code: 'shared', label: 'Yes' },
        { code: 'later', label: 'Not yet' },
      ],
      requiredToFinalise: 'Choose whether it was shared with the family',
    },
    ...shown(OF_FAMILY, 'family'),
    {
      key: 'partners',
      label: 'Was it shared with partner agencies?',
      type: 'choice',
      options: [{ code: 'shared', label: 'Yes' }, { code: 'later', label: 'Not yet' }, ...NO_PARTNERS],
      requiredToFinalise: 'Choose whether it was shared with partner agencies',
    },
    ...shown(OF_PARTNERS, 'partners'),
  ],
};

/** The same questions for the record that follows the sign-off: either party, or both. */
export const LATER_SHARING_FIELDS: readonly Field[] = [
  {
    key: 'family',
    label: 'The family',
    type: 'choice',
    options: [
      { code: 'shared', label: 'Shared with them' },
      { code: 'not-now', label: 'Not part of this record' },
    ],
    requiredToFinalise: 'Choose whether it was shared with the family',
  },
  ...shown(OF_FAMILY, 'family'),
  {
    key: 'partners',
    label: 'Partner agencies',
    type: 'choice',
    options: [{ code: 'shared', label: 'Shared with them' }, ...NO_PARTNERS, { code: 'not-now', label: 'Not part of this record' }],
    requiredToFinalise: 'Choose whether it was shared with partner agencies',
  },
  ...shown(OF_PARTNERS, 'partners'),
];

/** What was shared before the sign-off counts from the sign-off: until then there was nothing complete to share. */
export const SHARED_IN_ASSESSMENT: readonly TimescaleStop[] = [
  {
    rule: 'PI2.2',
    part: 'family',
    own: true,
    at: (body, signed) => (textIn(body, 'family') === 'shared' ? signed.authorisedAt : undefined),
  },
  { rule: 'PI2.2', part: 'partners', own: true, at: (body, signed) => (partnersAnswered(body) ? signed.authorisedAt : undefined) },
];

export const SHARING_FACTS = ['family', 'familySharedOn', 'partners', 'partnersSharedOn', 'partnersConsent'] as const;
