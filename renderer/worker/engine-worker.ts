/** The engine in its dedicated worker: the real storage, the real network, the real clock. */

import * as Comlink from 'comlink';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { z } from 'zod';
import { ListSender } from '#shared/base/list-changes.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { packDigest } from '#shared/case-file/packed-digest.ts';
import { PASSPHRASE_COST } from '#shared/crypto/passphrase-key.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import type { Unsubscribe, Watchable } from './api.ts';
import { Engine } from './engine.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { Surroundings } from './surroundings.ts';

// The page's policy forbids making code from text, which zod would try for speed.
z.config({ jitless: true });

/** The first message of the page: a port on which it answers what the operating system keeps, which a worker cannot reach. */
interface PageHello {
  readonly osKeys: MessagePort;
}

interface OperatingSystemKeys {
  osKey(profile: string): Promise<Uint8Array | null>;
}

const hello = new Promise<PageHello>((resolve) => {
  self.addEventListener('message', function greet(event: MessageEvent<Partial<PageHello> | undefined>) {
    if (!event.data?.osKeys) return;
    self.removeEventListener('message', greet);
    resolve(event.data as PageHello);
  });
});
const operatingSystemKeys = hello.then(({ osKeys }) => Comlink.wrap<OperatingSystemKeys>(osKeys));

/** A demonstration's stores stand apart from everything real, and from those of an earlier demonstration. */
const store = new URL(self.location.href).searchParams.get('store');

const surroundings: Surroundings = {
  storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' } as never),
  storePrefix: store === null ? 'haversack' : `haversack-${store}`,
  transport: fetchTransport,
  clock: {
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  randomness: systemRandomness,
  passphraseCost: PASSPHRASE_COST,
  operatingSystemKey: async (profile) => (await operatingSystemKeys).osKey(profile),
  holdExclusively: (name) =>
    new Promise((resolve) => {
      void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (lock) return new Promise<void>((letGo) => resolve(() => letGo()));
        resolve(null);
        return undefined;
      });
    }),
  syncsByItself: true,
};

/** Functions cross to the page as proxies. */
class EngineForPage extends Engine {
  /** A thousand digests take longer to copy than anything that is done with them: of `files`, only what changed crosses. */
  override async watch<Name extends keyof Watchable>(name: Name, listener: (value: Watchable[Name]) => void): Promise<Unsubscribe> {
    return Comlink.proxy(await super.watch(name, name === 'files' ? byChanges(listener) : onlyNews(listener)));
  }

  /** The bytes go over to the page and are not copied. */
  override async readDocument(...args: Parameters<Engine['readDocument']>): ReturnType<Engine['readDocument']> {
    const read = await super.readDocument(...args);
    return read.ok ? Comlink.transfer(read, [read.value.bytes]) : read;
  }

  override async watchFile(...args: Parameters<Engine['watchFile']>): Promise<Unsubscribe> {
    return Comlink.proxy(await super.watchFile(...args));
  }
}

/** engine-client.ts of the page puts the list together again. */
function byChanges(listener: (value: never) => void): (value: unknown) => void {
  const sender = new ListSender<FileDigest>();
  return (files) => {
    const { order, fresh } = sender.changeTo(files as readonly FileDigest[]);
    listener({ order, fresh: fresh.map(packDigest) } as never);
  };
}

/** Lists that follow from the records are made anew at every save; most of the time they say what they said before. */
function onlyNews(listener: (value: never) => void): (value: unknown) => void {
  let told: string | undefined;
  return (value) => {
    const now = JSON.stringify(value);
    if (now === told) return;
    told = now;
    listener(value as never);
  };
}

const engine = new EngineForPage(surroundings);
self.addEventListener('online', () => void engine.syncNow());
Comlink.expose(engine);
self.postMessage('ready');
