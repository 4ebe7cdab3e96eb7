/** Domain-separated hashing and comparing: `H(t, m) = BLAKE2b-256(t ‖ 0 ‖ m)`. Every use has its own tag. */
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { sodium } from './sodium.ts';

const prefixByTag = new Map<string, Uint8Array>();

/** `t ‖ 0`, the bytes that keep one use of a primitive apart from every other. */
export function tagPrefix(tag: string): Uint8Array {
  let prefix = prefixByTag.get(tag);
  if (!prefix) {
    prefix = concatBytes(utf8(tag), new Uint8Array(1));
    prefixByTag.set(tag, prefix);
  }
  return prefix;
}

/** @returns 32 bytes. */
export const hash = (tag: string, ...message: readonly Uint8Array[]): Uint8Array =>
  sodium.crypto_generichash(32, concatBytes(tagPrefix(tag), ...message), null);

/** BLAKE2b-256 keyed with a shared secret of 16 to 64 bytes: a MAC. @returns 32 bytes. */
export const keyedHash = (tag: string, key: Uint8Array, ...message: readonly Uint8Array[]): Uint8Array =>
  sodium.crypto_generichash(32, concatBytes(tagPrefix(tag), ...message), key);

/** Compares secrets without telling by its duration where they differ. */
export const constantTimeEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && sodium.memcmp(a, b);

/** Overwrites a secret that is no longer needed. */
export const wipe = (secret: Uint8Array): void => sodium.memzero(secret);
