/** Packages the app, without its Electron: what is inside the package, and which fuses are burnt into the binary. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const bin = (name: string) => path.join(root, 'node_modules', name);

let folder = '';
let packed = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'package-'));
  const electron = path.join(folder, 'electron');
  packed = path.join(folder, 'release/linux-unpacked');
  mkdirSync(path.join(electron, 'locales'), { recursive: true });
  // A stand-in for the binary that has what the fuses are burnt into: the sentinel, a version, a length, and each fuse switched on.
  writeFileSync(
    path.join(electron, 'electron'),
    Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('1'.repeat(9))]),
  );
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak', 'locales/fr.pak'])
    writeFileSync(path.join(electron, file), file);
  const project = path.join(folder, 'project');
  for (const [file, text] of Object.entries({
    'package.json': JSON.stringify({
      name: 'haversack',
      version: '0.1.0',
      description: 'A package to look into',
      author: 'Haversack',
      type: 'module',
      main: 'dist/main/main.js',
    }),
    'dist/main/main.js': '// main',
    'dist/cli/cli.js': '// command line',
    'dist/preload/preload.cjs': '// preload',
    'dist/renderer/index.html': '<!doctype html>',
    'dist/renderer/engine.js.map': '{}',
    'shared/source.ts': '// source',
    'node_modules/left-behind/index.js': '// dependency',
  })) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  }
  await run(
    process.execPath,
    [
      bin('electron-builder/cli.js'),
      '--linux',
      'dir',
      `--projectDir=${project}`,
      `--config=${path.join(root, 'build/electron-builder.yml')}`,
      `-c.electronDist=${electron}`,
      '-c.electronVersion=45.4.1',
      `-c.directories.output=${path.join(folder, 'release')}`,
      `-c.directories.buildResources=${path.join(root, 'build/icons')}`,
      `-c.linux.icon=${path.join(root, 'build/icons')}`,
    ],
    { cwd: project },
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what was built and nothing else', async () => {
    const { stdout } = await run(process.execPath, [bin('@electron/asar/bin/asar.js'), 'list', path.join(packed, 'resources/app.asar')]);
    const files = stdout
      .split('\n')
      .filter((line) => /\.\w+$/.test(line))
      .map((line) => line.replaceAll('\\', '/'));
    expect(files.toSorted()).toEqual([
      '/dist/cli/cli.js',
      '/dist/main/main.js',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
  });

  it('has every fuse burnt that hardens the binary', async () => {
    const fuses = await getCurrentFuseWire(path.join(packed, 'haversack'));
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
      filePrivileges: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      cookieEncryption: FuseState.ENABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      asarIntegrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
      filePrivileges: FuseState.DISABLE,
    });
  });
});
