/** `backfill` of an exchange: the earlier rows of vaults that were granted after the checkpoint had passed them. */
import { toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Answer, Request } from '#shared/protocol/messages.ts';
import type { Parts } from '../handler.ts';
import { packStored } from './pack-page.ts';

type BackFillAnswer = NonNullable<Answer<'exchange'>['backfill']>;

/** Vaults share one batch's limit: those it has no room for come back with nothing and not done. Vaults that the caller is no member of are left out. */
export async function backFill(
  request: NonNullable<Request<'exchange'>['backfill']>,
  parts: Parts,
  caller: DeviceId,
): Promise<BackFillAnswer> {
  const answer: BackFillAnswer = [];
  const now = parts.clock();
  let bytesLeft: number = LIMITS.batchBytes;
  let rowsLeft: number = LIMITS.batchRevisions;
  for (const [vaultBytes, after] of request) {
    const vault = toBase64Url(vaultBytes) as VaultId;
    if (!parts.memberships.isMember(vault, caller, now)) continue;
    if (bytesLeft <= 0 || rowsLeft <= 0) {
      answer.push([vaultBytes, packStored([]), after, false]);
      continue;
    }
    const page = await parts.storage.page({ vaults: [vault], after, limit: bytesLeft, rows: rowsLeft });
    bytesLeft -= page.revisions.reduce((sum, { bytes }) => sum + bytes.length, 0);
    rowsLeft -= page.revisions.length;
    answer.push([vaultBytes, packStored(page.revisions), page.seq, !page.more]);
  }
  return answer;
}
