import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { bytesNamed } from '#shared/crypto/keys-for-tests.ts';
import { hash } from '#shared/crypto/verify.ts';
import { BUCKETS, bucketDigests, bucketOf, EMPTY_SET, storeDigest, withId, withoutId } from './store-digest.ts';

const ids = fc.uniqueArray(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 30, selector: String });
const digestOf = (held: readonly Uint8Array[]) => held.reduce(withId, EMPTY_SET);
const vault = (name: string) => toBase64Url(bytesNamed(name, 16)) as VaultId;

describe('the digest of a set of revisions', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(ids, (held) => {
        expect(digestOf(held.toReversed())).toEqual(digestOf(held));
      }),
    );
  });

  it('is another with one more, and the same again without it', () => {
    fc.assert(
      fc.property(ids, fc.uint8Array({ minLength: 32, maxLength: 32 }), (held, id) => {
        const more = withId(digestOf(held), id);
        expect(more).not.toEqual(digestOf(held));
        expect(withoutId(more, id)).toEqual(digestOf(held));
      }),
    );
  });

  it('counts: a set with the same one twice is not the empty set', () => {
    const id = bytesNamed('id');
    expect(withId(withId(EMPTY_SET, id), id)).not.toEqual(EMPTY_SET);
  });
});

describe('the digest of a store', () => {
  const [one, two] = [digestOf([bytesNamed('1')]), digestOf([bytesNamed('2')])];

  it('does not depend on the order of its vaults, and leaves empty ones out', () => {
    const digest = storeDigest(
      [
        [vault('a'), one],
        [vault('b'), two],
      ],
      hash,
    );
    expect(
      storeDigest(
        [
          [vault('b'), two],
          [vault('empty'), EMPTY_SET],
          [vault('a'), one],
        ],
        hash,
      ),
    ).toEqual(digest);
    expect(digest).toHaveLength(16);
  });

  it('tells which vault holds what', () => {
    expect(
      storeDigest(
        [
          [vault('a'), one],
          [vault('b'), two],
        ],
        hash,
      ),
    ).not.toEqual(
      storeDigest(
        [
          [vault('a'), two],
          [vault('b'), one],
        ],
        hash,
      ),
    );
  });
});

describe('buckets', () => {
  it('differ exactly where a revision is missing', () => {
    fc.assert(
      fc.property(ids, (held) => {
        fc.pre(held.length > 0 && held[0]?.subarray(0, 16).some((byte) => byte !== 0) === true);
        const [missing, ...rest] = held as [Uint8Array, ...Uint8Array[]];
        const [whole, less] = [bucketDigests(held), bucketDigests(rest)];
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
          const isSame = String(whole.subarray(bucket * 16, bucket * 16 + 16)) === String(less.subarray(bucket * 16, bucket * 16 + 16));
          expect(isSame).toBe(bucket !== bucketOf(missing));
        }
      }),
    );
  });
});
