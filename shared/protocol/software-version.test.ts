import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { isTooOld, SOFTWARE_VERSION } from './software-version.ts';

describe('the software version', () => {
  it('is the one in package.json', () => {
    expect(SOFTWARE_VERSION).toBe(manifest.version);
  });

  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.1.10', '0.1.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.9', '0.1.9', false],
    ['0.1.9', '0.1.10', false],
    ['0.9.9', '1.0.0', false],
  ])('asked for %s, %s is too old: %s', (minimum, version, expected) => {
    expect(isTooOld(minimum, version)).toBe(expected);
  });
});
