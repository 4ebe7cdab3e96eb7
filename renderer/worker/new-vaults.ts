/**
 * Where a new file goes: a case has a vault of its own; contacts share the inbox of their location and contract year, the entries of
 * a register that of the year, a member of staff's supervision one of theirs.
 */
import type { PersonId } from '#shared/base/ids.ts';
import { sameValue } from '#shared/base/same-value.ts';
import { dateOf, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import type { NewFileInput, NewRecord } from './api.ts';
import type { DirectoryLog } from './directory-log.ts';
import { createVault } from './membership-changes.ts';
import { isHeldRightly, keepVault, shouldHoldOn } from './membership-keeper.ts';
import type { OpenSession } from './open-session.ts';
import { StorageFull } from './store.ts';
import type { Vault, VaultPurpose } from './vault.ts';
import type { Vaults } from './vaults.ts';
import type { Writer } from './writer.ts';

export class NewVaults {
  readonly #session: OpenSession;
  readonly #vaults: Vaults;
  readonly #writer: Writer;
  readonly #directory: DirectoryLog;

  constructor(session: OpenSession, vaults: Vaults, writer: Writer, directory: DirectoryLog) {
    this.#session = session;
    this.#vaults = vaults;
    this.#writer = writer;
    this.#directory = directory;
  }

  /** Whether this laptop's person should hold such a file. */
  mayMake({ type, person, records }: NewFileInput): boolean {
    const facts = { allocatedTo: allocationIn(records), ...(person === undefined ? {} : { person }) };
    return shouldHoldOn(this.#directory.directory, type, facts, this.#session.device);
  }

  /** The vault that is to hold a new file, made where there is none. @throws StorageFull */
  forFile(input: NewFileInput): Promise<Vault> {
    switch (input.type) {
      case 'case':
        return this.make({ purpose: 'case', location: input.location }, allocationIn(input.records));
      case 'contact':
        return this.#shared({ purpose: 'inbox', location: input.location, contractYear: this.#contractYear() });
      case 'register':
      case 'confidential':
        return this.#shared({ purpose: input.type, contractYear: this.#contractYear() });
      // An edition of the threshold document: read by everybody, as the names of staff are.
      case 'staff':
        return this.#shared({ purpose: 'staff' });
      case 'personal':
        if (input.person === undefined) throw new Error('A personal file is somebody’s');
        return this.#shared({ purpose: 'personal', person: input.person });
    }
  }

  /** Granted to whoever should hold it before anything is sent. Works offline. @throws StorageFull */
  async make(purpose: VaultPurpose, allocatedTo: PersonId | null = null): Promise<Vault> {
    const { directory } = this.#directory;
    const vault = createVault(this.#session, this.#vaults, directory);
    vault.purpose = purpose;
    keepVault(this.#session, this.#vaults, vault, directory, allocatedTo);
    // The vault's key must be on disk before anything is sealed under it.
    await this.#vaults.flush();
    return this.#described(vault, purpose);
  }

  async #described(vault: Vault, purpose: VaultPurpose): Promise<Vault> {
    const described = await this.#writer.describeVault(vault, purpose);
    if (described.ok) return vault;
    throw described.error.code === 'storage-full' ? new StorageFull('the disk is full') : new Error(described.error.code);
  }

  #contractYear(): string {
    return contractYearOf(dateOf(zonedInstantFrom(this.#session.surroundings.clock.now(), 'Europe/London')));
  }

  /**
   * Made with its first file. Two that were made apart are shown as one. What is new goes into none that somebody can read who should
   * not (any more): whoever made it, or was a manager then.
   */
  async #shared(purpose: VaultPurpose): Promise<Vault> {
    const known = this.#vaults
      .mine()
      .find((vault) => vault.purpose !== undefined && sameValue(vault.purpose, purpose) && isHeldRightly(vault, this.#directory.directory));
    if (!known) return this.make(purpose);
    // Empty: the power went off between its making and its description, which nobody else has.
    return known.set.count === 0 ? this.#described(known, purpose) : known;
  }
}

function allocationIn(records: readonly NewRecord[]): PersonId | null {
  const latest = records.findLast((record) => record.kind === 'allocation');
  const worker: unknown = latest?.body['worker'];
  return typeof worker === 'string' ? (worker as PersonId) : null;
}
