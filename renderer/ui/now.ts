/** The moment now, on the clock of where this laptop is: the only place the screens ask the time. */
import { useSyncExternalStore } from 'react';
import { type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';

export const nowHere = (): ZonedInstant => zonedInstantFrom(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

const TICK_MS = 20_000;

/** One for all: a list has a clock in every row, and where the laptop is takes a while to ask. */
let shown: { readonly at: number; readonly now: ZonedInstant } | undefined;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function latest(): ZonedInstant {
  // Whoever looks after nobody did for a while must not see an old time; nor one from before the clock was moved.
  const age = Date.now() - (shown?.at ?? Number.NEGATIVE_INFINITY);
  if (shown === undefined || age >= TICK_MS || age < 0) shown = { at: Date.now(), now: nowHere() };
  return shown.now;
}

function tick(): void {
  shown = undefined;
  for (const listener of Array.from(listeners)) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, brought up to date three times a minute: for clocks and for "today". */
export const useNow = (): ZonedInstant => useSyncExternalStore(subscribe, latest);
