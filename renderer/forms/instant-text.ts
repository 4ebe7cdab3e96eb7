/**
 * A zoned instant while it is being typed. A draft keeps whatever stands in the three boxes: until they make a moment, the
 * body holds their text, which validation asks to complete; nothing typed is lost when the laptop stops.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, type InstantProblem, isZonedInstant, timeOf, type ZoneName, zonedInstantAt, zoneOf } from '#shared/base/zoned-instant.ts';
import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';

export interface InstantBoxes {
  /** As typed, or a calendar date. */
  readonly date: string;
  readonly time: string;
  readonly zone: ZoneName;
  /** In the hour that occurs twice when clocks go back: the second one is meant. */
  readonly second: boolean;
}

const SEPARATOR = ' | ';

export function boxesOf(value: unknown, usualZone: ZoneName): InstantBoxes {
  if (isZonedInstant(value)) {
    const zone = zoneOf(value);
    return { date: dateOf(value), time: timeOf(value), zone, second: value === repeatedOf(dateOf(value), timeOf(value), zone) };
  }
  const [date = '', time = '', zone = usualZone] = typeof value === 'string' ? value.split(SEPARATOR) : [];
  return { date, time, zone: zone === '' ? usualZone : zone, second: false };
}

export interface InstantRead {
  /** What the body keeps. */
  readonly value: string | undefined;
  /** Why complete boxes do not make a moment. */
  readonly problem?: InstantProblem;
  /** That time occurred twice that night. */
  readonly occursTwice: boolean;
}

export function readInstant(boxes: InstantBoxes, today: CalendarDate): InstantRead {
  const date = readDate(boxes.date, today);
  const time = readTime(boxes.time);
  if (boxes.date.trim() === '' && boxes.time.trim() === '') return { value: undefined, occursTwice: false };
  const partial = [boxes.date, boxes.time, boxes.zone].join(SEPARATOR);
  if (date === undefined || time === undefined) return { value: partial, occursTwice: false };
  const repeated = repeatedOf(date, time, boxes.zone);
  const moment = zonedInstantAt(date, time, boxes.zone, boxes.second ? 'later' : 'earlier');
  if (!moment.ok) return { value: partial, problem: moment.error, occursTwice: false };
  return { value: moment.value, occursTwice: repeated !== undefined };
}

/** The second occurrence of that time, where clocks went back over it. */
function repeatedOf(date: string, time: string, zone: ZoneName): string | undefined {
  const first = zonedInstantAt(date, time, zone, 'earlier');
  const second = zonedInstantAt(date, time, zone, 'later');
  return first.ok && second.ok && first.value !== second.value ? second.value : undefined;
}
