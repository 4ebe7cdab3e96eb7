/** Signed entries of both logs, as tests need them: right ones, and wrong in one thing at a time. */
import { toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { bytesNamed } from '#shared/crypto/keys-for-tests.ts';
import { type SigningKeys, sign, signingKeysFromSeed } from '#shared/crypto/sign.ts';
import { hash, isUsableSigningKey, verifySignature } from '#shared/crypto/verify.ts';
import { type DirectoryBody, writeDirectoryBody } from '#shared/protocol/directory-entry.ts';
import { type MembershipBody, writeMembershipBody } from '#shared/protocol/membership.ts';
import { DIRECTORY_TAG, type EntryVerifier, MEMBERSHIP_TAG, writeEntry, ZERO_ID } from '#shared/protocol/signed-entry.ts';

export const VERIFIER: EntryVerifier = { hash: (tag, message) => hash(tag, message), verify: verifySignature, isUsableSigningKey };
export const AT = '2026-03-03T09:30:00.000Z';

export interface Signer {
  readonly device: Uint8Array;
  readonly id: DeviceId;
  readonly person: Uint8Array;
  readonly keys: SigningKeys;
}

export function signer(name: string, person = name): Signer {
  const device = bytesNamed(`device of ${name}`, 16);
  return {
    device,
    id: toBase64Url(device) as DeviceId,
    person: bytesNamed(person, 16),
    keys: signingKeysFromSeed(bytesNamed(`${name} signs`)),
  };
}

/** Signs with the service's root key, as `by` zero. */
export const ROOT: Signer = { ...signer('root'), device: ZERO_ID };

type Without<Body, Keys extends PropertyKey> = Body extends unknown ? Omit<Body, Keys> : never;
export type DirectoryAction = Without<DirectoryBody, 'n' | 'prev' | 'at' | 'by'>;
export type MembershipAction = Without<MembershipBody, 'vault' | 'n' | 'prev' | 'at' | 'by'>;

interface Log {
  readonly length: number;
  readonly head: Uint8Array;
}

/** @param wrong fields in the place of the right ones, signed all the same */
export function directoryEntry(log: Log, by: Signer, action: DirectoryAction, wrong: object = {}): Uint8Array {
  const body = writeDirectoryBody({ n: log.length, prev: log.head, at: AT, by: by.device, ...action, ...wrong });
  return Uint8Array.from(writeEntry(body, sign(DIRECTORY_TAG, by.keys.privateKey, body)));
}

export function membershipEntry(vault: Uint8Array, log: Log, by: Signer, action: MembershipAction, wrong: object = {}): Uint8Array {
  const body = writeMembershipBody({ vault, n: log.length, prev: log.head, at: AT, by: by.device, ...action, ...wrong });
  return Uint8Array.from(writeEntry(body, sign(MEMBERSHIP_TAG, by.keys.privateKey, body)));
}

/** The entry that adds a laptop. */
export const addDevice = (who: Signer, roles: readonly ('administrator' | 'manager' | 'practitioner')[]): DirectoryAction => ({
  type: 'add-device',
  device: who.device,
  person: who.person,
  roles: [...roles],
  sign: who.keys.publicKey,
  box: bytesNamed('a box'),
});
