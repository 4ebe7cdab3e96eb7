/** The keys of an unlocked session, derived from the device master key and forgotten when the worker ends. */
import { concatBytes } from '#shared/base/bytes.ts';
import { type LocalPurpose, localKey, openLocal, sealLocal } from '#shared/crypto/local-seal.ts';
import { type BoxKeys, boxKeysFromSeed } from '#shared/crypto/lockbox.ts';
import type { Randomness } from '#shared/crypto/random.ts';
import { type SigningKeys, signingKeysFromSeed } from '#shared/crypto/sign.ts';

export interface PersonKeys {
  readonly masterKey: Uint8Array;
  readonly signing: SigningKeys;
  readonly box: BoxKeys;
  readonly local: Readonly<Record<Exclude<LocalPurpose, 'deviceKeys' | 'backups'>, Uint8Array>>;
}

const PLACE = 'device-keys';

/** Two 32-byte seeds, sealed for the keyring: 104 bytes. */
export function sealDeviceSeeds(masterKey: Uint8Array, signSeed: Uint8Array, boxSeed: Uint8Array, randomness: Randomness): Uint8Array {
  return sealLocal(localKey(masterKey, 'deviceKeys'), PLACE, concatBytes(signSeed, boxSeed), randomness);
}

/** @returns undefined when the sealed seeds are damaged. */
export function personKeysFrom(masterKey: Uint8Array, sealedSeeds: Uint8Array): PersonKeys | undefined {
  const seeds = openLocal(localKey(masterKey, 'deviceKeys'), PLACE, sealedSeeds);
  if (seeds?.length !== 64) return undefined;
  return {
    masterKey,
    signing: signingKeysFromSeed(seeds.subarray(0, 32)),
    box: boxKeysFromSeed(seeds.subarray(32)),
    local: {
      drafts: localKey(masterKey, 'drafts'),
      digests: localKey(masterKey, 'digests'),
      settings: localKey(masterKey, 'settings'),
    },
  };
}
