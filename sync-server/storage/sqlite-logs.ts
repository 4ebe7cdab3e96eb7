/** The two signed logs in SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import { toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import type { VaultRecord, VaultTable } from './sqlite-vaults.ts';
import type { LogStore, MembershipAppend } from './storage.ts';
import { transaction } from './transaction.ts';

export function createLogStore(database: DatabaseSync, vaults: VaultTable): LogStore {
  const allDirectory = database.prepare('SELECT entry FROM directory ORDER BY n');
  const directoryLength = database.prepare('SELECT count(*) AS length FROM directory');
  const insertDirectory = database.prepare('INSERT INTO directory (n, entry) VALUES (?, ?)');
  const membershipAfter = database.prepare(
    'SELECT cursor, vault.id AS vault, entry FROM membership JOIN vault ON vault.no = membership.vault WHERE cursor > ? ORDER BY cursor LIMIT 1000',
  );
  const membershipOf = database.prepare('SELECT entry FROM membership WHERE vault = ? AND n >= ? AND n < ? ORDER BY n');
  const membershipLength = database.prepare('SELECT count(*) AS length FROM membership WHERE vault = ?');
  const insertMembership = database.prepare('INSERT INTO membership (vault, n, entry) VALUES (?, ?, ?)');

  const appendToVault = (append: MembershipAppend, created: Map<VaultId, VaultRecord>): readonly number[] | 'conflict' => {
    let vault = vaults.get(append.vault) ?? created.get(append.vault);
    const length = vault ? Number(membershipLength.get(vault.no)?.['length']) : 0;
    if (length !== append.from) return 'conflict';
    if (!vault) {
      vault = vaults.create(append.vault);
      created.set(append.vault, vault);
    }
    const { no } = vault;
    return append.entries.map((entry, index) => Number(insertMembership.run(no, append.from + index, entry).lastInsertRowid));
  };

  return {
    directoryEntries: async () => allDirectory.all().map((row) => row['entry'] as Uint8Array),
    appendDirectory: async (from, entries) =>
      transaction(database, () => {
        if (Number(directoryLength.get()?.['length']) !== from) return false;
        entries.forEach((entry, index) => insertDirectory.run(from + index, entry));
        return true;
      }),
    membershipEntries: async function* () {
      let cursor = 0;
      for (;;) {
        const rows = membershipAfter.all(cursor);
        for (const row of rows) {
          cursor = Number(row['cursor']);
          yield { cursor, vault: toBase64Url(row['vault'] as Uint8Array) as VaultId, entry: row['entry'] as Uint8Array };
        }
        if (rows.length === 0) return;
      }
    },
    membershipEntriesOf: async (vault, from, to) => {
      const record = vaults.get(vault);
      return record ? membershipOf.all(record.no, from, to).map((row) => row['entry'] as Uint8Array) : [];
    },
    appendMembership: async (appends) => {
      const created = new Map<VaultId, VaultRecord>();
      const outcomes = transaction(database, () => appends.map((append) => appendToVault(append, created)));
      vaults.remember(created);
      return outcomes;
    },
  };
}
