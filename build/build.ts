/** Builds what the two shells run into `dist/`: the page, the engine, Electron's main and preload scripts, and the command line. */
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** The page first: its build empties the folder into which the engine then goes. */
const configs = ['renderer', 'engine', 'main', 'preload', 'cli'] as const;
const outputs = ['dist/renderer/index.html', 'dist/renderer/engine.js', 'dist/main/main.js', 'dist/preload/preload.cjs', 'dist/cli/cli.js'];
const sources = ['shared', 'renderer', 'electron', 'build', 'package-lock.json'];

export async function buildAll(): Promise<void> {
  for (const name of configs) await build({ configFile: path.join(root, `build/vite.${name}.config.ts`), logLevel: 'warn' });
}

/** @returns whether any source is newer than the oldest thing built from it. */
export function isStale(): boolean {
  const built = outputs.map((output) => path.join(root, output));
  if (!built.every((file) => existsSync(file))) return true;
  const oldestOutput = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const newest = sources.flatMap((source) => [source, ...globSync(`${source}/**/*`, { cwd: root })]);
  return newest.some((file) => statSync(path.join(root, file)).mtimeMs > oldestOutput);
}

if (import.meta.main) await buildAll();
