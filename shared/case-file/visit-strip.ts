/**
 * The visits of a case against their schedule, a lane for each child: seen alone, seen, not face to face, not seen; what came late,
 * what was missed, what is due. The schedule is that of the clocks a visit answers (a plan's interval, a regulation); where none
 * runs, it is the day the visit before planned.
 */
import { addDays, addMonths, type CalendarDate, compareDates, daysBetween, formatDay } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { childrenSeen } from '#shared/practice/visit/children-seen.ts';
import { type DigestClock, isComplete } from './digest.ts';

/** How a child was seen. `not-made`: nobody was let in, or it was cancelled. */
export type Seen = 'alone' | 'seen' | 'not-face-to-face' | 'not-seen' | 'not-made';

/** missed: a day a visit was due by, and none that counted was made. due: such a day that is still to come. */
export type MarkShape = Seen | 'missed' | 'due';

export interface StripMark {
  readonly on: CalendarDate;
  /** From 0, the first day of the strip, to 1, the last. */
  readonly place: number;
  readonly shape: MarkShape;
  /** The visit. */
  readonly record?: string;
  /** By how many days a visit was later than it was due. */
  readonly daysLate?: number;
  /** "Child protection visit": what a due day is due by. */
  readonly rule?: string;
}

/** Time between two visits: `kept` while it was inside the limit, `overrun` from when it was not. */
export interface StripSpan {
  readonly from: number;
  readonly to: number;
  readonly is: 'kept' | 'overrun';
}

export interface StripLane {
  readonly child: string;
  readonly marks: readonly StripMark[];
  readonly spans: readonly StripSpan[];
  readonly lastSeen?: StripMark;
  readonly nextDue?: StripMark;
}

export interface VisitStrip {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: number;
  /** First days of months. */
  readonly months: readonly { readonly on: CalendarDate; readonly place: number }[];
  readonly lanes: readonly StripLane[];
}

export interface StripRange {
  readonly today: CalendarDate;
  /** How many months back; absent: from the first visit or the first limit. */
  readonly months?: number;
}

/** undefined while there is neither a visit nor a day one is due by. */
export function visitStrip(
  records: readonly RecordState[],
  clocks: readonly DigestClock[],
  children: readonly string[],
  { today, months }: StripRange,
): VisitStrip | undefined {
  const visits = visitsOf(records);
  const schedules = children.map((child) => ({ child, limits: limitsFor(child, visits, clocks) }));
  const days = [
    ...visits.map(({ on }) => on),
    ...schedules.flatMap(({ limits }) => limits.flatMap(({ startedOn, dueOn }) => [startedOn, dueOn])),
  ].toSorted(compareDates);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || children.length === 0) return undefined;
  const back = months === undefined ? first : latest(first, addMonths(today, -months));
  const to = latest(addDays(today, SOME_DAYS), earliest(last, addDays(today, AHEAD_DAYS)));
  // Room for the first mark.
  const from = addDays(earliest(back, addDays(to, -MONTH_DAYS)), -2);
  const length = daysBetween(from, to);
  const place = (on: CalendarDate): number => daysBetween(from, on) / length;
  const within = (on: CalendarDate): boolean => compareDates(on, from) >= 0 && compareDates(on, to) <= 0;
  const bounded = (share: number): number => Math.min(1, Math.max(0, share));
  return {
    from,
    to,
    today: place(today),
    months: monthsBetween(from, to).map((on) => ({ on, place: place(on) })),
    lanes: schedules.map(({ child, limits }) => {
      const all = marksOf(child, visits, limits, today, place);
      const lastSeen = all.findLast(({ shape }) => SEEN.has(shape));
      const open = limits.filter(({ metOn }) => metOn === undefined).toSorted((a, b) => compareDates(a.dueOn, b.dueOn))[0];
      const nextDue = open === undefined ? undefined : all.find((mark) => mark.record === undefined && mark.on === open.dueOn);
      return {
        child,
        marks: all.filter(({ on }) => within(on)),
        spans: limits
          .flatMap((limit) => spansOf(limit, today))
          .map(({ from: begin, to: end, is }) => ({ from: bounded(place(begin)), to: bounded(place(end)), is }))
          .filter((span) => span.to > span.from),
        ...(lastSeen === undefined ? {} : { lastSeen }),
        ...(nextDue === undefined ? {} : { nextDue }),
      };
    }),
  };
}

const SOME_DAYS = 7;
const AHEAD_DAYS = 62;
const MONTH_DAYS = 28;
const SEEN: ReadonlySet<MarkShape> = new Set<MarkShape>(['alone', 'seen', 'not-face-to-face']);

const earliest = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) <= 0 ? a : b);
const latest = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) >= 0 ? a : b);

function monthsBetween(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = addMonths(`${from.slice(0, 8)}01` as CalendarDate, 1); compareDates(month, to) <= 0; month = addMonths(month, 1))
    months.push(month);
  return months;
}

interface Visit {
  readonly record: string;
  readonly at: ZonedInstant;
  readonly on: CalendarDate;
  readonly state: RecordState;
}

/** The oldest first. Drafts are left out: nothing is said to have been seen until it is finalised. */
const visitsOf = (records: readonly RecordState[]): readonly Visit[] =>
  records
    .filter((record) => record.kind === 'visit' && isComplete(record))
    .flatMap((state) => {
      const at = instantIn(state.body, 'visitedAt');
      return at === undefined ? [] : [{ record: state.record, at, on: dateOf(at), state }];
    })
    .toSorted((a, b) => instantMs(a.at) - instantMs(b.at));

