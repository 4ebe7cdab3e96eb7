import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanForWords } from './canary-scan.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'canary-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const word = 'Zamboangá-heron';
const put = (name: string, content: Buffer | string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const found = () => scanForWords([folder], [word]).findings;

describe('the canary scan', () => {
  it('finds nothing where the word is not, and says how much it read', () => {
    put('log.txt', 'Zamboanga heron');
    expect(scanForWords([folder], [word])).toEqual({ findings: [], files: 1, bytes: 15 });
  });

  it.each([
    ['UTF-8', Buffer.from(word)],
    ['UTF-16LE', Buffer.from(word, 'utf16le')],
    ['UTF-16BE', Buffer.from(word, 'utf16le').swap16()],
    ['hex', Buffer.from(Buffer.from(word).toString('hex'))],
    ['HEX', Buffer.from(Buffer.from(word).toString('hex').toUpperCase())],
  ])('finds it as %s, deep in a folder', (encoding, bytes) => {
    put('a/b/c.bin', Buffer.concat([Buffer.from([0, 255, 1]), bytes, Buffer.from('…')]));
    expect(found()).toEqual([{ file: path.join(folder, 'a/b/c.bin'), word, encoding }]);
  });

  it.each([0, 1, 2, 3, 4, 5])('finds it in base64 after %i other bytes', (before) => {
    for (const after of [0, 1, 2]) {
      const text = Buffer.concat([Buffer.alloc(before, 0x5a), Buffer.from(word), Buffer.alloc(after, 0x7e)]).toString('base64');
      put('body.json', `{"body":"${text}"}`);
      expect(found().map(({ encoding }) => encoding)).toEqual([`base64+${before % 3}`]);
    }
  });

  it('finds it in URL-safe base64', () => {
    const awkward = 'ÿþÿ?ÿþ>>>';
    put('query.txt', Buffer.from(awkward).toString('base64url'));
    expect(scanForWords([folder], [awkward]).findings).toHaveLength(1);
  });

  it('finds it across the border of two chunks', () => {
    put('large.bin', Buffer.concat([Buffer.alloc((1 << 20) - 4), Buffer.from(word), Buffer.alloc(100)]));
    expect(found()).toHaveLength(1);
  });

  it('refuses a word that random bytes might hold', () => expect(() => scanForWords([folder], ['abc'])).toThrow('too short'));
  it('refuses a place that is not there', () => expect(() => scanForWords([path.join(folder, 'nowhere')], [word])).toThrow('ENOENT'));
});
