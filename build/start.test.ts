import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';
import { readStartOptions } from './start-options.ts';

describe('the options of npm start', () => {
  it('are all optional', () =>
    expect(readStartOptions([])).toEqual({ ok: true, value: { demo: false, open: true, help: false, port: 4610 } }));

  it('are read', () =>
    expect(readStartOptions(['--demo', '--no-open', '--port', '5000', '--data', '/somewhere'])).toEqual({
      ok: true,
      value: { demo: true, open: false, help: false, port: 5000, data: path.resolve('/somewhere') },
    }));

  it.each([
    [['--prot', '5000'], "Unknown option '--prot'"],
    [['stray'], "Unexpected argument 'stray'"],
    [['--port', 'x'], '--port must be a number from 1 to 65534'],
    [['--port', '65535'], '--port must be a number from 1 to 65534'],
    [['--port', '-1'], '--port'],
    [['--data', ''], '--data must name a folder'],
    [['--server', 'http://sync.example.org'], '--server must be an address such as https'],
    [['--server', 'https://sync.example.org/path'], 'without a path'],
    [['--server', 'https://sync.example.org', '--demo'], 'leave out --server'],
  ])('%j is refused in one line that says why', (args, words) => {
    const read = readStartOptions(args);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(words) as string });
    expect(read.ok ? '' : read.error).not.toContain('\n');
  });
});

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/haversack'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/haversack'],
    ['darwin', {}, '/home/a/Library/Application Support/Haversack'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Haversack'],
  ] as const)('is on %s with %j in %s', (platform, env, folder) => expect(defaultDataFolder(env, platform, '/home/a')).toBe(folder));
});

describe('npm start', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(import.meta.dirname, 'start.ts'), ...args], { encoding: 'utf8', timeout: 15_000 });

  it('explains its options', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    for (const option of ['--demo', '--data', '--port', '--server', '--no-open']) expect(stdout).toContain(option);
  });

  it('ends with one line and an exit code for a wrong option', () => {
    const { status, stderr, stdout } = start('--prot', '1');
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
  });

  it('ends with one line and an exit code for a folder that cannot be one', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    for (const data of [file, path.join(file, 'below'), '/proc/haversack']) {
      const { status, stderr } = start('--no-open', '--data', data);
      expect(status).toBe(1);
      expect(stderr.trim()).toMatch(/^The data folder .* cannot be used: [^\n]+\.$/);
    }
  });
});
