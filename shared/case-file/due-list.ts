/** My Day: what is overdue, due today and due this week, over all files this laptop holds, as of an instant (CLK3). */
import { addDays } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { dateOf, endOfDay, instantMs, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { DigestClock, FileDigest } from './digest.ts';
import { runningClocks } from './packed-digest.ts';

export interface DueItem {
  /** Stable key for lists. */
  readonly id: string;
  readonly file: FileId;
  readonly fileType: FileDigest['type'];
  readonly title: string;
  readonly reference: string;
  readonly location: string;
  readonly allocatedTo: PersonId | null;
  /** "Threshold decision", "Planned visit". */
  readonly label: string;
  readonly dueAt: ZonedInstant;
  /** Absent for what was planned by hand. */
  readonly clock?: DigestClock;
  /** Whom it is for, where it is not for the whole file. */
  readonly names?: readonly string[];
  /** Whose it is, where it is not the case's worker's: a task, an action of a plan. */
  readonly owner?: PersonId;
  /** The record that says so. */
  readonly record?: RecordId;
  /** The kind of record that answers it; with `opensRecord` the record itself, to be marked as done in it. */
  readonly opens: string;
  readonly opensRecord?: true;
  /** What answers it is written and waits for a manager: nothing new is begun, that is read and signed off. */
  readonly toSignOff?: RecordId;
  readonly significantHarm: boolean;
}

export interface DueLists {
  readonly overdue: readonly DueItem[];
  readonly today: readonly DueItem[];
  /** After today, within seven days. */
  readonly thisWeek: readonly DueItem[];
  readonly later: readonly DueItem[];
}

export interface Whose {
  /** Cases allocated to this person, and what they themselves took. */
  readonly person: PersonId;
  /** Whether every contact on this laptop is theirs to answer: true for the duty team and managers. */
  readonly allContacts: boolean;
}

/** Each list by due moment; significant harm before all else of the same list. Days are those of `asOf`'s own place. */
export function dueLists(digests: readonly FileDigest[], asOf: ZonedInstant, whose?: Whose): DueLists {
  const bounds = boundsAt(asOf);
  const lists: Record<keyof DueLists, Due[]> = { overdue: [], today: [], thisWeek: [], later: [] };
  for (const digest of digests) {
    for (const due of dueOf(digest)) {
      if (whose === undefined || isTheirs(digest, due.item, whose)) lists[listOf(due, bounds)].push(due);
    }
  }
  return {
    overdue: inOrder(lists.overdue),
    today: inOrder(lists.today),
    thisWeek: inOrder(lists.thisWeek),
    later: inOrder(lists.later),
  };
}

/** Clocks of significant harm that nobody has answered: shown on every screen, the most urgent first (CRT3). */
export const openHarmClocks = (digests: readonly FileDigest[]): readonly DueItem[] =>
  inOrder(digests.flatMap((digest) => dueOf(digest).filter(({ item }) => item.significantHarm)));

/** An item with its due moment in milliseconds: thousands are compared at every save. */
interface Due {
  readonly item: DueItem;
  readonly ms: number;
}

/** A digest is never changed in place: after a save the items of all other files are known. */
const knownDue = new WeakMap<FileDigest, readonly Due[]>();

function dueOf(digest: FileDigest): readonly Due[] {
  const known = knownDue.get(digest);
  if (known !== undefined) return known;
  const due = dueItems(digest).map((item) => ({ item, ms: instantMs(item.dueAt) }));
  knownDue.set(digest, due);
  return due;
}

const inOrder = (due: readonly Due[]): readonly DueItem[] =>
  due.toSorted((a, b) => Number(b.item.significantHarm) - Number(a.item.significantHarm) || a.ms - b.ms).map(({ item }) => item);

interface Bounds {
  readonly now: number;
  /** The first moment after today and after the week, on the clock of `asOf`'s place. */
  readonly tomorrow: number;
  readonly afterWeek: number;
}

function boundsAt(asOf: ZonedInstant): Bounds {
  const today = dateOf(asOf);
  const endMs = (days: number): number => instantMs(endOfDay(addDays(today, days), zoneOf(asOf))) + 1000;
  return { now: instantMs(asOf), tomorrow: endMs(0), afterWeek: endMs(7) };
}

function listOf({ ms }: Due, { now, tomorrow, afterWeek }: Bounds): keyof DueLists {
  if (ms < now) return 'overdue';
  if (ms < tomorrow) return 'today';
  return ms < afterWeek ? 'thisWeek' : 'later';
}

const isTheirs = (digest: FileDigest, { owner }: DueItem, whose: Whose): boolean =>
  owner !== undefined
    ? owner === whose.person
    : digest.type === 'contact'
      ? whose.allContacts || digest.createdBy === whose.person
      : digest.allocatedTo === whose.person;

/** Running clocks of a file, what was planned in it, and its next planned visit. A file that was closed or entered in error has none. */
function dueItems(digest: FileDigest): readonly DueItem[] {
  if (digest.status === 'withdrawn' || digest.status === 'closed') return [];
  const about = {
    file: digest.file,
    fileType: digest.type,
    title: digest.title,
    reference: digest.reference,
    location: digest.location,
    allocatedTo: digest.allocatedTo,
  };
  const clocks = runningClocks(digest).map((clock) => ({
    ...about,
    id: `${digest.file}:${clock.record}:${clock.ruleId}:${clock.stopsWith}`,
    label: clock.label,
    dueAt: clock.dueAt,
    clock,
    record: clock.record,
    ...namesOf(digest, clock.people),
    opens: clock.stopsWith,
    ...(isAnsweredInItself(clock) ? { opensRecord: true as const } : {}),
    ...toSignOff(digest, clock),
    significantHarm: clock.significantHarm,
  }));
  const zone = locationsByCode.get(digest.location)?.zone ?? 'Europe/London';
  const planned = digest.planned.map(({ record, kind, key, label, on, owner, opens }) => ({
    ...about,
    id: `${digest.file}:${record}:${key}`,
    label,
    dueAt: endOfDay(on, zone),
    opens: opens ?? kind,
    ...(opens === undefined ? { opensRecord: true as const } : {}),
    record,
    ...(owner === undefined ? {} : { owner }),
    significantHarm: false,
  }));
  if (digest.nextVisitOn === undefined) return [...clocks, ...planned];
  const visit = {
    ...about,
    id: `${digest.file}:next-visit`,
    label: 'Planned visit',
    dueAt: endOfDay(digest.nextVisitOn, zone),
    opens: 'visit',
    significantHarm: false,
  };
  return [...clocks, ...planned, visit];
}

function namesOf(digest: FileDigest, people: readonly string[] | undefined): Pick<DueItem, 'names'> {
  const names = digest.people.filter(({ record }) => people?.includes(record) === true).map(({ name }) => name);
  return names.length === 0 ? {} : { names };
}

/** A complaint is acknowledged, an audit escalated, in a later version of the record that started the clock; a draft is completed. */
function isAnsweredInItself({ ruleId, startedAs, stopsWith }: DigestClock): boolean {
  if (startedAs !== stopsWith) return false;
  const kind = recordKind(stopsWith);
  const answers = kind?.stops.filter((stop) => stop.rule === ruleId && stop.cancels !== true) ?? [];
  return kind?.correctedBy === 'new-version' || ruleOf(stopsWith, ruleId)?.answeredByItself === true || answers.every((stop) => stop.own);
}

function toSignOff(digest: FileDigest, clock: DigestClock): Pick<DueItem, 'toSignOff'> {
  const rule = ruleOf(clock.startedAs, clock.ruleId);
  if (rule?.stopsAtSignOff !== true) return {};
  const waiting = digest.signOffs.find(
    (each) => !each.returned && each.kind === clock.stopsWith && (!isAnsweredInItself(clock) || each.record === clock.record),
  );
  return waiting === undefined ? {} : { toSignOff: waiting.record };
}

const ruleOf = (kind: string, id: string) => recordKind(kind)?.timescales.find((rule) => rule.id === id);
