/**
 * Starts the engine's worker and speaks with it. The worker exposes `EngineApi` through Comlink. It says `ready` once it
 * listens, for what is sent while its modules still load is lost; the first message it then gets is `{ osKeys: MessagePort }`,
 * on which the page answers (through Comlink too) `osKey(profile)` with what the operating system keeps for that profile: a
 * worker cannot reach Electron's bridge itself.
 */
import * as Comlink from 'comlink';
import type { EngineApi, FileView, Unsubscribe, Watchable } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';
import { type ListChange, ListReceiver } from '#shared/base/list-changes.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type PackedDigest, unpackDigest } from '#shared/case-file/packed-digest.ts';
import { engineScript, type Shell } from './shell.ts';

export interface RunningEngine {
  readonly engine: EngineApi;
  /** Origins it may reach. */
  readonly servers: readonly string[];
  /** Its keys and everything it had opened are gone with it. */
  readonly terminate: () => void;
}

/** @param onFailure the worker's script could not be loaded, or threw outside any call. */
export function startEngine(shell: Shell, servers: readonly string[], onFailure: (message: string) => void): RunningEngine {
  const worker = new Worker(engineScript(servers, shell.store), { type: 'module', name: 'engine' });
  worker.addEventListener('error', (event) => onFailure(event.message || 'engine.js could not be loaded'));
  const channel = new MessageChannel();
  Comlink.expose({ osKey: (profile: string) => shell.osKey(profile) }, channel.port1);
  const ready = new Promise<void>((resolve) => {
    worker.addEventListener('message', function greet(event: MessageEvent<unknown>) {
      if (event.data !== 'ready') return;
      worker.removeEventListener('message', greet);
      worker.postMessage({ osKeys: channel.port2 }, [channel.port2]);
      resolve();
    });
  });
  return {
    engine: onceReady(ready, withListeners(Comlink.wrap<EngineApi>(worker))),
    servers,
    terminate: () => {
      worker.terminate();
      channel.port1.close();
    },
  };
}

/** The same interface, whose first calls wait until the worker listens. */
function onceReady(ready: Promise<void>, engine: EngineApi): EngineApi {
  return new Proxy(engine, {
    get: (target, name) =>
      name === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            await ready;
            return (Reflect.get(target, name) as (...args: unknown[]) => unknown)(...args);
          },
  });
}

/** Listeners and the functions that end them cross as Comlink proxies, a document's bytes are handed over; every other call crosses as it is. */
function withListeners(remote: Comlink.Remote<EngineApi>): EngineApi {
  const wire = remote as unknown as WatchingOverTheWire;
  const watching: Pick<EngineApi, 'watch' | 'watchFile' | 'attach'> = {
    // 25 MB are handed over, not copied.
    attach: (input) => wire.attach(Comlink.transfer(input, [input.bytes])),
    watch: async (name, listener) => closing(await wire.watch(name, Comlink.proxy(name === 'files' ? byChanges(listener) : listener))),
    watchFile: async (file, listener) => closing(await wire.watchFile(file, Comlink.proxy(listener))),
  };
  return new Proxy<EngineApi>(remote, {
    get: (target, name, receiver) => (name in watching ? watching[name as keyof typeof watching] : Reflect.get(target, name, receiver)),
  });
}

/** Of the digests of all files, only what changed crosses, and packed. */
function byChanges(listener: (files: never) => void): (change: unknown) => void {
  const receiver = new ListReceiver<FileDigest>();
  return (change) => {
    const { order, fresh } = change as ListChange<PackedDigest>;
    listener(receiver.take({ order, fresh: fresh.map(unpackDigest) }) as never);
  };
}

/** Comlink's own types lose the generic parameter of `watch`; these say what crosses. */
interface WatchingOverTheWire extends Pick<EngineApi, 'attach'> {
  watch<Name extends keyof Watchable>(name: Name, listener: (value: Watchable[Name]) => void): Promise<RemoteUnsubscribe>;
  watchFile(file: FileId, listener: (view: FileView | null) => void): Promise<RemoteUnsubscribe>;
}
type RemoteUnsubscribe = (() => Promise<void>) & { readonly [Comlink.releaseProxy]?: () => void };

const closing =
  (close: RemoteUnsubscribe): Unsubscribe =>
  () => {
    // Once the worker is terminated nobody answers: nothing waits for it.
    void close().then(() => close[Comlink.releaseProxy]?.());
  };
