/** `npm start`: builds, starts the sync server, and opens Haversack in the Electron window or, where there is none, in the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type HostOptions, hostOptionsSchema, hostOptionsVariable } from '#electron/host-options.ts';
import { buildAll, isStale } from './build.ts';
import { defaultDataFolder, usableFolder } from './data-folder.ts';
import { openLoopbackHost } from './loopback-host.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { readStartOptions, type StartOptions, usage } from './start-options.ts';
import { electronBinary, openBrowser } from './window.ts';

const root = path.resolve(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
/** Undone in the reverse order of their doing. */
const undo: (() => Promise<unknown>)[] = [];

async function stop(exitCode: number): Promise<never> {
  for (const step of undo.splice(0).toReversed()) await step();
  process.exit(exitCode);
}

async function giveUp(line: string): Promise<never> {
  process.stderr.write(`${line}\n`);
  return stop(1);
}

async function start(options: StartOptions): Promise<void> {
  const folder = await prepareFolder(options);
  if (isStale()) {
    say('Building Haversack …');
    await buildAll();
  }
  const server = options.server === undefined ? await openServer(options, folder) : null;
  const hostOptions: HostOptions = {
    ...hostOptionsSchema.parse({ server: server?.address ?? options.server, setUpCodeFile: server?.setUpCodeFile }),
    ...(server !== null && options.demo ? { demoSignIns: await openDemo(server, folder), store: `demo-${Date.now()}` } : {}),
  };
  if (options.open) {
    const electron = electronBinary(process.env, process.platform);
    if (electron.ok) return openElectron(electron.value, folder, hostOptions);
    say(`Haversack opens in your browser, because ${electron.error}.`);
  }
  await openInBrowser(options, hostOptions);
}

async function prepareFolder({ data, demo }: StartOptions): Promise<string> {
  const chosen = data ?? defaultDataFolder(process.env, process.platform);
  const folder = usableFolder(demo ? path.join(chosen, 'demo') : chosen);
  return folder.ok ? folder.value : giveUp(folder.error);
}

async function openServer({ port, demo }: StartOptions, folder: string): Promise<ServerProcess> {
  // Its people live in this process and end with it: each start tells their stories anew.
  if (demo) for (const made of ['sync-server', 'laptop']) rmSync(path.join(folder, made), { recursive: true, force: true });
  const data = usableFolder(path.join(folder, 'sync-server'));
  if (!data.ok) return giveUp(data.error);
  const server = await startServer({ data: data.value, port: port + 1, log: path.join(folder, 'sync-server.log') });
  if (!server.ok) return giveUp(`The sync server did not start: ${server.error}`);
  undo.push(() => server.value.stop());
  void server.value.ended.then(() =>
    undo.length > 0 ? giveUp(`The sync server has stopped; its log is ${path.join(folder, 'sync-server.log')}`) : null,
  );
  say(`Sync server   ${server.value.address}   data in ${folder}`);
  return server.value;
}

/** The demonstration's own people work in this process, so that whoever joins finds somebody to confirm it. */
async function openDemo({ address, setUpCodeFile }: ServerProcess, folder: string): Promise<HostOptions['demoSignIns']> {
  say('Making the demonstration …');
  const { makeDemoService, signInLines } = await import('./demo-service.ts');
  const demo = await makeDemoService({ server: address, setUpCodeFile, folder, now: Date.now(), onProgress: (words) => say(`  ${words}`) });
  undo.push(() => demo.close());
  say('Everybody and everything in it is invented, and made anew at each start. Who may sign in, and with which passphrase:');
  for (const line of signInLines(demo.signIns)) say(line);
  // The array itself: a code that was used is replaced in it.
  return demo.signIns;
}

function openElectron(binary: string, folder: string, hostOptions: HostOptions): void {
  say('Haversack opens in its own window (Electron).');
  const window: ChildProcess = spawn(binary, [root, `--user-data-dir=${path.join(folder, 'laptop')}`], {
    stdio: 'inherit',
    env: { ...process.env, [hostOptionsVariable]: JSON.stringify(hostOptions) },
  });
  undo.push(() => Promise.resolve(window.kill()));
  window.once('error', (error) => void giveUp(`The Electron window did not open: ${error.message}`));
  window.once('exit', (code) => void stop(code ?? 1));
}

async function openInBrowser({ open, port }: StartOptions, hostOptions: HostOptions): Promise<void> {
  const host = await openLoopbackHost(port, hostOptions).catch((error: NodeJS.ErrnoException) =>
    giveUp(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with --port.` : `Port ${port} cannot be used: ${error.message}`,
    ),
  );
  undo.push(() => host.close());
  say(`Haversack     ${host.address}`);
  if (open && !(await openBrowser(host.address, process.platform, process.env)))
    say('No browser could be started: open that address in one.');
  say('Ctrl+C stops everything.');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));

const options = readStartOptions(process.argv.slice(2));
if (!options.ok) {
  process.stderr.write(`${options.error}\n`);
  process.exitCode = 1;
} else if (options.value.help) {
  process.stdout.write(usage);
} else {
  await start(options.value);
}
