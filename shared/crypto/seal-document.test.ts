import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '#shared/base/bytes.ts';
import { CHUNK_BYTES_MAX, CHUNK_CONTENT_BYTES, paddedDocumentBytes } from './formats/v1-chunk.ts';
import { systemRandomness } from './random.ts';
import { isChunk, newDocumentKey, openDocument, type SealedChunk, sealDocument } from './seal-document.ts';

const key = newDocumentKey(systemRandomness);
const documentOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
const sealed = (document: Uint8Array, with_ = key): SealedChunk[] => [...sealDocument(document, with_, systemRandomness)];
const opened = (chunks: readonly SealedChunk[], length: number, with_ = key) =>
  openDocument(
    chunks.map(({ bytes }) => bytes),
    length,
    with_,
  );
const changed = (bytes: Uint8Array, offset: number): Uint8Array => {
  const copy = bytes.slice();
  copy[offset] = (copy[offset] as number) ^ 1;
  return copy;
};

describe('a sealed document', () => {
  it('opens to the bytes it was made of, at every size around the borders of chunks and steps', () => {
    for (const length of [1, 4095, 4096, 4097, 65_537, CHUNK_CONTENT_BYTES - 1, CHUNK_CONTENT_BYTES, CHUNK_CONTENT_BYTES + 1, 700_001]) {
      const document = documentOf(length);
      const result = opened(sealed(document), length);
      expect(result.ok && toBase64Url(result.value) === toBase64Url(document), `${length} bytes`).toBe(true);
    }
  });

  it('is cut into chunks that fit a request, each known by the hash of its bytes', () => {
    const chunks = sealed(documentOf(700_001));
    expect(chunks).toHaveLength(3);
    for (const { id, bytes } of chunks) {
      expect(bytes.length).toBeLessThanOrEqual(CHUNK_BYTES_MAX);
      expect(isChunk(id, bytes)).toBe(true);
      expect(isChunk(id, changed(bytes, 100))).toBe(false);
    }
  });

  it('never makes the same bytes twice, so that equal documents do not look equal', () => {
    const [first] = sealed(documentOf(10));
    const [second] = sealed(documentOf(10));
    expect(first?.id).not.toEqual(second?.id);
  });

  it('tells its size in steps only: small ones alike, larger ones within an eighth', () => {
    expect(new Set([1, 300, 4000, 4096].map((length) => sealed(documentOf(length))[0]?.bytes.length)).size).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 4097, max: 25 * 1024 * 1024 }), (length) => {
        const padded = paddedDocumentBytes(length);
        return padded >= length && padded <= length * 1.125 && paddedDocumentBytes(padded) === padded;
      }),
    );
    const sizes = new Set(Array.from({ length: 1000 }, (_, index) => paddedDocumentBytes(2_000_000 + index * 100)));
    expect(sizes.size).toBeLessThanOrEqual(4);
  });

  it('shows none of its words', () => {
    const [chunk] = sealed(utf8('Grandmother says the bruise is from the swing'));
    expect(Buffer.from(chunk?.bytes ?? []).includes('bruise')).toBe(false);
  });

  it('does not open when a byte was changed anywhere, and says where', () => {
    const length = CHUNK_CONTENT_BYTES + 10;
    const [first, second] = sealed(documentOf(length)) as [SealedChunk, SealedChunk];
    for (const offset of [0, 4, 5, 8, 31, 32, 5000, first.bytes.length - 1]) {
      expect(opened([{ ...first, bytes: changed(first.bytes, offset) }, second], length)).toEqual({ ok: false, error: { place: 0 } });
    }
    expect(opened([first, { ...second, bytes: second.bytes.slice(0, -1) }], length)).toEqual({ ok: false, error: { place: 1 } });
  });

  it('does not open when chunks change places, are left out, come from another document, or the key is another', () => {
    const length = 3 * CHUNK_CONTENT_BYTES;
    const [first, second, third] = sealed(documentOf(length)) as [SealedChunk, SealedChunk, SealedChunk];
    const other = sealed(documentOf(length), { ...newDocumentKey(systemRandomness), secret: key.secret });
    expect(opened([second, first, third], length).ok).toBe(false);
    expect(opened([first, second], length)).toEqual({ ok: false, error: { place: 2 } });
    expect(opened([first, second], 2 * CHUNK_CONTENT_BYTES)).toEqual({ ok: false, error: { place: 0 } });
    expect(opened([first, other[1] as SealedChunk, third], length)).toEqual({ ok: false, error: { place: 1 } });
    expect(opened([first, second, third], length, newDocumentKey(systemRandomness)).ok).toBe(false);
  });
});
