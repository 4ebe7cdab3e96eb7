/** Own revisions that the server has not answered. Worked out from the store and the sync progress, never kept beside them. */
import { toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { parseRevision } from '#shared/crypto/formats/v1.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Store, StoredRevision } from './store.ts';
import type { WaitingRevision } from './writer.ts';

const PAGE = 500;

export class Outbox {
  #waiting: WaitingRevision[] = [];

  get waiting(): readonly WaitingRevision[] {
    return this.#waiting;
  }

  /** Reads what was saved after `sentUpTo`. */
  async load(store: Store, device: DeviceId, sentUpTo: number): Promise<void> {
    let after = sentUpTo;
    for (;;) {
      const rows = await store.revisionsAfter(after, PAGE);
      this.add(rows.filter((row) => isOwn(row, device)));
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < PAGE) return;
    }
  }

  add(saved: readonly StoredRevision[]): void {
    this.#waiting.push(...saved.map(({ id, seq, vault, bytes }) => ({ id, seq, vault, size: bytes.length })));
  }

  remove(answered: ReadonlySet<string>): void {
    this.#waiting = this.#waiting.filter((row) => !answered.has(row.id));
  }

  /** The oldest that fit in one request. */
  next(byteLimit: number): readonly WaitingRevision[] {
    let bytes = 0;
    const batch: WaitingRevision[] = [];
    for (const row of this.#waiting) {
      bytes += row.size;
      if (batch.length > 0 && (bytes > byteLimit || batch.length >= LIMITS.batchRevisions)) break;
      batch.push(row);
    }
    return batch;
  }
}

function isOwn(row: StoredRevision, device: DeviceId): boolean {
  const parts = parseRevision(row.bytes);
  return parts.ok && toBase64Url(parts.value.device) === device;
}
