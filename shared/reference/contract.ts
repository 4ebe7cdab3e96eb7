/** The contract the service works under. Its timescales and indicators are in force from its first day. */
import { type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';

export const CONTRACT_START = calendarDate('2025-11-01');

/** The contract year a day falls in, named by the month it begins: "2025-11" for 1 November 2025 to 31 October 2026. */
export function contractYearOf(day: CalendarDate): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= CONTRACT_START.slice(5) ? year : year - 1}-${CONTRACT_START.slice(5, 7)}`;
}
