/**
 * What lists need to know of one file, folded from its records: kept on each laptop so that unlocking reads one small list
 * and not every record. No clock runs here: a digest says when things are due, the screen says whether that is past.
 */
import { type CalendarDate, compareDates, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, isZonedInstant, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType, PlannedItem, RecordState, RecordStatus } from '#shared/practice/record.ts';
import { anyoneSeen, plannedNextVisit } from '#shared/practice/visit/record.ts';
import { CONTRACT_CALENDAR, localCalendar } from '#shared/reference/calendars.ts';
import { clocksOfFile, type FileClock } from '#shared/timescales/clocks-of-file.ts';
import type { Signed } from '#shared/timescales/rule.ts';
import { fileReference } from './file-reference.ts';
import { missingElements } from './missing-elements.ts';
import { type FilePerson, peopleOfFile } from './people.ts';

/**
 * contact: `open` until its threshold decision is finalised, then `decided`. case: `open`, or `closed` when its last
 * involvement is closed. Any file: `withdrawn` when its first record was entered in error.
 */
export type FileStatus = 'open' | 'decided' | 'closed' | 'withdrawn';

export interface DigestInvolvement {
  readonly record: RecordId;
  /** A code of the involvement types, such as `child-in-need`. */
  readonly type: string;
  readonly openedOn: CalendarDate;
  readonly people: readonly string[];
}

export interface PastInvolvement extends DigestInvolvement {
  readonly closedOn: CalendarDate;
}

/** Where a case was, from when: a family that moves is counted where it lived on the day of each event. */
export interface DigestLocation {
  /** Code of reference/locations.ts. */
  readonly code: string;
  readonly from: CalendarDate;
}

/** A clock of the file, with the record that started it and the one that stopped it. */
export type DigestClock = FileClock<RecordId> & {
  /** The kind of the record that started it. */
  readonly startedAs: string;
};

/** What lists, registers and indicators need of one record: the `facts` of its kind. */
export interface DigestFact {
  readonly record: RecordId;
  readonly kind: string;
  readonly status: RecordStatus;
  /** When it happened, as the record says. */
  readonly at?: ZonedInstant | CalendarDate;
  readonly by: PersonId;
  readonly createdAt: ZonedInstant;
  readonly finalisedAt?: ZonedInstant;
  readonly authorisedBy?: PersonId;
  readonly authorisedAt?: ZonedInstant;
  readonly values: Body;
  /** Of an involvement: who was added to it on a later day than it was recorded, and on which. Absent when nobody was. */
  readonly joinedOn?: Readonly<Record<string, CalendarDate>>;
  /** Of the `elements` of its kind, those without an answer; absent when there is none. */
  readonly missing?: readonly string[];
  /** Of those that are columns of a table, the `rowId` of each row without an answer: `children.voice` of one child, not of another. */
  readonly missingIn?: Readonly<Record<string, readonly string[]>>;
}

/** A finalised record that waits for a manager, or one that a manager sent back to its author. */
export interface DigestSignOff {
  readonly record: RecordId;
  readonly kind: string;
  readonly by: PersonId;
  readonly since: ZonedInstant;
  readonly returned: boolean;
}

/** What a person planned for a day and has not seen done. */
export interface DigestPlanned extends PlannedItem {
  readonly record: RecordId;
  readonly kind: string;
}

export interface DigestCounts {
  /** Finalised, authorised or returned. */
  readonly records: number;
  readonly drafts: number;
  /** Records with a field that only a person can settle. */
  readonly conflicts: number;
  readonly visits: number;
}

