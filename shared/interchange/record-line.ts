/**
 * One line of `records/<kind>.jsonl`: a record with its history, as FORMAT.md describes it. What reads an export (validate, import,
 * report) works on lines; `stateOfLine` makes of one what the rest of the product knows, so that a file's lines fold into its digest.
 */
import { isCalendarDate } from '#shared/base/calendar-date.ts';
import type { DeviceId, FileId, PersonId, RecordId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { sameValue } from '#shared/base/same-value.ts';
import { compareInstants, isZonedInstant, middayOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType, Operation, RecordState, RecordStatus, RecordVersion } from '#shared/practice/record.ts';
import { resolveRecord } from '#shared/sync/resolve-record.ts';

export interface RecordLine {
  readonly id: string;
  /** The record's kind; the name of the file that holds the line says the same. */
  readonly kind: string;
  /** The file (a case, a contact, a register entry) that the record stands in. */
  readonly file: string;
  readonly fileType: FileType;
  /** Absent: `authorised` when `authorisedAt` is there, else `finalised`. */
  readonly status?: RecordStatus;
  /** Version of the kind's form it was written with; absent: 1. */
  readonly schema?: number;
  /** What stands now. */
  readonly body: Body;
  /** Instants. Absent: `finalisedAt`, else `authorisedAt`, else when it happened. */
  readonly createdAt?: string;
  /** People of the staff: ids. Absent: `finalisedBy`. */
  readonly createdBy?: string;
  readonly finalisedAt?: string;
  readonly finalisedBy?: string;
  readonly authorisedAt?: string;
  readonly authorisedBy?: string;
  /** The whole history, oldest first. Absent: what the fields above say (see `historyOfLine`). */
  readonly versions?: readonly VersionLine[];
}

export interface VersionLine {
  readonly id?: string;
  /** Absent: the version before it in the list. */
  readonly parents?: readonly string[];
  readonly op: Operation;
  readonly at: string;
  readonly by: string;
  readonly schema?: number;
  readonly body: Body;
}

/** Something that is not as it should be in what was read. An error keeps the folder from being imported; a warning is told. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path within the folder, such as `records/visit.jsonl`. */
  readonly file: string;
  /** The first is 1. */
  readonly line?: number;
  /** `body.children.0.child`. */
  readonly field?: string;
  /** One of `PROBLEM_CODES` in FORMAT.md: stable, for programs. */
  readonly code: string;
  /** What stands there, shortened; never a narrative. */
  readonly found?: string;
  readonly expected: string;
  /** A whole sentence for a person. */
  readonly message: string;
}

/** Stands for a moment that nobody wrote down; `validate` refuses a line that would need it. */
const UNKNOWN_MOMENT = '1900-01-01T12:00:00+00:00[Europe/London]' as ZonedInstant;

export const statusOfLine = (line: RecordLine): RecordStatus =>
  line.status ?? (line.authorisedAt === undefined ? 'finalised' : 'authorised');

/**
 * The history in full. Of a line without `versions`: a draft where it was begun before it was finalised, then what was done to it
 * until its status was reached. A version without parents follows the one before it.
 */
export function historyOfLine(line: RecordLine): readonly Required<VersionLine>[] {
  const written = line.versions !== undefined && line.versions.length > 0 ? line.versions : impliedHistory(line);
  const ids = written.map((version, index) => version.id ?? `${line.id}#${index + 1}`);
  return written.map((version, index) => {
    const before = ids[index - 1];
    return {
      ...version,
      id: ids[index] as string,
      parents: version.parents ?? (before === undefined ? [] : [before]),
      schema: version.schema ?? line.schema ?? 1,
    };
  });
}

function impliedHistory(line: RecordLine): readonly VersionLine[] {
  const status = statusOfLine(line);
  const createdAt = createdAtOf(line);
  const createdBy = line.createdBy ?? line.finalisedBy ?? line.authorisedBy ?? '';
  const draft: VersionLine = { op: 'draft', at: createdAt, by: createdBy, body: line.body };
  if (status === 'draft') return [draft];
  const finalisedAt = line.finalisedAt ?? createdAt;
  const finalisedBy = line.finalisedBy ?? createdBy;
  const finalise: VersionLine = { op: 'finalise', at: finalisedAt, by: finalisedBy, body: line.body };
  const begun = finalisedAt === createdAt && finalisedBy === createdBy ? [] : [draft];
  if (status === 'withdrawn' && line.finalisedAt === undefined) return [draft, { ...finalise, op: 'withdraw' }];
  const last = { finalised: undefined, authorised: 'authorise', returned: 'return', withdrawn: 'withdraw' } as const;
  const op = last[status];
  if (op === undefined) return [...begun, finalise];
  return [...begun, finalise, { op, at: line.authorisedAt ?? finalisedAt, by: line.authorisedBy ?? finalisedBy, body: line.body }];
}

