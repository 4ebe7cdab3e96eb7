/** A timescale that has started: when, until when, and when it stopped. Due moments are fixed at the start and never move. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';

export interface Clock {
  readonly ruleId: string;
  /** Plain words for a chip: "Threshold decision". */
  readonly label: string;
  /** "3 working days · Annex D P1.2": for a tooltip. */
  readonly ruleText: string;
  readonly startedAt: ZonedInstant;
  /** Hour limits: in the zone where the clock started. Day limits: 23:59:59 in London, the contract's place. */
  readonly dueAt: ZonedInstant;
  readonly stoppedAt?: ZonedInstant;
  /** The last local working day on which it can still be done in time; absent for hours and minutes. */
  readonly planBy?: CalendarDate;
  /** The kind of record that answers it. */
  readonly stopsWith: string;
  readonly warnMinutes: number;
  readonly significantHarm: boolean;
}
