/** Fixed keys and a seeded source of randomness, so that what a test seals is the same bytes every time. */
import { utf8 } from '#shared/base/bytes.ts';
import { hash } from './hash.ts';
import type { Randomness } from './random.ts';
import type { SealInput } from './seal-revision.ts';
import { signingKeysFromSeed } from './sign.ts';
import { vaultKeyFrom } from './vault-key.ts';

/** BLAKE2b of a label and a counter: even, repeatable, and worthless as randomness anywhere else. */
export class SeededRandomness implements Randomness {
  readonly #label: string;
  #drawn = 0;

  constructor(label: string) {
    this.#label = label;
  }

  bytes(length: number): Uint8Array {
    const drawn = new Uint8Array(length);
    for (let offset = 0; offset < length; offset += 32) {
      const block = hash('test-randomness', utf8(`${this.#label}/${this.#drawn++}`));
      drawn.set(block.subarray(0, Math.min(32, length - offset)), offset);
    }
    return drawn;
  }
}

/** Bytes that follow from a name. */
export const bytesNamed = (name: string, length = 32): Uint8Array => hash('test-bytes', utf8(name)).slice(0, length);

export const ALICE = signingKeysFromSeed(bytesNamed('Alice signs'));
export const EVE = signingKeysFromSeed(bytesNamed('Eve signs'));
export const VAULT_KEY = vaultKeyFrom(bytesNamed('key of the vault'), 1);

/** A visit that Alice saves as her first revision in a vault. */
export const VISIT: SealInput = {
  vault: bytesNamed('a vault', 16),
  device: bytesNamed('Alice’s laptop', 16),
  counter: 1,
  previous: new Uint8Array(32),
  key: VAULT_KEY,
  signingKey: ALICE.privateKey,
  content: {
    record: 'AAAAAAAAAAAAAAAAAAAAAA',
    file: 'AQEBAQEBAQEBAQEBAQEBAQ',
    kind: 'visit',
    parents: [],
    at: '2026-03-03T09:30:00+03:00[Africa/Nairobi]',
    op: 'finalise',
    schema: 1,
    body: { narrative: 'Seen at home with both parents. The child showed me her drawings.' },
  },
};
