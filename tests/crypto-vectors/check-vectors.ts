/** The published vectors read back: what is sealed opens, what is to be refused is refused. The same in Node and in a browser. */
import { equalBytes, fromHex, toHex } from '#shared/base/bytes.ts';
import { canonicalJson } from '#shared/base/same-value.ts';
import { bytesNamed, VAULT_KEY } from '#shared/crypto/keys-for-tests.ts';
import { localKey, openLocal } from '#shared/crypto/local-seal.ts';
import { openVaultKey } from '#shared/crypto/lockbox.ts';
import { readCode } from '#shared/crypto/one-time-code.ts';
import { openRevision } from '#shared/crypto/open-revision.ts';
import { unwrapMasterKey } from '#shared/crypto/passphrase-key.ts';
import { readKit } from '#shared/crypto/recovery-kit.ts';
import { unwrapPreviousKey } from '#shared/crypto/vault-key.ts';
import { parseRevision, RevisionVerifier, revisionIdOf, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { unpackBatch } from '#shared/protocol/batch.ts';
import { BOB, NEXT_KEY, PASSPHRASE, type Vectors } from './make-vectors.ts';

/** @returns the names of the vectors that do not read as published. */
export async function vectorsThatFail(vectors: Vectors): Promise<string[]> {
  const failed: string[] = [];
  const check = (name: string, holds: boolean): void => {
    if (!holds) failed.push(name);
  };
  const verifier = new RevisionVerifier();
  const author = fromHex(vectors.signature.publicKey);
  const opened = async (bytes: Uint8Array): Promise<unknown> => {
    const parts = parseRevision(bytes);
    if (!parts.ok || !(await verifier.verify(revisionIdOf(parts.value), parts.value.signature, author))) return undefined;
    const content = openRevision(parts.value, VAULT_KEY);
    return content.ok ? content.value : undefined;
  };
  for (const { revisionId, bytes, content } of vectors.revisions) {
    check(`revision ${revisionId}`, canonicalJson(await opened(fromHex(bytes))) === canonicalJson(content));
    check(`id of ${revisionId}`, toHex(revisionIdOfBytes(fromHex(bytes))) === revisionId);
  }
  for (const [name, bytes] of Object.entries(vectors.refused)) check(name, (await opened(fromHex(bytes))) === undefined);
  const batch = unpackBatch(fromHex(vectors.batch), revisionIdOfBytes);
  check('batch', batch.ok && batch.value.map(toHex).join() === vectors.revisions.map(({ bytes }) => bytes).join());

  const { sealedVaultKey, previousKey, passphrase, localSeal, oneTimeCode, recoveryKit } = vectors;
  const unsealed = openVaultKey(fromHex(sealedVaultKey.sealed), VAULT_KEY.id, 1, BOB);
  check('sealed vault key', unsealed !== undefined && equalBytes(unsealed.secret, fromHex(sealedVaultKey.opensTo)));
  const previous = unwrapPreviousKey(fromHex(previousKey.wrapped), VAULT_KEY.id, NEXT_KEY);
  check('previous key', previous !== undefined && toHex(previous.secret) === previousKey.previous);
  const { salt, wrapped, passes, memoryBytes, device, operatingSystemKey } = passphrase;
  const kept = { salt: fromHex(salt), wrapped: fromHex(wrapped), cost: { passes, memoryBytes } };
  // Typed on another keyboard: e and accent apart.
  const masterKey = unwrapMasterKey(kept, fromHex(device), PASSPHRASE.normalize('NFD'), fromHex(operatingSystemKey));
  check('passphrase', masterKey !== undefined && toHex(masterKey) === passphrase.masterKey);
  const local = openLocal(localKey(bytesNamed('master key'), 'drafts'), localSeal.place, fromHex(localSeal.sealed));
  check('local seal', local !== undefined && toHex(local) === localSeal.content);
  const code = readCode(oneTimeCode.text);
  check('one-time code', code !== undefined && toHex(code.secret) === oneTimeCode.secret && code.server === oneTimeCode.server);
  const kit = readKit(`${recoveryKit.text.root} ${recoveryKit.text.recovery}`);
  check('recovery kit', kit !== undefined && toHex(kit.root) === recoveryKit.root && toHex(kit.recovery) === recoveryKit.recovery);
  return failed;
}
