import { describe, expect, it } from 'vitest';
import { bytesNamed } from './keys-for-tests.ts';
import { readKit, serviceKeysFrom, writeKit } from './recovery-kit.ts';

const SEEDS = { root: bytesNamed('root seed'), recovery: bytesNamed('recovery seed') };
const { root, recovery } = writeKit(SEEDS);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the recovery kit', () => {
  it('is found in the whole printed page, in either order and in small letters', () => {
    expect(readKit(`Service key   ${root}\nRecovery key  ${recovery}`)).toEqual(SEEDS);
    expect(readKit(`${recovery.toLowerCase()} and ${root.toLowerCase()}`)).toEqual(SEEDS);
  });

  it('is refused with any one character of either key changed', () => {
    for (const [key, other] of [
      [root, recovery],
      [recovery, root],
    ] as const) {
      for (let index = 0; index < key.length; index++) {
        if (key[index] === '-') continue;
        for (const letter of ALPHABET) {
          if (letter === key[index]) continue;
          expect(readKit(`${key.slice(0, index)}${letter}${key.slice(index + 1)}\n${other}`)).toBeUndefined();
        }
      }
    }
  });

  it('is refused when a key is missing, or given twice, or one stands for the other', () => {
    expect(readKit(root)).toBeUndefined();
    expect(readKit(`${root}\n${root}`)).toBeUndefined();
    expect(readKit(writeKit({ root: SEEDS.recovery, recovery: SEEDS.root }).root)).toBeUndefined();
  });

  it('gives the same keys each time', () => {
    expect(serviceKeysFrom(SEEDS)).toEqual(serviceKeysFrom(readKit(`${root} ${recovery}`) ?? SEEDS));
  });
});