export interface FileDigest {
  readonly file: FileId;
  readonly vault: VaultId;
  readonly type: FileType;
  /** case: name of the household; contact: who it is about; administration: invitations; else: the entry's own line. */
  readonly title: string;
  /** Short reference for speech and paper, such as `NEPAL-7K3QX9`: follows from the file's id and its location. */
  readonly reference: string;
  /** Code of reference/locations.ts; empty while a draft does not say. */
  readonly location: string;
  /** Each place the file has been at, the earliest first; the last is `location`. */
  readonly locations: readonly DigestLocation[];
  readonly status: FileStatus;
  readonly people: readonly FilePerson[];
  readonly allocatedTo: PersonId | null;
  /** Open ones only. */
  readonly involvements: readonly DigestInvolvement[];
  /** Those that have ended, the latest first. */
  readonly pastInvolvements: readonly PastInvolvement[];
  /** Running and stopped, by due moment. */
  readonly timescales: readonly DigestClock[];
  /** Of the kinds that have facts; drafts and what was entered in error are left out. */
  readonly facts: readonly DigestFact[];
  /** Shared drafts of the kinds that are counted from the day they are begun. They decide nothing and stop no clock. */
  readonly begun: readonly DigestFact[];
  readonly signOffs: readonly DigestSignOff[];
  readonly planned: readonly DigestPlanned[];
  /** The kind of the file's first record: what a register entry is. */
  readonly openedAs: string;
  readonly significantHarm: boolean;
  /** contact: code of how it reached us (`sor_contact_type`). */
  readonly source?: string;
  /** contact: whether it asks about a child, an adult at risk, or both: such a one counts in each split and once in the total (M1). */
  readonly about?: 'child' | 'adult' | 'both';
  /** contact: when it was received. */
  readonly receivedAt?: ZonedInstant;
  /** contact: level of the threshold document that was decided. */
  readonly level?: string;
  /** case: the contact it was opened from. */
  readonly fromContact?: FileId;
  /** case: the day (where it was) of the last visit at which a child or adult of the case was seen. */
  readonly lastSeenOn?: CalendarDate;
  /** case: the day the last visit planned the next one for, while no later visit was made. */
  readonly nextVisitOn?: CalendarDate;
  readonly createdBy: PersonId;
  readonly createdAt: ZonedInstant;
  /** The latest change of any record of the file. */
  readonly lastActivityAt: ZonedInstant;
  readonly counts: DigestCounts;
}

/**
 * @param records every record of the file that this laptop could open; at least one.
 * @throws RangeError without any record: there is no such file.
 */
export function foldDigest(file: FileId, vault: VaultId, type: FileType, records: readonly RecordState[]): FileDigest {
  const inOrder = records.toSorted((a, b) => compareInstants(a.createdAt, b.createdAt) || (a.record < b.record ? -1 : 1));
  const first = inOrder[0];
  if (first === undefined) throw new RangeError('A file has at least one record');
  const present = inOrder.filter((record) => record.status !== 'withdrawn');
  const complete = present.filter(isComplete);
  const opening = inOrder.find((record) => record.kind === type) ?? first;
  const location = textIn(opening.body, 'location');
  const people = peopleOfFile(present);
  const latest = inOrder.toSorted((a, b) => compareInstants(b.changedAt, a.changedAt))[0] ?? first;
  return {
    file,
    vault,
    type,
    title: titleOf(type, opening, people),
    reference: fileReference(file, location),
    location,
    locations: locationsOf(opening),
    status: statusOf(type, opening, complete),
    people,
    allocatedTo: allocatedTo(complete),
    involvements: openInvolvements(complete),
    pastInvolvements: pastInvolvements(complete),
    timescales: clocksOf(present, location),
    facts: complete.flatMap(factOf),
    begun: present.filter(({ kind, status }) => status === 'draft' && recordKind(kind)?.countedWhenBegun === true).flatMap(factOf),
    signOffs: complete.flatMap(signOffOf),
    planned: complete.flatMap((record) => plannedIn(record, complete)),
    openedAs: opening.kind,
    ...contactFacts(type, opening, complete),
    ...caseFacts(type, opening, complete),
    createdBy: first.createdBy,
    createdAt: first.createdAt,
    lastActivityAt: latest.changedAt,
    counts: {
      records: complete.length,
      drafts: present.filter((record) => record.status === 'draft').length,
      conflicts: present.filter((record) => record.conflicts.length > 0).length,
      visits: complete.filter((record) => record.kind === 'visit').length,
    },
  };
}

