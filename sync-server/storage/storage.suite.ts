/** What every store must do, whatever it is made of. An adapter's test hands in how to open one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { hash } from '#shared/crypto/verify.ts';
import type { Invitation, RevisionRow, Storage, StoredMembershipEntry } from './storage.ts';

export interface StoreUnderTest {
  readonly storage: Storage;
  /** The same store, opened anew, as after a restart. */
  reopen(): Promise<Storage>;
  discard(): Promise<void>;
}

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const vaultOf = (fill: number): VaultId => toBase64Url(bytes(16, fill)) as VaultId;
const deviceOf = (fill: number): DeviceId => toBase64Url(bytes(16, fill)) as DeviceId;
const ZERO = bytes(32, 0);

/** Rows of one device in one vault, each following the one before. */
function rowsOf(vault: number, device: number, count: number, size = 300, from = 1): RevisionRow[] {
  const idOf = (counter: number): Uint8Array => (counter === 0 ? ZERO : hash('test', Uint8Array.of(vault, device, counter)));
  return Array.from({ length: count }, (_, index) => {
    const counter = from + index;
    return {
      id: idOf(counter),
      vault: vaultOf(vault),
      device: deviceOf(device),
      counter,
      previous: idOf(counter - 1),
      bytes: bytes(size, counter),
    };
  });
}

