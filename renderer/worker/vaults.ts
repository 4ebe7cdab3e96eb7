/**
 * The vaults of this laptop: their membership, keys, digests and this device's place in them. Kept as 64 sealed shards, so
 * that unlocking reads a few rows whatever the number of records.
 *
 * A shard says up to which local number (`seq`) it has taken revisions in; what came after it, before a crash, is taken in
 * again at the next start. So a shard may always be behind the revisions, never ahead of them.
 */
import { equalBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { FileId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { parseRevision, type RevisionParts } from '#shared/crypto/formats/v1.ts';
import { openLocal, openLocalJson, sealLocal, sealLocalJson } from '#shared/crypto/local-seal.ts';
import { openVaultKey } from '#shared/crypto/lockbox.ts';
import { unwrapPreviousKey, type VaultKey } from '#shared/crypto/vault-key.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import type { Directory } from '#shared/protocol/directory.ts';
import { applyMembershipEntries, applyMembershipEntry, emptyMembership, isMember, type Membership } from '#shared/protocol/membership.ts';
import { withId, withoutId } from '#shared/protocol/store-digest.ts';
import { type KeptShard, readShard, writeShard } from './kept-shard.ts';
import type { OpenSession } from './open-session.ts';
import type { StoredRevision } from './store.ts';
import { keepVault, newVault, restoreVault, type Vault } from './vault.ts';

const SHARDS = 64;
const shardOf = (vault: VaultId): number => (fromBase64Url(vault)[0] as number) % SHARDS;
const shardRow = (shard: number): string => `vaults:${String(shard).padStart(2, '0')}`;
const logRow = (vault: VaultId): string => `log:${vault}`;
const PROGRESS_ROW = 'vaults-progress';

export class Vaults {
  readonly #session: OpenSession;
  readonly #byId = new Map<VaultId, Vault>();
  readonly #upTo: number[] = Array.from({ length: SHARDS }, () => 0);
  readonly #dirty = new Set<number>();
  /** Raw log entries not yet written beside their vault. */
  readonly #newLogs = new Map<VaultId, readonly Uint8Array[]>();
  /** Imports known to be complete: that is never taken back. */
  readonly #imported = new Set<FileId>();
  /** Those that were not, as of so many changes of the vaults that hold the log: nobody looks through all vaults for each. */
  readonly #notImported = new Map<FileId, number>();
  #staffChanges = 0;
  #lastSeq = 0;
  #progress = 0;

  constructor(session: OpenSession) {
    this.#session = session;
  }

  all(): Iterable<Vault> {
    return this.#byId.values();
  }

  get(id: VaultId): Vault | undefined {
    return this.#byId.get(id);
  }

  /** The next local number for a revision. */
  nextSeq(): number {
    return ++this.#lastSeq;
  }

  /** Every revision up to this local number is stored: they are stored in the order of their numbers. */
  get storedUpTo(): number {
    return Math.max(this.#progress, ...this.#upTo);
  }

  /**
   * Reads the shards and takes in what was stored after them.
   * @returns the vaults whose digests must be folded again, and the shards that could not be read (their vaults are fetched again).
   */
  async load(): Promise<{ readonly stale: ReadonlySet<VaultId>; readonly damagedShards: number }> {
    const { store, keys } = this.#session;
    let damagedShards = 0;
    for (const [row, sealed] of await store.rowsNamed('vaults:')) {
      const shard = Number(row.slice('vaults:'.length));
      const opened = openLocal(keys.local.digests, row, sealed);
      if (!opened) {
        damagedShards++;
        continue;
      }
      const kept = readShard(opened);
      this.#upTo[shard] = kept.upTo;
      for (const vault of kept.vaults) this.#byId.set(vault.id, restoreVault(vault));
    }
    const progress = await store.row(PROGRESS_ROW);
    const value = progress && openLocalJson(keys.local.digests, PROGRESS_ROW, progress);
    this.#progress = typeof value === 'number' && damagedShards === 0 ? value : 0;
    const stale = await this.#takeInLateRevisions();
    for (const vault of this.#byId.values()) if (vault.foldedFrom !== vault.set.count) stale.add(vault.id);
    return { stale, damagedShards };
  }

  /** Pending entries are valid on top of what the server has: they were when they were made. */
  replayPending(directory: Directory): void {
    for (const vault of this.#byId.values()) if (vault.pending.length > 0) this.#settlePending(vault, directory);
  }

  add(id: VaultId): Vault {
    const vault = newVault(id);
    this.#byId.set(id, vault);
    this.markChanged(vault);
    return vault;
  }

  markChanged(vault: Vault): void {
    if (vault.purpose?.purpose === 'staff') this.#staffChanges++;
    this.#dirty.add(shardOf(vault.id));
  }

  /** Whether it belongs to an import that was not completed, perhaps never will be: it is shown and given to nobody. */
  isUnfinished({ purpose }: Vault): boolean {
    return purpose?.import !== undefined && !this.isImported(purpose.import.id);
  }

  /** Whether the log of the service says that an import is complete. */
  isImported(id: FileId): boolean {
    if (this.#imported.has(id)) return true;
    if (this.#notImported.get(id) === this.#staffChanges) return false;
    for (const { purpose, digests } of this.#byId.values()) {
      if (purpose?.purpose !== 'staff' || purpose.import !== undefined || !digests.has(id)) continue;
      this.#imported.add(id);
      return true;
    }
    this.#notImported.set(id, this.#staffChanges);
    return false;
  }

  isMine(vault: Vault): boolean {
    return isMember(vault.membership, this.#session.device, this.#session.surroundings.clock.now());
  }

  /** Takes a stored revision into its vault's count, digest and this device's chain. */
  noteStored(parts: RevisionParts, revisionId: Uint8Array, seq: number): void {
    const id = toBase64Url(parts.vault) as VaultId;
    const vault = this.#byId.get(id) ?? this.add(id);
    vault.set = withId(vault.set, revisionId);
    if (toBase64Url(parts.device) === this.#session.device && parts.counter > vault.own.counter) {
      vault.own = { counter: parts.counter, last: revisionId };
    }
    const shard = shardOf(id);
    this.#upTo[shard] = Math.max(this.#upTo[shard] as number, seq);
    this.markChanged(vault);
  }

  /** A row that no longer is what was stored: it stops counting, so that reconciliation fetches it again. */
  noteDamaged(vault: Vault, id: RevisionId): void {
    if (vault.damaged.has(id)) return;
    vault.set = withoutId(vault.set, fromBase64Url(id));
    vault.damaged = new Set(vault.damaged).add(id);
    this.markChanged(vault);
  }

  noteHealed(vault: Vault, id: RevisionId): void {
    const damaged = new Set(vault.damaged);
    damaged.delete(id);
    vault.damaged = damaged;
    vault.set = withId(vault.set, fromBase64Url(id));
    this.markChanged(vault);
  }

  /** Adds an entry of this laptop's own making. @throws when it breaks the rules: that would be a bug. */
  appendPending(vault: Vault, entry: Uint8Array, directory: Directory): void {
    const next = applyMembershipEntry(vault.membership, entry, directory, entryVerifier);
    if (!next.ok) throw new Error(`own membership entry refused: ${next.error}`);
    vault.membership = next.value;
    vault.pending = [...vault.pending, entry];
    this.#takeKey(vault);
    this.markChanged(vault);
  }

  /**
   * Takes in entries that the server sent, numbered from `from`.
   * @returns whether this device has just become a member, or what is wrong with the log.
   */
  takeLog(
    id: VaultId,
    from: number,
    entries: readonly Uint8Array[],
    directory: Directory,
  ): { readonly joined: boolean } | { readonly fault: string } {
    const vault = this.#byId.get(id) ?? newVault(id);
    if (from > vault.confirmed.length) return { fault: 'entries are missing' };
    const fresh = entries.slice(vault.confirmed.length - from);
    if (fresh.length === 0) return { joined: false };
    const confirmed = applyMembershipEntries(vault.confirmed, fresh, directory, entryVerifier);
    if (!confirmed.ok) return { fault: confirmed.error };
    const wasMine = this.isMine(vault);
    if (!this.#byId.has(id)) this.#byId.set(id, vault);
    vault.confirmed = confirmed.value;
    vault.pending = vault.pending.filter((entry) => !fresh.some((known) => equalBytes(known, entry)));
    this.#settlePending(vault, directory);
    this.#newLogs.set(id, [...(this.#newLogs.get(id) ?? []), ...fresh]);
    this.#takeKey(vault);
    this.markChanged(vault);
    return { joined: !wasMine && this.isMine(vault) };
  }

  /** The server stored these pending entries. */
  confirmPending(vault: Vault, entries: readonly Uint8Array[], directory: Directory): void {
    const confirmed = applyMembershipEntries(vault.confirmed, entries, directory, entryVerifier);
    if (!confirmed.ok) return;
    vault.confirmed = confirmed.value;
    vault.pending = vault.pending.slice(entries.length);
    this.#newLogs.set(vault.id, [...(this.#newLogs.get(vault.id) ?? []), ...entries]);
    this.markChanged(vault);
  }

  /** Every entry of the vault's log that the server is known to have had, from the first. */
  async wholeLog(vault: VaultId): Promise<readonly Uint8Array[]> {
    return withoutRepeats([...(await this.#keptLog(vault)), ...(this.#newLogs.get(vault) ?? [])]);
  }

  /** Whether entries of membership logs wait to be written: nothing may say that they were taken in before they are. */
  get hasNewLogs(): boolean {
    return this.#newLogs.size > 0;
  }

  /** Writes what changed: logs, shards, how far they reach, and what else the caller wants written with them. All or nothing. */
  async flush(also: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
    if (this.#dirty.size === 0 && this.#newLogs.size === 0 && also.size === 0) return;
    const { store, keys, surroundings } = this.#session;
    const rows = new Map<string, Uint8Array>(also);
    const seal = (row: string, value: unknown): void =>
      void rows.set(row, sealLocalJson(keys.local.digests, row, value, surroundings.randomness));
    const newLogs = new Map(this.#newLogs);
    for (const [vault, entries] of newLogs) {
      const whole = withoutRepeats([...(await this.#keptLog(vault)), ...entries]);
      seal(logRow(vault), whole.map(toBase64Url));
    }
    const shards = [...this.#dirty];
    this.#dirty.clear();
    const reached = this.storedUpTo;
    for (const shard of shards) {
      const row = shardRow(shard);
      rows.set(row, sealLocal(keys.local.digests, row, writeShard(this.#keepShard(shard)), surroundings.randomness));
    }
    seal(PROGRESS_ROW, reached);
    try {
      await store.putRows(rows);
      this.#progress = reached;
      for (const [vault, entries] of newLogs) {
        const rest = (this.#newLogs.get(vault) ?? []).slice(entries.length);
        if (rest.length > 0) this.#newLogs.set(vault, rest);
        else this.#newLogs.delete(vault);
      }
    } catch (fault) {
      for (const shard of shards) this.#dirty.add(shard);
      throw fault;
    }
  }

  #keepShard(shard: number): KeptShard {
    const vaults = [...this.#byId.values()].filter((vault) => shardOf(vault.id) === shard).map(keepVault);
    return { upTo: this.#upTo[shard] as number, vaults };
  }

  async #keptLog(vault: VaultId): Promise<readonly Uint8Array[]> {
    const { store, keys } = this.#session;
    const sealed = await store.row(logRow(vault));
    const kept = sealed && (openLocalJson(keys.local.digests, logRow(vault), sealed) as string[] | undefined);
    return kept?.map(fromBase64Url) ?? [];
  }

  async #takeInLateRevisions(): Promise<Set<VaultId>> {
    const stale = new Set<VaultId>();
    let after = this.#progress;
    for (;;) {
      const rows = await this.#session.store.revisionsAfter(after, 500);
      for (const row of rows) {
        after = row.seq;
        if (row.seq <= (this.#upTo[shardOf(row.vault)] as number)) continue;
        this.#takeInRow(row);
        stale.add(row.vault);
      }
      if (rows.length < 500) break;
    }
    this.#lastSeq = after;
    return stale;
  }

  #takeInRow(row: StoredRevision): void {
    const parts = parseRevision(row.bytes);
    if (parts.ok) this.noteStored(parts.value, fromBase64Url(row.id), row.seq);
  }

  #settlePending(vault: Vault, directory: Directory): void {
    let membership: Membership = vault.confirmed;
    const kept: Uint8Array[] = [];
    for (const entry of vault.pending) {
      const next = applyMembershipEntry(membership, entry, directory, entryVerifier);
      // Somebody else appended first: what still is wanted is made again by the membership keeper.
      if (!next.ok) break;
      membership = next.value;
      kept.push(entry);
    }
    vault.pending = kept;
    vault.membership = membership;
  }

  /** Opens the newest key sealed to this device, and from it every older one. */
  #takeKey(vault: Vault): void {
    const own = vault.membership.members.get(this.#session.device);
    if (!own || own.sealed.length === 0 || own.keyVersion <= vault.keys.length) return;
    const record = vault.membership.keys[own.keyVersion - 1];
    const newest = record && openVaultKey(own.sealed, record.id, record.version, this.#session.keys.box);
    if (!newest) return;
    const keys: VaultKey[] = [newest];
    for (let version = newest.version; version > 1; version--) {
      const { previous } = vault.membership.keys[version - 1] ?? {};
      const older = vault.membership.keys[version - 2];
      const key = previous && older && unwrapPreviousKey(previous, older.id, keys[0] as VaultKey);
      if (!key) return;
      keys.unshift(key);
    }
    vault.keys = keys;
  }

  /** Those this device is a member of now. */
  mine(): Vault[] {
    return [...this.#byId.values()].filter((vault) => this.isMine(vault));
  }

  /** Forgets what the server was thought to have, after it was restored: everything is offered and compared again. */
  async forgetConfirmed(directory: Directory): Promise<void> {
    for (const vault of this.#byId.values()) {
      const log = await this.wholeLog(vault.id);
      vault.confirmed = emptyMembership(vault.id);
      vault.pending = [...log, ...vault.pending];
      this.#settlePending(vault, directory);
      this.markChanged(vault);
    }
  }
}

/** A log that was fetched again after the server was restored repeats what is kept. */
function withoutRepeats(entries: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(entries.map((entry) => [toBase64Url(entry), entry])).values()];
}
