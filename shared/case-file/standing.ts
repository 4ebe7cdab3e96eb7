/**
 * What stands in a case today: open risks, plans in force with their next days, arrangements, orders with their last day, consent,
 * the decision on jurisdiction, the last supervision (U13). Read out of the kinds themselves: what has not ended is in force.
 */
import { type CalendarDate, compareDates, isCalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, isZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import { peopleConcerned } from './chronology.ts';
import { type FileDigest, isComplete } from './digest.ts';

export interface StandingItem {
  readonly record: string;
  readonly kind: string;
  /** "Child in need plan". */
  readonly title: string;
  readonly summary: string;
  /** When it began or was decided. */
  readonly since: CalendarDate;
  /** Records of the people it concerns. */
  readonly people: readonly string[];
  /** Not signed off yet, though its kind asks for that. */
  readonly waitsForSignOff: boolean;
  /** Its last day, where it has one. */
  readonly until?: CalendarDate;
  /** What is due by it next, the soonest first: its clocks and what it plans. */
  readonly next: readonly { readonly label: string; readonly on: CalendarDate }[];
}

export interface Standing {
  readonly risks: readonly StandingItem[];
  readonly plans: readonly StandingItem[];
  /** Looked-after and private fostering arrangements. */
  readonly arrangements: readonly StandingItem[];
  readonly orders: readonly StandingItem[];
  readonly consents: readonly StandingItem[];
  readonly jurisdiction: StandingItem | undefined;
  readonly supervision: StandingItem | undefined;
}

const ARRANGEMENTS = ['looked-after-oversight', 'private-fostering'];
const ORDERS = ['legal-application', 'service-police-protection'];
/** Work that is planned and goes on, though it is not called a plan. */
const PLANNED_WORK = ['family-support-intervention', 'adoption-support'];
const NO_ORDER = new Set(['refused', 'withdrawn']);
const SOONEST = 3;

export function standingOf(digest: FileDigest, records: readonly RecordState[], today: CalendarDate): Standing {
  const complete = records.filter(isComplete);
  const items = (isWanted: (record: RecordState) => boolean): readonly StandingItem[] =>
    complete
      .filter((record) => isWanted(record) && isInForce(record, today))
      .map((record) => itemOf(record, digest))
      .toSorted((a, b) => compareDates(b.since, a.since));
  const latest = (kind: string): StandingItem | undefined =>
    complete
      .filter((record) => record.kind === kind)
      .map((record) => itemOf(record, digest))
      .toSorted((a, b) => compareDates(b.since, a.since))[0];
  return {
    risks: items(({ kind }) => kind === 'risk'),
    plans: items(({ kind }) => isPlan(kind)),
    arrangements: items(({ kind }) => ARRANGEMENTS.includes(kind)),
    orders: items(({ kind, body }) => ORDERS.includes(kind) && !NO_ORDER.has(textIn(body, 'outcome'))),
    consents: items(({ kind }) => kind === 'consent'),
    jurisdiction: latest('jurisdiction-decision'),
    supervision: latest('supervision'),
  };
}

const isPlan = (kind: string): boolean => kind.endsWith('-plan') || PLANNED_WORK.includes(kind);

/** An end that is set for a later day has not come yet. */
function isInForce({ kind, body }: RecordState, today: CalendarDate): boolean {
  const ended = recordKind(kind)?.ended?.(body);
  const on = dayOf(ended?.at);
  return ended === undefined || (on !== undefined && compareDates(on, today) > 0);
}

function itemOf({ record, kind, body, status, createdAt }: RecordState, digest: FileDigest): StandingItem {
  const known = recordKind(kind);
  const until = dateIn(body, 'inForceUntil') ?? (kind === 'consent' ? dateIn(body, 'until') : undefined);
  const due = digest.timescales
    .filter((clock) => clock.record === record && isRunning(clock))
    .map((clock) => ({ label: clock.label, on: dateOf(clock.dueAt) }));
  const planned = digest.planned.filter((item) => item.record === record).map(({ label, on }) => ({ label, on }));
  return {
    record,
    kind,
    title: known?.title ?? kind,
    summary: known?.summary(body) ?? '',
    since: dayOf(known?.happenedAt(body)) ?? dateOf(createdAt),
    people: peopleConcerned(body),
    waitsForSignOff: status === 'finalised' && known?.signOff === 'required',
    ...(until === undefined ? {} : { until }),
    next: [...due, ...planned].toSorted((a, b) => compareDates(a.on, b.on)).slice(0, SOONEST),
  };
}

const dayOf = (at: string | undefined): CalendarDate | undefined => (isZonedInstant(at) ? dateOf(at) : isCalendarDate(at) ? at : undefined);
