/** Counting working days over a calendar: which days of the week are the weekend, and which dates are holidays. */
import { addDays, type CalendarDate, compareDates, isoWeekday } from './calendar-date.ts';

export interface WorkingCalendar {
  readonly id: string;
  /** For people: "England and Wales", "Brunei". */
  readonly name: string;
  /** ISO weekdays, 1 Monday to 7 Sunday. Never all seven. */
  readonly weekend: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDate>;
  /** The last day up to which the holidays are known: beyond it only weekends are left out. */
  readonly knownUntil: CalendarDate;
}

export const isWorkingDay = (date: CalendarDate, calendar: WorkingCalendar): boolean =>
  !calendar.weekend.has(isoWeekday(date)) && !calendar.holidays.has(date);

/** The first working day after the date. */
export function nextWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let day = addDays(date, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The last working day before the date. */
export function previousWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** The date itself when it is a working day, else the last one before it. */
export const lastWorkingDayUpTo = (date: CalendarDate, calendar: WorkingCalendar): CalendarDate =>
  isWorkingDay(date, calendar) ? date : previousWorkingDay(date, calendar);

/**
 * The `count`th working day after the date, which is day 0 whether or not it is a working day itself.
 * @param count whole and not negative; 0 gives the date back.
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  let day = date;
  for (let counted = 0; counted < count; counted++) day = nextWorkingDay(day, calendar);
  return day;
}

/** Working days after `from` up to and including `to`: the inverse of `addWorkingDays`. Negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (compareDates(to, from) < 0) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); compareDates(day, to) <= 0; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
