/**
 * The clocks that a referral starts in the case opened for it: they run from when the contact was received (SOR Annex D), not from the
 * decision or from the opening of the case. On the contact itself it starts none: only the copy in a case knows `receivedAt`.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { instantIn, textIn, textsIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const common = {
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  startsAt: (body: Body) => instantIn(body, 'receivedAt'),
} as const;

const ledTo =
  (...outcomes: readonly string[]) =>
  (body: Body): boolean =>
    textsIn(body, 'furtherOutcomes').some((outcome) => outcomes.includes(outcome)) ||
    (outcomes.includes(textIn(body, 'outcome')) && !ENDED_AT_ONCE.includes(textIn(body, 'referralOutcome')));
/** Of the list `referral_outcome`: no further action, advice, step-down to Early Help. It says nothing of what else was decided. */
const ENDED_AT_ONCE: readonly string[] = ['1', '2', '3'];

export const referralTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'PI2.1',
    name: 'Child and family assessment',
    source: 'SOR Annex D PI 2.1; Working Together 2023',
    limit: 45,
    warnMinutes: 10 * 24 * 60,
    appliesTo: ledTo('CIN', 'CP'),
    stopsWith: 'child-and-family-assessment',
    answeredBy: ['child-and-family-assessment'],
    stopsAtSignOff: true,
  },
  {
    ...common,
    id: 'PI2.1',
    name: 'Adult safeguarding assessment',
    source: 'SOR Annex D PI 2.1',
    limit: 45,
    warnMinutes: 10 * 24 * 60,
    appliesTo: ledTo('ADULT'),
    stopsWith: 'adult-safeguarding-assessment',
    answeredBy: ['adult-safeguarding-assessment'],
    stopsAtSignOff: true,
  },
  {
    ...common,
    id: 'PI4.1',
    name: 'Allocated, and contact made with the family',
    source: 'SOR Annex D PI 4.1',
    limit: 5,
    warnMinutes: 24 * 60,
    appliesTo: ledTo('CIN'),
    parts: ['allocated', 'contact'],
    stopsWith: 'visit',
  },
  {
    ...common,
    id: 'PI6.1',
    name: 'Allocated, and contact made with the adult',
    source: 'SOR Annex D PI 6.1',
    limit: 3,
    warnMinutes: 24 * 60,
    appliesTo: ledTo('ADULT'),
    parts: ['allocated', 'contact'],
    stopsWith: 'visit',
  },
  {
    ...common,
    id: 'P8.1',
    name: 'Family Support allocated',
    source: 'SOR Annex D P8.1',
    limit: 5,
    warnMinutes: 24 * 60,
    appliesTo: ledTo('FS'),
    stopsWith: 'allocation',
  },
];