interface Limit {
  readonly rule: string;
  readonly startedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly metOn?: CalendarDate;
  readonly metBy?: string;
}

function limitsFor(child: string, visits: readonly Visit[], clocks: readonly DigestClock[]): readonly Limit[] {
  const own = clocks.filter((clock) => clock.stopsWith === 'visit' && (clock.people === undefined || clock.people.includes(child)));
  if (own.length > 0) {
    return own.map((clock) => ({
      rule: clock.label,
      startedOn: dateOf(clock.startedAt),
      dueOn: dateOf(clock.dueAt),
      ...(clock.stoppedAt === undefined ? {} : { metOn: dateOf(clock.stoppedAt) }),
      ...(clock.stoppedBy === undefined ? {} : { metBy: clock.stoppedBy }),
    }));
  }
  return visits.flatMap((visit, index) => {
    const dueOn = dateIn(visit.state.body, 'nextVisitOn');
    if (dueOn === undefined || seenAt(visit, child) === undefined) return [];
    const next = visits.slice(index + 1).find((later) => SEEN.has(seenAt(later, child) ?? 'not-made'));
    return [{ rule: 'Planned visit', startedOn: visit.on, dueOn, ...(next === undefined ? {} : { metOn: next.on, metBy: next.record }) }];
  });
}

/** undefined when the visit did not ask about this child. */
function seenAt({ state }: Visit, child: string): Seen | undefined {
  if (textIn(state.body, 'outcome') !== 'made') return 'not-made';
  const seen = childrenSeen(state.body).find((each) => each.child === child);
  if (seen === undefined) return undefined;
  if (!seen.seen) return 'not-seen';
  if (!seen.faceToFace) return 'not-face-to-face';
  return seen.seenAlone ? 'alone' : 'seen';
}

function marksOf(
  child: string,
  visits: readonly Visit[],
  limits: readonly Limit[],
  today: CalendarDate,
  place: (on: CalendarDate) => number,
): readonly StripMark[] {
  const made = visits.flatMap((visit): readonly StripMark[] => {
    const shape = seenAt(visit, child);
    if (shape === undefined) return [];
    const late = Math.max(
      0,
      ...limits.filter(({ metBy }) => metBy === visit.record).map(({ dueOn, metOn }) => daysBetween(dueOn, metOn ?? dueOn)),
    );
    return [{ on: visit.on, place: place(visit.on), shape, record: visit.record, ...(late > 0 ? { daysLate: late } : {}) }];
  });
  const due = limits.flatMap(({ rule, dueOn, metOn }): readonly StripMark[] => {
    if (metOn !== undefined && compareDates(metOn, dueOn) <= 0) return [];
    const isMissed = metOn !== undefined || compareDates(dueOn, today) < 0;
    return [{ on: dueOn, place: place(dueOn), shape: isMissed ? 'missed' : 'due', rule }];
  });
  return [...made, ...due].toSorted((a, b) => compareDates(a.on, b.on));
}

function spansOf(
  { startedOn, dueOn, metOn }: Limit,
  today: CalendarDate,
): readonly { readonly from: CalendarDate; readonly to: CalendarDate; readonly is: StripSpan['is'] }[] {
  const over = metOn ?? today;
  const kept = { from: startedOn, to: metOn === undefined ? dueOn : earliest(metOn, dueOn), is: 'kept' as const };
  return compareDates(over, dueOn) > 0 ? [kept, { from: dueOn, to: over, is: 'overrun' }] : [kept];
}

export const MARK_WORDS: Readonly<Record<MarkShape, string>> = {
  alone: 'Seen alone',
  seen: 'Seen, not alone',
  'not-face-to-face': 'Seen, not face to face',
  'not-seen': 'Not seen',
  'not-made': 'Visit not made',
  missed: 'Missed',
  due: 'Due',
};

/** "Seen alone, 2 days late"; "Missed: Child protection visit". */
export function markInWords(mark: StripMark): string {
  const late = mark.daysLate === undefined ? '' : `, ${mark.daysLate} ${mark.daysLate === 1 ? 'day' : 'days'} late`;
  return `${MARK_WORDS[mark.shape]}${late}${mark.rule === undefined ? '' : `: ${mark.rule.toLocaleLowerCase('en-GB')}`}`;
}

export interface LaneStanding {
  readonly tone: 'good' | 'warn' | 'bad' | 'neutral';
  readonly words: string;
}

/** How it stands with a child, in a few words: when they were last seen and how, and what is due. */
export function laneStanding({ lastSeen, nextDue }: StripLane, today: CalendarDate): LaneStanding {
  const seen = lastSeen === undefined ? 'Not seen yet' : `${MARK_WORDS[lastSeen.shape]} ${formatDay(lastSeen.on)}`;
  if (nextDue === undefined) return { tone: 'neutral', words: seen };
  const days = daysBetween(today, nextDue.on);
  if (days < 0) return { tone: 'bad', words: `${seen} · ${-days} ${days === -1 ? 'day' : 'days'} overdue` };
  const due = days === 0 ? 'due today' : `next due ${formatDay(nextDue.on)}`;
  return { tone: days <= 3 ? 'warn' : 'good', words: `${seen} · ${due}` };
}
