/**
 * What a manager oversees, from the digests alone: what waits for a signature, who carries how much, and which case is due for
 * supervision.
 */
import { addMonths, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { involvementShortLabel } from '#shared/practice/involvement/involvement-types.ts';
import { clockState } from '#shared/timescales/clock.ts';
import type { DigestFact, FileDigest } from './digest.ts';
import { runningClocks } from './packed-digest.ts';
import { isChildOn } from './people.ts';

export interface WaitingSignOff {
  readonly file: FileId;
  readonly fileType: FileDigest['type'];
  readonly fileTitle: string;
  readonly location: string;
  readonly record: RecordId;
  readonly kind: string;
  readonly by: PersonId;
  readonly since: ZonedInstant;
  /** Sent back: it waits for its author, not for a manager. */
  readonly returned: boolean;
}

/** The longest waiting first; what was sent back after what waits for a manager. */
export const waitingSignOffs = (digests: readonly FileDigest[]): readonly WaitingSignOff[] =>
  digests
    .filter((digest) => digest.status !== 'withdrawn')
    .flatMap((digest) =>
      digest.signOffs.map((signOff) => ({
        ...signOff,
        file: digest.file,
        fileType: digest.type,
        fileTitle: digest.title,
        location: digest.location,
      })),
    )
    .toSorted((a, b) => Number(a.returned) - Number(b.returned) || compareInstants(a.since, b.since));

export interface Caseload {
  readonly worker: PersonId;
  readonly cases: readonly FileDigest[];
  /** Children and adults with an open involvement, each once in a case (M20). */
  readonly children: number;
  readonly adults: number;
  /** Open involvements by their code, each person counted. */
  readonly byInvolvement: ReadonlyMap<string, number>;
  readonly overdue: number;
  readonly locations: readonly string[];
}

/** One for each worker given, also where they hold nothing. */
export function caseloads(digests: readonly FileDigest[], workers: readonly PersonId[], asOf: ZonedInstant): readonly Caseload[] {
  const open = openCases(digests);
  return workers.map((worker) =>
    caseloadOf(
      worker,
      open.filter((digest) => digest.allocatedTo === worker),
      asOf,
    ),
  );
}

export const unallocatedCases = (digests: readonly FileDigest[]): readonly FileDigest[] =>
  openCases(digests).filter((digest) => digest.allocatedTo === null);

export function caseloadOf(worker: PersonId, cases: readonly FileDigest[], asOf: ZonedInstant): Caseload {
  const today = dateOf(asOf);
  const byInvolvement = new Map<string, number>();
  let children = 0;
  let adults = 0;
  let overdue = 0;
  for (const digest of cases) {
    const subjects = new Set(digest.involvements.flatMap(({ people }) => people));
    for (const person of digest.people) {
      if (!subjects.has(person.record)) continue;
      if (isChildOn(person, today)) children++;
      else adults++;
    }
    for (const { type, people } of digest.involvements) byInvolvement.set(type, (byInvolvement.get(type) ?? 0) + people.length);
    overdue += overdueClocks(digest, asOf);
  }
  return {
    worker,
    cases,
    children,
    adults,
    byInvolvement,
    overdue,
    locations: [...new Set(cases.map((digest) => digest.location))].toSorted(),
  };
}

/** "3 CPP, 5 CiN": the heaviest first. */
export const involvementCounts = (caseload: Caseload): string =>
  [...caseload.byInvolvement]
    .toSorted(([a], [b]) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b))
    .map(([type, count]) => `${count} ${involvementShortLabel(type)}`)
    .join(', ');

const WEIGHT = [
  'child-protection-plan',
  's47-enquiry',
  'looked-after',
  'child-in-need',
  'adult-at-risk',
  'private-fostering',
  'carer',
  'young-carer',
  'adoption-support',
  'assessment-of-support-needs',
  'family-support',
  'early-help',
];

export const overdueClocks = (digest: FileDigest, asOf: ZonedInstant): number =>
  runningClocks(digest).filter((clock) => clockState(clock, asOf) === 'overdue').length;

export interface SupervisionStanding {
  readonly digest: FileDigest;
  /** The day of the last case supervision; absent: never. */
  readonly lastOn?: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** A case with a child protection plan or an enquiry monthly, others every two months (facts 7.9); from its opening while there was none. */
export function supervisionStandings(digests: readonly FileDigest[]): readonly SupervisionStanding[] {
  return openCases(digests)
    .map((digest) => {
      const lastOn = latestDay(digest, 'supervision');
      const monthly = digest.involvements.some(({ type }) => type === 'child-protection-plan' || type === 's47-enquiry');
      const from = lastOn ?? dateOf(digest.createdAt);
      return { digest, ...(lastOn === undefined ? {} : { lastOn }), dueOn: addMonths(from, monthly ? 1 : 2) };
    })
    .toSorted((a, b) => compareDates(a.dueOn, b.dueOn));
}

const openCases = (digests: readonly FileDigest[]): readonly FileDigest[] =>
  digests.filter((digest) => digest.type === 'case' && digest.status === 'open');

const latestDay = (digest: FileDigest, kind: string): CalendarDate | undefined =>
  digest.facts
    .filter((fact) => fact.kind === kind)
    .map(dayOfFact)
    .toSorted(compareDates)
    .at(-1);

const dayOfFact = ({ at, createdAt }: DigestFact): CalendarDate =>
  at === undefined ? dateOf(createdAt) : isZonedInstant(at) ? dateOf(at) : at;
