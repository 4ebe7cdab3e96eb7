/** A day as people type one: "3/3/2026", "3 mar 2026", "3 March", "today", "yesterday", "2026-03-03", "Tue 3 Mar 2026". */
import { addDays, type CalendarDate, isCalendarDate, yearOf } from '#shared/base/calendar-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FROM_TODAY: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Day first, as in Britain. */
const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const MONTH_NAME = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ .\-/]?([a-z]{3,9})\.?,?[ \-/]?(\d{4}|\d{2})?$/;

/** @param today gives "today", the year that was left out, and the century of a two-digit year. */
export function readDate(text: string, today: CalendarDate): CalendarDate | undefined {
  const typed = text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
  const days = FROM_TODAY[typed];
  if (days !== undefined) return addDays(today, days);
  const iso = ISO.exec(typed);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = NUMBERS.exec(typed);
  if (numbers !== null) return dayOf(fullYear(numbers[3], today), Number(numbers[2]), Number(numbers[1]));
  const named = MONTH_NAME.exec(typed);
  if (named === null) return undefined;
  const month = MONTHS.findIndex((name) => name === named[2]?.slice(0, 3)) + 1;
  return month === 0 ? undefined : dayOf(fullYear(named[3], today), month, Number(named[1]));
}

function dayOf(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : undefined;
}

/** "26" is 2026; "87" is 1987, for a birthday: a two-digit year is never more than ten years ahead. */
function fullYear(digits: string | undefined, today: CalendarDate): number {
  const thisYear = yearOf(today);
  if (digits === undefined) return thisYear;
  if (digits.length === 4) return Number(digits);
  const century = thisYear - (thisYear % 100);
  const year = century + Number(digits);
  return year > thisYear + 10 ? year - 100 : year;
}
