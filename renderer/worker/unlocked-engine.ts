/** An unlocked session: its parts put together, and what the screens may ask of them. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { dateOf, type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import { newId } from '#shared/crypto/random.ts';
import type { RecoverySeeds } from '#shared/crypto/recovery-kit.ts';
import { hash, RevisionVerifier } from '#shared/crypto/verify.ts';
import { activeDevice, rolesOf } from '#shared/protocol/directory.ts';
import { isMember, RECOVERY_DEVICE } from '#shared/protocol/membership.ts';
import { storeDigest } from '#shared/protocol/store-digest.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import { Administration } from './administration.ts';
import type {
  ConflictSummary,
  LocalDraft,
  NewFileInput,
  NewRecord,
  SaveInput,
  SaveRefusal,
  Session,
  StaffMember,
  SyncDetail,
  Unsubscribe,
  VaultMember,
  Watchable,
} from './api.ts';
import { Attention } from './attention.ts';
import { DirectoryLog } from './directory-log.ts';
import { Drafts } from './drafts.ts';
import { Ingest } from './ingest.ts';
import type { Keyring } from './keyring.ts';
import { createVault, grantVault, ownsVault, revocationEntries } from './membership-changes.ts';
import { devicesOf, keepMembership, keepVault } from './membership-keeper.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import { Outbox } from './outbox.ts';
import type { PersonKeys } from './person-keys.ts';
import { Records } from './records.ts';
import { type ExchangeOutcome, Replicator } from './replicate.ts';
import { ServerConnection } from './server-connection.ts';
import { StorageFull, Store, type StoredRevision } from './store.ts';
import type { Surroundings } from './surroundings.ts';
import { SyncLoop } from './sync-loop.ts';
import { loadProgress, NO_PROGRESS } from './sync-progress.ts';
import type { Vault } from './vault.ts';
import { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';
import { Writer } from './writer.ts';

const KIT_ROW = 'recovery-kit';
const SETTLE_AFTER = 150;

export class UnlockedEngine {
  readonly profile: string;
  readonly drafts: Drafts;
  readonly records: Records;
  readonly attention: Attention;
  readonly directory: DirectoryLog;
  readonly administration: Administration;
  readonly sync: SyncLoop;
  /** Called when the signed-in person's own name or roles change. */
  onNamesChanged: () => void = () => undefined;

  readonly #session: OpenSession;
  readonly #rootHash: string;
  readonly #vaults: Vaults;
  readonly #writer: Writer;
  readonly #outbox: Outbox;
  readonly #replicator: Replicator;
  readonly #staff = new Watched<readonly StaffMember[]>([]);
  readonly #conflicts = new Watched<readonly ConflictSummary[]>([]);
  #cancelSettle: (() => void) | undefined;
  #settling: Promise<boolean> = Promise.resolve(false);
  #restoring: boolean;

  private constructor(session: OpenSession, keyring: Keyring, loaded: Loaded, onRevoked: () => void) {
    const verifier = new RevisionVerifier();
    const { vaults, directory, attention, drafts, outbox, progress } = loaded;
    this.#session = session;
    this.profile = keyring.profile;
    this.#rootHash = keyring.rootHash;
    this.#restoring = loaded.restoring;
    this.#vaults = vaults;
    this.#outbox = outbox;
    this.directory = directory;
    this.attention = attention;
    this.drafts = drafts;
    this.records = new Records(session, vaults, directory, attention, verifier);
    this.records.markStale(loaded.stale);
    this.records.markStale(loaded.outbox.waiting.map((row) => row.vault));
    this.#writer = new Writer(session, vaults, this.records, (saved) => this.#onSaved(saved));
    const connection = new ServerConnection(session, () => this.#fullRootHash());
    const ingest = new Ingest(session, vaults, this.records, directory, attention, verifier);
    this.#replicator = new Replicator({
      session,
      connection,
      vaults,
      records: this.records,
      directory,
      attention,
      ingest,
      outbox,
      progress,
    });
    this.#replicator.restoresOwn = loaded.restoring;
    this.administration = new Administration({
      session,
      connection,
      vaults,
      records: this.records,
      writer: this.#writer,
      directory,
      attention,
    });
    this.sync = new SyncLoop({
      session,
      connection,
      vaults,
      ingest,
      attention,
      outbox,
      replicator: this.#replicator,
      settle: (outcome) => this.#settleAfterSync(outcome),
      conflicts: () => this.#conflicts.value.length,
      onRevoked,
    });
    this.#connection = connection;
    directory.current.watch(() => this.#publishStaff());
    this.records.digests.watch(() => void this.#publishLists());
  }

  readonly #connection: ServerConnection;

  static async open(surroundings: Surroundings, keyring: Keyring, keys: PersonKeys, onRevoked: () => void): Promise<UnlockedEngine> {
    const store = await Store.open(`${surroundings.storePrefix}-${keyring.profile}`, surroundings.storage);
    try {
      const device = keyring.device as DeviceId;
      // The person is known from the directory; until it is read, the session stands without.
      const session: OpenSession & { person: PersonId } = {
        surroundings,
        store,
        keys,
        profile: keyring.profile,
        device,
        person: '' as PersonId,
        server: keyring.server,
      };
      const loaded = await load(session, keyring);
      session.person = loaded.directory.directory.devices.get(device)?.person ?? ('' as PersonId);
      const engine = new UnlockedEngine(session, keyring, loaded, onRevoked);
      engine.records.publishDigests();
      engine.#scheduleSettle();
      if (surroundings.syncsByItself) void engine.sync.syncNow();
      return engine;
    } catch (fault) {
      await store.close();
      throw fault;
    }
  }

  describe(): Session {
    const { directory } = this.directory;
    const person = directory.devices.get(this.#session.device)?.person ?? this.#session.person;
    return {
      profile: this.profile,
      person,
      device: this.#session.device,
      name: this.#staff.value.find((member) => member.person === person)?.name ?? '',
      roles: rolesOf(directory, person),
      server: this.#session.server,
      restoring: this.#restoring,
    };
  }

  /** Seals what is pending and lets go of the store. Keys go with the worker. */
  async close(): Promise<void> {
    this.sync.stop();
    this.#cancelSettle?.();
    await this.#settling.catch(() => false);
    await this.settleNow().catch(() => undefined);
    await this.attention.settled();
    await this.#session.store.close();
  }

  /** The first administrator's laptop: the two vaults that every service has, and the administrator's own name. */
  async beginService(person: PersonId, name: string, serviceName: string, seeds: RecoverySeeds): Promise<void> {
    const { store, keys, surroundings } = this.#session;
    const kept = { root: toBase64Url(seeds.root), recovery: toBase64Url(seeds.recovery) };
    await store.putRows(new Map([[KIT_ROW, sealLocalJson(keys.local.settings, KIT_ROW, kept, surroundings.randomness)]]));
    const staff = await this.#newVault({ purpose: 'staff' });
    await this.#newVault({ purpose: 'administration' });
    const file = newId<FileId>(surroundings.randomness);
    await this.#writer.save(staff, file, [
      { kind: 'staff-register-entry', op: 'finalise', body: { person, name, post: `Administrator, ${serviceName}` } },
    ]);
    await this.settleNow();
  }

  async unconfirmedKit(): Promise<RecoverySeeds | undefined> {
    const sealed = await this.#session.store.row(KIT_ROW);
    const kept =
      sealed && (openLocalJson(this.#session.keys.local.settings, KIT_ROW, sealed) as { root: string; recovery: string } | undefined);
    return kept ? { root: fromBase64Url(kept.root), recovery: fromBase64Url(kept.recovery) } : undefined;
  }

  forgetKit(): Promise<void> {
    return this.#session.store.removeRow(KIT_ROW);
  }

  watch<Name extends Exclude<keyof Watchable, 'session'>>(name: Name, listener: (value: Watchable[Name]) => void): Unsubscribe {
    const watchers: { readonly [Key in Exclude<keyof Watchable, 'session'>]: (call: (value: Watchable[Key]) => void) => Unsubscribe } = {
      sync: (call) => this.sync.state.watch(call),
      'sync-detail': (call) => this.#watchDetail(call),
      files: (call) => this.records.digests.watch(call),
      staff: (call) => this.#staff.watch(call),
      invitations: (call) => this.administration.invitations.watch(call),
      drafts: (call) => this.drafts.list.watch(call),
    };
    return watchers[name](listener);
  }

  async saveDraft(draft: Omit<LocalDraft, 'savedAt'>): Promise<Result<{ readonly savedAt: ZonedInstant }, SaveRefusal>> {
    try {
      return ok({ savedAt: (await this.drafts.save(draft)).savedAt });
    } catch (fault) {
      return err({ code: fault instanceof StorageFull ? 'storage-full' : 'storage-failed' });
    }
  }

  async save({ file, records, draft }: SaveInput): Promise<Result<{ readonly records: readonly RecordId[] }, SaveRefusal>> {
    if (this.#restoring) return err(RESTORING);
    const vault = this.records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    return this.#saved(await this.#writer.save(vault, file, records), draft);
  }

  async createFile(input: NewFileInput): Promise<Result<{ readonly file: FileId; readonly records: readonly RecordId[] }, SaveRefusal>> {
    if (this.#restoring) return err(RESTORING);
    const file = newId<FileId>(this.#session.surroundings.randomness);
    let vault: Vault;
    try {
      vault = input.type === 'case' ? await this.#caseVault(input) : await this.#inboxVault(input.location);
    } catch (fault) {
      return err({ code: fault instanceof StorageFull ? 'storage-full' : 'storage-failed' });
    }
    const saved = await this.#saved(await this.#writer.save(vault, file, input.records), input.draft);
    if (!saved.ok) return saved;
    await this.settleNow();
    return ok({ file, records: saved.value.records });
  }

  members(file: FileId): readonly VaultMember[] {
    const vault = this.records.vaultOf(file);
    if (!vault) return [];
    const asOf = this.#session.surroundings.clock.now();
    const byPerson = new Map<PersonId, { readonly devices: DeviceId[]; role: 'owner' | 'member' }>();
    for (const { device, role } of vault.membership.members.values()) {
      const person = this.directory.directory.devices.get(device)?.person;
      if (device === RECOVERY_DEVICE || !person || !isMember(vault.membership, device, asOf)) continue;
      const known = byPerson.get(person) ?? { devices: [], role };
      known.devices.push(device);
      byPerson.set(person, { ...known, role: known.role === 'owner' ? 'owner' : role });
    }
    return [...byPerson].map(([person, { devices, role }]) => ({ person, name: this.#nameOf(person), devices, role }));
  }

  async grant(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    const vault = this.records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    if (!ownsVault(this.#session, vault))
      return err({ code: 'not-allowed', reason: 'Only a manager or the duty team can give this case to someone.' });
    for (const device of devicesOf(this.directory.directory, person)) {
      if (!vault.membership.members.has(device)) grantVault(this.#session, this.#vaults, vault, device, 'member', this.directory.directory);
    }
    await this.#vaults.flush();
    this.sync.saved();
    return ok(null);
  }

  /** Takes the case from all of a person's laptops and gives those who stay a new key. Needs the server, so that nobody seals under a key that never was. */
  async revoke(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    // First of all: who owns the case and who holds it may have changed meanwhile.
    await this.sync.syncNow();
    const vault = this.records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    if (!ownsVault(this.#session, vault))
      return err({ code: 'not-allowed', reason: 'Only a manager or the duty team can take this case from someone.' });
    const { directory } = this.directory;
    const devices = [...vault.membership.members.keys()].filter((device) => directory.devices.get(device)?.person === person);
    if (devices.includes(this.#session.device)) return err({ code: 'not-allowed', reason: 'You cannot take a case from yourself.' });
    if (devices.length === 0) return ok(null);
    const entries = revocationEntries(this.#session, vault, devices, directory);
    const answer = await this.#connection.call('exchange', { append: [[fromBase64Url(vault.id), [...entries]]] });
    if (!answer.ok) return err({ code: 'offline' });
    const result = answer.value.append?.[0];
    if (result !== 0 && result !== 1)
      return err({ code: 'not-allowed', reason: 'Somebody changed who holds this case at the same time. Look again, then try again.' });
    this.#vaults.takeLog(vault.id, vault.confirmed.length, entries, directory);
    await this.#vaults.flush();
    this.records.forget(vault.id);
    await this.settleNow();
    return ok(null);
  }

  async invite(input: Parameters<Administration['invite']>[0]): ReturnType<Administration['invite']> {
    const invited = await this.administration.invite(input);
    await this.settleNow();
    return invited;
  }

  /** Reads damaged rows again after asking the server for good ones. */
  async retryQuarantined(): Promise<void> {
    await this.sync.reconcileNow();
    for (const row of this.attention.lists.value.quarantined) if (row.from === 'this-laptop') this.records.forget(row.vault as VaultId);
    await this.settleNow();
  }

  storeDigest(): Readonly<Record<VaultId, string>> {
    return Object.fromEntries(this.#vaults.mine().map((vault) => [vault.id, toBase64Url(storeDigest([[vault.id, vault.set]], hash))]));
  }

  /** Brings digests and shards up to date now. @returns whether that made something to send. */
  settleNow(): Promise<boolean> {
    this.#cancelSettle?.();
    this.#settling = this.#settling.then(
      () => this.#settle(),
      () => this.#settle(),
    );
    return this.#settling;
  }

  async #settle(): Promise<boolean> {
    await this.records.foldStale();
    const joined = await this.#joinVersions();
    const granted = keepMembership(this.#session, this.#vaults, this.directory.directory);
    if (joined > 0) await this.records.foldStale();
    await this.administration.refresh();
    await this.#vaults.flush();
    if (granted > 0) this.sync.saved();
    return joined + granted > 0;
  }

  async #settleAfterSync(outcome: ExchangeOutcome): Promise<boolean> {
    if (this.#restoring && outcome.equal === true) {
      this.#restoring = false;
      this.#replicator.restoresOwn = false;
      this.onNamesChanged();
    }
    const settled = await this.settleNow();
    const confirmed = await this.administration.confirm(outcome.enrolments);
    return confirmed > 0 ? (await this.settleNow()) || true : settled;
  }

  /** Versions made apart that touch different fields become one version with both as parents, by whoever made one of them. */
  async #joinVersions(): Promise<number> {
    let joined = 0;
    for (const { vault, state, body } of this.records.takeJoinable()) {
      const mine = state.versions.some((version) => state.heads.includes(version.id) && version.device === this.#session.device);
      if (!mine) continue;
      const saved = await this.#writer.save(vault, state.file, [
        { kind: state.kind, record: state.record, op: 'merge', body, parents: state.heads },
      ]);
      if (saved.ok) joined++;
    }
    return joined;
  }

  #onSaved(saved: readonly StoredRevision[]): void {
    this.#outbox.add(saved);
    this.sync.saved();
    this.#scheduleSettle();
  }

  async #saved(
    result: Result<readonly RecordId[], SaveRefusal>,
    draft: string | undefined,
  ): Promise<Result<{ readonly records: readonly RecordId[] }, SaveRefusal>> {
    if (!result.ok) return result;
    if (draft !== undefined) await this.drafts.discard(draft);
    return ok({ records: result.value });
  }

  #scheduleSettle(): void {
    this.#cancelSettle?.();
    if (!this.#session.surroundings.syncsByItself) return;
    this.#cancelSettle = this.#session.surroundings.clock.after(SETTLE_AFTER, () => void this.settleNow());
  }

  async #newVault(purpose: NonNullable<Vault['purpose']>, allocatedTo?: PersonId | null): Promise<Vault> {
    const { directory } = this.directory;
    const vault = createVault(this.#session, this.#vaults, directory);
    vault.purpose = purpose;
    keepVault(this.#session, this.#vaults, vault, directory, allocatedTo ?? null);
    // The vault's key must be on disk before anything is sealed under it.
    await this.#vaults.flush();
    const described = await this.#writer.describeVault(vault, purpose);
    if (!described.ok)
      throw described.error.code === 'storage-full' ? new StorageFull('the disk is full') : new Error(described.error.code);
    return vault;
  }

  #caseVault(input: NewFileInput): Promise<Vault> {
    return this.#newVault({ purpose: 'case', location: input.location }, allocationIn(input.records));
  }

  /** The inbox of a location and contract year; made at its first contact. Two made apart are shown as one. */
  async #inboxVault(location: string): Promise<Vault> {
    const { clock } = this.#session.surroundings;
    const contractYear = contractYearOf(dateOf(zonedInstantFrom(clock.now(), 'Europe/London')));
    const known = this.#vaults
      .mine()
      .find(({ purpose }) => purpose?.purpose === 'inbox' && purpose.location === location && purpose.contractYear === contractYear);
    return known ?? this.#newVault({ purpose: 'inbox', location, contractYear });
  }

  #watchDetail(call: (value: SyncDetail) => void): Unsubscribe {
    const tell = (): void => call(this.#detail());
    const stops = [this.sync.state.watch(tell), this.attention.lists.watch(tell), this.#conflicts.watch(tell)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #detail(): SyncDetail {
    const { refused, quarantined, notices, log } = this.attention.lists.value;
    const waiting = this.#outbox.waiting.flatMap((row) => {
      const what = this.records.whatIs(row.vault, row.id);
      return what ? [{ revision: row.id, ...what, bytes: row.size }] : [];
    });
    return { waiting, log, refused, quarantined, notices, conflicts: this.#conflicts.value };
  }

  async #publishLists(): Promise<void> {
    this.#conflicts.set(await this.records.conflicts());
    await this.#publishStaffNames();
    this.sync.refresh();
  }

  readonly #names = new Map<PersonId, string>();

  async #publishStaffNames(): Promise<void> {
    for (const vault of this.#vaults.mine()) {
      if (vault.purpose?.purpose !== 'staff') continue;
      for (const state of (await this.records.statesOf(vault)).values()) {
        if (state.kind === 'staff-register-entry') this.#names.set(state.body['person'] as PersonId, String(state.body['name']));
      }
    }
    this.#publishStaff();
    this.onNamesChanged();
  }

  #publishStaff(): void {
    const { directory } = this.directory;
    const members = [...directory.roles].map(
      ([person, roles]): StaffMember => ({
        person,
        name: this.#nameOf(person),
        roles,
        devices: [...directory.devices.values()]
          .filter((device) => device.person === person)
          .map(({ device, addedAt }) => ({
            device,
            addedAt: zonedInstantFrom(Date.parse(addedAt), this.#session.surroundings.clock.zone()),
            revoked: activeDevice(directory, device) === undefined,
            isThisOne: device === this.#session.device,
          })),
      }),
    );
    this.#staff.set(members);
  }

  #nameOf(person: PersonId): string {
    return this.#names.get(person) ?? '';
  }

  /** Known in full once the directory is; before that, the part that the one-time code carried. */
  #fullRootHash(): Uint8Array {
    const { directory } = this.directory;
    return directory.length > 0 ? directory.rootHash : fromBase64Url(this.#rootHash);
  }
}

const RESTORING: SaveRefusal = {
  code: 'not-allowed',
  reason: 'This laptop’s records were lost and are being fetched again. What you type is kept as a draft; save it when they are all here.',
};

interface Loaded {
  readonly vaults: Vaults;
  readonly directory: DirectoryLog;
  readonly attention: Attention;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly progress: Awaited<ReturnType<typeof loadProgress>>;
  readonly stale: ReadonlySet<VaultId>;
  /** The store was empty though the laptop had been in use. */
  readonly restoring: boolean;
}

async function load(session: OpenSession, keyring: Keyring): Promise<Loaded> {
  const directory = new DirectoryLog(session);
  const vaults = new Vaults(session);
  const attention = new Attention(session);
  const drafts = new Drafts(session);
  const outbox = new Outbox();
  await attention.load();
  const hadDirectory = await directory.load();
  if (!hadDirectory && keyring.directory) await directory.extend(keyring.directory.map(fromBase64Url));
  const { stale, damagedShards } = await vaults.load();
  vaults.replayPending(directory.directory);
  const unreadableDrafts = await drafts.load();
  if (unreadableDrafts > 0)
    attention.notify('draft-damaged', `${unreadableDrafts} saved drafts cannot be read. They are kept as they are.`);
  if (damagedShards > 0)
    attention.notify('lists-damaged', 'Part of this laptop’s lists was damaged. They are being made again; the records are intact.');
  const kept = await loadProgress(session);
  const restoring = !hadDirectory && !keyring.directory;
  const progress = restoring ? NO_PROGRESS : damagedShards > 0 ? { ...kept, cursor: 0 } : kept;
  await outbox.load(session.store, session.device, progress.sentUpTo);
  if (restoring)
    attention.notify(
      'restoring',
      `Local data was lost: records are being fetched again (${recordedNow(session.surroundings).slice(0, 10)}).`,
    );
  return { vaults, directory, attention, drafts, outbox, progress, stale, restoring };
}

function allocationIn(records: readonly NewRecord[]): PersonId | null {
  const latest = records.findLast((record) => record.kind === 'allocation');
  const worker: unknown = latest?.body['worker'];
  return typeof worker === 'string' ? (worker as PersonId) : null;
}
