/**
 * The ways in which the service has worked with each person of a case, as bars on one line of time, with the steps up and down that
 * lead from one to the next (CASE3).
 */
import { addMonths, type CalendarDate, compareDates, daysBetween, yearOf } from '#shared/base/calendar-date.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

export interface TimelineInvolvement {
  readonly record: string;
  readonly type: string;
  readonly label: string;
  readonly people: readonly string[];
  readonly openedOn: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly step?: 'step-up' | 'step-down' | 'transfer-in';
  /** The involvement it follows from, where that is in this case. */
  readonly previous?: string;
  /** What follows from it. */
  readonly next: readonly string[];
}

export interface InvolvementBar {
  readonly involvement: TimelineInvolvement;
  /** From 0, the first day, to 1, today. */
  readonly from: number;
  readonly to: number;
  /** Bars of one time lie one below the other. */
  readonly lane: number;
}

export interface InvolvementTimeline {
  /** First days of years; of months, while it is all within a year or so. */
  readonly ticks: readonly { readonly on: CalendarDate; readonly place: number }[];
  readonly rows: readonly { readonly person: string; readonly lanes: number; readonly bars: readonly InvolvementBar[] }[];
}

/** The oldest first. */
export function involvementsOf(records: readonly RecordState[]): readonly TimelineInvolvement[] {
  const found = records
    .filter((record) => record.kind === 'involvement' && isComplete(record))
    .flatMap((record) => {
      const openedOn = dateIn(record.body, 'openedOn');
      return openedOn === undefined ? [] : [{ record, openedOn }];
    })
    .toSorted((a, b) => compareDates(a.openedOn, b.openedOn));
  const known = new Set<string>(found.map(({ record }) => record.record));
  return found.map(({ record, openedOn }) => {
    const { body } = record;
    const closedOn = dateIn(body, 'closedOn');
    const step = textIn(body, 'step');
    const previous = textIn(body, 'previous');
    return {
      record: record.record,
      type: textIn(body, 'type'),
      label: involvementLabel(textIn(body, 'type')),
      people: textsIn(body, 'people'),
      openedOn,
      ...(closedOn === undefined ? {} : { closedOn }),
      ...(step === 'step-up' || step === 'step-down' || step === 'transfer-in' ? { step } : {}),
      ...(known.has(previous) ? { previous } : {}),
      next: found.filter((each) => textIn(each.record.body, 'previous') === record.record).map((each) => each.record.record),
    };
  });
}

/** A row for each person, in the order given, who has an involvement. undefined while there is none. */
export function involvementTimeline(
  involvements: readonly TimelineInvolvement[],
  people: readonly string[],
  today: CalendarDate,
): InvolvementTimeline | undefined {
  const [first] = involvements;
  if (first === undefined) return undefined;
  // A case that was opened today has a line of time too.
  const aMonthAgo = addMonths(today, -1);
  const begin = compareDates(first.openedOn, aMonthAgo) < 0 ? first.openedOn : aMonthAgo;
  const length = daysBetween(begin, today);
  const place = (day: CalendarDate): number => Math.min(1, Math.max(0, daysBetween(begin, day) / length));
  return {
    ticks: ticksBetween(begin, today, length > SOME_MONTHS ? 12 : 1).map((on) => ({ on, place: place(on) })),
    rows: people.flatMap((person) => {
      const bars = inLanes(
        involvements
          .filter((involvement) => involvement.people.includes(person))
          .map((involvement) => ({ involvement, from: place(involvement.openedOn), to: place(involvement.closedOn ?? today) })),
      );
      return bars.length === 0 ? [] : [{ person, lanes: Math.max(...bars.map(({ lane }) => lane)) + 1, bars }];
    }),
  };
}

const SOME_MONTHS = 430;

function ticksBetween(begin: CalendarDate, end: CalendarDate, months: 1 | 12): readonly CalendarDate[] {
  const first = `${months === 12 ? yearOf(begin) : begin.slice(0, 7)}${months === 12 ? '-01' : ''}-01` as CalendarDate;
  const ticks: CalendarDate[] = [];
  for (let tick = addMonths(first, months); compareDates(tick, end) < 0; tick = addMonths(tick, months)) ticks.push(tick);
  return ticks;
}

function inLanes(bars: readonly Omit<InvolvementBar, 'lane'>[]): readonly InvolvementBar[] {
  const ends: number[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bar.to;
    return { ...bar, lane };
  });
}
