/**
 * A laboratory of whole laptops without screens: the real server in this process, and any number of the real engine over memory
 * storage, with a clock and a link that a test controls. What tests, chaos and benchmarks drive is what people use.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { FileView, Session, SyncState, Watchable } from '#renderer/worker/api.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { memoryStorage } from '#renderer/worker/memory-storage.ts';
import type { Surroundings, Transport } from '#renderer/worker/surroundings.ts';
import { type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { createApp } from '#sync-server/app.ts';
import { setUpCodeInFolder } from '#sync-server/devices/set-up-code.ts';
import { restore } from '#sync-server/storage/backup.ts';
import { openSqlite } from '#sync-server/storage/sqlite.ts';
import type { Storage } from '#sync-server/storage/storage.ts';
import { Power, poweredStorage } from './power.ts';

export const PASSPHRASE = 'quiet-marble-lantern-ferry';
/** Nothing listens there: messages are injected. */
const SERVER = 'http://lab.invalid';

export class LabServer {
  folder: string;
  app: FastifyInstance;
  /** What the server has stored, for a test's own comparison. */
  storage: Storage;
  readonly #abandoned: { readonly app: FastifyInstance; readonly folder: string }[] = [];
  setUpCode = '';
  /** Milliseconds since the epoch, by the server's clock. */
  now = () => Date.now();
  /** RxDB's open version allows 13 open collections in a process: six laptops at once, and each test shuts its own. */
  readonly laptops: LabLaptop[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    // Set by `open`, which `start` calls before it gives the server away.
    this.app = undefined as unknown as FastifyInstance;
    this.storage = undefined as unknown as Storage;
  }

  static async start(folder = newFolder()): Promise<LabServer> {
    const lab = new LabServer(folder);
    await lab.open();
    return lab;
  }

  async open(): Promise<void> {
    this.storage = await openSqlite({ folder: this.folder });
    this.app = await createApp({
      storage: this.storage,
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

  /**
   * Ends as by `kill -9` and starts again: what is in the files at this moment goes on, the process that wrote them is left behind
   * and whoever waits for its answer gets none.
   * @param backup a copy made by `backUp`, to be put in the place of the store first
   */
  async kill(backup?: string): Promise<void> {
    const folder = newFolder();
    for (const name of readdirSync(this.folder)) {
      if (/^haversack\.db(?:-wal)?$|^set-up-code$/.test(name)) copyFileSync(path.join(this.folder, name), path.join(folder, name));
    }
    this.#abandoned.push({ app: this.app, folder: this.folder });
    this.folder = folder;
    if (backup !== undefined) restore(folder, backup, new Date(this.now()));
    await this.open();
  }

  async remove(): Promise<void> {
    for (const laptop of this.laptops) await laptop.engine.lock();
    await this.close();
    for (const { app, folder } of [...this.#abandoned, { app: undefined, folder: this.folder }]) {
      await app?.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'haversack-lab-'));

/** The link between one laptop and the server, which a test may cut or make faulty. */
export class LabLink implements Transport {
  readonly #server: LabServer;
  isUp = true;
  /** Called before and after each message; a throw is a broken link at that place. */
  fault: (place: 'before' | 'after', message: string) => void | Promise<void> = () => undefined;
  /** Whether the server is sent this message twice. */
  repeats: (message: string) => boolean = () => false;
  /** Lets a test put its own answer in the server's place. */
  answer: ((message: string, status: number, body: Uint8Array) => { status: number; body: Uint8Array }) | undefined;
  readonly requests: { readonly message: string; readonly bytesUp: number; readonly bytesDown: number }[] = [];

  constructor(server: LabServer) {
    this.#server = server;
  }

  async send(_server: string, message: string, body: Uint8Array): Promise<{ readonly status: number; readonly body: Uint8Array }> {
    if (!this.isUp) throw new Error('link down');
    await this.fault('before', message);
    const { app } = this.#server;
    if (this.repeats(message)) await app.inject({ method: 'POST', url: `/v1/${message}`, payload: Buffer.from(body) });
    const reply = await app.inject({ method: 'POST', url: `/v1/${message}`, payload: Buffer.from(body) });
    if (app !== this.#server.app) throw new Error('the server was killed');
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
  /** Of the engine that runs now. */
  power = new Power();
  /** Another window that has the store open. */
  isOpenElsewhere = false;

  constructor(server: LabServer) {
    this.link = new LabLink(server);
    server.laptops.push(this);
    this.engine = new Engine(this.#surroundings());
  }

  #surroundings(): Surroundings {
    const { power, link } = this;
    return {
      storage: poweredStorage(memoryStorage(), power),
      storePrefix: this.storePrefix,
      transport: {
        send: async (server, message, body) => {
          power.check();
          const answer = await link.send(server, message, body);
          power.check();
          return answer;
        },
        listen: () => link.listen(),
      },
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
      holdExclusively: () => Promise.resolve(this.isOpenElsewhere ? null : () => undefined),
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

  /** Joins by a code of the administrator's laptop, which then confirms. @param registeredUntil null: no registered social worker. */
  async join(
    administrator: LabLaptop,
    name: string,
    roles: readonly Role[],
    registeredUntil: CalendarDate | null = calendarDate('2099-12-31'),
  ): Promise<Session> {
    const registration = registeredUntil === null ? {} : { registeredUntil };
    const invited = await administrator.engine.makeInvitation({ name, roles, ...registration });
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
    this.power.cut();
    this.power = new Power();
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
