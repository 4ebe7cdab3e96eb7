/** Working days of the contract, as often as every assessment of a service asks for them: worked out once for each pair of days. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '#shared/base/working-days.ts';
import { endOfDay, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';

const lengths = new Map<string, number>();
const limits = new Map<string, CalendarDate>();

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function contractDaysBetween(from: CalendarDate, to: CalendarDate): number {
  const key = from + to;
  let days = lengths.get(key);
  if (days === undefined) lengths.set(key, (days = workingDaysBetween(from, to, CONTRACT_CALENDAR)));
  return days;
}

/** The `count`th working day after the day. */
export function addContractDays(day: CalendarDate, count: number): CalendarDate {
  const key = `${day}${count}`;
  let limit = limits.get(key);
  if (limit === undefined) limits.set(key, (limit = addWorkingDays(day, count, CONTRACT_CALENDAR)));
  return limit;
}

const ends = new Map<CalendarDate, ZonedInstant>();

/** The last moment of the `count`th working day after the day: when a limit runs out. */
export function endOfContractDays(day: CalendarDate, count: number): ZonedInstant {
  const last = addContractDays(day, count);
  let end = ends.get(last);
  if (end === undefined) ends.set(last, (end = endOfDay(last, LONDON)));
  return end;
}
