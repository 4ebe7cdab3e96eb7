/** An unlocked session: its parts put together, and what the screens may ask of them. */
import { type Act, mayDo } from '#shared/access/may-do.ts';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, PersonId, RecordId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { newId } from '#shared/crypto/random.ts';
import type { RecoverySeeds } from '#shared/crypto/recovery-kit.ts';
import { hash, RevisionVerifier } from '#shared/crypto/verify.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { FileType, Operation } from '#shared/practice/record.ts';
import { rolesOf } from '#shared/protocol/directory.ts';
import { storeDigest } from '#shared/protocol/store-digest.ts';
import { Administration } from './administration.ts';
import type {
  AttachInput,
  ConflictSummary,
  EngineApi,
  ImportInput,
  ImportSource,
  LocalDraft,
  NewFileInput,
  NewRecord,
  SaveInput,
  SaveRefusal,
  Session,
  SyncDetail,
  Unsubscribe,
  VaultMember,
  Watchable,
} from './api.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import { Documents } from './documents.ts';
import type { Drafts } from './drafts.ts';
import { Holders } from './holders.ts';
import { claimsProvenance } from './imported-version.ts';
import { Imports } from './imports.ts';
import { Ingest } from './ingest.ts';
import { forgetKit, keepKit, keptKit } from './kept-kit.ts';
import type { Keyring } from './keyring.ts';
import { endRestoring, type LoadedSession, loadSession } from './load-session.ts';
import { keepMembership } from './membership-keeper.ts';
import { NewVaults } from './new-vaults.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import type { Outbox } from './outbox.ts';
import type { PersonKeys } from './person-keys.ts';
import { Records } from './records.ts';
import { type ExchangeOutcome, Replicator } from './replicate.ts';
import { Search } from './search.ts';
import { ServerConnection } from './server-connection.ts';
import { StaffList } from './staff-list.ts';
import { StorageFull, Store, type StoredRevision, unlessClosed } from './store.ts';
import type { Surroundings } from './surroundings.ts';
import { SyncLoop } from './sync-loop.ts';
import { FILE_TYPE_BY_PURPOSE, type Vault } from './vault.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';
import { Writer } from './writer.ts';

const SETTLE_AFTER = 150;

const ACT_BY_OPERATION: Readonly<Record<Operation, Act>> = {
  draft: 'record',
  merge: 'record',
  finalise: 'finalise',
  authorise: 'authorise',
  return: 'return',
  withdraw: 'withdraw',
};

export class UnlockedEngine {
  readonly profile: string;
  readonly drafts: Drafts;
  readonly records: Records;
  readonly attention: Attention;
  readonly directory: DirectoryLog;
  readonly administration: Administration;
  readonly search: Search;
  readonly documents: Documents;
  readonly sync: SyncLoop;
  /** Called when the signed-in person's own name or roles change. */
  onNamesChanged: () => void = () => undefined;

  readonly #session: OpenSession;
  readonly #rootHash: string;
  readonly #vaults: Vaults;
  readonly #writer: Writer;
  readonly #outbox: Outbox;
  readonly #replicator: Replicator;
  readonly #newVaults: NewVaults;
  readonly #holders: Holders;
  readonly #staff: StaffList;
  readonly #imports: Imports;
  readonly #conflicts = new Watched<readonly ConflictSummary[]>([]);
  #cancelSettle: (() => void) | undefined;
  #cancelFold: (() => void) | undefined;
  #settling: Promise<boolean> = Promise.resolve(false);
  #restoring: boolean;

