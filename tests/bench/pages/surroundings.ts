/** The engine's world in a benchmark's page: the product's storage and network, a cheap key derivation, and a count of requests. */
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';
import type { Surroundings, Transport } from '#renderer/worker/surroundings.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { toCbor } from '#shared/protocol/cbor.ts';

export const PASSPHRASE = 'quiet-marble-lantern-ferry';

export interface CountingTransport extends Transport {
  requests: number;
}

export function countingTransport(): CountingTransport {
  const counting: CountingTransport = {
    requests: 0,
    send: (...request) => {
      counting.requests += 1;
      return fetchTransport.send(...request);
    },
    listen: (...request) => fetchTransport.listen(...request),
  };
  return counting;
}

/** For a laptop that is alone: the one message of setting up a service is answered, nothing else is reached. */
export const nobodyThere: Transport = {
  send: async (_server, message) => {
    if (message !== 'setup') throw new Error('nobody is there');
    return { status: 200, body: toCbor({ epoch: new Uint8Array(8) }) };
  },
  listen: () => Promise.reject(new Error('nobody is there')),
};

export const benchSurroundings = (transport: Transport): Surroundings => ({
  storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' } as never),
  // What the real worker calls its stores when it is started for the store `bench`, so that the screens open what was filled here.
  storePrefix: 'haversack-bench',
  transport,
  clock: {
    now: () => Date.now(),
    zone: () => 'Africa/Nairobi',
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  randomness: systemRandomness,
  passphraseCost: { passes: 1, memoryBytes: 8192 },
  operatingSystemKey: () => Promise.resolve(null),
  holdExclusively: () => Promise.resolve(() => undefined),
  syncsByItself: false,
});
