/** The peer PouchDB in the browser, as its own bundle gives it: `pouchdb.min.js` is loaded before this. */
import { CaseWriter } from '../case-text.ts';
import { answerCalls } from './call.ts';

interface Pouch {
  bulkDocs(documents: readonly object[]): Promise<readonly { readonly error?: boolean }[]>;
  sync(remote: string): Promise<{ readonly push: { readonly docs_written: number }; readonly pull: { readonly docs_written: number } }>;
  readonly replicate: {
    to(remote: string): Promise<{ readonly docs_written: number }>;
    from(remote: string): Promise<{ readonly docs_written: number }>;
  };
}

declare const PouchDB: new (name: string) => Pouch;

const PER_CASE = 50;
let local: Pouch;
const remote = `${location.origin}/records`;

async function put(documents: readonly object[]): Promise<void> {
  for (let offset = 0; offset < documents.length; offset += 1000) {
    const results = await local.bulkDocs(documents.slice(offset, offset + 1000));
    if (results.some((result) => result.error)) throw new Error('a record was not put');
  }
}

async function timed(work: () => Promise<number>, expected: number): Promise<number> {
  const started = performance.now();
  const written = await work();
  if (written !== expected) throw new Error(`replicated ${written} of ${expected}`);
  return performance.now() - started;
}

const pouchBench = {
  async open(): Promise<void> {
    local = new PouchDB('peer');
  },

  async fill(count: number): Promise<void> {
    const writer = new CaseWriter(42);
    const documents: object[] = [];
    for (let number = 0; documents.length < count; number++) {
      for (const record of writer.recordsOfCase(PER_CASE)) documents.push({ _id: `${number}:${crypto.randomUUID()}`, ...record });
    }
    await put(documents.slice(0, count));
  },

  /** @returns bytes of JSON. */
  async putVisits(visits: number): Promise<number> {
    const writer = new CaseWriter(7);
    const records = Array.from({ length: visits }, () => writer.recordsOfVisit()).flat();
    await put(records.map((record) => ({ _id: crypto.randomUUID(), ...record })));
    return JSON.stringify(records).length;
  },

  /** @returns milliseconds, at PouchDB's defaults. */
  push(expected: number): Promise<number> {
    return timed(async () => (await local.replicate.to(remote)).docs_written, expected);
  },

  pull(expected: number): Promise<number> {
    return timed(async () => (await local.replicate.from(remote)).docs_written, expected);
  },

  sync(expected: number): Promise<number> {
    return timed(async () => (await local.sync(remote)).push.docs_written, expected);
  },
};

export type PouchBench = typeof pouchBench;
answerCalls(pouchBench);
