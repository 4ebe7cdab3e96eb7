/** Runs the sync server as a process of its own, as it runs in earnest, and stops it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { err, ok, type Result } from '#shared/base/result.ts';

export interface ServerProcess {
  readonly address: string;
  /** Holds the set-up code for as long as nobody has set up a service. */
  readonly setUpCodeFile: string;
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
  /** As a power cut would: nothing is flushed, nothing is said. */
  kill(): Promise<void>;
}

export interface ServerSettings {
  readonly data: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where what the server says is kept. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '..');
const startSeconds = 30;
const stopSeconds = 10;

/** @returns the last line that the server wrote, when it did not start. */
export async function startServer({ data, port, log, env }: ServerSettings): Promise<Result<ServerProcess, string>> {
  const child = spawn(process.execPath, [path.join(root, 'sync-server/server.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, HAVERSACK_DATA: data, HAVERSACK_HOST: '127.0.0.1', HAVERSACK_PORT: String(port) },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  const kept = createWriteStream(log, { flags: 'a', mode: 0o600 });
  let lastLine = 'it said nothing';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        kept.write(`${line}\n`);
        if (line.trim() !== '') lastLine = line.trim();
        const listening = /listening on (http:\/\/[\w.:[\]-]+)/i.exec(line)?.[1];
        if (listening !== undefined) resolve(listening);
      });
  });
  const started = await Promise.race([address, ended.then(() => null), after(startSeconds)]);
  if (started === null) {
    await end(child, ended, 'SIGKILL');
    return err(lastLine);
  }
  return ok({
    address: new URL(started).origin,
    setUpCodeFile: path.join(data, 'set-up-code'),
    ended,
    stop: () => end(child, ended, 'SIGTERM'),
    kill: () => end(child, ended, 'SIGKILL'),
  });
}

async function end(child: ChildProcess, ended: Promise<number | null>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await Promise.race([ended, after(stopSeconds)]);
  child.kill('SIGKILL');
  await ended;
}

function after(seconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), seconds * 1000).unref();
  });
}