  private constructor(session: OpenSession, keyring: Keyring, loaded: LoadedSession, onRevoked: () => void) {
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
    this.records.markCompletedImports();
    this.search = new Search(session, vaults, this.records);
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
    this.documents = new Documents({
      session,
      connection,
      vaults,
      records: this.records,
      drafts,
      attention,
      recordsExchanged: () => this.sync.exchanged(),
    });
    const { transfer } = this.documents;
    this.records.onRead = (vault, states) => this.documents.noteRecords(vault, states);
    this.sync = new SyncLoop({
      session,
      connection,
      vaults,
      ingest,
      attention,
      directory,
      outbox,
      replicator: this.#replicator,
      settle: (outcome) => this.#settleAfterSync(outcome),
      conflicts: () => this.#conflicts.value.length,
      documents: () => ({ waiting: transfer.waiting.length, sending: transfer.isSending }),
      relearnDocuments: () => transfer.relearn(),
      // A disk that refuses stops it here; it goes on after the next exchange.
      onExchanged: () => void transfer.run().catch(() => undefined),
      onRevoked,
    });
    transfer.state.watch(() => this.sync.refresh());
    this.#newVaults = new NewVaults(session, vaults, this.#writer, directory);
    this.#staff = new StaffList(session, directory, vaults, this.records);
    this.#holders = new Holders({
      session,
      connection,
      vaults,
      records: this.records,
      directory,
      staff: this.#staff,
      onGranted: () => this.sync.saved(),
    });
    this.#imports = new Imports({
      session,
      vaults,
      records: this.records,
      writer: this.#writer,
      documents: this.documents,
      directory,
      attention,
      outbox,
      sync: this.sync,
      settle: () => this.settleNow(),
    });
    directory.current.watch(() => this.#staff.publish());
    this.records.digests.watch(() => void this.#publishLists().catch(unlessClosed));
  }

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
      const loaded = await loadSession(session, keyring);
      session.person = loaded.directory.directory.devices.get(device)?.person ?? ('' as PersonId);
      const engine = new UnlockedEngine(session, keyring, loaded, onRevoked);
      await engine.documents.load();
      engine.records.publishDigests();
      engine.#scheduleSettle();
      engine.search.beginLater();
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
      name: this.#staff.nameOf(person),
      roles: rolesOf(directory, person),
      server: this.#session.server,
      restoring: this.#restoring,
    };
  }

  /** Seals what is pending and lets go of the store. Keys go with the worker. */
  async close(): Promise<void> {
    this.sync.stop();
    await this.documents.transfer.stop();
    this.#cancelSettle?.();
    this.#cancelFold?.();
    await this.#settling.catch(() => false);
    await this.settleNow().catch(() => undefined);
    await this.search.close().catch(() => undefined);
    await this.attention.settled();
    await this.#session.store.close();
  }

  /** The first administrator's laptop: the two vaults that every service has, and the administrator's own name. */
  async beginService(person: PersonId, name: string, serviceName: string, seeds: RecoverySeeds): Promise<void> {
    await keepKit(this.#session, seeds);
    const staff = await this.#newVaults.make({ purpose: 'staff' });
    await this.#newVaults.make({ purpose: 'administration' });
    const file = newId<FileId>(this.#session.surroundings.randomness);
    await this.#writer.save(staff, file, [
      { kind: 'staff-register-entry', op: 'finalise', body: { person, name, post: `Administrator, ${serviceName}` } },
    ]);
    await this.settleNow();
  }

  unconfirmedKit(): Promise<RecoverySeeds | undefined> {
    return keptKit(this.#session);
  }

  forgetKit(): Promise<void> {
    return forgetKit(this.#session);
  }

  watch<Name extends Exclude<keyof Watchable, 'session'>>(name: Name, listener: (value: Watchable[Name]) => void): Unsubscribe {
    const watchers: { readonly [Key in Exclude<keyof Watchable, 'session'>]: (call: (value: Watchable[Key]) => void) => Unsubscribe } = {
      sync: (call) => this.sync.state.watch(call),
      'sync-detail': (call) => this.#watchDetail(call),
      files: (call) => this.records.digests.watch(call),
      staff: (call) => this.#staff.members.watch(call),
      invitations: (call) => this.administration.invitations.watch(call),
      drafts: (call) => this.drafts.list.watch(call),
      transfers: (call) => this.documents.transfer.state.watch(call),
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
    const type = FILE_TYPE_BY_PURPOSE[vault.purpose?.purpose ?? 'case'];
    const refused = await this.#refusalOf(records, type, { vault, file });
    if (refused !== undefined) return err(refused);
    const released = await this.documents.release(records);
    if (!released.ok) return released;
    const saved = await this.#writer.save(vault, file, records);
    if (!saved.ok) await this.documents.hold(released.value);
    return this.#saved(saved, draft);
  }

  async createFile(input: NewFileInput): Promise<Result<{ readonly file: FileId; readonly records: readonly RecordId[] }, SaveRefusal>> {
    if (this.#restoring) return err(RESTORING);
    const refused = (await this.#refusalOf(input.records, input.type)) ?? this.#refusalOfFile(input);
    if (refused !== undefined) return err(refused);
    const file = newId<FileId>(this.#session.surroundings.randomness);
    let vault: Vault;
    try {
      vault = await this.#newVaults.forFile(input);
    } catch (fault) {
      return err({ code: fault instanceof StorageFull ? 'storage-full' : 'storage-failed' });
    }
    const saved = await this.#saved(await this.#writer.save(vault, file, input.records), input.draft);
    if (!saved.ok) return saved;
    await this.settleNow();
    return ok({ file, records: saved.value.records });
  }

  async importFiles(input: ImportInput, source: ImportSource = {}): ReturnType<EngineApi['importFiles']> {
    if (this.#restoring) return err(RESTORING);
    const permission = mayDo({ roles: rolesOf(this.directory.directory, this.describe().person) }, 'import');
    if (!permission.allowed) return err({ code: 'not-allowed', reason: permission.reason });
    return this.#imports.take(input, source);
  }

  async attach(input: AttachInput): ReturnType<Documents['attach']> {
    return this.#restoring ? err(RESTORING) : this.documents.attach(input);
  }

  async discardDraft(draft: string): Promise<void> {
    const discarded = this.drafts.find(draft);
    await this.drafts.discard(draft);
    if (discarded) await this.documents.discard(discarded);
  }

  members(file: FileId): readonly VaultMember[] {
    return this.#holders.of(file);
  }

  grant(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    return this.#holders.grant(file, person);
  }

  /** Needs the server, whose answer is asked for first of all: who owns the case and who holds it may have changed. */
  async revoke(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>> {
    await this.sync.syncNow();
    const revoked = await this.#holders.revoke(file, person);
    if (revoked.ok) await this.settleNow();
    return revoked;
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
    // Until its own last versions are back, this laptop would take places in its chains that are taken.
    const joined = this.#restoring ? 0 : await this.#joinVersions();
    const granted = this.#restoring ? 0 : keepMembership(this.#session, this.#vaults, this.directory.directory);
    if (joined > 0) await this.records.foldStale();
    await this.administration.refresh();
    await this.#vaults.flush();
    if (granted > 0) this.sync.saved();
    return joined + granted > 0;
  }

  async #settleAfterSync(outcome: ExchangeOutcome): Promise<boolean> {
    if (this.#restoring && outcome.equal === true) {
      await endRestoring(this.#session);
      this.#restoring = false;
      this.#replicator.restoresOwn = false;
      this.onNamesChanged();
    }
    const settled = await this.settleNow();
    const confirmed = this.#restoring ? 0 : await this.administration.confirm(outcome.enrolments);
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

  /** Whoever makes a vault can read it for good: nobody makes one that they would not be given. */
  #refusalOfFile(input: NewFileInput): SaveRefusal | undefined {
    if (input.records.length === 0) return { code: 'invalid', message: 'A file begins with a record' };
    return this.#newVaults.mayMake(input) ? undefined : { code: 'not-allowed', reason: 'Ask a manager: they hold what is recorded here' };
  }

  /** Why this person may not save these records: what the screens ask beforehand, asked again. */
  async #refusalOf(
    records: readonly NewRecord[],
    type: FileType,
    into?: { readonly vault: Vault; readonly file: FileId },
  ): Promise<SaveRefusal | undefined> {
    const { directory } = this.directory;
    const me = directory.devices.get(this.#session.device)?.person ?? this.#session.person;
    const today = dateOf(recordedNow(this.#session.surroundings));
    // Just unlocked, the staff register may not have been read yet.
    if (!this.#staff.qualificationOf(me, today).qualified) await this.#staff.readNames();
    const actor = { roles: rolesOf(directory, me), qualification: this.#staff.qualificationOf(me, today) };
    const states = into && records.some(({ record }) => record !== undefined) ? await this.records.statesOf(into.vault) : undefined;
    for (const each of records) {
      if (claimsProvenance(each.body)) return { code: 'invalid', message: 'Only an import says who wrote something elsewhere' };
      const kind = recordKind(each.kind);
      const known = each.record === undefined ? undefined : states?.get(each.record);
      const misplaced = kind?.fileTypes.includes(type) === false || (known && (known.kind !== each.kind || known.file !== into?.file));
      if (misplaced) return { code: 'not-allowed', reason: 'Such a record does not belong in this file' };
      // By what is here and not by what the caller says it began from: a version without parents is a version all the same.
      const facts = known ? { ...known, me, body: each.body } : { me, createdBy: me, status: 'draft' as const, body: each.body };
      if (each.op === 'merge') {
        const isChoice = (known?.heads.length ?? 0) > 1 && (each.parents?.length ?? 0) > 1;
        if (!isChoice) return { code: 'not-allowed', reason: 'There is nothing to choose between any more: look at the record again' };
      }
      // Versions that differ must be chosen between, finalised or not: nothing else can be done with the record until then.
      const isOpen = each.op === 'merge' && facts.status !== 'withdrawn';
      const permission = mayDo(actor, ACT_BY_OPERATION[each.op], kind, isOpen ? { ...facts, status: 'draft' } : facts);
      if (!permission.allowed) return { code: 'not-allowed', reason: permission.reason };
    }
    return undefined;
  }

  #onSaved(saved: readonly StoredRevision[]): void {
    this.#outbox.add(saved);
    this.sync.saved();
    this.#foldSoon();
    this.#scheduleSettle();
  }

  /** The screens follow a save at once; what is written beside it, so that the next unlocking is quick, waits until saving pauses. */
  #foldSoon(): void {
    this.#cancelFold?.();
    const { syncsByItself, clock } = this.#session.surroundings;
    if (!syncsByItself) return;
    this.#cancelFold = clock.after(0, () => {
      const fold = async (): Promise<boolean> => {
        await this.records.foldStale();
        return false;
      };
      this.#settling = this.#settling.then(fold, fold);
      this.#settling.catch(unlessClosed);
    });
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
    const documents = this.documents.transfer.waiting.map(({ content, file, at, bytes }) => ({
      revision: content as string as RevisionId,
      file,
      kind: 'document',
      at,
      bytes,
    }));
    return { waiting: [...waiting, ...documents], log, refused, quarantined, notices, conflicts: this.#conflicts.value };
  }

  async #publishLists(): Promise<void> {
    this.#conflicts.set(await this.records.conflicts());
    await this.#staff.readNames();
    this.onNamesChanged();
    this.sync.refresh();
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
