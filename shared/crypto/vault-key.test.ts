import { describe, expect, it } from 'vitest';
import { SeededRandomness } from './keys-for-tests.ts';
import { newVaultKey, unwrapPreviousKey, wrapPreviousKey } from './vault-key.ts';

const randomness = new SeededRandomness('vault keys');
const [first, second, third] = [1, 2, 3].map((version) => newVaultKey(version, randomness)) as [
  ReturnType<typeof newVaultKey>,
  ReturnType<typeof newVaultKey>,
  ReturnType<typeof newVaultKey>,
];

describe('a vault’s keys', () => {
  it('are a chain: who is given the newest reads the whole history', () => {
    const backToSecond = unwrapPreviousKey(wrapPreviousKey(second, third, randomness), second.id, third);
    expect(backToSecond).toEqual(second);
    expect(unwrapPreviousKey(wrapPreviousKey(first, second, randomness), first.id, backToSecond ?? third)).toEqual(first);
  });

  it('do not open forwards: who was revoked with the old key learns nothing of the new', () => {
    const wrapped = wrapPreviousKey(first, second, randomness);
    expect(unwrapPreviousKey(wrapped, second.id, first)).toBeUndefined();
    expect(unwrapPreviousKey(wrapped, first.id, first)).toBeUndefined();
  });

  it('are bound to the ids that the log gives them', () => {
    const wrapped = wrapPreviousKey(first, second, randomness);
    expect(unwrapPreviousKey(wrapped, third.id, second)).toBeUndefined();
    for (let index = 0; index < wrapped.length; index++) {
      const changed = wrapped.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(unwrapPreviousKey(changed, first.id, second)).toBeUndefined();
    }
  });

  it('tell their own id and encrypt with a subkey, never with the secret itself', () => {
    expect(new Set([first.secret, first.id, first.encryption].map(String)).size).toBe(3);
  });
});
