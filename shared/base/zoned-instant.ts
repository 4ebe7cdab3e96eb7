/**
 * A moment together with the place whose clock was read: RFC 9557 text such as `2026-03-03T03:10:00+03:00[Africa/Nairobi]`.
 * The offset fixes the moment, the zone says where. Should a country change its clocks later, what was written keeps its moment.
 */
import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, formatDate, formatDay, isCalendarDate } from './calendar-date.ts';
import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;
export type ZonedInstant = string & { readonly [brand]: 'ZonedInstant' };

/** Name of the IANA time zone database: `Africa/Nairobi`. */
export type ZoneName = string;

/** The contract's place: indicators take their days from its clock. */
export const LONDON: ZoneName = 'Europe/London';

export type InstantProblem =
  | 'not-an-instant'
  | 'not-a-date'
  | 'not-a-time'
  | 'unknown-zone'
  /** The offset is not what that place's clock showed then. */
  | 'wrong-offset'
  /** The clocks went forward over this time: no clock there ever showed it. */
  | 'time-skipped';

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?[+-](?:0\d|1[0-8]):[0-5]\d\[([A-Za-z][A-Za-z0-9_+\-/]*)\]$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/**
 * Whether the text has the form of a zoned instant on a day that exists. The zone is not looked up, so that a record stays
 * readable on a laptop that does not know its zone; `parseZonedInstant` checks what a person enters.
 */
export function isZonedInstant(value: unknown): value is ZonedInstant {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  return match !== null && isCalendarDate(match[1]);
}

/** Checks everything: the form, the zone, and that the offset is what that place's clock showed. */
export function parseZonedInstant(text: string): Result<ZonedInstant, InstantProblem> {
  if (!isZonedInstant(text)) return err('not-an-instant');
  const zone = zoneOf(text);
  if (!isZone(zone)) return err('unknown-zone');
  return inZone(text, zone).slice(0, 19) === text.slice(0, 19) ? ok(text) : err('wrong-offset');
}

/** For instants written in the source. @throws RangeError when it is not one. */
export function zonedInstant(text: string): ZonedInstant {
  const parsed = parseZonedInstant(text);
  if (!parsed.ok) throw new RangeError(`Not a zoned instant (${parsed.error}): ${text}`);
  return parsed.value;
}

/** @param milliseconds since 1970 (UTC). @throws RangeError when the zone is unknown. */
export const zonedInstantFrom = (milliseconds: number, zone: ZoneName): ZonedInstant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toString() as ZonedInstant;

/**
 * What a clock on the wall showed, as a person enters it.
 * @param time `HH:MM` or `HH:MM:SS`.
 * @param whenRepeated which of the two is meant in the hour that occurs twice when clocks go back.
 */
export function zonedInstantAt(
  date: string,
  time: string,
  zone: ZoneName,
  whenRepeated: 'earlier' | 'later' = 'earlier',
): Result<ZonedInstant, InstantProblem> {
  if (!isCalendarDate(date)) return err('not-a-date');
  if (!TIME.test(time)) return err('not-a-time');
  if (!isZone(zone)) return err('unknown-zone');
  const wallClock = Temporal.PlainDateTime.from(`${date}T${time}`);
  const moment = wallClock.toZonedDateTime(zone, { disambiguation: whenRepeated });
  if (!moment.toPlainDateTime().equals(wallClock)) return err('time-skipped');
  return ok(moment.toString() as ZonedInstant);
}

/** Milliseconds since 1970 (UTC). */
export function instantMs(instant: ZonedInstant): number {
  const known = knownMs.get(instant);
  if (known !== undefined) return known;
  const ms = Date.parse(instant.slice(0, instant.indexOf('[')));
  if (knownMs.size >= INSTANTS_KEPT) knownMs.clear();
  knownMs.set(instant, ms);
  return ms;
}

/** Lists and figures compare the same moments again and again, and reading one is slow. */
const knownMs = new Map<string, number>();
const INSTANTS_KEPT = 100_000;

