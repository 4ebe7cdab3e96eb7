/**
 * The recovery kit: the service's root key (which vouches for administrators) and recovery key (to which every vault key is
 * sealed), printed at set-up and kept offline. Whoever holds it can read everything: it belongs in a safe.
 */
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { fromBase32, grouped, toBase32 } from './base32.ts';
import { hash } from './hash.ts';
import { type BoxKeys, boxKeysFromSeed } from './lockbox.ts';
import { type SigningKeys, signingKeysFromSeed } from './sign.ts';

export interface RecoverySeeds {
  readonly root: Uint8Array;
  readonly recovery: Uint8Array;
}

export interface ServiceKeys {
  readonly root: SigningKeys;
  readonly recovery: BoxKeys;
}

export const serviceKeysFrom = (seeds: RecoverySeeds): ServiceKeys => ({
  root: signingKeysFromSeed(seeds.root),
  recovery: boxKeysFromSeed(seeds.recovery),
});

/** Two lines, each a 32-byte seed with a 3-byte checksum: 56 characters in eight groups of seven. */
export const writeKit = (seeds: RecoverySeeds): { readonly root: string; readonly recovery: string } => ({
  root: writeSeed('root', seeds.root),
  recovery: writeSeed('recovery', seeds.recovery),
});

/** @returns undefined when either key is mistyped. The two are found in any text that holds them, such as the whole printed page. */
export function readKit(text: string): RecoverySeeds | undefined {
  const found = (text.toUpperCase().match(/(?:[0-9A-Z]{7}-){7}[0-9A-Z]{7}/g) ?? []).map((line) => fromBase32(line));
  const root = found.map((bytes) => bytes && readSeed('root', bytes)).find((seed) => seed !== undefined);
  const recovery = found.map((bytes) => bytes && readSeed('recovery', bytes)).find((seed) => seed !== undefined);
  return root && recovery ? { root, recovery } : undefined;
}

function writeSeed(name: string, seed: Uint8Array): string {
  return grouped(toBase32(concatBytes(seed, seedChecksum(name, seed))), 7);
}

function readSeed(name: string, bytes: Uint8Array): Uint8Array | undefined {
  const seed = bytes.slice(0, 32);
  return bytes.length === 35 && equalBytes(seedChecksum(name, seed), bytes.subarray(32)) ? seed : undefined;
}

const seedChecksum = (name: string, seed: Uint8Array): Uint8Array => hash(`hs/kit-${name}/v1`, seed).subarray(0, 3);
