/** `reconcile-vault`, step 2: which revisions of one vault does either side lack? */
import { concatBytes, toBase64Url, toHex } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { bucketOf } from '#shared/protocol/store-digest.ts';
import type { Handler } from '../handler.ts';
import { packStored } from '../pull/pack-page.ts';
import { refuse } from '../refusal.ts';
import type { StoredRevision } from '../storage/storage.ts';

const SHORT = 16;

export const reconcileVault: Handler<'reconcile-vault'> = async (
  { vault: vaultBytes, buckets },
  { storage, memberships, clock },
  caller,
) => {
  const vault = toBase64Url(vaultBytes) as VaultId;
  if (!memberships.isMember(vault, caller, clock())) return refuse('not-allowed');
  if (buckets.some(([, ids]) => ids.length % SHORT !== 0)) return refuse('malformed', 'ids');
  const asked = new Set(buckets.map(([bucket]) => bucket));
  const wanted = new Map<string, Uint8Array>();
  for (const [, ids] of buckets) for (const id of cut(ids)) wanted.set(toHex(id), id);

  const lacking: number[] = [];
  for (const { seq, id } of await storage.revisionIds(vault)) {
    if (!asked.has(bucketOf(id))) continue;
    if (!wanted.delete(toHex(id.subarray(0, SHORT)))) lacking.push(seq);
  }
  const revisions: StoredRevision[] = [];
  let bytes = 0;
  for (const seq of lacking.slice(0, LIMITS.batchRevisions)) {
    const [revision] = await storage.revisionsAt([seq]);
    if (!revision) break;
    bytes += revision.bytes.length;
    if (revisions.length > 0 && bytes > LIMITS.batchBytes) break;
    revisions.push(revision);
  }
  const want = concatBytes(...wanted.values());
  return ok({ batch: packStored(revisions), want, more: revisions.length < lacking.length });
};

function* cut(ids: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < ids.length; start += SHORT) yield ids.subarray(start, start + SHORT);
}
