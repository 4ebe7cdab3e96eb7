/** Installs the peers on first use, by their own lockfile, so that the product's tree stays clean of them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;

export function installPeers(say: (line: string) => void): void {
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return;
  say('Installing the peers (once)');
  // No install scripts: what is native among them brings its binaries along.
  const npm = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (npm.status !== 0) throw new Error('the peers could not be installed');
}
