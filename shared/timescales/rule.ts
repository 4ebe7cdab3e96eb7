/**
 * A timescale as data: how long something may take, by which clock and on whose authority. One rule serves the screen, the
 * reminder and the indicator (CLK1). A change of law or contract adds a rule with a later `inForceFrom`; clocks that have
 * started keep the rule they started under.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';

/** Minutes and hours elapse day and night; working days follow a calendar; calendar months are clipped to the month's last day. */
export type TimescaleUnit = 'minutes' | 'hours' | 'working-days' | 'calendar-days' | 'calendar-months';

type Body = Readonly<Record<string, unknown>>;

export interface TimescaleRule {
  /** The paragraph it measures, such as `P1.2`; kept over later versions of the rule. */
  readonly id: string;
  /** Plain words for a clock chip: "Threshold decision". */
  readonly name: string;
  /** Document and paragraph. */
  readonly source: string;
  readonly limit: number;
  readonly unit: TimescaleUnit;
  /** Which holidays and weekend count. Only `contract` decides an indicator; ignored by minutes and hours. */
  readonly calendar: 'contract' | 'local';
  /** Whether the day it starts is day 0 (the contract's way) or counts as day 1. Ignored by minutes and hours. */
  readonly dayZero: 'start-day' | 'day-before';
  readonly inForceFrom: CalendarDate;
  /** How long before the due moment the clock is shown as due soon, in minutes. */
  readonly warnMinutes: number;
  /** Whether a record of the kind that owns the rule starts this clock. Absent: every one does. */
  readonly appliesTo?: (body: Body) => boolean;
  /** When the clock starts, out of the body of the kind that owns the rule; undefined while it does not say. */
  readonly startsAt: (body: Body) => ZonedInstant | undefined;
  /** What must all have happened for the clock to stop; it stops with the last of them. Absent: one event stops it. */
  readonly parts?: readonly string[];
  /** The kind of record that answers the clock: where its chip leads. */
  readonly stopsWith: string;
  /** A risk to someone's safety: shown on every screen until it stops (CRT3). */
  readonly significantHarm?: boolean;
}

/** Told by a record of any kind of the same file: a clock, or a part of it, was answered. */
export interface TimescaleStop {
  readonly rule: string;
  /** Which of the rule's parts; absent when the rule has none. */
  readonly part?: string;
  readonly at: (body: Body) => ZonedInstant | undefined;
}
