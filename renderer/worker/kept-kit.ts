/** The recovery kit's seeds, sealed on the first administrator's laptop until the paper has been proved: a crash meanwhile loses nothing. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import type { RecoverySeeds } from '#shared/crypto/recovery-kit.ts';
import type { OpenSession } from './open-session.ts';

const ROW = 'recovery-kit';

export async function keepKit({ store, keys, surroundings }: OpenSession, seeds: RecoverySeeds): Promise<void> {
  const kept = { root: toBase64Url(seeds.root), recovery: toBase64Url(seeds.recovery) };
  await store.putRows(new Map([[ROW, sealLocalJson(keys.local.settings, ROW, kept, surroundings.randomness)]]));
}

export async function keptKit({ store, keys }: OpenSession): Promise<RecoverySeeds | undefined> {
  const sealed = await store.row(ROW);
  const kept = sealed && (openLocalJson(keys.local.settings, ROW, sealed) as { root: string; recovery: string } | undefined);
  return kept ? { root: fromBase64Url(kept.root), recovery: fromBase64Url(kept.recovery) } : undefined;
}

export const forgetKit = ({ store }: OpenSession): Promise<void> => store.removeRow(ROW);
