/**
 * What a person must be able to see when something is not as it should be: versions the server refused, rows that do not
 * verify, and security notices. Kept sealed, over restarts; nothing here is ever dropped without being looked at.
 */
import type { RevisionId } from '#shared/base/ids.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import type { QuarantinedRow, RefusedRow, SecurityNotice, SyncLogEntry } from './api.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import { Watched } from './watched.ts';

const ROW = 'attention';
const LOG_LENGTH = 50;
const LIST_LENGTH = 500;

export interface AttentionLists {
  readonly refused: readonly RefusedRow[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly notices: readonly SecurityNotice[];
  readonly log: readonly SyncLogEntry[];
}

const EMPTY: AttentionLists = { refused: [], quarantined: [], notices: [], log: [] };

export class Attention {
  readonly #session: OpenSession;
  readonly lists = new Watched<AttentionLists>(EMPTY);
  #writing: Promise<void> = Promise.resolve();

  constructor(session: OpenSession) {
    this.#session = session;
  }

  async load(): Promise<void> {
    const sealed = await this.#session.store.row(ROW);
    const kept = sealed && (openLocalJson(this.#session.keys.local.settings, ROW, sealed) as AttentionLists | undefined);
    this.lists.set(kept ?? EMPTY);
  }

  refuse(row: Omit<RefusedRow, 'at'>): void {
    if (this.lists.value.refused.some((known) => known.revision === row.revision)) return;
    this.#change({ refused: [...this.lists.value.refused, { ...row, at: recordedNow(this.#session.surroundings) }].slice(-LIST_LENGTH) });
  }

  acceptAfterAll(revisions: ReadonlySet<RevisionId>): void {
    const refused = this.lists.value.refused.filter((row) => !revisions.has(row.revision));
    if (refused.length < this.lists.value.refused.length) this.#change({ refused });
  }

  quarantine(row: Omit<QuarantinedRow, 'at'>): void {
    if (this.lists.value.quarantined.some((known) => known.revision === row.revision)) return;
    const quarantined = [...this.lists.value.quarantined, { ...row, at: recordedNow(this.#session.surroundings) }].slice(-LIST_LENGTH);
    this.#change({ quarantined });
  }

  release(revision: string): void {
    const quarantined = this.lists.value.quarantined.filter((row) => row.revision !== revision);
    if (quarantined.length < this.lists.value.quarantined.length) this.#change({ quarantined });
  }

  /** One notice per code until it is dismissed: a server that misbehaves all night fills no list. */
  notify(code: string, text: string): void {
    if (this.lists.value.notices.some((known) => known.code === code)) return;
    this.#change({ notices: [...this.lists.value.notices, { code, text, at: recordedNow(this.#session.surroundings) }] });
  }

  dismiss(at: string): void {
    this.#change({ notices: this.lists.value.notices.filter((notice) => notice.at !== at) });
  }

  logSync(entry: Omit<SyncLogEntry, 'at'>): void {
    this.#change({ log: [{ ...entry, at: recordedNow(this.#session.surroundings) }, ...this.lists.value.log].slice(0, LOG_LENGTH) });
  }

  /** Resolves when everything said so far is on disk. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #change(change: Partial<AttentionLists>): void {
    this.lists.set({ ...this.lists.value, ...change });
    const { store, keys, surroundings } = this.#session;
    this.#writing = this.#writing
      .then(() => store.putRows(new Map([[ROW, sealLocalJson(keys.local.settings, ROW, this.lists.value, surroundings.randomness)]])))
      // A list that could not be written is still shown, and is written with the next change.
      .catch(() => undefined);
  }
}
