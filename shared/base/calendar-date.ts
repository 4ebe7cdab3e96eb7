/** A day on the calendar, without time or place: `2026-03-03`. Gregorian, years 1000 to 9999. */
import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Whether the value is a day that exists: `2026-02-29` does not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  if (match === null) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

export function parseCalendarDate(text: string): Result<CalendarDate, 'not-a-date'> {
  return isCalendarDate(text) ? ok(text) : err('not-a-date');
}

/** For dates written in the source. @throws RangeError when the day does not exist. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/** Negative when `a` is the earlier day. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** The same day number so many months later, clipped to the month's last day: 31 August and 6 months is 28 or 29 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const monthsSinceYearZero = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthsSinceYearZero / 12);
  const month = monthsSinceYearZero - year * 12 + 1;
  return write(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** Whole days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday and 7 Sunday (ISO 8601). */
export const isoWeekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** `Tue 3 Mar 2026`. */
export const formatDate = (date: CalendarDate): string =>
  `${WEEKDAYS[isoWeekday(date) - 1]} ${dayOfMonth(date)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`;

/** `Tue 3 Mar`, where the year goes without saying. */
export const formatDay = (date: CalendarDate): string =>
  `${WEEKDAYS[isoWeekday(date) - 1]} ${dayOfMonth(date)} ${MONTHS[monthOf(date) - 1]}`;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));
export const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8, 10));

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 January 1970, which was a Thursday. */
const dayNumber = (date: CalendarDate): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / DAY_MS;

const fromDayNumber = (number: number): CalendarDate => new Date(number * DAY_MS).toISOString().slice(0, 10) as CalendarDate;

const write = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
