/** Locks when the laptop sleeps, when its screen locks, and when nobody has touched it for a while. */
import type { PowerMonitor } from 'electron';

type Power = Pick<PowerMonitor, 'getSystemIdleTime' | 'on'>;

/** @returns what stops the watching. */
export function watchForLock(power: Power, idleMinutes: number, lock: () => void): () => void {
  power.on('suspend', lock);
  power.on('lock-screen', lock);
  // Locks once per idle spell: a locked page is not told again every few seconds.
  let hasLocked = false;
  const timer = setInterval(() => {
    const isIdle = power.getSystemIdleTime() >= idleMinutes * 60;
    if (isIdle && !hasLocked) lock();
    hasLocked = isIdle;
  }, 5_000);
  return () => clearInterval(timer);
}
