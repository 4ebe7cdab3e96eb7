/** `enrolment`: a new laptop asks whether an administrator has confirmed it. Also who is waiting, for administrators. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { verifySignature } from '#shared/crypto/verify.ts';
import type { Answer } from '#shared/protocol/messages.ts';
import type { OpenHandler, Parts } from '../handler.ts';
import { refuse, refuseRevoked } from '../refusal.ts';

export const enrolment: OpenHandler<'enrolment'> = async ({ device, proof }, { directory, storage }) => {
  if (!directory.isSetUp) return refuse('not-set-up');
  const id = toBase64Url(device) as DeviceId;
  const isProvenBy = (sign: Uint8Array): boolean => verifySignature('hs/enrolment/v1', device, proof, sign);
  const listed = directory.current.devices.get(id);
  if (listed && isProvenBy(listed.sign)) {
    return listed.revokedAt === undefined
      ? ok({ state: 'confirmed', directory: [...directory.entriesFrom(0)] })
      : refuseRevoked(directory.entriesFrom(0));
  }
  const asked = (await storage.invitationsOf(id)).filter((invitation) => invitation.enrolment && isProvenBy(invitation.enrolment.sign));
  if (asked.length === 0) return refuse(listed ? 'bad-signature' : 'unknown-device');
  // Somebody else's keys were listed under this device's id, or an administrator cancelled the code.
  const isWaiting = !listed && asked.some(({ state }) => state === 'used');
  return ok({ state: isWaiting ? 'waiting' : 'refused' });
};

/** Enrolments that wait for an administrator: `[invite, device, sign, box, mac]`. */
export async function waitingEnrolments({ storage, directory }: Parts): Promise<NonNullable<Answer<'exchange'>['enrolments']>> {
  const used = await storage.invitationsIn('used');
  return used.flatMap(({ invite, enrolment: asked }) => {
    if (!asked || directory.current.devices.has(asked.device)) return [];
    return [[invite, fromBase64Url(asked.device), asked.sign, asked.box, asked.mac]];
  });
}