/** When it was first recorded, or the nearest that the line tells. */
function createdAtOf({ createdAt, finalisedAt, authorisedAt, kind, body }: RecordLine): string {
  const told = createdAt ?? finalisedAt ?? authorisedAt ?? recordKind(kind)?.happenedAt(body);
  return isZonedInstant(told) ? told : isCalendarDate(told) ? middayOf(told) : UNKNOWN_MOMENT;
}

/** The record as the product knows it. The vault is no part of an export: the file's id stands for it. @param line a valid one. */
export function stateOfLine(line: RecordLine): RecordState {
  const file = line.file as FileId;
  const versions: readonly RecordVersion[] = historyOfLine(line).map((version) => ({
    id: version.id as RevisionId,
    vault: line.file as VaultId,
    file,
    record: line.id as RecordId,
    kind: line.kind,
    parents: version.parents as readonly RevisionId[],
    at: version.at as ZonedInstant,
    op: version.op,
    schema: version.schema,
    body: version.body,
    device: '' as DeviceId,
    author: version.by as PersonId,
  }));
  const resolution = resolveRecord(versions);
  const byId = new Map<string, RecordVersion>(versions.map((version) => [version.id, version]));
  const heads = resolution.heads.map((id) => byId.get(id) as RecordVersion);
  const first = versions[0] as RecordVersion;
  const latest = heads.reduce((later, head) => (compareInstants(head.at, later.at) > 0 ? head : later), heads[0] ?? first);
  const finalised = versions.find((version) => version.op === 'finalise');
  const signedOff = resolution.status === 'authorised' ? versions.findLast((version) => version.op === 'authorise') : undefined;
  const standing = heads.find((head) => head.op !== 'draft') ?? latest;
  return {
    record: first.record,
    file,
    vault: first.vault,
    kind: line.kind,
    status: resolution.status,
    body: resolution.body,
    schema: latest.schema,
    heads: heads.map((head) => head.id),
    conflicts: resolution.clashes.map(({ field, base, values }) => ({
      field,
      base,
      values: values.map(({ version, value }) => {
        const said = byId.get(version) ?? standing;
        return { revision: said.id, author: said.author, at: said.at, value };
      }),
    })),
    createdBy: first.author,
    createdAt: first.at,
    changedBy: latest.author,
    changedAt: latest.at,
    ...(finalised === undefined ? {} : { finalisedBy: finalised.author, finalisedAt: finalised.at }),
    ...(signedOff === undefined ? {} : { authorisedBy: signedOff.author, authorisedAt: signedOff.at }),
    versions,
  };
}

/** The line of an export. The history is written out only where it says more than the fields above it. */
export function lineOfState(state: RecordState, fileType: FileType): RecordLine {
  const short: RecordLine = {
    id: state.record,
    kind: state.kind,
    file: state.file,
    fileType,
    status: state.status,
    schema: state.schema,
    createdAt: state.createdAt,
    createdBy: state.createdBy,
    ...(state.finalisedAt === undefined ? {} : { finalisedAt: state.finalisedAt }),
    ...(state.finalisedBy === undefined ? {} : { finalisedBy: state.finalisedBy }),
    ...(state.authorisedAt === undefined ? {} : { authorisedAt: state.authorisedAt }),
    ...(state.authorisedBy === undefined ? {} : { authorisedBy: state.authorisedBy }),
    body: state.body,
  };
  if (state.versions.length === 0 || saysTheSame(historyOfLine(short), state.versions)) return short;
  const versions = state.versions.map(({ id, parents, op, at, author, schema, body }) => ({
    id,
    parents,
    op,
    at,
    by: author,
    schema,
    body,
  }));
  return { ...short, versions };
}

/** Whether the history that a short line implies is the one that happened; ids of versions aside. */
function saysTheSame(implied: readonly Required<VersionLine>[], real: readonly RecordVersion[]): boolean {
  return (
    implied.length === real.length &&
    implied.every((version, index) => {
      const { op, at, author, schema, body, parents } = real[index] as RecordVersion;
      const follows = index === 0 ? parents.length === 0 : parents.length === 1 && parents[0] === real[index - 1]?.id;
      return (
        follows &&
        version.op === op &&
        version.at === at &&
        version.by === author &&
        version.schema === schema &&
        sameValue(version.body, body)
      );
    })
  );
}
