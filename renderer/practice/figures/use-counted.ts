/** Counts a list one by one and lets the browser draw in between, so that no click and no key waits for the figures. */
import { useEffect, useState } from 'react';

/** Longer than this at a stretch, and a key that is pressed is felt to lag. */
const SLICE_MS = 40;

export interface Counted<R> {
  /** undefined until everything was counted once. */
  readonly results: readonly R[] | undefined;
  /** What is shown answers an earlier question: it is being counted again. */
  readonly isStale: boolean;
  /** How many have been counted so far, while it goes on. */
  readonly done: number;
}

/**
 * @param count must stay the same function for as long as its answers would be the same.
 * @param question what makes answers out of date to look at, such as the period. Records that arrive do not: what was counted before
 *   stays on the screen as it is until it is replaced.
 */
export function useCounted<T, R>(items: readonly T[], count: (item: T) => R, question: string): Counted<R> {
  const [counted, setCounted] = useState<{ readonly question: string; readonly results: readonly R[] }>();
  const [done, setDone] = useState(0);
  useEffect(() => {
    let stopped = false;
    const countAll = async (): Promise<void> => {
      const results: R[] = [];
      let began = performance.now();
      for (const item of items) {
        results.push(count(item));
        if (performance.now() - began < SLICE_MS) continue;
        setDone(results.length);
        await afterDrawing();
        if (stopped) return;
        began = performance.now();
      }
      setCounted({ question, results });
      setDone(0);
    };
    countAll().catch((error: unknown) => {
      // Thrown while drawing, so that the screen for errors shows it.
      setCounted(() => {
        throw error;
      });
    });
    return () => {
      stopped = true;
    };
  }, [items, count, question]);
  return { results: counted?.results, isStale: counted?.question !== question, done };
}

const afterDrawing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
