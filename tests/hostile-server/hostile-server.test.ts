import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDirectoryEntry } from '#renderer/worker/directory-changes.ts';
import { fromBase64Url, utf8 } from '#shared/base/bytes.ts';
import type { DeviceId, FileId } from '#shared/base/ids.ts';
import { sealToMember } from '#shared/crypto/lockbox.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { sign, signingKeysFromSeed } from '#shared/crypto/sign.ts';
import { hash, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from '#shared/protocol/batch.ts';
import { toCbor } from '#shared/protocol/cbor.ts';
import { EMPTY_DIRECTORY } from '#shared/protocol/directory.ts';
import { writeMembershipBody } from '#shared/protocol/membership.ts';
import { ENTRY_HASH_TAG, MEMBERSHIP_TAG, readEntry, writeEntry } from '#shared/protocol/signed-entry.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import { lieTo } from './hostile-link.ts';

let server: LabServer;
let alice: LabLaptop;
let mo: LabLaptop;
let pat: LabLaptop;
let file: FileId;
let vault: string;

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
  vault = (await pat.file(file))?.vault ?? '';
});

afterEach(async () => {
  await server.remove();
});

const note = async (laptop: LabLaptop, text: string): Promise<void> => {
  const saved = await laptop.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: { text } }] });
  expect(saved.ok).toBe(true);
};

const notesOn = async (laptop: LabLaptop): Promise<string[]> =>
  ((await laptop.file(file))?.records ?? []).filter(({ kind }) => kind === 'case-note').map(({ body }) => String(body['text']));

const noticesOn = async (laptop: LabLaptop): Promise<string[]> => (await laptop.watched('sync-detail')).notices.map(({ code }) => code);

/** The hash that the next entry of a log must name. */
function headOf(entries: readonly Uint8Array[]): Uint8Array {
  const last = readEntry(entries.at(-1) ?? new Uint8Array(0));
  if (!last.ok) throw new Error('no log');
  return hash(ENTRY_HASH_TAG, last.value.body);
}

/** Nothing is lost, and the engine goes on as soon as the server behaves. */
async function expectAllWell(texts: readonly string[]): Promise<void> {
  for (const laptop of [pat, mo, pat, mo]) await laptop.engine.syncNow();
  for (const laptop of [pat, mo]) {
    expect((await notesOn(laptop)).toSorted()).toEqual(texts.toSorted());
    expect(await laptop.syncState()).toMatchObject({ equal: true, waiting: 0, phase: 'idle' });
    expect((await laptop.syncState()).problem).toBeUndefined();
  }
  expect((await pat.engine.storeDigest())[vault as never]).toBe((await mo.engine.storeDigest())[vault as never]);
}

describe('a server that answers rubbish', () => {
  const RUBBISH: Readonly<Record<string, { readonly status: number; readonly body: Uint8Array }>> = {
    'nothing at all': { status: 200, body: new Uint8Array(0) },
    'a web page': { status: 200, body: utf8('<!doctype html><title>Please sign in to the hotel network</title>') },
    'random bytes': { status: 200, body: systemRandomness.bytes(1000) },
    'a number': { status: 200, body: toCbor(7) },
    'a map of nothing it was asked for': { status: 200, body: toCbor({ hello: 'world' }) },
    'the right keys with wrong shapes': { status: 200, body: toCbor({ at: 'now', epoch: 7, push: { 0: 0 } }) },
    'a redirection': { status: 302, body: utf8('moved') },
    'a page that is not there': { status: 404, body: utf8('not found') },
  };

  for (const [name, answer] of Object.entries(RUBBISH)) {
    it(`(${name}) is refused and said, and nothing is lost`, async () => {
      await note(pat, 'before');
      const beHonest = lieTo(pat, { instead: () => answer });
      await pat.engine.syncNow();
      expect(await pat.syncState()).toMatchObject({ phase: 'offline', problem: 'server-not-trusted', equal: false });
      expect((await pat.syncState()).waiting).toBe(1);
      expect(await noticesOn(pat)).toEqual(['server-rubbish']);
      beHonest();
      await expectAllWell(['before']);
    });
  }

  it('(an inner fault) is tried again later, without alarm', async () => {
    await note(pat, 'before');
    const beHonest = lieTo(pat, { instead: () => ({ status: 502, body: utf8('bad gateway') }) });
    await pat.engine.syncNow();
    expect(await pat.syncState()).toMatchObject({ phase: 'offline', problem: 'server-fault', waiting: 1 });
    expect(await noticesOn(pat)).toEqual([]);
    beHonest();
    await expectAllWell(['before']);
  });

  it('(a true answer cut anywhere) is refused whole', async () => {
    await note(mo, 'from Mo');
    await mo.engine.syncNow();
    await note(pat, 'from Pat');
    let length = 0;
    const beHonest = lieTo(pat, {
      instead: (message, status, body) => ({
        status,
        body: message === 'exchange' ? body.subarray(0, Math.floor(body.length * length)) : body,
      }),
    });
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      length = part;
      await pat.engine.syncNow();
      expect(await notesOn(pat)).toEqual(['from Pat']);
      expect((await pat.syncState()).waiting).toBe(1);
    }
    beHonest();
    await expectAllWell(['from Mo', 'from Pat']);
  });
});

