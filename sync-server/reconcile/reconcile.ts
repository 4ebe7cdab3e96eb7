/** `reconcile`, step 1: in which vaults do the laptop's set of revisions and the server's differ? */
import { equalBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { bucketDigests } from '#shared/protocol/store-digest.ts';
import type { Handler } from '../handler.ts';
import type { VaultSummary } from '../storage/storage.ts';

const EMPTY: VaultSummary = { count: 0, xor: new Uint8Array(16) };

/** `seq` and `chain` are read first: what is stored meanwhile lies after them and is pulled. */
export const reconcile: Handler<'reconcile'> = async ({ vaults: named }, { storage, memberships, clock }, caller) => {
  const { epoch, seq, chain } = await storage.head();
  const mine = memberships.vaultsOf(caller, clock());
  const summaries = await storage.summaries(mine);
  const theirs = new Map(named.map(([vault, count, xor]) => [toBase64Url(vault) as VaultId, { count, xor }]));
  const differ: [Uint8Array, Uint8Array][] = [];
  for (const vault of mine) {
    const here = summaries.get(vault) ?? EMPTY;
    const there = theirs.get(vault) ?? EMPTY;
    theirs.delete(vault);
    if (here.count === there.count && equalBytes(here.xor, there.xor)) continue;
    differ.push([fromBase64Url(vault), bucketDigests((await storage.revisionIds(vault)).map(({ id }) => id))]);
  }
  return ok({ epoch, seq, chain: chain.slice(0, 16), differ, absent: [...theirs.keys()].map(fromBase64Url) });
};
