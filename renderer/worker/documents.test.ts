import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import type { FileId, RecordId, VaultId } from '#shared/base/ids.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { scanForWords } from '#tests/support/canary-scan.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import type { DocumentTransfer } from './api.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let pat: LabLaptop;
let file: FileId;

const CANARY = 'bruise from the swing';

beforeEach(async () => {
  server = await LabServer.start();
  [alice, mo, pat] = [new LabLaptop(server), new LabLaptop(server), new LabLaptop(server)];
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  await mo.join(alice, 'Mo Manager', ['manager']);
  const { person } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
  await mo.engine.syncNow();
  const created = await mo.engine.createFile({
    type: 'case',
    location: 'BATUK',
    records: [
      { kind: 'case', op: 'finalise', body: { householdName: 'Okello' } },
      { kind: 'allocation', op: 'finalise', body: { worker: person, from: '2026-03-03' } },
    ],
  });
  if (!created.ok) throw new Error(created.error.code);
  file = created.value.file;
  for (const laptop of [mo, pat, alice, mo, pat]) await laptop.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

/** A text of this many bytes that says the canary over and over. */
const textOf = (bytes: number): Uint8Array => {
  const line = utf8(`Grandmother says the ${CANARY}. `);
  return Uint8Array.from({ length: bytes }, (_, index) => line[index % line.length] as number);
};
const copyOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

async function attach(laptop: LabLaptop, bytes: Uint8Array, name = 'letter.txt'): Promise<string> {
  const attached = await laptop.engine.attach({ file, name, bytes: copyOf(bytes) });
  if (!attached.ok) throw new Error(attached.error.code);
  return attached.value.draft;
}

/** Attaches and describes. */
async function add(laptop: LabLaptop, bytes: Uint8Array): Promise<RecordId> {
  const draft = await attach(laptop, bytes);
  const { body } = (await laptop.engine.draft(draft)) ?? {};
  const record = draft as RecordId;
  const described = { ...body, type: 'letter', receivedOn: '2026-03-02' };
  const saved = await laptop.engine.save({ file, draft, records: [{ kind: 'document', record, op: 'finalise', body: described }] });
  if (!saved.ok) throw new Error(saved.error.code);
  return record;
}

/** What comes out: the text itself by its length when it is `textOf` of that, else what was answered. */
async function textRead(laptop: LabLaptop, source: { readonly draft: string } | { readonly record: RecordId }): Promise<string> {
  const read = await laptop.engine.readDocument('draft' in source ? source : { file, ...source });
  if (!read.ok) return 'problem' in read.error ? `${read.error.code}: ${read.error.problem}` : read.error.code;
  const bytes = new Uint8Array(read.value.bytes);
  return Buffer.from(bytes).equals(textOf(bytes.length)) ? `${bytes.length} bytes` : 'other bytes';
}

const transfers = (laptop: LabLaptop): Promise<readonly DocumentTransfer[]> => laptop.watched('transfers');
const statesOn = async (laptop: LabLaptop): Promise<string[]> => (await transfers(laptop)).map(({ state }) => state);
const settled = (laptop: LabLaptop): Promise<void> =>
  vi.waitFor(async () => expect(await statesOn(laptop)).toEqual(['done']), { timeout: 10_000 });
const chunkRequests = (laptop: LabLaptop, message: string): number =>
  laptop.link.requests.filter((request) => request.message === message).length;

const disks = (
  getRxStorageMemory() as unknown as { readonly collectionStates: Map<string, { readonly documents: Map<string, { bytes: string }> }> }
).collectionStates;
/** What lies on the disk under the engine, by name. */
function rowsOf(laptop: LabLaptop): Map<string, { bytes: string }> {
  for (const [key, { documents }] of disks)
    if (key.includes(`${laptop.storePrefix}-${laptop.profile}`) && key.includes('rows')) return documents;
  throw new Error('no rows on the disk');
}
const chunksOnDisk = (laptop: LabLaptop): string[] =>
  [...rowsOf(laptop)].filter(([id, row]) => id.startsWith('chunk:') && row.bytes !== '').map(([id]) => id);

describe('a document attached without a connection', () => {
  it('can be looked at at once, described later, and is there after a crash', async () => {
    mo.link.isUp = false;
    const draft = await attach(mo, textOf(300_000));
    expect(await textRead(mo, { draft })).toBe('300000 bytes');
    await mo.crash();
    expect(await textRead(mo, { draft })).toBe('300000 bytes');
    expect((await mo.engine.draft(draft))?.body).toMatchObject({
      title: 'letter',
      content: { name: 'letter.txt', mediaType: 'text/plain', bytes: 300_000 },
    });
    expect(await statesOn(mo)).toEqual(['draft']);
  });

  it('stays on the laptop until it is described, and counts as waiting from then until it was sent', async () => {
    await attach(mo, textOf(5000));
    await mo.engine.syncNow();
    expect(chunkRequests(mo, 'put-chunk')).toBe(0);
    mo.link.isUp = false;
    await add(mo, textOf(6000));
    await mo.engine.syncNow();
    // The record, and its bytes.
    expect(await mo.syncState()).toMatchObject({ waiting: 2, equal: false });
    expect((await mo.watched('sync-detail')).waiting.map(({ kind, bytes }) => [kind, bytes > 0])).toEqual([
      ['document', true],
      ['document', true],
    ]);
    mo.link.isUp = true;
    await mo.engine.syncNow();
    await vi.waitFor(async () => expect((await statesOn(mo)).toSorted()).toEqual(['done', 'draft']));
    expect(await mo.syncState()).toMatchObject({ waiting: 0, equal: true, phase: 'idle' });
  });

  it('is gone from the disk when its draft is discarded, and not when it is only edited again', async () => {
    const draft = await attach(mo, textOf(600_000));
    expect(chunksOnDisk(mo)).toHaveLength(3);
    await mo.engine.discardDraft(draft);
    expect(chunksOnDisk(mo)).toEqual([]);
    expect(await transfers(mo)).toEqual([]);
    const record = await add(mo, textOf(600_000));
    const state = (await mo.file(file))?.records.find((each) => each.record === record);
    await mo.engine.saveDraft({ draft: 'edit', kind: 'document', file, record, parents: state?.heads ?? [], body: state?.body ?? {} });
    await mo.engine.discardDraft('edit');
    expect(await textRead(mo, { record })).toBe('600000 bytes');
  });

  it('is whole or leaves nothing behind, wherever the power fails while it is being attached', async () => {
    // One for its row, three for its chunks, one for its row again, one for the draft.
    for (let writes = 0; writes <= 6; writes++) {
      mo.power.cutIn(writes, 'before');
      await mo.engine.attach({ file, name: 'long.txt', bytes: copyOf(textOf(600_000)) }).catch(() => undefined);
      await mo.crash();
      const [draft] = await mo.watched('drafts');
      expect([draft !== undefined, chunksOnDisk(mo).length, (await transfers(mo)).length]).toEqual(
        writes < 6 ? [false, 0, 0] : [true, 3, 1],
      );
      if (draft) expect(await textRead(mo, draft)).toBe('600000 bytes');
    }
  });

  it('is refused when the disk is full, and leaves it as it was', async () => {
    mo.power.diskFault = new DOMException('no room', 'QuotaExceededError');
    const refused = await mo.engine.attach({ file, name: 'long.txt', bytes: copyOf(textOf(600_000)) });
    expect(refused).toEqual({ ok: false, error: { code: 'storage-full' } });
    mo.power.diskFault = undefined;
    expect(chunksOnDisk(mo)).toEqual([]);
    expect(await textRead(mo, { draft: await attach(mo, textOf(5000)) })).toBe('5000 bytes');
  });

  it('leaves nothing on a disk that fills up in the middle of it', async () => {
    let writes = 0;
    const full = new DOMException('no room', 'QuotaExceededError');
    Object.defineProperty(mo.power, 'diskFault', { get: () => (++writes === 3 || writes === 4 ? full : undefined) });
    const refused = await mo.engine.attach({ file, name: 'long.txt', bytes: copyOf(textOf(600_000)) });
    expect(refused).toEqual({ ok: false, error: { code: 'storage-full' } });
    expect(chunksOnDisk(mo)).toEqual([]);
    expect(await transfers(mo)).toEqual([]);
  });

  it('stays a draft when its record cannot be saved: nobody is sent it, and discarding removes it', async () => {
    const draft = await attach(mo, textOf(5000));
    const body = (await mo.engine.draft(draft))?.body ?? {};
    let writes = 0;
    const full = new DOMException('no room', 'QuotaExceededError');
    Object.defineProperty(mo.power, 'diskFault', { get: () => (++writes === 2 || writes === 3 ? full : undefined) });
    const record = draft as RecordId;
    const saved = await mo.engine.save({ file, draft, records: [{ kind: 'document', record, op: 'finalise', body }] });
    expect(saved).toEqual({ ok: false, error: { code: 'storage-full' } });
    expect(await statesOn(mo)).toEqual(['draft']);
    await mo.engine.syncNow();
    expect(chunkRequests(mo, 'put-chunk')).toBe(0);
    await mo.engine.discardDraft(draft);
    expect(chunksOnDisk(mo)).toEqual([]);
  });
});

describe('what may be attached', () => {
  it('is up to 25 MB, and refused in words by a byte more', async () => {
    const limit = 25 * 1024 * 1024;
    const refused = await mo.engine.attach({ file, name: 'scan.txt', bytes: copyOf(textOf(limit + 1)) });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        message: 'It is 25.1 MB; a document may be up to 25 MB. Scan it at a lower quality, or attach it in parts.',
      },
    });
    expect(chunksOnDisk(mo)).toEqual([]);
    const draft = await attach(mo, textOf(limit));
    expect(chunksOnDisk(mo)).toHaveLength(100);
    expect(await textRead(mo, { draft })).toBe(`${limit} bytes`);
  });

  it('is judged by its bytes', async () => {
    const refused = await mo.engine.attach({ file, name: 'letter.pdf', bytes: copyOf(utf8('MZ this program cannot be run')) });
    expect(refused.ok || refused.error.code).toBe('invalid');
  });

  it('goes into no file that this laptop does not hold', async () => {
    const refused = await alice.engine.attach({ file, name: 'letter.txt', bytes: copyOf(textOf(10)) });
    expect(refused).toEqual({ ok: false, error: { code: 'no-such-file' } });
  });
});

