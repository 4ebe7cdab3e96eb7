/** Folders in the open format for tests: the worked example of FORMAT.md, whole and plain, or with what a test does to it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { EXAMPLE_EXPORTED_AT, EXAMPLE_LINES } from '#shared/interchange/example.ts';
import type { Manifest } from '#shared/interchange/manifest.ts';
import type { RecordLine } from '#shared/interchange/record-line.ts';

/** What a line may be in a test: also what no line should be. */
export type AnyLine = Readonly<Record<string, unknown>>;

export const exampleLines = (): readonly AnyLine[] => structuredClone(EXAMPLE_LINES) as unknown as readonly AnyLine[];

/** The example with one line changed. */
export const withLine = (id: string, change: (line: AnyLine & RecordLine) => AnyLine): readonly AnyLine[] =>
  exampleLines().map((line) => (line['id'] === id ? change(line as AnyLine & RecordLine) : line));

/** The example with values of one body changed. */
export const withBody = (id: string, values: AnyLine): readonly AnyLine[] =>
  withLine(id, (line) => ({ ...line, body: { ...line.body, ...values } }));

export const recordFiles = (lines: readonly AnyLine[]): Map<string, Buffer> =>
  new Map(
    [...Map.groupBy(lines, ({ kind }) => String(kind))].map(([kind, own]) => [
      `records/${kind}.jsonl`,
      Buffer.from(own.map((line) => `${JSON.stringify(line)}\n`).join('')),
    ]),
  );

export function manifestOf(files: ReadonlyMap<string, Buffer>, changes: Partial<Manifest> = {}): Manifest {
  return {
    format: 'haversack-export',
    version: 1,
    exportedAt: EXAMPLE_EXPORTED_AT,
    files: [...files].map(([name, bytes]) => ({
      path: name,
      kind: path.basename(name, '.jsonl'),
      records: bytes.toString('latin1').split('\n').length - 1,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    ...changes,
  };
}

/** @param manifest absent: one that fits the files. null: none. @returns the folder, new under the system's own for such. */
export function writeFolder(files: ReadonlyMap<string, Buffer>, manifest: object | string | null = manifestOf(files)): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-export-'));
  const all = new Map(files);
  if (manifest !== null) all.set('manifest.json', Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)));
  for (const [name, bytes] of all) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

/** The same, sealed as FORMAT.md says. */
export async function writeSealedFolder(
  files: ReadonlyMap<string, Buffer>,
  seal: { readonly passphrase: string } | { readonly recipient: string },
): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const sealed = new Map<string, Buffer>();
  const all: [string, Buffer][] = [...files, ['manifest.json', Buffer.from(JSON.stringify(manifestOf(files)))]];
  for (const [name, bytes] of all) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    sealed.set(`${name}.age`, Buffer.from(await encrypter.encrypt(new Uint8Array(bytes))));
  }
  const outer = new Encrypter();
  if ('passphrase' in seal) {
    // As small as the format allows: a test is no attacker.
    outer.setScryptWorkFactor(2);
    outer.setPassphrase(seal.passphrase);
  } else outer.addRecipient(seal.recipient);
  sealed.set('identity.age', Buffer.from(await outer.encrypt(identity)));
  return writeFolder(sealed, null);
}
