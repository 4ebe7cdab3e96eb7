import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId } from '#shared/base/ids.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { LabLaptop, LabServer, PASSPHRASE } from '#tests/support/engine-lab.ts';

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

const newLaptop = (): LabLaptop => new LabLaptop(server);

async function openCase(laptop: LabLaptop, worker: string | null): Promise<FileId> {
  const created = await laptop.engine.createFile({
    type: 'case',
    location: 'BATUK',
    records: [
      { kind: 'case', op: 'finalise', body: { householdName: 'Okello', location: 'BATUK', openedOn: '2026-03-03', reason: 'Support' } },
      ...(worker ? [{ kind: 'allocation', op: 'finalise' as const, body: { worker, from: '2026-03-03', changeReason: 'FIRST' } }] : []),
    ],
  });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.file;
}

describe('a service', () => {
  it('is set up, and is in step with the server', async () => {
    const state = await alice.syncState();
    expect(state).toMatchObject({ waiting: 0, equal: true, phase: 'idle' });
    expect((await alice.watched('staff')).map((member) => member.name)).toEqual(['Alice Administrator']);
  });

  it('lets a manager join with a code and learn the names of colleagues', async () => {
    const mo = newLaptop();
    const session = await mo.join(alice, 'Mo Manager', ['manager']);
    expect(session.roles).toEqual(['manager']);
    await alice.engine.syncNow();
    await mo.engine.syncNow();
    expect((await mo.watched('staff')).map((member) => member.name).toSorted()).toEqual(['Alice Administrator', 'Mo Manager']);
    expect((await mo.syncState()).equal).toBe(true);
  });

  it('carries a case opened offline to its practitioner and manager, and to nobody else', async () => {
    const [mo, dee, pat, eve] = [newLaptop(), newLaptop(), newLaptop(), newLaptop()];
    await mo.join(alice, 'Mo Manager', ['manager']);
    await dee.join(alice, 'Dee Duty', ['duty-worker']);
    const { person } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    await eve.join(alice, 'Eve Elsewhere', ['practitioner']);
    await dee.engine.syncNow();
    dee.link.isUp = false;
    const file = await openCase(dee, person);
    expect((await dee.syncState()).waiting).toBeGreaterThan(0);
    dee.link.isUp = true;
    for (const laptop of [dee, pat, mo, eve, alice]) await laptop.engine.syncNow();
    expect(await dee.syncState()).toMatchObject({ waiting: 0, equal: true });
    expect((await pat.file(file))?.records.map((record) => record.kind).toSorted()).toEqual(['allocation', 'case']);
    expect((await mo.file(file))?.records).toHaveLength(2);
    expect(await eve.file(file)).toBeNull();
    expect(await alice.file(file)).toBeNull();
    expect((await pat.watched('files')).filter((digest) => digest.type === 'case').map((digest) => digest.title)).toEqual(['Okello']);
    const visit = await pat.engine.save({ file, records: [{ kind: 'visit', op: 'finalise', body: { narrative: 'Seen at home' } }] });
    expect(visit.ok).toBe(true);
    await pat.crash();
    await pat.engine.syncNow();
    await mo.engine.syncNow();
    expect((await mo.file(file))?.records.some((record) => record.kind === 'visit')).toBe(true);
  });

  it('joins drafts edited apart field by field, and shows what clashes', async () => {
    const [mo, pat] = [newLaptop(), newLaptop()];
    await mo.join(alice, 'Mo Manager', ['manager']);
    const { person } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    await mo.engine.syncNow();
    const file = await openCase(mo, person);
    await mo.engine.syncNow();
    const shared = await mo.engine.save({
      file,
      records: [{ kind: 'case-note', op: 'draft', body: { subject: 'Plan', text: 'As agreed' } }],
    });
    if (!shared.ok) throw new Error('not saved');
    const [record] = shared.value.records;
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    const edit = async (laptop: LabLaptop, change: object): Promise<void> => {
      const state = (await laptop.file(file))?.records.find((each) => each.record === record);
      if (!state) throw new Error('no such record');
      await laptop.engine.save({
        file,
        records: [{ kind: 'case-note', record: state.record, op: 'draft', body: { ...state.body, ...change }, parents: state.heads }],
      });
    };
    const settle = async (): Promise<void> => {
      for (let round = 0; round < 3; round++) for (const laptop of [mo, pat]) await laptop.engine.syncNow();
    };
    const stateOn = async (laptop: LabLaptop) => (await laptop.file(file))?.records.find((each) => each.record === record);

    await edit(mo, { subject: 'Plan for March' });
    await edit(pat, { text: 'As agreed with the school' });
    await settle();
    expect((await stateOn(mo))?.body).toMatchObject({ subject: 'Plan for March', text: 'As agreed with the school' });
    expect((await stateOn(pat))?.body).toEqual((await stateOn(mo))?.body);

    await edit(mo, { text: 'Mo’s words' });
    await edit(pat, { text: 'Pat’s words' });
    await settle();
    const clash = await stateOn(pat);
    expect(clash?.conflicts.map((conflict) => conflict.field)).toEqual(['text']);
    expect(clash?.conflicts[0]?.values.map((value) => value.value).toSorted()).toEqual(['Mo’s words', 'Pat’s words']);
    await pat.engine.save({
      file,
      records: [
        { kind: 'case-note', record: record as never, op: 'merge', body: { ...clash?.body, text: 'Both' }, parents: clash?.heads ?? [] },
      ],
    });
    await settle();
    expect((await stateOn(mo))?.conflicts).toEqual([]);
    expect((await stateOn(mo))?.body['text']).toBe('Both');
    const [onMo, onPat] = [await mo.engine.storeDigest(), await pat.engine.storeDigest()];
    const vault = (await mo.file(file))?.vault as string;
    expect(onMo[vault as never]).toBe(onPat[vault as never]);
  });

  it('keeps a draft over a crash, and refuses a wrong passphrase with a growing delay', async () => {
    await alice.engine.saveDraft({ draft: 'd1', kind: 'case-note', parents: [], body: { text: 'in mid-sen' } });
    await alice.crash();
    expect((await alice.engine.draft('d1'))?.body).toEqual({ text: 'in mid-sen' });
    await alice.engine.lock();
    const tries = [];
    for (let count = 0; count < 4; count++) tries.push(await alice.engine.unlock(alice.profile, 'not the passphrase'));
    expect(tries.map((tried) => (tried.ok ? 'opened' : tried.error.code))).toEqual([
      'wrong-passphrase',
      'wrong-passphrase',
      'wrong-passphrase',
      'wait',
    ]);
  });
});

