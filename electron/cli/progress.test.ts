import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
}

describe('progress', () => {
  it('keeps one line of a terminal up to date, and clears it', () => {
    const screen = terminal(true);
    const progress = progressOn('Checking', 200, screen);
    progress.at(50, '12 records');
    progress.end();
    expect(screen.written).toEqual(['\r\u001b[2KChecking 25 % · 12 records', '\r\u001b[2K']);
  });

  it('does not write at every step', () => {
    const screen = terminal(true);
    const progress = progressOn('Checking', 0, screen);
    for (let step = 0; step < 1000; step += 1) progress.at(step);
    expect(screen.written.length).toBeLessThan(50);
  });

  it('is silent where nobody watches', () => {
    const log = terminal(false);
    const progress = progressOn('Checking', 200, log);
    progress.at(50);
    progress.end();
    expect(log.written).toEqual([]);
  });
});
