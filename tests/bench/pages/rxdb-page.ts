/** The peers that are RxDB itself: on Dexie as it comes, and with its own encryption (crypto-js). */
import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb/plugins/core';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { CaseWriter } from '../case-text.ts';
import { answerCalls } from './call.ts';

export type RxdbVariant = 'plain' | 'crypto-js';

/** A record as a user of RxDB would keep it; what is encrypted cannot be indexed or looked up. */
interface Document {
  id: string;
  caseId: string;
  kind: string;
  updatedAt: string;
  title: string;
  body: object;
}

const schemaOf = (variant: RxdbVariant): RxJsonSchema<Document> => ({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    caseId: { type: 'string', maxLength: 40 },
    kind: { type: 'string', maxLength: 20 },
    updatedAt: { type: 'string', maxLength: 30 },
    title: { type: 'string' },
    body: { type: 'object' },
  },
  required: ['id', 'caseId', 'kind', 'updatedAt'],
  indexes: [['caseId', 'updatedAt']],
  ...(variant === 'crypto-js' ? { encrypted: ['title', 'body'] } : {}),
});

const BATCH = 1000;
const PER_CASE = 50;

let database: RxDatabase<{ records: RxCollection<Document> }>;

function documentsOf(count: number, seed: number, firstCase = 0): Document[] {
  const writer = new CaseWriter(seed);
  const documents: Document[] = [];
  for (let number = firstCase; documents.length < count; number++) {
    for (const { kind, title, body } of writer.recordsOfCase(PER_CASE)) {
      const caseId = `case-${String(number).padStart(6, '0')}`;
      documents.push({ id: crypto.randomUUID(), caseId, kind, updatedAt: new Date(17e11 + documents.length).toISOString(), title, body });
    }
  }
  return documents.slice(0, count);
}

const rxdbBench = {
  async open(variant: RxdbVariant): Promise<void> {
    const dexie = getRxStorageDexie();
    const storage = variant === 'plain' ? dexie : wrappedKeyEncryptionCryptoJsStorage({ storage: dexie });
    const password = variant === 'plain' ? {} : { password: 'correct horse battery staple 2031' };
    database = await createRxDatabase({ name: 'peer', storage, multiInstance: false, ...password });
    await database.addCollections({ records: { schema: schemaOf(variant) } });
  },

  /** @returns milliseconds of `bulkInsert`, a thousand at a time. */
  async bulkInsert(count: number): Promise<number> {
    let spent = 0;
    for (let offset = 0; offset < count; offset += BATCH) {
      const batch = documentsOf(Math.min(BATCH, count - offset), 42 + offset, offset / PER_CASE);
      const started = performance.now();
      const { error } = await database.records.bulkInsert(batch);
      spent += performance.now() - started;
      if (error.length > 0) throw new Error('a record was not inserted');
    }
    return spent;
  },

  /** @returns milliseconds of each of `count` inserts, one after another. */
  async insertOneByOne(count: number): Promise<number[]> {
    const times: number[] = [];
    for (const document of documentsOf(count, 4242, 900_000)) {
      const started = performance.now();
      await database.records.insert(document);
      times.push(performance.now() - started);
    }
    return times;
  },

  /** What a list of cases costs without digests: everything is read back. @returns milliseconds from opening to the titles. */
  async openAndReadAll(variant: RxdbVariant, expected: number): Promise<number> {
    const started = performance.now();
    await rxdbBench.open(variant);
    const all = await database.records.find().exec();
    const letters = all.reduce((sum, record) => sum + record.title.length, 0);
    if (all.length !== expected || letters === 0) throw new Error(`read ${all.length} of ${expected}`);
    return performance.now() - started;
  },

  async close(): Promise<void> {
    await database.close();
  },
};

export type RxdbBench = typeof rxdbBench;
answerCalls(rxdbBench);
