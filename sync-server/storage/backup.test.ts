import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FROM_START, type Office, openOffice } from '../testing/office.ts';
import { TestServer, unpacked } from '../testing/server.ts';
import { backUp, restore } from './backup.ts';

let office: Office;
let elsewhere: string;
beforeEach(async () => {
  office = await openOffice();
  elsewhere = mkdtempSync(join(tmpdir(), 'haversack-backup-'));
});
afterEach(async () => {
  await office.server.close();
  rmSync(elsewhere, { recursive: true });
});

const NOW = new Date('2026-11-22T12:00:00Z');

it('copies a store that is being served, and restores it in a new epoch that old checkpoints and tokens do not fit', async () => {
  const { server, service, alice, bob, vault } = office;
  const copy = join(elsewhere, 'copy.db');
  const kept = vault.writeMany(alice, 3);
  await server.exchange(alice, service, { rows: kept });
  expect(backUp(server.folder, copy)).toEqual({ revisions: 3 });
  expect(statSync(copy).mode & 0o077).toBe(0);
  const lost = vault.writeMany(alice, 2);
  await server.exchange(alice, service, { rows: lost });
  const before = await server.exchange(bob, service, { pull: FROM_START });
  const oldToken = await server.login(bob, service);

  expect(() => restore(server.folder, copy, NOW)).toThrow('in use by another Haversack server');
  await server.app.close();
  const { revisions, replaced } = restore(server.folder, copy, NOW);
  expect(revisions).toBe(3);
  expect(existsSync(replaced ?? '')).toBe(true);

  const again = await TestServer.start({ folder: server.folder });
  office = { ...office, server: again };
  expect(await again.codeOf('exchange', { token: oldToken })).toBe('token');
  const after = await again.exchange(bob, service, { pull: FROM_START });
  expect(after.epoch).not.toEqual(before.epoch);
  expect(after.pull && 'batch' in after.pull ? unpacked(after.pull.batch) : []).toEqual(kept);
  const checkpoint = before.pull && 'batch' in before.pull ? before.pull : { seq: 0, chain: new Uint8Array(0) };
  const pull = { epoch: before.epoch, seq: checkpoint.seq, chain: checkpoint.chain, limit: 4096 };
  expect((await again.exchange(bob, service, { pull })).pull).toEqual({ wrongEpoch: true });
  expect((await again.exchange(bob, service, { rows: lost, relay: true })).push).toEqual([0, 0]);
});

it('leaves the store alone when the copy is damaged, no store, or not there', async () => {
  const { server, service, alice, vault } = office;
  await server.exchange(alice, service, { rows: vault.writeMany(alice, 3) });
  const copy = join(elsewhere, 'copy.db');
  backUp(server.folder, copy);
  await server.app.close();
  const before = readFileSync(join(server.folder, 'haversack.db'));

  const text = join(elsewhere, 'text.db');
  writeFileSync(text, 'not a database '.repeat(500));
  const changed = join(elsewhere, 'changed.db');
  writeFileSync(changed, readFileSync(copy));
  const database = new DatabaseSync(changed);
  database.exec('UPDATE revision SET id = zeroblob(32) WHERE seq = 2');
  database.close();
  expect(() => restore(server.folder, join(elsewhere, 'none.db'), NOW)).toThrow('There is no file');
  expect(() => restore(server.folder, text, NOW)).toThrow('could not be restored');
  expect(() => restore(server.folder, changed, NOW)).toThrow('its log breaks at revision 2');
  expect(readFileSync(join(server.folder, 'haversack.db'))).toEqual(before);
  office = { ...office, server: await TestServer.start({ folder: server.folder }) };
});

it('does not write over a file, and leaves nothing behind where it cannot write', () => {
  const copy = join(elsewhere, 'copy.db');
  backUp(office.server.folder, copy);
  expect(() => backUp(office.server.folder, copy)).toThrow('is there already');
  expect(() => backUp(elsewhere, join(elsewhere, 'x.db'))).toThrow('There is no store');
  expect(() => backUp(office.server.folder, join(elsewhere, 'no/such/x.db'))).toThrow('could not be written');
});
