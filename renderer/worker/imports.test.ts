import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import type { ImportedFile, ImportedRecord, ImportedVersion, ImportInput, ImportSource } from './api.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let pat: LabLaptop;
let practitioner: PersonId;

beforeEach(async () => {
  server = await LabServer.start();
  [alice, mo, pat] = [new LabLaptop(server), new LabLaptop(server), new LabLaptop(server)];
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  await mo.join(alice, 'Mo Manager', ['manager']);
  practitioner = (await pat.join(alice, 'Pat Practitioner', ['practitioner'])).person;
  await mo.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

const id = <Id extends string>(name: string): Id => `${name.padEnd(21, 'x').slice(0, 21)}A` as Id;
const GRACE = id<PersonId>('grace-of-before');
const HEAD = id<PersonId>('head-of-before');
const CASE = id<FileId>('case-of-before');
const JUNE = '2025-06-02T10:00:00+01:00[Europe/London]';
const NOON = '2025-06-02T12:00:00+01:00[Europe/London]';
const LATER = '2025-06-05T09:30:00+03:00[Africa/Nairobi]';

const version = (name: string, changes: Partial<ImportedVersion> & Pick<ImportedVersion, 'body'>): ImportedVersion => ({
  id: name,
  parents: [],
  op: 'finalise',
  at: zonedInstant(JUNE),
  by: GRACE,
  schema: 1,
  ...changes,
});
const record = (name: string, kind: string, ...versions: ImportedVersion[]): ImportedRecord => ({
  record: id<RecordId>(name),
  kind,
  versions,
});

const note = { type: 'other', text: 'Spoke to the school' };
const theCase = (...more: ImportedRecord[]): ImportedFile => ({
  file: CASE,
  type: 'case',
  location: 'BATUK',
  records: [
    record('the-case', 'case', version('c1', { body: { householdName: 'Okello', location: 'BATUK' } })),
    record('allocation', 'allocation', version('a1', { body: { worker: practitioner, from: '2025-06-02' } })),
    record(
      'note',
      'case-note',
      // Not in the order of writing: a file may have been sorted.
      version('n3', { op: 'authorise', parents: ['n2'], at: zonedInstant(LATER), by: HEAD, body: note }),
      version('n1', { op: 'draft', body: { type: 'other' } }),
      version('n2', { parents: ['n1'], at: zonedInstant(NOON), body: note }),
    ),
    ...more,
  ],
});
const ofBefore = (...files: ImportedFile[]): ImportInput => ({ system: 'Mosaic', files });
const takes = (laptop: LabLaptop, input: ImportInput, source?: ImportSource) => laptop.engine.importFiles(input, source);
const titles = async (laptop: LabLaptop): Promise<string[]> =>
  (await laptop.watched('files')).filter(({ type }) => type === 'case').map(({ title }) => title);

describe('an import', () => {
  it('keeps who wrote what and when, and who signed it off, on every laptop', async () => {
    expect(await takes(mo, ofBefore(theCase()))).toEqual({ ok: true, value: { files: 1, records: 3, documents: 0 } });
    await pat.engine.syncNow();
    for (const laptop of [mo, pat]) {
      const imported = (await laptop.file(CASE))?.records.find(({ kind }) => kind === 'case-note');
      expect(imported).toMatchObject({
        status: 'authorised',
        body: note,
        createdBy: GRACE,
        createdAt: JUNE,
        finalisedAt: NOON,
        authorisedBy: HEAD,
        authorisedAt: LATER,
      });
      expect(imported?.versions.map(({ op, at, author, imported: from }) => [op, at, author, from?.system, from?.id])).toEqual([
        ['draft', JUNE, GRACE, 'Mosaic', 'n1'],
        ['finalise', NOON, GRACE, 'Mosaic', 'n2'],
        ['authorise', LATER, HEAD, 'Mosaic', 'n3'],
      ]);
      const me = (await mo.watched('session'))?.person;
      expect(imported?.versions.every(({ imported: from }) => from?.recordedBy === me)).toBe(true);
      const digest = (await laptop.watched('files')).find(({ file }) => file === CASE);
      expect(digest).toMatchObject({ createdAt: JUNE, createdBy: GRACE, allocatedTo: practitioner });
    }
    expect(await mo.syncState()).toMatchObject({ waiting: 0, equal: true });
  });

  it('is gone on with like any file, after a restart too', async () => {
    await takes(mo, ofBefore(theCase()));
    await pat.engine.syncNow();
    const saved = await pat.engine.save({ file: CASE, records: [{ kind: 'case-note', op: 'finalise', body: { text: 'A new one' } }] });
    expect(saved.ok).toBe(true);
    await pat.engine.syncNow();
    await mo.crash();
    await mo.engine.syncNow();
    const notes = (await mo.file(CASE))?.records.filter(({ kind }) => kind === 'case-note') ?? [];
    expect(notes.map(({ createdBy, versions }) => [createdBy, versions[0]?.imported?.system])).toEqual([
      [GRACE, 'Mosaic'],
      [practitioner, undefined],
    ]);
    expect((await mo.watched('files')).find(({ openedAs }) => openedAs === 'interchange')?.title).toBe('Import · Mosaic · 3 records');
  });

  it('decides what was written apart as the other service did', async () => {
    const apart = record(
      'apart',
      'case-note',
      version('base', { op: 'draft', body: { text: 'one' } }),
      version('zz', { op: 'draft', parents: ['base'], body: { text: 'theirs' } }),
      version('aa', { op: 'draft', parents: ['base'], body: { text: 'mine' } }),
    );
    await takes(mo, ofBefore(theCase(apart)));
    const state = (await mo.file(CASE))?.records.find((each) => each.record === apart.record);
    expect(state?.conflicts.map(({ values }) => values.map(({ value }) => value))).toEqual([['mine', 'theirs']]);
    const chosen = await mo.engine.save({
      file: CASE,
      records: [{ kind: 'case-note', record: apart.record, op: 'merge', body: { text: 'both' }, parents: state?.heads ?? [] }],
    });
    expect(chosen.ok).toBe(true);
    expect((await mo.file(CASE))?.records.find((each) => each.record === apart.record)).toMatchObject({
      body: { text: 'both' },
      conflicts: [],
    });
  });

  it('brings the bytes of documents', async () => {
    const document = record('letter', 'document', version('d1', { body: { title: 'A letter', content: { content: id('bytes') } } }));
    const source: ImportSource = {
      documentOf: async () => ({ name: 'letter.txt', id: id('bytes'), bytes: utf8('Dear Sir or Madam') }),
    };
    expect(await takes(mo, ofBefore(theCase(document)), source)).toMatchObject({ ok: true, value: { documents: 1 } });
    await pat.engine.syncNow();
    const read = await pat.engine.readDocument({ file: CASE, record: document.record });
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('Dear Sir or Madam');
    const [state] = (await pat.file(CASE))?.records.filter(({ kind }) => kind === 'document') ?? [];
    expect(state?.body['content']).toMatchObject({ content: id('bytes'), name: 'letter.txt', mediaType: 'text/plain' });
  });

  it('puts what is not a case where such files belong, and gives it to nobody else', async () => {
    const contact: ImportedFile = {
      file: id<FileId>('contact'),
      type: 'contact',
      location: 'BATUK',
      records: [record('contact-record', 'contact', version('k1', { body: { about: 'child', said: 'A call', location: 'BATUK' } }))],
    };
    const entry: ImportedFile = {
      file: id<FileId>('grace-entry'),
      type: 'staff',
      location: '',
      records: [record('grace-record', 'staff-register-entry', version('s1', { body: { person: GRACE, name: 'Grace Mwangi' } }))],
    };
    expect((await takes(mo, ofBefore(contact, entry))).ok).toBe(true);
    for (const laptop of [pat, alice]) {
      await laptop.engine.syncNow();
      const types = (await laptop.watched('files')).map(({ type }) => type);
      expect(types).not.toContain('contact');
      expect((await laptop.watched('files')).map(({ title }) => title)).toContain('Grace Mwangi');
    }
    expect((await mo.watched('files')).find(({ type }) => type === 'contact')).toMatchObject({ createdAt: JUNE });
  });
});

describe('an import that ends in the middle', () => {
  /** Everybody syncs, the importing laptop starts again. */
  async function whatIsSeen(): Promise<string[]> {
    mo.link.isUp = true;
    mo.link.fault = () => undefined;
    await mo.crash();
    for (let round = 0; round < 3; round++) for (const laptop of [mo, pat, alice]) await laptop.engine.syncNow();
    return [...(await titles(mo)), ...(await titles(pat))];
  }

  // As many exchanges as it takes, and one that is cut more each time: before anything, while sending, while giving, while completing.
  it.each([1, 2, 3, 4, 5])('after %i exchanges is seen by nobody, and is begun anew', async (exchanges) => {
    let left = exchanges;
    mo.link.fault = (place, message) => {
      if (message === 'exchange' && place === 'before' && left-- <= 0) {
        mo.link.isUp = false;
        throw new Error('cut');
      }
    };
    const taken = await takes(mo, ofBefore(theCase()));
    if (taken.ok) {
      // It was over before the link was cut.
      expect(left).toBeGreaterThanOrEqual(0);
      expect(await whatIsSeen()).toEqual(['Okello', 'Okello']);
      return;
    }
    expect(taken.error).toEqual({ code: 'offline' });
    const seen = await whatIsSeen();
    // With its last entry saved on this laptop it is complete, and the next sync tells everybody.
    if (seen.length > 0) {
      expect(seen).toEqual(['Okello', 'Okello']);
      return;
    }
    expect(await takes(mo, ofBefore(theCase()))).toMatchObject({ ok: true });
    expect(await whatIsSeen()).toEqual(['Okello', 'Okello']);
    expect(await mo.syncState()).toMatchObject({ equal: true });
  });

  it.each([0, 1, 2, 3, 4])('by a power cut after %i writes leaves nothing that anybody sees', async (writes) => {
    await mo.engine.syncNow();
    mo.power.cutIn(writes, 'after');
    await takes(mo, ofBefore(theCase())).catch(() => undefined);
    expect(await whatIsSeen()).toEqual([]);
    expect(await takes(mo, ofBefore(theCase()))).toMatchObject({ ok: true });
    expect(await whatIsSeen()).toEqual(['Okello', 'Okello']);
  });
});

describe('what is refused', () => {
  it('is an import by anybody but a manager', async () => {
    expect(await takes(pat, ofBefore(theCase()))).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await takes(alice, ofBefore(theCase()))).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('is a save that says who wrote something elsewhere', async () => {
    const imported = { system: 'Mosaic', id: 'x', at: JUNE, by: GRACE };
    const records = [{ kind: 'case', op: 'finalise', body: { householdName: 'Okello', imported } }] as const;
    expect(await mo.engine.createFile({ type: 'case', location: 'BATUK', records })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    await takes(mo, ofBefore(theCase()));
    expect(await mo.engine.save({ file: CASE, records: [{ kind: 'case-note', op: 'finalise', body: { imported } }] })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });

  it('is a second import of the same, and all of it where one id is taken', async () => {
    await takes(mo, ofBefore(theCase()));
    const other: ImportedFile = { ...theCase(), file: id<FileId>('another'), records: theCase().records.slice(2) };
    expect(await takes(mo, ofBefore(other))).toEqual({ ok: false, error: { code: 'already-here', ids: [id('note')] } });
    expect(await titles(mo)).toEqual(['Okello']);
  });

  it.each<[string, ImportedFile]>([
    ['two records of one id', { file: CASE, type: 'case', location: '', records: [record('a', 'case'), record('a', 'case')] }],
    ['a file without a record', { file: CASE, type: 'case', location: '', records: [] }],
    ['a record without a version', { file: CASE, type: 'case', location: '', records: [record('a', 'case')] }],
    [
      'the reserved field',
      { file: CASE, type: 'case', location: '', records: [record('a', 'case', version('v', { body: { imported: {} } }))] },
    ],
  ])('is %s', async (_, file) => {
    expect(await takes(mo, ofBefore(file))).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await titles(mo)).toEqual([]);
  });
});
