import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { LabLaptop, LabServer, PASSPHRASE } from '#tests/support/engine-lab.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let file: FileId;

beforeEach(async () => {
  server = await LabServer.start();
  [alice, mo] = [new LabLaptop(server), new LabLaptop(server)];
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  await mo.join(alice, 'Mo Manager', ['manager']);
  const created = await mo.engine.createFile({
    type: 'case',
    location: 'BATUK',
    records: [{ kind: 'case', op: 'finalise', body: { householdName: 'Okello' } }],
  });
  if (!created.ok) throw new Error(created.error.code);
  file = created.value.file;
  await mo.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

interface DiskRow {
  bytes: string;
  readonly seq: number;
}

const disks = (getRxStorageMemory() as unknown as { readonly collectionStates: Map<string, { readonly documents: Map<string, DiskRow> }> })
  .collectionStates;

const isOf = (laptop: LabLaptop, key: string): boolean => key.includes(`${laptop.storePrefix}-${laptop.profile}`);

/** What lies on the disk under the engine: the rows of one collection, by name. */
function disk(laptop: LabLaptop, collection: 'revisions' | 'rows'): Map<string, DiskRow> {
  for (const [key, { documents }] of disks) if (isOf(laptop, key) && key.includes(collection)) return documents;
  throw new Error(`no ${collection} on the disk`);
}

/** As when a browser's data was cleared: the keyring stands in a store of its own. */
function emptyDisk(laptop: LabLaptop): void {
  for (const key of disks.keys()) if (isOf(laptop, key)) disks.delete(key);
}

const note = async (text: string, laptop = mo): Promise<RecordId> => {
  const saved = await laptop.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: { text } }] });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value.records[0] as RecordId;
};

const notesOn = async (laptop: LabLaptop): Promise<string[]> =>
  ((await laptop.file(file))?.records ?? []).filter(({ kind }) => kind === 'case-note').map(({ body }) => String(body['text']));

/** Changes the newest revision on the disk, and starts the laptop again. */
async function damageNewest(change: (bytes: string) => string): Promise<void> {
  await mo.crash();
  const newest = [...disk(mo, 'revisions').values()].reduce((latest, row) => (row.seq > latest.seq ? row : latest));
  newest.bytes = change(newest.bytes);
  await mo.crash();
}

describe('a row that was damaged on the disk', () => {
  const DAMAGE: Readonly<Record<string, (bytes: string) => string>> = {
    'with a byte changed': (bytes) => `${bytes.slice(0, 200)}${String.fromCharCode(bytes.charCodeAt(200) ^ 1)}${bytes.slice(201)}`,
    'cut in half': (bytes) => bytes.slice(0, bytes.length / 2),
    'cut to nothing': () => '',
  };

  for (const [name, damage] of Object.entries(DAMAGE)) {
    it(`(${name}) is shown, counts no more, and is healed from the server`, async () => {
      await note('kept');
      await note('damaged');
      await mo.engine.syncNow();
      mo.link.isUp = false;
      await damageNewest(damage);
      expect(await notesOn(mo)).toEqual(['kept']);
      expect((await mo.file(file))?.quarantined).toBe(1);
      expect((await mo.watched('sync-detail')).quarantined).toMatchObject([{ from: 'this-laptop' }]);
      mo.link.isUp = true;
      await mo.engine.syncNow();
      expect((await notesOn(mo)).toSorted()).toEqual(['damaged', 'kept']);
      expect((await mo.file(file))?.quarantined).toBe(0);
      expect((await mo.watched('sync-detail')).quarantined).toEqual([]);
      expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0 });
    });

    it(`(${name}) before it was ever sent is shown, and stops nothing else`, async () => {
      mo.link.isUp = false;
      await note('never sent');
      await damageNewest(damage);
      expect(await notesOn(mo)).toEqual([]);
      expect((await mo.watched('sync-detail')).quarantined).toMatchObject([{ from: 'this-laptop' }]);
      mo.link.isUp = true;
      await mo.engine.syncNow();
      expect((await mo.watched('sync-detail')).quarantined).toMatchObject([{ from: 'this-laptop' }]);
      expect((await mo.syncState()).phase).toBe('idle');
    });
  }
});

