/** `npm start` in a browser, as a newcomer meets it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';

const script = path.resolve(import.meta.dirname, '../../build/start.ts');
const port = 4730;
const passphrase = 'quiet marble lantern ferry';
const address = `http://127.0.0.1:${port}`;
let folder: string;
let running: ChildProcess | null = null;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'start-'));
});
test.afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function stop(): Promise<number | null> {
  const child = running;
  running = null;
  if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = (await exited) as [number | null];
  return code;
}

/** @returns what it said, once it says `until` or has ended. */
function start(until: string): Promise<string> {
  const child = spawn(process.execPath, [script, '--no-open', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  const lines: string[] = [];
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.includes(until)) resolve(lines.join('\n'));
      });
    child.once('close', () => resolve(lines.join('\n')));
  });
}

test('a newcomer gets the first screen, with nothing refused by its policy, and Ctrl+C stops everything', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  expect(await start('Ctrl+C')).toContain(address);
  await page.goto(address);
  await expect(page.getByText('Set up a new service')).toBeVisible();
  await expect(page.getByText('Join with a code')).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await stop()).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  await expect(fetch(`http://127.0.0.1:${port + 1}`)).rejects.toThrow();
});

test('a second tab says where the first is', async ({ context, page }) => {
  await start('Ctrl+C');
  await page.goto(address);
  await page.getByRole('link', { name: 'Set up a new service' }).click();
  await page.getByLabel('Name of the service').fill('Two tabs');
  await page.getByLabel('Your name').fill('Alice Adeyemi');
  for (const label of ['Passphrase', 'Passphrase again']) await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Set up the service' }).click();
  await expect(page.getByRole('heading', { name: 'The recovery kit' })).toBeVisible({ timeout: 30_000 });
  const second = await context.newPage();
  await second.goto(address);
  await second.getByLabel('Passphrase of AA').fill(passphrase);
  await second.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.getByText('Haversack is open in another window')).toBeVisible({ timeout: 30_000 });
});

for (const [what, taken] of [
  ['page', port],
  ['sync server', port + 1],
] as const)
  test(`a port in use for the ${what} ends in one line, and nothing stays behind`, async () => {
    const squatter = createServer().listen(taken, '127.0.0.1');
    await once(squatter, 'listening');
    const said = await start('in use');
    expect(said.split('\n').filter((line) => line.includes('in use'))).toHaveLength(1);
    expect(said).toContain(`${taken}`);
    await expect.poll(() => running?.exitCode).toBe(1);
    squatter.close();
    await expect(fetch(`http://127.0.0.1:${port + 1}`)).rejects.toThrow();
  });