describe('a server that lies about its log', () => {
  it('and goes backwards is not followed', async () => {
    await note(mo, 'one');
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        if (fields['pull']) fields['pull'] = { batch: packBatch([], revisionIdOfBytes), seq: 0, chain: new Uint8Array(16), more: false };
      },
    });
    await pat.engine.syncNow();
    expect(await noticesOn(pat)).toContain('server-rubbish');
    beHonest();
    await expectAllWell(['one']);
  });

  it.each([
    ['stands still', (seq: number) => seq],
    ['goes on for ever', (seq: number) => seq + 1],
  ])('and promises more, but %s, is left after one question', async (_name, next) => {
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        const pull = fields['pull'] as { seq: number } | undefined;
        if (pull) fields['pull'] = { batch: packBatch([], revisionIdOfBytes), seq: next(pull.seq), chain: new Uint8Array(16), more: true };
      },
    });
    const before = pat.link.requests.length;
    await pat.engine.syncNow();
    expect(pat.link.requests.length - before).toBeLessThan(5);
    expect(await noticesOn(pat)).toContain('server-rubbish');
    beHonest();
    await expectAllWell([]);
  });

  it('and jumps ahead over rows is found out by the chain, and everything is compared', async () => {
    await note(mo, 'skipped');
    await mo.engine.syncNow();
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        const pull = fields['pull'] as { seq: number } | undefined;
        if (pull) fields['pull'] = { batch: packBatch([], revisionIdOfBytes), seq: pull.seq + 50, chain: new Uint8Array(16), more: false };
        delete fields['digest'];
      },
    });
    await pat.engine.syncNow();
    beHonest();
    await expectAllWell(['skipped']);
  });

  it('and answers no row, or fewer rows than were sent, leaves them waiting', async () => {
    await note(pat, 'one');
    await note(pat, 'two');
    for (const results of [[], [0], 'none']) {
      const beHonest = lieTo(pat, {
        request: (_message, fields) => void delete fields['push'],
        answer: (message, fields) => {
          if (message !== 'exchange') return;
          if (results === 'none') delete fields['push'];
          else fields['push'] = results;
        },
      });
      const before = pat.link.requests.length;
      await pat.engine.syncNow();
      expect(pat.link.requests.length - before).toBeLessThan(6);
      expect((await pat.syncState()).equal).toBe(false);
      beHonest();
    }
    await expectAllWell(['one', 'two']);
  });

  it('and says it stored what it did not is found out by the digest', async () => {
    await note(pat, 'swallowed');
    const beHonest = lieTo(pat, {
      request: (_message, fields) => {
        if (fields['push']) fields['push'] = packBatch([], revisionIdOfBytes);
      },
      answer: (_message, fields) => {
        if (fields['push']) fields['push'] = [0];
      },
    });
    await pat.engine.syncNow();
    expect((await pat.syncState()).equal).toBe(false);
    beHonest();
    await expectAllWell(['swallowed']);
  });

  it('and cannot write is asked again later, not in a circle', async () => {
    await note(pat, 'one');
    const beHonest = lieTo(pat, {
      request: (_message, fields) => void delete fields['push'],
      answer: (message, fields) => {
        if (message === 'exchange') fields['push'] = ['storage'];
      },
    });
    const before = pat.link.requests.length;
    await pat.engine.syncNow();
    expect(pat.link.requests.length - before).toBeLessThan(4);
    expect(await pat.syncState()).toMatchObject({ problem: 'server-fault', waiting: 1 });
    beHonest();
    await expectAllWell(['one']);
  });
});

