/** What the rules of the signed logs need of cryptography, from the real thing. */
import { hash, isUsableSigningKey, verifySignature } from '#shared/crypto/verify.ts';
import type { EntryVerifier } from '#shared/protocol/signed-entry.ts';

export const entryVerifier: EntryVerifier = {
  hash: (tag, message) => hash(tag, message),
  verify: verifySignature,
  isUsableSigningKey,
};
