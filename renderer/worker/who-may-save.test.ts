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
});
