/** Packs stored revisions by their stored ids: nothing is hashed again. */
import { packBatch } from '#shared/protocol/batch.ts';
import type { StoredRevision } from '../storage/storage.ts';

export function packStored(revisions: readonly StoredRevision[]): Uint8Array {
  const idByRevision = new Map(revisions.map(({ bytes, id }) => [bytes, id]));
  return packBatch([...idByRevision.keys()], (revision) => idByRevision.get(revision) as Uint8Array);
}
