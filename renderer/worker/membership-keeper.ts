/**
 * Makes membership what it should be: `shared/access/should-hold.ts` says who ought to hold a vault, this grants whoever does not yet. Runs
 * on every owner's laptop after each sync; that several do it at once is harmless, for a second grant is refused as a conflict.
 * Taking a case away is a person's act (with a new key), never done here.
 */

import { type FileFacts, type StaffRoles, shouldHold } from '#shared/access/should-hold.ts';
import type { DeviceId, PersonId } from '#shared/base/ids.ts';
import type { FileType } from '#shared/practice/record.ts';
import { activeDevice, type Directory } from '#shared/protocol/directory.ts';
import { currentKey, RECOVERY_DEVICE } from '#shared/protocol/membership.ts';
import { grantVault, ownsVault } from './membership-changes.ts';
import type { OpenSession } from './open-session.ts';
import { FILE_TYPE_BY_PURPOSE, type Vault } from './vault.ts';
import type { Vaults } from './vaults.ts';

/** @returns how many grants were added; the next sync carries them. */
export function keepMembership(session: OpenSession, vaults: Vaults, directory: Directory): number {
  let granted = 0;
  for (const vault of vaults.mine())
    if (vault.purpose && ownsVault(session, vault) && !vaults.isUnfinished(vault)) granted += keepVault(session, vaults, vault, directory);
  return granted;
}

/** The same for one vault, at once: a new case is granted before it is first sent. */
export function keepVault(session: OpenSession, vaults: Vaults, vault: Vault, directory: Directory, allocatedTo?: PersonId | null): number {
  const key = currentKey(vault.membership);
  if (!vault.purpose || !key) return 0;
  const { person } = vault.purpose;
  const facts = {
    allocatedTo: allocatedTo === undefined ? allocationOf(vault) : allocatedTo,
    ...(person === undefined ? {} : { person }),
  };
  let granted = 0;
  const give = (device: DeviceId, role: 'owner' | 'member'): void => {
    const member = vault.membership.members.get(device);
    const holds = member && member.keyVersion === key.version && (member.role === role || role === 'member');
    if (holds) return;
    grantVault(session, vaults, vault, device, role, directory);
    granted++;
  };
  give(RECOVERY_DEVICE, 'member');
  for (const { person: holder, role } of shouldHold(FILE_TYPE_BY_PURPOSE[vault.purpose.purpose], facts, staffOf(directory))) {
    for (const device of devicesOf(directory, holder)) if (device !== session.device) give(device, role);
  }
  return granted;
}

/** Whether whoever uses this device should hold a file. */
export function shouldHoldOn(directory: Directory, type: FileType, facts: FileFacts, device: DeviceId): boolean {
  const person = directory.devices.get(device)?.person;
  return shouldHold(type, facts, staffOf(directory)).some((holder) => holder.person === person);
}

/** Whether nobody can read the vault who should not. What everybody reads always is. */
export function isHeldRightly(vault: Vault, directory: Directory): boolean {
  if (!vault.purpose || vault.purpose.purpose === 'staff') return true;
  const { purpose, person } = vault.purpose;
  const facts = { allocatedTo: allocationOf(vault), ...(person === undefined ? {} : { person }) };
  return [...vault.membership.members.keys()].every(
    (device) =>
      device === RECOVERY_DEVICE ||
      activeDevice(directory, device) === undefined ||
      shouldHoldOn(directory, FILE_TYPE_BY_PURPOSE[purpose], facts, device),
  );
}

export const devicesOf = (directory: Directory, person: PersonId): DeviceId[] =>
  [...directory.devices.values()]
    .filter((device) => device.person === person && activeDevice(directory, device.device))
    .map(({ device }) => device);

const staffOf = (directory: Directory): StaffRoles[] => [...directory.roles].map(([person, roles]) => ({ person, roles }));

function allocationOf(vault: Vault): PersonId | null {
  for (const digest of vault.digests.values()) if (digest.allocatedTo) return digest.allocatedTo;
  return null;
}
