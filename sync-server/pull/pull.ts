/** `pull` of an exchange: what others stored since the caller's checkpoint, in the order of the log. */
import { equalBytes } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Answer, Request } from '#shared/protocol/messages.ts';
import type { Parts } from '../handler.ts';
import { packStored } from './pack-page.ts';

type PullRequest = NonNullable<Request<'exchange'>['pull']>;
type PullAnswer = NonNullable<Answer<'exchange'>['pull']>;

export async function pull(request: PullRequest, own: boolean, parts: Parts, caller: DeviceId): Promise<PullAnswer> {
  if (!(await isCheckpointOfThisLog(request, parts))) return { wrongEpoch: true };
  const page = await parts.storage.page({
    vaults: parts.memberships.vaultsOf(caller, parts.clock()),
    ...(own ? {} : { exceptDevice: caller }),
    after: request.seq,
    limit: Math.min(Math.max(request.limit, LIMITS.pullBytesMin), LIMITS.batchBytes),
    rows: LIMITS.batchRevisions,
  });
  return { batch: packStored(page.revisions), seq: page.seq, chain: page.chain.slice(0, 16), more: page.more };
}

/** A laptop that has never pulled knows no epoch yet: it sends an empty one with `seq` 0. */
async function isCheckpointOfThisLog({ epoch, seq, chain }: PullRequest, { storage }: Parts): Promise<boolean> {
  if (seq === 0 && epoch.length === 0) return true;
  const head = await storage.head();
  if (!equalBytes(epoch, head.epoch)) return false;
  if (seq === 0) return true;
  const chainThere = seq <= head.seq ? await storage.chainAt(seq) : undefined;
  return chainThere !== undefined && equalBytes(chain, chainThere);
}
