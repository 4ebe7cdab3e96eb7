import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHeader, HEADER_BYTES, OVERHEAD_BYTES, pad, paddedBytes, parseRevision, unpad } from './v1.ts';

describe('padding', () => {
  it('is at least 256 bytes and adds at most an eighth beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 1024 * 1024 }), (length) => {
        const padded = paddedBytes(length);
        expect(padded).toBeGreaterThan(length);
        expect(padded).toBeGreaterThanOrEqual(256);
        expect(padded).toBeLessThanOrEqual(Math.max(256, Math.ceil((length + 1) * 1.125)));
      }),
    );
  });

  it('never gives a longer content a shorter form', () => {
    for (let length = 1; length < 20_000; length++) expect(paddedBytes(length)).toBeGreaterThanOrEqual(paddedBytes(length - 1));
  });

  it('leaves few lengths to tell contents apart by', () => {
    const lengths = new Set(Array.from({ length: 65_536 }, (_, length) => paddedBytes(length)));
    expect(lengths.size).toBeLessThan(150);
  });

  it('comes off again, whatever the content ends with', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        expect(unpad(pad(content))).toEqual(content);
      }),
    );
    expect(unpad(pad(new Uint8Array([0x80, 0, 0])))).toEqual(new Uint8Array([0x80, 0, 0]));
  });

  it('has one form only: any other is refused', () => {
    expect(unpad(new Uint8Array(0))).toBeUndefined();
    expect(unpad(new Uint8Array(256))).toBeUndefined();
    const padded = pad(new Uint8Array([1, 2, 3]));
    expect(unpad(padded.subarray(0, 255))).toBeUndefined();
    expect(unpad(Uint8Array.from([...padded, 0]))).toBeUndefined();
    const marked = padded.slice();
    marked[200] = 1;
    expect(unpad(marked)).toBeUndefined();
  });
});

describe('revision bytes', () => {
  const header = {
    vault: new Uint8Array(16).fill(1),
    device: new Uint8Array(16).fill(2),
    counter: 3,
    previous: new Uint8Array(32).fill(4),
    keyVersion: 5,
    keyId: new Uint8Array(32).fill(6),
  };
  const whole = (counter = 3): Uint8Array => {
    const bytes = new Uint8Array(OVERHEAD_BYTES + 256);
    bytes.set(encodeHeader({ ...header, counter }, 256 + 16), 0);
    return bytes;
  };

  it('come apart as they were put together', () => {
    const parts = parseRevision(whole());
    expect(parts).toMatchObject({ ok: true, value: header });
    if (parts.ok) expect([parts.value.nonce.length, parts.value.ciphertext.length, parts.value.signature.length]).toEqual([24, 272, 64]);
    expect(encodeHeader(header, 272).length).toBe(HEADER_BYTES);
  });

  it('are refused with another name, suite, type or reserved byte', () => {
    for (let offset = 0; offset < 8; offset++) {
      const bytes = whole();
      bytes[offset] = (bytes[offset] as number) + 1;
      expect(parseRevision(bytes)).toEqual({ ok: false, error: 'malformed' });
    }
  });

  it('are refused where the stated length of the ciphertext is not the true one', () => {
    for (const stated of [0, 15, 271, 273, 0xffffffff]) {
      const bytes = whole();
      new DataView(bytes.buffer).setUint32(116, stated);
      expect(parseRevision(bytes)).toEqual({ ok: false, error: 'malformed' });
    }
  });

  it('are refused with a counter of zero or beyond what a number holds exactly', () => {
    expect(parseRevision(whole(0)).ok).toBe(false);
    expect(parseRevision(whole(Number.MAX_SAFE_INTEGER)).ok).toBe(true);
    const bytes = whole();
    new DataView(bytes.buffer).setBigUint64(40, 2n ** 53n);
    expect(parseRevision(bytes).ok).toBe(false);
  });

  it('are refused above 1 MiB before anything else is looked at', () => {
    expect(parseRevision(new Uint8Array(1024 * 1024 + 1))).toEqual({ ok: false, error: 'too-large' });
  });
});
