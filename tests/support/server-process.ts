/** The sync server as a process of its own, for stories that end it, cut it off and look through what it keeps. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shiftClockScript } from './electron-double/shift-clock.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly address: string;
  readonly folder: string;
  /** The code that the server printed; empty once it is set up. */
  setUpCode(): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** The same as before, for laptops that know the server's address; any that is free unless told. */
  readonly port?: number;
  /** Milliseconds by which the server's clock is ahead. */
  readonly clockOffsetMs?: number;
}

/** @param logFile takes everything the server prints. */
export async function startServer(folder: string, logFile: string, options: ServerOptions = {}): Promise<ServerProcess> {
  const { port = 0, clockOffsetMs = 0 } = options;
  const shiftedClock = `data:text/javascript,${encodeURIComponent(shiftClockScript(clockOffsetMs))}`;
  const child = spawn(
    process.execPath,
    ['--import', shiftedClock, path.join(root, 'sync-server/server.ts'), '--data', folder, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HAVERSACK_LOG_LEVEL: 'info' } },
  );
  const address = await listening(child, logFile);
  return {
    address,
    folder,
    setUpCode: () => {
      const file = path.join(folder, 'set-up-code');
      return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    },
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
}

function listening(child: ChildProcess, logFile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      appendFileSync(logFile, chunk);
      printed += chunk.toString('utf8');
      const address = /listening on (http:\/\/\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}) before it listened: ${printed}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
