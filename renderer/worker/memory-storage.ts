/** The store of an engine that runs in Node and keeps nothing: tests, demonstration data, chaos, benchmarks. */
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Surroundings } from './surroundings.ts';

/** One for all laptops of a process: what tells them apart is their `storePrefix`. */
export const memoryStorage = (): Surroundings['storage'] => getRxStorageMemory() as never;
