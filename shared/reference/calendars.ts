/**
 * Which days are worked. The contract calendar (England and Wales) decides every indicator, so that locations compare (SOR
 * Annex A 1b); the calendar of a location only helps to plan: a limit that ends on its holiday is met the working day before.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { WorkingCalendar } from '#shared/base/working-days.ts';
import holidays from './holidays.json' with { type: 'json' };
import { LOCATIONS, type Location } from './locations.ts';

const datesByCalendar: Readonly<Record<string, Readonly<Record<string, string>>>> = holidays.datesByCalendar;
const KNOWN_UNTIL = holidays.knownUntil as CalendarDate;

export const CONTRACT_CALENDAR: WorkingCalendar = {
  id: 'england-and-wales',
  name: 'England and Wales',
  weekend: new Set([6, 7]),
  holidays: holidayDates('GB-ENG'),
  knownUntil: KNOWN_UNTIL,
};

const localCalendarsByLocation: ReadonlyMap<string, WorkingCalendar> = new Map(
  LOCATIONS.map((location) => [location.code, calendarOf(location)]),
);

/** The working days of a location, by its code; undefined for a code that is no location. */
export const localCalendar = (locationCode: string): WorkingCalendar | undefined => localCalendarsByLocation.get(locationCode);

/** What the holiday is called, such as `Good Friday`; undefined on other days. */
export const holidayName = (locationCode: string, date: CalendarDate): string | undefined => {
  const location = LOCATIONS.find((each) => each.code === locationCode);
  return location === undefined ? undefined : datesByCalendar[location.holidays]?.[date];
};

function calendarOf(location: Location): WorkingCalendar {
  return {
    id: `local-${location.code.toLowerCase()}`,
    name: location.shortName,
    weekend: new Set(location.weekend),
    holidays: holidayDates(location.holidays),
    knownUntil: KNOWN_UNTIL,
  };
}

function holidayDates(key: string): ReadonlySet<CalendarDate> {
  const dates = datesByCalendar[key];
  if (dates === undefined) throw new Error(`holidays.json has no calendar ${key}`);
  return new Set(Object.keys(dates) as CalendarDate[]);
}
