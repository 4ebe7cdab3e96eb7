/**
 * A laptop with Haversack on it: real Electron where its binary is there, else the same bundled main process over the double. A
 * laptop is its folder: open it again after `close` or `kill` and what was saved is still in it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { _electron, chromium, type Page } from '@playwright/test';
import { electronBinary } from '#build/window.ts';
import { hostOptionsVariable } from '#electron/host-options.ts';
import type { ElectronDouble } from './electron-double/electron.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface LaptopOptions {
  /** Everything that the laptop keeps; scan it for words that should not be there. */
  readonly folder: string;
  /** The folder with the built `dist`; this project unless told. */
  readonly app?: string;
  readonly server?: string;
  readonly setUpCodeFile?: string;
  /** Traffic to `server` goes to this address instead (a LinkProxy): each laptop has a link of its own to the one server. */
  readonly via?: string;
  /** Milliseconds by which the laptop's clock is wrong. The double only: Electron's clock is the machine's. */
  readonly clockOffsetMs?: number;
  readonly hasKeychain?: boolean;
  /** Takes what the main process and the page print, for a test that looks for words there; the test's own output unless told. */
  readonly logFile?: string;
  /** IANA name of the zone the laptop is in. The double only. */
  readonly timeZone?: string;
}

export interface Laptop {
  readonly page: Page;
  readonly isRealElectron: boolean;
  /** Runs in the main process; the function travels as text and sees nothing but its arguments. */
  evaluate<Value, Argument>(
    run: (electron: ElectronDouble, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  close(): Promise<void>;
  /** SIGKILL to the main process and its browser. */
  kill(): Promise<void>;
}

export async function openLaptop(options: LaptopOptions): Promise<Laptop> {
  const electron = electronBinary(process.env, process.platform);
  return electron.ok ? openElectron(electron.value, options) : openDouble(options);
}

function hostOptions({ server, setUpCodeFile }: LaptopOptions): string {
  return JSON.stringify({ server, setUpCodeFile });
}

function chromiumArguments({ server, via }: LaptopOptions): string[] {
  if (server === undefined || via === undefined) return [];
  return [`--host-resolver-rules=MAP ${new URL(server).host} ${new URL(via).host}`];
}

async function openElectron(executablePath: string, options: LaptopOptions): Promise<Laptop> {
  if (options.clockOffsetMs) throw new Error('Electron’s clock is the machine’s: this story needs the double');
  const application = await _electron.launch({
    executablePath,
    args: [...chromiumArguments(options), `--user-data-dir=${options.folder}`, options.app ?? root],
    env: { ...process.env, [hostOptionsVariable]: hostOptions(options) },
  });
  return {
    page: await application.firstWindow(),
    isRealElectron: true,
    evaluate: (run, argument) => application.evaluate(run as never, argument) as never,
    close: () => application.close(),
    kill: async () => {
      const ended = new Promise((resolve) => application.process().once('exit', resolve));
      application.process().kill('SIGKILL');
      await ended;
    },
  };
}

async function openDouble(options: LaptopOptions): Promise<Laptop> {
  const app = options.app ?? root;
  const portFile = path.join(options.folder, 'chromium/DevToolsActivePort');
  rmSync(portFile, { force: true });
  const log = options.logFile === undefined ? undefined : openSync(options.logFile, 'a');
  const child = spawn(
    process.execPath,
    [path.join(root, 'tests/support/electron-double/run-main.ts'), path.join(app, 'dist/main/main.js')],
    {
      stdio: ['ignore', log ?? 'inherit', log ?? 'inherit', 'ipc'],
      env: {
        ...process.env,
        [hostOptionsVariable]: hostOptions(options),
        DOUBLE_USER_DATA: options.folder,
        DOUBLE_APP_PATH: app,
        DOUBLE_CLOCK_OFFSET_MS: String(options.clockOffsetMs ?? 0),
        DOUBLE_CHROMIUM_ARGS: chromiumArguments(options).join('\n'),
        DOUBLE_NO_KEYCHAIN: options.hasKeychain === false ? '1' : '0',
        ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }),
      },
    },
  );
  if (log !== undefined) closeSync(log);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const giveUp = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The laptop's main process ${reason} before it was ready`));
    };
    const timer = setTimeout(() => giveUp('took 30 s'), 30_000);
    child.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => giveUp(`ended (${code})`));
  });
  const port = await portWrittenTo(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const { logFile } = options;
  if (logFile !== undefined) page.on('console', (message) => appendFileSync(logFile, `${message.text()}\n`));
  await page.waitForURL(/\.localhost\//);
  return {
    page,
    isRealElectron: false,
    evaluate: asks(child),
    close: async () => {
      child.disconnect();
      await exited;
    },
    kill: async () => {
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      // Chromium first, all of it at once: left to itself it would close down in good order when its parent is gone.
      for (const { id } of processInfo) killNow(id);
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Chromium answers its parent before it has written the port: on a busy machine the file comes later than the window. */
async function portWrittenTo(file: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const [port, ...rest] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && rest.length > 0) return port;
  }
  throw new Error('Chromium wrote no debugging port');
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function asks(child: ChildProcess): Laptop['evaluate'] {
  let lastId = 0;
  return (run, argument) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const listen = (message: { id?: number; value?: unknown; error?: string }) => {
        if (message.id !== id) return;
        child.off('message', listen);
        if (message.error === undefined) resolve(message.value as never);
        else reject(new Error(message.error));
      };
      child.on('message', listen);
      child.once('exit', () => reject(new Error('The laptop is off')));
      child.send({ id, source: run.toString(), argument });
    });
}
