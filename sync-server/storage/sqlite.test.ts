import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, STORE_FILE } from './sqlite.ts';
import { describeStorage } from './storage.suite.ts';

describeStorage('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'haversack-store-'));
  let storage = await openSqlite({ folder });
  return {
    storage,
    reopen: async () => {
      await storage.close();
      storage = await openSqlite({ folder });
      return storage;
    },
    discard: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('opening a SQLite store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haversack-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps a second server off the folder until the first is closed', async () => {
    const first = await openSqlite({ folder });
    await expect(openSqlite({ folder })).rejects.toThrow('in use by another Haversack server');
    await first.close();
    await (await openSqlite({ folder })).close();
  });

  it('refuses a folder that is a file, and a file that is no store', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'text');
    await expect(openSqlite({ folder: file })).rejects.toThrow('it is not a folder');
    await expect(openSqlite({ folder: join(file, 'below') })).rejects.toThrow('cannot be read and written');
    appendFileSync(join(folder, STORE_FILE), 'this is not a database at all, whatever its name says'.repeat(100));
    await expect(openSqlite({ folder })).rejects.toThrow('cannot be opened');
  });

  it('refuses another program’s database, and one of a newer server', async () => {
    const file = join(folder, STORE_FILE);
    const foreign = new DatabaseSync(file);
    foreign.exec('CREATE TABLE theirs (x)');
    foreign.close();
    await expect(openSqlite({ folder })).rejects.toThrow('not a Haversack store');
    rmSync(file);
    await (await openSqlite({ folder })).close();
    const newer = new DatabaseSync(file);
    newer.exec("INSERT INTO migration VALUES ('29990101000000-later.sql')");
    newer.close();
    await expect(openSqlite({ folder })).rejects.toThrow('written by a newer server');
  });

  it('keeps a write-ahead log, so that a backup may be read while it is written to', async () => {
    const storage = await openSqlite({ folder });
    const reader = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
    expect(reader.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal');
    reader.close();
    await storage.close();
  });
});
