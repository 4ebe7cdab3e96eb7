/** A whole request refused: what `POST /v1/…` answers instead of its answer. The codes are PROTOCOL.md's. */
import { err } from '#shared/base/result.ts';
import type { RequestError } from '#shared/protocol/errors.ts';

export interface Refusal {
  readonly error: RequestError;
  /** For logs and developers: which rule was broken. */
  readonly reason?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

export const refuse = (error: RequestError, reason?: string): { readonly ok: false; readonly error: Refusal } =>
  err({ error, ...(reason === undefined ? {} : { reason }) });
