/**
 * The clocks of an assessment: 45 working days from the referral or, where there was none here, from the request (Working Together
 * 2023; SOR Annex D PI 2.1); shared within 5 working days of its sign-off; and a plan within 10 where the child is in need.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { SHARED_IN_ASSESSMENT, sharingRule } from '../assessment-sharing.ts';
import { instantIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const common = { calendar: 'contract', dayZero: 'start-day', inForceFrom: CONTRACT_START } as const;

const startsAlone = (body: Body): boolean => ['no-referral', 'review'].includes(textIn(body, 'type'));
/** The children for whom support as a child in need was decided. */
const childrenInNeed = (body: Body): readonly string[] =>
  rowsIn(body, 'children')
    .filter((child) => textIn(child, 'outcome') === 'CIN')
    .map((child) => textIn(child, 'child'))
    .filter(Boolean);
const childrenOf = (body: Body): readonly string[] =>
  rowsIn(body, 'children')
    .map((child) => textIn(child, 'child'))
    .filter(Boolean);

export const childAndFamilyAssessmentTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'PI2.1',
    name: 'Child and family assessment',
    source: 'SOR Annex D PI 2.1; Working Together 2023',
    limit: 45,
    unit: 'working-days',
    warnMinutes: 10 * 24 * 60,
    appliesTo: startsAlone,
    startsAt: (body) => instantIn(body, 'requestedAt'),
    stopsWith: 'child-and-family-assessment',
    answeredByItself: true,
    stopsAtSignOff: true,
  },
  sharingRule,
  {
    ...common,
    id: 'PI2.4',
    name: 'Child in need plan',
    source: 'SOR Annex D PI 2.4; 10 working days are Haversack’s default: no national limit (facts T16)',
    limit: 10,
    unit: 'working-days',
    warnMinutes: 3 * 24 * 60,
    startsAt: (_body, signed) => signed.authorisedAt,
    people: childrenInNeed,
    stopsWith: 'child-in-need-plan',
    answeredBy: ['child-in-need-plan'],
  },
];

export const childAndFamilyAssessmentStops: readonly TimescaleStop[] = [
  // Its own request's clock, or the referral's: a re-assessment never answers for the first one.
  { rule: 'PI2.1', own: true, at: (body, signed) => (startsAlone(body) ? signed.authorisedAt : undefined) },
  { rule: 'PI2.1', at: (body, signed) => (textIn(body, 'type') === 'referral' ? signed.authorisedAt : undefined) },
  { rule: 'PI2.5', at: (body, signed) => (textIn(body, 'type') === 'review' ? signed.authorisedAt : undefined), people: childrenOf },
  ...SHARED_IN_ASSESSMENT,
];
