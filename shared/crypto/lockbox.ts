/** Sealing a vault key to one member: an anonymous public-key box (X25519, `crypto_box_seal`). The signed membership entry binds it. */
import { equalBytes } from '#shared/base/bytes.ts';
import { sodium } from './sodium.ts';
import { type VaultKey, vaultKeyFrom } from './vault-key.ts';

export interface BoxKeys {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** X25519 keys of a 32-byte random seed. */
export function boxKeysFromSeed(seed: Uint8Array): BoxKeys {
  const pair = sodium.crypto_box_seed_keypair(seed);
  return { publicKey: pair.publicKey, privateKey: pair.privateKey };
}

/** @returns 80 bytes. */
export const sealToMember = (secret: Uint8Array, publicKey: Uint8Array): Uint8Array => sodium.crypto_box_seal(secret, publicKey);

export function openSealed(sealed: Uint8Array, keys: BoxKeys): Uint8Array | undefined {
  try {
    return sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.privateKey);
  } catch {
    return undefined;
  }
}

/** @returns the vault key, or undefined when the box is not for these keys or does not hold the key that `keyId` names. */
export function openVaultKey(sealed: Uint8Array, keyId: Uint8Array, version: number, keys: BoxKeys): VaultKey | undefined {
  const secret = openSealed(sealed, keys);
  if (!secret || secret.length !== 32) return undefined;
  const key = vaultKeyFrom(secret, version);
  return equalBytes(key.id, keyId) ? key : undefined;
}
