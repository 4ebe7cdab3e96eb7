/** Record states as the engine would hand them over, for the tests of this folder. */
import type { FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import { type ZonedInstant, zonedInstant } from '#shared/base/zoned-instant.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

/** An id that reads in a failing test: its name, filled up to the form of an id. */
const idFor = (name: string): string => `${name.padEnd(21, 'x').slice(0, 21)}A`;
export const fileId = (name: string) => idFor(name) as FileId;
const personId = (name: string) => idFor(name) as PersonId;
export const recordId = (name: string) => idFor(name) as RecordId;

export const FILE = fileId('file');
export const VAULT = idFor('vault') as VaultId;
export const GRACE = personId('grace');
export const JAMES = personId('james');

export interface StateOptions extends Partial<Omit<RecordState, 'createdAt' | 'body'>> {
  /** When it was recorded. */
  readonly at?: string;
}

/** A record finalised by Grace, unless told otherwise. */
export function stateOf(kind: KindName, name: string, body: Body, { at, ...changes }: StateOptions = {}): RecordState {
  const recordedAt: ZonedInstant = zonedInstant(at ?? '2026-03-03T04:00:00+03:00[Africa/Nairobi]');
  const status = changes.status ?? 'finalised';
  return {
    record: recordId(name),
    file: FILE,
    vault: VAULT,
    kind,
    status,
    body,
    schema: 1,
    heads: [],
    conflicts: [],
    createdBy: GRACE,
    createdAt: recordedAt,
    changedBy: GRACE,
    changedAt: recordedAt,
    ...(status === 'draft' ? {} : { finalisedBy: changes.createdBy ?? GRACE, finalisedAt: recordedAt }),
    versions: [],
    ...changes,
  };
}
