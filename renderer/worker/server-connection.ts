/** Speaking with the server: encodes, logs in when it must, checks every answer's shape, names every failure. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { sign } from '#shared/crypto/sign.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { type Answer, MESSAGES, type MessageName, type Request, refusalSchema } from '#shared/protocol/messages.ts';
import type { OpenSession } from './open-session.ts';
import type { Transport } from './surroundings.ts';

/** `code` is the server's, or `no-connection` (not reached), or `rubbish` (an answer that is not of the protocol). */
export interface CallFailure {
  readonly code: string;
  readonly retryAfterSeconds?: number;
  /** With `device-revoked`: the entries that should prove it. */
  readonly directory?: readonly Uint8Array[];
}

/** A slow link is not a dead one: 2.5 MiB at 64 kbit/s take five minutes. */
const PATIENCE_MS = 6 * 60 * 1000;

/** One message without a session: for setting up and joining. */
export async function callServer<Name extends MessageName>(
  transport: Transport,
  server: string,
  name: Name,
  request: Request<Name>,
  signal: AbortSignal = AbortSignal.timeout(PATIENCE_MS),
): Promise<Result<Answer<Name>, CallFailure>> {
  let answer: { readonly status: number; readonly body: Uint8Array };
  try {
    answer = await transport.send(server, name, toCbor(request), signal);
  } catch {
    return err({ code: 'no-connection' });
  }
  const body = fromCbor(answer.body);
  if (answer.status !== 200) {
    const refusal = refusalSchema.safeParse(body.ok ? body.value : undefined);
    if (!refusal.success) return err({ code: answer.status >= 500 ? 'busy' : 'rubbish' });
    const { error, retryAfter, directory } = refusal.data;
    return err({
      code: error,
      ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
      ...(directory === undefined ? {} : { directory }),
    });
  }
  const parsed = body.ok ? MESSAGES[name].answer.safeParse(body.value) : undefined;
  return parsed?.success ? ok(parsed.data as Answer<Name>) : err({ code: 'rubbish' });
}

type WithToken = { [Name in MessageName]: Request<Name> extends { token: Uint8Array } ? Name : never }[MessageName];

/** The logged-in connection of an unlocked session. The token lives in memory only. */
export class ServerConnection {
  readonly #session: OpenSession;
  readonly #rootHash: () => Uint8Array;
  #token: Uint8Array | undefined;
  /** By how many milliseconds this laptop's clock is ahead of the server's, as last heard. */
  #ahead = 0;
  #stopped = new AbortController();

  constructor(session: OpenSession, rootHash: () => Uint8Array) {
    this.#session = session;
    this.#rootHash = rootHash;
  }

  /** Milliseconds since the epoch by the server's clock, whatever this laptop's says. */
  serverNow(): number {
    return this.#session.surroundings.clock.now() - this.#ahead;
  }

  /** Ends whatever is under way; nothing more is sent. */
  stop(): void {
    this.#stopped.abort();
  }

  async call<Name extends WithToken>(name: Name, request: Omit<Request<Name>, 'token'>): Promise<Result<Answer<Name>, CallFailure>> {
    for (let attempt = 0; ; attempt++) {
      const token = this.#token ? ok(this.#token) : await this.#logIn();
      if (!token.ok) return token;
      this.#token = token.value;
      const answer = await this.#send(name, { ...request, token: token.value } as unknown as Request<Name>);
      if (answer.ok) this.#hear(answer.value);
      if (answer.ok || answer.error.code !== 'token' || attempt > 0) return answer;
      this.#token = undefined;
    }
  }

  /** Listens for pokes until the link ends. @returns why it ended. */
  async listen(onPoke: () => void): Promise<CallFailure> {
    const { transport } = this.#session.surroundings;
    const token = this.#token ? ok(this.#token) : await this.#logIn();
    if (!token.ok) return token.error;
    this.#token = token.value;
    try {
      await transport.listen(this.#session.server, toCbor({ token: token.value }), onPoke, this.#stopped.signal);
    } catch {
      return { code: 'no-connection' };
    }
    return { code: 'ended' };
  }

  async #logIn(): Promise<Result<Uint8Array, CallFailure>> {
    const device = fromBase64Url(this.#session.device);
    const challenge = await this.#send('challenge', { device });
    if (!challenge.ok) return challenge;
    const signature = sign('hs/login/v1', this.#session.keys.signing.privateKey, challenge.value.challenge, device, this.#rootHash());
    const login = await this.#send('login', { device, challenge: challenge.value.challenge, signature });
    if (!login.ok) return login;
    this.#hear(login.value);
    return ok(login.value.token.slice());
  }

  #hear(answer: object): void {
    if ('at' in answer && typeof answer.at === 'number') this.#ahead = this.#session.surroundings.clock.now() - answer.at;
  }

  #send<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Result<Answer<Name>, CallFailure>> {
    const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(PATIENCE_MS)]);
    return callServer(this.#session.surroundings.transport, this.#session.server, name, request, signal);
  }
}

/** A device's proof that it asks about its own enrolment. */
export const enrolmentProof = (signingKey: Uint8Array, device: Uint8Array): string =>
  toBase64Url(sign('hs/enrolment/v1', signingKey, device));
