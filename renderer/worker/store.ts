/**
 * The store of one person on this laptop: RxDB, and the only door to it. It holds ciphertext and opaque ids, nothing else.
 *
 * Two collections, both written through RxDB's storage with strict durability: `revisions` (insert-only) and `rows` (small sealed
 * things by name: digests, drafts, logs, settings). RxDB's open version allows 13 open collections in a process, so
 * there is one for all record kinds. See decisions/0002-two-collections.md.
 */

import {
  createRxDatabase,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDatabase,
  type RxJsonSchema,
  type RxStorage,
} from 'rxdb/plugins/core';
import type { RevisionId, VaultId } from '#shared/base/ids.ts';

/** A revision as it is kept. `seq` is this laptop's own numbering, in order of arrival. */
export interface StoredRevision {
  readonly id: RevisionId;
  readonly vault: VaultId;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

interface RevisionRow {
  id: string;
  vault: string;
  seq: number;
  bytes: string;
}

interface SealedRow {
  id: string;
  bytes: string;
}

const SEQ_MAX = 2 ** 40;
/** Every index of RxDB begins with `_deleted`: without it a query finds removed rows, and reads the whole index. */
const PRESENT = { _deleted: { $eq: false } };

const REVISION_SCHEMA: RxJsonSchema<RevisionRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 43 },
    vault: { type: 'string', maxLength: 22 },
    seq: { type: 'number', minimum: 0, maximum: SEQ_MAX, multipleOf: 1 },
    bytes: { type: 'string' },
  },
  required: ['id', 'vault', 'seq', 'bytes'],
  indexes: [['vault', 'seq'], ['seq']],
};

const ROW_SCHEMA: RxJsonSchema<SealedRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 80 }, bytes: { type: 'string' } },
  required: ['id', 'bytes'],
};

type Collections = { revisions: RxCollection<RevisionRow>; rows: RxCollection<SealedRow> };

/** The disk is full, or the browser's quota is used up. */
export class StorageFull extends Error {}

/** The session was locked while something was still being read for the screens: nobody waits for it any more. */
export class StoreClosed extends Error {}

/** For work that nobody awaits: being locked meanwhile is no fault, anything else is. */
export function unlessClosed(fault: unknown): void {
  if (!(fault instanceof StoreClosed)) throw fault;
}

export class Store {
  readonly #database: RxDatabase<Collections>;
  /** Names and states of the rows last written, so that an update need not read first. */
  readonly #rows = new Map<string, object>();
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(database: RxDatabase<Collections>) {
    this.#database = database;
  }

  static async open(name: string, storage: RxStorage<unknown, unknown>): Promise<Store> {
    const database = await createRxDatabase<Collections>({
      name,
      storage,
      multiInstance: false,
      eventReduce: false,
      closeDuplicates: true,
    });
    await database.addCollections({ revisions: { schema: REVISION_SCHEMA }, rows: { schema: ROW_SCHEMA } });
    return new Store(database);
  }

  get #opened(): RxDatabase<Collections> & Collections {
    if (this.#database.closed) throw new StoreClosed('the store is closed');
    return this.#database;
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#database.close();
  }

