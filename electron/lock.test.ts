import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForLock } from './lock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function laptop() {
  const power = Object.assign(new EventEmitter(), { idleSeconds: 0, getSystemIdleTime: (): number => power.idleSeconds });
  return power;
}

describe('locking by itself', () => {
  it.each(['suspend', 'lock-screen'])('happens at once on %s', (event) => {
    const power = laptop();
    const lock = vi.fn();
    watchForLock(power as never, 10, lock);
    power.emit(event);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('happens once for each time that nobody touches the laptop for ten minutes', () => {
    const power = laptop();
    const lock = vi.fn();
    watchForLock(power as never, 10, lock);
    const after = (idleSeconds: number) => {
      power.idleSeconds = idleSeconds;
      vi.advanceTimersByTime(5_000);
      return lock.mock.calls.length;
    };
    expect(after(599)).toBe(0);
    expect(after(600)).toBe(1);
    expect(after(605)).toBe(1);
    expect(after(0)).toBe(1);
    expect(after(600)).toBe(2);
  });

  it('ends when it is told to', () => {
    const power = laptop();
    const lock = vi.fn();
    watchForLock(power as never, 10, lock)();
    power.idleSeconds = 6_000;
    vi.advanceTimersByTime(60_000);
    expect(lock).not.toHaveBeenCalled();
  });
});
