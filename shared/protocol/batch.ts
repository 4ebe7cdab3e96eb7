/**
 * Many revisions in one byte string, with what a row shares with the row before it left out. Unpacking gives back each
 * revision's very bytes, so that ids and signatures hold.
 *
 * batch = count u32 ‖ row*; row = flags u8 ‖ [preamble 8] ‖ [vault 16] ‖ [device 16] ‖ [counter u64 ‖ previous 32] ‖
 * [keyVersion u32 ‖ keyId 32] ‖ ctLen u32 ‖ nonce 24 ‖ ciphertext ‖ signature 64. A flag says that a part is left out.
 */
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { LIMITS } from './limits.ts';

const SAME_PREAMBLE = 1;
const SAME_VAULT = 2;
const SAME_DEVICE = 4;
/** Same vault and device as the row before, its counter plus one, and that row's id as `previous`. */
const FOLLOWS = 8;
const SAME_KEY = 16;
const ALL_FLAGS = 31;

const HEADER = 120;
const REST_MIN = 4 + 24 + 16 + 64;
/** `"HSR1"`, suite 1, type 1: what the first row is compared with. */
const PREAMBLE = new Uint8Array([0x48, 0x53, 0x52, 0x31, 1, 1, 0, 0]);

/** revId of a revision's bytes: crypto/verify.ts gives it. */
export type RevisionIdOf = (revision: Uint8Array) => Uint8Array;

/** @param revisions well-formed revisions in the order they are to be stored. */
export function packBatch(revisions: readonly Uint8Array[], idOf: RevisionIdOf): Uint8Array {
  const parts: Uint8Array[] = [uint32(revisions.length)];
  let before: Uint8Array | undefined;
  for (const revision of revisions) {
    const flags = sharedParts(revision, before, idOf);
    parts.push(Uint8Array.of(flags));
    if (!(flags & SAME_PREAMBLE)) parts.push(revision.subarray(0, 8));
    if (!(flags & SAME_VAULT)) parts.push(revision.subarray(8, 24));
    if (!(flags & SAME_DEVICE)) parts.push(revision.subarray(24, 40));
    if (!(flags & FOLLOWS)) parts.push(revision.subarray(40, 80));
    if (!(flags & SAME_KEY)) parts.push(revision.subarray(80, 116));
    parts.push(revision.subarray(116));
    before = revision;
  }
  return concatBytes(...parts);
}

/** @returns copies of the revisions' bytes. A batch that is cut, padded, over the limits or flagged wrongly is `malformed`. */
export function unpackBatch(batch: Uint8Array, idOf: RevisionIdOf): Result<Uint8Array[], 'malformed'> {
  if (batch.length < 4) return err('malformed');
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const count = view.getUint32(0);
  if (count > LIMITS.batchRevisions) return err('malformed');
  const revisions: Uint8Array[] = [];
  let offset = 4;
  for (let row = 0; row < count; row++) {
    const unpacked = unpackRow(batch, view, offset, revisions.at(-1), idOf);
    if (!unpacked) return err('malformed');
    revisions.push(unpacked.revision);
    offset = unpacked.end;
  }
  return offset === batch.length ? ok(revisions) : err('malformed');
}

function sharedParts(revision: Uint8Array, before: Uint8Array | undefined, idOf: RevisionIdOf): number {
  const same = (start: number, end: number): boolean =>
    before !== undefined && equalBytes(revision.subarray(start, end), before.subarray(start, end));
  let flags = equalBytes(revision.subarray(0, 8), before?.subarray(0, 8) ?? PREAMBLE) ? SAME_PREAMBLE : 0;
  if (same(8, 24)) flags |= SAME_VAULT;
  if (same(24, 40)) flags |= SAME_DEVICE;
  if (same(80, 116)) flags |= SAME_KEY;
  if (before && flags & SAME_VAULT && flags & SAME_DEVICE && follows(revision, before, idOf)) flags |= FOLLOWS;
  return flags;
}

function follows(revision: Uint8Array, before: Uint8Array, idOf: RevisionIdOf): boolean {
  return counterOf(revision) === counterOf(before) + 1n && equalBytes(revision.subarray(48, 80), idOf(before));
}

function unpackRow(
  batch: Uint8Array,
  view: DataView,
  start: number,
  before: Uint8Array | undefined,
  idOf: RevisionIdOf,
): { readonly revision: Uint8Array; readonly end: number } | undefined {
  const flags = batch[start];
  if (flags === undefined || flags & ~ALL_FLAGS) return undefined;
  if (!before && flags & ~SAME_PREAMBLE) return undefined;
  const chained = (flags & FOLLOWS) !== 0;
  if (chained && !(flags & SAME_VAULT && flags & SAME_DEVICE)) return undefined;
  const header = new Uint8Array(HEADER);
  let offset = start + 1;
  const fill = (from: number, to: number, shared: boolean): void => {
    if (shared) {
      header.set((before ?? PREAMBLE).subarray(from, to), from);
      return;
    }
    header.set(batch.subarray(offset, offset + to - from), from);
    offset += to - from;
  };
  fill(0, 8, (flags & SAME_PREAMBLE) !== 0);
  fill(8, 24, (flags & SAME_VAULT) !== 0);
  fill(24, 40, (flags & SAME_DEVICE) !== 0);
  if (chained && before) {
    new DataView(header.buffer).setBigUint64(40, counterOf(before) + 1n);
    header.set(idOf(before), 48);
  } else {
    fill(40, 80, false);
  }
  fill(80, 116, (flags & SAME_KEY) !== 0);
  if (offset + REST_MIN > batch.length) return undefined;
  const end = offset + 4 + 24 + view.getUint32(offset) + 64;
  if (end > batch.length || end - offset > LIMITS.revisionBytes) return undefined;
  header.set(batch.subarray(offset, offset + 4), 116);
  return { revision: concatBytes(header, batch.subarray(offset + 4, end)), end };
}

const counterOf = (revision: Uint8Array): bigint =>
  new DataView(revision.buffer, revision.byteOffset, revision.byteLength).getBigUint64(40);

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
