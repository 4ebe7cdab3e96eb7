import { describe, expect, it } from 'vitest';
import { systemRandomness } from '#shared/crypto/random.ts';
import { proposePassphrase } from './proposed-passphrase.ts';

describe('a proposed passphrase', () => {
  it('is seven plain words out of more than four thousand, and another at each call', () => {
    const proposed = Array.from({ length: 400 }, () => proposePassphrase(systemRandomness));
    for (const each of proposed) expect(each).toMatch(/^(?:[a-z]{4,7} ){6}[a-z]{4,7}$/);
    expect(new Set(proposed).size).toBe(400);
    // 2,800 draws out of 4,359 words hit about 2,066 different ones; a poor generator or a short list hits far fewer.
    expect(new Set(proposed.flatMap((each) => each.split(' '))).size).toBeGreaterThan(1_900);
  });

  it('draws again what would favour the first words of the list', () => {
    const drawn = [255, 255, 0, 0];
    const bytes = (length: number) => Uint8Array.from({ length }, () => drawn.shift() ?? 0);
    expect(proposePassphrase({ bytes })).toBe(proposePassphrase({ bytes: (length) => new Uint8Array(length) }));
  });
});
