/** A vault's key and what is derived from it. One key per vault and version; whoever holds it reads the vault. */
import { concatBytes } from '#shared/base/bytes.ts';
import { NONCE_BYTES, TAGS, VAULT_KDF_CONTEXT } from './formats/v1.ts';
import { hash, tagPrefix } from './hash.ts';
import type { Randomness } from './random.ts';
import { sodium } from './sodium.ts';

export interface VaultKey {
  readonly version: number;
  readonly id: Uint8Array;
  /** The 32 random bytes themselves: what is sealed to members. */
  readonly secret: Uint8Array;
  /** Subkey 1: encrypts revisions. */
  readonly encryption: Uint8Array;
}

/** What is derived is derived when it is first needed: unlocking restores every vault's key, and uses few. */
export function vaultKeyFrom(secret: Uint8Array, version: number): VaultKey {
  let id: Uint8Array | undefined;
  let encryption: Uint8Array | undefined;
  return {
    version,
    secret,
    get id() {
      id ??= hash(TAGS.keyId, secret);
      return id;
    },
    get encryption() {
      encryption ??= sodium.crypto_kdf_derive_from_key(32, 1, VAULT_KDF_CONTEXT, secret);
      return encryption;
    },
  };
}

export const newVaultKey = (version: number, randomness: Randomness): VaultKey => vaultKeyFrom(randomness.bytes(32), version);

const PREVIOUS_TAG = 'hs/previous-key/v1';

/** The key before, sealed under its successor: a member who is given the newest key reads the whole history. 72 bytes. */
export function wrapPreviousKey(previous: VaultKey, next: VaultKey, randomness: Randomness): Uint8Array {
  const nonce = randomness.bytes(NONCE_BYTES);
  const wrapping = sodium.crypto_kdf_derive_from_key(32, 2, VAULT_KDF_CONTEXT, next.secret);
  const associated = concatBytes(tagPrefix(PREVIOUS_TAG), next.id, previous.id);
  return concatBytes(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(previous.secret, associated, null, nonce, wrapping));
}

/** @returns the key before, or undefined when the bytes do not open to `previousId`. */
export function unwrapPreviousKey(wrapped: Uint8Array, previousId: Uint8Array, next: VaultKey): VaultKey | undefined {
  const wrapping = sodium.crypto_kdf_derive_from_key(32, 2, VAULT_KDF_CONTEXT, next.secret);
  const associated = concatBytes(tagPrefix(PREVIOUS_TAG), next.id, previousId);
  try {
    const secret = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      wrapped.subarray(NONCE_BYTES),
      associated,
      wrapped.subarray(0, NONCE_BYTES),
      wrapping,
    );
    return vaultKeyFrom(secret, next.version - 1);
  } catch {
    return undefined;
  }
}
