/** `exchange`: everything of a sync in one round trip. The parts are done in PROTOCOL.md's order. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { isAdministratorsDevice } from '#shared/protocol/directory.ts';
import type { Answer, Request } from '#shared/protocol/messages.ts';
import { waitingEnrolments } from '../devices/enrolment.ts';
import type { Handler, Parts } from '../handler.ts';
import { backFill } from '../pull/back-fill.ts';
import { pull } from '../pull/pull.ts';
import { push, readBatch } from '../push/push.ts';
import { callersDigest } from '../reconcile/digest.ts';

type ExchangeAnswer = Answer<'exchange'>;

export const exchange: Handler<'exchange'> = async (request, parts, caller) => {
  // Read first: a request whose batch is no batch is refused whole, with nothing of it done.
  const batch = request.push ? readBatch(request.push) : undefined;
  if (batch && !batch.ok) return batch;

  const answer: ExchangeAnswer = { at: parts.clock(), epoch: (await parts.storage.head()).epoch };
  if (request.append) answer.append = await append(request.append, parts, caller);
  if (batch) answer.push = [...(await push(batch.value, request.relay === true, parts, caller))];
  if (request.pull) answer.pull = await pull(request.pull, request.own === true, parts, caller);
  if (request.backfill) answer.backfill = await backFill(request.backfill, parts, caller);
  if (request.digest) answer.digest = await callersDigest(parts, caller);
  // The logs last, and the directory after membership: a row or entry that arrives during this request is never told of without its author.
  if (request.members !== undefined) answer.members = await members(request.members, parts, caller);
  if (request.directory !== undefined) {
    const { length, head } = parts.directory.current;
    answer.directory = { length, head: head.slice(0, 16), entries: [...parts.directory.entriesFrom(request.directory)] };
  }
  if (isAdministratorsDevice(parts.directory.current, caller)) {
    const enrolments = await waitingEnrolments(parts);
    if (enrolments.length > 0) answer.enrolments = enrolments;
  }
  return ok(answer);
};

async function append(
  requested: NonNullable<Request<'exchange'>['append']>,
  { memberships, directory, streams }: Parts,
  caller: DeviceId,
): Promise<NonNullable<ExchangeAnswer['append']>> {
  const appends = requested.map(([vault, entries]) => ({ vault: toBase64Url(vault) as VaultId, entries }));
  const { outcomes, affected } = await memberships.append(appends, caller, directory.current);
  streams.poke(affected, caller);
  return [...outcomes];
}

async function members(cursor: number, { memberships }: Parts, caller: DeviceId): Promise<NonNullable<ExchangeAnswer['members']>> {
  const newest = memberships.cursor;
  const logs: [Uint8Array, number, Uint8Array[]][] = [];
  for (const span of memberships.changedSince(caller, cursor)) {
    logs.push([fromBase64Url(span.vault), span.from, [...(await memberships.entries(span))]]);
  }
  return { cursor: newest, logs };
}
