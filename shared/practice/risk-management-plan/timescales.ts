/**
 * A risk management plan is reviewed at its own interval, at most every three months (SOR Annex D PI 6.4). Where it plans care and
 * support, that is reviewed lightly six to eight weeks after it began and then within twelve months (Care Act guidance 13.32).
 */
import { endOfDay, LONDON } from '#shared/base/zoned-instant.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleLimit, TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, dateIn, dayEndIn, dayIn, rowsIn, textIn, textsIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { areAllSmart } from '../smart-action.ts';

const LIMITS: Readonly<Record<string, TimescaleLimit>> = {
  '1-week': { limit: 7, unit: 'calendar-days' },
  '2-weeks': { limit: 14, unit: 'calendar-days' },
  '4-weeks': { limit: 28, unit: 'calendar-days' },
  '6-weeks': { limit: 42, unit: 'calendar-days' },
  '2-months': { limit: 2, unit: 'calendar-months' },
  '3-months': { limit: 3, unit: 'calendar-months' },
};

const common = { calendar: 'contract', dayZero: 'start-day', inForceFrom: CONTRACT_START, stopsWith: 'adult-review' } as const;
const endsAt = (body: Body) => dayEndIn(body, 'endedOn');

export const riskManagementPlanTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'PI6.4-REVIEW',
    name: 'Risk management plan reviewed',
    source: 'SOR Annex D PI 6.4; at most 3 months: facts 1.4',
    limit: 3,
    unit: 'calendar-months',
    warnMinutes: 7 * 24 * 60,
    startsAt: (body) => dayIn(body, 'startedOn'),
    limitIn: (body) => LIMITS[textIn(body, 'reviewInterval')],
    recurs: { endsAt },
  },
  {
    ...common,
    id: 'CARE-PLAN-REVIEW',
    name: 'Care and support reviewed',
    source: 'Care and support statutory guidance 13.32',
    limit: 56,
    unit: 'calendar-days',
    // From the sixth week on it is due soon: six to eight weeks is when it is meant to be.
    warnMinutes: 14 * 24 * 60,
    appliesTo: (body) => answerIn(body, 'careAndSupport') === true,
    startsAt: (body) => dayIn(body, 'startedOn'),
    recurs: { laterLimit: { limit: 12, unit: 'calendar-months' }, endsAt },
  },
];

const peopleOf = (body: Body) => textsIn(body, 'people');
const reviewedOn = (body: Body) =>
  rowsIn(body, 'reviews').flatMap((review) => {
    const day = dateIn(review, 'reviewedOn');
    return day === undefined ? [] : [endOfDay(day, LONDON)];
  });

export const riskManagementPlanStops: readonly TimescaleStop[] = [
  // A plan that was in force before answers once it is looked at again.
  { rule: 'PI6.4', people: peopleOf, at: (body) => dayEndIn(body, 'startedOn'), alsoAt: reviewedOn },
  // A plan that is not SMART is a plan all the same, and not yet the one that PI 2.4 asks for; one that stood at the sign-off is.
  {
    rule: 'PI2.4',
    people: peopleOf,
    at: (body) => (areAllSmart(body) ? dayEndIn(body, 'startedOn') : undefined),
    alsoAt: (body) => (areAllSmart(body) ? reviewedOn(body) : []),
    stands: { until: endsAt, endsWith: 'PI6.4-REVIEW' },
  },
  { rule: 'PI6.4-REVIEW', own: true, at: () => undefined, alsoAt: reviewedOn },
];
