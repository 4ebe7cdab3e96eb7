/** Days and moments as spreadsheets write them: ISO, day/month/year, `3 Nov 2025`, and the serial numbers that Excel keeps. */
import { addDays, type CalendarDate, calendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import {
  endOfDay,
  inZone,
  isZone,
  LONDON,
  parseZonedInstant,
  type ZonedInstant,
  type ZoneName,
  zonedInstantAt,
  zonedInstantFrom,
} from '#shared/base/zoned-instant.ts';

/** Which number of 3/11/2025 is the day; ISO days are always understood. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateHabits {
  readonly order: DateOrder;
  /** Serial numbers count from 1900 (Windows) or 1904 (old Macs). */
  readonly excelFrom: 1900 | 1904;
}

/** What is expected instead, in words. */
type Trouble = string;

const DAY = 'a day such as 2025-11-03, 03/11/2025 or 3 Nov 2025';
const MOMENT = 'a moment such as 2025-11-03T14:30, 03/11/2025 14:30 or 2025-11-03T14:30:00+03:00[Africa/Nairobi]';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Serial numbers of the days from 1927 to 2119: below stand years and counts, above nothing that was ever recorded. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
const MINUTES_A_DAY = 24 * 60;

/** @param text trimmed, not empty. */
export function readDate(text: string, habits: DateHabits): Result<CalendarDate, Trouble> {
  const serial = serialIn(text);
  if (serial !== undefined) return ok(dayOfSerial(serial, habits));
  // A day with a midnight behind it, as an export of a database writes it.
  return dayIn(text.replace(/[T ]00:00(:00(\.0+)?)?$/, ''), habits);
}

/**
 * @param edge where only the day is known: its first moment for what starts a clock, its last for what answers one, so that nobody gains
 * time by not writing it down. Both of London, whose days the limits are counted in.
 * @param zoneOn the zone of a time that names none, by its day.
 */
export function readInstant(
  text: string,
  habits: DateHabits,
  zoneOn: (day: CalendarDate) => ZoneName,
  edge: 'first' | 'last',
): Result<ZonedInstant, Trouble> {
  if (text.includes('[')) {
    const parsed = parseZonedInstant(withSeconds(text));
    if (parsed.ok) return parsed;
    return err(parsed.error === 'wrong-offset' ? 'the offset that clocks of that zone showed then' : MOMENT);
  }
  const withOffset = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})$/i.exec(text);
  if (withOffset !== null) return fromOffset(withOffset[1] ?? '', withOffset[2] ?? '', withOffset[3] ?? '', zoneOn);
  const serial = serialIn(text);
  if (serial !== undefined && !Number.isInteger(serial)) {
    const minutes = Math.round((serial % 1) * MINUTES_A_DAY);
    const day = addDays(dayOfSerial(serial, habits), minutes === MINUTES_A_DAY ? 1 : 0);
    return onClock(day, minutes % MINUTES_A_DAY, 0, zoneOn);
  }
  const { day: dayText, time } = dayAndTime(text);
  const day = serial === undefined ? dayIn(dayText, habits) : ok(dayOfSerial(serial, habits));
  if (!day.ok) return err(time === undefined ? MOMENT : day.error);
  if (time === undefined) return ok(edge === 'first' ? firstMoment(day.value) : endOfDay(day.value, LONDON));
  const clock = clockIn(time);
  return clock === undefined ? err(MOMENT) : onClock(day.value, clock.minutes, clock.seconds, zoneOn);
}

const firstMoment = (day: CalendarDate): ZonedInstant => {
  const midnight = zonedInstantAt(day, '00:00', LONDON);
  return midnight.ok ? midnight.value : endOfDay(addDays(day, -1), LONDON);
};

function dayIn(text: string, { order }: DateHabits): Result<CalendarDate, Trouble> {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2})[\s.\-/]+([A-Za-z]{3,9})\.?,?[\s.\-/]+(\d{4})$/.exec(text);
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? err(DAY) : dayOf(named[3], String(month), named[1]);
  }
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(text);
  if (numbers === null) return err(DAY);
  if ((numbers[3] ?? '').length !== 4) return err('the year with four digits');
  const [day, month] = order === 'dmy' ? [numbers[1], numbers[2]] : [numbers[2], numbers[1]];
  if (Number(month) > 12) {
    return err(
      `the ${order === 'dmy' ? 'day before the month' : 'month before the day'}: for the other order set "dates" in the mapping file`,
    );
  }
  return dayOf(numbers[3], month, day);
}

function dayOf(year = '', month = '', day = ''): Result<CalendarDate, Trouble> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(text) ? ok(text) : err('a day that there is');
}

function serialIn(text: string): number | undefined {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return undefined;
  const serial = Number(text.replace(',', '.'));
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? serial : undefined;
}

/** Excel's day 60 is 29 February 1900, which never was: all that is later is one too high. */
const dayOfSerial = (serial: number, { excelFrom }: DateHabits): CalendarDate =>
  addDays(calendarDate(excelFrom === 1900 ? '1899-12-30' : '1904-01-01'), Math.floor(serial));

function dayAndTime(text: string): { readonly day: string; readonly time?: string } {
  const match = /^(.*\d)(?:T|,?\s+)(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?)$/i.exec(text);
  return match === null ? { day: text } : { day: match[1] ?? '', time: match[2] ?? '' };
}

function clockIn(text: string): { readonly minutes: number; readonly seconds: number } | undefined {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?/i.exec(text);
  if (match === null) return undefined;
  const half = match[4]?.toLowerCase();
  const written = Number(match[1]);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  return hours > 23 || minutes > 59 || seconds > 59 ? undefined : { minutes: hours * 60 + minutes, seconds };
}

function onClock(
  day: CalendarDate,
  minutes: number,
  seconds: number,
  zoneOn: (day: CalendarDate) => ZoneName,
): Result<ZonedInstant, Trouble> {
  const time = [Math.floor(minutes / 60), minutes % 60, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  const zone = zoneOn(day);
  const read = zonedInstantAt(day, time, zone);
  if (read.ok) return read;
  return err(read.error === 'time-skipped' ? `a time that clocks in ${zone} showed: they went forward over this one` : MOMENT);
}

function fromOffset(day: string, time: string, offset: string, zoneOn: (day: CalendarDate) => ZoneName): Result<ZonedInstant, Trouble> {
  if (!isCalendarDate(day)) return err('a day that there is');
  const sign = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const milliseconds = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${sign}`);
  if (Number.isNaN(milliseconds)) return err(MOMENT);
  const zone = zoneOn(day);
  return ok(isZone(zone) ? inZone(zonedInstantFrom(milliseconds, LONDON), zone) : zonedInstantFrom(milliseconds, LONDON));
}

/** Seconds may be left out, and a `Z` written for UTC's offset. */
const withSeconds = (text: string): string => text.replace(/T(\d{2}:\d{2})(?=[+\-Z])/, 'T$1:00').replace(/Z\[/, '+00:00[');
