/**
 * The case on one page for a duty worker who has never seen it, at night and with no connection (U13): dangers first, then who,
 * where, what is open, what was last seen, what is due, and what managers decided.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { answerIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import { type ChronologyEntry, chronology } from './chronology.ts';
import { type DigestClock, type FileDigest, isComplete } from './digest.ts';
import { ageInWords, type FilePerson, isChildOn } from './people.ts';
import { type Standing, standingOf } from './standing.ts';

export interface NowPerson extends FilePerson {
  readonly ageText: string;
  readonly telephone: string;
  readonly health: string;
  /** Language, when an interpreter is needed. */
  readonly interpreter: string;
}

export interface NowSummary {
  readonly title: string;
  readonly reference: string;
  readonly location: string;
  readonly status: FileDigest['status'];
  readonly allocatedTo: PersonId | null;
  /** What a worker must know before visiting or calling. */
  readonly safetyNotes: string;
  readonly reason: string;
  readonly address: string;
  readonly unit: string;
  readonly commandContact: string;
  readonly people: readonly NowPerson[];
  readonly involvements: readonly { readonly label: string; readonly since: CalendarDate; readonly names: readonly string[] }[];
  readonly lastVisit: NowVisit | null;
  readonly nextVisitOn: CalendarDate | null;
  /** Risks named at visits in the last thirty days, the newest first. */
  readonly recentRisks: readonly { readonly at: ZonedInstant; readonly text: string }[];
  readonly clocks: readonly DigestClock[];
  readonly managementNote: {
    readonly record: RecordId;
    readonly at: ZonedInstant;
    readonly author: PersonId;
    readonly text: string;
  } | null;
  /** The five latest entries of the chronology. */
  readonly latest: readonly ChronologyEntry[];
  /** Risks, plans, arrangements, orders, consent, jurisdiction and supervision that stand today. */
  readonly standing: Standing;
  /** Whom to telephone besides the allocated worker: the chain of command, lead professionals, the authority, then the adults. */
  readonly calls: readonly NowCall[];
  /** What is not settled: shared drafts, and fields changed differently on two laptops. */
  readonly drafts: number;
  readonly conflicts: number;
}

export interface NowCall {
  /** "Lead professional". */
  readonly role: string;
  /** Who, and how they are reached, as it was written. */
  readonly who: string;
  /** Somebody of the case: shown with discretion. */
  readonly person?: string;
}

export interface NowVisit {
  readonly record: RecordId;
  readonly at: ZonedInstant;
  readonly by: PersonId;
  readonly result: string;
  readonly children: readonly { readonly name: string; readonly seen: boolean; readonly seenAlone: boolean; readonly said: string }[];
}

const LATEST = 5;
const RECENT_MS = 30 * 86_400_000;

export function nowSummary(digest: FileDigest, records: readonly RecordState[], asOf: ZonedInstant): NowSummary {
  const complete = records.filter(isComplete);
  const caseBody = complete.find((record) => record.kind === 'case')?.body ?? records.find((record) => record.kind === 'case')?.body ?? {};
  const nameOf = (person: string): string => digest.people.find((each) => each.record === person)?.name ?? 'Someone not in this file';
  const visits = timed(complete, 'visit', 'visitedAt');
  const managementNote = timed(complete, 'case-note', 'happenedAt').find(({ record }) => textIn(record.body, 'type') === 'management-note');
  const lastVisit = visits[0];
  return {
    title: digest.title,
    reference: digest.reference,
    location: digest.location,
    status: digest.status,
    allocatedTo: digest.allocatedTo,
    safetyNotes: textIn(caseBody, 'safetyNotes'),
    reason: textIn(caseBody, 'reason'),
    address: textIn(caseBody, 'address'),
    unit: textIn(caseBody, 'unit'),
    commandContact: textIn(caseBody, 'commandContact'),
    people: digest.people.map((person) => withDetail(person, records, dateOf(asOf))),
    involvements: digest.involvements.map((involvement) => ({
      label: involvementLabel(involvement.type),
      since: involvement.openedOn,
      names: involvement.people.map(nameOf),
    })),
    lastVisit: lastVisit === undefined ? null : visitInBrief(lastVisit.record, lastVisit.at, nameOf),
    nextVisitOn: digest.nextVisitOn ?? null,
    recentRisks: visits
      .filter(({ record, at }) => answerIn(record.body, 'immediateRisk') === true && instantMs(asOf) - instantMs(at) <= RECENT_MS)
      .map(({ record, at }) => ({ at, text: reasonIn(record.body.immediateRisk) })),
    clocks: digest.timescales.filter(isRunning).toSorted(byUrgency),
    managementNote:
      managementNote === undefined
        ? null
        : {
            record: managementNote.record.record,
            at: managementNote.at,
            author: managementNote.record.finalisedBy ?? managementNote.record.createdBy,
            text: [textIn(managementNote.record.body, 'note'), textIn(managementNote.record.body, 'decision')].filter(Boolean).join('\n'),
          },
    latest: chronology(records).slice(0, LATEST),
    standing: standingOf(digest, records, dateOf(asOf)),
    calls: callsIn(caseBody, complete, digest, records),
    drafts: digest.counts.drafts,
    conflicts: digest.counts.conflicts,
  };
}

