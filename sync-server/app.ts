/**
 * Puts the server together: storage and settings in, a Fastify instance out, which `server.ts` lets listen and tests `inject`
 * into. The protocol is `shared/protocol/PROTOCOL.md`.
 */
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { SetUpCode } from './devices/set-up-code.ts';
import { Tokens } from './devices/tokens.ts';
import { DirectoryLog } from './directory/directory-log.ts';
import type { Parts } from './handler.ts';
import { MembershipLogs } from './members/membership-logs.ts';
import { registerHealth } from './observe/health.ts';
import { Metrics } from './observe/metrics.ts';
import { registerOpenApi } from './observe/openapi.ts';
import { RowChecker } from './push/check-row.ts';
import { GroupCommit } from './push/group-commit.ts';
import { Rate } from './rate.ts';
import { registerMessages, sendCbor, sendRefusal } from './routes.ts';
import type { Storage } from './storage/storage.ts';
import { isStorageFault } from './storage/storage-fault.ts';
import { Streams } from './stream/streams.ts';

/** Idle connections stay open for long: a new one costs a laptop on a slow link several round trips. */
const KEEP_ALIVE = 10 * 60 * 1000;
/** A full request takes 80 s at 256 kbit/s; worse links are given time. */
const REQUEST_TIME = 10 * 60 * 1000;
const HOUSEKEEPING = 60 * 60 * 1000;
/** Invitations are remembered for this long after they were over, so that a late laptop is told why. */
const INVITATION_MEMORY = 30 * 24 * 60 * 60 * 1000;

interface AppSettings {
  /** Requests a minute. */
  readonly ratePerDevice: number;
  readonly ratePerAddress: number;
  /** As Fastify takes it: whose word for a client's address is believed. */
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
}

export interface AppOptions {
  /** Closed together with the app. */
  readonly storage: Storage;
  readonly settings: AppSettings;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly setUpCode: (isSetUp: boolean) => SetUpCode;
  /** Where log lines go; standard output by default. */
  readonly logTo?: { write(line: string): void };
  readonly heartbeat?: number;
}

/** @throws StorageFault when what is stored breaks the rules of its logs. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { storage, settings, clock, randomBytes } = options;
  const app = Fastify({
    bodyLimit: LIMITS.requestBytes,
    trustProxy: settings.trustProxy,
    keepAliveTimeout: KEEP_ALIVE,
    requestTimeout: REQUEST_TIME,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    logger: { level: settings.logLevel, ...(options.logTo ? { stream: options.logTo } : {}) },
  });

  const directory = await DirectoryLog.load(storage);
  const memberships = await MembershipLogs.load(storage, directory.current);
  let seq = (await storage.head()).seq;
  const streams = new Streams({ directory, clock, seq: () => seq, heartbeat: options.heartbeat ?? LIMITS.streamHeartbeat });
  const metrics = new Metrics({
    seq: () => seq,
    streams: () => streams.size,
    vaults: () => memberships.vaultCount,
    devices: () => [...directory.current.devices.values()].filter(({ revokedAt }) => revokedAt === undefined).length,
  });
  const commits = new GroupCommit(storage, (commit) => {
    seq = commit.seq;
    metrics.countCommit(commit.rows, commit.requests);
  });
  const parts: Parts = {
    storage,
    directory,
    memberships,
    tokens: new Tokens(storage, directory, clock),
    rows: new RowChecker(directory, memberships),
    commits,
    streams,
    setUpCode: options.setUpCode(directory.isSetUp),
    clock,
    randomBytes,
    countRows: (answers) => metrics.countRows(answers),
    reportFault: (error) => app.log.error({ err: error }, 'storage'),
  };

  const housekeeping = setInterval(() => void keepHouse(), HOUSEKEEPING);
  housekeeping.unref();
  const keepHouse = async (): Promise<void> => {
    try {
      await storage.forgetLogins(clock());
      await storage.forgetInvitations(clock() - INVITATION_MEMORY);
    } catch (error) {
      parts.reportFault(error);
    }
  };

  handleBodies(app);
  handleErrors(app);
  observe(app, metrics);
  let isClosing = false;
  app.addHook('onRequest', async (_request, reply) => {
    // Every byte of a head is paid for on a slow link: no Date, no Connection (HTTP/1.1 keeps connections open by itself).
    reply.raw.sendDate = false;
    if (isClosing) return sendRefusal(reply.header('connection', 'close'), { error: 'busy' });
    reply.raw.removeHeader('connection');
    reply.header('access-control-allow-origin', '*');
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    clearInterval(housekeeping);
    streams.close();
  });
  app.addHook('onClose', async () => storage.close());

  registerMessages(app, parts, {
    byDevice: new Rate(settings.ratePerDevice, clock),
    byAddress: new Rate(settings.ratePerAddress, clock),
  });
  registerHealth(app, storage, metrics);
  registerOpenApi(app);
  return app;
}

/** Requests come with no content type, or with the one that a browser gives to text: the bytes are taken as they are. */
function handleBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.options('/v1/*', async (_request, reply) =>
    reply
      .code(204)
      .headers({ 'access-control-allow-methods': 'POST', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' })
      .send(),
  );
}

function handleErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, { error: 'unsupported' }));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode === 413) return sendRefusal(reply, { error: 'too-large' });
    if (error.statusCode !== undefined && error.statusCode < 500) return sendRefusal(reply, { error: 'malformed' });
    if (request.note) request.note.result = isStorageFault(error) ? 'storage' : 'fault';
    request.log.error({ err: error }, 'a request failed inside');
    if (isStorageFault(error)) return sendRefusal(reply, { error: 'storage' });
    // Not one of the protocol's codes: it is a bug, and clients treat what they do not know as `busy`.
    return sendCbor(reply.code(500), { error: 'fault' });
  });
}

function observe(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('note', null);
  app.addHook('onResponse', async (request, reply) => {
    const { note } = request;
    if (!note) return;
    metrics.countRequest(note.message, note.result, reply.elapsedTime / 1000);
    const bytesIn = Number(request.headers['content-length'] ?? 0);
    request.log.info({ ...note, status: reply.statusCode, ms: Math.round(reply.elapsedTime), bytesIn });
  });
}