describe('a server that serves bad rows', () => {
  /** Puts these in every page that Pat pulls. */
  const serve = (change: (rows: Uint8Array[]) => Uint8Array[]): (() => void) =>
    lieTo(pat, {
      answer: (_message, fields) => {
        const pull = fields['pull'] as { batch?: Uint8Array } | undefined;
        if (!pull?.batch) return;
        const rows = unpackBatch(pull.batch, revisionIdOfBytes);
        pull.batch = packBatch(change(rows.ok ? rows.value : []), revisionIdOfBytes);
      },
    });

  it.each([
    ['header', 44],
    ['nonce', 130],
    ['ciphertext', 200],
    ['signature', -3],
  ])('with a bit of the %s flipped puts them aside, and the true one is fetched', async (_part, offset) => {
    await note(mo, 'true');
    await mo.engine.syncNow();
    const beHonest = serve((rows) =>
      rows.map((row) => {
        const flipped = row.slice();
        const index = offset < 0 ? flipped.length + offset : offset;
        flipped[index] = (flipped[index] as number) ^ 1;
        return flipped;
      }),
    );
    await pat.engine.syncNow();
    const { quarantined, notices } = await pat.watched('sync-detail');
    expect(quarantined.length).toBe(offset < 0 ? 0 : 1);
    expect(notices.map(({ code }) => code)).toContain('server-sent-bad-rows');
    beHonest();
    await expectAllWell(['true']);
  });

  it('of a case that this laptop does not hold stores none of them', async () => {
    const other = await mo.engine.createFile({
      type: 'case',
      location: 'BATUK',
      records: [{ kind: 'case', op: 'finalise', body: { householdName: 'Nobody’s business' } }],
    });
    await mo.engine.syncNow();
    if (!other.ok) throw new Error(other.error.code);
    const foreign = (await mo.file(other.value.file))?.vault as never;
    const [first] = await server.storage.revisionIds(foreign);
    const [row] = await server.storage.revisionsAt([first?.seq ?? 0]);
    const beHonest = serve((rows) => [...rows, Uint8Array.from(row?.bytes ?? [])]);
    await note(mo, 'ours');
    await mo.engine.syncNow();
    await pat.engine.syncNow();
    expect((await pat.watched('sync-detail')).quarantined.map(({ vault: of }) => of)).toEqual([foreign]);
    expect(await pat.file(other.value.file)).toBeNull();
    expect(Object.keys(await pat.engine.storeDigest())).not.toContain(foreign);
    beHonest();
    await expectAllWell(['ours']);
  });

  it('that it served before changes nothing', async () => {
    await note(mo, 'once');
    await mo.engine.syncNow();
    const kept: Uint8Array[] = [];
    serve((rows) => {
      kept.push(...rows);
      return [...kept, ...kept].slice(0, 900);
    });
    for (let round = 0; round < 3; round++) await pat.engine.syncNow();
    expect(await notesOn(pat)).toEqual(['once']);
    expect((await pat.watched('sync-detail')).quarantined).toEqual([]);
    await expectAllWell(['once']);
  });
});

