/**
 * The store in one SQLite file: the default, for one server process. This is the only module that opens SQLite.
 * WAL with `synchronous = FULL`: a commit returns once it is on the disk.
 */
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { createChunkStore } from './sqlite-chunks.ts';
import { createInvitationStore } from './sqlite-invitations.ts';
import { createLoginStore } from './sqlite-logins.ts';
import { createLogStore } from './sqlite-logs.ts';
import { createRevisionStore } from './sqlite-revisions.ts';
import { VaultTable } from './sqlite-vaults.ts';
import type { Storage } from './storage.ts';
import { StorageFault } from './storage-fault.ts';

export const STORE_FILE = 'haversack.db';
const LOCK_FILE = 'haversack.lock';

export interface SqliteOptions {
  /** Folder of the store; made when it is not there. */
  readonly folder: string;
}

/** @throws StorageFault with one clear sentence when the folder cannot be used. */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const releaseFolder = lockFolder(options.folder);
  try {
    const database = openDatabase(join(options.folder, STORE_FILE));
    migrate(database);
    ensureEpoch(database);
    const vaults = new VaultTable(database);
    return {
      ...createLogStore(database, vaults),
      ...createRevisionStore(database, vaults),
      ...createChunkStore(database, vaults),
      ...createInvitationStore(database),
      ...createLoginStore(database),
      check: async () => {
        database.prepare('SELECT 1 FROM setting').get();
      },
      close: async () => {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.close();
        releaseFolder();
      },
    };
  } catch (error) {
    releaseFolder();
    throw StorageFault.from(error, `The store in ${options.folder} cannot be opened`);
  }
}

/** A file that is not the server's own, such as a backup. The caller closes it. */
export function openDatabase(file: string, mode: 'read' | 'write' = 'write'): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: mode === 'read', enableForeignKeyConstraints: true, timeout: 5000 });
  if (mode === 'write') {
    chmodSync(file, 0o600);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536');
  }
  return database;
}

/**
 * Keeps a second server off the folder. SQLite's own lock on a file beside the store: the operating system lets go of it
 * whichever way the process ends.
 * @returns what lets go of the folder.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  try {
    const lock = new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
    try {
      lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (isBusy(error)) throw new StorageFault(`The data folder ${folder} is in use by another Haversack server.`);
    throw StorageFault.from(error, `The data folder ${folder} cannot be locked`);
  }
}

/** A new epoch tells every client that the log may have gone back: PROTOCOL.md, "Pull". */
export function openNewEpoch(database: DatabaseSync): void {
  database
    .prepare("INSERT INTO setting (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    .run(randomBytes(8));
}

function ensureEpoch(database: DatabaseSync): void {
  if (!database.prepare("SELECT 1 FROM setting WHERE name = 'epoch'").get()) openNewEpoch(database);
}

function makeFolder(folder: string): void {
  try {
    createFolder(folder);
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw StorageFault.from(error, `The data folder ${folder} cannot be read and written`);
  }
}

/** One by one: Node's own recursive way never ends where a parent pretends to be missing, as below /proc. */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) createFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

const isBusy = (error: unknown): boolean => error instanceof Error && /database is locked/.test(error.message);
