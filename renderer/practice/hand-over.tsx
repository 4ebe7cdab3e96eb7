/**
 * While the laptop is in the hands of a child or a parent: what they may see, and the code that takes it back. Held in memory only:
 * a reload ends the session with the engine, so that it comes back locked and asks for the passphrase.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { useShell } from '#renderer/ui/shell-context.tsx';
import type { FileId } from '#shared/base/ids.ts';

export type HandedOver = HandedOverPlan | HandedOverFeedback;

interface HandedOverPlan {
  readonly use: 'plan';
  readonly file: FileId;
}

interface HandedOverFeedback {
  readonly use: 'feedback';
  readonly file: FileId;
  /** The feedback's id, and that of its draft. */
  readonly record: string;
  /** Who answers: a person of the file. */
  readonly person: string;
  readonly respondent: 'child' | 'parent' | 'adult' | 'carer';
  readonly how: 'alone' | 'with-worker' | 'with-someone-else';
}

export interface HandOver {
  /** null while the laptop is its worker's own. */
  readonly handedOver: HandedOver | null;
  readonly begin: (handedOver: HandedOver, code: string) => void;
  /** @returns whether the code was right: then the laptop is the worker's again. After too many wrong ones Haversack locks. */
  readonly takeBack: (code: string) => boolean;
}

/** Ten thousand codes at least: five tries find one in two thousand times, and then the passphrase is asked for. */
const TRIES = 5;

const HandOverContext = createContext<HandOver | null>(null);

export function HandOverProvider({ children }: { readonly children: ReactNode }) {
  const { session, lock } = useEngineConnection();
  const shell = useShell();
  const [held, setHeld] = useState<{ readonly what: HandedOver; readonly person: string } | null>(null);
  const secret = useRef({ code: '', tries: 0 });
  const signedIn = session?.person;

  const end = useCallback(() => {
    secret.current = { code: '', tries: 0 };
    setHeld(null);
    void shell.handOver(false);
  }, [shell]);

  // Locked meanwhile (the lid was closed, nobody touched it): the passphrase takes the place of the code.
  if (held !== null && held.person !== signedIn) setHeld(null);
  useEffect(() => {
    if (signedIn === undefined) void shell.handOver(false);
  }, [signedIn, shell]);

  const value = useMemo<HandOver>(
    () => ({
      handedOver: held?.what ?? null,
      begin: (what, code) => {
        if (signedIn === undefined) return;
        secret.current = { code, tries: 0 };
        setHeld({ what, person: signedIn });
        void shell.handOver(true);
      },
      takeBack: (code) => {
        if (secret.current.code !== '' && code === secret.current.code) {
          end();
          return true;
        }
        secret.current.tries += 1;
        if (secret.current.tries >= TRIES) void lock();
        return false;
      },
    }),
    [held, signedIn, shell, end, lock],
  );
  return <HandOverContext value={value}>{children}</HandOverContext>;
}

export function useHandOver(): HandOver {
  const value = useContext(HandOverContext);
  if (value === null) throw new Error('HandOverProvider is missing above this component');
  return value;
}