describe('a server that lies about people', () => {
  it('and serves a shortened directory is not followed, and is given the rest', async () => {
    const before = (await pat.watched('staff')).length;
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        if (fields['directory']) fields['directory'] = { length: 1, head: new Uint8Array(16), entries: [] };
      },
    });
    await pat.engine.syncNow();
    expect(await noticesOn(pat)).toContain('directory-shortened');
    expect((await pat.watched('staff')).length).toBe(before);
    beHonest();
    await expectAllWell([]);
  });

  it('and gives another hash for the same directory is not followed', async () => {
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        const directory = fields['directory'] as { head: Uint8Array } | undefined;
        if (directory) directory.head = new Uint8Array(16).fill(9);
      },
    });
    await pat.engine.syncNow();
    expect(await noticesOn(pat)).toContain('directory-differs');
    beHonest();
    await expectAllWell([]);
  });

  it('and adds a laptop of its own, or another key for a laptop that is there, is refused', async () => {
    const eve = signingKeysFromSeed(systemRandomness.bytes(32));
    const known = await mo.watched('session');
    const staff = (await pat.watched('staff')).length;
    // What the true log ends with, so that only the signature is wrong.
    const head = headOf(await server.storage.directoryEntries());
    const lie = (device: Uint8Array, signer: DeviceId | 'root') => {
      const beHonest = lieTo(pat, {
        answer: (_message, fields) => {
          const directory = fields['directory'] as { length: number; entries: Uint8Array[] } | undefined;
          if (!directory) return;
          const forged = makeDirectoryEntry(
            { ...EMPTY_DIRECTORY, length: directory.length, head },
            {
              type: 'add-device',
              device,
              person: systemRandomness.bytes(16),
              roles: ['manager'],
              sign: eve.publicKey,
              box: new Uint8Array(32).fill(9),
            },
            { device: signer, privateKey: eve.privateKey },
            '2026-03-03T09:00:00.000Z',
          );
          fields['directory'] = { ...directory, length: directory.length + 1, entries: [...directory.entries, forged] };
        },
      });
      return beHonest;
    };
    for (const device of [systemRandomness.bytes(16), fromBase64Url(known?.device ?? '')]) {
      for (const signer of ['root' as const, known?.device as DeviceId]) {
        const beHonest = lie(device, signer);
        await pat.engine.syncNow();
        expect(await noticesOn(pat)).toContain('directory-differs');
        expect((await pat.watched('staff')).length).toBe(staff);
        for (const notice of (await pat.watched('sync-detail')).notices) await pat.engine.dismissNotice(notice.at);
        beHonest();
      }
    }
    await expectAllWell([]);
  });

  it('and gives itself the case is refused: nobody’s signature, no key', async () => {
    const eve = signingKeysFromSeed(systemRandomness.bytes(32));
    const own = await mo.watched('session');
    const members = (await pat.engine.members(file)).length;
    const beHonest = lieTo(pat, {
      answer: (_message, fields) => {
        const part = fields['members'] as { cursor: number; logs: [Uint8Array, number, Uint8Array[]][] } | undefined;
        if (!part) return;
        part.logs = [[fromBase64Url(vault), forgedAt.n, [forgedAt.entry]]];
      },
    });
    // What the true log ends with, so that only the signature is wrong.
    const stored = await server.storage.membershipEntriesOf(vault as never, 0, 1000);
    const body = writeMembershipBody({
      vault: fromBase64Url(vault),
      n: stored.length,
      prev: headOf(stored),
      at: '2026-03-03T09:00:00.000Z',
      by: fromBase64Url(own?.device ?? ''),
      action: 'grant',
      device: fromBase64Url((await alice.watched('session'))?.device ?? ''),
      role: 'owner',
      keyVersion: 1,
      keyId: new Uint8Array(32),
      sealed: sealToMember(new Uint8Array(32), new Uint8Array(32).fill(9)),
    });
    const forgedAt = { n: stored.length, entry: Uint8Array.from(writeEntry(body, sign(MEMBERSHIP_TAG, eve.privateKey, body))) };
    await pat.engine.syncNow();
    expect(await noticesOn(pat)).toContain('membership-differs');
    expect((await pat.engine.members(file)).length).toBe(members);
    beHonest();
    await expectAllWell([]);
  });

  it('and names another service at login is given no session', async () => {
    await note(pat, 'kept');
    await pat.crash();
    const beHonest = lieTo(pat, {
      instead: (message, status, body) =>
        message === 'login' ? { status: 403, body: toCbor({ error: 'bad-signature' }) } : { status, body },
    });
    await pat.engine.syncNow();
    expect(await pat.syncState()).toMatchObject({ problem: 'server-not-trusted', waiting: 1 });
    beHonest();
    await expectAllWell(['kept']);
  });
});
