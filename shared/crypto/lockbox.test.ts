import { describe, expect, it } from 'vitest';
import { bytesNamed, VAULT_KEY } from './keys-for-tests.ts';
import { boxKeysFromSeed, openSealed, openVaultKey, sealToMember } from './lockbox.ts';

const bob = boxKeysFromSeed(bytesNamed('Bob’s box'));
const eve = boxKeysFromSeed(bytesNamed('Eve’s box'));
const sealed = sealToMember(VAULT_KEY.secret, bob.publicKey);

describe('a vault key sealed to a member', () => {
  it('opens for that member and no other', () => {
    expect(openVaultKey(sealed, VAULT_KEY.id, 1, bob)).toEqual(VAULT_KEY);
    expect(openVaultKey(sealed, VAULT_KEY.id, 1, eve)).toBeUndefined();
  });

  it('must be the key that the signed entry names: a bare box proves nothing about who made it', () => {
    const swapped = sealToMember(bytesNamed('a key of Eve’s'), bob.publicKey);
    expect(openSealed(swapped, bob)).toBeDefined();
    expect(openVaultKey(swapped, VAULT_KEY.id, 1, bob)).toBeUndefined();
    expect(openVaultKey(sealToMember(new Uint8Array(16), bob.publicKey), VAULT_KEY.id, 1, bob)).toBeUndefined();
  });

  it('is refused with any byte changed or cut', () => {
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(openSealed(changed, bob)).toBeUndefined();
      expect(openSealed(sealed.subarray(0, index), bob)).toBeUndefined();
    }
  });
});
