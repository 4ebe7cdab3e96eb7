import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import { fromBase32, grouped, toBase32 } from './base32.ts';

describe('base32 for paper', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase32(grouped(toBase32(bytes)))).toEqual(bytes);
      }),
    );
  });

  it('is Crockford’s: known words', () => {
    expect(toBase32(utf8('hello'))).toBe('D1JPRV3F');
    expect(fromBase32('D1JPRV3F')).toEqual(utf8('hello'));
  });

  it('takes small letters, spaces, hyphens, and the letters that are mistaken for digits', () => {
    expect(fromBase32('d1jp-rv3f')).toEqual(utf8('hello'));
    expect(fromBase32('DIJP RV3F')).toEqual(fromBase32('DLJP RV3F'));
    expect(fromBase32('0O')).toEqual(fromBase32('OO'));
  });

  it('refuses what is not of the alphabet, and bits left over', () => {
    expect(fromBase32('U1')).toBeUndefined();
    expect(fromBase32('D1JPRV3F!')).toBeUndefined();
    expect(fromBase32('01')).toBeUndefined();
    expect(fromBase32('000')).toBeUndefined();
  });
});
