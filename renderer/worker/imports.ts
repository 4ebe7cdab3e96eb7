/**
 * An import: whole files of another service or system, with their history. Sealed into vaults of their own, which nobody is shown or
 * given until the server has acknowledged everything and an entry of the service's log completes it; so one that ends in the middle
 * leaves nothing that anybody sees, and is begun anew. See decisions/0008-an-import-keeps-its-history.md.
 */

import type { FileId, RecordId, RevisionId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { compareInstants, dateOf } from '#shared/base/zoned-instant.ts';
import { newId } from '#shared/crypto/random.ts';
import type { Body } from '#shared/practice/record.ts';
import { CONTRACT_START, contractYearOf } from '#shared/reference/contract.ts';
import type { ImportedFile, ImportedVersion, ImportInput, ImportProgress, ImportRefusal, ImportSource } from './api.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { Documents } from './documents.ts';
import { claimsProvenance, withProvenance } from './imported-version.ts';
import { createVault } from './membership-changes.ts';
import { keepVault } from './membership-keeper.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import type { Outbox } from './outbox.ts';
import { type Records, VAULT_KIND } from './records.ts';
import { StorageFull } from './store.ts';
import type { SyncLoop } from './sync-loop.ts';
import type { Vault, VaultPurpose } from './vault.ts';
import type { Vaults } from './vaults.ts';
import type { VaultToImport, Writer } from './writer.ts';

export interface ImportParts {
  readonly session: OpenSession;
  readonly vaults: Vaults;
  readonly records: Records;
  readonly writer: Writer;
  readonly documents: Documents;
  readonly directory: DirectoryLog;
  readonly attention: Attention;
  readonly outbox: Outbox;
  readonly sync: SyncLoop;
  readonly settle: () => Promise<boolean>;
}

export interface Imported {
  readonly files: number;
  readonly records: number;
  readonly documents: number;
}

/** Files that share a vault. */
interface Lot {
  readonly vault: Vault;
  readonly purpose: VaultPurpose;
  readonly files: readonly ImportedFile[];
}

/** Bodies of documents as they will be saved, by record and the id of the bytes there. */
type SealedDocuments = ReadonlyMap<RecordId, Body>;

/** A link that does not hold is tried again this often before the import is given up. */
const TRIES = 5;
const OFFLINE: ImportRefusal = { code: 'offline' };
/** How many ids of a refused import are told. */
const TOLD = 100;

export class Imports {
  readonly #parts: ImportParts;

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  async take(input: ImportInput, { documentOf, onProgress = () => undefined }: ImportSource): Promise<Result<Imported, ImportRefusal>> {
    const invalid = problemIn(input);
    if (invalid !== undefined) return err({ code: 'invalid', message: invalid });
    // What others have written since is known first: an id that is taken, a colleague who has left.
    if (!(await this.#isInStep())) return err(OFFLINE);
    const taken = await this.#idsHere(input.files);
    if (taken.length > 0) return err({ code: 'already-here', ids: taken.slice(0, TOLD) });
    try {
      const id = newId<FileId>(this.#parts.session.surroundings.randomness);
      const lots = this.#lotsOf(input.files, id);
      await this.#parts.vaults.flush();
      const sealed = await this.#sealDocuments(lots, documentOf, onProgress);
      if (!sealed.ok) return sealed;
      const written = await this.#write(input, lots, sealed.value, onProgress);
      if (!written.ok) return written;
      const sent = await this.#send(lots, new Set(written.value), onProgress);
      if (!sent.ok) return sent;
      const given = await this.#give(lots, onProgress);
      if (!given.ok) return given;
      const imported: Imported = {
        files: input.files.length,
        records: input.files.reduce((sum, { records }) => sum + records.length, 0),
        documents: sealed.value.size,
      };
      return await this.#complete(id, input, imported, onProgress);
    } catch (fault) {
      if (fault instanceof StorageFull) return err({ code: 'storage-full' });
      throw fault;
    }
  }

  /** Files and records of the import that this laptop holds already. */
  async #idsHere(files: readonly ImportedFile[]): Promise<readonly string[]> {
    const { vaults, records } = this.#parts;
    const wanted = new Set<string>(files.flatMap((file) => [file.file, ...file.records.map(({ record }) => record)]));
    const found = new Set<string>();
    for (const vault of vaults.mine()) {
      if (vaults.isUnfinished(vault)) continue;
      for (const file of vault.digests.keys()) if (wanted.has(file)) found.add(file);
      for (const record of (await records.statesInPassing(vault)).keys()) if (wanted.has(record)) found.add(record);
    }
    return [...found];
  }

  /** As `createFile` does it: each case has a vault of its own, the rest share one by what they are. */
  #lotsOf(files: readonly ImportedFile[], id: FileId): readonly Lot[] {
    const { session, vaults, directory } = this.#parts;
    const lots = Map.groupBy(files, (file) => (file.type === 'case' ? file.file : JSON.stringify(purposeOf(file))));
    return [...lots.values()].map((together): Lot => {
      const vault = createVault(session, vaults, directory.directory);
      const purpose: VaultPurpose = { ...purposeOf(together[0] as ImportedFile), import: { id } };
      // At once, so that nothing grants it to anybody meanwhile.
      vault.purpose = { ...purpose, import: { id, device: session.device } };
      return { vault, purpose, files: together };
    });
  }

  async #sealDocuments(
    lots: readonly Lot[],
    documentOf: ImportSource['documentOf'],
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<SealedDocuments, ImportRefusal>> {
    const sealed = new Map<RecordId, Body>();
    if (documentOf === undefined) return ok(sealed);
    const all = lots.flatMap(({ vault, files }) =>
      files.flatMap(({ file, records }) =>
        records.filter(({ kind }) => kind === 'document').map(({ record }) => ({ vault, file, record })),
      ),
    );
    for (const [place, { vault, file, record }] of all.entries()) {
      onProgress({ step: 'sealing', done: place, of: all.length });
      const document = await documentOf(record);
      if (document === undefined) continue;
      const content = await this.#parts.documents.sealImported(vault, file, document);
      if (!content.ok) return content;
      sealed.set(record, { ...content.value });
    }
    return ok(sealed);
  }

  async #write(
    { system }: ImportInput,
    lots: readonly Lot[],
    documents: SealedDocuments,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<readonly RevisionId[], ImportRefusal>> {
    const { session, writer } = this.#parts;
    const at = recordedNow(session.surroundings);
    onProgress({ step: 'sealing', done: 0, of: lots.length });
    const released = await this.#parts.documents.release(
      [...documents.values()].map((content) => ({ kind: 'document', op: 'finalise', body: { content } })),
    );
    if (!released.ok) return released;
    const toWrite = lots.map(({ vault, purpose, files }): VaultToImport => {
      const id = vault.id as string;
      const description = { record: id, file: id, kind: VAULT_KIND, parents: [], at, op: 'finalise', schema: 1, body: { ...purpose } };
      const versions: VaultToImport['versions'][number][] = [description];
      for (const { file, records } of files) {
        for (const { record, kind, versions: history } of records) {
          const places = new Map<string, number>();
          for (const version of parentsFirst(history)) {
            const { op, schema, parents } = version;
            const content = kind === 'document' ? documents.get(record) : undefined;
            const body = withProvenance(content === undefined ? version.body : { ...version.body, content }, {
              system,
              id: version.id,
              at: version.at,
              by: version.by,
            });
            const known = parents.flatMap((parent) => places.get(parent) ?? []);
            places.set(version.id, versions.length);
            versions.push({ record, file, kind, op, schema, at, body, parents: known });
          }
        }
      }
      return { vault, versions };
    });
    const written = await writer.importAll(toWrite);
    if (written.ok) return written;
    await this.#parts.documents.hold(released.value);
    return written;
  }

  /** Until the server has acknowledged every version and every part of a document. */
  async #send(
    lots: readonly Lot[],
    written: ReadonlySet<RevisionId>,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<null, ImportRefusal>> {
    const { outbox, sync, documents, attention } = this.#parts;
    const all = written.size;
    const tell = (): void => onProgress({ step: 'sending', done: Math.max(0, all - outbox.waiting.length), of: all });
    const stopTelling = sync.state.watch(tell);
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        await sync.syncNow();
        await documents.transfer.run();
        const refused = attention.lists.value.refused.find(({ revision }) => written.has(revision));
        if (refused !== undefined) return err({ code: 'invalid', message: `The server refused a version (${refused.code})` });
        const isSent =
          !outbox.waiting.some(({ id }) => written.has(id)) &&
          documents.transfer.waiting.length === 0 &&
          lots.every(({ vault }) => vault.pending.length === 0);
        if (isSent) return ok(null);
      }
    } finally {
      stopTelling();
    }
    return err(OFFLINE);
  }

  /** To whoever should hold them, and to the recovery key. What they receive stays hidden there too. */
  async #give(lots: readonly Lot[], onProgress: (progress: ImportProgress) => void): Promise<Result<null, ImportRefusal>> {
    const { session, vaults, records, directory, sync } = this.#parts;
    for (const [place, { vault }] of lots.entries()) {
      onProgress({ step: 'giving', done: place, of: lots.length });
      const [allocated] = (await records.digestsIn(vault)).flatMap((digest) => digest.allocatedTo ?? []);
      keepVault(session, vaults, vault, directory.directory, allocated ?? null);
    }
    await vaults.flush();
    for (let tries = 0; tries < TRIES; tries++) {
      await sync.syncNow();
      if (lots.every(({ vault }) => vault.pending.length === 0)) return ok(null);
    }
    return err(OFFLINE);
  }

  /** The entry that makes all of it visible, everywhere at once. */
  async #complete(
    id: FileId,
    { system, migrated = 0, reason }: ImportInput,
    imported: Imported,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<Imported, ImportRefusal>> {
    const { session, vaults, writer, sync, settle, outbox } = this.#parts;
    onProgress({ step: 'completing', done: 0, of: 1 });
    const log = vaults.mine().find(({ purpose }) => purpose?.purpose === 'staff' && purpose.import === undefined);
    if (log === undefined) return err({ code: 'no-such-file' });
    const at = recordedNow(session.surroundings);
    const body = { direction: 'in', at, system, ...imported, migrated, ...(reason === undefined ? {} : { reason }) };
    const saved = await writer.save(log, id, [{ kind: 'interchange', op: 'finalise', body }]);
    if (!saved.ok) return saved;
    await settle();
    for (let tries = 0; tries < TRIES; tries++) {
      await sync.syncNow();
      if (!outbox.waiting.some(({ vault }) => vault === log.id)) return ok(imported);
    }
    return err(OFFLINE);
  }

  /** @returns whether the server answered and has told everything it has for this laptop. */
  async #isInStep(): Promise<boolean> {
    const { sync } = this.#parts;
    await sync.syncNow();
    const { problem, phase } = sync.state.value;
    return problem === undefined && phase !== 'offline' && phase !== 'stopped';
  }
}

