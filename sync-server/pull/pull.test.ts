import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { hash, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import type { Answer, Request } from '#shared/protocol/messages.ts';
import { Laptop, Vault } from '../testing/laptop.ts';
import { FROM_START, type Office, openOffice } from '../testing/office.ts';
import { unpacked } from '../testing/server.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.server.close());

type PullRequest = NonNullable<Request<'exchange'>['pull']>;
type Page = Extract<NonNullable<Answer<'exchange'>['pull']>, { batch: Uint8Array }>;

async function pullBy(laptop: Laptop, pull: PullRequest, own = false): Promise<Page | 'wrong epoch'> {
  const answer = (await office.server.exchange(laptop, office.service, { pull, own })).pull;
  return answer && 'batch' in answer ? answer : 'wrong epoch';
}

async function pageFor(laptop: Laptop, pull: PullRequest, own = false): Promise<Page> {
  const page = await pullBy(laptop, pull, own);
  if (page === 'wrong epoch') throw new Error('wrong epoch');
  return page;
}

const store = (laptop: Laptop, rows: readonly Uint8Array[]) => office.server.exchange(laptop, office.service, { rows });

describe('pull', () => {
  it('gives colleagues’ rows in the order of the log, and one’s own only when asked', async () => {
    const { vault, alice, bob } = office;
    const byAlice = vault.writeMany(alice, 2);
    const byBob = vault.writeMany(bob, 2);
    await store(alice, byAlice);
    await store(bob, byBob);
    expect(unpacked((await pageFor(bob, FROM_START)).batch)).toEqual(byAlice);
    expect(unpacked((await pageFor(bob, FROM_START, true)).batch)).toEqual([...byAlice, ...byBob]);
  });

  it('comes in pages that hold at least one row and end where the log ends', async () => {
    const { vault, alice, bob, server, service } = office;
    const rows = vault.writeMany(
      alice,
      9,
      'x'.repeat(3000).replace(/x/g, () => Math.random().toString(36).slice(2, 3)),
    );
    await store(alice, rows);
    const { epoch } = await server.exchange(bob, service, {});
    const got: Uint8Array[] = [];
    let pages = 0;
    let pull: PullRequest = { ...FROM_START, limit: 1 };
    for (let more = true; more; pages++) {
      const page = await pageFor(bob, pull);
      got.push(...unpacked(page.batch));
      pull = { epoch, seq: page.seq, chain: page.chain, limit: 1 };
      more = page.more;
    }
    expect(got).toEqual(rows);
    expect(pages).toBeGreaterThan(2);
    expect(pull.seq).toBe(9);
    expect(await pullBy(bob, pull)).toMatchObject({ seq: 9, more: false });
  });

  it('passes over rows of vaults that are none of the caller’s business', async () => {
    const { vault, alice, bob, server, service } = office;
    const secret = new Vault(alice);
    await server.exchange(alice, service, { append: [[secret.bytes, secret.log.entries]], rows: secret.writeMany(alice, 5) });
    const shared = vault.writeMany(alice, 1);
    await store(alice, shared);
    const page = await pageFor(bob, FROM_START);
    expect(unpacked(page.batch)).toEqual(shared);
    expect(page).toMatchObject({ seq: 6, more: false });
  });

  it('chains the ids of all rows', async () => {
    const { vault, alice, bob } = office;
    const rows = vault.writeMany(alice, 3);
    await store(alice, rows);
    const chain = rows.reduce<Uint8Array>(
      (before, row) => hash('hs/log/v1', concatBytes(before, revisionIdOfBytes(row))),
      new Uint8Array(32),
    );
    expect((await pageFor(bob, FROM_START)).chain).toEqual(chain.slice(0, 16));
  });

  it('tells a checkpoint that is not of this log: another epoch, ahead of the log, another chain', async () => {
    const { vault, alice, bob, server, service } = office;
    await store(alice, vault.writeMany(alice, 3));
    const { epoch } = await server.exchange(bob, service, {});
    const { seq, chain } = await pageFor(bob, FROM_START);
    const good = { epoch, seq, chain, limit: 4096 };
    expect(await pullBy(bob, good)).not.toBe('wrong epoch');
    expect(await pullBy(bob, { ...good, epoch: new Uint8Array(8) })).toBe('wrong epoch');
    expect(await pullBy(bob, { ...good, seq: 4 })).toBe('wrong epoch');
    expect(await pullBy(bob, { ...good, seq: 2 })).toBe('wrong epoch');
    expect(await pullBy(bob, { ...good, chain: new Uint8Array(16) })).toBe('wrong epoch');
    expect(await pullBy(bob, { ...FROM_START, seq: 1 })).toBe('wrong epoch');
  });

  it('gives nothing of a vault from which the caller was revoked', async () => {
    const { vault, alice, bob, server, service } = office;
    await store(alice, vault.writeMany(alice, 2));
    await server.exchange(alice, service, { append: [[vault.bytes, [vault.revoke(alice, bob)]]] });
    expect(unpacked((await pageFor(bob, FROM_START)).batch)).toEqual([]);
  });

  it('costs no query for vaults that have nothing new, however many they are', async () => {
    const { alice, bob, server, service } = office;
    const vaults = Array.from({ length: 300 }, () => new Vault(alice));
    for (const vault of vaults) vault.grant(alice, bob);
    const append = vaults.map((vault): [Uint8Array, Uint8Array[]] => [vault.bytes, vault.log.entries]);
    await server.exchange(alice, service, { append });
    for (let start = 0; start < 300; start += 100)
      await store(
        alice,
        vaults.slice(start, start + 100).map((vault) => vault.write(alice)),
      );
    const { epoch } = await server.exchange(bob, service, {});
    const { seq, chain } = await pageFor(bob, FROM_START);
    expect(seq).toBe(300);
    expect(await pullBy(bob, { epoch, seq, chain, limit: 65536 })).toMatchObject({ seq: 300, more: false });
  });
});

describe('back-fill', () => {
  it('brings a vault that was granted late, in pages, its own rows too', async () => {
    const { vault, alice, server, service } = office;
    const rows = vault.writeMany(alice, 5);
    await store(alice, rows);
    const late = new Laptop();
    await server.add(service, late);
    await server.exchange(alice, service, { append: [[vault.bytes, [vault.grant(alice, late)]]] });
    const [filled] = (await server.exchange(late, service, { backfill: [[vault.bytes, 2]] })).backfill ?? [];
    expect(filled && unpacked(filled[1])).toEqual(rows.slice(2));
    expect(filled?.[3]).toBe(true);
  });

  it('leaves out vaults that the caller is no member of', async () => {
    const { vault, alice, server, service } = office;
    await store(alice, vault.writeMany(alice, 1));
    const eve = new Laptop();
    await server.add(service, eve);
    expect((await server.exchange(eve, service, { backfill: [[vault.bytes, 0]] })).backfill).toEqual([]);
  });
});
