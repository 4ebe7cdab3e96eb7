/** The server as a program: reads its configuration, serves or copies the store, ends on a signal. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { type Config, type ConfigInForce, configTable, helpText, readCommandLine } from './config.ts';
import { setUpCodeInFolder } from './devices/set-up-code.ts';
import { backUp, restore } from './storage/backup.ts';
import { openSqlite } from './storage/sqlite.ts';
import { StorageFault } from './storage/storage-fault.ts';

/** Requests under way are given this long when the server is asked to stop. */
const STOPPING_TIME = 10_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function run(): Promise<void> {
  const read = readCommandLine(process.argv.slice(2), process.env);
  if (!read.ok) throw new Unusable(read.error);
  const { command, inForce } = read.value;
  const folder = resolve(inForce.config.data);
  switch (command.name) {
    case 'help':
      return say(helpText());
    case 'backup': {
      const { revisions } = backUp(folder, command.file);
      return say(`${command.file} holds the store with ${revisions} revisions.`);
    }
    case 'restore': {
      const { revisions, replaced } = restore(folder, command.file, new Date());
      say(`The store in ${folder} is now that of ${command.file}, with ${revisions} revisions, in a new epoch.`);
      return replaced === undefined ? undefined : say(`The store that was there is now ${replaced}.`);
    }
    case 'serve':
      return serve(folder, inForce);
  }
}

async function serve(folder: string, inForce: ConfigInForce): Promise<void> {
  const { config } = inForce;
  const storage = await openSqlite({ folder });
  const app = await createApp({
    storage,
    settings: config,
    clock: Date.now,
    randomBytes,
    setUpCode: (isSetUp) => {
      const code = setUpCodeInFolder(folder, isSetUp, randomBytes);
      if (code.text !== undefined) say(`This server waits to be set up. The set-up code is ${code.text}`);
      return code;
    },
  });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOPPING_TIME).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });
  } catch (error) {
    await app.close();
    throw new Unusable(listenFault(error, config));
  }
  say(configTable(inForce));
  say(`listening on http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${boundPort(app) ?? config.port}`);
}

const boundPort = (app: FastifyInstance): number | undefined => {
  const address = app.server.address();
  return typeof address === 'object' ? address?.port : undefined;
};

/** The server cannot do what it was asked to; the message says why in one line. */
class Unusable extends Error {}

function listenFault(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use: stop what uses it, or name another with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: name another with --port.`;
  return `The server cannot listen on ${host}: ${error instanceof Error ? error.message : String(error)}.`;
}

try {
  await run();
} catch (error) {
  const isExpected = error instanceof Unusable || error instanceof StorageFault;
  process.stderr.write(isExpected ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
