/**
 * Search over everything this person holds (issue 3 §3). The index is in memory while the laptop is unlocked. Beside the records it is
 * kept sealed, a row for each vault, so that unlocking reads no record for it; and a row that is behind its vault (a crash, a sync) is
 * brought up to date from the records that changed. It begins when the lists have long been shown, or with the first search.
 *
 * What it kept is only ever believed for vaults that this device is a member of at this moment: each answer asks anew.
 */
import type { FileId, RecordId, VaultId } from '#shared/base/ids.ts';
import { nameSounds } from '#shared/case-file/name-sounds.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import type { SearchGroup, SearchHit, SearchOptions, SearchResults } from './api.ts';
import type { OpenSession } from './open-session.ts';
import type { Records } from './records.ts';
import {
  entryOfFile,
  entryOfRecord,
  type Indexed,
  isOpening,
  peopleOfContact,
  stampOfFile,
  stampOfRecord,
  wordsOfQuery,
} from './search-entries.ts';
import { type FoundEntry, type FoundGroup, SearchIndex } from './search-index.ts';
import { type KeptRecord, type KeptVaultIndex, readRow, rowOf, wordsOfKept } from './search-rows.ts';
import { StoreClosed, unlessClosed } from './store.ts';
import type { Vault } from './vault.ts';
import type { Vaults } from './vaults.ts';

const PREFIX = 'search:';
const BEGIN_AFTER = 2_000;
const WRITE_AFTER = 10_000;
/** Of one stretch of work: a save or a screen waits no longer for it. */
const STRETCH_MS = 12;
/** What a search spends on taking in what was saved last, before it answers without. */
const CATCH_UP_MS = 80;
/** Records waiting to be written, above which it is done at once: a first reading is not held in memory. */
const MOST_UNWRITTEN = 400;
const LIMIT = 8;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const EVERY_GROUP: readonly SearchGroup[] = ['people', 'cases', 'contacts', 'records'];

interface IndexedRecord {
  number: number;
  readonly stamp: string;
}

interface IndexedFile {
  /** The file itself, until its own record is read; and the people whom a contact names. */
  numbers: number[];
  readonly stamp: string;
}

interface IndexedVault {
  /** How many revisions it was read from; see `Vault.foldedFrom`. */
  from: number;
  readonly records: Map<RecordId, IndexedRecord>;
  readonly files: Map<FileId, IndexedFile>;
  /** Files whose own record is indexed. */
  readonly opened: Set<FileId>;
  /** Read since the row was last written. */
  readonly unwritten: Map<RecordId, KeptRecord>;
}

export class Search {
  readonly #session: OpenSession;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #index = new SearchIndex();
  readonly #indexed = new Map<VaultId, IndexedVault>();
  readonly #toRead = new Set<VaultId>();
  readonly #toWrite = new Set<VaultId>();
  #unwritten = 0;
  #loading: Promise<void> | undefined;
  #isLoaded = false;
  #working: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;
  #cancelTimer: (() => void) | undefined;
  #latest = 0;

