/**
 * The directory: which devices there are, whose they are and what their people may be. Replayed from the signed log by the
 * same rules on the server and on every laptop; an entry that breaks a rule is refused by both. See PROTOCOL.md.
 */
import { equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, PersonId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type DirectoryBody, directoryBodySchema, type Role } from './directory-entry.ts';
import { DIRECTORY_TAG, ENTRY_HASH_TAG, type EntryVerifier, readEntry, ZERO_HASH, ZERO_ID } from './signed-entry.ts';

export interface DirectoryDevice {
  readonly device: DeviceId;
  readonly person: PersonId;
  /** Ed25519 public key. */
  readonly sign: Uint8Array;
  /** X25519 public key. */
  readonly box: Uint8Array;
  /** ISO instant, by the clock of whoever added it. */
  readonly addedAt: string;
  readonly revokedAt?: string;
}

export interface Directory {
  /** How many entries have been applied; the next has this `n`. */
  readonly length: number;
  readonly head: Uint8Array;
  /** `entryHash` of entry 0: what clients pin. */
  readonly rootHash: Uint8Array;
  readonly rootKey: Uint8Array;
  readonly recoveryKey: Uint8Array;
  readonly devices: ReadonlyMap<DeviceId, DirectoryDevice>;
  readonly roles: ReadonlyMap<PersonId, readonly Role[]>;
  readonly minimumVersion?: string;
}

export const EMPTY_DIRECTORY: Directory = {
  length: 0,
  head: ZERO_HASH,
  rootHash: ZERO_HASH,
  rootKey: ZERO_HASH,
  recoveryKey: ZERO_HASH,
  devices: new Map(),
  roles: new Map(),
};

export type DirectoryFault =
  | 'malformed'
  | 'wrong-number'
  | 'wrong-previous'
  | 'bad-signature'
  | 'not-allowed'
  | 'unusable-key'
  | 'device-known'
  | 'no-such-device'
  | 'no-such-person'
  | 'last-administrator';

/** An active device, or undefined when there is none such or it is revoked. */
export function activeDevice(directory: Directory, device: DeviceId): DirectoryDevice | undefined {
  const found = directory.devices.get(device);
  return found && found.revokedAt === undefined ? found : undefined;
}

export const rolesOf = (directory: Directory, person: PersonId): readonly Role[] => directory.roles.get(person) ?? [];

export function isAdministratorsDevice(directory: Directory, device: DeviceId): boolean {
  const found = activeDevice(directory, device);
  return found !== undefined && rolesOf(directory, found.person).includes('administrator');
}

/** @returns the directory with the entry applied, or why the entry is refused. The given directory is never changed. */
export function applyDirectoryEntry(directory: Directory, bytes: Uint8Array, verifier: EntryVerifier): Result<Directory, DirectoryFault> {
  const entry = readEntry(bytes);
  if (!entry.ok) return entry;
  const parsed = directoryBodySchema.safeParse(entry.value.value);
  if (!parsed.success) return err('malformed');
  const body = parsed.data;
  if (body.n !== directory.length) return err('wrong-number');
  if (!equalBytes(body.prev, directory.head)) return err('wrong-previous');
  const signer = signingKeyOf(directory, body);
  if (!signer) return err('not-allowed');
  if (!verifier.verify(DIRECTORY_TAG, entry.value.body, entry.value.signature, signer)) return err('bad-signature');
  const head = verifier.hash(ENTRY_HASH_TAG, entry.value.body);
  const changed = applyBody(directory, body, head, verifier);
  return changed.ok ? ok({ ...changed.value, length: directory.length + 1, head }) : changed;
}

/** Replays entries in order. @returns the directory after all of them, or the first fault with its number. */
export function applyDirectoryEntries(
  directory: Directory,
  entries: readonly Uint8Array[],
  verifier: EntryVerifier,
): Result<Directory, { readonly at: number; readonly fault: DirectoryFault }> {
  let current = directory;
  for (const bytes of entries) {
    const next = applyDirectoryEntry(current, bytes, verifier);
    if (!next.ok) return err({ at: current.length, fault: next.error });
    current = next.value;
  }
  return ok(current);
}

function signingKeyOf(directory: Directory, body: DirectoryBody): Uint8Array | undefined {
  if (equalBytes(body.by, ZERO_ID)) {
    if (body.type === 'service') return body.n === 0 ? body.root : undefined;
    return body.type === 'add-device' && body.n === 1 ? directory.rootKey : undefined;
  }
  if (body.type === 'service') return undefined;
  const by = toBase64Url(body.by) as DeviceId;
  const signer = activeDevice(directory, by);
  if (!signer) return undefined;
  if (isAdministratorsDevice(directory, by)) return signer.sign;
  const revoked = body.type === 'revoke-device' ? directory.devices.get(toBase64Url(body.device) as DeviceId) : undefined;
  return revoked?.person === signer.person ? signer.sign : undefined;
}

function applyBody(
  directory: Directory,
  body: DirectoryBody,
  head: Uint8Array,
  verifier: EntryVerifier,
): Result<Directory, DirectoryFault> {
  switch (body.type) {
    case 'service':
      if (!verifier.isUsableSigningKey(body.root)) return err('unusable-key');
      return ok({ ...directory, rootHash: head, rootKey: body.root.slice(), recoveryKey: body.recovery.slice() });
    case 'add-device':
      return addDevice(directory, body, verifier);
    case 'set-roles': {
      const person = toBase64Url(body.person) as PersonId;
      if (!directory.roles.has(person)) return err('no-such-person');
      return keepingAnAdministrator({ ...directory, roles: new Map(directory.roles).set(person, body.roles) });
    }
    case 'revoke-device': {
      const device = activeDevice(directory, toBase64Url(body.device) as DeviceId);
      if (!device) return err('no-such-device');
      const devices = new Map(directory.devices).set(device.device, { ...device, revokedAt: body.at });
      return keepingAnAdministrator({ ...directory, devices });
    }
    case 'minimum-version':
      return ok({ ...directory, minimumVersion: body.version });
  }
}

function addDevice(
  directory: Directory,
  body: Extract<DirectoryBody, { type: 'add-device' }>,
  verifier: EntryVerifier,
): Result<Directory, DirectoryFault> {
  const device = toBase64Url(body.device) as DeviceId;
  const person = toBase64Url(body.person) as PersonId;
  if (directory.devices.has(device) || equalBytes(body.device, ZERO_ID)) return err('device-known');
  if (!verifier.isUsableSigningKey(body.sign)) return err('unusable-key');
  if (body.n === 1 && !body.roles.includes('administrator')) return err('last-administrator');
  const devices = new Map(directory.devices).set(device, {
    device,
    person,
    sign: body.sign.slice(),
    box: body.box.slice(),
    addedAt: body.at,
  });
  return ok({ ...directory, devices, roles: new Map(directory.roles).set(person, body.roles) });
}

function keepingAnAdministrator(directory: Directory): Result<Directory, DirectoryFault> {
  for (const device of directory.devices.keys()) {
    if (isAdministratorsDevice(directory, device)) return ok(directory);
  }
  return err('last-administrator');
}
