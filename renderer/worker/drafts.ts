/** What is being typed, sealed on this laptop within two seconds and there again after a crash, a lock or a flat battery (WORK16, U1). */
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import type { LocalDraft } from './api.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import { Watched } from './watched.ts';

const PREFIX = 'draft:';

export class Drafts {
  readonly #session: OpenSession;
  readonly list = new Watched<readonly LocalDraft[]>([]);

  constructor(session: OpenSession) {
    this.#session = session;
  }

  /** @returns how many could not be read: they are kept as they are, and said. */
  async load(): Promise<number> {
    const { store, keys } = this.#session;
    const rows = await store.rowsNamed(PREFIX);
    const drafts = [...rows].map(([row, sealed]) => openLocalJson(keys.local.drafts, row, sealed) as LocalDraft | undefined);
    const readable = drafts.filter((draft) => draft !== undefined);
    this.list.set(readable);
    return drafts.length - readable.length;
  }

  find(draft: string): LocalDraft | undefined {
    return this.list.value.find((known) => known.draft === draft);
  }

  /** Durable when it resolves. @throws StorageFull */
  async save(draft: Omit<LocalDraft, 'savedAt'>): Promise<LocalDraft> {
    const { store, keys, surroundings } = this.#session;
    const saved: LocalDraft = { ...draft, savedAt: recordedNow(surroundings) };
    const row = PREFIX + draft.draft;
    await store.putRows(new Map([[row, sealLocalJson(keys.local.drafts, row, saved, surroundings.randomness)]]));
    this.list.set([...this.list.value.filter((known) => known.draft !== draft.draft), saved]);
    return saved;
  }

  async discard(draft: string): Promise<void> {
    await this.#session.store.removeRow(PREFIX + draft);
    this.list.set(this.list.value.filter((known) => known.draft !== draft));
  }
}