function problemIn({ files }: ImportInput): string | undefined {
  const seen = new Set<string>();
  for (const { file, type, person, records } of files) {
    if (records.length === 0) return `The file ${file} has no record`;
    if (type === 'personal' && person === undefined) return `The file ${file} is personal, and does not say whose it is`;
    if (seen.has(`file ${file}`)) return `The id ${file} stands for two files`;
    seen.add(`file ${file}`);
    for (const { record, versions } of records) {
      if (seen.has(record)) return `The id ${record} stands for two records`;
      seen.add(record);
      if (versions.length === 0) return `The record ${record} has no version`;
      if (versions.some(({ body }) => claimsProvenance(body))) return `The record ${record} has the reserved field “imported”`;
      if (new Set(versions.map(({ id }) => id)).size < versions.length) return `Two versions of the record ${record} have one id`;
    }
  }
  return undefined;
}

function purposeOf(file: ImportedFile): VaultPurpose {
  const { type, location, person } = file;
  switch (type) {
    case 'case':
      return { purpose: 'case', location };
    case 'contact':
      return { purpose: 'inbox', location, contractYear: contractYearIn(file) };
    case 'register':
    case 'confidential':
      return { purpose: type, contractYear: contractYearIn(file) };
    case 'staff':
      return { purpose: 'staff' };
    case 'personal':
      return { purpose: 'personal', ...(person === undefined ? {} : { person }) };
  }
}

/** Of the day on which the file was begun. */
function contractYearIn({ records }: ImportedFile): string {
  const [first] = records.flatMap(({ versions }) => versions.map(({ at }) => at)).toSorted(compareInstants);
  return contractYearOf(first === undefined ? CONTRACT_START : dateOf(first));
}

/** Each version after those that it was written from, else in the order given. */
function parentsFirst(versions: readonly ImportedVersion[]): readonly ImportedVersion[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const ordered = new Map<string, ImportedVersion>();
  const place = (start: ImportedVersion): void => {
    const stack = [start];
    const open = new Set<string>();
    for (let version = stack.at(-1); version !== undefined; version = stack.at(-1)) {
      open.add(version.id);
      const next = version.parents.flatMap((parent) => byId.get(parent) ?? []).find(({ id }) => !ordered.has(id) && !open.has(id));
      if (next !== undefined) {
        stack.push(next);
        continue;
      }
      stack.pop();
      ordered.set(version.id, version);
    }
  };
  for (const version of versions) if (!ordered.has(version.id)) place(version);
  return [...ordered.values()];
}
