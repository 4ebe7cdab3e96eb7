/** Brings a SQLite store up to date: files in migrations/sqlite in the order of their timestamps, each once, never backwards. */
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StorageFault } from './storage-fault.ts';
import { transaction } from './transaction.ts';

const FOLDER = new URL('./migrations/sqlite/', import.meta.url);
/** "HVSK": what `file` and a careful restore tell a Haversack store by. */
export const APPLICATION_ID = 0x4856534b;

/** @throws StorageFault when the file is another program's or a newer server's. */
export function migrate(database: DatabaseSync): void {
  const application = Number(database.prepare('PRAGMA application_id').get()?.['application_id']);
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (application !== APPLICATION_ID && !isEmpty) throw new StorageFault('The file is not a Haversack store.');
  transaction(database, () => {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT');
    const applied = new Set(
      database
        .prepare('SELECT name FROM migration')
        .all()
        .map((row) => String(row['name'])),
    );
    const known = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .toSorted();
    const unknown = [...applied].find((name) => !known.includes(name));
    if (unknown) throw new StorageFault(`The store was written by a newer server (${unknown}): start that one.`);
    for (const name of known.filter((candidate) => !applied.has(candidate))) {
      database.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
      database.prepare('INSERT INTO migration (name) VALUES (?)').run(name);
    }
  });
}
