/**
 * The one-time code that lets a new laptop join: the server's address, the hash of the service's root (so that a false
 * server is seen), and a 128-bit secret that the server never learns.
 *
 * version 1 ‖ secret 16 ‖ rootHash[0..16] ‖ address (UTF-8) ‖ checksum 4, in Crockford's base32.
 */
import { concatBytes, equalBytes, fromUtf8, utf8 } from '#shared/base/bytes.ts';
import { fromBase32, grouped, toBase32 } from './base32.ts';
import { hash, keyedHash } from './hash.ts';

export interface OneTimeCode {
  readonly secret: Uint8Array;
  /** First 16 bytes of the hash of the directory's entry 0. */
  readonly rootHash: Uint8Array;
  /** Origin of the server, such as `https://sync.example.org`. */
  readonly server: string;
}

export function writeCode(code: OneTimeCode): string {
  const payload = concatBytes(new Uint8Array([1]), code.secret, code.rootHash, utf8(code.server));
  return grouped(toBase32(concatBytes(payload, checksum(payload))));
}

/** @returns undefined when the code is mistyped, cut or changed. */
export function readCode(text: string): OneTimeCode | undefined {
  const bytes = fromBase32(text);
  if (!bytes || bytes.length < 1 + 16 + 16 + 8 + 4 || bytes[0] !== 1) return undefined;
  const payload = bytes.subarray(0, -4);
  if (!equalBytes(checksum(payload), bytes.subarray(-4))) return undefined;
  const server = readOrigin(payload.subarray(33));
  return server === undefined ? undefined : { secret: payload.slice(1, 17), rootHash: payload.slice(17, 33), server };
}

/** What the server knows the code by: it does not tell the secret. */
export const invitationId = (secret: Uint8Array): Uint8Array => hash('hs/invite-id/v1', secret).slice(0, 16);

/** Proof that the new laptop's keys come from whoever holds the code. */
export const enrolmentMac = (secret: Uint8Array, device: Uint8Array, signKey: Uint8Array, boxKey: Uint8Array): Uint8Array =>
  keyedHash('hs/enrol/v1', secret, device, signKey, boxKey);

const checksum = (payload: Uint8Array): Uint8Array => hash('hs/code-checksum/v1', payload).subarray(0, 4);

/** An origin is all that a code may name: no path, no credentials. */
function readOrigin(bytes: Uint8Array): string | undefined {
  try {
    const text = fromUtf8(bytes);
    return /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
