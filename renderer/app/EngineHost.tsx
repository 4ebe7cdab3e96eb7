/** Keeps one engine running: starts it, starts it anew for another server, and replaces it at locking, so that its keys are gone. */
import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type EngineConnection, EngineProvider } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import type { Session } from '#renderer/worker/api.ts';
import { type RunningEngine, startEngine } from './engine-client.ts';
import type { Shell } from './shell.ts';

export interface EngineHostProps {
  readonly shell: Shell;
  readonly children: ReactNode;
}

/** How long locking waits for what is being typed to be saved, and for the engine to seal what is pending. */
const LOCK_WAIT_MS = 3_000;

export function EngineHost({ shell, children }: EngineHostProps) {
  const [running, setRunning] = useState<RunningEngine>();
  const [session, setSession] = useState<Session | null>(null);
  const [answers, setAnswers] = useState(false);
  const [failure, setFailure] = useState<string>();
  const savers = useRef(new Set<() => Promise<unknown>>());
  const current = useRef<RunningEngine>(undefined);
  const locking = useRef(false);

  const start = useCallback(
    (servers: readonly string[]) => {
      current.current?.terminate();
      let hasAnswered = false;
      // A fault of an engine that runs concerns one call, which says so; one that never answered leaves nothing to work with.
      const next = startEngine(shell, servers, (message) => {
        if (current.current === next && !hasAnswered) setFailure(message);
      });
      current.current = next;
      setFailure(undefined);
      setSession(null);
      setRunning(next);
      next.engine
        .watch('session', (value) => {
          if (current.current !== next) return;
          hasAnswered = true;
          setAnswers(true);
          setSession(value);
        })
        .catch(reportError);
      return next;
    },
    [shell],
  );

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the engine is a system outside React that starts with this component
    const first = start(shell.servers);
    return () => first.terminate();
  }, [start, shell]);

  const lock = useCallback(async () => {
    const locked = current.current;
    if (locked === undefined || locking.current) return;
    locking.current = true;
    // What is on the screen is gone at once; the saving behind it may take a moment.
    document.documentElement.toggleAttribute('data-locking', true);
    try {
      await within(Promise.allSettled([...savers.current].map((save) => save())));
      await within(locked.engine.lock().catch(reportError));
    } finally {
      locking.current = false;
      document.documentElement.toggleAttribute('data-locking', false);
      start(locked.servers);
    }
  }, [start]);

  useEffect(
    () =>
      shell.onLock(() => {
        if (session !== null) void lock();
      }),
    [shell, session, lock],
  );

  const connectTo = useCallback(
    async (server: string) => {
      const now = current.current ?? start(shell.servers);
      if (now.servers.includes(server)) return now.engine;
      if (!(await shell.trustServer(server))) return null;
      return start([...now.servers, server]).engine;
    },
    [start, shell],
  );

  const beforeLock = useCallback((save: () => Promise<unknown>) => {
    savers.current.add(save);
    return () => savers.current.delete(save);
  }, []);

  const connection = useMemo<EngineConnection | undefined>(
    () => (running === undefined ? undefined : { engine: running.engine, session, connectTo, lock, beforeLock }),
    [running, session, connectTo, lock, beforeLock],
  );

  if (failure !== undefined) {
    return (
      <main className="outside">
        <InlineMessage
          tone="bad"
          urgent
          title="Haversack could not start"
          actions={<Button onClick={() => window.location.reload()}>Start again</Button>}
        >
          <p>Everything saved on this laptop is still there. Start again; if this comes back, give your administrator this line:</p>
          <p>
            <code>{failure}</code>
          </p>
        </InlineMessage>
      </main>
    );
  }
  // oxlint-disable-next-line react/refs -- its functions read the refs when they are called, not while drawing
  if (connection === undefined || !answers) return null;
  return <EngineProvider connection={connection}>{children}</EngineProvider>;
}

const within = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, LOCK_WAIT_MS))]);
