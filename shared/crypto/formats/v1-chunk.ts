/**
 * Chunks of a document's bytes, version 1. Never edited once shipped: another layout is another file and another suite byte.
 *
 * The document is padded as a whole (zeros up to a step, so that its size tells little), then cut. Each piece is sealed by itself,
 * so that a link that breaks costs one piece. The key is the document's own, random, and stands in its sealed record together with the
 * ids of the chunks: whoever reads the record reads the document, whatever becomes of the vault's keys.
 *
 *   offset  0  "HSC1"            4
 *           4  suite = 1         1   XChaCha20-Poly1305-IETF, BLAKE2b-256
 *           5  type = 2          1   chunk
 *           6  zero              2
 *           8  nonce            24
 *          32  ciphertext            of at most 262,144 bytes, with its 16-byte tag
 *
 * Associated data: "hs/chunk/v1" ‖ 0 ‖ the first 8 bytes ‖ content id 16 ‖ place u32 ‖ number of chunks u32, so that no chunk can stand in
 * another's place, in another document, or in one that was made shorter. Its id is H("hs/chunk-id/v1", all of its bytes).
 */
import { equalBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { NONCE_BYTES, paddedBytes, TAG_BYTES } from './v1.ts';

/** Content of one chunk; only the last of a document holds less. */
export const CHUNK_CONTENT_BYTES = 256 * 1024;
const PREAMBLE_BYTES = 8;
const OVERHEAD_BYTES = PREAMBLE_BYTES + NONCE_BYTES + TAG_BYTES;
export const CHUNK_BYTES_MAX = CHUNK_CONTENT_BYTES + OVERHEAD_BYTES;
/** A short letter and a note of three lines look alike. */
const LEAST_BYTES = 4096;

export const CHUNK_PREAMBLE = new Uint8Array([0x48, 0x53, 0x43, 0x31, 1, 2, 0, 0]);
export const CHUNK_TAGS = { content: 'hs/chunk/v1', id: 'hs/chunk-id/v1' } as const;

/** @param length of the document, at least 1. @returns what the server learns of it: at least 4 KiB, then the next Padmé length. */
export const paddedDocumentBytes = (length: number): number => Math.max(LEAST_BYTES, paddedBytes(length - 1));

export const chunkCount = (length: number): number => Math.ceil(paddedDocumentBytes(length) / CHUNK_CONTENT_BYTES);

/** What is sealed in a chunk, by its place: the document's bytes there, and zeros after its end. */
export function chunkContent(document: Uint8Array, place: number): Uint8Array {
  const start = place * CHUNK_CONTENT_BYTES;
  const length = Math.min(CHUNK_CONTENT_BYTES, paddedDocumentBytes(document.length) - start);
  const content = new Uint8Array(length);
  content.set(document.subarray(start, start + length));
  return content;
}

/** Which bytes of a sealed chunk are which. */
export function parseChunk(bytes: Uint8Array): Result<{ readonly nonce: Uint8Array; readonly ciphertext: Uint8Array }, 'malformed'> {
  const isWhole = bytes.length > OVERHEAD_BYTES && bytes.length <= CHUNK_BYTES_MAX;
  if (!isWhole || !equalBytes(bytes.subarray(0, PREAMBLE_BYTES), CHUNK_PREAMBLE)) return err('malformed');
  return ok({
    nonce: bytes.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + NONCE_BYTES),
    ciphertext: bytes.subarray(PREAMBLE_BYTES + NONCE_BYTES),
  });
}