describe('a document of 2 MB over a link that breaks', () => {
  it('is sent on from where it was: no chunk goes twice', async () => {
    await add(mo, textOf(2 * 1024 * 1024));
    let left = 3;
    mo.link.fault = (place, message) => {
      if (place === 'before' && message === 'put-chunk' && left-- <= 0) throw new Error('link broke');
    };
    await mo.engine.syncNow();
    await vi.waitFor(() => expect(left).toBeLessThan(0));
    await vi.waitFor(async () => expect(await statesOn(mo)).toEqual(['to-send']));
    expect(chunkRequests(mo, 'put-chunk')).toBe(3);
    const [halfway] = await transfers(mo);
    expect(halfway?.sent).toBe(Math.round((2 * 1024 * 1024 * 3) / 8));
    expect(await mo.syncState()).toMatchObject({ waiting: 1, equal: false });
    // Also over a restart, when what was sent is only known by asking.
    await mo.crash();
    mo.link.fault = () => undefined;
    await mo.engine.syncNow();
    await settled(mo);
    expect(chunkRequests(mo, 'put-chunk')).toBe(8);
    expect(await mo.syncState()).toMatchObject({ waiting: 0, equal: true });
  });

  it('is not sent again when only the answer was lost', async () => {
    await add(mo, textOf(600_000));
    let lost = 0;
    mo.link.fault = (place, message) => {
      if (place === 'after' && message === 'put-chunk' && lost++ === 0) throw new Error('answer lost');
    };
    await mo.engine.syncNow();
    await vi.waitFor(() => expect(lost).toBe(1));
    await vi.waitFor(async () => expect(await statesOn(mo)).toEqual(['to-send']));
    await mo.engine.syncNow();
    await settled(mo);
    expect(lost).toBe(3);
  });

  it('holds up no record: one that is saved meanwhile goes between two chunks', async () => {
    await add(mo, textOf(2 * 1024 * 1024));
    const sent: string[] = [];
    let sync: Promise<void> | undefined;
    mo.link.fault = async (place, message) => {
      if (place === 'after') return;
      sent.push(message);
      if (sent.filter((each) => each === 'put-chunk').length !== 2 || sync) return;
      await mo.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: { note: 'Urgent' } }] });
      sync = mo.engine.syncNow();
    };
    await mo.engine.syncNow();
    await settled(mo);
    const afterSave = sent.slice(sent.indexOf('put-chunk') + 2);
    expect(afterSave.indexOf('exchange')).toBe(0);
    await pat.engine.syncNow();
    expect((await pat.file(file))?.records.some(({ kind }) => kind === 'case-note')).toBe(true);
  });
});

