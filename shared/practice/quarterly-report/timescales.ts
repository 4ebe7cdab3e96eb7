import { addDays, daysBetween } from '#shared/base/calendar-date.ts';
import { middayOf } from '#shared/base/zoned-instant.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { dateIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** "No less than 7 days prior to the Board meeting": the seventh day before is the last. */
const DAYS_BEFORE_BOARD = 7;
const WARN_MINUTES = 7 * 24 * 60;

/** Due at the end of the seventh day before the board, whenever the report was begun. */
export const quarterlyReportTimescales: readonly TimescaleRule[] = [
  {
    id: 'REPORT-TO-BOARD',
    name: 'Quarterly Report to the board',
    source: 'SOR paras 53 and 54: at least seven days before the Contract Management Board',
    limit: DAYS_BEFORE_BOARD,
    unit: 'calendar-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: WARN_MINUTES,
    startsAt: (body) => startOf(body),
    limitIn: (body) => {
      const dueOn = dueDay(body);
      const from = firstDay(body);
      return dueOn === undefined || from === undefined ? undefined : { limit: daysBetween(from, dueOn), unit: 'calendar-days' };
    },
    stopsWith: 'quarterly-report',
    // Issued is what counts: a report that waits for its sign-off is with nobody.
    stopsAtSignOff: true,
    answeredByItself: true,
  },
];

const dueDay = (body: Body) => {
  const boardOn = dateIn(body, 'boardOn');
  return boardOn === undefined ? undefined : addDays(boardOn, -DAYS_BEFORE_BOARD);
};

/** The day after the period; the due day itself when the board meets within a week of that. */
function firstDay(body: Body) {
  const periodTo = dateIn(body, 'periodTo');
  const dueOn = dueDay(body);
  if (periodTo === undefined || dueOn === undefined) return undefined;
  const after = addDays(periodTo, 1);
  return after <= dueOn ? after : dueOn;
}

function startOf(body: Body) {
  const day = firstDay(body);
  return day === undefined ? undefined : middayOf(day);
}
