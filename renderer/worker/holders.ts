/** Who holds a file, and giving it to or taking it from a person, on all of their laptops (DATA2). */
import { mayHoldCases } from '#shared/access/should-hold.ts';
import { fromBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, PersonId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { rolesOf } from '#shared/protocol/directory.ts';
import { isMember, RECOVERY_DEVICE } from '#shared/protocol/membership.ts';
import type { SaveRefusal, VaultMember } from './api.ts';
import type { DirectoryLog } from './directory-log.ts';
import { grantVault, ownsVault, revocationEntries } from './membership-changes.ts';
import { devicesOf } from './membership-keeper.ts';
import type { OpenSession } from './open-session.ts';
import type { Records } from './records.ts';
import type { ServerConnection } from './server-connection.ts';
import type { StaffList } from './staff-list.ts';
import type { Vaults } from './vaults.ts';

export class Holders {
  readonly #session: OpenSession;
  readonly #connection: ServerConnection;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #directory: DirectoryLog;
  readonly #staff: StaffList;
  readonly #onGranted: () => void;

  constructor(parts: {
    readonly session: OpenSession;
    readonly connection: ServerConnection;
    readonly vaults: Vaults;
    readonly records: Records;
    readonly directory: DirectoryLog;
    readonly staff: StaffList;
    readonly onGranted: () => void;
  }) {
    this.#session = parts.session;
    this.#connection = parts.connection;
    this.#vaults = parts.vaults;
    this.#records = parts.records;
    this.#directory = parts.directory;
    this.#staff = parts.staff;
    this.#onGranted = parts.onGranted;
  }

  of(file: FileId): readonly VaultMember[] {
    const vault = this.#records.vaultOf(file);
    if (!vault) return [];
    const asOf = this.#session.surroundings.clock.now();
    const byPerson = new Map<PersonId, { readonly devices: DeviceId[]; role: 'owner' | 'member' }>();
    for (const { device, role } of vault.membership.members.values()) {
      const person = this.#directory.directory.devices.get(device)?.person;
      if (device === RECOVERY_DEVICE || !person || !isMember(vault.membership, device, asOf)) continue;
      const known = byPerson.get(person) ?? { devices: [], role };
      known.devices.push(device);
      byPerson.set(person, { ...known, role: known.role === 'owner' ? 'owner' : role });
    }
    return [...byPerson].map(([person, { devices, role }]) => ({ person, name: this.#staff.nameOf(person), devices, role }));
  }

  /** Works offline: the next sync tells the server. */
  async grant(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    const vault = this.#records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    if (!ownsVault(this.#session, vault)) {
      return err({ code: 'not-allowed', reason: 'Only a manager or the duty team can give this case to someone.' });
    }
    // A register holds a year's entries of the whole service: who reads those follows from roles alone.
    if (vault.purpose?.purpose !== 'case') return err({ code: 'not-allowed', reason: 'Only a case is given to somebody.' });
    const { directory } = this.#directory;
    if (!mayHoldCases(rolesOf(directory, person))) {
      return err({ code: 'not-allowed', reason: 'Whoever enrols people and laptops holds no case.' });
    }
    for (const device of devicesOf(directory, person)) {
      if (!vault.membership.members.has(device)) grantVault(this.#session, this.#vaults, vault, device, 'member', directory);
    }
    await this.#vaults.flush();
    this.#onGranted();
    return ok(null);
  }

  /**
   * Takes the file from all of a person's laptops and gives those who stay a new key. The server must accept it first, so that
   * nobody seals under a key that never was.
   */
  async revoke(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    const vault = this.#records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    if (!ownsVault(this.#session, vault)) {
      return err({ code: 'not-allowed', reason: 'Only a manager or the duty team can take this case from someone.' });
    }
    const { directory } = this.#directory;
    const devices = [...vault.membership.members.keys()].filter((device) => directory.devices.get(device)?.person === person);
    if (devices.includes(this.#session.device)) return err({ code: 'not-allowed', reason: 'You cannot take a case from yourself.' });
    if (devices.length === 0) return ok(null);
    const entries = revocationEntries(this.#session, vault, devices, directory);
    const answer = await this.#connection.call('exchange', { append: [[fromBase64Url(vault.id), [...entries]]] });
    if (!answer.ok) return err({ code: 'offline' });
    const result = answer.value.append?.[0];
    if (result !== 0 && result !== 1) {
      return err({ code: 'not-allowed', reason: 'Somebody changed who holds this case at the same time. Look again, then try again.' });
    }
    this.#vaults.takeLog(vault.id, vault.confirmed.length, entries, directory);
    await this.#vaults.flush();
    this.#records.forget(vault.id);
    return ok(null);
  }
}
