/** Sealed chunks of documents in SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import type { VaultTable } from './sqlite-vaults.ts';
import type { ChunkStore } from './storage.ts';
import { StorageFault } from './storage-fault.ts';
import { transaction } from './transaction.ts';

export function createChunkStore(database: DatabaseSync, vaults: VaultTable): ChunkStore {
  const present = database.prepare('SELECT 1 FROM chunk WHERE vault = ? AND id = ?');
  const one = database.prepare('SELECT bytes FROM chunk WHERE vault = ? AND id = ?');
  const total = database.prepare('SELECT chunk_bytes FROM vault WHERE no = ?');
  const insert = database.prepare('INSERT INTO chunk (vault, id, bytes) VALUES (?, ?, ?)');
  const count = database.prepare('UPDATE vault SET chunk_bytes = chunk_bytes + ? WHERE no = ?');
  const totalOf = (no: number): number => Number(total.get(no)?.['chunk_bytes'] ?? 0);
  return {
    missingChunks: async (vault, ids) => {
      const record = vaults.get(vault);
      return record ? ids.filter((id) => present.get(record.no, id) === undefined) : ids;
    },
    chunkBytes: async (vault) => {
      const record = vaults.get(vault);
      return record ? totalOf(record.no) : 0;
    },
    putChunk: async ({ vault, id, bytes }, limit) => {
      const record = vaults.get(vault);
      if (!record) throw new StorageFault('A chunk was brought for a vault that has no membership log.');
      const { no } = record;
      return transaction(database, () => {
        if (present.get(no, id)) return 'known';
        if (totalOf(no) + bytes.length > limit) return 'full';
        insert.run(no, id, bytes);
        count.run(bytes.length, no);
        return 'stored';
      });
    },
    chunk: async (vault, id) => {
      const record = vaults.get(vault);
      return record && (one.get(record.no, id)?.['bytes'] as Uint8Array | undefined);
    },
  };
}
