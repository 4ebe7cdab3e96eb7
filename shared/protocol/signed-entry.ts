/**
 * An entry of a signed log: CBOR `[body, signature]`. The signature is over the body's bytes as they came, never over
 * bytes made again. See PROTOCOL.md, "The two logs".
 */
import { err, ok, type Result } from '#shared/base/result.ts';
import { fromCbor, toCbor } from './cbor.ts';
import { LIMITS } from './limits.ts';

export const DIRECTORY_TAG = 'hs/directory/v1';
export const MEMBERSHIP_TAG = 'hs/membership/v1';
export const ENTRY_HASH_TAG = 'hs/entry/v1';
/** Stands for the service's root key in `by`, and for the recovery key as a grantee. */
export const ZERO_ID: Uint8Array = new Uint8Array(16);
/** `prev` of a log's first entry. */
export const ZERO_HASH: Uint8Array = new Uint8Array(32);

/** What the rules of the logs need of cryptography: given by crypto/verify.ts, so that both sides apply one set of rules. */
export interface EntryVerifier {
  hash(tag: string, message: Uint8Array): Uint8Array;
  verify(tag: string, message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean;
  isUsableSigningKey(publicKey: Uint8Array): boolean;
}

export interface OpenedEntry {
  readonly body: Uint8Array;
  readonly value: Readonly<Record<string, unknown>>;
  readonly signature: Uint8Array;
}

export const writeEntry = (body: Uint8Array, signature: Uint8Array): Uint8Array => toCbor([body, signature]);

export function readEntry(bytes: Uint8Array): Result<OpenedEntry, 'malformed'> {
  if (bytes.length > LIMITS.entryBytes) return err('malformed');
  const outer = fromCbor(bytes);
  if (!outer.ok || !Array.isArray(outer.value) || outer.value.length !== 2) return err('malformed');
  const [body, signature] = outer.value as unknown[];
  if (!(body instanceof Uint8Array) || !(signature instanceof Uint8Array) || signature.length !== 64) return err('malformed');
  const inner = fromCbor(body);
  if (!inner.ok || typeof inner.value !== 'object' || inner.value === null || Array.isArray(inner.value)) return err('malformed');
  return ok({ body: body.slice(), value: inner.value as Record<string, unknown>, signature: signature.slice() });
}
