/** The files of an export folder by the names that the format gives them, whether they lie there plain or sealed with age. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Decrypter } from 'age-encryption';
import { ATTACHMENTS_FOLDER, IDENTITY_FILE, MANIFEST_FILE, RECORDS_FOLDER, SEALED_SUFFIX } from '#shared/interchange/manifest.ts';
import { CannotRead } from './cannot-read.ts';
import { askPassphrase, type FolderKeys, identityFrom } from './keys.ts';

export interface FormatFiles {
  readonly encrypted: boolean;
  /** Names within the folder, without the suffix of encryption, sorted. */
  readonly names: readonly string[];
  /** Bytes on the disk; undefined when it is not there. */
  size(name: string): number | undefined;
  /** The bytes as they were before encryption. The stream fails when what is sealed was cut or changed. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/** @throws CannotRead when the folder is none, or cannot be opened with what was given. */
export async function openFormatFiles(folder: string, keys: FolderKeys): Promise<FormatFiles> {
  const all = namesIn(folder);
  const encrypted = all.includes(IDENTITY_FILE) || all.includes(`${MANIFEST_FILE}${SEALED_SUFFIX}`);
  const key = encrypted ? await keyOf(folder, keys) : undefined;
  // Only what lies there as a file of its own: nothing that a link leads to elsewhere on this computer.
  const there = new Set(all);
  const onDisk = (name: string) => path.join(folder, `${name}${encrypted ? SEALED_SUFFIX : ''}`);
  return {
    encrypted,
    names: all
      .filter((name) => name !== IDENTITY_FILE)
      .map((name) => (encrypted && name.endsWith(SEALED_SUFFIX) ? name.slice(0, -SEALED_SUFFIX.length) : name)),
    size: (name) => (there.has(`${name}${encrypted ? SEALED_SUFFIX : ''}`) ? statSync(onDisk(name)).size : undefined),
    read: (name) => (key === undefined ? createReadStream(onDisk(name)) : opened(onDisk(name), key)),
  };
}

/** Of the folder itself and the two that the format knows; what a system leaves behind (.DS_Store) is no part of it. */
export function namesIn(folder: string): readonly string[] {
  try {
    return ['', RECORDS_FOLDER, ATTACHMENTS_FOLDER]
      .flatMap((inner) => {
        const full = path.join(folder, inner);
        if (inner !== '' && !existsSync(full)) return [];
        return readdirSync(full, { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) => (inner === '' ? entry.name : `${inner}/${entry.name}`));
      })
      .toSorted();
  } catch (error) {
    throw new CannotRead(`The folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}

/** The export's own key, out of `identity.age`. */
async function keyOf(folder: string, keys: FolderKeys): Promise<string> {
  const sealed = await readFile(path.join(folder, IDENTITY_FILE)).catch(() => {
    throw new CannotRead(`${IDENTITY_FILE} is missing: without it nothing of this encrypted export can be opened.`);
  });
  const decrypter = new Decrypter();
  if (keys.identity === undefined) decrypter.addPassphrase(await askPassphrase(keys, 'Passphrase of the export: '));
  else decrypter.addIdentity(identityFrom(keys.identity));
  try {
    return (await decrypter.decrypt(sealed, 'text')).trim();
  } catch {
    const what = keys.identity === undefined ? 'passphrase' : 'identity';
    throw new CannotRead(`The export does not open with this ${what}, or its ${IDENTITY_FILE} was changed.`);
  }
}

async function* opened(file: string, key: string): AsyncIterable<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  const sealed = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const plain = await decrypter.decrypt(sealed);
  yield* plain as unknown as NodeReadableStream<Uint8Array>;
}
