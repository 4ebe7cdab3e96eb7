/** Who receives what of the service's registers: complaints managers only, supervision its person, the threshold document everybody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import type { NewFileInput } from './api.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let pat: LabLaptop;
let eve: LabLaptop;
let patsId: PersonId;

beforeEach(async () => {
  server = await LabServer.start();
  [alice, mo, pat, eve] = [new LabLaptop(server), new LabLaptop(server), new LabLaptop(server), new LabLaptop(server)];
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  await mo.join(alice, 'Mo Manager', ['manager']);
  patsId = (await pat.join(alice, 'Pat Practitioner', ['practitioner'])).person;
  await eve.join(alice, 'Eve Elsewhere', ['practitioner']);
});

afterEach(async () => {
  await server.remove();
});

async function enter(laptop: LabLaptop, type: NewFileInput['type'], kind: string, person?: PersonId): Promise<FileId> {
  const created = await laptop.engine.createFile({
    type,
    location: '',
    ...(person === undefined ? {} : { person }),
    records: [{ kind, op: 'finalise', body: { title: 'Of the test' } }],
  });
  if (!created.ok) throw new Error(created.error.code);
  for (const each of [laptop, alice, mo, pat, eve]) await each.engine.syncNow();
  return created.value.file;
}

const holders = async (file: FileId): Promise<readonly string[]> => {
  const held = await Promise.all(
    Object.entries({ alice, mo, pat, eve }).map(async ([name, laptop]) => [name, await laptop.file(file)] as const),
  );
  return held.filter(([, view]) => view !== null).map(([name]) => name);
};

describe('an entry of a register', () => {
  it('entered by a practitioner with no connection reaches every colleague, and no administrator', async () => {
    await pat.engine.syncNow();
    pat.link.isUp = false;
    const created = await pat.engine.createFile({
      type: 'register',
      location: 'BATUK',
      records: [{ kind: 'training-session', op: 'finalise', body: { title: 'Recognising neglect', location: 'BATUK' } }],
    });
    if (!created.ok) throw new Error(created.error.code);
    pat.link.isUp = true;
    for (const each of [pat, mo, eve, alice]) await each.engine.syncNow();
    expect(await holders(created.value.file)).toEqual(['mo', 'pat', 'eve']);
    const digest = (await eve.watched('files')).find(({ file }) => file === created.value.file);
    expect(digest?.openedAs).toBe('training-session');
    expect(digest?.facts.map(({ values }) => values['title'])).toEqual(['Recognising neglect']);
  });

  it('of complaints is a manager’s to write and to read', async () => {
    expect(await holders(await enter(mo, 'confidential', 'complaint'))).toEqual(['mo']);
    const refused = await pat.engine.createFile({
      type: 'confidential',
      location: '',
      records: [{ kind: 'complaint', op: 'finalise', body: {} }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('of personal supervision is read by the person and managers', async () => {
    expect(await holders(await enter(mo, 'personal', 'personal-supervision', patsId))).toEqual(['mo', 'pat']);
  });
});

describe('a vault', () => {
  it('is made by nobody who would not be given it', async () => {
    const trip = { kind: 'trip', op: 'finalise', body: {} } as const;
    const make = async (laptop: LabLaptop, input: Pick<NewFileInput, 'type' | 'person' | 'records'>) =>
      (await laptop.engine.createFile({ location: '', ...input })).ok;
    expect(await make(pat, { type: 'confidential', records: [] })).toBe(false);
    expect(await make(pat, { type: 'confidential', records: [{ kind: 'addendum', op: 'finalise', body: {} }] })).toBe(false);
    expect(await make(eve, { type: 'personal', person: patsId, records: [trip] })).toBe(false);
    expect(await make(eve, { type: 'case', records: [{ kind: 'case-note', op: 'finalise', body: {} }] })).toBe(false);
    expect(await make(pat, { type: 'personal', person: patsId, records: [trip] })).toBe(true);
  });

  it('of a register is given to nobody by hand: who reads it follows from roles', async () => {
    const entry = await enter(mo, 'confidential', 'complaint');
    expect(await mo.engine.grant(entry, patsId)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await holders(entry)).toEqual(['mo']);
  });
});

describe('an edition of the threshold document', () => {
  it('is written by a manager and reaches everybody', async () => {
    expect(await holders(await enter(mo, 'staff', 'threshold-document'))).toEqual(['alice', 'mo', 'pat', 'eve']);
    const refused = await pat.engine.createFile({
      type: 'staff',
      location: '',
      records: [{ kind: 'threshold-document', op: 'finalise', body: {} }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
