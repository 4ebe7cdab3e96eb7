/** Who works in the service: people and laptops from the signed directory, names from the sealed staff vault. */
import type { PersonId } from '#shared/base/ids.ts';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { activeDevice } from '#shared/protocol/directory.ts';
import type { StaffMember } from './api.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { OpenSession } from './open-session.ts';
import type { Records } from './records.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';

export class StaffList {
  readonly members = new Watched<readonly StaffMember[]>([]);
  readonly #session: OpenSession;
  readonly #directory: DirectoryLog;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #names = new Map<PersonId, string>();

  constructor(session: OpenSession, directory: DirectoryLog, vaults: Vaults, records: Records) {
    this.#session = session;
    this.#directory = directory;
    this.#vaults = vaults;
    this.#records = records;
  }

  /** Empty while the name has not arrived. */
  nameOf(person: PersonId): string {
    return this.#names.get(person) ?? '';
  }

  async readNames(): Promise<void> {
    for (const vault of this.#vaults.mine()) {
      if (vault.purpose?.purpose !== 'staff') continue;
      for (const { kind, body } of (await this.#records.statesOf(vault)).values()) {
        if (kind === 'staff-register-entry') this.#names.set(body['person'] as PersonId, String(body['name']));
      }
    }
    this.publish();
  }

  publish(): void {
    const { directory } = this.#directory;
    const zone = this.#session.surroundings.clock.zone();
    const members = [...directory.roles].map(
      ([person, roles]): StaffMember => ({
        person,
        name: this.nameOf(person),
        roles,
        devices: [...directory.devices.values()]
          .filter((device) => device.person === person)
          .map(({ device, addedAt }) => ({
            device,
            addedAt: zonedInstantFrom(Date.parse(addedAt), zone),
            revoked: activeDevice(directory, device) === undefined,
            isThisOne: device === this.#session.device,
          })),
      }),
    );
    this.members.set(members);
  }
}
