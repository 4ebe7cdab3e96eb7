/** Visits to each child on the plan, from the day it began for them to the day it ended for them (PI 5.5). */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { dateIn, dayEndIn, dayIn, numberIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const MOST_WORKING_DAYS = 10;

export const childrenOnPlan = (body: Body): readonly string[] => [
  ...new Set(rowsIn(body, 'children').flatMap((row) => textIn(row, 'child') || [])),
];

const childrenWhosePlanEnded = (body: Body): readonly string[] =>
  childrenOnPlan(body).filter((child) => dateIn(rowOf(body, child), 'endedOn') !== undefined);

/** The last row of a child: one whose plan ended and began again within the same record has two. */
const rowOf = (body: Body, child: string | undefined): Body =>
  rowsIn(body, 'children').findLast((row) => textIn(row, 'child') === child) ?? {};

/** Without a child: when the plan began for the first of them. */
function startedAt(body: Body, child: string | undefined) {
  if (child !== undefined) return dayIn(rowOf(body, child), 'startedOn');
  return rowsIn(body, 'children')
    .flatMap((row) => dayIn(row, 'startedOn') ?? [])
    .toSorted()[0];
}

export const planTimescales: readonly TimescaleRule[] = [
  {
    id: 'PI5.5',
    name: 'Child protection visit',
    source: 'SOR Annex D PI 5.5',
    limit: MOST_WORKING_DAYS,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 3 * 24 * 60,
    startsAt: (body, _signed, child) => startedAt(body, child),
    limitIn: (body) => {
      const every = numberIn(body, 'visitEvery');
      return every === undefined || every < 1 ? undefined : { limit: Math.min(every, MOST_WORKING_DAYS), unit: 'working-days' };
    },
    people: childrenOnPlan,
    recurs: { endsAt: (body, child) => dayEndIn(rowOf(body, child), 'endedOn') },
    stopsWith: 'visit',
  },
];

/** A plan that ended without a review, such as by a move, needs no more reviews and core groups for that child. */
export const planStops: readonly TimescaleStop[] = ['PI5.4b', 'T8'].map((rule) => ({
  rule,
  cancels: true,
  at: (body, _signed, child) => dayEndIn(rowOf(body, child), 'endedOn'),
  people: childrenWhosePlanEnded,
}));
