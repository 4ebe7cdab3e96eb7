import { describe, expect, it } from 'vitest';
import { fromHex, utf8 } from '#shared/base/bytes.ts';
import { ALICE, EVE } from './keys-for-tests.ts';
import { sign } from './sign.ts';
import { isUsableSigningKey, RevisionVerifier, verifySignature } from './verify.ts';

const message = utf8('an entry');
const signature = sign('hs/directory/v1', ALICE.privateKey, message);

describe('a signature', () => {
  it('holds for its message, key and use, and for no other', () => {
    expect(verifySignature('hs/directory/v1', message, signature, ALICE.publicKey)).toBe(true);
    expect(verifySignature('hs/membership/v1', message, signature, ALICE.publicKey)).toBe(false);
    expect(verifySignature('hs/directory/v1', utf8('another'), signature, ALICE.publicKey)).toBe(false);
    expect(verifySignature('hs/directory/v1', message, signature, EVE.publicKey)).toBe(false);
    expect(verifySignature('hs/directory/v1', message, signature.subarray(1), ALICE.publicKey)).toBe(false);
    expect(verifySignature('hs/directory/v1', message, signature, new Uint8Array(31))).toBe(false);
  });

  it('is judged alike by libsodium and by the host’s own Ed25519', async () => {
    const id = new Uint8Array(32).fill(7);
    const good = sign('hs/rev-sig/v1', ALICE.privateKey, id);
    const verifier = new RevisionVerifier();
    for (let index = 0; index < 64; index++) {
      const changed = good.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(await verifier.verify(id, changed, ALICE.publicKey)).toBe(false);
      expect(verifySignature('hs/rev-sig/v1', id, changed, ALICE.publicKey)).toBe(false);
    }
    expect(await verifier.verify(id, good, ALICE.publicKey)).toBe(true);
    expect(await verifier.verify(id, good, EVE.publicKey)).toBe(false);
    expect(await verifier.verify(id, good, new Uint8Array(5))).toBe(false);
  });
});

describe('a public key', () => {
  it('may enter the directory when signatures under it mean something', () => {
    expect(isUsableSigningKey(ALICE.publicKey)).toBe(true);
    expect(isUsableSigningKey(ALICE.publicKey.subarray(1))).toBe(false);
  });

  it('of small order may not: it would verify what nobody signed', () => {
    // The eight points of small order of edwards25519, canonical encodings.
    for (const point of [
      '0100000000000000000000000000000000000000000000000000000000000000',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0000000000000000000000000000000000000000000000000000000000000080',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    ])
      expect(isUsableSigningKey(fromHex(point)), point).toBe(false);
  });
});
