/**
 * Visits to a looked-after child (SI 2010/959, regulation 28) and reviews of the child's case (regulation 33). They go on from what
 * the authority did before the family came: the law's clocks do not begin again with a posting.
 */
import { addMonths, calendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, endOfDay, LONDON } from '#shared/base/zoned-instant.ts';
import type { TimescaleLimit, TimescaleRule, TimescaleStop, TimescaleTurn } from '#shared/timescales/rule.ts';
import { answerIn, dateIn, dayEndIn, dayIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { WEEKLY_BASES } from './form.ts';

const ONE_WEEK: TimescaleLimit = { limit: 7, unit: 'calendar-days' };
const SIX_WEEKS: TimescaleLimit = { limit: 42, unit: 'calendar-days' };
const THREE_MONTHS: TimescaleLimit = { limit: 3, unit: 'calendar-months' };

const isWeekly = (body: Body): boolean => WEEKLY_BASES.includes(textIn(body, 'visitBasis'));
const childOf = (body: Body): readonly string[] => [textIn(body, 'person')].filter(Boolean);
/** From the last visit that was made before, else from the start of the placement. */
const visitedFrom = (body: Body) => dayIn(body, 'lastVisitOn') ?? dayIn(body, 'placementStartedOn');
const endsAt = (body: Body) => dayEndIn(body, 'endedOn');

const common = {
  calendar: 'contract',
  dayZero: 'start-day',
  // In force since 1 April 2011.
  inForceFrom: calendarDate('2011-04-01'),
  people: childOf,
  recurs: { endsAt },
} as const;

/** Paragraph (2), and (5) for a child at home under a care order. */
function visitLimit(body: Body, { startedAt, round }: TimescaleTurn): TimescaleLimit {
  if (round === 0 && dateIn(body, 'lastVisitOn') === undefined) return ONE_WEEK;
  const placed = dateIn(body, 'placementStartedOn');
  const isFirstYear = placed === undefined || dateOf(startedAt, LONDON) < addMonths(placed, 12);
  const isLasting = textIn(body, 'visitBasis') === 'standard' && answerIn(body, 'toEighteen') === true;
  return isLasting && !isFirstYear ? THREE_MONTHS : SIX_WEEKS;
}

/** The first review, the second and those after it; some may have been held before. */
function reviewLimit(body: Body, { round }: TimescaleTurn): TimescaleLimit {
  const held = { none: 0, one: 1, more: 2 }[textIn(body, 'reviewsHeld')] ?? 0;
  switch (held + round) {
    case 0:
      return { limit: 20, unit: 'working-days' };
    case 1:
      return THREE_MONTHS;
    default:
      return { limit: 6, unit: 'calendar-months' };
  }
}

export const lookedAfterOversightTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    ...SIX_WEEKS,
    id: 'LAC-VISIT',
    name: 'Visit to a looked-after child',
    source: 'SI 2010/959 reg 28(2), (5)',
    warnMinutes: 7 * 24 * 60,
    appliesTo: (body) => !isWeekly(body),
    startsAt: visitedFrom,
    limitIn: visitLimit,
    stopsWith: 'visit',
  },
  {
    ...common,
    ...ONE_WEEK,
    id: 'LAC-VISIT-WEEKLY',
    name: 'Weekly visit to a looked-after child',
    source: 'SI 2010/959 reg 28(3)(a), (4)(a)',
    warnMinutes: 2 * 24 * 60,
    appliesTo: isWeekly,
    startsAt: visitedFrom,
    stopsWith: 'visit',
  },
  {
    ...common,
    limit: 6,
    unit: 'calendar-months',
    id: 'LAC-REVIEW',
    name: 'Review of a looked-after child',
    source: 'SI 2010/959 reg 33',
    warnMinutes: 14 * 24 * 60,
    startsAt: (body) => dayIn(body, 'lastReviewOn') ?? dayIn(body, 'lookedAfterSince'),
    limitIn: reviewLimit,
    stopsWith: 'looked-after-review',
  },
];

const byTheAuthority = (rule: string): TimescaleStop => ({
  rule,
  people: childOf,
  at: () => undefined,
  alsoAt: (body) =>
    rowsIn(body, 'authorityVisits').flatMap((visit) => {
      const day = dateIn(visit, 'on');
      return day === undefined ? [] : [endOfDay(day, LONDON)];
    }),
});

export const lookedAfterOversightStops: readonly TimescaleStop[] = [
  ...['LAC-VISIT', 'LAC-VISIT-WEEKLY', 'LAC-VISIT-REVIEWED'].map(byTheAuthority),
  // What a first review started is not due any more once the placement has ended.
  { rule: 'LAC-VISIT-REVIEWED', people: childOf, cancels: true, at: (body) => endsAt(body) },
];
