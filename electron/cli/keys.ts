/**
 * What opens an encrypted export: a passphrase or an age identity. Neither is ever on the command line, where other programs and the
 * shell's history would see it: they come from a file, from HAVERSACK_PASSPHRASE, or are asked for on a terminal without echo.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CannotRead } from './cannot-read.ts';

/** What opens an encrypted export. Asked for only when it is needed. */
export interface FolderKeys {
  /** Path of a file whose first line is the passphrase. */
  readonly passphraseFile?: string;
  /** Path of a file with an age identity (`AGE-SECRET-KEY-1…`). */
  readonly identity?: string;
}

export const PASSPHRASE_VARIABLE = 'HAVERSACK_PASSPHRASE';

/** @throws CannotRead when none is given and nobody can be asked. */
export async function askPassphrase({ passphraseFile }: FolderKeys, question: string): Promise<string> {
  if (passphraseFile !== undefined) return firstLineOf(passphraseFile, 'passphrase file');
  const fromEnvironment = process.env[PASSPHRASE_VARIABLE];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  if (!process.stdin.isTTY) {
    throw new CannotRead(`A passphrase is needed: give --passphrase-file, or set ${PASSPHRASE_VARIABLE}, or run this in a terminal.`);
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(question);
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/** The identity in a file as `age-keygen` writes it: comment lines begin with #. @throws CannotRead */
export function identityFrom(file: string): string {
  const line = textOf(file, 'identity file')
    .split(/\r?\n/)
    .map((each) => each.trim())
    .find((each) => each !== '' && !each.startsWith('#'));
  if (line === undefined || !line.startsWith('AGE-SECRET-KEY-')) {
    throw new CannotRead(`${file} holds no age identity: a line that begins with AGE-SECRET-KEY- is expected.`);
  }
  return line;
}

function firstLineOf(file: string, what: string): string {
  const [line = ''] = textOf(file, what).split(/\r?\n/);
  if (line === '') throw new CannotRead(`The first line of the ${what} ${file} is empty.`);
  return line;
}

function textOf(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotRead(`The ${what} ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}
