/** The log of revisions in SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import { concatBytes, equalBytes, fromBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { hash } from '#shared/crypto/verify.ts';
import type { VaultRecord, VaultTable } from './sqlite-vaults.ts';
import type { Page, PageQuery, RevisionRow, RevisionStore, RowOutcome, StoredRevision, VaultSummary } from './storage.ts';
import { transaction } from './transaction.ts';

export const CHAIN_TAG = 'hs/log/v1';
export const ZERO_CHAIN = new Uint8Array(32);
/** Rows of the log looked through at first for a page; doubled until the page is full or the log is over. */
const FIRST_WINDOW = 4096;
/** Pairs of vault and device whose last revision is remembered. */
const REMEMBERED_LASTS = 100_000;

interface Last {
  readonly counter: number;
  readonly id: Uint8Array;
}

/** What one transaction has changed so far; thrown away with it when it fails. */
interface Changes {
  seq: number;
  chain: Uint8Array;
  readonly lasts: Map<string, Last>;
  readonly vaults: Map<VaultId, VaultRecord>;
  readonly devices: Map<DeviceId, number>;
}

export function createRevisionStore(database: DatabaseSync, vaults: VaultTable): RevisionStore {
  /** Another begins only by a restore, while no server runs. */
  const epoch = database.prepare("SELECT value FROM setting WHERE name = 'epoch'").get()?.['value'] as Uint8Array;
  const headRow = database.prepare('SELECT seq, chain FROM revision ORDER BY seq DESC LIMIT 1');
  const chainRow = database.prepare('SELECT chain FROM revision WHERE seq = ?');
  const lastRow = database.prepare('SELECT counter, id FROM revision WHERE vault = ? AND device = ? ORDER BY counter DESC LIMIT 1');
  const idRow = database.prepare('SELECT id FROM revision WHERE vault = ? AND device = ? AND counter = ?');
  const deviceRow = database.prepare('SELECT no FROM device WHERE id = ?');
  const insertDevice = database.prepare('INSERT INTO device (id) VALUES (?)');
  const insert = database.prepare('INSERT INTO revision (seq, vault, device, counter, id, chain, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const idsOfVault = database.prepare('SELECT seq, id FROM revision WHERE vault = ? ORDER BY seq');
  const byWindow = database.prepare(
    `SELECT seq, device FROM json_each(?) AS wanted JOIN revision INDEXED BY revision_by_vault
     ON revision.vault = wanted.value AND seq > ? AND seq <= ? ORDER BY seq`,
  );
  const bySeq = database.prepare('SELECT seq, id, bytes FROM revision WHERE seq = ?');

  const first = headRow.get();
  let head = { seq: Number(first?.['seq'] ?? 0), chain: (first?.['chain'] as Uint8Array | undefined) ?? ZERO_CHAIN };
  const lasts = new Map<string, Last>();
  const devices = new Map<DeviceId, number>();

  const deviceNumber = (device: DeviceId): number | undefined => {
    const known = devices.get(device);
    if (known !== undefined) return known;
    const found = deviceRow.get(fromBase64Url(device));
    if (!found) return undefined;
    devices.set(device, Number(found['no']));
    return Number(found['no']);
  };

  const deviceNumberForWriting = (device: DeviceId, changes: Changes): number => {
    const known = changes.devices.get(device) ?? deviceNumber(device);
    if (known !== undefined) return known;
    const no = Number(insertDevice.run(fromBase64Url(device)).lastInsertRowid);
    changes.devices.set(device, no);
    return no;
  };

  const lastOf = (key: string, vault: number, device: number, changes: Changes): Last => {
    const known = changes.lasts.get(key) ?? lasts.get(key);
    if (known) return known;
    const row = lastRow.get(vault, device);
    return row ? { counter: Number(row['counter']), id: row['id'] as Uint8Array } : { counter: 0, id: ZERO_CHAIN };
  };

  const append = (row: RevisionRow, changes: Changes): RowOutcome => {
    const vault = changes.vaults.get(row.vault) ?? vaults.get(row.vault);
    if (!vault) throw new Error('a revision of a vault without a membership log reached the store');
    const device = deviceNumberForWriting(row.device, changes);
    const key = `${vault.no}/${device}`;
    const last = lastOf(key, vault.no, device, changes);
    if (row.counter <= last.counter) {
      const id = row.counter === last.counter ? last.id : (idRow.get(vault.no, device, row.counter)?.['id'] as Uint8Array | undefined);
      return id && equalBytes(id, row.id) ? 'known' : 'wrong-counter';
    }
    if (row.counter !== last.counter + 1 || !equalBytes(row.previous, last.id)) return 'wrong-counter';
    changes.seq += 1;
    changes.chain = hash(CHAIN_TAG, concatBytes(changes.chain, row.id));
    insert.run(changes.seq, vault.no, device, row.counter, row.id, changes.chain, row.bytes);
    changes.lasts.set(key, { counter: row.counter, id: row.id });
    const xor = vault.xor.map((byte, index) => byte ^ (row.id[index] as number));
    changes.vaults.set(row.vault, { no: vault.no, count: vault.count + 1, xor, lastSeq: changes.seq });
    return 'stored';
  };

  const keep = (changes: Changes): void => {
    head = { seq: changes.seq, chain: changes.chain };
    vaults.remember(changes.vaults);
    for (const [device, no] of changes.devices) devices.set(device, no);
    for (const [key, last] of changes.lasts) {
      lasts.delete(key);
      lasts.set(key, last);
    }
    for (const key of lasts.keys()) {
      if (lasts.size <= REMEMBERED_LASTS) break;
      lasts.delete(key);
    }
  };

  const chainAt = (seq: number): Uint8Array | undefined => {
    if (seq === 0) return ZERO_CHAIN;
    if (seq === head.seq) return head.chain;
    return chainRow.get(seq)?.['chain'] as Uint8Array | undefined;
  };

  const page = (query: PageQuery): Page => {
    const numbers = query.vaults.flatMap((vault) => {
      const record = vaults.get(vault);
      return record && record.lastSeq > query.after ? [record.no] : [];
    });
    const wanted = JSON.stringify(numbers);
    const except = query.exceptDevice === undefined ? undefined : deviceNumber(query.exceptDevice);
    const revisions: StoredRevision[] = [];
    let bytes = 0;
    let window = FIRST_WINDOW;
    for (let from = query.after; numbers.length > 0 && from < head.seq; from += window / 2) {
      for (const found of byWindow.iterate(wanted, from, from + window)) {
        if (found['device'] === except) continue;
        const revision = readRevision(Number(found['seq']));
        const isFull = revisions.length >= query.rows || bytes + revision.bytes.length > query.limit;
        if (revisions.length > 0 && isFull) {
          const seq = (revisions.at(-1) as StoredRevision).seq;
          return { revisions, seq, chain: chainAt(seq) ?? ZERO_CHAIN, more: true };
        }
        revisions.push(revision);
        bytes += revision.bytes.length;
      }
      window *= 2;
    }
    return { revisions, ...head, more: false };
  };

  const readRevision = (seq: number): StoredRevision => {
    const row = bySeq.get(seq);
    if (!row) throw new Error('the log of revisions has a gap');
    return { seq, id: row['id'] as Uint8Array, bytes: row['bytes'] as Uint8Array };
  };

  return {
    head: async () => ({ epoch, ...head }),
    chainAt: async (seq) => chainAt(seq)?.slice(0, 16),
    appendRevisions: async (rows) => {
      const changes: Changes = { ...head, lasts: new Map(), vaults: new Map(), devices: new Map() };
      const outcomes = transaction(database, () => {
        const judged = rows.map((row) => append(row, changes));
        for (const record of changes.vaults.values()) vaults.write(record);
        return judged;
      });
      keep(changes);
      return { outcomes, seq: changes.seq };
    },
    page: async (query) => page(query),
    summaries: async (wanted) => {
      const summaries = new Map<VaultId, VaultSummary>();
      for (const vault of wanted) {
        const record = vaults.get(vault);
        if (record && record.count > 0) summaries.set(vault, { count: record.count, xor: record.xor });
      }
      return summaries;
    },
    revisionIds: async (vault) => {
      const record = vaults.get(vault);
      if (!record) return [];
      return idsOfVault.all(record.no).map((row) => ({ seq: Number(row['seq']), id: row['id'] as Uint8Array }));
    },
    revisionsAt: async (seqs) => seqs.map(readRevision),
  };
}