describe('another laptop of the case', () => {
  it('gets the document by itself, and opens it later without a connection', async () => {
    const record = await add(mo, textOf(700_000));
    await mo.engine.syncNow();
    await settled(mo);
    await pat.engine.syncNow();
    await settled(pat);
    pat.link.isUp = false;
    await pat.crash();
    expect(await textRead(pat, { record })).toBe('700000 bytes');
    // What it only fetched, it does not send.
    expect(chunkRequests(pat, 'put-chunk')).toBe(0);
  });

  it('fetches the small before the large, and what is opened before either', async () => {
    const large = await add(mo, textOf(1_500_000));
    await add(mo, textOf(1_000_000));
    await add(mo, textOf(5000));
    await mo.engine.syncNow();
    await vi.waitFor(async () => expect(await statesOn(mo)).toEqual(['done', 'done', 'done']), { timeout: 10_000 });
    const order: number[] = [];
    await pat.engine.watch('transfers', (all) => {
      for (const { state, bytes } of all) if (state === 'done' && !order.includes(bytes)) order.push(bytes);
    });
    let opened: Promise<string> | undefined;
    pat.link.fault = (place, message) => {
      if (place === 'after' && message === 'get-chunk') opened ??= textRead(pat, { record: large });
    };
    await pat.engine.syncNow();
    await vi.waitFor(() => expect(order).toHaveLength(3), { timeout: 10_000 });
    expect(order).toEqual([5000, 1_500_000, 1_000_000]);
    expect(await opened).toBe('1500000 bytes');
  });

  it('says that it is not there yet while its author has not sent it, and has it after that', async () => {
    mo.link.fault = (_, message) => {
      if (message === 'put-chunk') throw new Error('too slow');
    };
    const record = await add(mo, textOf(5000));
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    expect(await textRead(pat, { record })).toBe('not-here: not-brought');
    mo.link.fault = () => undefined;
    await mo.engine.syncNow();
    await settled(mo);
    expect(await textRead(pat, { record })).toBe('5000 bytes');
  });

  it('says that there is no connection when there is none', async () => {
    const record = await add(mo, textOf(5000));
    await mo.engine.syncNow();
    await settled(mo);
    pat.link.fault = (_, message) => {
      if (message === 'get-chunk') throw new Error('link broke');
    };
    await pat.engine.syncNow();
    expect(await textRead(pat, { record })).toBe('not-here: offline');
  });

  it('throws away a chunk that comes damaged and asks again', async () => {
    const record = await add(mo, textOf(300_000));
    await mo.engine.syncNow();
    await settled(mo);
    let damaged = 0;
    pat.link.answer = (message, status, body) => {
      if (message !== 'get-chunk' || status !== 200 || damaged++ > 0) return { status, body };
      const answer = fromCbor(body);
      const bytes = answer.ok ? (answer.value as { bytes: Uint8Array }).bytes.slice() : new Uint8Array(0);
      bytes[1000] = (bytes[1000] as number) ^ 1;
      return { status, body: Uint8Array.from(toCbor({ bytes })) };
    };
    await pat.engine.syncNow();
    await settled(pat);
    expect(damaged).toBe(3);
    expect(await textRead(pat, { record })).toBe('300000 bytes');
  });

  it('is told of a server that goes on sending damaged chunks, and takes none of it', async () => {
    const record = await add(mo, textOf(5000));
    await mo.engine.syncNow();
    await settled(mo);
    pat.link.answer = (message, status, body) =>
      message === 'get-chunk' && status === 200
        ? { status, body: Uint8Array.from(toCbor({ bytes: new Uint8Array(4000) })) }
        : { status, body };
    await pat.engine.syncNow();
    expect(await textRead(pat, { record })).toBe('not-here: damaged');
    expect(chunksOnDisk(pat)).toEqual([]);
    expect((await pat.watched('sync-detail')).notices.map(({ code }) => code)).toContain('document-damaged');
  });

  it('heals a chunk that its own disk has damaged or lost', async () => {
    const record = await add(mo, textOf(700_000));
    await mo.engine.syncNow();
    await settled(mo);
    await pat.engine.syncNow();
    await settled(pat);
    await pat.crash();
    const [first, second] = chunksOnDisk(pat) as [string, string];
    const row = rowsOf(pat).get(first) as { bytes: string };
    row.bytes = `${row.bytes.slice(0, 500)}${String.fromCharCode(row.bytes.charCodeAt(500) ^ 1)}${row.bytes.slice(501)}`;
    (rowsOf(pat).get(second) as { bytes: string }).bytes = '';
    await pat.crash();
    expect(await textRead(pat, { record })).toBe('700000 bytes');
    expect(await textRead(pat, { record })).toBe('700000 bytes');
  });
});