export function describeStorage(name: string, open: () => Promise<StoreUnderTest>): void {
  let store: StoreUnderTest;
  let storage: Storage;
  beforeEach(async () => {
    store = await open();
    storage = store.storage;
  });
  afterEach(() => store.discard());

  const beginVaults = (...vaults: readonly number[]) =>
    storage.appendMembership(vaults.map((vault) => ({ vault: vaultOf(vault), from: 0, entries: [bytes(4, vault)] })));
  const outcomesOf = async (rows: readonly RevisionRow[]) => (await storage.appendRevisions(rows)).outcomes;

  describe(`${name}: the logs`, () => {
    it('appends to the directory only what is next', async () => {
      expect(await storage.appendDirectory(0, [bytes(3, 1), bytes(3, 2)])).toBe(true);
      expect(await storage.appendDirectory(1, [bytes(3, 9)])).toBe(false);
      expect(await storage.appendDirectory(3, [bytes(3, 9)])).toBe(false);
      expect(await storage.appendDirectory(2, [bytes(3, 3)])).toBe(true);
      expect(await storage.directoryEntries()).toEqual([bytes(3, 1), bytes(3, 2), bytes(3, 3)]);
    });

    it('gives membership entries of all vaults one growing cursor, and keeps vaults apart', async () => {
      const first = await storage.appendMembership([
        { vault: vaultOf(1), from: 0, entries: [bytes(2, 1), bytes(2, 2)] },
        { vault: vaultOf(2), from: 0, entries: [bytes(2, 3)] },
        { vault: vaultOf(2), from: 5, entries: [bytes(2, 9)] },
      ]);
      expect(first[2]).toBe('conflict');
      const [next] = await storage.appendMembership([{ vault: vaultOf(1), from: 2, entries: [bytes(2, 4)] }]);
      const cursors = [...(first[0] as number[]), ...(first[1] as number[]), ...(next as number[])];
      expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
      expect(await storage.membershipEntriesOf(vaultOf(1), 1, 3)).toEqual([bytes(2, 2), bytes(2, 4)]);
      const all: StoredMembershipEntry[] = [];
      for await (const entry of storage.membershipEntries()) all.push(entry);
      expect(all.map(({ vault, entry }) => [vault, entry[0]])).toEqual([
        [vaultOf(1), 1],
        [vaultOf(1), 2],
        [vaultOf(2), 3],
        [vaultOf(1), 4],
      ]);
    });
  });

  describe(`${name}: the log of revisions`, () => {
    it('numbers and chains what it stores, knows what it has, and refuses what does not follow', async () => {
      await beginVaults(1);
      const [first, second, third] = rowsOf(1, 1, 3) as [RevisionRow, RevisionRow, RevisionRow];
      expect(await outcomesOf([first, first, third, second, second])).toEqual(['stored', 'known', 'wrong-counter', 'stored', 'known']);
      expect(await outcomesOf([{ ...third, previous: ZERO }])).toEqual(['wrong-counter']);
      expect(await outcomesOf([{ ...first, id: bytes(32, 7) }])).toEqual(['wrong-counter']);
      expect(await outcomesOf([{ ...second, id: bytes(32, 7) }])).toEqual(['wrong-counter']);
      const head = await storage.head();
      expect(head.seq).toBe(2);
      const chain = hash('hs/log/v1', concatBytes(hash('hs/log/v1', concatBytes(ZERO, first.id)), second.id));
      expect(head.chain).toEqual(chain);
      expect(await storage.chainAt(2)).toEqual(chain.slice(0, 16));
      expect(await storage.chainAt(0)).toEqual(bytes(16, 0));
      expect(await storage.chainAt(3)).toBeUndefined();
    });

    it('stores nothing of a call that fails, and goes on from before it', async () => {
      await beginVaults(1);
      const rows = rowsOf(1, 1, 2);
      const stray = rowsOf(9, 2, 1);
      await expect(storage.appendRevisions([...rows, ...stray])).rejects.toThrow();
      expect((await storage.head()).seq).toBe(0);
      expect(await storage.summaries([vaultOf(1)])).toEqual(new Map());
      expect(await outcomesOf(rows)).toEqual(['stored', 'stored']);
      expect(await outcomesOf(rowsOf(1, 2, 1))).toEqual(['stored']);
    });

    it('pages in the order of the log, by vaults, without one device’s rows, within bytes and rows', async () => {
      await beginVaults(1, 2, 3);
      await storage.appendRevisions([...rowsOf(1, 1, 3), ...rowsOf(2, 1, 3), ...rowsOf(1, 2, 3), ...rowsOf(3, 3, 2)]);
      const seqs = async (query: Partial<Parameters<Storage['page']>[0]>) => {
        const page = await storage.page({ vaults: [vaultOf(1), vaultOf(2)], after: 0, limit: 1e6, rows: 1000, ...query });
        return [page.revisions.map(({ seq }) => seq), page.seq, page.more];
      };
      expect(await seqs({})).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], 11, false]);
      expect(await seqs({ vaults: [vaultOf(1)] })).toEqual([[1, 2, 3, 7, 8, 9], 11, false]);
      expect(await seqs({ exceptDevice: deviceOf(1) })).toEqual([[7, 8, 9], 11, false]);
      expect(await seqs({ after: 4, rows: 2 })).toEqual([[5, 6], 6, true]);
      expect(await seqs({ limit: 650 })).toEqual([[1, 2], 2, true]);
      expect(await seqs({ limit: 1 })).toEqual([[1], 1, true]);
      expect(await seqs({ after: 7, rows: 2 })).toEqual([[8, 9], 11, false]);
      expect(await seqs({ vaults: [] })).toEqual([[], 11, false]);
      expect(await seqs({ vaults: [vaultOf(77)] })).toEqual([[], 11, false]);
      const page = await storage.page({ vaults: [vaultOf(1)], after: 0, limit: 1, rows: 1 });
      expect(page.chain.slice(0, 16)).toEqual(await storage.chainAt(1));
    });

    it('finds a vault’s few rows far apart in a long log', async () => {
      await beginVaults(1, 2);
      const [first, second] = rowsOf(1, 1, 2) as [RevisionRow, RevisionRow];
      await storage.appendRevisions([first]);
      for (let part = 0; part < 60; part++) await storage.appendRevisions(rowsOf(2, part, 200, 8));
      await storage.appendRevisions([second]);
      const page = await storage.page({ vaults: [vaultOf(1)], after: 0, limit: 1e6, rows: 1000 });
      expect(page.revisions.map(({ seq }) => seq)).toEqual([1, 12_002]);
    });

    it('sums up vaults and lists their ids', async () => {
      await beginVaults(1, 2);
      const rows = rowsOf(1, 1, 3);
      await storage.appendRevisions(rows);
      const xor = bytes(16, 0).map((_, index) => rows.reduce((sum, { id }) => sum ^ (id[index] as number), 0));
      expect(await storage.summaries([vaultOf(1), vaultOf(2), vaultOf(3)])).toEqual(new Map([[vaultOf(1), { count: 3, xor }]]));
      expect(await storage.revisionIds(vaultOf(1))).toEqual(rows.map(({ id }, index) => ({ seq: index + 1, id })));
      expect(await storage.revisionIds(vaultOf(3))).toEqual([]);
      expect(await storage.revisionsAt([2])).toEqual([{ seq: 2, id: rows[1]?.id, bytes: rows[1]?.bytes }]);
    });

    it('goes on after a restart where it was, in the same epoch', async () => {
      await beginVaults(1);
      await storage.appendRevisions(rowsOf(1, 1, 2));
      const before = await storage.head();
      const sums = await storage.summaries([vaultOf(1)]);
      storage = await store.reopen();
      expect(await storage.head()).toEqual(before);
      expect(await storage.summaries([vaultOf(1)])).toEqual(sums);
      expect(await outcomesOf([...rowsOf(1, 1, 2), ...rowsOf(1, 1, 1, 300, 3)])).toEqual(['known', 'known', 'stored']);
    });
  });

  describe(`${name}: chunks of documents`, () => {
    const chunk = (vault: number, fill: number, size = 100) => ({ vault: vaultOf(vault), id: bytes(32, fill), bytes: bytes(size, fill) });

    it('keeps each once, by vault, over a restart', async () => {
      await beginVaults(1, 2);
      expect(await storage.putChunk(chunk(1, 1), 1000)).toBe('stored');
      expect(await storage.putChunk(chunk(1, 1), 1000)).toBe('known');
      storage = await store.reopen();
      expect(await storage.putChunk(chunk(1, 1), 1000)).toBe('known');
      expect(await storage.chunk(vaultOf(1), bytes(32, 1))).toEqual(bytes(100, 1));
      expect(await storage.chunk(vaultOf(2), bytes(32, 1))).toBeUndefined();
      expect(await storage.chunk(vaultOf(9), bytes(32, 1))).toBeUndefined();
      const ids = [bytes(32, 3), bytes(32, 1), bytes(32, 2)];
      expect(await storage.missingChunks(vaultOf(1), ids)).toEqual([bytes(32, 3), bytes(32, 2)]);
      expect(await storage.missingChunks(vaultOf(9), ids)).toEqual(ids);
    });

    it('counts their bytes for each vault and stores nothing beyond the limit', async () => {
      await beginVaults(1, 2);
      await storage.putChunk(chunk(1, 1, 600), 1000);
      expect(await storage.putChunk(chunk(1, 2, 401), 1000)).toBe('full');
      expect(await storage.putChunk(chunk(2, 2, 401), 1000)).toBe('stored');
      expect(await storage.putChunk(chunk(1, 3, 400), 1000)).toBe('stored');
      storage = await store.reopen();
      expect(await Promise.all([1, 2, 9].map((vault) => storage.chunkBytes(vaultOf(vault))))).toEqual([1000, 401, 0]);
      expect(await storage.chunk(vaultOf(1), bytes(32, 2))).toBeUndefined();
    });

    it('takes none of a vault that nobody has begun', async () => {
      await expect(storage.putChunk(chunk(9, 1), 1000)).rejects.toThrow();
    });
  });

  describe(`${name}: invitations and logins`, () => {
    const open: Invitation = { invite: bytes(16, 1), expires: 1000, state: 'open' };
    const enrolment = { device: deviceOf(5), sign: bytes(32, 1), box: bytes(32, 2), mac: bytes(32, 3) };

    it('keeps invitations by their state and by their device', async () => {
      await storage.putInvitation(open);
      await storage.putInvitation({ ...open, invite: bytes(16, 2), state: 'used', enrolment });
      expect(await storage.invitation(bytes(16, 1))).toEqual(open);
      expect(await storage.invitation(bytes(16, 9))).toBeUndefined();
      expect((await storage.invitationsIn('open')).map(({ invite }) => invite)).toEqual([bytes(16, 1)]);
      expect((await storage.invitationsOf(deviceOf(5)))[0]?.enrolment).toEqual(enrolment);
      await storage.putInvitation({ ...open, state: 'cancelled' });
      expect((await storage.invitation(bytes(16, 1)))?.state).toBe('cancelled');
      await storage.forgetInvitations(1001);
      expect(await storage.invitation(bytes(16, 1))).toBeUndefined();
      expect(await storage.invitation(bytes(16, 2))).toBeDefined();
    });

    it('takes a challenge once', async () => {
      const login = { device: deviceOf(1), expires: 5 };
      await storage.putChallenge(bytes(32, 1), login);
      expect(await storage.takeChallenge(bytes(32, 1))).toEqual(login);
      expect(await storage.takeChallenge(bytes(32, 1))).toBeUndefined();
    });

    it('keeps tokens over a restart, until they are over', async () => {
      await storage.putToken(bytes(32, 1), { device: deviceOf(1), expires: 10 });
      await storage.putToken(bytes(32, 2), { device: deviceOf(2), expires: 20 });
      storage = await store.reopen();
      await storage.forgetLogins(15);
      expect(await storage.token(bytes(32, 1))).toBeUndefined();
      expect(await storage.token(bytes(32, 2))).toEqual({ device: deviceOf(2), expires: 20 });
    });
  });
}
