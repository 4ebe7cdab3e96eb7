/** A whole request refused: what `POST /v1/…` answers instead of its answer. The codes are PROTOCOL.md's. */
import { err } from '#shared/base/result.ts';
import type { RequestError } from '#shared/protocol/errors.ts';

export interface Refusal {
  readonly error: RequestError;
  /** For logs and developers: which rule was broken. */
  readonly reason?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** With `device-revoked`: the directory, so that the laptop sees the signed revocation and need not take our word. */
  readonly directory?: readonly Uint8Array[];
}

export const refuse = (error: RequestError, reason?: string): { readonly ok: false; readonly error: Refusal } =>
  err({ error, ...(reason === undefined ? {} : { reason }) });

/** A revoked device is shown the entry that revokes it: a server that only said so could lock anybody out. */
export const refuseRevoked = (directory: Iterable<Uint8Array>): { readonly ok: false; readonly error: Refusal } =>
  err({ error: 'device-revoked', directory: [...directory] });
