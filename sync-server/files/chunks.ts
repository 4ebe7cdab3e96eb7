/**
 * `chunks`, `put-chunk`, `get-chunk`: the bytes of documents, sealed and cut on the laptops. The server knows of each chunk its
 * vault, the hash of its bytes and their number; which document it is part of, and how many documents there are, it does not know.
 */
import { concatBytes, equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { chunkIdOf, parseChunk } from '#shared/crypto/verify.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Handler } from '../handler.ts';
import { refuse } from '../refusal.ts';

const ID_BYTES = 32;

export const chunks: Handler<'chunks'> = async ({ vault: vaultBytes, ids }, { storage, memberships, clock }, caller) => {
  const vault = toBase64Url(vaultBytes) as VaultId;
  if (!memberships.isMember(vault, caller, clock())) return refuse('not-allowed');
  if (ids.length % ID_BYTES !== 0) return refuse('malformed', 'ids');
  const missing = await storage.missingChunks(vault, [...cut(ids)]);
  const room = Math.max(0, LIMITS.chunkBytesPerVault - (await storage.chunkBytes(vault)));
  return ok({ missing: concatBytes(...missing), room });
};

/** Synced to disk when it is answered. Whoever was a member and no longer is may not bring any. */
export const putChunk: Handler<'put-chunk'> = async ({ vault: vaultBytes, id, bytes }, { storage, memberships, clock }, caller) => {
  const vault = toBase64Url(vaultBytes) as VaultId;
  if (!memberships.isMember(vault, caller, clock())) return refuse('not-allowed');
  if (bytes.length > LIMITS.chunkBytes) return refuse('too-large');
  if (!parseChunk(bytes).ok) return refuse('malformed', 'chunk');
  if (!equalBytes(chunkIdOf(bytes), id)) return refuse('malformed', 'id');
  const outcome = await storage.putChunk({ vault, id, bytes }, LIMITS.chunkBytesPerVault);
  return outcome === 'full' ? refuse('vault-full') : ok({ result: outcome === 'stored' ? 0 : 1 });
};

export const getChunk: Handler<'get-chunk'> = async ({ vault: vaultBytes, id }, { storage, memberships, clock }, caller) => {
  const vault = toBase64Url(vaultBytes) as VaultId;
  if (!memberships.isMember(vault, caller, clock())) return refuse('not-allowed');
  const bytes = await storage.chunk(vault, id);
  return bytes ? ok({ bytes }) : refuse('no-such-chunk');
};

function* cut(ids: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < ids.length; start += ID_BYTES) yield ids.subarray(start, start + ID_BYTES);
}
