/** The sync server as a process of its own, for stories that end it, cut it off, set its clock wrong and look through what it keeps. */
import * as server from '#build/server-process.ts';
import { shiftClockScript } from './electron-double/shift-clock.ts';

export interface ServerProcess {
  readonly address: string;
  readonly folder: string;
  /** Where the server writes the code with which it can be set up. */
  readonly setUpCodeFile: string;
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
  const started = await server.startServer({
    data: folder,
    port,
    log: logFile,
    env: { HAVERSACK_LOG_LEVEL: 'info', NODE_OPTIONS: `--import=${shiftedClock}` },
  });
  if (!started.ok) throw new Error(`The server did not start: ${started.error}`);
  return { ...started.value, folder };
}
