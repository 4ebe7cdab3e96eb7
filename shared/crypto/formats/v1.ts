/**
 * Revision bytes, version 1. Never edited once shipped: another layout is another file and another suite byte.
 *
 * All integers big-endian:
 *
 *   offset  0  "HSR1"            4
 *           4  suite = 1         1   XChaCha20-Poly1305-IETF, BLAKE2b-256, Ed25519
 *           5  type = 1          1   record
 *           6  zero              2
 *           8  vaultId          16
 *          24  deviceId         16
 *          40  counter           8   the device's revisions in this vault, from 1
 *          48  previous         32   revId of the one before (zeros for the first)
 *          80  keyVersion        4
 *          84  keyId            32
 *         116  ctLen             4   of the ciphertext with its 16-byte tag
 *         120  nonce            24
 *         144  ciphertext    ctLen
 *   144+ctLen  signature        64   over revId
 */
import { err, ok, type Result } from '#shared/base/result.ts';

export const HEADER_BYTES = 120;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
export const SIGNATURE_BYTES = 64;
/** What a revision costs beyond its padded content. */
export const OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BYTES + SIGNATURE_BYTES;
export const REVISION_BYTES_MAX = 1024 * 1024;
export const INFLATED_BYTES_MAX = 4 * 1024 * 1024;

/** The eight bytes that every revision of this version begins with. */
export const PREAMBLE = new Uint8Array([0x48, 0x53, 0x52, 0x31, 1, 1, 0, 0]);

export const TAGS = {
  revisionId: 'hs/rev-id/v1',
  signature: 'hs/rev-sig/v1',
  content: 'hs/rev/v1',
  keyId: 'hs/key-id/v1',
} as const;

/** Context of `crypto_kdf_derive_from_key` for a vault key; subkey 1 encrypts revisions, 2 wraps the key before it. */
export const VAULT_KDF_CONTEXT = 'hsvault1';

export interface RevisionHeader {
  readonly vault: Uint8Array;
  readonly device: Uint8Array;
  readonly counter: number;
  readonly previous: Uint8Array;
  readonly keyVersion: number;
  readonly keyId: Uint8Array;
}

/** A revision's bytes cut at their boundaries; the parts are views, not copies. */
export interface RevisionParts extends RevisionHeader {
  readonly header: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
  /** Everything that revId hashes: header ‖ nonce ‖ ciphertext. */
  readonly signed: Uint8Array;
}

export function encodeHeader(header: RevisionHeader, ciphertextBytes: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(PREAMBLE, 0);
  bytes.set(header.vault, 8);
  bytes.set(header.device, 24);
  view.setBigUint64(40, BigInt(header.counter));
  bytes.set(header.previous, 48);
  view.setUint32(80, header.keyVersion);
  bytes.set(header.keyId, 84);
  view.setUint32(116, ciphertextBytes);
  return bytes;
}

export type MalformedRevision = 'malformed' | 'too-large';

/** Cuts revision bytes at their boundaries. Says nothing yet about who wrote them. */
export function parseRevision(bytes: Uint8Array): Result<RevisionParts, MalformedRevision> {
  if (bytes.length > REVISION_BYTES_MAX) return err('too-large');
  if (bytes.length < OVERHEAD_BYTES) return err('malformed');
  if (!PREAMBLE.every((byte, index) => bytes[index] === byte)) return err('malformed');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ciphertextBytes = view.getUint32(116);
  const signedBytes = HEADER_BYTES + NONCE_BYTES + ciphertextBytes;
  const counter = view.getBigUint64(40);
  if (ciphertextBytes < TAG_BYTES || bytes.length !== signedBytes + SIGNATURE_BYTES) return err('malformed');
  if (counter < 1n || counter > BigInt(Number.MAX_SAFE_INTEGER)) return err('malformed');
  return ok({
    vault: bytes.subarray(8, 24),
    device: bytes.subarray(24, 40),
    counter: Number(counter),
    previous: bytes.subarray(48, 80),
    keyVersion: view.getUint32(80),
    keyId: bytes.subarray(84, 116),
    header: bytes.subarray(0, HEADER_BYTES),
    nonce: bytes.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES),
    ciphertext: bytes.subarray(HEADER_BYTES + NONCE_BYTES, signedBytes),
    signature: bytes.subarray(signedBytes),
    signed: bytes.subarray(0, signedBytes),
  });
}

/**
 * The padded length of a content: at least 256 bytes, then Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted
 * Files", PETS 2019): at most 12 % more, and a length tells O(log log n) bits. One byte is always added.
 */
export function paddedBytes(contentBytes: number): number {
  const length = contentBytes + 1;
  if (length <= 256) return 256;
  const exponent = 31 - Math.clz32(length);
  const kept = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

/** ISO/IEC 7816-4: 0x80, then zeros. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedBytes(content.length));
  padded.set(content);
  padded[content.length] = 0x80;
  return padded;
}

/** @returns the content, or undefined where the padding is not canonical. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (end < 0 || padded[end] !== 0x80 || paddedBytes(end) !== padded.length) return undefined;
  return padded.subarray(0, end);
}
