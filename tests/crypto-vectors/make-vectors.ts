/**
 * The test vectors of Haversack's formats, made by the product's own code from fixed keys: what another implementation must
 * reproduce. `write-vectors.ts` publishes them as `vectors.json`; the tests beside make them again, in Node and in a browser.
 */
import { concatBytes, toBase64Url, toHex, utf8 } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { encodeContent } from '#shared/crypto/formats/v1-content.ts';
import { DICTIONARY } from '#shared/crypto/formats/v1-dictionary.ts';
import { hash, keyedHash } from '#shared/crypto/hash.ts';
import { ALICE, bytesNamed, SeededRandomness, VAULT_KEY, VISIT } from '#shared/crypto/keys-for-tests.ts';
import { localKey, sealLocal } from '#shared/crypto/local-seal.ts';
import { boxKeysFromSeed } from '#shared/crypto/lockbox.ts';
import { enrolmentMac, invitationId, writeCode } from '#shared/crypto/one-time-code.ts';
import { wrapMasterKey } from '#shared/crypto/passphrase-key.ts';
import { writeKit } from '#shared/crypto/recovery-kit.ts';
import { type SealedRevision, type SealInput, sealRevision } from '#shared/crypto/seal-revision.ts';
import { sign } from '#shared/crypto/sign.ts';
import { vaultKeyFrom, wrapPreviousKey } from '#shared/crypto/vault-key.ts';
import { parseRevision, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch } from '#shared/protocol/batch.ts';
import { writeDirectoryBody } from '#shared/protocol/directory-entry.ts';
import { writeMembershipBody } from '#shared/protocol/membership.ts';
import { DIRECTORY_TAG, ENTRY_HASH_TAG, MEMBERSHIP_TAG, writeEntry, ZERO_HASH, ZERO_ID } from '#shared/protocol/signed-entry.ts';
import { EMPTY_SET, storeDigest, withId } from '#shared/protocol/store-digest.ts';

/** Boxes are made with a key that exists once: this one was made once, and must open. */
export const SEALED_VAULT_KEY =
  'd02dbb5aef0a0e8eaf63c010ae801da0d2a9f487da2b21f9f5e681dd0e1e8a3d31bb63efd16bfc54b6e8f057b3c2dcad8cf84b66b7f0c93e7a6014ed21b8e1353d644321b33e564618183780b5cc29b8';
export const BOB = boxKeysFromSeed(bytesNamed('Bob’s box'));
export const NEXT_KEY = vaultKeyFrom(bytesNamed('next key of the vault'), 2);
/** So low that a check takes no time: the product's own cost is in passphrase-key.ts. */
export const COST = { passes: 1, memoryBytes: 8192 } as const;
export const PASSPHRASE = 'caf\u00e9 quiet-marble-lantern';

/** Everything as hexadecimal, save what is text by nature. */
export function makeVectors() {
  const first = sealed(VISIT, 'first');
  const secondInput: SealInput = {
    ...VISIT,
    counter: 2,
    previous: first.id,
    content: { ...VISIT.content, op: 'draft', parents: [toBase64Url(first.id)], body: { narrative: '\u00dcn\u00efcode \u2014 \u{1f392}' } },
  };
  const second = sealed(secondInput, 'second');
  return {
    hash: { tag: 'hs/test', message: hex(utf8('abc')), hash: hex(hash('hs/test', utf8('abc'))) },
    keyedHash: {
      tag: 'hs/test',
      key: hex(bytesNamed('key', 16)),
      message: hex(utf8('abc')),
      hash: hex(keyedHash('hs/test', bytesNamed('key', 16), utf8('abc'))),
    },
    signature: {
      tag: 'hs/test',
      publicKey: hex(ALICE.publicKey),
      privateKey: hex(ALICE.privateKey),
      message: hex(utf8('abc')),
      signature: hex(sign('hs/test', ALICE.privateKey, utf8('abc'))),
    },
    vaultKey: { version: 1, secret: hex(VAULT_KEY.secret), keyId: hex(VAULT_KEY.id), encryption: hex(VAULT_KEY.encryption) },
    previousKey: {
      next: hex(NEXT_KEY.secret),
      previous: hex(VAULT_KEY.secret),
      wrapped: hex(wrapPreviousKey(VAULT_KEY, NEXT_KEY, new SeededRandomness('previous'))),
    },
    sealedVaultKey: {
      publicKey: hex(BOB.publicKey),
      privateKey: hex(BOB.privateKey),
      sealed: SEALED_VAULT_KEY,
      opensTo: hex(VAULT_KEY.secret),
    },
    dictionary: hex(DICTIONARY),
    revisions: [revision(VISIT, first), revision(secondInput, second)],
    /** Of the first revision: none of them may be taken. */
    refused: {
      'one bit of the header changed': hex(flipped(first.bytes, 40)),
      'one bit of the nonce changed': hex(flipped(first.bytes, 125)),
      'one bit of the ciphertext changed': hex(flipped(first.bytes, 150)),
      'one bit of the signature changed': hex(flipped(first.bytes, first.bytes.length - 1)),
      'cut by one byte': hex(first.bytes.subarray(0, -1)),
      'one byte too many': hex(concatBytes(first.bytes, new Uint8Array(1))),
      'signed anew under another counter': hex(resigned(first.bytes)),
    },
    batch: hex(packBatch([first.bytes, second.bytes], revisionIdOfBytes)),
    storeDigest: {
      vault: hex(VISIT.vault),
      revisionIds: [hex(first.id), hex(second.id)],
      digest: hex(storeDigest([[toBase64Url(VISIT.vault) as VaultId, withId(withId(EMPTY_SET, first.id), second.id)]], hash)),
    },
    passphrase: passphrase(),
    localSeal: {
      masterKey: hex(bytesNamed('master key')),
      purpose: 'drafts',
      key: hex(localKey(bytesNamed('master key'), 'drafts')),
      place: 'draft:1',
      content: hex(utf8('in mid-sentence')),
      sealed: hex(
        sealLocal(localKey(bytesNamed('master key'), 'drafts'), 'draft:1', utf8('in mid-sentence'), new SeededRandomness('local')),
      ),
    },
    oneTimeCode: oneTimeCode(),
    recoveryKit: {
      root: hex(bytesNamed('root seed')),
      recovery: hex(bytesNamed('recovery seed')),
      text: writeKit({ root: bytesNamed('root seed'), recovery: bytesNamed('recovery seed') }),
    },
    entries: entries(),
  };
}

