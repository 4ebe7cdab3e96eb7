/**
 * What the engine needs from the world around it. The browser's worker gives the real things; tests, demonstration data,
 * chaos and benchmarks give others and drive the very same engine.
 */

import type { RxStorage } from 'rxdb/plugins/core';
import type { PassphraseCost } from '#shared/crypto/passphrase-key.ts';
import type { Randomness } from '#shared/crypto/random.ts';

export interface Clock {
  /** Milliseconds since the Unix epoch, by this laptop's clock, which may be wrong. */
  now(): number;
  /** IANA name of the zone where the laptop is. */
  zone(): string;
  /** Calls back once. @returns a function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The answer of a server that was reached; a server that was not is a rejected promise. */
export interface TransportAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

export interface Transport {
  /** One POST to `<server>/v1/<message>`. @throws when the server was not reached or the link broke. */
  send(server: string, message: string, body: Uint8Array, signal: AbortSignal): Promise<TransportAnswer>;
  /** Listens until the signal or the link ends it. @throws when the server was not reached or refused. */
  listen(server: string, body: Uint8Array, onPoke: () => void, signal: AbortSignal): Promise<void>;
}

export interface Surroundings {
  /** RxDB's storage: Dexie on IndexedDB with strict durability, or memory. */
  readonly storage: RxStorage<unknown, unknown>;
  /** Sets this engine's stores apart from others' in the same storage. */
  readonly storePrefix: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly passphraseCost: PassphraseCost;
  /** 32 bytes kept by the operating system for this profile; null where there is no such keeper. */
  operatingSystemKey(profile: string): Promise<Uint8Array | null>;
  /** Holds a name for as long as the engine lives. @returns how to let go, or null when another window holds it. */
  holdExclusively(name: string): Promise<(() => void) | null>;
  /** false in tests that drive sync themselves. */
  readonly syncsByItself: boolean;
}
