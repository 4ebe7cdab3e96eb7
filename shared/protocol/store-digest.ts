/**
 * A small number for a large set of revisions: equal on two sides that hold the same. It finds accidents, not liars: what a
 * server claims to hold is believed only as far as the revisions it then serves verify. See PROTOCOL.md, `reconcile`.
 */
import { compareBytes, concatBytes, fromBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';

/** Bytes of a revision id that take part in digests and lists. */
export const ID_PREFIX_BYTES = 16;
export const BUCKETS = 64;
export const STORE_DIGEST_TAG = 'hs/store-digest/v1';

/** How many revisions a vault has, and the exclusive-or of the first 16 bytes of their ids. */
export interface SetDigest {
  readonly count: number;
  readonly xor: Uint8Array;
}

export const EMPTY_SET: SetDigest = { count: 0, xor: new Uint8Array(ID_PREFIX_BYTES) };

export function withId(digest: SetDigest, revisionId: Uint8Array): SetDigest {
  return { count: digest.count + 1, xor: xorPrefix(digest.xor, revisionId) };
}

export function withoutId(digest: SetDigest, revisionId: Uint8Array): SetDigest {
  return { count: digest.count - 1, xor: xorPrefix(digest.xor, revisionId) };
}

/** Which of the 64 buckets an id falls in: its first 6 bits. */
export const bucketOf = (revisionId: Uint8Array): number => (revisionId[0] as number) >> 2;

/** 64 × 16 bytes: the exclusive-or of each bucket. */
export function bucketDigests(revisionIds: Iterable<Uint8Array>): Uint8Array {
  const digests = new Uint8Array(BUCKETS * ID_PREFIX_BYTES);
  for (const id of revisionIds) {
    const start = bucketOf(id) * ID_PREFIX_BYTES;
    for (let index = 0; index < ID_PREFIX_BYTES; index++)
      digests[start + index] = (digests[start + index] as number) ^ (id[index] as number);
  }
  return digests;
}

/** `H("hs/store-digest/v1", vault ‖ count u32 ‖ xor, for each vault that is not empty, by vault id)`, the first 16 bytes. */
export function storeDigest(
  vaults: Iterable<readonly [VaultId, SetDigest]>,
  hash: (tag: string, message: Uint8Array) => Uint8Array,
): Uint8Array {
  const rows = [...vaults]
    .filter(([, digest]) => digest.count > 0)
    .map(([vault, digest]) => {
      const count = new Uint8Array(4);
      new DataView(count.buffer).setUint32(0, digest.count);
      return concatBytes(fromBase64Url(vault), count, digest.xor);
    })
    .toSorted(compareBytes);
  return hash(STORE_DIGEST_TAG, concatBytes(...rows)).slice(0, 16);
}

function xorPrefix(xor: Uint8Array, revisionId: Uint8Array): Uint8Array {
  const mixed = new Uint8Array(ID_PREFIX_BYTES);
  for (let index = 0; index < ID_PREFIX_BYTES; index++) mixed[index] = (xor[index] as number) ^ (revisionId[index] as number);
  return mixed;
}
