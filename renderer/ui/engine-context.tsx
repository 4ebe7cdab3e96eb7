/**
 * How screens reach the engine: a context that the app fills with the worker's client (and tests with a stand-in), and hooks
 * for what they watch. The engine itself is known here by its type only.
 */
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { EngineApi, FileView, Session, Unsubscribe, Watchable } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';

export interface EngineConnection {
  readonly engine: EngineApi;
  /** null while locked. */
  readonly session: Session | null;
  /** An engine that may reach this server (an origin): the same one, or a new one. null when the person does not trust the server. */
  readonly connectTo: (server: string) => Promise<EngineApi | null>;
  /** Saves what is being typed, makes the engine forget every key and shows the unlock screen. */
  readonly lock: () => Promise<void>;
  /** Called before locking; the lock waits for it (but not for ever). Returns the way to unregister. */
  readonly beforeLock: (save: () => Promise<unknown>) => Unsubscribe;
}

interface EngineContextValue {
  readonly connection: EngineConnection;
  readonly watches: WatchedValues;
}

const EngineContext = createContext<EngineContextValue | null>(null);

export interface EngineProviderProps {
  readonly connection: EngineConnection;
  readonly children: ReactNode;
}

export function EngineProvider({ connection, children }: EngineProviderProps) {
  const watches = watchesOf(connection.engine);
  return <EngineContext value={{ connection, watches }}>{children}</EngineContext>;
}

export function useEngineConnection(): EngineConnection {
  return useEngineContext().connection;
}

export function useEngine(): EngineApi {
  return useEngineContext().connection.engine;
}

/** Who is signed in, on screens that are shown only while unlocked. @throws Error when locked. */
export function useSession(): Session {
  const { session } = useEngineConnection();
  if (session === null) throw new Error('This screen needs someone to be signed in');
  return session;
}

/** The present value and every later one; undefined until the engine has answered for the first time. */
export function useWatch<Name extends keyof Watchable>(name: Name): Watchable[Name] | undefined {
  const { watches } = useEngineContext();
  return useSyncExternalStore(
    (onChange) => watches.subscribe(name, onChange),
    () => watches.latest(name),
  );
}

/** One file, kept up to date: undefined while it is being opened, null when this laptop does not hold it. */
export function useFile(file: FileId | undefined): FileView | null | undefined {
  const engine = useEngine();
  const [held, setHeld] = useState<{ readonly file: FileId; readonly view: FileView | null }>();
  useEffect(() => {
    if (file === undefined) return;
    return keepWatching(
      (listener) => engine.watchFile(file, listener),
      (view: FileView | null) => setHeld({ file, view }),
    );
  }, [engine, file]);
  return held !== undefined && held.file === file ? held.view : undefined;
}

function useEngineContext(): EngineContextValue {
  const value = useContext(EngineContext);
  if (value === null) throw new Error('EngineProvider is missing above this component');
  return value;
}

/**
 * The last value of everything that is watched. A watch stays open as long as its engine lives, so that going back to a screen
 * shows it at once, without a blank in between.
 */
class WatchedValues {
  readonly #engine: EngineApi;
  readonly #values = new Map<keyof Watchable, unknown>();
  readonly #listeners = new Map<keyof Watchable, Set<() => void>>();

  constructor(engine: EngineApi) {
    this.#engine = engine;
  }

  latest<Name extends keyof Watchable>(name: Name): Watchable[Name] | undefined {
    return this.#values.get(name) as Watchable[Name] | undefined;
  }

  subscribe(name: keyof Watchable, onChange: () => void): Unsubscribe {
    let listeners = this.#listeners.get(name);
    if (listeners === undefined) {
      listeners = new Set();
      this.#listeners.set(name, listeners);
      const told = listeners;
      keepWatching(
        (listener) => this.#engine.watch(name, listener),
        (value: unknown) => {
          this.#values.set(name, value);
          for (const tell of told) tell();
        },
      );
    }
    const joined = listeners;
    joined.add(onChange);
    return () => joined.delete(onChange);
  }
}

const watchesByEngine = new WeakMap<EngineApi, WatchedValues>();

function watchesOf(engine: EngineApi): WatchedValues {
  let watches = watchesByEngine.get(engine);
  if (watches === undefined) {
    watches = new WatchedValues(engine);
    watchesByEngine.set(engine, watches);
  }
  return watches;
}

/** The engine answers later than React asks: a watch that is given up before it opened is closed as soon as it opens. */
function keepWatching<Value>(
  open: (listener: (value: Value) => void) => Promise<Unsubscribe>,
  listener: (value: Value) => void,
): Unsubscribe {
  let over = false;
  const opening = open((value) => {
    if (!over) listener(value);
  });
  opening.catch((error: unknown) => {
    if (!over) reportError(error);
  });
  return () => {
    over = true;
    void opening.then(
      (close) => close(),
      () => undefined,
    );
  };
}
