/**
 * Who may fetch and push one vault, replayed from its signed log by the same rules on the server and on every laptop.
 * See PROTOCOL.md, "Membership".
 */

import { z } from 'zod';
import { equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { toCbor } from './cbor.ts';
import type { Directory } from './directory.ts';
import { ENTRY_HASH_TAG, type EntryVerifier, MEMBERSHIP_TAG, readEntry, ZERO_HASH, ZERO_ID } from './signed-entry.ts';

const bytesOf = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length, `expected ${length} bytes`);
const common = { vault: bytesOf(16), n: z.number().int().nonnegative(), prev: bytesOf(32), at: z.iso.datetime(), by: bytesOf(16) };
const role = z.enum(['owner', 'member']);
const keyed = { keyVersion: z.number().int().positive().max(0xffffffff), keyId: bytesOf(32), sealed: bytesOf(80) };

export const membershipBodySchema = z.discriminatedUnion('action', [
  z.object({ ...common, ...keyed, action: z.literal('create'), device: bytesOf(16), role: z.literal('owner') }),
  z.object({ ...common, ...keyed, action: z.literal('grant'), device: bytesOf(16), role, until: z.number().int().positive().optional() }),
  z.object({ ...common, action: z.literal('revoke'), device: bytesOf(16) }),
  z.object({ ...common, ...keyed, action: z.literal('rotate'), previous: bytesOf(72) }),
]);
export type MembershipBody = z.infer<typeof membershipBodySchema>;
export type MemberRole = z.infer<typeof role>;

export const writeMembershipBody = (body: MembershipBody): Uint8Array => toCbor(body);

export interface Member {
  readonly device: DeviceId;
  readonly role: MemberRole;
  /** Milliseconds since the epoch, when the grant ends by itself. */
  readonly until?: number;
  /** The newest key that was sealed to it. */
  readonly keyVersion: number;
  readonly sealed: Uint8Array;
}

export interface VaultKeyRecord {
  readonly version: number;
  readonly id: Uint8Array;
  /** The key before, under this one; absent for version 1. */
  readonly previous?: Uint8Array;
}

export interface Membership {
  readonly vault: VaultId;
  readonly length: number;
  readonly head: Uint8Array;
  readonly members: ReadonlyMap<DeviceId, Member>;
  /** Devices that were members once and are no more. */
  readonly former: ReadonlySet<DeviceId>;
  /** Oldest first; `keys[version - 1]`. */
  readonly keys: readonly VaultKeyRecord[];
}

/** The recovery key as a grantee. */
export const RECOVERY_DEVICE = toBase64Url(ZERO_ID) as DeviceId;

export const emptyMembership = (vault: VaultId): Membership => ({
  vault,
  length: 0,
  head: ZERO_HASH,
  members: new Map(),
  former: new Set(),
  keys: [],
});

export type MembershipFault =
  | 'malformed'
  | 'wrong-vault'
  | 'wrong-number'
  | 'wrong-previous'
  | 'bad-signature'
  | 'not-allowed'
  | 'wrong-key'
  | 'no-such-device'
  | 'no-such-member';

/** Whether the device may fetch and push now. `asOf` in milliseconds since the epoch, for grants that end by themselves. */
export function isMember(membership: Membership, device: DeviceId, asOf: number): boolean {
  const member = membership.members.get(device);
  return member !== undefined && (member.until === undefined || asOf < member.until);
}

/** Whether the device was ever a member: its earlier revisions stay valid. */
export const wasMember = (membership: Membership, device: DeviceId): boolean =>
  membership.members.has(device) || membership.former.has(device);

export const currentKey = (membership: Membership): VaultKeyRecord | undefined => membership.keys.at(-1);

