/** Making entries of a vault's membership log: creating a vault, granting, revoking with a new key. */
import { fromBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { sealToMember } from '#shared/crypto/lockbox.ts';
import { newId } from '#shared/crypto/random.ts';
import { sign } from '#shared/crypto/sign.ts';
import { newVaultKey, type VaultKey, wrapPreviousKey } from '#shared/crypto/vault-key.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import { activeDevice, type Directory } from '#shared/protocol/directory.ts';
import {
  applyMembershipEntry,
  type MemberRole,
  type Membership,
  type MembershipBody,
  RECOVERY_DEVICE,
  writeMembershipBody,
} from '#shared/protocol/membership.ts';
import { MEMBERSHIP_TAG, writeEntry } from '#shared/protocol/signed-entry.ts';
import { type OpenSession, utcNow } from './open-session.ts';
import { currentVaultKey, type Vault } from './vault.ts';
import type { Vaults } from './vaults.ts';

/** What one action adds to the fields that every entry has. */
type ActionOf<Body> = Body extends unknown ? Omit<Body, 'vault' | 'n' | 'prev' | 'at' | 'by'> : never;
type Action = ActionOf<MembershipBody>;

/** A vault that exists on this laptop only until the next sync. */
export function createVault(session: OpenSession, vaults: Vaults, directory: Directory): Vault {
  const vault = vaults.add(newId<VaultId>(session.surroundings.randomness));
  const key = newVaultKey(1, session.surroundings.randomness);
  const entry = makeEntry(session, vault.membership, {
    action: 'create',
    device: fromBase64Url(session.device),
    role: 'owner',
    keyVersion: 1,
    keyId: key.id,
    sealed: sealToMember(key.secret, session.keys.box.publicKey),
  });
  vaults.appendPending(vault, entry, directory);
  return vault;
}

/** Whether this device may grant others the vault. */
export const ownsVault = (session: OpenSession, vault: Vault): boolean => vault.membership.members.get(session.device)?.role === 'owner';

/** Gives the vault's key to a device, or to the service's recovery key. Works offline: the server is told at the next sync. */
export function grantVault(
  session: OpenSession,
  vaults: Vaults,
  vault: Vault,
  device: DeviceId,
  role: MemberRole,
  directory: Directory,
): void {
  const key = currentVaultKey(vault);
  const box = boxKeyOf(directory, device);
  if (!key || !box) return;
  vaults.appendPending(vault, makeEntry(session, vault.membership, grantOf(device, box, role, key)), directory);
}

/**
 * The entries that take devices out of a vault and give those who stay a new key. To be accepted by the server before
 * anything is sealed under the new key, so that a conflict leaves nothing behind.
 */
export function revocationEntries(
  session: OpenSession,
  vault: Vault,
  devices: readonly DeviceId[],
  directory: Directory,
): readonly Uint8Array[] {
  const { randomness } = session.surroundings;
  const old = currentVaultKey(vault);
  if (!old) return [];
  const key = newVaultKey(old.version + 1, randomness);
  const entries: Uint8Array[] = [];
  let membership = vault.membership;
  const add = (action: Action): void => {
    const entry = makeEntry(session, membership, action);
    const next = applyMembershipEntry(membership, entry, directory, entryVerifier);
    if (!next.ok) throw new Error(`own membership entry refused: ${next.error}`);
    membership = next.value;
    entries.push(entry);
  };
  for (const device of devices) add({ action: 'revoke', device: fromBase64Url(device) });
  add({
    action: 'rotate',
    keyVersion: key.version,
    keyId: key.id,
    sealed: sealToMember(key.secret, session.keys.box.publicKey),
    previous: wrapPreviousKey(old, key, randomness),
  });
  for (const { device, role } of Array.from(membership.members.values())) {
    const box = boxKeyOf(directory, device);
    if (device !== session.device && box) add(grantOf(device, box, role, key));
  }
  return entries;
}

function grantOf(device: DeviceId, box: Uint8Array, role: MemberRole, key: VaultKey): Action {
  const sealed = sealToMember(key.secret, box);
  return { action: 'grant', device: fromBase64Url(device), role, keyVersion: key.version, keyId: key.id, sealed };
}

const boxKeyOf = (directory: Directory, device: DeviceId): Uint8Array | undefined =>
  device === RECOVERY_DEVICE ? directory.recoveryKey : activeDevice(directory, device)?.box;

function makeEntry(session: OpenSession, membership: Membership, action: Action): Uint8Array {
  const body = writeMembershipBody({
    vault: fromBase64Url(membership.vault),
    n: membership.length,
    prev: membership.head,
    at: utcNow(session.surroundings),
    by: fromBase64Url(session.device),
    ...action,
  });
  return writeEntry(body, sign(MEMBERSHIP_TAG, session.keys.signing.privateKey, body));
}
