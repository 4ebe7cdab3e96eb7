/** A service told in a few lines, for the tests of this folder: records folded into digests as the engine folds them. */

import { calendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import { LONDON, type ZonedInstant, zonedInstantAt } from '#shared/base/zoned-instant.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body, FileType, RecordState } from '#shared/practice/record.ts';
import { type Period, period } from './period.ts';
import { type Service, serviceOf } from './service/service.ts';

/** An id that reads in a failing test: its name, filled up to the form of an id. */
export const id = (name: string): string => `${name.padEnd(21, 'x').slice(0, 21)}A`;

/** A moment in London, `2025-11-03 09:30`, in winter or summer time as the day is. */
export function london(moment: string): ZonedInstant {
  const at = zonedInstantAt(moment.slice(0, 10), moment.slice(11).padEnd(5, '0'), LONDON);
  if (!at.ok) throw new RangeError(`No moment in London: ${moment} (${at.error})`);
  return at.value;
}

export interface TestRecord {
  readonly kind: KindName;
  /** Becomes its id: `id(name)`. */
  readonly name: string;
  readonly body: Body;
  /** When it was recorded and finalised; `london` form. Default: 1 November 2025, 09:00. */
  readonly at?: string;
  /** A shared draft: not finalised yet. */
  readonly draft?: boolean;
  /** Name of who finalised it; default `grace`. */
  readonly by?: string;
  readonly authorisedAt?: string;
  /** Default `ruth`, the manager. */
  readonly authorisedBy?: string;
}

export interface TestFile {
  readonly type: FileType;
  readonly name: string;
  readonly records: readonly TestRecord[];
  /** Where the family was, from when: instead of the one place its case says. */
  readonly places?: readonly (readonly [code: string, from: string])[];
}

/** Grace and James are registered social workers, Ruth is their registered manager, Owen is an unregistered support worker. */
const STAFF: TestFile = {
  type: 'staff',
  name: 'staff',
  records: ['grace', 'james', 'ruth', 'owen'].map((name) => ({
    kind: 'staff-register-entry',
    name: `entry-${name}`,
    body: {
      person: id(name),
      name,
      ...(name === 'owen' ? { socialWorker: { answer: false } } : { socialWorker: { answer: true }, registeredUntil: '2030-11-30' }),
    },
  })),
};

export function testService(files: readonly TestFile[], asOf = '2027-10-31 12:00'): Service {
  const digests = [STAFF, ...files].map(({ type, name, records, places }) => {
    const file = id(name) as FileId;
    const vault = id(`vault-${type}`) as VaultId;
    const digest = foldDigest(
      file,
      vault,
      type,
      records.map((record) => stateOf(file, vault, record)),
    );
    if (places === undefined) return digest;
    return {
      ...digest,
      location: places.at(-1)?.[0] ?? digest.location,
      locations: places.map(([code, from]) => ({ code, from: calendarDate(from) })),
    };
  });
  return serviceOf(digests, london(asOf));
}

function stateOf(
  file: FileId,
  vault: VaultId,
  { kind, name, body, at = '2025-11-01 09:00', by = 'grace', draft = false, ...signed }: TestRecord,
): RecordState {
  const recordedAt = london(at);
  const author = id(by) as PersonId;
  const isAuthorised = signed.authorisedAt !== undefined;
  return {
    record: id(name) as RecordId,
    file,
    vault,
    kind,
    status: draft ? 'draft' : isAuthorised ? 'authorised' : 'finalised',
    body,
    schema: 1,
    heads: [],
    conflicts: [],
    createdBy: author,
    createdAt: recordedAt,
    changedBy: author,
    changedAt: recordedAt,
    ...(draft ? {} : { finalisedBy: author, finalisedAt: recordedAt }),
    ...(signed.authorisedAt === undefined
      ? {}
      : { authorisedAt: london(signed.authorisedAt), authorisedBy: id(signed.authorisedBy ?? 'ruth') as PersonId }),
    versions: [],
  };
}

/** The first quarter of the contract: 1 November 2025 to 31 January 2026. */
export const FIRST_QUARTER: Period = period(calendarDate('2025-11-01'), calendarDate('2026-01-31'));
export const SECOND_QUARTER: Period = period(calendarDate('2026-02-01'), calendarDate('2026-04-30'));
