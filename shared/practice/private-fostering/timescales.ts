/**
 * Visits to a privately fostered child (SI 2005/1533): within 7 working days of the notification (regulations 4 and 7), then every six
 * weeks in the first year and every twelve later (regulation 8), counted from when we knew of it.
 */
import { addMonths, type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { answerIn, dateIn, dayEndIn, dayIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** Those for whom all three parts of the definition hold. */
export const privatelyFostered = (body: Body): readonly string[] =>
  rowsIn(body, 'children')
    .filter(
      (row) =>
        ['under-16', 'under-18-disabled'].includes(textIn(row, 'age')) &&
        answerIn(row, 'long') === true &&
        answerIn(row, 'closeRelative') === false,
    )
    .map((row) => textIn(row, 'child'))
    .filter(Boolean);

/** We knew of it on the day of the notice; what is only planned then begins on its own day. */
function beganOn(body: Body): CalendarDate | undefined {
  const notified = dateIn(body, 'notifiedOn');
  const starts = dateIn(body, 'arrangementStartsOn');
  if (notified === undefined || starts === undefined) return notified;
  return compareDates(starts, notified) > 0 ? starts : notified;
}

export const privateFosteringTimescales: readonly TimescaleRule[] = [
  {
    id: 'PF-VISIT',
    name: 'Visit to a privately fostered child',
    source: 'SI 2005/1533 regs 4, 7 and 8',
    limit: 7,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    // In force since 1 July 2005.
    inForceFrom: calendarDate('2005-07-01'),
    warnMinutes: 3 * 24 * 60,
    startsAt: (body) => dayIn(body, 'notifiedOn'),
    people: privatelyFostered,
    limitIn: (body, { startedAt, round }) => {
      if (round === 0) return undefined;
      const began = beganOn(body);
      const isFirstYear = began === undefined || dateOf(startedAt, LONDON) < addMonths(began, 12);
      return { limit: isFirstYear ? 42 : 84, unit: 'calendar-days' };
    },
    recurs: { endsAt: (body) => dayEndIn(body, 'endedOn') },
    stopsWith: 'visit',
  },
];
