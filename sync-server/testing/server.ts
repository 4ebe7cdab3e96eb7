/** A server in this process with a store in a fresh folder, a clock that tests move, and messages by `inject`. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from '#shared/protocol/batch.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { type Answer, MESSAGES, type MessageName, type Request } from '#shared/protocol/messages.ts';
import { createApp } from '../app.ts';
import { type SetUpCode, setUpCodeOf } from '../devices/set-up-code.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Storage } from '../storage/storage.ts';
import { type Laptop, NewService } from './laptop.ts';

export const SET_UP_CODE = 'ABCDE-FGHJK-MNPQR-STVWX';

export interface TestServerOptions {
  readonly ratePerDevice?: number;
  readonly ratePerAddress?: number;
  readonly heartbeat?: number;
  readonly folder?: string;
  readonly wrapStorage?: (storage: Storage) => Storage;
}

export class TestServer {
  readonly app: FastifyInstance;
  readonly folder: string;
  readonly logLines: string[];
  readonly setUpCode: SetUpCode;
  readonly #clock: { now: number };
  readonly #tokens = new Map<Laptop, Uint8Array>();

  private constructor(app: FastifyInstance, folder: string, logLines: string[], setUpCode: SetUpCode, clock: { now: number }) {
    this.app = app;
    this.folder = folder;
    this.logLines = logLines;
    this.setUpCode = setUpCode;
    this.#clock = clock;
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'haversack-server-'));
    const logLines: string[] = [];
    const clock = { now: Date.UTC(2026, 10, 22, 12) };
    const storage = await openSqlite({ folder });
    let setUpCode = setUpCodeOf(undefined);
    const app = await createApp({
      storage: options.wrapStorage?.(storage) ?? storage,
      settings: {
        ratePerDevice: options.ratePerDevice ?? 100_000,
        ratePerAddress: options.ratePerAddress ?? 100_000,
        trustProxy: false,
        logLevel: 'info',
      },
      clock: () => clock.now,
      randomBytes,
      setUpCode: (isSetUp) => {
        setUpCode = setUpCodeOf(isSetUp ? undefined : SET_UP_CODE);
        return setUpCode;
      },
      logTo: { write: (line) => void logLines.push(line) },
      ...(options.heartbeat === undefined ? {} : { heartbeat: options.heartbeat }),
    });
    return new TestServer(app, folder, logLines, setUpCode, clock);
  }

  get now(): number {
    return this.#clock.now;
  }

  advance(milliseconds: number): void {
    this.#clock.now += milliseconds;
  }

  /** @returns the status and the decoded body, whatever it is. */
  async post(path: string, body: Uint8Array, address?: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await this.app.inject({
      method: 'POST',
      url: path,
      payload: Buffer.from(body),
      ...(address === undefined ? {} : { remoteAddress: address }),
    });
    const decoded = fromCbor(answer.rawPayload);
    return { status: answer.statusCode, body: decoded.ok ? decoded.value : undefined };
  }

  /** Sends a message and checks that its answer has the shape that the protocol gives it. */
  async send<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
    const { status, body } = await this.post(`/v1/${name}`, toCbor(request));
    if (status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
    return MESSAGES[name].answer.parse(body) as Answer<Name>;
  }

  /** @returns the code of the refusal, or `ok`. */
  async codeOf(name: string, request: unknown, address?: string): Promise<string> {
    const { status, body } = await this.post(`/v1/${name}`, toCbor(request), address);
    return status === 200 ? 'ok' : (body as { error: string }).error;
  }

  async setUp(service = new NewService()): Promise<NewService> {
    await this.send('setup', { code: SET_UP_CODE, entries: service.log.entries.slice(0, 2) });
    return service;
  }

  /** Adds laptops to the directory. */
  async add(service: NewService, ...laptops: readonly Laptop[]): Promise<void> {
    const entries = laptops.map((laptop) => service.add(laptop, ['practitioner']));
    await this.send('directory', { token: await this.login(service.administrator, service), entries });
  }

  async login(laptop: Laptop, service: NewService): Promise<Uint8Array> {
    const known = this.#tokens.get(laptop);
    if (known) return known;
    const { challenge } = await this.send('challenge', { device: laptop.device });
    const signature = laptop.sign('hs/login/v1', challenge, laptop.device, service.rootHash);
    const { token } = await this.send('login', { device: laptop.device, challenge, signature });
    this.#tokens.set(laptop, token);
    return token;
  }

  async exchange(
    laptop: Laptop,
    service: NewService,
    request: Omit<Request<'exchange'>, 'token' | 'push'> & { readonly rows?: readonly Uint8Array[] },
  ): Promise<Answer<'exchange'>> {
    const { rows, ...rest } = request;
    const token = await this.login(laptop, service);
    return this.send('exchange', { token, ...rest, ...(rows ? { push: packBatch(rows, revisionIdOfBytes) } : {}) });
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function unpacked(batch: Uint8Array): Uint8Array[] {
  const revisions = unpackBatch(batch, revisionIdOfBytes);
  if (!revisions.ok) throw new Error('the server sent a batch that is none');
  return revisions.value;
}
