/** Opens what the person will look at: the Electron window where Electron's binary is present, else the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @returns Electron's binary, or why there is none to use. Asked of the file system: the package itself would answer by starting
 * to download one.
 */
export function electronBinary(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Result<string, string> {
  const folder = path.join(root, 'node_modules/electron');
  const named = path.join(folder, 'path.txt');
  const binary = env['HAVERSACK_ELECTRON'] ?? (existsSync(named) ? path.join(folder, 'dist', readFileSync(named, 'utf8').trim()) : null);
  if (binary === null || !existsSync(binary)) return err('Electron’s binary is not installed (`npx install-electron` fetches it)');
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return err('this session has no display for an Electron window');
  return ok(binary);
}

/** @returns whether a browser was started; a machine without one is no error, the address is printed anyway. */
export function openBrowser(address: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return Promise.resolve(false);
  const [program, ...args]: readonly [string, ...string[]] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}
