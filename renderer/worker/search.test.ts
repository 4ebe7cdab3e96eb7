import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { Body } from '#shared/practice/record.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import type { NewRecord, SearchGroup, SearchHit } from './api.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let file: FileId;

const finalised = (kind: string, body: Body): NewRecord => ({ kind, op: 'finalise', body });

async function openCase(householdName: string, ...records: readonly NewRecord[]): Promise<FileId> {
  const created = await mo.engine.createFile({
    type: 'case',
    location: 'NEPAL',
    records: [finalised('case', { householdName, location: 'NEPAL', openedOn: '2026-03-03' }), ...records],
  });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.file;
}

async function save(record: NewRecord, into = file): Promise<RecordId> {
  const saved = await mo.engine.save({ file: into, records: [record] });
  if (!saved.ok) throw new Error(saved.error.code);
  await mo.engine.syncNow();
  return saved.value.records[0] as RecordId;
}

async function hits(query: string, group: SearchGroup, laptop = mo): Promise<readonly SearchHit[]> {
  const results = await laptop.engine.search(query);
  if (results === null) throw new Error('overtaken');
  return results.groups[group].hits;
}
const titles = async (query: string, group: SearchGroup, laptop = mo) => (await hits(query, group, laptop)).map(({ title }) => title);

interface DiskRow {
  bytes: string;
}
/** What lies on Mo's disk under the engine. */
function disk(collection: 'revisions' | 'rows'): Map<string, DiskRow> {
  const all = (getRxStorageMemory() as unknown as { readonly collectionStates: Map<string, { readonly documents: Map<string, DiskRow> }> })
    .collectionStates;
  for (const [key, { documents }] of all) if (key.includes(`${mo.storePrefix}-${mo.profile}`) && key.includes(collection)) return documents;
  throw new Error(`no ${collection} on the disk`);
}

