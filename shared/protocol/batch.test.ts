import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { ALICE, bytesNamed, SeededRandomness, VISIT } from '#shared/crypto/keys-for-tests.ts';
import { sealRevision } from '#shared/crypto/seal-revision.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from './batch.ts';

interface Place {
  readonly vault: string;
  readonly device: string;
  readonly counter: number;
  readonly previous: Uint8Array;
}

function seal({ vault, device, counter, previous }: Place): Uint8Array {
  const input = { ...VISIT, vault: bytesNamed(vault, 16), device: bytesNamed(device, 16), counter, previous, signingKey: ALICE.privateKey };
  const sealed = sealRevision(input, new SeededRandomness(`${vault}${device}${counter}`));
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value.bytes;
}

/** One laptop's revisions in one vault, each after the other. */
function chain(vault: string, device: string, length: number): Uint8Array[] {
  const revisions: Uint8Array[] = [];
  for (let counter = 1; counter <= length; counter++) {
    const before = revisions.at(-1);
    revisions.push(seal({ vault, device, counter, previous: before ? revisionIdOfBytes(before) : new Uint8Array(32) }));
  }
  return revisions;
}

const pack = (revisions: readonly Uint8Array[]): Uint8Array => packBatch(revisions, revisionIdOfBytes);
const unpack = (batch: Uint8Array) => unpackBatch(batch, revisionIdOfBytes);

const POOL = [...chain('a', 'x', 4), ...chain('a', 'y', 3), ...chain('b', 'x', 3)];

describe('a batch of revisions', () => {
  it('gives back every revision’s very bytes, in whatever order and with repetitions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...POOL), { maxLength: 12 }), (revisions) => {
        expect(unpack(pack(revisions))).toEqual({ ok: true, value: revisions });
      }),
    );
  });

  it('leaves out of a chain what follows from the row before', () => {
    const revisions = chain('a', 'x', 10);
    const plain = revisions.reduce((sum, { length }) => sum + length, 0);
    expect(pack(revisions).length).toBe(4 + plain + 10 - 10 * 8 - 9 * (16 + 16 + 40 + 36));
  });

  it('may be empty', () => {
    expect(unpack(pack([]))).toEqual({ ok: true, value: [] });
  });

  it('is refused cut anywhere, and with anything after it', () => {
    const batch = pack([...chain('a', 'x', 2), ...chain('b', 'y', 1)]);
    for (let length = 0; length < batch.length; length++)
      expect(unpack(batch.subarray(0, length))).toEqual({ ok: false, error: 'malformed' });
    expect(unpack(concatBytes(batch, new Uint8Array(1))).ok).toBe(false);
  });

  it('is refused with flags that leave out what there is nothing to take from', () => {
    const batch = pack(chain('a', 'x', 2));
    for (const flags of [2, 4, 8, 16, 32, 128, 255]) {
      const changed = batch.slice();
      changed[4] = flags;
      expect(unpack(changed).ok).toBe(false);
    }
    const chained = pack([...chain('a', 'x', 1), ...chain('b', 'y', 1)]);
    const second = 4 + 1 + (chain('a', 'x', 1)[0]?.length ?? 0) - 8;
    chained[second] = 8 | 1;
    expect(unpack(chained).ok).toBe(false);
  });

  it('is refused when it claims more rows than the limit or than it has', () => {
    const batch = pack(chain('a', 'x', 2));
    for (const count of [1, 3, 1001, 0xffffffff]) {
      const changed = batch.slice();
      new DataView(changed.buffer).setUint32(0, count);
      expect(unpack(changed).ok).toBe(false);
    }
  });

  it('of any bytes at all is refused or read, never thrown over', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void unpack(bytes)));
  });
});
