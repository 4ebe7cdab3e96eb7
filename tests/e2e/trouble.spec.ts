/** Trouble that a laptop and a server meet: a wrong passphrase, and processes that are killed while they sync. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '#tests/support/server-process.ts';
import { Person } from './story/cast.ts';
import { answer, choose, fill, select } from './story/form.ts';
import { isAccessible } from './story/screens.ts';
import { revisionsOnLaptop, revisionsOnServer } from './story/stores.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let server: ServerProcess;
let alice: Person;
let dee: Person;

const startsServer = (port = 0): Promise<ServerProcess> =>
  startServer(path.join(folder, 'server'), path.join(folder, 'server.log'), { port });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-trouble-'));
  server = await startsServer();
  alice = await Person.arrives('Alice Adeyemi', 'quiet marble lantern ferry', folder, server);
  dee = await Person.arrives('Dee Danvers', 'silver thimble orchard rain', folder, server);
  await alice.opensLaptop();
  await alice.checksKit(await alice.setsUpService('Trouble'));
  await dee.joins(await alice.invites(dee.name, 'Duty worker'));
  await dee.isUpToDate();
});

test.afterAll(async () => {
  for (const person of [alice, dee]) await person.leaves();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function recordsContact(): Promise<void> {
  const { page } = dee;
  await dee.goesTo('Contacts');
  await page
    .getByRole('button', { name: /^Record a contact/ })
    .first()
    .click();
  await select(page, 'Location of the family', 'Kenya');
  await select(page, 'Who it came from', 'Anonymous');
  await choose(page, 'How it came', 'Telephone');
  await choose(page, 'It asks about', 'A child');
  await fill(page, 'What was said or asked', 'A caller asked how to find a nursery. '.repeat(400));
  await answer(page, 'Is anyone at significant risk of harm?', 'No');
  await choose(page, 'Consent to share what was said', 'Given');
  await answer(page, 'Has a qualified worker responded already?', 'No');
  await page
    .getByRole('button', { name: /^Save the contact/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Contact about nobody named');
}

/** Everything of the laptop is on the server, each revision once. */
async function isOnServerOnce(): Promise<void> {
  const held = (await revisionsOnLaptop(dee.page)).map(({ id }) => id);
  const stored = revisionsOnServer(server.folder).map(({ id }) => id);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expect.arrayContaining(held));
}

test('a wrong passphrase costs time and tells nothing', async () => {
  await dee.page.getByRole('button', { name: 'Lock', exact: true }).click();
  const field = dee.page.getByLabel(`Passphrase of ${dee.initials}`);
  for (const wrong of ['silver thimble orchard', 'silver thimble orchard snow', 'something else entirely']) {
    await field.fill(wrong);
    await dee.page.getByRole('button', { name: 'Unlock' }).click();
    await expect(dee.page.getByText('This is not the passphrase').first()).toBeVisible({ timeout: 30_000 });
    await expect(dee.page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 30_000 });
  }
  await isAccessible(dee.page, 'wrong-passphrase');
  await dee.unlocks();
});

test('kill -9 of the server in the middle of a sync loses nothing that was acknowledged', async () => {
  const port = Number(new URL(server.address).port);
  for (const afterMs of [300, 900, 1_500]) {
    dee.link.cut();
    await recordsContact();
    const acknowledged = revisionsOnServer(server.folder).map(({ id }) => id);
    dee.link.slowTo({ kilobitsPerSecond: 256, roundTripMs: 700 });
    dee.link.restore();
    await dee.goesTo('Sync');
    await dee.page.getByRole('button', { name: 'Sync now' }).click();
    await dee.page.waitForTimeout(afterMs);
    await server.kill();
    server = await startsServer(port);
    dee.link.slowTo(null);
    await dee.isUpToDate();
    expect(revisionsOnServer(server.folder).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    await isOnServerOnce();
  }
});

test('kill -9 of the laptop in the middle of a sync loses nothing that was saved', async () => {
  dee.link.cut();
  await recordsContact();
  const saved = (await revisionsOnLaptop(dee.page)).map(({ id }) => id);
  dee.link.slowTo({ kilobitsPerSecond: 256, roundTripMs: 700 });
  dee.link.restore();
  await dee.goesTo('Sync');
  await dee.page.getByRole('button', { name: 'Sync now' }).click();
  await dee.page.waitForTimeout(900);
  await dee.laptopDies();
  dee.link.slowTo(null);
  await dee.opensLaptop();
  await dee.unlocks();
  await dee.isUpToDate();
  expect((await revisionsOnLaptop(dee.page)).map(({ id }) => id)).toEqual(expect.arrayContaining(saved));
  await isOnServerOnce();
});
