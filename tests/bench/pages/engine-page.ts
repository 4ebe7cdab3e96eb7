/** The engine in a page, doing what its worker does, for the benchmark to call. */
import type { NewRecord, Watchable } from '#renderer/worker/api.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { Store } from '#renderer/worker/store.ts';
import type { FileId } from '#shared/base/ids.ts';
import { ListSender } from '#shared/base/list-changes.ts';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { dueLists } from '#shared/case-file/due-list.ts';
import { packDigest, unpackDigest } from '#shared/case-file/packed-digest.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { type CaseRecord, CaseWriter } from '../case-text.ts';
import { answerCalls } from './call.ts';
import { type IngestTimes, ingestCases, type LargeCases, setUpAlone } from './lab-laptop.ts';
import { benchSurroundings, countingTransport, nobodyThere, PASSPHRASE } from './surroundings.ts';

const transport = countingTransport();
let engine = new Engine(benchSurroundings(transport));
let profile = '';
const files: FileId[] = [];

const toSave = ({ kind, body }: CaseRecord): NewRecord => ({ kind, op: 'finalise', body });

async function watched<Name extends keyof Watchable>(name: Name): Promise<Watchable[Name]> {
  let value: Watchable[Name] | undefined;
  const stop = await engine.watch(name, (now) => {
    value = now;
  });
  stop();
  return value as Watchable[Name];
}

async function unlock(): Promise<void> {
  const unlocked = await engine.unlock(profile, PASSPHRASE);
  if (!unlocked.ok) throw new Error(`unlock: ${unlocked.error.code}`);
}

const engineBench = {
  /** Makes a laptop that is alone and fills it with cases by a colleague. */
  async fill(cases: number, large?: LargeCases): Promise<IngestTimes> {
    const surroundings = benchSurroundings(nobodyThere);
    profile = (await setUpAlone(surroundings)).id;
    return ingestCases(surroundings, profile, cases, large);
  },

  /**
   * Unlocks the laptop that `fill` made, perhaps in an earlier process.
   * @returns milliseconds from the key to the lists of My Day, out of digests that were copied for the screen as the worker copies them.
   */
  async unlockToDigests(cases: number): Promise<number> {
    engine = new Engine(benchSurroundings(nobodyThere));
    profile = (await engine.profiles())[0]?.id ?? '';
    const started = performance.now();
    await unlock();
    const { fresh } = new ListSender<FileDigest>().changeTo(await watched('files'));
    const digests = structuredClone(fresh.map(packDigest)).map(unpackDigest);
    const due = dueLists(digests, zonedInstantFrom(Date.now(), 'Africa/Nairobi'));
    const spent = performance.now() - started;
    const known = digests.filter((digest) => digest.type === 'case' && digest.title !== '');
    if (known.length !== cases) throw new Error(`${known.length} of ${cases} cases were there`);
    if (Object.values(due).every((list) => list.length === 0)) throw new Error('nothing was due in any case');
    files.push(...known.map((digest) => digest.file));
    return spent;
  },

  /** Saves single records into different cases. @returns milliseconds of each. */
  async saveOneByOne(count: number): Promise<number[]> {
    const records = new CaseWriter(4242).recordsOfCase(count + 1).slice(1);
    const times: number[] = [];
    for (const [index, record] of records.entries()) {
      const file = files[(index * 7) % files.length] as FileId;
      const started = performance.now();
      const saved = await engine.save({ file, records: [toSave(record)] });
      times.push(performance.now() - started);
      if (!saved.ok) throw new Error(`save: ${saved.error.code}`);
    }
    return times;
  },

  async join(code: string): Promise<void> {
    const joined = await engine.join({ code, initials: 'B', passphrase: PASSPHRASE });
    if (!joined.ok) throw new Error(`join: ${joined.error.code}`);
    profile = joined.value.profile;
  },

  /** After the administrator's laptop has confirmed. @returns the person's roles. */
  async firstUnlock(): Promise<readonly Role[]> {
    const confirmed = await engine.checkConfirmation(profile);
    if (!confirmed.ok || !confirmed.value.confirmed) throw new Error('not confirmed');
    await unlock();
    await engine.syncNow();
    return (await watched('session'))?.roles ?? [];
  },

  /** Opens cases with 50 revisions each, saved here and not sent. */
  async openCases(cases: number, perCase: number): Promise<void> {
    const writer = new CaseWriter(42);
    for (let number = 0; number < cases; number++) {
      const created = await engine.createFile({ type: 'case', location: 'BATUK', records: writer.recordsOfCase(perCase - 1).map(toSave) });
      if (!created.ok) throw new Error(`create: ${created.error.code}`);
      files.push(created.value.file);
    }
  },

  /** One visit to each of the first cases: three records each, saved at once. @returns bytes of JSON. */
  async saveVisits(visits: number): Promise<number> {
    const writer = new CaseWriter(7);
    let bytes = 0;
    for (const file of files.slice(0, visits)) {
      const records = writer.recordsOfVisit();
      bytes += JSON.stringify(records).length;
      const saved = await engine.save({ file, records: records.map(toSave) });
      if (!saved.ok) throw new Error(`save: ${saved.error.code}`);
    }
    return bytes;
  },

  /** @returns what one sync came to; `equal` is the comparison of both sides' digests. */
  async sync(): Promise<{ readonly ms: number; readonly requests: number; readonly received: number; readonly equal: boolean }> {
    const requests = transport.requests;
    const received = (await watched('sync')).received;
    const started = performance.now();
    await engine.syncNow();
    const ms = performance.now() - started;
    const state = await watched('sync');
    if (state.waiting > 0 || state.problem) throw new Error(`sync: ${state.problem ?? `${state.waiting} waiting`}`);
    return { ms, requests: transport.requests - requests, received: state.received - received, equal: state.equal };
  },

  /** Searches until every record has been read. @returns milliseconds. */
  async readForSearch(): Promise<number> {
    const started = performance.now();
    while (((await engine.search('a record')) ?? { unread: 1 }).unread > 0);
    return performance.now() - started;
  },

  /** What a person sees who types each of these, letter by letter. @returns milliseconds of each search, and how many were found at its end. */
  async typeQueries(queries: readonly string[]): Promise<{ readonly times: number[]; readonly found: number[] }> {
    const times: number[] = [];
    const found: number[] = [];
    for (const query of queries) {
      for (let length = 2; length <= query.length; length++) {
        const started = performance.now();
        const results = structuredClone(await engine.search(query.slice(0, length)));
        times.push(performance.now() - started);
        if (results && length === query.length) found.push(Object.values(results.groups).reduce((sum, { total }) => sum + total, 0));
      }
    }
    return { times, found };
  },

  async lock(): Promise<void> {
    await engine.lock();
  },

  /** Of the index as it is sealed; for a laptop that is locked. */
  async searchBytes(): Promise<number> {
    const { storePrefix, storage } = benchSurroundings(nobodyThere);
    const store = await Store.open(`${storePrefix}-${profile}`, storage);
    const rows = await store.rowsNamed('search:', false);
    await store.close();
    return [...rows.values()].reduce((sum, row) => sum + row.length, 0);
  },
};

export type EngineBench = typeof engineBench;
answerCalls(engineBench);
