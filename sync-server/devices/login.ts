/** `challenge` and `login`: a device shows that it holds its signing key. No passwords here. */
import { concatBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { verifySignature } from '#shared/crypto/verify.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { OpenHandler } from '../handler.ts';
import { refuse, refuseRevoked } from '../refusal.ts';

/** Unknown devices get a challenge like any other: nobody learns from it who is enrolled. */
export const challenge: OpenHandler<'challenge'> = async ({ device }, { storage, clock, randomBytes, directory }) => {
  if (!directory.isSetUp) return refuse('not-set-up');
  const at = clock();
  const drawn = randomBytes(32);
  await storage.putChallenge(drawn, { device: toBase64Url(device) as DeviceId, expires: at + LIMITS.challengeLife });
  return ok({ challenge: drawn, at });
};

export const login: OpenHandler<'login'> = async (request, { storage, clock, randomBytes, directory, tokens }) => {
  if (!directory.isSetUp) return refuse('not-set-up');
  const id = toBase64Url(request.device) as DeviceId;
  const at = clock();
  const asked = await storage.takeChallenge(request.challenge);
  if (!asked || asked.device !== id || asked.expires <= at) return refuse('bad-challenge');
  const { current } = directory;
  const device = current.devices.get(id);
  if (!device) return refuse('unknown-device');
  const message = concatBytes(request.challenge, request.device, current.rootHash);
  if (!verifySignature('hs/login/v1', message, request.signature, device.sign)) return refuse('bad-signature');
  if (device.revokedAt !== undefined) return refuseRevoked(directory.entriesFrom(0));
  const token = randomBytes(16);
  const { expires } = await tokens.issue(id, token);
  return ok({ token, expires, at });
};
