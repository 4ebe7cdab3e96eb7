/** How far this laptop has come with the server: kept sealed, written after what it speaks of is durable, so it never runs ahead. */

import { z } from 'zod';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import type { OpenSession } from './open-session.ts';

const ROW = 'sync-progress';

const keptSchema = z.object({
  epoch: z.string(),
  seq: z.number(),
  chain: z.string(),
  cursor: z.number(),
  sentUpTo: z.number(),
  lastSyncedAt: z.string().optional(),
});

export interface SyncProgress {
  /** The server's epoch; empty before the first contact, which the server takes for what it is. */
  readonly epoch: Uint8Array;
  /** The server's number up to which everything of this laptop's vaults has been taken in, and the log's chain there. */
  readonly seq: number;
  readonly chain: Uint8Array;
  /** How far membership logs have been taken in. */
  readonly cursor: number;
  /** Own revisions up to this local number have been answered by the server. */
  readonly sentUpTo: number;
  readonly lastSyncedAt?: string;
}

export const NO_PROGRESS: SyncProgress = { epoch: new Uint8Array(0), seq: 0, chain: new Uint8Array(16), cursor: 0, sentUpTo: 0 };

export async function loadProgress({ store, keys }: OpenSession): Promise<SyncProgress> {
  const sealed = await store.row(ROW);
  const kept = keptSchema.safeParse(sealed && openLocalJson(keys.local.settings, ROW, sealed));
  if (!kept.success) return NO_PROGRESS;
  const { epoch, chain, lastSyncedAt, ...numbers } = kept.data;
  return { ...numbers, epoch: fromBase64Url(epoch), chain: fromBase64Url(chain), ...(lastSyncedAt === undefined ? {} : { lastSyncedAt }) };
}

export async function keepProgress(session: OpenSession, progress: SyncProgress): Promise<void> {
  await session.store.putRows(progressRow(session, progress));
}

/** The same as a row, to be written together with others. */
export function progressRow({ keys, surroundings }: OpenSession, progress: SyncProgress): ReadonlyMap<string, Uint8Array> {
  const kept = { ...progress, epoch: toBase64Url(progress.epoch), chain: toBase64Url(progress.chain) };
  return new Map([[ROW, sealLocalJson(keys.local.settings, ROW, kept, surroundings.randomness)]]);
}
