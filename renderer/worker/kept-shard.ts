/**
 * A shard of the local lists in bytes, before it is sealed: a mark, how long the lists are, the lists (JSON, deflated), and behind them
 * what each digest keeps packed. That is deflated already and not read at unlocking, which would only wait for it.
 */
import { deflateSync, inflateSync } from 'fflate';
import { concatBytes, fromUtf8, utf8 } from '#shared/base/bytes.ts';
import type { PackedDigest } from '#shared/case-file/packed-digest.ts';
import type { KeptVault } from './vault.ts';

export interface KeptShard {
  readonly upTo: number;
  readonly vaults: readonly KeptVault[];
}

/** In place of what stands behind the lists, how many bytes it has. */
interface WrittenShard extends Omit<KeptShard, 'vaults'> {
  readonly vaults: readonly (Omit<KeptVault, 'digests'> & {
    readonly digests: readonly (Omit<PackedDigest, 'rest'> & { readonly rest: number })[];
  })[];
}

/**
 * No deflated text begins with one of these (their last three bits are no kind of block): the first shards were nothing else. A new one
 * when digests keep more of a record than they did: those of before are folded again.
 */
const MARK = 23;
const EARLIER_MARKS: readonly number[] = [7, 15];
const HEAD_BYTES = 5;

export function writeShard({ upTo, vaults }: KeptShard): Uint8Array {
  const behind: Uint8Array[] = [];
  const written: WrittenShard = {
    upTo,
    vaults: vaults.map((vault) => ({
      ...vault,
      digests: vault.digests.map((digest) => {
        behind.push(digest.rest);
        return { ...digest, rest: digest.rest.length };
      }),
    })),
  };
  const lists = deflateSync(utf8(JSON.stringify(written)), { level: 1 });
  const head = new Uint8Array(HEAD_BYTES);
  head[0] = MARK;
  new DataView(head.buffer).setUint32(1, lists.length);
  return concatBytes(head, lists, ...behind);
}

export function readShard(bytes: Uint8Array): KeptShard {
  const mark = bytes[0] ?? 0;
  if (EARLIER_MARKS.includes(mark)) return withoutDigests(readLists(bytes));
  return mark === MARK ? readLists(bytes) : withoutDigests(JSON.parse(fromUtf8(inflateSync(bytes))) as KeptShard);
}

function readLists(bytes: Uint8Array): KeptShard {
  let offset = HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const { upTo, vaults } = JSON.parse(fromUtf8(inflateSync(bytes.subarray(HEAD_BYTES, offset)))) as WrittenShard;
  return {
    upTo,
    vaults: vaults.map((vault) => ({
      ...vault,
      // Copied out, so that what is handed to the screens does not take the whole shard along.
      digests: vault.digests.map((digest) => ({ ...digest, rest: bytes.slice(offset, (offset += digest.rest)) })),
    })),
  };
}

/** Earlier versions kept other digests: these are folded again from the records. */
const withoutDigests = ({ upTo, vaults }: KeptShard): KeptShard => ({
  upTo,
  vaults: vaults.map((vault) => ({ ...vault, digests: [], foldedFrom: vault.digests.length === 0 ? vault.foldedFrom : 0 })),
});
