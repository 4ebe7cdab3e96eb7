/** `push` of an exchange: a batch of revisions, judged row by row. What is refused is not stored; the rest is. */
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { unpackBatch } from '#shared/protocol/batch.ts';
import type { RowError } from '#shared/protocol/errors.ts';
import type { Parts } from '../handler.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { RevisionRow, RowOutcome } from '../storage/storage.ts';
import type { PushedBy } from './check-row.ts';

export type RowAnswer = 0 | 1 | RowError;

/** A batch with the ids of its rows, each hashed once. */
export interface UnpackedBatch {
  readonly revisions: readonly Uint8Array[];
  readonly ids: readonly Uint8Array[];
}

export function readBatch(batch: Uint8Array): Result<UnpackedBatch, Refusal> {
  const idByRevision = new Map<Uint8Array, Uint8Array>();
  const idOf = (revision: Uint8Array): Uint8Array => {
    const id = idByRevision.get(revision) ?? revisionIdOfBytes(revision);
    idByRevision.set(revision, id);
    return id;
  };
  const revisions = unpackBatch(batch, idOf);
  return revisions.ok ? ok({ revisions: revisions.value, ids: revisions.value.map(idOf) }) : refuse('malformed', 'batch');
}

/** @returns per row of the batch: stored, known, or why it was refused. */
export async function push(batch: UnpackedBatch, relay: boolean, parts: Parts, caller: DeviceId): Promise<readonly RowAnswer[]> {
  const by: PushedBy = { caller, relay, asOf: parts.clock() };
  const answers: RowAnswer[] = [];
  const accepted: RevisionRow[] = [];
  const places: number[] = [];
  const verify = async (): Promise<readonly RevisionRow[]> => {
    const checks = await Promise.all(
      batch.revisions.map((revision, place) => parts.rows.check(revision, batch.ids[place] as Uint8Array, by)),
    );
    for (const [place, checked] of checks.entries()) {
      if (checked.ok) {
        accepted.push(checked.value);
        places.push(place);
      } else answers[place] = checked.error;
    }
    return accepted;
  };
  let outcomes: readonly RowOutcome[] | undefined;
  try {
    outcomes = await parts.commits.store(verify);
  } catch (error) {
    parts.reportFault(error);
  }
  for (const [index, place] of places.entries()) answers[place] = answerOf(outcomes?.[index]);
  pokeMembers(accepted, outcomes ?? [], parts, caller);
  parts.countRows(answers);
  return answers;
}

function answerOf(outcome: RowOutcome | undefined): RowAnswer {
  switch (outcome) {
    case 'stored':
      return 0;
    case 'known':
      return 1;
    case 'wrong-counter':
      return 'wrong-counter';
    default:
      return 'storage';
  }
}

function pokeMembers(rows: readonly RevisionRow[], outcomes: readonly RowOutcome[], parts: Parts, caller: DeviceId): void {
  const changed = new Set<VaultId>(rows.filter((_, index) => outcomes[index] === 'stored').map(({ vault }) => vault));
  const members = new Set<DeviceId>();
  const now = parts.clock();
  for (const vault of changed) {
    for (const device of parts.memberships.of(vault)?.members.keys() ?? []) {
      if (parts.memberships.isMember(vault, device, now)) members.add(device);
    }
  }
  parts.streams.poke(members, caller);
}
