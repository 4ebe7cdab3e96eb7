/** What stands in each part of a case and what waits there, for the list of parts beside it. */
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { kindsOfFile, recordKind } from '#shared/practice/catalogue.ts';
import type { CasePart, RecordKind, RecordState } from '#shared/practice/record.ts';
import { clockState, isRunning } from '#shared/timescales/clock.ts';
import type { FileDigest } from './digest.ts';

export interface PartStanding {
  /** Records that stand in it, shared drafts included; what belongs to another record (an addendum) is not counted. */
  readonly records: number;
  /** Finalised, and waiting for a manager. */
  readonly toSignOff: number;
  /** Sent back to the author. */
  readonly returned: number;
  /** Two versions, of which a person must choose. */
  readonly conflicts: number;
  /** Clocks that a record of this part answers. */
  readonly overdue: number;
  readonly dueSoon: number;
}

/** Kinds whose records belong to another record, and are shown with it. */
const BESIDE_ANOTHER = new Set(['addendum', 'significance']);

/** The part a record is listed in; undefined for what is shown with another record, and for kinds this version does not know. */
export const partOf = (kind: string): CasePart | undefined => (BESIDE_ANOTHER.has(kind) ? undefined : recordKind(kind)?.part);

/**
 * The kinds one begins in a part of a case, in the order of the catalogue. A case has one record of itself, and what needs
 * something that the form does not ask (the record an addendum adds to, a file) is begun where that is.
 */
export const offeredIn = (part: CasePart): readonly RecordKind[] =>
  kindsOfFile('case').filter((kind) => kind.part === part && kind.kind !== 'case' && (kind.setBySoftware ?? []).length === 0);

export function partStanding(part: CasePart, digest: FileDigest, records: readonly RecordState[], now: ZonedInstant): PartStanding {
  const own = records.filter((record) => record.status !== 'withdrawn' && partOf(record.kind) === part);
  const waiting = digest.signOffs.filter((each) => recordKind(each.kind)?.part === part);
  const states = digest.timescales
    .filter((clock) => isRunning(clock) && recordKind(clock.stopsWith)?.part === part)
    .map((clock) => clockState(clock, now));
  return {
    records: own.length,
    toSignOff: waiting.filter((each) => !each.returned).length,
    returned: waiting.filter((each) => each.returned).length,
    conflicts: own.filter((record) => record.conflicts.length > 0).length,
    overdue: states.filter((state) => state === 'overdue').length,
    dueSoon: states.filter((state) => state === 'due-soon').length,
  };
}