beforeEach(async () => {
  server = await LabServer.start();
  [alice, mo] = [new LabLaptop(server), new LabLaptop(server)];
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  await mo.join(alice, 'Mo Manager', ['manager']);
  file = await openCase(
    'Gurung',
    finalised('person', { givenName: 'Sìta', familyName: 'Gurung', group: 'child', born: '2017-04-12', previousNames: 'Castellanos' }),
    finalised('person', { givenName: 'सीता', familyName: 'थापा', group: 'adult' }),
    finalised('case-note', {
      type: 'telephone-call',
      happenedAt: '2026-03-04T09:00:00+05:45[Asia/Kathmandu]',
      note: 'The headteacher saw a bruise.',
    }),
  );
  await mo.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

describe('a search', () => {
  it('finds a person by the beginning of a name, without accents, misspelt, by an earlier name and by how it sounds', async () => {
    for (const query of ['sita', 'gur', 'SÍTA gurung', 'gurnug', 'castellanos', 'seeta', 'Gurang Sita']) {
      expect(await titles(query, 'people'), query).toContain('Sìta Gurung');
    }
  });

  it('finds a name in Devanagari, and no other that differs by its vowels only', async () => {
    expect(await titles('सीता', 'people')).toEqual(['सीता थापा']);
    expect(await titles('सत', 'people')).toEqual([]);
  });

  it('finds a person by the date of birth, however it is written', async () => {
    for (const query of ['2017-04-12', '12/04/2017', '12 April 2017', '2017-04', 'sita 12.4.2017']) {
      expect(await titles(query, 'people'), query).toContain('Sìta Gurung');
    }
  });

  it('finds a case by its reference, by the people in it, and says by which words', async () => {
    const reference = (await mo.watched('files')).find((digest) => digest.file === file)?.reference ?? '';
    expect(reference).toMatch(/^NEPAL-/);
    expect((await hits(reference, 'cases')).map((hit) => hit.file)).toEqual([file]);
    expect((await hits(reference.slice(6).toLowerCase(), 'cases'))[0]).toMatchObject({ file, matched: [reference.slice(6).toLowerCase()] });
    expect(await titles('castellanos', 'cases')).toEqual(['Gurung']);
  });

  it('finds what was written, within its case, when all of the words are there', async () => {
    const [hit] = await hits('bruise headt', 'records');
    expect(hit).toMatchObject({ file, kind: 'case-note', fileTitle: 'Gurung', fileType: 'case', matched: ['bruise', 'headteacher'] });
    expect(await titles('gurung bruise', 'records')).toHaveLength(1);
    expect(await titles('bruise fracture', 'records')).toEqual([]);
  });

  it('finds what was saved a moment ago, and what replaced it, not what it was before', async () => {
    const record = await save({ kind: 'case-note', op: 'draft', body: { note: 'They spoke of Pokhara.' } });
    expect((await hits('pokhara', 'records')).map((hit) => hit.record)).toEqual([record]);
    const state = (await mo.file(file))?.records.find((each) => each.record === record);
    await save({ kind: 'case-note', record, op: 'draft', body: { note: 'They spoke of Dharan.' }, parents: state?.heads ?? [] });
    expect(await titles('pokhara', 'records')).toEqual([]);
    expect((await hits('dharan', 'records')).map((hit) => hit.record)).toEqual([record]);
  });

  it('puts what was entered in error last, and says so', async () => {
    const [first, second] = [
      await save(finalised('case-note', { note: 'Zebra crossing' })),
      await save(finalised('case-note', { note: 'Zebra' })),
    ];
    const state = (await mo.file(file))?.records.find((each) => each.record === second);
    await save({ kind: 'case-note', record: second, op: 'withdraw', body: state?.body ?? {}, parents: state?.heads ?? [] });
    expect((await hits('zebra', 'records')).map(({ record, withdrawn }) => [record, withdrawn])).toEqual([
      [first, false],
      [second, true],
    ]);
  });

  it('finds a case or a contact itself by what was written when it was opened, once', async () => {
    const other = await openCase('Limbu', finalised('person', { givenName: 'Maya', familyName: 'Limbu', group: 'adult' }));
    await save({ kind: 'case-note', op: 'finalise', body: { note: 'Nothing.' } }, other);
    const created = await mo.engine.createFile({
      type: 'contact',
      location: 'NEPAL',
      records: [
        finalised('contact', {
          receivedAt: '2026-03-03T09:00:00+05:45[Asia/Kathmandu]',
          location: 'NEPAL',
          about: 'child',
          said: 'A neighbour heard shouting.',
          people: [{ rowId: 'r1', name: 'Bibek Limbu', group: 'child' }],
        }),
      ],
    });
    expect(created.ok).toBe(true);
    for (const round of ['as it was saved', 'after a restart']) {
      expect(await titles('limbu', 'cases'), round).toEqual(['Limbu']);
      expect(await titles('maya', 'cases'), round).toEqual(['Limbu']);
      expect(await titles('neighbour', 'contacts'), round).toEqual(['Bibek Limbu']);
      expect(await titles('bibek', 'contacts'), round).toEqual(['Bibek Limbu']);
      expect(await titles('bibek', 'people'), round).toEqual(['Bibek Limbu']);
      expect(await titles('neighbour', 'records'), round).toEqual([]);
      await mo.engine.lock();
      await mo.unlock();
    }
  });

  it('finds the records of one kind only, when asked', async () => {
    await save(finalised('visit', { narrative: 'A bruise was looked at.' }));
    const kinds = async (wanted?: readonly string[]) =>
      (await mo.engine.search('bruise', wanted ? { kinds: wanted } : {}))?.groups.records.hits.map(({ kind }) => kind).toSorted();
    expect(await kinds()).toEqual(['case-note', 'visit']);
    expect(await kinds(['visit'])).toEqual(['visit']);
  });

  it('that a later one overtook gives nothing', async () => {
    const [early, late] = await Promise.all([mo.engine.search('gurung'), mo.engine.search('sita')]);
    expect(early).toBeNull();
    expect(late?.groups.people.total).toBe(1);
  });

  it('never finds an administrator’s one-time codes', async () => {
    const invited = await alice.engine.makeInvitation({ name: 'Quentin Newcomer', roles: ['practitioner'] });
    expect(invited.ok).toBe(true);
    expect(await titles('quentin', 'records', alice)).toEqual([]);
  });
});

describe('the index', () => {
  it('is kept sealed, and after a restart serves without a single record being read', async () => {
    expect(await titles('bruise', 'records')).toHaveLength(1);
    await mo.engine.lock();
    const rows = [...disk('rows').entries()].filter(([name]) => name.startsWith('search:'));
    expect(rows.length).toBeGreaterThan(0);
    for (const [, { bytes }] of rows) expect(bytes).not.toMatch(/bruise|gurung/i);
    // If a record were read now, it would be found damaged and its words be gone.
    for (const row of disk('revisions').values()) row.bytes = row.bytes.slice(0, 40);
    await mo.unlock();
    expect(await titles('bruise', 'records')).toHaveLength(1);
    expect(await titles('sita', 'people')).toEqual(['Sìta Gurung']);
  });

  it('catches up after a crash before it was written', async () => {
    expect(await titles('bruise', 'records')).toHaveLength(1);
    await save(finalised('case-note', { note: 'A rash was seen.' }));
    await mo.crash();
    expect(await titles('rash', 'records')).toHaveLength(1);
    expect(await titles('bruise', 'records')).toHaveLength(1);
  });

  it('is made anew from the records where its rows were damaged', async () => {
    expect(await titles('bruise', 'records')).toHaveLength(1);
    await mo.engine.lock();
    for (const [name, row] of disk('rows')) if (name.startsWith('search:')) row.bytes = `${row.bytes.slice(0, -1)}!`;
    await mo.unlock();
    expect(await titles('bruise', 'records')).toHaveLength(1);
  });

  it('keeps what did not change when its row is written again', async () => {
    expect(await titles('bruise', 'records')).toHaveLength(1);
    await mo.engine.lock();
    await mo.unlock();
    await save(finalised('case-note', { note: 'A rash was seen.' }));
    expect(await titles('rash', 'records')).toHaveLength(1);
    await mo.engine.lock();
    for (const row of disk('revisions').values()) row.bytes = row.bytes.slice(0, 40);
    await mo.unlock();
    expect(await titles('rash', 'records')).toHaveLength(1);
    expect(await titles('bruise', 'records')).toHaveLength(1);
  });
});

describe('a person who no longer holds a case', () => {
  it('has it neither in the lists nor on an open screen any more, as soon as the laptop hears of it', async () => {
    const pat = new LabLaptop(server);
    const { person } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    await mo.engine.syncNow();
    expect((await mo.engine.grant(file, person)).ok).toBe(true);
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    const seen: boolean[] = [];
    const stop = await pat.engine.watchFile(file, (view) => seen.push(view !== null));
    const listed = async () => (await pat.watched('files')).some((digest) => digest.file === file);
    expect(await listed()).toBe(true);
    expect((await mo.engine.revoke(file, person)).ok).toBe(true);
    await pat.engine.syncNow();
    expect(await listed()).toBe(false);
    expect(seen.at(-1)).toBe(false);
    stop();
  });

  it('finds nothing of it at once, and keeps no words of it', async () => {
    const pat = new LabLaptop(server);
    const { person } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    await mo.engine.syncNow();
    expect((await mo.engine.grant(file, person)).ok).toBe(true);
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    expect(await titles('bruise', 'records', pat)).toHaveLength(1);
    await pat.engine.lock();
    await pat.unlock();
    expect((await mo.engine.revoke(file, person)).ok).toBe(true);
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    for (const [query, group] of [
      ['bruise', 'records'],
      ['sita', 'people'],
      ['gurung', 'cases'],
    ] as const) {
      expect(await titles(query, group, pat), query).toEqual([]);
    }
    await pat.engine.lock();
    const all = (
      getRxStorageMemory() as unknown as {
        readonly collectionStates: Map<string, { readonly documents: Map<string, DiskRow & { _deleted?: boolean }> }>;
      }
    ).collectionStates;
    for (const [key, { documents }] of all) {
      if (!key.includes(`${pat.storePrefix}-${pat.profile}`) || !key.includes('rows')) continue;
      const vault = (await mo.file(file))?.vault;
      const row = documents.get(`search:${vault}`);
      expect(row === undefined || row._deleted === true || row.bytes === '').toBe(true);
    }
  });

  it('holds nothing that others hold', async () => {
    const eve = new LabLaptop(server);
    await eve.join(alice, 'Eve Elsewhere', ['practitioner']);
    await mo.engine.syncNow();
    await eve.engine.syncNow();
    expect((await eve.engine.search('gurung'))?.groups).toEqual({
      people: { hits: [], total: 0 },
      cases: { hits: [], total: 0 },
      contacts: { hits: [], total: 0 },
      records: { hits: [], total: 0 },
    });
  });
});
