/** Sealing what stays on this laptop (drafts, digests, settings) under subkeys of the device master key. */

import { deflateSync, inflateSync } from 'fflate';
import { concatBytes, fromUtf8, utf8 } from '#shared/base/bytes.ts';
import { NONCE_BYTES } from './formats/v1.ts';
import { tagPrefix } from './hash.ts';
import type { Randomness } from './random.ts';
import { sodium } from './sodium.ts';

const LOCAL_KDF_CONTEXT = 'hslocal1';

/** Subkey numbers of the device master key. Never reused for another purpose. */
export const LOCAL_PURPOSE = { deviceKeys: 1, drafts: 2, digests: 3, settings: 4, backups: 5 } as const;
export type LocalPurpose = keyof typeof LOCAL_PURPOSE;

export const localKey = (masterKey: Uint8Array, purpose: LocalPurpose): Uint8Array =>
  sodium.crypto_kdf_derive_from_key(32, LOCAL_PURPOSE[purpose], LOCAL_KDF_CONTEXT, masterKey);

/** nonce 24 ‖ ciphertext. `place` (which row it is) is bound, so that one row cannot be put in another's stead. */
export function sealLocal(key: Uint8Array, place: string, content: Uint8Array, randomness: Randomness): Uint8Array {
  const nonce = randomness.bytes(NONCE_BYTES);
  return concatBytes(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, localTag(place), null, nonce, key));
}

/** @returns undefined when the bytes were changed, or sealed under another key or for another place. */
export function openLocal(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < NONCE_BYTES) return undefined;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(NONCE_BYTES),
      localTag(place),
      sealed.subarray(0, NONCE_BYTES),
      key,
    );
  } catch {
    return undefined;
  }
}

/** A JSON value, deflated and sealed. */
export const sealLocalJson = (key: Uint8Array, place: string, value: unknown, randomness: Randomness): Uint8Array =>
  sealLocal(key, place, deflateSync(utf8(JSON.stringify(value)), { level: 1 }), randomness);

export function openLocalJson(key: Uint8Array, place: string, sealed: Uint8Array): unknown {
  const content = openLocal(key, place, sealed);
  return content && JSON.parse(fromUtf8(inflateSync(content)));
}

const localTag = (place: string): Uint8Array => concatBytes(tagPrefix('hs/local/v1'), utf8(place));
