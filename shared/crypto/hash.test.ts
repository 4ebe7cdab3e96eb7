import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import { constantTimeEqual, hash, keyedHash, wipe } from './hash.ts';

describe('hashing', () => {
  it('is BLAKE2b-256 of tag, zero byte and message', () => {
    // From `printf 'tag\0abc' | b2sum -l 256`.
    expect(toHex(hash('tag', utf8('abc')))).toBe('0489f5d8926c5f863f545ba64df8876f7fcb9cf4db682df0c71e88ba1f5f7f66');
  });

  it('keeps one use apart from another', () => {
    expect(hash('tag', utf8('abc'))).not.toEqual(hash('tag2', utf8('abc')));
    expect(hash('a', utf8('bc'))).not.toEqual(hash('ab', utf8('c')));
    expect(hash('tag', utf8('a'), utf8('bc'))).toEqual(hash('tag', utf8('abc')));
  });

  it('with a key is another for another key', () => {
    const [mine, yours] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
    expect(keyedHash('tag', mine, utf8('abc'))).not.toEqual(keyedHash('tag', yours, utf8('abc')));
    expect(keyedHash('tag', mine, utf8('abc'))).not.toEqual(hash('tag', utf8('abc')));
  });
});

describe('secrets', () => {
  it('are compared whole', () => {
    expect(constantTimeEqual(utf8('same'), utf8('same'))).toBe(true);
    expect(constantTimeEqual(utf8('same'), utf8('sane'))).toBe(false);
    expect(constantTimeEqual(utf8('same'), utf8('sam'))).toBe(false);
  });

  it('are overwritten once they are not needed', () => {
    const secret = utf8('a secret');
    wipe(secret);
    expect(secret.every((byte) => byte === 0)).toBe(true);
  });
});