/** Finalised at least once. What only a draft says decides nothing: not who holds the case, and not that a clock stopped. */
export const isComplete = (record: RecordState): boolean =>
  record.status === 'finalised' || record.status === 'authorised' || record.status === 'returned';

/**
 * From the versions of the file's first record: the first place from the day it happened on; each later one from the day the family moved,
 * where the record says it, else from the day the move was recorded.
 */
function locationsOf(opening: RecordState): readonly DigestLocation[] {
  const at = recordKind(opening.kind)?.happenedAt(opening.body);
  const since = isZonedInstant(at) ? dateOf(at) : isCalendarDate(at) ? at : dateOf(opening.createdAt);
  const complete = opening.versions.filter(({ op }) => op !== 'draft').map(({ at: recorded, body }) => ({ on: dateOf(recorded), body }));
  const locations: DigestLocation[] = [];
  let before = { code: '', day: '' };
  let isLeftOver = false;
  for (const { on, body } of [...complete, { on: dateOf(opening.changedAt), body: opening.body }]) {
    const said = { code: textIn(body, 'location'), day: textIn(body, 'locationSince') };
    // A day that stood there for the place before is not the day of this move.
    if (said.code !== before.code || said.day !== before.day) isLeftOver = said.code !== before.code && said.day === before.day;
    before = said;
    const moved = isLeftOver ? undefined : dateIn(body, 'locationSince');
    const isSame = said.code === locations.at(-1)?.code;
    if (said.code === '' || (isSame && (moved === undefined || locations.length === 1))) continue;
    if (isSame) locations.pop();
    const from = moved ?? on;
    // A place it came to no earlier than to this one was put right: the family was never there.
    for (let last = locations.at(-1); last !== undefined && compareDates(last.from, from) >= 0; last = locations.at(-1)) locations.pop();
    if (said.code !== locations.at(-1)?.code) locations.push({ code: said.code, from: locations.length === 0 ? since : from });
  }
  return locations;
}

function titleOf(type: FileType, opening: RecordState, people: readonly FilePerson[]): string {
  switch (type) {
    case 'case':
      return textIn(opening.body, 'householdName') || 'Case without a name yet';
    case 'contact':
      return people.map((person) => person.name).join(', ') || 'Nobody named';
    case 'administration':
      return 'Administration';
    case 'staff':
    case 'register':
    case 'confidential':
    case 'personal':
      return recordKind(opening.kind)?.summary(opening.body) || (recordKind(opening.kind)?.title ?? opening.kind);
  }
}

function statusOf(type: FileType, opening: RecordState, complete: readonly RecordState[]): FileStatus {
  if (opening.status === 'withdrawn') return 'withdrawn';
  if (type === 'contact') return complete.some((record) => record.kind === 'referral') ? 'decided' : 'open';
  const involvements = complete.filter((record) => record.kind === 'involvement');
  return involvements.length > 0 && involvements.every((record) => dateIn(record.body, 'closedOn') !== undefined) ? 'closed' : 'open';
}

/** The allocation that began last and has no end. Of two that began on one day, the one recorded later. */
function allocatedTo(complete: readonly RecordState[]): PersonId | null {
  const current = complete
    .filter((record) => record.kind === 'allocation' && dateIn(record.body, 'to') === undefined)
    .toSorted((a, b) => textIn(a.body, 'from').localeCompare(textIn(b.body, 'from')) || compareInstants(a.createdAt, b.createdAt))
    .at(-1);
  const worker = current === undefined ? '' : textIn(current.body, 'worker');
  return worker === '' ? null : (worker as PersonId);
}

function openInvolvements(complete: readonly RecordState[]): readonly DigestInvolvement[] {
  return complete.flatMap((record) => (dateIn(record.body, 'closedOn') === undefined ? (involvementIn(record) ?? []) : []));
}

