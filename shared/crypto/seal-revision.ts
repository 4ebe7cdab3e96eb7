/** The one path by which a record becomes revision bytes. Sealed once, when it is saved; never again for sending. */
import { concatBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { encodeHeader, NONCE_BYTES, OVERHEAD_BYTES, REVISION_BYTES_MAX, TAG_BYTES, TAGS } from './formats/v1.ts';
import { encodeContent, type RevisionContent } from './formats/v1-content.ts';
import { hash, tagPrefix } from './hash.ts';
import type { Randomness } from './random.ts';
import { sign } from './sign.ts';
import { sodium } from './sodium.ts';
import type { VaultKey } from './vault-key.ts';

export interface SealInput {
  readonly vault: Uint8Array;
  readonly device: Uint8Array;
  /** 1 for the device's first revision in the vault. */
  readonly counter: number;
  /** revId of the device's revision before this one in the vault; 32 zero bytes for the first. */
  readonly previous: Uint8Array;
  readonly key: VaultKey;
  /** The device's Ed25519 private key. */
  readonly signingKey: Uint8Array;
  readonly content: RevisionContent;
}

export interface SealedRevision {
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

export function sealRevision(input: SealInput, randomness: Randomness): Result<SealedRevision, 'too-large'> {
  const content = encodeContent(input.content);
  if (!content.ok) return content;
  if (content.value.length + OVERHEAD_BYTES > REVISION_BYTES_MAX) return err('too-large');
  const { key } = input;
  const header = encodeHeader({ ...input, keyVersion: key.version, keyId: key.id }, content.value.length + TAG_BYTES);
  const nonce = randomness.bytes(NONCE_BYTES);
  const associated = concatBytes(tagPrefix(TAGS.content), header);
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content.value, associated, null, nonce, key.encryption);
  const signed = concatBytes(header, nonce, ciphertext);
  const id = hash(TAGS.revisionId, signed);
  return ok({ id, bytes: concatBytes(signed, sign(TAGS.signature, input.signingKey, id)) });
}
