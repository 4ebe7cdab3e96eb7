/**
 * Comparing everything with the server, vault by vault, and exchanging what either side lacks: PROTOCOL.md, `reconcile`.
 * It heals what no queue can know of: a lost checkpoint, a damaged row, a server restored from an older backup.
 */
import { concatBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { RevisionId, VaultId } from '#shared/base/ids.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from '#shared/protocol/batch.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { BUCKETS, bucketDigests, bucketOf, ID_PREFIX_BYTES } from '#shared/protocol/store-digest.ts';
import type { Attention } from './attention.ts';
import type { Ingest } from './ingest.ts';
import type { CallFailure, ServerConnection } from './server-connection.ts';
import type { SyncProgress } from './sync-progress.ts';
import type { Vaults } from './vaults.ts';

/** One step moves up to 1 MiB either way. More steps than this for one vault is a server that leads in circles. */
const STEPS_MAX = 1000;

export interface ReconcileOutcome {
  readonly failure?: CallFailure;
  readonly sent: number;
  readonly received: number;
  /** Where to pull on from: the server's place at the start of the comparison. */
  readonly checkpoint?: Pick<SyncProgress, 'epoch' | 'seq' | 'chain'>;
}

export async function reconcile(
  connection: ServerConnection,
  vaults: Vaults,
  ingest: Ingest,
  attention: Attention,
): Promise<ReconcileOutcome> {
  const mine = vaults.mine();
  const compared = await connection.call('reconcile', {
    vaults: mine.map((vault) => [fromBase64Url(vault.id), vault.set.count, vault.set.xor]),
  });
  if (!compared.ok) return { failure: compared.error, sent: 0, received: 0 };
  let sent = 0;
  let received = 0;
  for (const [id, theirBuckets] of compared.value.differ) {
    const vault = toBase64Url(id) as VaultId;
    if (!mine.some((known) => known.id === vault)) continue;
    for (let more = true, steps = 0; more && steps < STEPS_MAX; steps++) {
      const step = await exchangeVault(vault, theirBuckets, connection, ingest, attention);
      if ('failure' in step) return { failure: step.failure, sent, received };
      sent += step.sent;
      received += step.received;
      more = step.more && step.sent + step.received > 0;
    }
  }
  const { epoch, seq, chain } = compared.value;
  return { sent, received, checkpoint: { epoch: epoch.slice(), seq, chain: chain.slice() } };
}

type Step = { readonly failure: CallFailure } | { readonly sent: number; readonly received: number; readonly more: boolean };

async function exchangeVault(
  vault: VaultId,
  theirBuckets: Uint8Array,
  connection: ServerConnection,
  ingest: Ingest,
  attention: Attention,
): Promise<Step> {
  const ids = (await ingest.idsOf(vault)).map(fromBase64Url);
  const buckets = differingBuckets(bucketDigests(ids), theirBuckets).map((bucket): [number, Uint8Array] => [
    bucket,
    concatBytes(...ids.filter((id) => bucketOf(id) === bucket).map((id) => id.subarray(0, ID_PREFIX_BYTES))),
  ]);
  const answer = await connection.call('reconcile-vault', { vault: fromBase64Url(vault), buckets });
  if (!answer.ok) return { failure: answer.error };
  const rows = unpackBatch(answer.value.batch, revisionIdOfBytes);
  const received = rows.ok ? await ingest.take(rows.value) : 0;
  const sent = await giveWanted(vault, answer.value.want, connection, ingest, attention);
  return typeof sent === 'number' ? { sent, received, more: answer.value.more } : sent;
}

async function giveWanted(
  vault: VaultId,
  want: Uint8Array,
  connection: ServerConnection,
  ingest: Ingest,
  attention: Attention,
): Promise<number | { readonly failure: CallFailure }> {
  const prefixes = new Set<string>();
  for (let offset = 0; offset < want.length; offset += ID_PREFIX_BYTES)
    prefixes.add(toBase64Url(want.subarray(offset, offset + ID_PREFIX_BYTES)));
  const rows = prefixes.size > 0 ? await ingest.rowsByPrefix(vault, prefixes) : [];
  let sent = 0;
  for (const batch of inBatches(rows)) {
    const pushed = await connection.call('exchange', {
      push: packBatch(
        batch.map((row) => row.bytes),
        revisionIdOfBytes,
      ),
      relay: true,
    });
    if (!pushed.ok) return { failure: pushed.error };
    const taken = batch.filter((_, index) => pushed.value.push?.[index] === 0 || pushed.value.push?.[index] === 1);
    attention.acceptAfterAll(new Set<RevisionId>(taken.map((row) => row.id)));
    sent += taken.length;
  }
  return sent;
}

function differingBuckets(mine: Uint8Array, theirs: Uint8Array): number[] {
  return Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter((bucket) => {
    const start = bucket * ID_PREFIX_BYTES;
    for (let index = start; index < start + ID_PREFIX_BYTES; index++) if (mine[index] !== theirs[index]) return true;
    return false;
  });
}

function* inBatches<Row extends { readonly bytes: Uint8Array }>(rows: readonly Row[]): Iterable<Row[]> {
  let batch: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (batch.length > 0 && (bytes + row.bytes.length > LIMITS.batchBytes / 2 || batch.length >= LIMITS.batchRevisions)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += row.bytes.length;
  }
  if (batch.length > 0) yield batch;
}