  constructor(session: OpenSession, vaults: Vaults, records: Records) {
    this.#session = session;
    this.#vaults = vaults;
    this.#records = records;
    records.onFolded = (vault) => this.#changed(vault);
    records.digests.watch(() => this.#forgetLost());
  }

  /** Not while the first screen is being filled. */
  beginLater(): void {
    if (this.#session.surroundings.syncsByItself) this.#after(BEGIN_AFTER, () => this.#workOn());
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResults | null> {
    const turn = ++this.#latest;
    try {
      await this.#catchUp(performance.now() + CATCH_UP_MS);
    } catch (fault) {
      unlessClosed(fault);
      return null;
    }
    if (turn !== this.#latest) return null;
    if (this.#session.surroundings.syncsByItself) this.#workOn();
    return this.#answer(wordsOfQuery(query), options);
  }

  /** Writes what was read and lets nothing more be done. */
  async close(): Promise<void> {
    this.#cancelTimer?.();
    this.#isClosed = true;
    await this.#working?.catch(() => undefined);
    await this.#write();
  }

  /** Cases, contacts and the people in them are known from the lists; records follow as their rows are loaded. */
  async #catchUp(until: number): Promise<void> {
    const { clock } = this.#session.surroundings;
    if (!this.#isLoaded) await Promise.race([this.#load(), new Promise<void>((resolve) => void clock.after(CATCH_UP_MS, resolve))]);
    for (const id of this.#isLoaded ? this.#toRead : []) {
      if (performance.now() > until) return;
      await this.#read(id);
    }
  }

  #answer(words: readonly string[], options: SearchOptions): SearchResults {
    const found = words.length === 0 ? undefined : this.#find(words, options);
    const group = (name: SearchGroup): SearchResults['groups'][SearchGroup] => {
      const { entries, total } = found?.get(name) ?? NOTHING;
      return { hits: entries.flatMap((entry) => this.#hit(entry) ?? []), total };
    };
    return {
      groups: { people: group('people'), cases: group('cases'), contacts: group('contacts'), records: group('records') },
      unread: this.#toRead.size,
    };
  }

  #find(words: readonly string[], options: SearchOptions): ReadonlyMap<SearchGroup, FoundGroup> {
    return this.#index.search({
      words,
      sounds: nameSounds,
      limit: options.limit ?? LIMIT,
      groups: options.groups ?? EVERY_GROUP,
      kinds: options.kinds,
      mayRead: (id) => {
        const vault = this.#vaults.get(id);
        return vault !== undefined && this.#vaults.isMine(vault);
      },
    });
  }

  #hit({ entry, words }: FoundEntry): SearchHit | undefined {
    const digest = this.#vaults.get(entry.vault)?.digests.get(entry.file);
    if (!digest) return undefined;
    const { group, file, record, kind, title, summary, at, withdrawn } = entry;
    return {
      group,
      file,
      fileType: digest.type,
      fileTitle: digest.title,
      reference: digest.reference,
      ...(record === undefined ? {} : { record }),
      ...(kind === undefined ? {} : { kind }),
      title,
      summary,
      at,
      withdrawn: withdrawn || digest.status === 'withdrawn',
      matched: words,
    };
  }

  #load(): Promise<void> {
    this.#loading ??= this.#loadRows().catch((fault: unknown) => {
      this.#loading = undefined;
      throw fault;
    });
    return this.#loading;
  }

  async #loadRows(): Promise<void> {
    for (const vault of this.#vaults.mine()) {
      if (!this.#isSearched(vault)) continue;
      this.#toRead.add(vault.id);
      this.#takeFiles(vault, this.#indexedVault(vault.id));
    }
    // A part at a time: all rows together are as large as the index.
    for (const letter of BASE64URL) {
      if (this.#isClosed) return;
      await this.#loadRowsOf(PREFIX + letter);
    }
    this.#isLoaded = true;
  }

  async #loadRowsOf(prefix: string): Promise<void> {
    const { store, keys } = this.#session;
    let since = performance.now();
    for (const [row, sealed] of await store.rowsNamed(prefix, false)) {
      if (this.#isClosed) return;
      const vault = this.#vaults.get(row.slice(PREFIX.length) as VaultId);
      if (!vault || !this.#isSearched(vault)) {
        await store.removeRow(row);
        continue;
      }
      const kept = readRow(openLocalJson(keys.local.digests, row, sealed));
      if (kept) this.#takeKept(vault, kept);
      if (performance.now() - since > STRETCH_MS) {
        await this.#pause();
        since = performance.now();
      }
    }
  }

  #indexedVault(id: VaultId): IndexedVault {
    const known = this.#indexed.get(id);
    if (known) return known;
    const indexed: IndexedVault = { from: -1, records: new Map(), files: new Map(), opened: new Set(), unwritten: new Map() };
    this.#indexed.set(id, indexed);
    return indexed;
  }

  #takeKept(vault: Vault, kept: KeptVaultIndex): void {
    const indexed = this.#indexedVault(vault.id);
    if (indexed.records.size > 0) return;
    indexed.from = kept.from;
    const numbers = kept.words.map((word) => this.#index.numberOfWord(word));
    for (const record of kept.records) {
      const number = this.#index.add(
        { ...record.entry, vault: vault.id },
        wordsOfKept(record).map((places) => places.map((place) => numbers[place] as number)),
      );
      indexed.records.set(record.record, { number, stamp: record.stamp });
      if (record.entry.record === undefined) indexed.opened.add(record.entry.file);
    }
    this.#takeFiles(vault, indexed);
    if (kept.from === vault.foldedFrom) this.#toRead.delete(vault.id);
  }

  /** Reads what changed in one vault. */
  async #read(id: VaultId): Promise<void> {
    this.#toRead.delete(id);
    const vault = this.#vaults.get(id);
    if (!vault || !this.#isSearched(vault)) return;
    const from = vault.foldedFrom;
    let states: Awaited<ReturnType<Records['statesInPassing']>>;
    try {
      states = await this.#records.statesInPassing(vault);
    } catch (fault) {
      if (!(fault instanceof StoreClosed)) this.#toRead.add(id);
      throw fault;
    }
    const indexed = this.#indexedVault(id);
    for (const state of states.values()) {
      const digest = vault.digests.get(state.file);
      const stamp = stampOfRecord(state, digest);
      const known = indexed.records.get(state.record);
      if (known?.stamp === stamp) continue;
      if (known) this.#index.remove(known.number);
      const fresh = entryOfRecord(state, digest);
      indexed.records.set(state.record, { number: this.#add(fresh), stamp });
      const { vault: _, ...entry } = fresh.entry;
      indexed.unwritten.set(state.record, { record: state.record, words: fresh.words, entry, stamp });
      if (isOpening(state, digest)) indexed.opened.add(state.file);
      this.#unwritten++;
    }
    for (const [record, { number }] of indexed.records) {
      if (states.has(record)) continue;
      this.#index.remove(number);
      indexed.records.delete(record);
    }
    this.#takeFiles(vault, indexed);
    indexed.from = from;
    this.#toWrite.add(id);
    if (this.#index.wantsTidying) this.#tidy();
  }

  #takeFiles(vault: Vault, indexed: IndexedVault): void {
    for (const [file, { numbers }] of indexed.files) {
      if (vault.digests.has(file)) continue;
      for (const number of numbers) this.#index.remove(number);
      indexed.files.delete(file);
    }
    for (const digest of vault.digests.values()) {
      const isOpened = indexed.opened.has(digest.file);
      const stamp = `${isOpened} ${stampOfFile(digest)}`;
      const known = indexed.files.get(digest.file);
      if (known?.stamp === stamp) continue;
      for (const number of known?.numbers ?? []) this.#index.remove(number);
      const own = isOpened ? undefined : entryOfFile(digest);
      const entries = [...(own ? [own] : []), ...peopleOfContact(digest)];
      indexed.files.set(digest.file, { numbers: entries.map((each) => this.#add(each)), stamp });
    }
  }

  #add({ entry, words }: Indexed): number {
    return this.#index.add(
      entry,
      words.map((each) => Array.from(each, (word) => this.#index.numberOfWord(word))),
    );
  }

  #tidy(): void {
    const moved = this.#index.tidy();
    for (const { records, files } of this.#indexed.values()) {
      for (const each of records.values()) each.number = moved.get(each.number) as number;
      for (const each of files.values()) each.numbers = each.numbers.map((number) => moved.get(number) as number);
    }
  }

  #changed(vault: VaultId): void {
    // Before any rows were asked for, that they are behind is seen from their own numbers.
    if (this.#loading === undefined) return;
    this.#toRead.add(vault);
    if (this.#session.surroundings.syncsByItself) this.#workOn();
  }

  /** A vault that this device is no longer a member of is no longer found at once; here its words are forgotten as well. */
  #forgetLost(): void {
    for (const [id, { records, files }] of this.#indexed) {
      const vault = this.#vaults.get(id);
      if (vault && this.#vaults.isMine(vault)) continue;
      for (const { number } of records.values()) this.#index.remove(number);
      for (const { numbers } of files.values()) for (const number of numbers) this.#index.remove(number);
      this.#indexed.delete(id);
      this.#toWrite.delete(id);
      // Where the disk refuses, the row goes when rows are loaded the next time.
      void this.#session.store.removeRow(PREFIX + id).catch(() => undefined);
    }
  }

  #isSearched(vault: Vault): boolean {
    if (!this.#vaults.isMine(vault) || vault.keys.length === 0 || this.#vaults.isUnfinished(vault)) return false;
    return vault.purpose !== undefined && vault.purpose.purpose !== 'administration';
  }

  /** Reads on in the background, a stretch at a time, until nothing is behind. */
  #workOn(): void {
    this.#working ??= this.#work()
      .catch(unlessClosed)
      .finally(() => {
        this.#working = undefined;
        // What could not be written is built again from the records.
        if (this.#toWrite.size > 0) this.#after(WRITE_AFTER, () => void this.#write().catch(() => undefined));
      });
  }

  async #work(): Promise<void> {
    await this.#load();
    for (const id of this.#toRead) {
      await this.#pause();
      if (this.#isClosed) return;
      await this.#read(id);
      if (this.#unwritten > MOST_UNWRITTEN) await this.#write();
    }
  }

  #write(): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#writeRows());
    return this.#writing;
  }

  async #writeRows(): Promise<void> {
    const { store, keys, surroundings } = this.#session;
    for (const id of Array.from(this.#toWrite)) {
      this.#toWrite.delete(id);
      const indexed = this.#indexed.get(id);
      if (!indexed) continue;
      const row = PREFIX + id;
      const fresh = new Map(indexed.unwritten);
      const { from } = indexed;
      const sealed = await store.row(row);
      const before = sealed && readRow(openLocalJson(keys.local.digests, row, sealed));
      const stamps = new Map(Array.from(indexed.records, ([record, { stamp }]) => [record, stamp]));
      const written = rowOf(from, stamps, fresh, before);
      try {
        await store.putRows(new Map([[row, sealLocalJson(keys.local.digests, row, written, surroundings.randomness)]]));
      } catch (fault) {
        this.#toWrite.add(id);
        throw fault;
      }
      for (const [record, kept] of fresh) {
        if (indexed.unwritten.get(record) !== kept) continue;
        indexed.unwritten.delete(record);
        this.#unwritten--;
      }
    }
  }

  #after(milliseconds: number, callback: () => void): void {
    this.#cancelTimer?.();
    if (!this.#isClosed) this.#cancelTimer = this.#session.surroundings.clock.after(milliseconds, callback);
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => void this.#session.surroundings.clock.after(0, resolve));
  }
}

const NOTHING: FoundGroup = { entries: [], total: 0 };
