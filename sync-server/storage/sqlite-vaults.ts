/** Vaults with their numbers and sums, kept in memory as well: most questions about a vault are answered without a query. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';

export interface VaultRecord {
  readonly no: number;
  readonly count: number;
  readonly xor: Uint8Array;
  /** `seq` of its newest row. */
  readonly lastSeq: number;
}

export class VaultTable {
  readonly #byId = new Map<VaultId, VaultRecord>();
  readonly #insert: StatementSync;
  readonly #update: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO vault (id) VALUES (?)');
    this.#update = database.prepare('UPDATE vault SET count = ?, xor = ?, last_seq = ? WHERE no = ?');
    for (const row of database.prepare('SELECT no, id, count, xor, last_seq FROM vault').iterate()) {
      this.#byId.set(toBase64Url(row['id'] as Uint8Array) as VaultId, {
        no: Number(row['no']),
        count: Number(row['count']),
        xor: row['xor'] as Uint8Array,
        lastSeq: Number(row['last_seq']),
      });
    }
  }

  get(vault: VaultId): VaultRecord | undefined {
    return this.#byId.get(vault);
  }

  /** Inside a transaction; `remember` it after the commit. */
  create(vault: VaultId): VaultRecord {
    const no = Number(this.#insert.run(fromBase64Url(vault)).lastInsertRowid);
    return { no, count: 0, xor: new Uint8Array(16), lastSeq: 0 };
  }

  /** Inside a transaction; `remember` it after the commit. */
  write(record: VaultRecord): void {
    this.#update.run(record.count, record.xor, record.lastSeq, record.no);
  }

  remember(records: ReadonlyMap<VaultId, VaultRecord>): void {
    for (const [vault, record] of records) this.#byId.set(vault, record);
  }
}
