/**
 * From a passphrase to the device master key. The passphrase never leaves the laptop, and nothing derived from it does.
 * A = Argon2id(NFKC(passphrase)); KEK = H("hs/kek/v1", OS ‖ A); the random master key is wrapped under KEK.
 */
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { NONCE_BYTES } from './formats/v1.ts';
import { hash, tagPrefix, wipe } from './hash.ts';
import type { Randomness } from './random.ts';
import { sodium } from './sodium.ts';

/** Argon2id's cost (RFC 9106): passes over the memory, and bytes of memory. */
export interface PassphraseCost {
  readonly passes: number;
  readonly memoryBytes: number;
}

/** About one second on the laptops of 2026. */
export const PASSPHRASE_COST: PassphraseCost = { passes: 3, memoryBytes: 256 * 1024 * 1024 };

/** What is kept to unlock again: nothing in it helps without the passphrase (and the operating system's key, where there is one). */
export interface WrappedMasterKey {
  readonly salt: Uint8Array;
  readonly cost: PassphraseCost;
  /** nonce 24 ‖ ciphertext 48 */
  readonly wrapped: Uint8Array;
}

export function wrapMasterKey(
  masterKey: Uint8Array,
  device: Uint8Array,
  passphrase: string,
  operatingSystemKey: Uint8Array | null,
  cost: PassphraseCost,
  randomness: Randomness,
): WrappedMasterKey {
  const salt = randomness.bytes(16);
  const nonce = randomness.bytes(NONCE_BYTES);
  const key = keyEncryptionKey(passphrase, operatingSystemKey, salt, cost);
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(masterKey, associated(device, salt, cost), null, nonce, key);
  wipe(key);
  return { salt, cost, wrapped: concatBytes(nonce, ciphertext) };
}

/** @returns undefined for a wrong passphrase: which of passphrase, operating system key or bytes is wrong cannot be told. */
export function unwrapMasterKey(
  kept: WrappedMasterKey,
  device: Uint8Array,
  passphrase: string,
  operatingSystemKey: Uint8Array | null,
): Uint8Array | undefined {
  const key = keyEncryptionKey(passphrase, operatingSystemKey, kept.salt, kept.cost);
  const nonce = kept.wrapped.subarray(0, NONCE_BYTES);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      kept.wrapped.subarray(NONCE_BYTES),
      associated(device, kept.salt, kept.cost),
      nonce,
      key,
    );
  } catch {
    return undefined;
  } finally {
    wipe(key);
  }
}

function keyEncryptionKey(passphrase: string, operatingSystemKey: Uint8Array | null, salt: Uint8Array, cost: PassphraseCost): Uint8Array {
  const stretched = sodium.crypto_pwhash(
    32,
    utf8(passphrase.normalize('NFKC')),
    salt,
    cost.passes,
    cost.memoryBytes,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  const key = hash('hs/kek/v1', operatingSystemKey ?? new Uint8Array(0), stretched);
  wipe(stretched);
  return key;
}

function associated(device: Uint8Array, salt: Uint8Array, cost: PassphraseCost): Uint8Array {
  const params = new Uint8Array(8);
  const view = new DataView(params.buffer);
  view.setUint32(0, cost.passes);
  view.setUint32(4, cost.memoryBytes);
  return concatBytes(tagPrefix('hs/dmk/v1'), device, salt, params);
}
