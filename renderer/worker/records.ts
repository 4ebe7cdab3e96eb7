/**
 * The records of the vaults this person holds: opens revisions, works out each record's state, folds each file's digest.
 * Opened vaults are kept while in use, so that a second look decrypts nothing.
 */
import { equalBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, PersonId, RecordId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { compareInstants, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { type FileDigest, foldDigest } from '#shared/case-file/digest.ts';
import { parseRevision } from '#shared/crypto/formats/v1.ts';
import type { RevisionContent } from '#shared/crypto/formats/v1-content.ts';
import { openRevision } from '#shared/crypto/open-revision.ts';
import { type RevisionVerifier, revisionIdOf } from '#shared/crypto/verify.ts';
import type { Operation, RecordState, RecordVersion } from '#shared/practice/record.ts';
import type { Resolution } from '#shared/sync/resolve-record.ts';
import type { ConflictSummary, FileView } from './api.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import { asWritten, resolveVersions } from './imported-version.ts';
import type { OpenSession } from './open-session.ts';
import { type StoredRevision, unlessClosed } from './store.ts';
import { FILE_TYPE_BY_PURPOSE, type Vault, type VaultPurpose } from './vault.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';

/** The record that says what a vault is for: its first revision. Never shown as a record. */
export const VAULT_KIND = 'vault';

/** Vaults kept open besides those being watched. */
const KEPT_OPEN = 40;
/** Bytes of revisions remembered from their arrival until their digests are folded, so that a sync need not read them back. */
const REMEMBERED_BYTES = 64 * 1024 * 1024;

interface OpenVault {
  /** As they are stored: of an imported one, `asWritten` tells what it was. */
  readonly versions: Map<RecordId, RecordVersion[]>;
  readonly states: Map<RecordId, RecordState>;
  readonly resolutions: Map<RecordId, Resolution>;
}

export interface Joinable {
  readonly vault: Vault;
  readonly state: RecordState;
  readonly body: RecordState['body'];
}

export class Records {
  readonly #session: OpenSession;
  readonly #vaults: Vaults;
  readonly #directory: DirectoryLog;
  readonly #attention: Attention;
  readonly #verifier: RevisionVerifier;
  readonly #open = new Map<VaultId, Promise<OpenVault>>();
  readonly #opened = new Map<VaultId, OpenVault>();
  readonly #stale = new Set<VaultId>();
  /** Rows that have just been verified and stored, until the next fold. */
  readonly #arrived = new Map<VaultId, StoredRevision[]>();
  #arrivedBytes = 0;
  readonly #joinable = new Map<VaultId, readonly Joinable[]>();
  readonly #watchers = new Map<FileId, Set<(view: FileView | null) => void>>();
  /** Every file's digest, of every vault this person holds. */
  readonly digests = new Watched<readonly FileDigest[]>([]);
  /** Called when a vault was read to make its digests anew, and waited for: what it learns is durable before the digests are. */
  onRead: (vault: Vault, states: Iterable<RecordState>) => Promise<void> = () => Promise.resolve();
  /** Called when a vault's digests were made anew. */
  onFolded: (vault: VaultId) => void = () => undefined;

  constructor(session: OpenSession, vaults: Vaults, directory: DirectoryLog, attention: Attention, verifier: RevisionVerifier) {
    this.#session = session;
    this.#vaults = vaults;
    this.#directory = directory;
    this.#attention = attention;
    this.#verifier = verifier;
  }

  /** Which vault holds the file; undefined when this person holds no such file. */
  vaultOf(file: FileId): Vault | undefined {
    for (const vault of this.#vaults.all()) if (vault.digests.has(file)) return vault;
    return undefined;
  }

  publishDigests(): void {
    this.digests.set(this.#vaults.mine().flatMap((vault) => [...vault.digests.values()]));
  }

  async statesOf(vault: Vault): Promise<ReadonlyMap<RecordId, RecordState>> {
    return (await this.#openVault(vault)).states;
  }

  /** The same for reading through many vaults: what was not open before is not kept open. */
  async statesInPassing(vault: Vault): Promise<ReadonlyMap<RecordId, RecordState>> {
    const wasOpen = this.#open.has(vault.id);
    const { states } = await this.#openVault(vault);
    if (!wasOpen && this.#open.size > KEPT_OPEN) this.#close(vault.id);
    return states;
  }

  /** Records whose versions were made apart and touch different fields, as they would be once joined; told once. */
  takeJoinable(): readonly Joinable[] {
    const found = [...this.#joinable.values()].flat();
    this.#joinable.clear();
    return found;
  }

  /** What a saved version is, for lists; undefined while its vault has not been opened. */
  whatIs(vault: VaultId, revision: RevisionId): { readonly file: FileId; readonly kind: string; readonly at: ZonedInstant } | undefined {
    for (const versions of this.#opened.get(vault)?.versions.values() ?? []) {
      const found = versions.find((version) => version.id === revision);
      if (found) return { file: found.file, kind: found.kind, at: found.at };
    }
    return undefined;
  }

  /** Records with fields that only a person can settle, over every file. */
  async conflicts(): Promise<readonly ConflictSummary[]> {
    const found: ConflictSummary[] = [];
    for (const digest of this.digests.value) {
      const vault = digest.counts.conflicts > 0 ? this.#vaults.get(digest.vault) : undefined;
      for (const state of vault ? (await this.statesOf(vault)).values() : []) {
        if (state.file !== digest.file || state.conflicts.length === 0) continue;
        found.push({ file: state.file, record: state.record, kind: state.kind, fields: state.conflicts.map(({ field }) => field) });
      }
    }
    return found;
  }

  async fileView(file: FileId): Promise<FileView | null> {
    const vault = this.vaultOf(file);
    if (!vault || !this.#vaults.isMine(vault)) return null;
    const open = await this.#openVault(vault);
    const records = [...open.states.values()].filter((state) => state.file === file);
    const type = FILE_TYPE_BY_PURPOSE[vault.purpose?.purpose ?? 'case'];
    return { file, vault: vault.id, type, records, quarantined: vault.damaged.size };
  }

  watchFile(file: FileId, listener: (view: FileView | null) => void): () => void {
    const listeners = this.#watchers.get(file) ?? new Set();
    this.#watchers.set(file, listeners.add(listener));
    void this.fileView(file).then(listener).catch(unlessClosed);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#watchers.delete(file);
    };
  }

  /** Takes in revisions that have just been stored. Digests follow by `foldStale`. */
  async takeIn(rows: readonly StoredRevision[]): Promise<void> {
    const byVault = Map.groupBy(rows, (row) => row.vault);
    for (const [id, own] of byVault) {
      this.#stale.add(id);
      const opening = this.#open.get(id);
      if (!opening) {
        this.#remember(id, own);
        continue;
      }
      const vault = this.#vaults.get(id);
      if (!vault) continue;
      await this.#addRows(vault, await opening, own, 'verified');
      // Again: a fold that ran meanwhile did not see these rows, though their vault counts them.
      vault.foldedFrom = 0;
      this.#stale.add(id);
    }
  }

  markStale(vaults: Iterable<VaultId>): void {
    for (const vault of vaults) this.#stale.add(vault);
  }

  /** The vault's rows must be read again: a key came, or a row was healed. */
  forget(vault: VaultId): void {
    this.#arrived.delete(vault);
    this.#close(vault);
    this.#stale.add(vault);
  }

  /** Brings the digests of changed files up to date, a vault at a time, and tells who watches. */
  async foldStale(): Promise<void> {
    if (this.#stale.size === 0) return;
    const touched = new Set<FileId>();
    while (this.#stale.size > 0) {
      const [id] = this.#stale;
      this.#stale.delete(id as VaultId);
      const vault = this.#vaults.get(id as VaultId);
      if (!vault || vault.keys.length === 0) continue;
      for (const file of await this.#fold(vault)) touched.add(file);
    }
    this.#arrived.clear();
    this.#arrivedBytes = 0;
    this.#closeUnwatched();
    this.publishDigests();
    for (const file of touched) await this.#tellWatchers(file);
  }

  /** The files of a vault as they would be shown: of an import that is not complete yet, nobody else is told of them. */
  async digestsIn(vault: Vault): Promise<readonly FileDigest[]> {
    return [...digestsOf(vault, (await this.#openVault(vault)).states)].map(([, digest]) => digest);
  }

  async #fold(vault: Vault): Promise<Iterable<FileId>> {
    if (this.#vaults.isUnfinished(vault)) return this.#hide(vault, vault.set.count);
    const before = vault.set.count + vault.damaged.size;
    const { states, resolutions } = await this.#openVault(vault);
    const foldedFrom = before - vault.damaged.size;
    // What the vault is for may not have been known before.
    if (this.#vaults.isUnfinished(vault)) return this.#hide(vault, foldedFrom);
    await this.onRead(vault, states.values());
    const joinable = [...resolutions].filter(([, resolution]) => resolution.joinable);
    if (joinable.length > 0) {
      this.#joinable.set(
        vault.id,
        joinable.map(([record, { body }]) => ({ vault, state: states.get(record) as RecordState, body })),
      );
    }
    vault.digests = digestsOf(vault, states);
    vault.foldedFrom = foldedFrom;
    this.#vaults.markChanged(vault);
    this.onFolded(vault.id);
    if (vault.purpose?.purpose === 'staff' && vault.purpose.import === undefined) this.markCompletedImports();
    return vault.digests.keys();
  }

  #hide(vault: Vault, foldedFrom: number): readonly FileId[] {
    vault.foldedFrom = foldedFrom;
    this.#vaults.markChanged(vault);
    return [];
  }

  /** What an import brought is shown as soon as the log says that it is complete, here and after a crash just then. */
  markCompletedImports(): void {
    for (const vault of this.#vaults.all()) {
      if (vault.purpose?.import === undefined || vault.digests.size > 0) continue;
      if (vault.set.count > 1 && vault.keys.length > 0 && !this.#vaults.isUnfinished(vault)) this.#stale.add(vault.id);
    }
  }

  async #tellWatchers(file: FileId): Promise<void> {
    const listeners = this.#watchers.get(file);
    if (!listeners) return;
    const view = await this.fileView(file);
    for (const listener of listeners) listener(view);
  }

  #closeUnwatched(): void {
    const watched = new Set([...this.#watchers.keys()].map((file) => this.vaultOf(file)?.id));
    for (const id of this.#open.keys()) {
      if (this.#open.size <= KEPT_OPEN) return;
      if (!watched.has(id)) this.#close(id);
    }
  }

  #close(vault: VaultId): void {
    this.#open.delete(vault);
    this.#opened.delete(vault);
  }

  #openVault(vault: Vault): Promise<OpenVault> {
    const known = this.#open.get(vault.id);
    if (known) return known;
    const opening = this.#readVault(vault);
    this.#open.set(vault.id, opening);
    opening.catch(() => this.#close(vault.id));
    return opening;
  }

  async #readVault(vault: Vault): Promise<OpenVault> {
    const open: OpenVault = { versions: new Map(), states: new Map(), resolutions: new Map() };
    const arrived = this.#arrived.get(vault.id);
    this.#arrived.delete(vault.id);
    const isWhole = arrived !== undefined && arrived.length === vault.set.count && vault.damaged.size === 0;
    if (isWhole) await this.#addRows(vault, open, arrived, 'verified');
    else await this.#addRows(vault, open, await this.#session.store.revisionsOfVault(vault.id), 'from-disk');
    this.#opened.set(vault.id, open);
    return open;
  }

  #remember(vault: VaultId, rows: readonly StoredRevision[]): void {
    const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
    // What does not fit is read back from the disk, with all of its vault.
    if (this.#arrivedBytes + bytes > REMEMBERED_BYTES) return;
    this.#arrivedBytes += bytes;
    this.#arrived.set(vault, [...(this.#arrived.get(vault) ?? []), ...rows]);
  }

  async #addRows(vault: Vault, open: OpenVault, rows: readonly StoredRevision[], trust: 'verified' | 'from-disk'): Promise<void> {
    const versions = await Promise.all(rows.map((row) => this.#openRow(vault, row, trust)));
    const changed = new Set<RecordId>();
    for (const version of versions) {
      if (!version) continue;
      if (version.kind === VAULT_KIND) {
        // The first says it for good: nobody may turn a vault that is theirs into one that others are given.
        if (vault.purpose === undefined) {
          vault.purpose = purposeFrom(version);
          // What came before it was not known to be imported.
          if (vault.purpose.import !== undefined) for (const record of open.versions.keys()) changed.add(record);
        }
        continue;
      }
      const known = open.versions.get(version.record) ?? [];
      if (known.some((each) => each.id === version.id)) continue;
      open.versions.set(version.record, [...known, version]);
      changed.add(version.record);
    }
    for (const record of changed) {
      const { versions: all, resolution } = resolveVersions(
        (open.versions.get(record) as RecordVersion[]).map((version) => asWritten(version, vault)),
      );
      open.resolutions.set(record, resolution);
      open.states.set(record, stateFrom(all, resolution));
    }
  }

  /** What comes from the disk is verified again; what has just been verified, and never left this memory, is not. */
  async #openRow(vault: Vault, row: StoredRevision, trust: 'verified' | 'from-disk'): Promise<RecordVersion | undefined> {
    if (vault.damaged.has(row.id)) return undefined;
    const parts = parseRevision(row.bytes);
    if (!parts.ok) return this.#damaged(vault, row, 'the saved copy is cut or changed');
    const device = toBase64Url(parts.value.device) as DeviceId;
    const author = this.#directory.directory.devices.get(device);
    if (!author) return this.#damaged(vault, row, 'the signature does not fit');
    if (trust === 'from-disk') {
      const id = revisionIdOf(parts.value);
      if (!equalBytes(id, fromBase64Url(row.id))) return this.#damaged(vault, row, 'the saved copy was changed');
      if (!(await this.#verifier.verify(id, parts.value.signature, author.sign)))
        return this.#damaged(vault, row, 'the signature does not fit');
    }
    const key = vault.keys[parts.value.keyVersion - 1];
    if (!key) return undefined;
    const content = openRevision(parts.value, key);
    if (!content.ok) return this.#damaged(vault, row, `it cannot be read (${content.error})`);
    if (!isZonedInstant(content.value.at)) return this.#damaged(vault, row, 'it does not say when it was recorded');
    return versionFrom(row, content.value, device, author.person);
  }

  #damaged(vault: Vault, row: StoredRevision, reason: string): undefined {
    this.#vaults.noteDamaged(vault, row.id);
    this.#attention.quarantine({ revision: row.id, vault: vault.id, reason, from: 'this-laptop' });
    return undefined;
  }
}

function digestsOf(vault: Vault, states: ReadonlyMap<RecordId, RecordState>): ReadonlyMap<FileId, FileDigest> {
  const type = FILE_TYPE_BY_PURPOSE[vault.purpose?.purpose ?? 'case'];
  const byFile = Map.groupBy(states.values(), (state) => state.file);
  return new Map([...byFile].map(([file, records]) => [file, foldDigest(file, vault.id, type, records)]));
}

function purposeFrom({ body, device }: RecordVersion): VaultPurpose {
  const purpose = body as unknown as VaultPurpose;
  return purpose.import === undefined ? purpose : { ...purpose, import: { id: purpose.import.id, device } };
}

const versionFrom = (row: StoredRevision, content: RevisionContent, device: DeviceId, author: PersonId): RecordVersion => ({
  id: row.id,
  vault: row.vault,
  file: content.file as FileId,
  record: content.record as RecordId,
  kind: content.kind,
  parents: content.parents as readonly RevisionId[],
  at: content.at as ZonedInstant,
  op: content.op as Operation,
  schema: content.schema,
  body: content.body,
  device,
  author,
});

function stateFrom(versions: readonly RecordVersion[], resolution: Resolution): RecordState {
  const first = versions[0] as RecordVersion;
  const byId = new Map<string, RecordVersion>(versions.map((version) => [version.id, version]));
  const heads = resolution.heads.map((id) => byId.get(id) as RecordVersion);
  const latest = heads.reduce((later, head) => (compareInstants(head.at, later.at) > 0 ? head : later));
  const finalised = versions.find((version) => version.op === 'finalise');
  const signedOff = resolution.status === 'authorised' ? versions.findLast((version) => version.op === 'authorise') : undefined;
  const standing = heads.find((head) => head.op !== 'draft') ?? latest;
  return {
    record: first.record,
    file: first.file,
    vault: first.vault,
    kind: first.kind,
    status: resolution.status,
    body: resolution.body,
    schema: latest.schema,
    heads: resolution.heads as readonly RevisionId[],
    conflicts: resolution.clashes.map(({ field, base, values }) => ({
      field,
      base,
      values: values.map(({ version, value }) => {
        const said = byId.get(version) ?? standing;
        return { revision: said.id, author: said.author, at: said.at, value };
      }),
    })),
    createdBy: first.author,
    createdAt: first.at,
    changedBy: latest.author,
    changedAt: latest.at,
    ...(finalised ? { finalisedBy: finalised.author, finalisedAt: finalised.at } : {}),
    ...(signedOff ? { authorisedBy: signedOff.author, authorisedAt: signedOff.at } : {}),
    versions,
  };
}
