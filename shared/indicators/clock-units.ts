/** Units of indicators that a clock decides, by the two ways in which they belong to a period (facts.md §2.2). */
import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { describeTimeLeft } from '#shared/timescales/clock.ts';
import type { KpiUnit, Outcome } from './kpi.ts';
import { includesInstant, type Period } from './period.ts';
import type { CountedFile } from './service/counted-file.ts';
import { type Service, stoppedAtOf } from './service/service.ts';

/** met: stopped at the due moment or before. pending: not stopped, and the due moment has not come. */
export function clockOutcome(service: Service, clock: DigestClock): Outcome {
  const stoppedAt = stoppedAtOf(service, clock);
  if (stoppedAt !== undefined) return instantMs(stoppedAt) <= instantMs(clock.dueAt) ? 'met' : 'not-met';
  return instantMs(clock.dueAt) < service.asOfMs ? 'not-met' : 'pending';
}

/** SHORT clocks: by the start, so that they reconcile with M1 to M3. */
export const startsIn = (clock: DigestClock, period: Period): boolean => includesInstant(period, clock.startedAt);

/** What is defined as due in the period: by the due moment alone, however early it was done. */
export const dueIn = (clock: DigestClock, period: Period): boolean => includesInstant(period, clock.dueAt);

/** The moment that makes it count, of LONG clocks: when it was done in time, else when it was due. Its place is the place of that day. */
export function countedAt(service: Service, clock: DigestClock): ZonedInstant {
  const stoppedAt = stoppedAtOf(service, clock);
  return stoppedAt !== undefined && instantMs(stoppedAt) <= instantMs(clock.dueAt) ? stoppedAt : clock.dueAt;
}

/** A unit that a clock decides, at the location where the file was when it started. */
export function clockUnit(
  service: Service,
  file: CountedFile,
  clock: DigestClock,
  also: {
    readonly record?: string;
    readonly person?: string;
    readonly location?: string;
    readonly why?: string;
    readonly outcome?: Outcome;
  } = {},
): KpiUnit {
  const stoppedAt = stoppedAtOf(service, clock);
  const { person, record = clock.record } = also;
  return {
    file: file.digest.file,
    record,
    ...(person === undefined ? {} : { person }),
    location: also.location ?? locationAt(file, clock.startedAt),
    outcome: also.outcome ?? clockOutcome(service, clock),
    why: also.why ?? `${clock.label}: ${clockWords(service, clock)}`,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  };
}

/** `met`, `missed by 2 days`, `overdue by 3 h`, `2 working days left`. */
export function clockWords(service: Service, clock: DigestClock): string {
  const { stoppedAt: _, ...running } = clock;
  const stoppedAt = stoppedAtOf(service, clock);
  return describeTimeLeft(stoppedAt === undefined ? running : { ...running, stoppedAt }, service.asOf, CONTRACT_CALENDAR);
}

/** Where the file was on the day of the event, by London's day, as every day boundary of the contract is. */
export const locationAt = (file: CountedFile, at: ZonedInstant): string =>
  // Of a family that never moved, no day needs to be worked out in London.
  file.locationOn(file.digest.locations.length < 2 ? dateOf(at) : dateOf(at, LONDON));