describe('the sealed lists, damaged', () => {
  it('are made again from the records and the server', async () => {
    await note('one');
    await mo.engine.syncNow();
    await note('two, not sent yet');
    await mo.engine.lock();
    for (const [id, row] of disk(mo, 'rows')) if (id.startsWith('vaults:')) row.bytes = row.bytes.slice(0, 40);
    await mo.unlock();
    expect((await mo.watched('sync-detail')).notices.map(({ code }) => code)).toContain('lists-damaged');
    await mo.engine.syncNow();
    expect((await notesOn(mo)).toSorted()).toEqual(['one', 'two, not sent yet']);
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0 });
    await note('three');
    await mo.engine.syncNow();
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0, refused: 0 });
  });

  it('of sync and notices are begun again', async () => {
    await note('one');
    await mo.engine.syncNow();
    await mo.engine.lock();
    for (const id of ['attention', 'sync-progress']) {
      const row = disk(mo, 'rows').get(id);
      if (row) row.bytes = 'rubbish';
    }
    await mo.unlock();
    await mo.engine.syncNow();
    expect(await notesOn(mo)).toEqual(['one']);
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0 });
  });

  it('of a draft: it is said, and kept as it is', async () => {
    await mo.engine.saveDraft({ draft: 'd1', kind: 'case-note', parents: [], body: { text: 'lost' } });
    await mo.engine.saveDraft({ draft: 'd2', kind: 'case-note', parents: [], body: { text: 'kept' } });
    await mo.engine.lock();
    const row = disk(mo, 'rows').get('draft:d1');
    if (row) row.bytes = row.bytes.slice(1);
    await mo.unlock();
    expect((await mo.watched('drafts')).map(({ draft }) => draft)).toEqual(['d2']);
    expect((await mo.watched('sync-detail')).notices.map(({ code }) => code)).toEqual(['draft-damaged']);
  });
});

describe('a store that is empty though the laptop was in use', () => {
  beforeEach(async () => {
    await note('mine');
    await mo.engine.syncNow();
    await mo.engine.lock();
    emptyDisk(mo);
  });

  it('says so, refuses saving with the reason, and never claims to be empty', async () => {
    mo.link.isUp = false;
    const session = await mo.unlock();
    expect(session.restoring).toBe(true);
    expect((await mo.watched('sync-detail')).notices.map(({ code }) => code)).toEqual(['restoring']);
    const refused = await mo.engine.createFile({ type: 'case', location: 'BATUK', records: [] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed', reason: expect.stringContaining('fetched again') } });
    expect((await mo.engine.saveDraft({ draft: 'd', kind: 'visit', parents: [], body: {} })).ok).toBe(true);
  });

  it('fetches everything again, its own versions too, and goes on counting where it was', async () => {
    await mo.unlock();
    for (let round = 0; round < 3; round++) await mo.engine.syncNow();
    expect((await mo.watched('session'))?.restoring).toBe(false);
    expect(await notesOn(mo)).toEqual(['mine']);
    expect((await mo.watched('staff')).map(({ name }) => name).toSorted()).toEqual(['Alice Administrator', 'Mo Manager']);
    await note('after');
    await mo.engine.syncNow();
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0, refused: 0 });
    expect((await notesOn(mo)).toSorted()).toEqual(['after', 'mine']);
  });

  it.each([0, 1, 2, 3, 4, 5])('goes on fetching after another crash, %i writes into it', async (writes) => {
    await mo.unlock();
    mo.power.cutIn(writes, 'after');
    await mo.engine.syncNow().catch(() => undefined);
    await mo.crash();
    for (let round = 0; round < 3; round++) await mo.engine.syncNow();
    expect((await mo.watched('session'))?.restoring).toBe(false);
    expect(await notesOn(mo)).toEqual(['mine']);
    await note('after');
    await mo.engine.syncNow();
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0, refused: 0 });
  });

  it('takes no other service for its own, however good its signatures are', async () => {
    const other = await LabServer.start();
    const eve = new LabLaptop(other);
    await eve.setUp(other, 'Eve Elsewhere');
    await eve.engine.syncNow();
    mo.link.answer = (message, status, body) => (message === 'exchange' ? eveAnswer : { status, body });
    const eveAnswer = { status: 200, body: await exchangeAs(eve) };
    await mo.unlock();
    await mo.engine.syncNow();
    expect((await mo.watched('sync-detail')).notices.map(({ code }) => code)).toContain('directory-differs');
    expect(await mo.watched('staff')).toEqual([]);
    mo.link.answer = undefined;
    for (let round = 0; round < 3; round++) await mo.engine.syncNow();
    expect(await notesOn(mo)).toEqual(['mine']);
    await other.remove();
  });
});

