import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import { bytesNamed, SeededRandomness } from './keys-for-tests.ts';
import { LOCAL_PURPOSE, type LocalPurpose, localKey, openLocal, openLocalJson, sealLocal, sealLocalJson } from './local-seal.ts';

const masterKey = bytesNamed('master key');
const key = localKey(masterKey, 'drafts');
const sealed = sealLocal(key, 'draft:1', utf8('in mid-sentence'), new SeededRandomness('local'));

describe('what is sealed on this laptop', () => {
  it('opens in its own place only: one row cannot be put in another’s stead', () => {
    expect(openLocal(key, 'draft:1', sealed)).toEqual(utf8('in mid-sentence'));
    expect(openLocal(key, 'draft:2', sealed)).toBeUndefined();
    expect(openLocal(key, 'draft:', sealed)).toBeUndefined();
  });

  it('opens for its own purpose only', () => {
    const keys = (Object.keys(LOCAL_PURPOSE) as LocalPurpose[]).map((purpose) => localKey(masterKey, purpose));
    expect(new Set(keys.map(String)).size).toBe(keys.length);
    expect(openLocal(localKey(masterKey, 'digests'), 'draft:1', sealed)).toBeUndefined();
  });

  it('is refused with any byte changed and cut at any length', () => {
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(openLocal(key, 'draft:1', changed)).toBeUndefined();
      expect(openLocal(key, 'draft:1', sealed.subarray(0, index))).toBeUndefined();
    }
  });

  it('may be any JSON', () => {
    const value = { list: [1, 'zwei', null], text: 'Ünïcode' };
    expect(openLocalJson(key, 'row', sealLocalJson(key, 'row', value, new SeededRandomness('json')))).toEqual(value);
    expect(openLocalJson(key, 'row', sealed)).toBeUndefined();
  });
});
