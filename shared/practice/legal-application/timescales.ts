/**
 * How long orders of Part III of the Armed Forces Act 1991 last. "Beginning with the date" makes that date the first day: an order
 * of 28 days made on 1 June ends with 28 June.
 */
import { calendarDate, daysBetween } from '#shared/base/calendar-date.ts';
import { endOfDay, LONDON } from '#shared/base/zoned-instant.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, dateIn, dayEndIn, dayIn, instantIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { MOST_DAYS } from './form.ts';

const isMade = (body: Body, ...measures: readonly string[]) =>
  textIn(body, 'outcome') === 'made' && measures.includes(textIn(body, 'measure'));

/** Days of the order as it says itself, both ends counted. */
function daysFrom(body: Body, key: string): number | undefined {
  const from = dateIn(body, key);
  const until = dateIn(body, 'inForceUntil');
  return from === undefined || until === undefined ? undefined : daysBetween(from, until) + 1;
}

const ownDays = (body: Body, key: string, most: number) => {
  const days = daysFrom(body, key);
  return days === undefined || days < 1 ? undefined : ({ limit: Math.min(days, most), unit: 'calendar-days' } as const);
};

const common = {
  unit: 'calendar-days',
  calendar: 'contract',
  dayZero: 'day-before',
  inForceFrom: calendarDate('2009-10-31'),
  stopsWith: 'legal-application',
} as const;

const DAY_MINUTES = 24 * 60;

export const legalTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 's18',
    name: 'Assessment order ends',
    source: 'Armed Forces Act 1991 s18(1)',
    limit: MOST_DAYS.assessment,
    warnMinutes: 3 * DAY_MINUTES,
    appliesTo: (body) => isMade(body, 'AO'),
    startsAt: (body) => dayIn(body, 'beginsOn'),
    limitIn: (body) => ownDays(body, 'beginsOn', MOST_DAYS.assessment),
  },
  {
    ...common,
    id: 's21',
    name: 'Protection order ends',
    source: 'Armed Forces Act 1991 s21(1)–(2)',
    limit: MOST_DAYS.protection,
    warnMinutes: 7 * DAY_MINUTES,
    appliesTo: (body) => isMade(body, 'PO', 'POX'),
    startsAt: (body) => dayIn(body, 'orderedOn'),
    limitIn: (body) => ownDays(body, 'orderedOn', MOST_DAYS.protection),
    significantHarm: true,
  },
  {
    ...common,
    id: 's22',
    name: 'Review of the protection order',
    source: 'Armed Forces Act 1991 s22(1)–(2)',
    // The day after the six days that begin with the order; later, the day after six days that follow a review or an extension.
    limit: 7,
    warnMinutes: 2 * DAY_MINUTES,
    appliesTo: (body) => {
      const days = daysFrom(body, 'orderedOn') ?? 0;
      return isMade(body, 'PO') ? days > 8 : isMade(body, 'POX') && days > 7;
    },
    startsAt: (body) => dayIn(body, 'orderedOn'),
    limitIn: (body, { round }) => ({ limit: round === 0 && isMade(body, 'PO') ? 7 : 8, unit: 'calendar-days' }),
    recurs: { endsAt: (body) => dayEndIn(body, 'endedOn') },
  },
  {
    ...common,
    id: 's21(4)',
    name: 'Authority of the order in the United Kingdom ends',
    source: 'Armed Forces Act 1991 s21(4)',
    limit: 24,
    unit: 'hours',
    warnMinutes: 8 * 60,
    appliesTo: (body) => isMade(body, 'PO', 'POX') && answerIn(body, 'removedToUk') === true,
    startsAt: (body) => instantIn(body, 'arrivedUkAt'),
    significantHarm: true,
  },
];

const extendedOn = (body: Body) => (isMade(body, 'POX') ? dayEndIn(body, 'orderedOn') : undefined);
const originalOrder = (body: Body) => textIn(body, 'originalOrder') || undefined;

export const legalStops: readonly TimescaleStop[] = [
  { rule: 's18', own: true, at: (body) => dayEndIn(body, 'endedOn') },
  { rule: 's21', own: true, at: (body) => dayEndIn(body, 'endedOn') },
  { rule: 's21', at: extendedOn, answers: originalOrder },
  { rule: 's22', at: extendedOn, answers: originalOrder, cancels: true },
  {
    rule: 's22',
    own: true,
    at: () => undefined,
    alsoAt: (body) =>
      rowsIn(body, 'reviews').flatMap((row) => {
        const on = dateIn(row, 'reviewedOn');
        return on === undefined ? [] : [endOfDay(on, LONDON)];
      }),
  },
  { rule: 's21(4)', own: true, at: (body) => instantIn(body, 'ukPowersAt') },
];