/** What her server answers to Eve when she asks for everything. */
async function exchangeAs(eve: LabLaptop): Promise<Uint8Array> {
  let body = new Uint8Array(0) as Uint8Array;
  eve.link.answer = (message, status, answered) => {
    if (message === 'exchange') body = answered;
    return { status, body: answered };
  };
  const honest = eve.link.send.bind(eve.link);
  eve.link.send = (server, message, asked) => {
    const read = fromCbor(asked);
    const everything = read.ok && message === 'exchange' ? toCbor({ ...(read.value as object), directory: 0 }) : asked;
    return honest(server, message, everything);
  };
  await eve.engine.syncNow();
  return body;
}

describe('a disk that is full', () => {
  const fill = (): void => {
    mo.power.diskFault = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
  };

  it('refuses a save, keeps nothing of it, and takes it when there is room', async () => {
    await note('before');
    fill();
    const records = [
      { kind: 'case-note', op: 'finalise' as const, body: { text: 'a' } },
      { kind: 'case-note', op: 'finalise' as const, body: { text: 'b' } },
    ];
    expect(await mo.engine.save({ file, records })).toEqual({ ok: false, error: { code: 'storage-full' } });
    expect(await mo.engine.saveDraft({ draft: 'd', kind: 'visit', parents: [], body: {} })).toEqual({
      ok: false,
      error: { code: 'storage-full' },
    });
    expect(await notesOn(mo)).toEqual(['before']);
    mo.power.diskFault = undefined;
    expect((await mo.engine.save({ file, records })).ok).toBe(true);
    await mo.engine.syncNow();
    expect((await notesOn(mo)).toSorted()).toEqual(['a', 'b', 'before']);
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0, refused: 0 });
  });

  it('refuses a new case, and no half of it is there afterwards', async () => {
    const before = (await mo.watched('files')).length;
    fill();
    const refused = await mo.engine.createFile({
      type: 'case',
      location: 'BATUK',
      records: [{ kind: 'case', op: 'finalise', body: { householdName: 'Half' } }],
    });
    expect(refused).toEqual({ ok: false, error: { code: 'storage-full' } });
    mo.power.diskFault = undefined;
    await mo.crash();
    expect((await mo.watched('files')).length).toBe(before);
    await note('goes on');
    await mo.engine.syncNow();
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0, refused: 0 });
  });

  it('lets nothing that arrives be lost: sync says what is wrong and fetches it later', async () => {
    const moFirst = await note('first');
    await mo.engine.syncNow();
    const other = new LabLaptop(server);
    await other.join(alice, 'Dee Duty', ['duty-worker']);
    await mo.engine.syncNow();
    await other.engine.syncNow();
    await note('from Dee', other);
    await other.engine.syncNow();
    fill();
    await mo.engine.syncNow();
    expect(await mo.syncState()).toMatchObject({ phase: 'offline', problem: 'storage-full' });
    mo.power.diskFault = undefined;
    await mo.engine.syncNow();
    expect((await notesOn(mo)).toSorted()).toEqual(['first', 'from Dee']);
    expect((await mo.file(file))?.records.some(({ record }) => record === moFirst)).toBe(true);
    expect(await mo.syncState()).toMatchObject({ equal: true, waiting: 0 });
  });
});

describe('unlocking', () => {
  it('waits longer after each wrong passphrase, up to a quarter of an hour, also over a restart and a clock set back', async () => {
    await mo.engine.lock();
    let now = Date.now();
    mo.clock = { now: () => now, zone: () => 'Europe/London' };
    const waits: number[] = [];
    for (let failure = 0; failure < 14; failure++) {
      const tried = await mo.engine.unlock(mo.profile, 'not the passphrase');
      if (tried.ok || tried.error.code !== 'wrong-passphrase') throw new Error('not tried');
      waits.push(tried.error.waitSeconds);
      if (tried.error.waitSeconds === 0) continue;
      expect(await mo.engine.unlock(mo.profile, PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'wait' } });
      now -= 60 * 60 * 1000;
      expect(await mo.engine.unlock(mo.profile, PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'wait' } });
      now += 60 * 60 * 1000 + tried.error.waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
    expect((await mo.engine.unlock(mo.profile, PASSPHRASE)).ok).toBe(true);
    await mo.engine.lock();
    expect(await mo.engine.unlock(mo.profile, 'not the passphrase')).toMatchObject({ error: { waitSeconds: 0 } });
  });

  it('is refused to a second window while the first has the store', async () => {
    await mo.engine.lock();
    mo.isOpenElsewhere = true;
    expect(await mo.engine.unlock(mo.profile, PASSPHRASE)).toEqual({ ok: false, error: { code: 'open-elsewhere' } });
    mo.isOpenElsewhere = false;
    expect((await mo.engine.unlock(mo.profile, PASSPHRASE)).ok).toBe(true);
  });
});
