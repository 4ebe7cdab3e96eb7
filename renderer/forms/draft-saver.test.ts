import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedState } from '#renderer/ui/SavedIndicator.tsx';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { DraftSaver, RETRY_MS, type SaveDraft } from './draft-saver.ts';

const savedAt = zonedInstant('2026-03-03T14:02:00+00:00[Europe/London]');
const saved = { ok: true, value: { savedAt } } as const;
const full = { ok: false, error: { code: 'storage-full' } } as const;

describe('a draft being typed', () => {
  let states: SavedState[];
  let save: ReturnType<typeof vi.fn<SaveDraft>>;
  let saver: DraftSaver;

  beforeEach(() => {
    vi.useFakeTimers();
    states = [];
    save = vi.fn<SaveDraft>(async () => saved);
    saver = new DraftSaver(save, (state) => states.push(state));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is saved 700 ms after the last key, once', async () => {
    saver.change({ text: 'A' });
    await vi.advanceTimersByTimeAsync(500);
    saver.change({ text: 'As' });
    await vi.advanceTimersByTimeAsync(699);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([[{ text: 'As' }]]);
    expect(states.at(-1)).toEqual({ is: 'saved', at: savedAt });
  });

  it('is saved within two seconds by someone who never pauses', async () => {
    for (let key = 0; key <= 40; key++) {
      saver.change({ text: 'x'.repeat(key) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('says that it is not saved while the disk is full, keeps trying, and saves the latest text', async () => {
    save.mockResolvedValueOnce(full);
    saver.change({ text: 'before' });
    await vi.advanceTimersByTimeAsync(700);
    expect(states.at(-1)).toMatchObject({ is: 'not-saved' });
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(states.at(-1)).toEqual({ is: 'saved', at: savedAt });
    expect(save.mock.lastCall).toEqual([{ text: 'before' }]);
  });

  it('does not claim to be saved when a key was pressed during the save', async () => {
    let finish: (() => void) | undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(saved))));
    saver.change({ text: 'one' });
    await vi.advanceTimersByTimeAsync(700);
    saver.change({ text: 'one two' });
    finish?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ is: 'saving' });
    await vi.advanceTimersByTimeAsync(700);
    expect(save.mock.lastCall).toEqual([{ text: 'one two' }]);
    expect(states.at(-1)).toMatchObject({ is: 'saved' });
  });

  it('is flushed at once when the laptop locks', async () => {
    saver.change({ text: 'half a sen' });
    await saver.flush();
    expect(save.mock.calls).toEqual([[{ text: 'half a sen' }]]);
  });

  it('is not brought back to life by a late save once it was finalised', async () => {
    saver.change({ text: 'done' });
    await saver.settle(async () => ({ ok: true }));
    await vi.advanceTimersByTimeAsync(10_000);
    await saver.flush();
    expect(save).not.toHaveBeenCalled();
  });

  it('goes on saving when finalising was refused', async () => {
    saver.change({ text: 'not yet' });
    await saver.settle(async () => full);
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([[{ text: 'not yet' }]]);
  });
});
