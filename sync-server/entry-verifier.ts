/** The cryptography that the rules of the two logs ask for. */
import { hash, isUsableSigningKey, verifySignature } from '#shared/crypto/verify.ts';
import type { EntryVerifier } from '#shared/protocol/signed-entry.ts';

export const ENTRY_VERIFIER: EntryVerifier = { hash, verify: verifySignature, isUsableSigningKey };
