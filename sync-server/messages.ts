/** Which handler answers which message. */
import type { MessageName } from '#shared/protocol/messages.ts';
import { enrol } from './devices/enrol.ts';
import { enrolment } from './devices/enrolment.ts';
import { cancelInvite, invite } from './devices/invite.ts';
import { challenge, login } from './devices/login.ts';
import { setup } from './devices/setup.ts';
import { appendDirectory } from './directory/append-directory.ts';
import { exchange } from './exchange/exchange.ts';
import { chunks, getChunk, putChunk } from './files/chunks.ts';
import type { Handler, OpenHandler } from './handler.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { reconcileVault } from './reconcile/reconcile-vault.ts';

export type OpenMessage = 'setup' | 'enrol' | 'enrolment' | 'challenge' | 'login';
export type DeviceMessage = Exclude<MessageName, OpenMessage | 'stream'>;

/** Before a login: limited by address. */
export const OPEN_MESSAGES: { readonly [Name in OpenMessage]: OpenHandler<Name> } = { setup, enrol, enrolment, challenge, login };

/** With a token: limited by device. */
export const DEVICE_MESSAGES: { readonly [Name in DeviceMessage]: Handler<Name> } = {
  invite,
  'cancel-invite': cancelInvite,
  directory: appendDirectory,
  exchange,
  reconcile,
  'reconcile-vault': reconcileVault,
  chunks,
  'put-chunk': putChunk,
  'get-chunk': getChunk,
};
