/** Where `npm start` keeps the sync server's data unless told: the folder that each system has for programs' own data. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';

export function defaultDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = os.homedir()): string {
  if (platform === 'darwin') return path.join(home, 'Library/Application Support/Haversack');
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData/Local'), 'Haversack');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local/share'), 'haversack');
}

/** @returns the folder, made if need be, or one line that says why it will not do. */
export function usableFolder(folder: string): Result<string, string> {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return err(`The data folder ${folder} cannot be used: ${reasons[code ?? ''] ?? code}.`);
  }
}

/** One level at a time: Node's recursive `mkdir` never returns on a file system that answers ENOENT below a folder that exists (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'nothing can be made there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'it is a file',
  ENOSPC: 'the disk is full',
};
