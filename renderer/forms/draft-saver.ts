/**
 * Keeps what is being typed safe: saved 700 ms after the last key, at least every 2 seconds while typing goes on, one save at
 * a time, and again and again while saving fails. It tells the truth about what is on the disk.
 */
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SavedState } from '#renderer/ui/SavedIndicator.tsx';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import type { Result } from '#shared/base/result.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';

export const SAVE_AFTER_LAST_KEY_MS = 700;
export const SAVE_WHILE_TYPING_MS = 2_000;
export const RETRY_MS = 5_000;

export type SaveDraft = (body: Body) => Promise<Result<{ readonly savedAt: ZonedInstant }, SaveRefusal>>;

export class DraftSaver {
  readonly #save: SaveDraft;
  readonly #tell: (state: SavedState) => void;
  #unsaved: Body | undefined;
  #unsavedSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #ended = false;

  constructor(save: SaveDraft, tell: (state: SavedState) => void) {
    this.#save = save;
    this.#tell = tell;
  }

  change(body: Body): void {
    if (this.#ended) return;
    const now = performance.now();
    if (this.#unsaved === undefined) this.#unsavedSince = now;
    this.#unsaved = body;
    this.#tell({ is: 'saving' });
    const untilDue = this.#unsavedSince + SAVE_WHILE_TYPING_MS - now;
    this.#saveIn(Math.max(0, Math.min(SAVE_AFTER_LAST_KEY_MS, untilDue)));
  }

  /** Resolves when everything typed so far is saved, or saving has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving !== undefined) await this.#saving;
    if (this.#unsaved === undefined || this.#ended) return;
    this.#saving = this.#saveNow(this.#unsaved).finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  }

  /**
   * Runs what makes the draft superfluous (finalising, discarding) with saving held back, so that no late save brings the draft
   * back to life. Ends the saver when it succeeds; goes on saving when it does not.
   */
  async settle<Outcome extends { readonly ok: boolean }>(act: () => Promise<Outcome>): Promise<Outcome> {
    clearTimeout(this.#timer);
    while (this.#saving !== undefined) await this.#saving;
    this.#ended = true;
    let succeeded = false;
    try {
      const outcome = await act();
      succeeded = outcome.ok;
      return outcome;
    } finally {
      if (succeeded) this.#unsaved = undefined;
      else {
        this.#ended = false;
        if (this.#unsaved !== undefined) this.#saveIn(0);
      }
    }
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  async #saveNow(body: Body): Promise<void> {
    const result = await this.#save(body).catch((error: unknown) => {
      reportError(error);
      return { ok: false, error: { code: 'storage-failed' } } as const;
    });
    if (result.ok) {
      if (this.#unsaved === body) {
        this.#unsaved = undefined;
        this.#tell({ is: 'saved', at: result.value.savedAt });
      } else {
        this.#unsavedSince = performance.now();
        this.#saveIn(SAVE_AFTER_LAST_KEY_MS);
      }
      return;
    }
    this.#tell({ is: 'not-saved', reason: wordsOfSaveRefusal(result.error) });
    this.#saveIn(RETRY_MS);
  }
}
