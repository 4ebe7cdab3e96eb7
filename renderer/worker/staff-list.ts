/** Who works in the service: people and laptops from the signed directory, names from the sealed staff vault. */
import { type Qualification, qualificationOn } from '#shared/access/qualification.ts';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
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
  readonly #entries = new Map<PersonId, { readonly name: string; readonly registeredUntil?: CalendarDate }>();

  constructor(session: OpenSession, directory: DirectoryLog, vaults: Vaults, records: Records) {
    this.#session = session;
    this.#directory = directory;
    this.#vaults = vaults;
    this.#records = records;
  }

  /** Empty while the name has not arrived. */
  nameOf(person: PersonId): string {
    return this.#entries.get(person)?.name ?? '';
  }

  #registrationOf(person: PersonId): Pick<StaffMember, 'registeredUntil'> {
    const registeredUntil = this.#entries.get(person)?.registeredUntil;
    return registeredUntil === undefined ? {} : { registeredUntil };
  }

  /** Whether somebody is a registered social worker on a day, by what of the staff register has arrived here. */
  qualificationOf(person: PersonId, today: CalendarDate): Qualification {
    return qualificationOn(this.#registrationOf(person).registeredUntil, today);
  }

  async readNames(): Promise<void> {
    for (const vault of this.#vaults.mine()) {
      if (vault.purpose?.purpose !== 'staff' || this.#vaults.isUnfinished(vault)) continue;
      for (const { kind, body } of (await this.#records.statesOf(vault)).values()) {
        if (kind !== 'staff-register-entry') continue;
        const registeredUntil = dateIn(body, 'registeredUntil');
        this.#entries.set(body['person'] as PersonId, {
          name: textIn(body, 'name'),
          ...(registeredUntil === undefined ? {} : { registeredUntil }),
        });
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
        ...this.#registrationOf(person),
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
