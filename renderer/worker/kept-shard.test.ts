/** What is kept of the vaults comes back as it was, whichever version kept it. */
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import type { FileId, VaultId } from '#shared/base/ids.ts';
import type { PackedDigest } from '#shared/case-file/packed-digest.ts';
import { type KeptShard, readShard, writeShard } from './kept-shard.ts';
import { keepVault, newVault } from './vault.ts';

const digest = (file: string, rest: readonly number[]): PackedDigest =>
  ({ file: file as FileId, title: 'गुरुङ', clocks: '', rest: Uint8Array.from(rest) }) as unknown as PackedDigest;
const vault = (id: string, digests: readonly PackedDigest[]) => ({ ...keepVault(newVault(id as VaultId)), digests, foldedFrom: 9 });
const shard: KeptShard = {
  upTo: 41,
  vaults: [vault('a', [digest('1', [1, 2, 3]), digest('2', [])]), vault('b', []), vault('c', [digest('3', [7, 7])])],
};

describe('A shard of the local lists', () => {
  it('comes back as it was kept', () => {
    expect(readShard(writeShard(shard))).toEqual(shard);
  });

  it('comes back out of the middle of other bytes too', () => {
    const bytes = writeShard(shard);
    const around = new Uint8Array(bytes.length + 20);
    around.set(bytes, 11);
    expect(readShard(around.subarray(11, 11 + bytes.length))).toEqual(shard);
  });

  it('of an earlier version is read, and its digests are folded again', () => {
    const earlier = deflateSync(utf8(JSON.stringify(shard)), { level: 1 });
    const read = readShard(earlier);
    expect(read.upTo).toBe(41);
    expect(read.vaults.map(({ id, digests, foldedFrom }) => [id, digests.length, foldedFrom])).toEqual([
      ['a', 0, 0],
      ['b', 0, 9],
      ['c', 0, 0],
    ]);
  });

  it('whose digests kept less of each record than they do now is folded again too', () => {
    const before = writeShard(shard);
    before[0] = 7;
    expect(readShard(before).vaults.map(({ id, digests, foldedFrom }) => [id, digests.length, foldedFrom])).toEqual([
      ['a', 0, 0],
      ['b', 0, 9],
      ['c', 0, 0],
    ]);
  });
});
