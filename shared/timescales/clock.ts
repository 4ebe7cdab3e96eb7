/**
 * A timescale that has started: when, until when, and when it stopped. The due moment is worked out once, from the rule in
 * force at the start, and nothing that happens later moves it. What a clock says now depends on `asOf`, never on a hidden clock.
 */
import { addDays, addMonths, type CalendarDate, compareDates, daysBetween, formatDay } from '#shared/base/calendar-date.ts';
import { addWorkingDays, lastWorkingDayUpTo, type WorkingCalendar, workingDaysBetween } from '#shared/base/working-days.ts';
import {
  addMs,
  compareInstants,
  dateOf,
  elapsedMs,
  endOfDay,
  formatMoment,
  inZone,
  LONDON,
  placeOf,
  showsSameClock,
  timeOf,
  type ZonedInstant,
  type ZoneName,
  zoneOf,
} from '#shared/base/zoned-instant.ts';
import type { TimescaleLimit, TimescaleRule, TimescaleUnit } from './rule.ts';

export interface Clock {
  readonly ruleId: string;
  /** Plain words for a chip: "Threshold decision". */
  readonly label: string;
  /** "3 working days · Annex D P1.2": for a tooltip. */
  readonly ruleText: string;
  readonly unit: TimescaleUnit;
  readonly startedAt: ZonedInstant;
  /** Minutes and hours: on the clock of the place where it started. Days and months: 23:59:59 of the last day in London. */
  readonly dueAt: ZonedInstant;
  readonly stoppedAt?: ZonedInstant;
  /** The last local working day on which it can still be done in time; absent for minutes and hours. */
  readonly planBy?: CalendarDate;
  /** The kind of record that answers it. */
  readonly stopsWith: string;
  readonly warnMinutes: number;
  readonly significantHarm: boolean;
}

export interface Calendars {
  readonly contract: WorkingCalendar;
  /** Of the location; absent where no location is known yet, then no `planBy` is worked out. */
  readonly local?: WorkingCalendar;
}

/** `due-soon` is running, inside the rule's warning time. `met` and `missed` are stopped. */
export type ClockState = 'running' | 'due-soon' | 'overdue' | 'met' | 'missed';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function startClock(rule: TimescaleRule, startedAt: ZonedInstant, calendars: Calendars, own: TimescaleLimit = rule): Clock {
  const dueAt = dueMoment(rule, startedAt, calendars, own);
  const planBy = calendars.local === undefined || isElapsed(own.unit) ? undefined : planByDay(startedAt, dueAt, calendars.local);
  return {
    ruleId: rule.id,
    label: rule.name,
    ruleText: `${formatLimit(own.limit, own.unit)} · ${rule.source}`,
    unit: own.unit,
    startedAt,
    dueAt,
    ...(planBy === undefined ? {} : { planBy }),
    stopsWith: rule.stopsWith,
    warnMinutes: rule.warnMinutes,
    significantHarm: rule.significantHarm === true,
  };
}

/** The moment after which the limit is missed; at that very moment it is still met. @param own the record's own limit, where it sets one. */
export function dueMoment(
  rule: TimescaleRule,
  startedAt: ZonedInstant,
  calendars: Calendars,
  { limit, unit }: TimescaleLimit = rule,
): ZonedInstant {
  switch (unit) {
    case 'minutes':
      return addMs(startedAt, limit * MINUTE_MS);
    case 'hours':
      return addMs(startedAt, limit * HOUR_MS);
    case 'working-days': {
      const calendar = rule.calendar === 'local' ? (calendars.local ?? calendars.contract) : calendars.contract;
      return dueByDay(calendar, unit, dayZero(rule, startedAt), limit, zoneOfDays(rule, startedAt), addWorkingDays);
    }
    case 'calendar-days':
      return dueByDay(calendars.contract, unit, dayZero(rule, startedAt), limit, zoneOfDays(rule, startedAt), addDays);
    case 'calendar-months':
      return dueByDay(calendars.contract, unit, dayZero(rule, startedAt), limit, zoneOfDays(rule, startedAt), addMonths);
  }
}

/** Due moments that were worked out before: the clocks of a thousand cases fall on the same few days, and zones are slow to ask. */
const dueMoments = new WeakMap<WorkingCalendar, Map<string, ZonedInstant>>();
const DUE_MOMENTS_KEPT = 5_000;

