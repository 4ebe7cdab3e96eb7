/** What the laptops and the server hold, read from their stores and not from a screen. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { hash } from '#shared/crypto/verify.ts';
import { EMPTY_SET, storeDigest, withId } from '#shared/protocol/store-digest.ts';

export interface HeldRevision {
  readonly id: string;
  readonly vault: string;
  readonly bytes: Uint8Array;
}

/** In the order in which the server stored them. */
export function revisionsOnServer(serverFolder: string): readonly HeldRevision[] {
  const database = new DatabaseSync(path.join(serverFolder, 'haversack.db'), { readOnly: true });
  try {
    const rows = database
      .prepare('SELECT revision.id, vault.id AS vault, revision.bytes FROM revision JOIN vault ON vault.no = revision.vault ORDER BY seq')
      .all() as unknown as readonly { readonly id: Uint8Array; readonly vault: Uint8Array; readonly bytes: Uint8Array }[];
    return rows.map(({ id, vault, bytes }) => ({ id: toBase64Url(id), vault: toBase64Url(vault), bytes }));
  } finally {
    database.close();
  }
}

/** From the laptop's own IndexedDB, beside the product's code. */
export async function revisionsOnLaptop(page: Page): Promise<readonly HeldRevision[]> {
  const rows = await page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')));
      });
    const found: { id: string; vault: string; bytes: string }[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined || !name.includes('revisions')) continue;
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        for (const row of (await asked(database.transaction(store).objectStore(store).getAll())) as unknown[]) {
          const { id, vault, bytes } = row as { id?: unknown; vault?: unknown; bytes?: unknown };
          if (typeof id === 'string' && typeof vault === 'string' && typeof bytes === 'string') found.push({ id, vault, bytes });
        }
      database.close();
    }
    return found;
  });
  return rows.map(({ id, vault, bytes }) => ({ id, vault, bytes: Uint8Array.from(bytes, (character) => character.charCodeAt(0)) }));
}

export const revisionsOf = (vault: string, held: readonly HeldRevision[]): readonly HeldRevision[] =>
  held.filter((revision) => revision.vault === vault);

/** The digest that laptops and server compare, of one vault. */
export function digestOf(vault: string, held: readonly HeldRevision[]): string {
  const set = revisionsOf(vault, held).reduce((digest, { id }) => withId(digest, fromBase64Url(id)), EMPTY_SET);
  return `${set.count} revisions, ${toBase64Url(storeDigest([[vault as VaultId, set]], hash))}`;
}