export type Vectors = ReturnType<typeof makeVectors>;

const hex = (bytes: Uint8Array): string => toHex(bytes);

function sealed(input: SealInput, nonce: string): SealedRevision {
  const made = sealRevision(input, new SeededRandomness(nonce));
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

function revision(input: SealInput, { id, bytes }: SealedRevision) {
  const parts = parseRevision(bytes);
  const padded = encodeContent(input.content);
  if (!parts.ok || !padded.ok) throw new Error('a vector that cannot be taken apart');
  const { header, nonce, ciphertext, signature } = parts.value;
  return {
    vault: hex(input.vault),
    device: hex(input.device),
    counter: input.counter,
    previous: hex(input.previous),
    content: input.content,
    padded: hex(padded.value),
    header: hex(header),
    nonce: hex(nonce),
    ciphertext: hex(ciphertext),
    revisionId: hex(id),
    signature: hex(signature),
    bytes: hex(bytes),
  };
}

function flipped(bytes: Uint8Array, offset: number): Uint8Array {
  const changed = bytes.slice();
  changed[offset] = (changed[offset] as number) ^ 1;
  return changed;
}

/** Header changed and signed by its own author: only the seal's binding of the header refuses it. */
function resigned(bytes: Uint8Array): Uint8Array {
  const changed = flipped(bytes, 46);
  return concatBytes(changed.subarray(0, -64), sign('hs/rev-sig/v1', ALICE.privateKey, revisionIdOfBytes(changed)));
}

function passphrase() {
  const [masterKey, device, os] = [bytesNamed('master key'), bytesNamed('device', 16), bytesNamed('operating system')];
  const wrapped = wrapMasterKey(masterKey, device, PASSPHRASE, os, COST, new SeededRandomness('wrap'));
  return {
    passphrase: PASSPHRASE,
    operatingSystemKey: hex(os),
    device: hex(device),
    ...COST,
    salt: hex(wrapped.salt),
    wrapped: hex(wrapped.wrapped),
    masterKey: hex(masterKey),
  };
}

function oneTimeCode() {
  const code = { secret: bytesNamed('secret', 16), rootHash: bytesNamed('root', 16), server: 'https://sync.example.org' };
  const [device, signKey, boxKey] = [bytesNamed('device', 16), ALICE.publicKey, BOB.publicKey];
  return {
    secret: hex(code.secret),
    rootHash: hex(code.rootHash),
    server: code.server,
    text: writeCode(code),
    invitation: hex(invitationId(code.secret)),
    enrolment: { device: hex(device), sign: hex(signKey), box: hex(boxKey), mac: hex(enrolmentMac(code.secret, device, signKey, boxKey)) },
  };
}

function entries() {
  const at = '2026-03-03T09:30:00.000Z';
  const service = writeDirectoryBody({
    n: 0,
    prev: ZERO_HASH,
    at,
    by: ZERO_ID,
    type: 'service',
    root: ALICE.publicKey,
    recovery: BOB.publicKey,
  });
  const create = writeMembershipBody({
    vault: VISIT.vault,
    n: 0,
    prev: ZERO_HASH,
    at,
    by: VISIT.device,
    action: 'create',
    device: VISIT.device,
    role: 'owner',
    keyVersion: 1,
    keyId: VAULT_KEY.id,
    sealed: new Uint8Array(80).fill(7),
  });
  return {
    directory: {
      body: hex(service),
      hash: hex(hash(ENTRY_HASH_TAG, service)),
      entry: hex(writeEntry(service, sign(DIRECTORY_TAG, ALICE.privateKey, service))),
    },
    membership: {
      body: hex(create),
      hash: hex(hash(ENTRY_HASH_TAG, create)),
      entry: hex(writeEntry(create, sign(MEMBERSHIP_TAG, ALICE.privateKey, create))),
    },
  };
}