  /**
   * Stores all that are not there yet or, where the write fails, none; durable when it resolves.
   * @returns the ids that were there already, left as they were. @throws StorageFull
   */
  async insertRevisions(revisions: readonly StoredRevision[]): Promise<ReadonlySet<RevisionId>> {
    if (revisions.length === 0) return new Set();
    return this.#write(async () => {
      const rows = revisions.map(({ id, vault, seq, bytes }) => ({ document: document({ id, vault, seq, bytes: toBinaryString(bytes) }) }));
      const { error } = await this.#opened.revisions.storageInstance.bulkWrite(rows as never, 'insert-revisions');
      const failed = error.find((each) => each.status !== 409);
      if (failed) throw new Error(`revision not stored: ${failed.status}`);
      return new Set(error.map(({ documentId }) => documentId as RevisionId));
    });
  }

  /** Puts good bytes in the place of a row that was found damaged. */
  async replaceRevision(revision: StoredRevision): Promise<void> {
    await this.#write(() => this.#opened.revisions.incrementalUpsert({ ...revision, bytes: toBinaryString(revision.bytes) }));
  }

  async revisionsOfVault(vault: VaultId): Promise<StoredRevision[]> {
    return this.#query({ selector: { ...PRESENT, vault, seq: { $gte: 0 } }, sort: [{ vault: 'asc' }, { seq: 'asc' }] });
  }

  /** In order of arrival, after `seq`. */
  async revisionsAfter(seq: number, limit: number): Promise<StoredRevision[]> {
    return this.#query({ selector: { ...PRESENT, seq: { $gt: seq } }, sort: [{ seq: 'asc' }], limit });
  }

  async revisions(ids: readonly RevisionId[]): Promise<StoredRevision[]> {
    const found = await this.#opened.revisions.storageInstance.findDocumentsById([...ids], false);
    return found.map((row) => fromRow(row as unknown as RevisionRow));
  }

  async row(id: string): Promise<Uint8Array | undefined> {
    const [found] = await this.#opened.rows.storageInstance.findDocumentsById([id], false);
    if (!found) return undefined;
    this.#rows.set(id, found);
    return fromBinaryString((found as unknown as SealedRow).bytes);
  }

  /** The same for what is large: nothing of it is kept in memory. */
  async rowOnce(id: string): Promise<Uint8Array | undefined> {
    const [found] = await this.#opened.rows.storageInstance.findDocumentsById([id], false);
    return found && fromBinaryString((found as unknown as SealedRow).bytes);
  }

  /** Which of these rows there are. */
  async present(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.#opened.rows.storageInstance.findDocumentsById([...ids], false);
    return new Set(found.map((row) => (row as unknown as SealedRow).id));
  }

  /** Every row whose name begins so. @param remember whether they are so few and small that each may be kept for its next writing. */
  async rowsNamed(prefix: string, remember = true): Promise<Map<string, Uint8Array>> {
    const { documents } = await this.#opened.rows.storageInstance.query(
      prepareQuery(
        this.#opened.rows.schema.jsonSchema as never,
        normalizeMangoQuery(
          this.#opened.rows.schema.jsonSchema as never,
          {
            selector: { ...PRESENT, id: { $gte: prefix, $lt: `${prefix}\uffff` } },
            sort: [{ id: 'asc' }],
          } as never,
        ),
      ),
    );
    const rows = documents as unknown as SealedRow[];
    if (remember) for (const row of rows) this.#rows.set(row.id, row);
    return new Map(rows.map((row) => [row.id, fromBinaryString(row.bytes)]));
  }

  /** All of them or none; durable when it resolves. @throws StorageFull */
  async putRows(rows: ReadonlyMap<string, Uint8Array>): Promise<void> {
    if (rows.size === 0) return;
    await this.#write(async () => {
      const writes = [];
      for (const [id, bytes] of rows)
        writes.push({ previous: await this.#previous(id), document: document({ id, bytes: toBinaryString(bytes) }) });
      await this.#writeRows(writes);
    });
  }

  removeRow(id: string): Promise<void> {
    return this.removeRows([id]);
  }

  /** All of them or none. */
  async removeRows(ids: readonly string[]): Promise<void> {
    await this.#write(async () => {
      const writes = [];
      for (const id of ids) {
        const previous = await this.#previous(id);
        if (previous) writes.push({ previous, document: { ...document({ id, bytes: '' }), _deleted: true } });
      }
      if (writes.length > 0) await this.#writeRows(writes);
    });
  }

  async #previous(id: string): Promise<object | undefined> {
    const known = this.#rows.get(id);
    if (known) return known;
    const [found] = await this.#opened.rows.storageInstance.findDocumentsById([id], true);
    return found;
  }

  async #writeRows(writes: readonly { previous: object | undefined; document: object }[]): Promise<void> {
    for (const write of writes) this.#rows.delete((write.document as SealedRow).id);
    const { error } = await this.#opened.rows.storageInstance.bulkWrite(writes as never, 'put-rows');
    if (error.length > 0) throw new Error(`row not stored: ${error[0]?.status}`);
  }

  async #query(query: object): Promise<StoredRevision[]> {
    const schema = this.#opened.revisions.schema.jsonSchema as never;
    const { documents } = await this.#opened.revisions.storageInstance.query(
      prepareQuery(schema, normalizeMangoQuery(schema, query as never)),
    );
    return documents.map((row) => fromRow(row as unknown as RevisionRow));
  }

  /** One write at a time: what is numbered first is stored first. */
  #write<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#writing.then(work, work).catch((fault: unknown) => {
      throw isQuotaFault(fault) ? new StorageFull('the disk is full', { cause: fault }) : fault;
    });
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

/** What RxDB's storage wants beside the fields; it fills in `_rev` and `_meta` itself. */
const document = (fields: object): object => ({ ...fields, _deleted: false, _attachments: {}, _rev: '', _meta: { lwt: 1 } });

const fromRow = (row: RevisionRow): StoredRevision => ({
  id: row.id as RevisionId,
  vault: row.vault as VaultId,
  seq: row.seq,
  bytes: fromBinaryString(row.bytes),
});

function isQuotaFault(fault: unknown): boolean {
  for (let inner: unknown = fault; inner instanceof Error; inner = (inner as { inner?: unknown }).inner ?? inner.cause) {
    if (inner.name === 'QuotaExceededError' || /quota/i.test(inner.message)) return true;
  }
  return false;
}

/** One character a byte: RxDB keeps JSON only, and IndexedDB stores such text at one byte a character, a third less than base64. */
function toBinaryString(bytes: Uint8Array): string {
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += 0x4000) {
    text += String.fromCharCode.apply(null, bytes.subarray(offset, offset + 0x4000) as unknown as number[]);
  }
  return text;
}

function fromBinaryString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
