/** The server as a process of its own: how it starts, ends and is killed. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch } from '#shared/protocol/batch.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { type Answer, MESSAGES, type MessageName, type Request } from '#shared/protocol/messages.ts';
import { type Laptop, NewService, Vault } from './testing/laptop.ts';
import { unpacked } from './testing/server.ts';

interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly address: string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const children = new Set<Running['child']>();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haversack-process-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function launch(args: readonly string[], environment: Record<string, string> = {}): Omit<Running, 'address'> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), '--data', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...environment },
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => output, ended };
}

async function start(args: readonly string[] = ['--port', '0', '--rate-device', '100000']): Promise<Running> {
  const running = launch(args);
  for (;;) {
    const address = /listening on (http:\S+)/.exec(running.output())?.[1];
    if (address) return { ...running, address };
    if (running.child.exitCode !== null) throw new Error(running.output());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function send<Name extends MessageName>(address: string, name: Name, request: Request<Name>): Promise<Answer<Name>> {
  const answer = await fetch(`${address}/v1/${name}`, { method: 'POST', body: Buffer.from(toCbor(request)) });
  const decoded = fromCbor(new Uint8Array(await answer.arrayBuffer()));
  if (answer.status !== 200 || !decoded.ok) throw new Error(`${name} was refused: ${JSON.stringify(decoded)}`);
  return MESSAGES[name].answer.parse(decoded.value) as Answer<Name>;
}

async function login(address: string, laptop: Laptop, service: NewService): Promise<Uint8Array> {
  const { challenge } = await send(address, 'challenge', { device: laptop.device });
  const signature = laptop.sign('hs/login/v1', challenge, laptop.device, service.rootHash);
  return (await send(address, 'login', { device: laptop.device, challenge, signature })).token;
}

it('shows its set-up code and configuration, keeps the code private until it is used, and stops when asked', async () => {
  const { address, output, child, ended } = await start();
  const file = join(folder, 'set-up-code');
  const code = readFileSync(file, 'utf8').trim();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(output()).toContain(code);
  expect(output()).toMatch(/HAVERSACK_PORT +0 +flag/);
  const service = new NewService();
  await send(address, 'setup', { code, entries: service.log.entries });
  expect(existsSync(file)).toBe(false);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(join(folder, 'haversack.db-wal'))).toBe(false);
});

it('keeps everything it acknowledged when it is killed at any moment', { timeout: 60_000 }, async () => {
  const service = new NewService();
  const { administrator } = service;
  const vault = new Vault(administrator);
  let running = await start();
  await send(running.address, 'setup', { code: readFileSync(join(folder, 'set-up-code'), 'utf8').trim(), entries: service.log.entries });
  let token = await login(running.address, administrator, service);
  await send(running.address, 'exchange', { token, append: [[vault.bytes, vault.log.entries]] });
  const rows = vault.writeMany(administrator, 600);
  let acknowledged = 0;

  for (const life of [40, 90, 200]) {
    const { child, ended, address } = running;
    const death = setTimeout(() => child.kill('SIGKILL'), life);
    try {
      while (acknowledged < rows.length) {
        const batch = packBatch(rows.slice(acknowledged, acknowledged + 3), revisionIdOfBytes);
        const { push } = await send(address, 'exchange', { token, push: batch });
        expect(push?.every((row) => row === 0 || row === 1)).toBe(true);
        acknowledged += push?.length ?? 0;
      }
    } catch (error) {
      if (!String(error).includes('fetch failed')) throw error;
    }
    clearTimeout(death);
    child.kill('SIGKILL');
    await ended;

    running = await start();
    token = await login(running.address, administrator, service);
    const stored: Uint8Array[] = [];
    for (let after = 0, done = false; !done; ) {
      const [page] = (await send(running.address, 'exchange', { token, backfill: [[vault.bytes, after]] })).backfill ?? [];
      if (!page) throw new Error('the vault is gone');
      stored.push(...unpacked(page[1]));
      [after, done] = [page[2], page[3]];
    }
    // What was under way when it died is there whole or not at all.
    expect(stored.length).toBeGreaterThanOrEqual(acknowledged);
    expect((stored.length - acknowledged) % 3).toBe(0);
    expect(stored).toEqual(rows.slice(0, stored.length));
  }
  expect(acknowledged).toBeGreaterThan(0);
});

it('backs up while it serves, and restores when it is stopped', async () => {
  const { child, ended } = await start();
  const copy = join(folder, 'copy.db');
  const backup = launch(['backup', copy]);
  expect([await backup.ended, backup.output()]).toEqual([0, `${copy} holds the store with 0 revisions.\n`]);
  const early = launch(['restore', copy]);
  expect(await early.ended).toBe(1);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  const restored = launch(['restore', copy]);
  expect(await restored.ended).toBe(0);
  expect(restored.output()).toContain('in a new epoch');
});

it('says in one line why it cannot start', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const taken = String(typeof address === 'object' ? address?.port : 0);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const attempts: [readonly string[], Record<string, string>, string][] = [
    [['--port', taken], {}, `Port ${taken} on 127.0.0.1 is in use`],
    [['--port', '0', '--data', file], {}, 'it is not a folder'],
    [['--port', 'x'], {}, '--port must be'],
    [['--port', '0'], { DATABASE_URL: 'postgres://localhost/x' }, 'DATABASE_URL is set'],
  ];
  for (const [args, environment, message] of attempts) {
    const attempt = launch([...args, '--log-level', 'silent'], environment);
    expect(await attempt.ended).toBe(1);
    const complaint = attempt
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.includes('set-up code'));
    expect(complaint).toEqual([expect.stringContaining(message)]);
  }
  other.close();
});
