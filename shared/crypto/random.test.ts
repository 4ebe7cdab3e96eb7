import { describe, expect, it } from 'vitest';
import { isShortId } from '#shared/base/ids.ts';
import { newId, systemRandomness } from './random.ts';

describe('randomness', () => {
  it('never hands out the same bytes twice, across many pools', () => {
    const seen = new Set(Array.from({ length: 20_000 }, () => String(systemRandomness.bytes(16))));
    expect(seen.size).toBe(20_000);
  });

  it('gives what it hands out away: changing it changes nothing that comes later', () => {
    const drawn = systemRandomness.bytes(24);
    drawn.fill(0);
    expect(systemRandomness.bytes(24).some((byte) => byte !== 0)).toBe(true);
  });

  it('gives any length', () => {
    for (const length of [0, 1, 24, 1024, 1025, 70_000 % 65_536]) expect(systemRandomness.bytes(length)).toHaveLength(length);
  });

  it('makes ids of 16 bytes in their text form', () => {
    expect(isShortId(newId(systemRandomness))).toBe(true);
  });
});