/** @returns the membership with the entry applied, or why the entry is refused. The given membership is never changed. */
export function applyMembershipEntry(
  membership: Membership,
  bytes: Uint8Array,
  directory: Directory,
  verifier: EntryVerifier,
): Result<Membership, MembershipFault> {
  const entry = readEntry(bytes);
  if (!entry.ok) return entry;
  const parsed = membershipBodySchema.safeParse(entry.value.value);
  if (!parsed.success) return err('malformed');
  const body = parsed.data;
  if (toBase64Url(body.vault) !== membership.vault) return err('wrong-vault');
  if (body.n !== membership.length) return err('wrong-number');
  if (!equalBytes(body.prev, membership.head)) return err('wrong-previous');
  const by = toBase64Url(body.by) as DeviceId;
  // A device revoked since may stand in an old log: its signature still counts for what it signed before.
  const signer = directory.devices.get(by);
  if (!signer) return err('not-allowed');
  if (!verifier.verify(MEMBERSHIP_TAG, entry.value.body, entry.value.signature, signer.sign)) return err('bad-signature');
  const changed = applyBody(membership, body, by, directory);
  if (!changed.ok) return changed;
  return ok({ ...changed.value, length: membership.length + 1, head: verifier.hash(ENTRY_HASH_TAG, entry.value.body) });
}

export function applyMembershipEntries(
  membership: Membership,
  entries: readonly Uint8Array[],
  directory: Directory,
  verifier: EntryVerifier,
): Result<Membership, MembershipFault> {
  let current = membership;
  for (const bytes of entries) {
    const next = applyMembershipEntry(current, bytes, directory, verifier);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

function applyBody(membership: Membership, body: MembershipBody, by: DeviceId, directory: Directory): Result<Membership, MembershipFault> {
  const signer = membership.members.get(by);
  if (body.action === 'create') {
    if (membership.length !== 0 || !equalBytes(body.device, body.by)) return err('not-allowed');
    if (body.keyVersion !== 1) return err('wrong-key');
    const creator: Member = { device: by, role: 'owner', keyVersion: 1, sealed: body.sealed.slice() };
    return ok({ ...membership, members: new Map([[by, creator]]), keys: [{ version: 1, id: body.keyId.slice() }] });
  }
  if (!signer) return err('not-allowed');
  switch (body.action) {
    case 'grant':
      return grant(membership, body, signer, directory);
    case 'revoke': {
      const device = toBase64Url(body.device) as DeviceId;
      if (!membership.members.has(device)) return err('no-such-member');
      if (signer.role !== 'owner' && !isSamePerson(directory, by, device)) return err('not-allowed');
      const members = new Map(membership.members);
      members.delete(device);
      return ok({ ...membership, members, former: new Set(membership.former).add(device) });
    }
    case 'rotate': {
      if (signer.role !== 'owner') return err('not-allowed');
      if (body.keyVersion !== membership.keys.length + 1) return err('wrong-key');
      const keys = [...membership.keys, { version: body.keyVersion, id: body.keyId.slice(), previous: body.previous.slice() }];
      const members = new Map(membership.members).set(by, { ...signer, keyVersion: body.keyVersion, sealed: body.sealed.slice() });
      return ok({ ...membership, members, keys });
    }
  }
}

function grant(
  membership: Membership,
  body: Extract<MembershipBody, { action: 'grant' }>,
  signer: Member,
  directory: Directory,
): Result<Membership, MembershipFault> {
  const device = toBase64Url(body.device) as DeviceId;
  const key = currentKey(membership);
  if (!key || body.keyVersion !== key.version || !equalBytes(body.keyId, key.id)) return err('wrong-key');
  if (device !== RECOVERY_DEVICE && !directory.devices.has(device)) return err('no-such-device');
  const ownSecondLaptop = isSamePerson(directory, signer.device, device) && !(signer.role === 'member' && body.role === 'owner');
  if (signer.role !== 'owner' && !ownSecondLaptop) return err('not-allowed');
  const member: Member = {
    device,
    role: body.role,
    keyVersion: body.keyVersion,
    sealed: body.sealed.slice(),
    ...(body.until === undefined ? {} : { until: body.until }),
  };
  const former = new Set(membership.former);
  former.delete(device);
  return ok({ ...membership, members: new Map(membership.members).set(device, member), former });
}

/** Revoked devices count: the log is replayed against today's directory, and what was right when it was signed stays right. */
function isSamePerson(directory: Directory, a: DeviceId, b: DeviceId): boolean {
  const person = directory.devices.get(a)?.person;
  return person !== undefined && person === directory.devices.get(b)?.person;
}
