/** What was built: the page holds no key-handling code and no store, and its policy needs no exception. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const folder = path.resolve(import.meta.dirname, '../../dist/renderer');
const engineOnly = /node_modules\/(libsodium|rxdb|dexie|rxjs)|\/shared\/crypto\/|\/renderer\/worker\//;

function sourcesOf(map: string): string[] {
  return (JSON.parse(readFileSync(path.join(folder, map), 'utf8')) as { sources: string[] }).sources;
}

test('the page holds neither libsodium nor RxDB, nor any of our code for keys', () => {
  const maps = readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.js.map'));
  expect(maps.length).toBeGreaterThan(0);
  expect(maps.flatMap((map) => sourcesOf(`assets/${map}`)).filter((source) => engineOnly.test(source))).toEqual([]);
});

test('the engine holds them, in one script', () => {
  const sources = sourcesOf('engine.js.map');
  for (const part of ['libsodium', 'rxdb', '/shared/crypto/']) expect(sources.some((source) => source.includes(part))).toBe(true);
  expect(readFileSync(path.join(folder, 'engine.js'), 'utf8')).not.toMatch(/^import\b/m);
});

test('index.html has no inline script or style', () => {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
});
