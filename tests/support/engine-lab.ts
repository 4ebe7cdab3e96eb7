/**
 * A laboratory of whole laptops without screens: the real server in this process, and any number of the real engine over memory
 * storage, with a clock and a link that a test controls. What tests, chaos and benchmarks drive is what people use.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { FileView, Session, SyncState, Watchable } from '#renderer/worker/api.ts';
import { Engine } from '#renderer/worker/engine.ts';
import type { Surroundings, Transport } from '#renderer/worker/surroundings.ts';
import type { FileId } from '#shared/base/ids.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { createApp } from '#sync-server/app.ts';
import { setUpCodeInFolder } from '#sync-server/devices/set-up-code.ts';
import { openSqlite } from '#sync-server/storage/sqlite.ts';

export const PASSPHRASE = 'quiet-marble-lantern-ferry';
/** Nothing listens there: messages are injected. */
const SERVER = 'http://lab.invalid';

export class LabServer {
  readonly folder: string;
  app: FastifyInstance;
  setUpCode = '';
  /** Milliseconds since the epoch, by the server's clock. */
  now = () => Date.now();
  /** RxDB's open version allows 13 open collections in a process: six laptops at once, and each test shuts its own. */
  readonly laptops: LabLaptop[] = [];

  private constructor(folder: string, app: FastifyInstance) {
    this.folder = folder;
    this.app = app;
  }

  static async start(folder = mkdtempSync(path.join(tmpdir(), 'haversack-lab-'))): Promise<LabServer> {
    const lab = new LabServer(folder, undefined as unknown as FastifyInstance);
    await lab.open();
    return lab;
  }

  async open(): Promise<void> {
    this.app = await createApp({
      storage: await openSqlite({ folder: this.folder }),
      settings: { ratePerDevice: 1e9, ratePerAddress: 1e9, trustProxy: false, logLevel: 'silent' },
      clock: () => this.now(),
      randomBytes,
      setUpCode: (isSetUp) => {
        const code = setUpCodeInFolder(this.folder, isSetUp, randomBytes);
        this.setUpCode = code.text ?? '';
        return code;
      },
    });
    await this.app.ready();
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  async remove(): Promise<void> {
    for (const laptop of this.laptops) await laptop.engine.lock();
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The link between one laptop and the server, which a test may cut or make faulty. */
export class LabLink implements Transport {
  readonly #server: LabServer;
  isUp = true;
  /** Called before and after each message; a throw is a broken link at that place. */
  fault: (place: 'before' | 'after', message: string) => void | Promise<void> = () => undefined;
  /** Lets a test put its own answer in the server's place. */
  answer: ((message: string, status: number, body: Uint8Array) => { status: number; body: Uint8Array }) | undefined;
  readonly requests: { readonly message: string; readonly bytesUp: number; readonly bytesDown: number }[] = [];

  constructor(server: LabServer) {
    this.#server = server;
  }

  async send(_server: string, message: string, body: Uint8Array): Promise<{ readonly status: number; readonly body: Uint8Array }> {
    if (!this.isUp) throw new Error('link down');
    await this.fault('before', message);
    const reply = await this.#server.app.inject({ method: 'POST', url: `/v1/${message}`, payload: Buffer.from(body) });
    await this.fault('after', message);
    const answer = { status: reply.statusCode, body: new Uint8Array(reply.rawPayload) };
    this.requests.push({ message, bytesUp: body.length, bytesDown: answer.body.length });
    return this.answer ? this.answer(message, answer.status, answer.body) : answer;
  }

  listen(): Promise<void> {
    return Promise.reject(new Error('no streams in the laboratory'));
  }
}

export interface LabClock {
  now(): number;
  zone(): string;
}

let laptops = 0;

/** One laptop: restarts keep its memory storage, as a disk would. */
export class LabLaptop {
  readonly link: LabLink;
  readonly storePrefix = `lab-${process.pid}-${++laptops}`;
  clock: LabClock = { now: () => Date.now(), zone: () => 'Europe/London' };
  engine: Engine;
  profile = '';

  constructor(server: LabServer) {
    this.link = new LabLink(server);
    server.laptops.push(this);
    this.engine = new Engine(this.#surroundings());
  }

  #surroundings(): Surroundings {
    return {
      storage: getRxStorageMemory() as never,
      storePrefix: this.storePrefix,
      transport: this.link,
      clock: {
        now: () => this.clock.now(),
        zone: () => this.clock.zone(),
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds);
          timer.unref();
          return () => clearTimeout(timer);
        },
      },
      randomness: systemRandomness,
      passphraseCost: { passes: 1, memoryBytes: 8192 },
      operatingSystemKey: () => Promise.resolve(null),
      holdExclusively: () => Promise.resolve(() => undefined),
      syncsByItself: false,
    };
  }

  async setUp(server: LabServer, name: string): Promise<void> {
    const kit = await this.engine.setUpService({
      server: SERVER,
      setUpCode: server.setUpCode,
      serviceName: 'Laboratory Social Work Service',
      name,
      initials: name.slice(0, 2),
      passphrase: PASSPHRASE,
    });
    if (!kit.ok) throw new Error(`set up: ${kit.error.code}`);
    this.profile = (await this.engine.profiles())[0]?.id ?? '';
  }

  /** Joins by a code of the administrator's laptop, which then confirms. */
  async join(administrator: LabLaptop, name: string, roles: readonly Role[]): Promise<Session> {
    const invited = await administrator.engine.makeInvitation({ name, roles });
    if (!invited.ok) throw new Error(`invite: ${invited.error.code}`);
    const joined = await this.engine.join({ code: invited.value.code, initials: name.slice(0, 2), passphrase: PASSPHRASE });
    if (!joined.ok) throw new Error(`join: ${joined.error.code}`);
    await administrator.engine.syncNow();
    const confirmed = await this.engine.checkConfirmation(joined.value.profile);
    if (!confirmed.ok || !confirmed.value.confirmed) throw new Error('not confirmed');
    await administrator.engine.syncNow();
    this.profile = joined.value.profile;
    const session = await this.unlock();
    await this.engine.syncNow();
    return session;
  }

  async unlock(): Promise<Session> {
    const session = await this.engine.unlock(this.profile, PASSPHRASE);
    if (!session.ok) throw new Error(`unlock: ${session.error.code}`);
    return session.value;
  }

  /** Ends without locking, as a killed process does, and starts again on the same disk. */
  async crash(): Promise<Session> {
    this.engine = new Engine(this.#surroundings());
    return this.unlock();
  }

  async watched<Name extends keyof Watchable>(name: Name): Promise<Watchable[Name]> {
    let value: Watchable[Name] | undefined;
    const stop = await this.engine.watch(name, (now) => {
      value = now;
    });
    stop();
    return value as Watchable[Name];
  }

  syncState(): Promise<SyncState> {
    return this.watched('sync');
  }

  async file(file: FileId): Promise<FileView | null> {
    return new Promise((resolve) => {
      void this.engine.watchFile(file, resolve).then((stop) => stop());
    });
  }
}
