/** `enrol`: a new laptop sends its public keys with a one-time code. An administrator's client judges them, not the server. */
import { concatBytes, equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { isUsableSigningKey, verifySignature } from '#shared/crypto/verify.ts';
import type { OpenHandler } from '../handler.ts';
import { refuse } from '../refusal.ts';
import type { Enrolment } from '../storage/storage.ts';

export const enrol: OpenHandler<'enrol'> = async (request, { storage, directory, streams, clock }) => {
  if (!directory.isSetUp) return refuse('not-set-up');
  const invitation = await storage.invitation(request.invite);
  if (!invitation || invitation.state === 'cancelled') return refuse('unknown-invite');
  const proven = concatBytes(request.device, request.sign, request.box);
  const isProven = isUsableSigningKey(request.sign) && verifySignature('hs/enrol-proof/v1', proven, request.proof, request.sign);
  if (!isProven) return refuse('bad-signature');
  const { sign, box, mac } = request;
  const enrolment: Enrolment = { device: toBase64Url(request.device) as DeviceId, sign, box, mac };
  if (invitation.enrolment) return isSame(invitation.enrolment, enrolment) ? ok({}) : refuse('used');
  if (invitation.expires <= clock()) return refuse('expired');
  if (directory.current.devices.has(enrolment.device)) return refuse('known');
  await storage.putInvitation({ ...invitation, state: 'used', enrolment });
  streams.pokeAdministrators();
  return ok({});
};

const isSame = (a: Enrolment, b: Enrolment): boolean =>
  a.device === b.device && equalBytes(a.sign, b.sign) && equalBytes(a.box, b.box) && equalBytes(a.mac, b.mac);
