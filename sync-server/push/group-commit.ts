/**
 * Many pushes, one synced transaction. A commit costs one wait for the disk however many rows it holds, so rows of all
 * requests that are being verified at the moment are gathered; nobody is answered before the commit that holds their rows.
 */
import type { RevisionRow, RevisionStore, RowOutcome } from '../storage/storage.ts';

/** Milliseconds that a verified row waits at most for rows of other requests that are still being verified. */
const PATIENCE = 5;

export interface Commit {
  readonly rows: number;
  readonly requests: number;
  /** The head of the log after it. */
  readonly seq: number;
}

interface Waiting {
  readonly rows: readonly RevisionRow[];
  readonly settle: (outcomes: readonly RowOutcome[]) => void;
  readonly fail: (error: unknown) => void;
}

export class GroupCommit {
  readonly #storage: RevisionStore;
  readonly #onCommit: (commit: Commit) => void;
  #waiting: Waiting[] = [];
  #verifying = 0;
  #isScheduled = false;
  #isCommitting = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(storage: RevisionStore, onCommit: (commit: Commit) => void) {
    this.#storage = storage;
    this.#onCommit = onCommit;
  }

  /**
   * @param verify gives the rows of one request that are to be stored.
   * @returns what became of each, once it is on the disk; rejects when the store cannot write.
   */
  async store(verify: () => Promise<readonly RevisionRow[]>): Promise<readonly RowOutcome[]> {
    this.#verifying++;
    let rows: readonly RevisionRow[];
    try {
      rows = await verify();
    } finally {
      this.#verifying--;
      this.#schedule();
    }
    if (rows.length === 0) return [];
    return new Promise((settle, fail) => {
      this.#waiting.push({ rows, settle, fail });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#waiting.length === 0 || this.#isScheduled || this.#isCommitting) return;
    if (this.#verifying > 0) {
      this.#timer ??= setTimeout(() => this.#soon(), PATIENCE);
      return;
    }
    this.#soon();
  }

  /** After the requests that have arrived already have been read. */
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isScheduled || this.#isCommitting) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      void this.#commit();
    });
  }

  async #commit(): Promise<void> {
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    this.#isCommitting = true;
    try {
      const { outcomes, seq } = await this.#storage.appendRevisions(group.flatMap(({ rows }) => rows));
      this.#onCommit({ rows: outcomes.length, requests: group.length, seq });
      let offset = 0;
      for (const { rows, settle } of group) {
        settle(outcomes.slice(offset, offset + rows.length));
        offset += rows.length;
      }
    } catch (error) {
      for (const { fail } of group) fail(error);
    } finally {
      this.#isCommitting = false;
      this.#schedule();
    }
  }
}