function dueByDay(
  calendar: WorkingCalendar,
  unit: TimescaleUnit,
  from: CalendarDate,
  limit: number,
  zone: ZoneName,
  add: (from: CalendarDate, limit: number, calendar: WorkingCalendar) => CalendarDate,
): ZonedInstant {
  let known = dueMoments.get(calendar);
  if (known === undefined || known.size >= DUE_MOMENTS_KEPT) dueMoments.set(calendar, (known = new Map()));
  const key = `${from} ${limit} ${unit} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const due = endOfDay(add(from, limit, calendar), zone);
  known.set(key, due);
  return due;
}

/** The rule with this id that was in force on the day, out of all its versions. */
export function ruleInForce(rules: readonly TimescaleRule[], id: string, day: CalendarDate): TimescaleRule | undefined {
  return rules
    .filter((rule) => rule.id === id && compareDates(rule.inForceFrom, day) <= 0)
    .toSorted((a, b) => compareDates(b.inForceFrom, a.inForceFrom))[0];
}

export function clockState(clock: Clock, asOf: ZonedInstant): ClockState {
  if (clock.stoppedAt !== undefined) return compareInstants(clock.stoppedAt, clock.dueAt) <= 0 ? 'met' : 'missed';
  const left = elapsedMs(asOf, clock.dueAt);
  if (left < 0) return 'overdue';
  return left <= clock.warnMinutes * MINUTE_MS ? 'due-soon' : 'running';
}

export const isRunning = (clock: Clock): boolean => clock.stoppedAt === undefined;

/** The most urgent first: running before stopped, then by due moment. */
export const byUrgency = (a: Clock, b: Clock): number => Number(!isRunning(a)) - Number(!isRunning(b)) || compareInstants(a.dueAt, b.dueAt);

/**
 * What is left or how late it is: `2 working days left`, `due today`, `1 h 5 min left`, `overdue by 3 days`, `met`, `missed by 2 h`.
 * @param contract working days left are counted over it, as the limit was.
 */
export function describeTimeLeft(clock: Clock, asOf: ZonedInstant, contract: WorkingCalendar): string {
  const state = clockState(clock, asOf);
  if (state === 'met') return 'met';
  if (state === 'missed') return `missed by ${formatLateness(clock, clock.stoppedAt as ZonedInstant)}`;
  if (state === 'overdue') return `overdue by ${formatLateness(clock, asOf)}`;
  if (isElapsed(clock.unit)) return `${formatDuration(elapsedMs(asOf, clock.dueAt))} left`;
  const today = dateOf(asOf, zoneOf(clock.dueAt));
  const lastDay = dateOf(clock.dueAt);
  if (today === lastDay) return 'due today';
  const days = clock.unit === 'working-days' ? workingDaysBetween(today, lastDay, contract) : daysBetween(today, lastDay);
  return `${formatCount(days, clock.unit === 'working-days' ? 'working day' : 'day')} left`;
}

/**
 * `due Thu 5 Mar 23:59 London · plan by Wed 4 Mar (Kenya)`; elsewhere than in London `due Mon 23 Nov 05:17 Brunei (Sun 22 Nov
 * 21:17 London)`, because lists of what is due follow London's days.
 */
export function describeDue(clock: Clock, localName?: string): string {
  const due = `due ${formatMoment(clock.dueAt)}${alsoInLondon(clock.dueAt)}`;
  if (clock.planBy === undefined || clock.planBy === dateOf(clock.dueAt)) return due;
  return `${due} · plan by ${formatDay(clock.planBy)}${localName === undefined ? '' : ` (${localName})`}`;
}

function alsoInLondon(moment: ZonedInstant): string {
  if (showsSameClock(moment, LONDON)) return '';
  const there = inZone(moment, LONDON);
  return ` (${dateOf(there) === dateOf(moment) ? `${timeOf(there)} ${placeOf(LONDON)}` : formatMoment(there)})`;
}

const formatLimit = (limit: number, unit: TimescaleUnit): string => formatCount(limit, UNIT_NAMES[unit]);

const UNIT_NAMES: Readonly<Record<TimescaleUnit, string>> = {
  minutes: 'minute',
  hours: 'hour',
  'working-days': 'working day',
  'calendar-days': 'day',
  'calendar-months': 'month',
};

const isElapsed = (unit: TimescaleUnit): boolean => unit === 'minutes' || unit === 'hours';

/** Days of the contract are London's days, wherever the event was; those of a local rule are the place's own. */
const zoneOfDays = (rule: TimescaleRule, startedAt: ZonedInstant): ZoneName => (rule.calendar === 'local' ? zoneOf(startedAt) : LONDON);

function dayZero(rule: TimescaleRule, startedAt: ZonedInstant): CalendarDate {
  const day = dateOf(startedAt, zoneOfDays(rule, startedAt));
  return rule.dayZero === 'day-before' ? addDays(day, -1) : day;
}

/** Never before the clock started: during a long local holiday it can only be done at once. */
function planByDay(startedAt: ZonedInstant, dueAt: ZonedInstant, local: WorkingCalendar): CalendarDate {
  const day = lastWorkingDayUpTo(dateOf(dueAt), local);
  // No two places are more than a day apart: only a day close to the start needs the other place's clock.
  if (daysBetween(dateOf(startedAt), day) > 1) return day;
  const startDay = dateOf(startedAt, zoneOf(dueAt));
  return compareDates(day, startDay) < 0 ? startDay : day;
}

function formatLateness(clock: Clock, until: ZonedInstant): string {
  if (isElapsed(clock.unit)) return formatDuration(elapsedMs(clock.dueAt, until));
  return formatCount(Math.max(1, daysBetween(dateOf(clock.dueAt), dateOf(until, zoneOf(clock.dueAt)))), 'day');
}

/** `45 min`, `1 h 5 min`, `3 days`: minutes matter on the first two days. Less than a minute is `under a minute`. */
function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes < 1) return 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return formatCount(Math.floor(hours / 24), 'day');
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

const formatCount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
