/** A laptop of the command line: the real engine in this process, over memory. What it holds is fetched from the server each time. */
import type { FileView, Watchable } from '#renderer/worker/api.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { type Keyring, Keyrings } from '#renderer/worker/keyring.ts';
import { memoryStorage } from '#renderer/worker/memory-storage.ts';
import type { Surroundings, Transport } from '#renderer/worker/surroundings.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { PassphraseCost } from '#shared/crypto/passphrase-key.ts';
import { systemRandomness } from '#shared/crypto/random.ts';

let made = 0;

export class NodeLaptop {
  readonly engine: Engine;
  readonly #keyrings: Keyrings;

  constructor(transport: Transport, passphraseCost: PassphraseCost) {
    const storage = memoryStorage();
    const storePrefix = `command-${process.pid}-${++made}`;
    this.#keyrings = new Keyrings(storePrefix, storage);
    const surroundings: Surroundings = {
      storage,
      storePrefix,
      transport,
      clock: {
        now: () => Date.now(),
        zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds);
          timer.unref();
          return () => clearTimeout(timer);
        },
      },
      randomness: systemRandomness,
      passphraseCost,
      operatingSystemKey: () => Promise.resolve(null),
      holdExclusively: () => Promise.resolve(() => undefined),
      syncsByItself: false,
    };
    this.engine = new Engine(surroundings);
  }

  /** What outlives the process: its keys, sealed under the passphrase. */
  async keyring(): Promise<Keyring> {
    const { keyrings } = await this.#keyrings.list();
    const [only] = keyrings;
    if (only === undefined) throw new Error('The laptop has no keys yet');
    return only;
  }

  /** Takes the keys of an earlier process. @returns the profile to unlock. */
  async takeKeyring(keyring: Keyring): Promise<string> {
    await this.#keyrings.put(keyring);
    return keyring.profile;
  }

  async watched<Name extends keyof Watchable>(name: Name): Promise<Watchable[Name]> {
    let value: Watchable[Name] | undefined;
    const stop = await this.engine.watch(name, (now) => {
      value = now;
    });
    stop();
    return value as Watchable[Name];
  }

  file(file: FileId): Promise<FileView | null> {
    return new Promise((resolve, reject) => {
      this.engine.watchFile(file, resolve).then((stop) => stop(), reject);
    });
  }
}
