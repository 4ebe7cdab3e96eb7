/** `invite` and `cancel-invite`: an administrator announces a one-time code, or takes it back. The server never learns its secret. */
import { ok } from '#shared/base/result.ts';
import { isAdministratorsDevice } from '#shared/protocol/directory.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Handler } from '../handler.ts';
import { refuse } from '../refusal.ts';

/** A later `expires` than the limit allows is cut to it: the administrator's clock may be ahead of the server's. */
export const invite: Handler<'invite'> = async (request, { storage, directory, clock }, caller) => {
  if (!isAdministratorsDevice(directory.current, caller)) return refuse('not-allowed');
  if (await storage.invitation(request.invite)) return ok({});
  const now = clock();
  if (request.expires <= now) return refuse('expired');
  const open = (await storage.invitationsIn('open')).filter((invitation) => invitation.expires > now);
  if (open.length >= LIMITS.openInvitations) return refuse('too-many');
  const expires = Math.min(request.expires, now + LIMITS.invitationLife);
  await storage.putInvitation({ invite: request.invite, expires, state: 'open' });
  return ok({});
};

export const cancelInvite: Handler<'cancel-invite'> = async (request, { storage, directory }, caller) => {
  if (!isAdministratorsDevice(directory.current, caller)) return refuse('not-allowed');
  const invitation = await storage.invitation(request.invite);
  const isConfirmed = invitation?.enrolment && directory.current.devices.has(invitation.enrolment.device);
  if (!invitation || invitation.state === 'cancelled' || isConfirmed) return refuse('known');
  await storage.putInvitation({ ...invitation, state: 'cancelled' });
  return ok({});
};