/** Negative when `a` is the earlier moment, wherever each was read. */
export const compareInstants = (a: ZonedInstant, b: ZonedInstant): number => instantMs(a) - instantMs(b);

export const elapsedMs = (from: ZonedInstant, to: ZonedInstant): number => instantMs(to) - instantMs(from);

/** The same moment so much later, on the same place's clock. */
export const addMs = (instant: ZonedInstant, milliseconds: number): ZonedInstant =>
  zonedInstantFrom(instantMs(instant) + milliseconds, zoneOf(instant));

export const zoneOf = (instant: ZonedInstant): ZoneName => instant.slice(instant.indexOf('[') + 1, -1);

/** The same moment as the clock of another place showed it. @throws RangeError when the zone is unknown. */
export const inZone = (instant: ZonedInstant, zone: ZoneName): ZonedInstant => zonedInstantFrom(instantMs(instant), zone);

/** The day it was at the instant's own place, or in the zone given. */
export function dateOf(instant: ZonedInstant, zone?: ZoneName): CalendarDate {
  if (zone === LONDON) return londonDay(instant);
  return (zone === undefined ? instant : inZone(instant, zone)).slice(0, 10) as CalendarDate;
}

const londonDays = new Map<number, CalendarDate>();

/** Asked of every record that is counted. London is whole hours from UTC, so that within such an hour it is one day. */
function londonDay(instant: ZonedInstant): CalendarDate {
  const hour = Math.floor(instantMs(instant) / 3_600_000);
  let day = londonDays.get(hour);
  if (day === undefined) londonDays.set(hour, (day = inZone(instant, LONDON).slice(0, 10) as CalendarDate));
  return day;
}

/** `03:10`, on the clock of the instant's own place. */
export const timeOf = (instant: ZonedInstant): string => instant.slice(11, 16);

/** The last second of the day in the zone: when a limit in days runs out. */
export function endOfDay(date: CalendarDate, zone: ZoneName): ZonedInstant {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone);
  return nextDay.subtract({ seconds: 1 }).toString() as ZonedInstant;
}

/** Midday in London: the moment that stands for a day on which something was done, where only the day is known. */
export const middayOf = (date: CalendarDate): ZonedInstant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toString() as ZonedInstant;

export function isZone(zone: ZoneName): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Places that are spoken of otherwise than their zone is called. */
const PLACE_BY_ZONE: Readonly<Record<ZoneName, string>> = {
  'Asia/Katmandu': 'Kathmandu',
  'Indian/Chagos': 'Diego Garcia',
  'Asia/Brunei': 'Brunei',
  UTC: 'UTC',
};

/** `Nairobi` for `Africa/Nairobi`. */
export const placeOf = (zone: ZoneName): string => PLACE_BY_ZONE[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/**
 * `Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)`; the other place's day is added where it differs. Only one time where the
 * clocks of both places showed the same.
 */
export function formatInstant(instant: ZonedInstant, otherZone: ZoneName = LONDON): string {
  const here = `${formatDate(dateOf(instant))}, ${timeOf(instant)} ${placeOf(zoneOf(instant))}`;
  if (showsSameClock(instant, otherZone)) return here;
  const other = inZone(instant, otherZone);
  const day = dateOf(other) === dateOf(instant) ? '' : `${formatDay(dateOf(other))}, `;
  return `${here} (${day}${timeOf(other)} ${placeOf(otherZone)})`;
}

/** Whether a clock in the other zone showed the same day and time at that moment. */
export const showsSameClock = (instant: ZonedInstant, zone: ZoneName): boolean =>
  zoneOf(instant) === zone || inZone(instant, zone).slice(0, 16) === instant.slice(0, 16);

/** `Thu 5 Mar 23:59 London`: for deadlines, where room is short. */
export const formatMoment = (instant: ZonedInstant): string =>
  `${formatDay(dateOf(instant))} ${timeOf(instant)} ${placeOf(zoneOf(instant))}`;
