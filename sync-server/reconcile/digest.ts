/** The store digest of one caller: what it compares its own with to know that both sides hold the same. */
import type { DeviceId } from '#shared/base/ids.ts';
import { hash } from '#shared/crypto/verify.ts';
import { storeDigest } from '#shared/protocol/store-digest.ts';
import type { Parts } from '../handler.ts';

/** Over every vault that the device is a member of. 16 bytes. */
export async function callersDigest({ storage, memberships, clock }: Parts, device: DeviceId): Promise<Uint8Array> {
  return storeDigest(await storage.summaries(memberships.vaultsOf(device, clock())), hash);
}
