/** Days and hours before now, as moments on the wall clock of a place: the demonstration is always as of today. */
import { addDays, addMonths, type CalendarDate, isoWeekday } from '#shared/base/calendar-date.ts';
import { addMs, compareInstants, dateOf, type ZonedInstant, zonedInstantAt, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { When } from './story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export class Moments {
  readonly #now: number;
  readonly #zone: string;
  readonly #weekend: readonly number[];

  /** @param now milliseconds since 1970. @param location code of the place whose clock and weekend count. */
  constructor(now: number, location: string) {
    const place = locationsByCode.get(location);
    if (place === undefined) throw new Error(`There is no location ${location}`);
    this.#now = now;
    this.#zone = place.zone;
    this.#weekend = place.weekend;
  }

  get now(): ZonedInstant {
    return zonedInstantFrom(this.#now, this.#zone);
  }

  get today(): CalendarDate {
    return dateOf(this.now);
  }

  at(when: When): ZonedInstant {
    if ('hoursAgo' in when) return zonedInstantFrom(this.#now - when.hoursAgo * HOUR, this.#zone);
    return this.#onDay(addDays(this.today, -when.daysAgo), when.at);
  }

  /** The same on a working day: what would fall on a weekend was done on the last working day before it, if that is not too early. */
  atWork({ daysAgo, at }: { readonly daysAgo: number; readonly at: string }, notBefore: ZonedInstant): ZonedInstant {
    const meant = addDays(this.today, -daysAgo);
    let day = meant;
    while (this.#weekend.includes(isoWeekday(day))) day = addDays(day, -1);
    const moment = this.#onDay(day, at);
    return compareInstants(moment, notBefore) < 0 ? this.#onDay(meant, at) : moment;
  }

  /** A working day that lies ahead, or that has gone by, on which something was planned. */
  plannedDay(inDays: number): CalendarDate {
    let day = addDays(this.today, inDays);
    while (this.#weekend.includes(isoWeekday(day))) day = addDays(day, inDays < 0 ? -1 : 1);
    return day;
  }

  day(daysAgo: number): CalendarDate {
    return addDays(this.today, -daysAgo);
  }

  /** A birthday for somebody of this age in months; of somebody not born yet, when they are expected. */
  born(months: number): CalendarDate {
    return addDays(addMonths(this.today, -months), -((Math.abs(months) * 7) % 26) - 1);
  }

  later(moment: ZonedInstant, { hours = 0, minutes = 0 }: { readonly hours?: number; readonly minutes?: number }): ZonedInstant {
    return this.#notAfterNow(addMs(moment, hours * HOUR + minutes * MINUTE));
  }

  #onDay(day: CalendarDate, time: string): ZonedInstant {
    const moment = zonedInstantAt(day, time, this.#zone);
    if (!moment.ok) throw new Error(`${day} ${time} in ${this.#zone}: ${moment.error}`);
    return this.#notAfterNow(moment.value);
  }

  #notAfterNow(moment: ZonedInstant): ZonedInstant {
    return compareInstants(moment, this.now) > 0 ? this.now : moment;
  }
}
