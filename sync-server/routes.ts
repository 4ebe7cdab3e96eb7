/** `POST /v1/<message>`: from bytes to a checked request, to its handler, and back to bytes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ok, type Result } from '#shared/base/result.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { REQUEST_ERRORS } from '#shared/protocol/errors.ts';
import { MESSAGES, type MessageName, type Request } from '#shared/protocol/messages.ts';
import type { Parts } from './handler.ts';
import { DEVICE_MESSAGES, type DeviceMessage, OPEN_MESSAGES, type OpenMessage } from './messages.ts';
import { rowResult } from './observe/metrics.ts';
import type { Rate } from './rate.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Login } from './storage/storage.ts';

/** What the log line and the metrics say of a request. Never what was in it. */
interface RequestNote {
  message: string;
  /** `ok` or the code of the refusal. */
  result: string;
  device?: string;
  rows?: Record<string, number>;
  bytesOut?: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    note: RequestNote | null;
  }
}

export interface Limiters {
  readonly byDevice: Rate;
  readonly byAddress: Rate;
}

export function registerMessages(app: FastifyInstance, parts: Parts, limiters: Limiters): void {
  for (const name of Object.keys(OPEN_MESSAGES) as OpenMessage[]) registerOpen(app, name, parts, limiters);
  for (const name of Object.keys(DEVICE_MESSAGES) as DeviceMessage[]) registerOfDevice(app, name, parts, limiters);
  app.post('/v1/stream', async (request, reply) => {
    const note = noteOf(request, 'stream');
    const admitted = await admit('stream', request, parts, limiters, note);
    if (!admitted.ok) return answer(reply, note, admitted);
    const { login } = admitted.value;
    if (!parts.streams.mayOpen(login.device)) return answer(reply, note, refuse('too-many'));
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      // Or nginx would hold pokes back until its buffer is full.
      'x-accel-buffering': 'no',
    });
    parts.streams.open(login, raw);
    return reply;
  });
}

/** A refusal as bytes, also for what never reached a handler. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  return sendCbor(reply.code(REQUEST_ERRORS[refusal.error].status), refusal);
}

export function sendCbor(reply: FastifyReply, value: unknown): FastifyReply {
  const bytes = toCbor(value);
  if (reply.request.note) reply.request.note.bytesOut = bytes.length;
  return reply.header('content-type', 'application/cbor').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function registerOpen<Name extends OpenMessage>(app: FastifyInstance, name: Name, parts: Parts, limiters: Limiters): void {
  app.post(`/v1/${name}`, async (request, reply) => {
    const note = noteOf(request, name);
    const retryAfter = limiters.byAddress.take(request.ip);
    if (retryAfter > 0) return answer(reply, note, tooOften(retryAfter));
    const read = readRequest(name, request.body);
    if (!read.ok) return answer(reply, note, read);
    return answer(reply, note, await OPEN_MESSAGES[name](read.value, withNote(parts, request, note)));
  });
}

function registerOfDevice<Name extends DeviceMessage>(app: FastifyInstance, name: Name, parts: Parts, limiters: Limiters): void {
  app.post(`/v1/${name}`, async (request, reply) => {
    const note = noteOf(request, name);
    const admitted = await admit(name, request, parts, limiters, note);
    if (!admitted.ok) return answer(reply, note, admitted);
    const { login, message } = admitted.value;
    return answer(reply, note, await DEVICE_MESSAGES[name](message, withNote(parts, request, note), login.device));
  });
}

/** A request with a good token of a device that does not ask too often. Bad ones count against their address. */
async function admit<Name extends DeviceMessage | 'stream'>(
  name: Name,
  request: FastifyRequest,
  parts: Parts,
  { byDevice, byAddress }: Limiters,
  note: RequestNote,
): Promise<Result<{ readonly login: Login; readonly message: Request<Name> }, Refusal>> {
  if (!parts.directory.isSetUp) return refuse('not-set-up');
  const read = readRequest(name, request.body);
  const login = read.ok ? await parts.tokens.loginOf(read.value.token) : read;
  if (!read.ok || !login.ok) {
    const retryAfter = byAddress.take(request.ip);
    if (retryAfter > 0) return tooOften(retryAfter);
    return login.ok ? refuse('malformed') : login;
  }
  note.device = login.value.device;
  const retryAfter = byDevice.take(login.value.device);
  return retryAfter > 0 ? tooOften(retryAfter) : ok({ login: login.value, message: read.value });
}

function readRequest<Name extends MessageName>(name: Name, body: unknown): Result<Request<Name>, Refusal> {
  const decoded = body instanceof Uint8Array ? fromCbor(body) : undefined;
  if (!decoded?.ok) return refuse('malformed', 'cbor');
  const schema: z.ZodType = MESSAGES[name].request;
  const parsed = schema.safeParse(decoded.value);
  if (parsed.success) return ok(parsed.data as Request<Name>);
  return refuse('malformed', parsed.error.issues[0]?.path.join('.') ?? 'shape');
}

function answer(reply: FastifyReply, note: RequestNote, outcome: Result<unknown, Refusal>): FastifyReply {
  if (outcome.ok) return sendCbor(reply, outcome.value);
  note.result = outcome.error.error;
  return sendRefusal(reply, outcome.error);
}

function noteOf(request: FastifyRequest, message: string): RequestNote {
  const note: RequestNote = { message, result: 'ok' };
  request.note = note;
  return note;
}

function withNote(parts: Parts, request: FastifyRequest, note: RequestNote): Parts {
  return {
    ...parts,
    countRows: (answers) => {
      parts.countRows(answers);
      note.rows ??= {};
      for (const row of answers) note.rows[rowResult(row)] = (note.rows[rowResult(row)] ?? 0) + 1;
    },
    reportFault: (error) => request.log.error({ err: error }, 'storage'),
  };
}

const tooOften = (retryAfter: number): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { error: 'rate', retryAfter },
});
