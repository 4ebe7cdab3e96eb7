/** Copies of the store: made while the server serves, and put back while it is stopped. */
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { hash } from '#shared/crypto/verify.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';
import { lockFolder, openDatabase, openNewEpoch, STORE_FILE } from './sqlite.ts';
import { CHAIN_TAG, ZERO_CHAIN } from './sqlite-revisions.ts';
import { StorageFault } from './storage-fault.ts';

export interface CopyFacts {
  readonly revisions: number;
}

/**
 * Writes a consistent copy: all that was acknowledged when it began. It appears under its name only when it is whole, verified and on the disk.
 * @throws StorageFault
 */
export function backUp(folder: string, target: string): CopyFacts {
  const store = join(folder, STORE_FILE);
  if (!existsSync(store)) throw new StorageFault(`There is no store in ${folder}.`);
  if (existsSync(target)) throw new StorageFault(`${target} is there already: name another file.`);
  const unfinished = `${resolve(target)}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    const database = openDatabase(store, 'read');
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
    const facts = verifyCopy(unfinished);
    publish(unfinished, resolve(target));
    return facts;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw StorageFault.from(error, `${target} could not be written`);
  }
}

/**
 * Puts a copy in the place of the store. The store that was there is kept beside it. The log of the copy may end before what laptops
 * have seen, so it begins a new epoch: they reconcile and bring what is missing. Everybody logs in again.
 * @returns also where the store that was there is now.
 * @throws StorageFault
 */
export function restore(folder: string, source: string, now: Date): CopyFacts & { readonly replaced?: string } {
  if (!existsSync(source)) throw new StorageFault(`There is no file ${source}.`);
  const release = lockFolder(folder);
  const store = join(folder, STORE_FILE);
  const incoming = join(folder, `${STORE_FILE}.incoming`);
  try {
    clear(incoming);
    copyFileSync(source, incoming);
    const facts = verifyCopy(incoming);
    beginAnew(incoming);
    const replaced = existsSync(store) ? setAside(store, now) : undefined;
    publish(incoming, store);
    return { ...facts, ...(replaced === undefined ? {} : { replaced }) };
  } catch (error) {
    clear(incoming);
    throw StorageFault.from(error, `${source} could not be restored`);
  } finally {
    release();
  }
}

/** Whether SQLite finds the file sound, it is a Haversack store, and its log has no gap and no changed row. */
function verifyCopy(file: string): CopyFacts {
  const database = openDatabase(file, 'read');
  try {
    if (Number(database.prepare('PRAGMA application_id').get()?.['application_id']) !== APPLICATION_ID) {
      throw new StorageFault('The file is not a Haversack store.');
    }
    const sound = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (sound !== 'ok') throw new StorageFault(`The copy is damaged: ${String(sound)}.`);
    return { revisions: verifyLog(database) };
  } finally {
    database.close();
  }
}

function verifyLog(database: DatabaseSync): number {
  let seq = 0;
  let chain: Uint8Array = ZERO_CHAIN;
  for (const row of database.prepare('SELECT seq, id, chain FROM revision ORDER BY seq').iterate()) {
    seq += 1;
    chain = hash(CHAIN_TAG, concatBytes(chain, row['id'] as Uint8Array));
    if (Number(row['seq']) !== seq || !equalBytes(row['chain'] as Uint8Array, chain)) {
      throw new StorageFault(`The copy is damaged: its log breaks at revision ${seq}.`);
    }
  }
  return seq;
}

function beginAnew(file: string): void {
  const database = openDatabase(file);
  try {
    migrate(database);
    openNewEpoch(database);
    database.exec('DELETE FROM token; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** What a killed server left in the write-ahead log goes into the file before it is put aside. */
function setAside(store: string, now: Date): string {
  const aside = `${store}.replaced-${now.toISOString().replace(/[:.]/g, '-')}`;
  try {
    const database = openDatabase(store);
    database.exec('PRAGMA journal_mode = DELETE');
    database.close();
  } catch {
    // It may be damaged: that is what one restores for. It is put aside with what belongs to it.
    for (const suffix of ['-wal', '-shm']) if (existsSync(store + suffix)) renameSync(store + suffix, aside + suffix);
  }
  renameSync(store, aside);
  return aside;
}

function publish(unfinished: string, target: string): void {
  chmodSync(unfinished, 0o600);
  syncToDisk(unfinished, 'r+');
  renameSync(unfinished, target);
  // Windows has no way to sync a folder.
  if (process.platform !== 'win32') syncToDisk(dirname(target), 'r');
}

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function clear(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
