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
  /**
   * Whether a record of the kind that owns the rule starts this clock. Absent: every one does. Two rules of one id may share the
   * work, such as an assessment of a child and one of an adult: each that applies starts its own.
   */
  readonly appliesTo?: (body: Body) => boolean;
  /**
   * When the clock starts, out of the body of the kind that owns the rule or its sign-off; undefined while they do not say.
   * @param person for a rule that has people: whose clock is asked, since a child may join a plan later.
   */
  readonly startsAt: (body: Body, signed: Signed, person?: string) => ZonedInstant | undefined;
  /**
   * A limit that the record itself sets, such as a plan's own visiting interval; undefined falls back on the rule's.
   * @param turn for what recurs: which time it is and when that began, where the law asks for more in the first year than later.
   */
  readonly limitIn?: (body: Body, turn: TimescaleTurn) => TimescaleLimit | undefined;
  /** What must all have happened for the clock to stop; it stops with the last of them. Absent: one event stops it. */
  readonly parts?: readonly string[];
  /** One clock for each of these people, by their records: a visit to one child does not answer for another. */
  readonly people?: (body: Body) => readonly string[];
  /**
   * Each answer starts it again, until the course of the record ends: visits, reviews, core groups, supervision. A course that
   * began before the rule was in force is measured from then on: nobody is held to a rule that was not there yet.
   */
  readonly recurs?: {
    /** From the second time on, where that limit is another one (3 months, then 6). */
    readonly laterLimit?: TimescaleLimit;
    /** The moment from which nothing more is due, to this person where the rule has people. */
    readonly endsAt?: (body: Body, person?: string) => ZonedInstant | undefined;
  };
  /** The kind of record that answers the clock: where its chip leads. */
  readonly stopsWith: string;
  /** The kinds whose answers count, where several stop clocks of this id: a carer's assessment does not answer for a child's. Absent: all. */
  readonly answeredBy?: readonly string[];
  /** The sign-off of what answers it stops it, not its completion: once that waits for a manager, the chip leads there. */
  readonly stopsAtSignOff?: true;
  /** Only the record that started it answers it: a request for a re-assessment is not met by the first assessment's sign-off. */
  readonly answeredByItself?: true;
  /** A risk to someone's safety: shown on every screen until it stops (CRT3). */
  readonly significantHarm?: boolean;
}

export interface TimescaleLimit {
  readonly limit: number;
  readonly unit: TimescaleUnit;
}

export interface TimescaleTurn {
  readonly startedAt: ZonedInstant;
  /** 0 for the first time. */
  readonly round: number;
}

/** When a record was completed and when a manager signed it off. */
export interface Signed {
  readonly finalisedAt?: ZonedInstant;
  /** Of the sign-off that stands. */
  readonly authorisedAt?: ZonedInstant;
  /** Of every sign-off there has been: what an earlier version answered stays answered while a later one waits for its own. */
  readonly signOffs?: readonly ZonedInstant[];
}

/** Told by a finalised record of any kind of the same file: a clock, or a part of it, was answered or is needed no more. */
export interface TimescaleStop {
  readonly rule: string;
  /** Which of the rule's parts; absent when the rule has none. */
  readonly part?: string;
  /** @param person each of `people` in turn, where the record says a moment for each: one child's plan ends before another's. */
  readonly at: (body: Body, signed: Signed, person?: string) => ZonedInstant | undefined;
  /** Further answers, where a table of the record holds several: the visits of another authority, the reviews of a plan. */
  readonly alsoAt?: (body: Body, signed: Signed) => readonly ZonedInstant[];
  /** Of the rule's people, those it answers for; absent: all of them. */
  readonly people?: (body: Body) => readonly string[];
  /** The record whose clock it answers, where the form links to it; undefined: whichever runs at that moment. */
  readonly answers?: (body: Body) => string | undefined;
  /**
   * What was there before the clock began answers it as it begins, while it still stood then: a plan that was in force at the sign-off.
   * Absent: only what comes after the start counts, as for a visit.
   */
  readonly stands?: {
    /** The moment from which it stood no more. */
    readonly until: (body: Body, person?: string) => ZonedInstant | undefined;
    /** A rule of the same record: what takes its clocks away ends it too, such as the closure of the case. */
    readonly endsWith: string;
  };
  /** Answers only the clock that the same record started: its decision does not answer for another enquiry of the file. */
  readonly own?: true;
  /** Nothing is due any more: the clock is taken away as neither met nor missed, and does not start again. */
  readonly cancels?: true;
}
