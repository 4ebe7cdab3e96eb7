/** The one path by which a document's bytes become sealed chunks, and back. Sealed once, when it is attached; never again for sending. */
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { NONCE_BYTES } from './formats/v1.ts';
import {
  CHUNK_CONTENT_BYTES,
  CHUNK_PREAMBLE,
  CHUNK_TAGS,
  chunkContent,
  chunkCount,
  paddedDocumentBytes,
  parseChunk,
} from './formats/v1-chunk.ts';
import { tagPrefix } from './hash.ts';
import type { Randomness } from './random.ts';
import { sodium } from './sodium.ts';
import { chunkIdOf } from './verify.ts';

/** What opens a document: kept in its sealed record, nowhere else. */
export interface DocumentKey {
  /** 16 random bytes: bound into every chunk. */
  readonly content: Uint8Array;
  /** 32 random bytes. */
  readonly secret: Uint8Array;
}

export interface SealedChunk {
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

export const newDocumentKey = (randomness: Randomness): DocumentKey => ({
  content: randomness.bytes(16),
  secret: randomness.bytes(32),
});

/** One after another, so that a large document is never in memory twice. @param document at least one byte. */
export function* sealDocument(document: Uint8Array, key: DocumentKey, randomness: Randomness): Iterable<SealedChunk> {
  const count = chunkCount(document.length);
  for (let place = 0; place < count; place++) {
    const nonce = randomness.bytes(NONCE_BYTES);
    const content = chunkContent(document, place);
    const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, associated(key, place, count), null, nonce, key.secret);
    const bytes = concatBytes(CHUNK_PREAMBLE, nonce, ciphertext);
    yield { id: chunkIdOf(bytes), bytes };
  }
}

/**
 * @param chunks in the order of their places. @param length of the document, as its record says.
 * @returns the document, or the first chunk that is not what was sealed.
 */
export function openDocument(
  chunks: readonly Uint8Array[],
  length: number,
  key: DocumentKey,
): Result<Uint8Array, { readonly place: number }> {
  const count = chunkCount(length);
  if (chunks.length !== count) return err({ place: Math.min(chunks.length, count) });
  const padded = new Uint8Array(paddedDocumentBytes(length));
  for (const [place, bytes] of chunks.entries()) {
    const start = place * CHUNK_CONTENT_BYTES;
    const content = openChunk(bytes, place, count, key);
    if (content?.length !== Math.min(CHUNK_CONTENT_BYTES, padded.length - start)) return err({ place });
    padded.set(content, start);
  }
  return ok(padded.subarray(0, length));
}

/** Whether these are the bytes that the id was made of. */
export const isChunk = (id: Uint8Array, bytes: Uint8Array): boolean => equalBytes(chunkIdOf(bytes), id);

function openChunk(bytes: Uint8Array, place: number, count: number, key: DocumentKey): Uint8Array | undefined {
  const parts = parseChunk(bytes);
  if (!parts.ok) return undefined;
  const { nonce, ciphertext } = parts.value;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, associated(key, place, count), nonce, key.secret);
  } catch {
    return undefined;
  }
}

function associated(key: DocumentKey, place: number, count: number): Uint8Array {
  const numbers = new Uint8Array(8);
  const view = new DataView(numbers.buffer);
  view.setUint32(0, place);
  view.setUint32(4, count);
  return concatBytes(tagPrefix(CHUNK_TAGS.content), CHUNK_PREAMBLE, key.content, numbers);
}
