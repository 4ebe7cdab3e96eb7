/** How `import` and `export` are told which service they work on: `--data`, or `--server` with `--code`. */
import process from 'node:process';
import type { Command } from 'commander';
import type { OpenedService } from './opened-service.ts';

export interface ServiceOptions {
  readonly data?: string;
  readonly server?: string;
  readonly code?: string;
  /** Seconds. */
  readonly wait?: string;
}

/** An option that is missing or contradicts another: exit code 2. */
export class WrongUsage extends Error {}

export const withServiceOptions = (command: Command): Command =>
  command
    .option('--data <folder>', 'a service that is kept in this folder; an empty or new one is set up')
    .option('--server <url>', 'a running service, as a further laptop of one of its managers')
    .option('--code <one-time code>', 'with --server: the code that an administrator made for that manager')
    .option('--wait <seconds>', 'with --server: how long the laptops of colleagues are waited for', '900');

export const SERVICE_HELP = `
Which service:
  --data <folder>    The folder holds the service's store AND the keys that open it, with the recovery kit: whoever gets at it can read
                     every record. It is for moving in, for moving out and for analysts. Keep it on an encrypted disk, remove it afterwards.
                     A folder that a running server uses has no such keys: use --server for that.
  --server, --code   An administrator makes a one-time code for another laptop of a manager ("People and laptops"). An administrator's
                     laptop has to be open to confirm it, and one of another manager or a duty worker to give it the cases.`;

/** @throws WrongUsage, CannotRead. */
export async function openService({ data, server, code, wait = '900' }: ServiceOptions): Promise<OpenedService> {
  const say = (words: string): void => void process.stderr.write(`${words}\n`);
  if (data !== undefined) {
    if (server !== undefined || code !== undefined) throw new WrongUsage('Name either --data or --server with --code.');
    // Only here: the other commands need neither engine nor server.
    return (await import('./service-data.ts')).openData(data, say);
  }
  if (server === undefined || code === undefined)
    throw new WrongUsage('Say which service: --data <folder>, or --server <url> with --code <one-time code>.');
  const patienceSeconds = Number(wait);
  if (!Number.isFinite(patienceSeconds) || patienceSeconds < 0) throw new WrongUsage('--wait takes a number of seconds.');
  return (await import('./service-remote.ts')).openRemote({ server, code, patienceSeconds }, say);
}

/** @returns the exit code of a command that was used wrongly, told. */
export function toldUsage(fault: unknown): boolean {
  if (!(fault instanceof WrongUsage)) return false;
  process.stderr.write(`${fault.message}\nAdd --help for what can be said.\n`);
  return true;
}