function callsIn(
  caseBody: RecordState['body'],
  complete: readonly RecordState[],
  digest: FileDigest,
  records: readonly RecordState[],
): readonly NowCall[] {
  const open = complete.filter(({ kind, body }) => recordKind(kind)?.ended?.(body) === undefined);
  const written = (kind: string, role: string, ...keys: readonly string[]): readonly NowCall[] =>
    open
      .filter((record) => record.kind === kind)
      .map(({ body }) => ({
        role,
        who: keys
          .map((key) => textIn(body, key))
          .filter(Boolean)
          .join(', '),
      }));
  const adults = digest.people.flatMap((person): readonly NowCall[] => {
    const telephone = textIn(records.find(({ record }) => record === person.record)?.body ?? {}, 'telephone');
    return telephone === '' ? [] : [{ role: person.relationship || 'Of the case', who: telephone, person: person.name }];
  });
  return [
    { role: 'Chain of command', who: textIn(caseBody, 'commandContact') },
    ...written('involvement', 'Lead professional', 'leadProfessional', 'leadService'),
    ...written('looked-after-oversight', 'Social worker of the local authority', 'authorityWorker', 'authorityName'),
    ...written('looked-after-oversight', 'Independent reviewing officer', 'reviewingOfficer'),
    ...adults,
  ].filter(({ who }) => who !== '');
}

/** Complete records of a kind with the moment they happened, the newest first. */
function timed(
  complete: readonly RecordState[],
  kind: string,
  field: string,
): readonly { readonly record: RecordState; readonly at: ZonedInstant }[] {
  return complete
    .filter((record) => record.kind === kind)
    .flatMap((record) => {
      const at = instantIn(record.body, field);
      return at === undefined ? [] : [{ record, at }];
    })
    .toSorted((a, b) => compareInstants(b.at, a.at));
}

function withDetail(person: FilePerson, records: readonly RecordState[], today: CalendarDate): NowPerson {
  const body = records.find((record) => record.record === person.record)?.body ?? {};
  return {
    ...person,
    child: isChildOn(person, today),
    ageText: ageInWords(person, today),
    telephone: textIn(body, 'telephone'),
    health: textIn(body, 'health'),
    interpreter: answerIn(body, 'interpreter') === true ? reasonIn(body.interpreter) : '',
  };
}

const visitInBrief = (record: RecordState, at: ZonedInstant, nameOf: (person: string) => string): NowVisit => ({
  record: record.record,
  at,
  by: record.finalisedBy ?? record.createdBy,
  result: textIn(record.body, 'result') || textIn(record.body, 'notMadeReason'),
  children: rowsIn(record.body, 'children').map((child) => ({
    name: nameOf(textIn(child, 'child')),
    seen: answerIn(child, 'seen') === true,
    seenAlone: answerIn(child, 'seenAlone') === true,
    said: textIn(child, 'said'),
  })),
});

const reasonIn = (yesNo: unknown): string =>
  typeof yesNo === 'object' && yesNo !== null && 'reason' in yesNo && typeof yesNo.reason === 'string' ? yesNo.reason : '';
