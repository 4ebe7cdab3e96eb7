/** Signing with a device's or the service's Ed25519 key: `sig(t, m) = Ed25519(t ‖ 0 ‖ H(t, m))`. */
import { sodium } from './sodium.ts';
import { signedMessage } from './verify.ts';

export interface SigningKeys {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** Keys of a 32-byte random seed. */
export function signingKeysFromSeed(seed: Uint8Array): SigningKeys {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey: pair.publicKey, privateKey: pair.privateKey };
}

/** @returns 64 bytes. */
export const sign = (tag: string, privateKey: Uint8Array, ...message: readonly Uint8Array[]): Uint8Array =>
  sodium.crypto_sign_detached(signedMessage(tag, ...message), privateKey);