describe('a laptop that is taken out of the service', () => {
  it('locks once the signed directory says so, and cannot be unlocked again', async () => {
    const pat = newLaptop();
    const { device } = await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    expect((await alice.engine.revokeDevice(device)).ok).toBe(true);
    await pat.engine.syncNow();
    await expect.poll(async () => (await pat.engine.profiles())[0]?.revoked).toBe(true);
    const again = await pat.engine.unlock(pat.profile, PASSPHRASE);
    expect(again.ok ? 'opened' : again.error.code).toBe('revoked');
  });

  it('is not locked by a server that only claims it', async () => {
    const pat = newLaptop();
    await pat.join(alice, 'Pat Practitioner', ['practitioner']);
    pat.link.answer = () => ({ status: 403, body: toCbor({ error: 'device-revoked', directory: [] }) });
    await pat.engine.syncNow();
    expect((await pat.watched('sync-detail')).notices.map((notice) => notice.code)).toContain('false-revocation');
    pat.link.answer = undefined;
    await pat.engine.syncNow();
    expect(await pat.syncState()).toMatchObject({ equal: true, phase: 'idle' });
  });
});

describe('being up to date', () => {
  it('is not claimed while the digests differ, even when a comparison finds nothing to exchange', async () => {
    alice.link.answer = (message, status, body) => {
      const answer = fromCbor(body);
      if (message !== 'exchange' || status !== 200 || !answer.ok) return { status, body };
      return { status, body: toCbor({ ...(answer.value as object), digest: new Uint8Array(16) }) };
    };
    await alice.engine.syncNow();
    expect(await alice.syncState()).toMatchObject({ equal: false, waiting: 0 });
    alice.link.answer = undefined;
    await alice.engine.syncNow();
    expect((await alice.syncState()).equal).toBe(true);
  });
});

describe('changing the passphrase', () => {
  it('needs the present one, and slows wrong tries down as unlocking does', async () => {
    const tries = [];
    for (let count = 0; count < 4; count++) tries.push(await alice.engine.changePassphrase('not the passphrase', 'another good long one'));
    expect(tries.map((tried) => (tried.ok ? 'changed' : tried.error.code)).slice(2)).toEqual(['wrong-passphrase', 'wait']);
    const start = alice.clock.now();
    alice.clock = { now: () => start + 60_000, zone: () => 'Europe/London' };
    expect((await alice.engine.changePassphrase(PASSPHRASE, 'another good long one')).ok).toBe(true);
    await alice.engine.lock();
    expect((await alice.engine.unlock(alice.profile, PASSPHRASE)).ok).toBe(false);
    expect((await alice.engine.unlock(alice.profile, 'another good long one')).ok).toBe(true);
  });
});