describe('whoever does not hold the case', () => {
  it('gets nothing: no record, no chunk, by no id', async () => {
    const record = await add(mo, textOf(5000));
    await mo.engine.syncNow();
    await settled(mo);
    await alice.engine.syncNow();
    expect(await transfers(alice)).toEqual([]);
    expect(await textRead(alice, { record })).toBe('no-such-document');
    expect(chunkRequests(alice, 'get-chunk')).toBe(0);
  });
});

describe('a server restored from an old backup', () => {
  it('is given the chunks again that it lost', async () => {
    const backup = path.join(server.folder, 'copy.db');
    const { backUp } = await import('#sync-server/storage/backup.ts');
    backUp(server.folder, backup);
    const record = await add(mo, textOf(300_000));
    await mo.engine.syncNow();
    await settled(mo);
    const { vault } = (await mo.file(file)) as { vault: VaultId };
    expect(await server.storage.chunkBytes(vault)).toBeGreaterThan(300_000);
    await server.kill(backup);
    expect(await server.storage.chunkBytes(vault)).toBe(0);
    for (let round = 0; round < 3; round++) await mo.engine.syncNow();
    await settled(mo);
    await vi.waitFor(async () => expect(await server.storage.chunkBytes(vault)).toBeGreaterThan(300_000));
    await pat.engine.syncNow();
    await pat.engine.syncNow();
    expect(await textRead(pat, { record })).toBe('300000 bytes');
  });
});

describe('what a document says', () => {
  it('stands in clear neither on the server nor on a laptop’s disk nor on the wire', async () => {
    const record = await add(mo, textOf(400_000));
    const wire: Buffer[] = [];
    const honest = pat.link.send.bind(pat.link);
    pat.link.send = async (...args) => {
      const answer = await honest(...args);
      wire.push(Buffer.from(args[2]), Buffer.from(answer.body));
      return answer;
    };
    await mo.engine.syncNow();
    await settled(mo);
    await pat.engine.syncNow();
    await settled(pat);
    expect(await textRead(pat, { record })).toBe('400000 bytes');
    const disk = path.join(server.folder, 'disk-of-pat');
    writeFileSync(disk, Buffer.concat([...rowsOf(pat).values()].map(({ bytes }) => Buffer.from(bytes, 'latin1'))));
    const travelled = path.join(server.folder, 'wire');
    writeFileSync(travelled, Buffer.concat(wire));
    const { findings, bytes } = scanForWords([server.folder], [CANARY, 'letter.txt', 'text/plain']);
    expect(findings).toEqual([]);
    expect(bytes).toBeGreaterThan(3 * 400_000);
  });
});