function pastInvolvements(complete: readonly RecordState[]): readonly PastInvolvement[] {
  return complete
    .flatMap((record) => {
      const closedOn = dateIn(record.body, 'closedOn');
      const involvement = involvementIn(record);
      return involvement === undefined || closedOn === undefined ? [] : [{ ...involvement, closedOn }];
    })
    .toSorted((a, b) => compareDates(b.closedOn, a.closedOn));
}

function involvementIn({ kind, record, body }: RecordState): DigestInvolvement | undefined {
  const openedOn = kind === 'involvement' ? dateIn(body, 'openedOn') : undefined;
  return openedOn === undefined ? undefined : { record, type: textIn(body, 'type'), openedOn, people: textsIn(body, 'people') };
}

function clocksOf(present: readonly RecordState[], location: string): readonly DigestClock[] {
  const local = localCalendar(location);
  const kinds = new Map(present.map(({ record, kind }) => [record, kind]));
  return clocksOfFile(
    present.map((state) => {
      const kind = recordKind(state.kind);
      return {
        record: state.record,
        kind: state.kind,
        body: state.body,
        bodyAt: (at: ZonedInstant) => bodyAt(state, at),
        rules: kind?.timescales ?? [],
        stops: kind?.stops ?? [],
        finalised: isComplete(state),
        signed: { ...signedIn(state), signOffs: state.versions.filter(({ op }) => op === 'authorise').map(({ at }) => at) },
      };
    }),
    { contract: CONTRACT_CALENDAR, ...(local === undefined ? {} : { local }) },
  ).map((clock) => ({ ...clock, startedAs: kinds.get(clock.record) ?? '' }));
}

function signedIn({ finalisedAt, authorisedAt }: RecordState): Signed {
  return { ...(finalisedAt === undefined ? {} : { finalisedAt }), ...(authorisedAt === undefined ? {} : { authorisedAt }) };
}

/** What a record said at a moment: its latest complete version recorded until then, else its first one. */
function bodyAt({ versions, body }: RecordState, at: ZonedInstant): Body {
  const complete = versions.filter(({ op }) => op !== 'draft');
  return (complete.findLast((version) => compareInstants(version.at, at) <= 0) ?? complete[0])?.body ?? body;
}

function factOf(state: RecordState): readonly DigestFact[] {
  const kind = recordKind(state.kind);
  if (kind?.facts === undefined) return [];
  const { record, status, body, createdAt, finalisedAt, authorisedBy, authorisedAt } = state;
  const at = kind.happenedAt(body);
  return [
    {
      record,
      kind: kind.kind,
      status,
      ...(isZonedInstant(at) || isCalendarDate(at) ? { at } : {}),
      by: state.finalisedBy ?? state.createdBy,
      createdAt,
      ...(finalisedAt === undefined ? {} : { finalisedAt }),
      ...(authorisedBy === undefined || authorisedAt === undefined ? {} : { authorisedBy, authorisedAt }),
      values: valuesOf(body, kind.facts),
      ...missingElements(kind, body),
      ...joinedLater(state),
    },
  ];
}

/**
 * Who an involvement named only in a version of a later day: a sibling who was added to it. By the day that was recorded, in London; who was
 * there from the first complete version on has no entry.
 */
function joinedLater({ kind, body, versions }: RecordState): Pick<DigestFact, 'joinedOn'> {
  const [first, ...later] = kind === 'involvement' ? versions.filter(({ op }) => op !== 'draft') : [];
  if (first === undefined || later.length === 0) return {};
  const since = dateOf(first.at, LONDON);
  const atFirst = textsIn(first.body, 'people');
  const joined = textsIn(body, 'people').flatMap((person) => {
    const naming = atFirst.includes(person) ? undefined : later.find((version) => textsIn(version.body, 'people').includes(person));
    const day = naming === undefined ? since : dateOf(naming.at, LONDON);
    return day > since ? [[person, day] as const] : [];
  });
  return joined.length === 0 ? {} : { joinedOn: Object.fromEntries(joined) };
}

