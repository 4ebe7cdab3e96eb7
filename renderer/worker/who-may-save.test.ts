import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import type { NewRecord } from './api.ts';

let server: LabServer;
let alice: LabLaptop;

beforeEach(async () => {
  server = await LabServer.start();
  alice = new LabLaptop(server);
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

async function laptopOf(role: Role, registeredUntil?: string): Promise<LabLaptop> {
  const laptop = new LabLaptop(server);
  await laptop.join(alice, `Some ${role}`, [role], registeredUntil === undefined ? null : calendarDate(registeredUntil));
  return laptop;
}

const contact: NewRecord = { kind: 'contact', op: 'finalise', body: { about: 'child', said: 'A call' } };
const decision: NewRecord = { kind: 'referral', op: 'finalise', body: { level: 'child-in-need' } };
const takes = (laptop: LabLaptop, ...records: NewRecord[]) => laptop.engine.createFile({ type: 'contact', location: 'BATUK', records });

// What the screens ask before they offer an act, the engine asks again: a screen that forgot to ask cannot write past it.
describe('the engine', () => {
  it('saves a threshold decision of a registered social worker only', async () => {
    const dee = await laptopOf('duty-worker', '2099-11-30');
    expect((await takes(dee, contact, decision)).ok).toBe(true);
    const una = await laptopOf('duty-worker');
    expect(await takes(una, contact, decision)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', reason: expect.stringContaining('reserved to registered social workers') },
    });
    expect((await takes(una, contact)).ok).toBe(true);
    expect((await una.watched('files')).filter(({ type }) => type === 'contact')).toHaveLength(1);
  });

  it('keeps contacts from a practitioner and cases from an administrator', async () => {
    const pat = await laptopOf('practitioner', '2099-11-30');
    expect(await takes(pat, contact)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await takes(alice, contact)).toMatchObject({ ok: false, error: { reason: 'An administrator holds no contacts or cases' } });
  });

  it('lets nobody sign off their own record, nor finalise it a second time', async () => {
    const mo = await laptopOf('manager', '2099-11-30');
    const created = await mo.engine.createFile({
      type: 'case',
      location: 'BATUK',
      records: [{ kind: 'case-note', op: 'finalise', body: { type: 'other', note: 'A note' } }],
    });
    if (!created.ok) throw new Error(created.error.code);
    const { file } = created.value;
    const [note] = (await mo.file(file))?.records ?? [];
    const again = (op: NewRecord['op']) =>
      mo.engine.save({
        file,
        records: [{ kind: 'case-note', op, body: note?.body ?? {}, record: note?.record ?? ('' as never), parents: note?.heads ?? [] }],
      });
    expect(await again('authorise')).toMatchObject({ error: { reason: 'Ask another manager: nobody signs off their own record' } });
    expect(await again('finalise')).toMatchObject({ error: { reason: 'It is finalised: add an addendum, both stay readable' } });
    expect((await again('withdraw')).ok).toBe(true);
  });

  const caseOf = async (laptop: LabLaptop, ...records: NewRecord[]) => {
    const created = await laptop.engine.createFile({ type: 'case', location: 'BATUK', records });
    if (!created.ok) throw new Error(created.error.code);
    return created.value.file;
  };
  const note: NewRecord = { kind: 'case-note', op: 'finalise', body: { type: 'other', note: 'As it was' } };

  it('goes by what a record is, whatever the caller says it began from', async () => {
    const dee = await laptopOf('duty-worker', '2099-11-30');
    const file = await caseOf(dee, note);
    const [{ record } = { record: '' as never }] = (await dee.file(file))?.records ?? [];
    const withoutParents = { ...note, record, body: { type: 'other', note: 'As it never was' } };
    expect(await dee.engine.save({ file, records: [withoutParents] })).toMatchObject({
      error: { reason: 'It is finalised: add an addendum, both stay readable' },
    });
    expect(await dee.engine.save({ file, records: [{ ...withoutParents, kind: 'task' }] })).toMatchObject({
      error: { reason: 'Such a record does not belong in this file' },
    });
    const joined: NewRecord = { ...withoutParents, op: 'merge', parents: (await dee.file(file))?.records[0]?.heads ?? [] };
    expect(await dee.engine.save({ file, records: [joined] })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('keeps a new management note, and a new record that is signed off already, from whoever may not', async () => {
    const dee = await laptopOf('duty-worker', '2099-11-30');
    const mo = await laptopOf('manager', '2099-11-30');
    const management: NewRecord = { kind: 'case-note', op: 'finalise', body: { type: 'management-note', note: 'A decision' } };
    expect(await dee.engine.save({ file: await caseOf(dee, note), records: [management] })).toMatchObject({
      error: { reason: 'Choose another type: a management note is written by a manager' },
    });
    expect(await mo.engine.save({ file: await caseOf(mo, note), records: [{ ...note, op: 'authorise' }] })).toMatchObject({
      error: { reason: 'It is not finalised yet' },
    });
  });

  it('keeps each kind to the files it belongs in', async () => {
    const mo = await laptopOf('manager', '2099-11-30');
    const file = await caseOf(mo, note);
    const complaint: NewRecord = { kind: 'complaint', op: 'finalise', body: {} };
    const wrong = { error: { reason: 'Such a record does not belong in this file' } };
    expect(await mo.engine.save({ file, records: [complaint] })).toMatchObject(wrong);
    expect(await mo.engine.createFile({ type: 'register', location: '', records: [complaint] })).toMatchObject(wrong);
  });

  it('lets two finalised versions be chosen between by whoever may write the record', async () => {
    const dee = await laptopOf('duty-worker', '2099-11-30');
    const mo = await laptopOf('manager', '2099-11-30');
    const file = await caseOf(dee, { ...note, op: 'draft' });
    for (const each of [dee, mo]) await each.engine.syncNow();
    const finalised = async (laptop: LabLaptop, words: string) => {
      const [draft] = (await laptop.file(file))?.records ?? [];
      const { record, heads: parents } = draft ?? { record: '' as never, heads: [] };
      const saved = await laptop.engine.save({ file, records: [{ ...note, record, parents, body: { type: 'other', note: words } }] });
      expect(saved.ok).toBe(true);
    };
    await finalised(dee, 'As Dee says');
    await finalised(mo, 'As Mo says');
    for (const each of [dee, mo, dee]) await each.engine.syncNow();
    const [torn] = (await dee.file(file))?.records ?? [];
    expect(torn?.conflicts.map(({ field }) => field)).toEqual(['note']);
    const { record, heads: parents } = torn ?? { record: '' as never, heads: [] };
    const chosen: NewRecord = { kind: 'case-note', op: 'merge', record, parents, body: { type: 'other', note: 'As Mo says' } };
    expect(await dee.engine.save({ file, records: [chosen] })).toMatchObject({ ok: true });
    const [settled] = (await dee.file(file))?.records ?? [];
    expect(settled).toMatchObject({ status: 'finalised', conflicts: [], body: { note: 'As Mo says' } });
  });
});
