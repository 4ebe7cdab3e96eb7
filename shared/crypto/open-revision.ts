/** Reading a revision whose signature has been verified (`verify.ts`). */
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { err, type Result } from '#shared/base/result.ts';
import { type RevisionParts, TAGS } from './formats/v1.ts';
import { decodeContent, type RevisionContent, type UnreadableContent } from './formats/v1-content.ts';
import { tagPrefix } from './hash.ts';
import { sodium } from './sodium.ts';
import type { VaultKey } from './vault-key.ts';

export type OpenFailure = 'wrong-key' | 'not-authentic' | UnreadableContent;

export function openRevision(parts: RevisionParts, key: VaultKey): Result<RevisionContent, OpenFailure> {
  if (parts.keyVersion !== key.version || !equalBytes(parts.keyId, key.id)) return err('wrong-key');
  let content: Uint8Array;
  try {
    content = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      parts.ciphertext,
      concatBytes(tagPrefix(TAGS.content), parts.header),
      parts.nonce,
      key.encryption,
    );
  } catch {
    return err('not-authentic');
  }
  return decodeContent(content);
}
