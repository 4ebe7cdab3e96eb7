/**
 * Checking what others signed, with public keys only. This is all of crypto/ that the sync server may import: it makes the
 * server's blindness visible in the import graph.
 */
import { concatBytes, toHex } from '#shared/base/bytes.ts';
import type { EntryVerifier } from '#shared/protocol/signed-entry.ts';
import { type RevisionParts, TAGS } from './formats/v1.ts';
import { CHUNK_TAGS } from './formats/v1-chunk.ts';
import { hash, tagPrefix } from './hash.ts';
import { sodium } from './sodium.ts';

export { parseRevision, type RevisionParts } from './formats/v1.ts';
export { parseChunk } from './formats/v1-chunk.ts';
export { hash } from './hash.ts';

/** The bytes that `sig(t, m)` signs: `t ‖ 0 ‖ H(t, m)`. */
export const signedMessage = (tag: string, ...message: readonly Uint8Array[]): Uint8Array =>
  concatBytes(tagPrefix(tag), hash(tag, ...message));

/** Ed25519 (RFC 8032) by libsodium, which also refuses small-order keys. For log entries, logins, enrolments. */
export function verifySignature(tag: string, message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  return sodium.crypto_sign_verify_detached(signature, signedMessage(tag, message), publicKey);
}

/** `H("hs/rev-id/v1", header ‖ nonce ‖ ciphertext)`: 32 bytes. */
export const revisionIdOf = (parts: RevisionParts): Uint8Array => hash(TAGS.revisionId, parts.signed);

/** The same of whole revision bytes, which end with the 64 bytes of the signature. */
export const revisionIdOfBytes = (revision: Uint8Array): Uint8Array => hash(TAGS.revisionId, revision.subarray(0, -64));

/** `H("hs/chunk-id/v1", chunk)` of a sealed chunk of a document: 32 bytes. */
export const chunkIdOf = (chunk: Uint8Array): Uint8Array => hash(CHUNK_TAGS.id, chunk);

/**
 * Verifies many revisions of known devices. Uses the host's own Ed25519 (WebCrypto), which runs off this thread and is
 * several times faster than WebAssembly; device keys are vetted by libsodium when they enter the directory.
 */
export class RevisionVerifier {
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  async verify(revisionId: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
    const name = toHex(publicKey);
    let key = this.#keys.get(name);
    if (!key) {
      key = crypto.subtle.importKey('raw', publicKey as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['verify']);
      this.#keys.set(name, key);
    }
    try {
      return await crypto.subtle.verify(
        'Ed25519',
        await key,
        signature as Uint8Array<ArrayBuffer>,
        signedMessage(TAGS.signature, revisionId) as Uint8Array<ArrayBuffer>,
      );
    } catch {
      return false;
    }
  }
}

/** Whether a public key may enter the directory: 32 bytes and not of small order, which would verify forged signatures. */
export function isUsableSigningKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  try {
    sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey);
    return true;
  } catch {
    return false;
  }
}

/** What the rules of the two signed logs ask of cryptography: laptops and server apply them with the same. */
export const entryVerifier: EntryVerifier = {
  hash: (tag, message) => hash(tag, message),
  verify: verifySignature,
  isUsableSigningKey,
};