/** The keys named, and of tables the columns named; rows keep their ids. */
function valuesOf(body: Body, keys: readonly string[]): Body {
  const values: Record<string, unknown> = {};
  for (const [table, columns] of Map.groupBy(keys, (key) => key.split('.')[0] ?? key)) {
    if (body[table] === undefined) continue;
    const wanted = columns.filter((key) => key.includes('.')).map((key) => key.slice(table.length + 1));
    values[table] = wanted.length === 0 ? body[table] : rowsIn(body, table).map((row) => picked(row, ['rowId', ...wanted]));
  }
  return values;
}

const picked = (row: Body, keys: readonly string[]): Body =>
  Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));

function signOffOf({ record, kind, status, changedAt, ...state }: RecordState): readonly DigestSignOff[] {
  // A decision that a case carries along is signed where it was made: in its contact.
  const isCopy = textIn(state.body, 'copiedFrom') !== '';
  const waits = status === 'finalised' && recordKind(kind)?.signOff === 'required' && !isCopy;
  if (!waits && status !== 'returned') return [];
  return [{ record, kind, by: state.finalisedBy ?? state.createdBy, since: changedAt, returned: status === 'returned' }];
}

/** What was planned with a form of its own (the next review) is answered by a later record of that kind. */
function plannedIn(state: RecordState, complete: readonly RecordState[]): readonly DigestPlanned[] {
  const { record, kind, body } = state;
  const isAnswered = (opens: string | undefined): boolean =>
    opens !== undefined && complete.some((other) => other.kind === opens && other.record !== record && dayOf(other) > dayOf(state));
  return (recordKind(kind)?.planned?.(body) ?? []).filter(({ opens }) => !isAnswered(opens)).map((item) => ({ ...item, record, kind }));
}

/** When it happened, as ISO text that sorts by day. */
function dayOf(state: RecordState): string {
  const at = recordKind(state.kind)?.happenedAt(state.body);
  return isZonedInstant(at) || isCalendarDate(at) ? at.slice(0, 10) : dateOf(state.createdAt);
}

type ContactFacts = Pick<FileDigest, 'significantHarm' | 'source' | 'about' | 'receivedAt' | 'level'>;

function contactFacts(type: FileType, opening: RecordState, complete: readonly RecordState[]): ContactFacts {
  if (type !== 'contact') return { significantHarm: false };
  const decision = complete.filter((record) => record.kind === 'referral').at(-1);
  const source = textIn(opening.body, 'source');
  const about = textIn(opening.body, 'about');
  const receivedAt = instantIn(opening.body, 'receivedAt');
  const level = decision === undefined ? '' : textIn(decision.body, 'level');
  return {
    significantHarm: answerIn((decision ?? opening).body, 'significantHarm') === true,
    ...(source === '' ? {} : { source }),
    ...(about === 'child' || about === 'adult' || about === 'both' ? { about } : {}),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(level === '' ? {} : { level }),
  };
}

type CaseFacts = Pick<FileDigest, 'fromContact' | 'lastSeenOn' | 'nextVisitOn'>;

function caseFacts(type: FileType, opening: RecordState, complete: readonly RecordState[]): CaseFacts {
  if (type !== 'case') return {};
  const visits = complete
    .flatMap((record) => {
      const at = record.kind === 'visit' ? instantIn(record.body, 'visitedAt') : undefined;
      return at === undefined ? [] : [{ at, body: record.body }];
    })
    .toSorted((a, b) => compareInstants(b.at, a.at));
  const fromContact = textIn(opening.body, 'fromContact');
  const lastSeen = visits.find((visit) => anyoneSeen(visit.body));
  const nextVisitOn = visits[0] === undefined ? undefined : plannedNextVisit(visits[0].body);
  return {
    ...(fromContact === '' ? {} : { fromContact: fromContact as FileId }),
    ...(lastSeen === undefined ? {} : { lastSeenOn: dateOf(lastSeen.at) }),
    ...(nextVisitOn === undefined ? {} : { nextVisitOn }),
  };
}
