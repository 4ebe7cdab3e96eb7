/**
 * A folder given to a command, opened: an export with a manifest (plain or encrypted), or spreadsheets. validate, import and report
 * read both alike, line by line, so that a folder of a gigabyte needs no gigabyte of memory.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FolderCheck } from '#shared/interchange/check-folder.ts';
import { checkLine } from '#shared/interchange/check-line.ts';
import { type CsvMapping, readMapping } from '#shared/interchange/csv/mapping.ts';
import { readSheets } from '#shared/interchange/csv/read-sheets.ts';
import type { LocatedLine } from '#shared/interchange/located-line.ts';
import { MANIFEST_FILE, type Manifest, parseManifest, SEALED_SUFFIX } from '#shared/interchange/manifest.ts';
import type { ProblemList } from '#shared/interchange/problem-list.ts';
import type { Problem } from '#shared/interchange/record-line.ts';
import { CannotRead } from './cannot-read.ts';
import { csvFolder } from './csv-rows.ts';
import { type FormatFiles, namesIn, openFormatFiles } from './format-files.ts';
import { linesOfExport } from './format-reader.ts';
import type { FolderKeys } from './keys.ts';

export { CannotRead } from './cannot-read.ts';
export type { FolderKeys } from './keys.ts';

export interface OpenedFolder {
  readonly kind: 'export' | 'csv';
  /** Absolute. */
  readonly folder: string;
  /** Absent for spreadsheets, and where it cannot be read: then `lines` says why. */
  readonly manifest?: Manifest;
  readonly encrypted: boolean;
  /** Bytes of all record files as they lie there, for progress. */
  readonly bytes: number;
  /**
   * Every record without an error, in an order in which most references point backwards. What is wrong is added to `problems`,
   * and a line with an error is left out; of lines with one id only the first comes. When `problems.errors` is above 0 at the end, nothing
   * of the folder may be used. Each call reads the folder anew.
   */
  lines(problems: ProblemList, onRead?: (bytes: number) => void): AsyncIterable<LocatedLine>;
  /** The bytes of an attachment by its path in the manifest, checked against it. @throws CannotRead when they are missing or changed. */
  attachment(path: string): Promise<Uint8Array>;
}

export interface OpenOptions extends FolderKeys {
  /** For spreadsheets: path of the mapping file (`--map`). */
  readonly map?: string;
}

/** @throws CannotRead when there is no such folder, it holds nothing to read, or it does not open with the keys given. */
export async function openFolder(given: string, options: OpenOptions = {}): Promise<OpenedFolder> {
  const folder = path.resolve(given);
  const names = namesIn(folder);
  if (names.includes(MANIFEST_FILE) || names.includes(`${MANIFEST_FILE}${SEALED_SUFFIX}`)) return openExport(folder, options);
  if (names.some((name) => /\.jsonl(\.age)?$/.test(name))) return withoutManifest(folder);
  const sheets = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  if (sheets.length > 0) return openSpreadsheets(folder, sheets, options);
  const hint = names.some((name) => /\.(xlsx|ods)$/i.test(name)) ? ' Save each sheet as CSV (UTF-8) first.' : '';
  throw new CannotRead(`${folder} holds neither an export (${MANIFEST_FILE}) nor spreadsheets (*.csv).${hint}`);
}

async function openExport(folder: string, keys: FolderKeys): Promise<OpenedFolder> {
  const files = await openFormatFiles(folder, keys);
  const text = await textOf(files, MANIFEST_FILE);
  const parsed = typeof text === 'string' ? parseManifest(text) : { ok: false as const, error: [text] };
  if (!parsed.ok) return unreadable(folder, files.encrypted, parsed.error);
  const manifest = parsed.value;
  return {
    kind: 'export',
    folder,
    manifest,
    encrypted: files.encrypted,
    bytes: manifest.files.reduce((sum, { path: name }) => sum + (files.size(name) ?? 0), 0),
    lines: (problems, onRead = () => undefined) => linesOfExport(files, manifest, problems, onRead),
    attachment: (name) => attachmentOf(files, manifest, name),
  };
}

function withoutManifest(folder: string): OpenedFolder {
  const message = `The folder holds records, but no ${MANIFEST_FILE}: what belongs to the export, and whether all of it is there, cannot be told.`;
  return unreadable(folder, false, [
    { severity: 'error', file: MANIFEST_FILE, code: 'manifest-missing', expected: MANIFEST_FILE, message },
  ]);
}

/** An export of which nothing can be read but what is wrong with it. */
const unreadable = (folder: string, encrypted: boolean, problems: readonly Problem[]): OpenedFolder => ({
  kind: 'export',
  folder,
  encrypted,
  bytes: 0,
  async *lines(list) {
    list.add(...problems);
    yield* await Promise.resolve<readonly LocatedLine[]>([]);
  },
  attachment: (name) => Promise.reject(new CannotRead(`${name} cannot be read without the manifest.`)),
});

function openSpreadsheets(folder: string, sheets: readonly string[], { map }: OpenOptions): OpenedFolder {
  const { mapping, problems: wrong } = map === undefined ? { mapping: {}, problems: [] } : mappingIn(map);
  return {
    kind: 'csv',
    folder,
    encrypted: false,
    bytes: sheets.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0),
    async *lines(problems) {
      problems.add(...wrong);
      if (wrong.length === 0) yield* linesOfSheets(folder, sheets, mapping, problems);
    },
    attachment: (name) => Promise.reject(new CannotRead(`Spreadsheets bring no documents along: ${name} is not there.`)),
  };
}

/** The lines that the sheets make, checked as those of an export are; what was told of a row by its column is not told again by its field. */
async function* linesOfSheets(
  folder: string,
  sheets: readonly string[],
  mapping: CsvMapping,
  problems: ProblemList,
): AsyncGenerator<LocatedLine> {
  const check = new FolderCheck({ isPartial: false });
  const told = new Set<string>();
  const key = ({ file, line, code }: Problem) => `${file}:${line} ${code}`;
  const tell = (found: Iterable<Problem>) => {
    for (const problem of found) if (!told.has(key(problem))) problems.add(problem);
  };
  for await (const item of readSheets(csvFolder(folder, sheets), mapping)) {
    if ('problem' in item) {
      problems.add(item.problem);
      if (told.size < TOLD_APART) told.add(key(item.problem));
      continue;
    }
    const checked = checkLine(item.line, { at: item.at });
    // A profile says itself which of its columns are missing, and has fewer than the form has fields.
    tell(checked.problems.filter(({ code }) => code !== 'incomplete'));
    if (checked.line === undefined) continue;
    const own = check.add(item, checked.references);
    tell(own);
    if (![...checked.problems, ...own].some(({ severity }) => severity === 'error')) yield item;
  }
  tell(check.finish());
}

/** Beyond it a problem may be told twice: nobody reads so many. */
const TOLD_APART = 100_000;

function mappingIn(file: string): ReturnType<typeof readMapping> {
  try {
    return readMapping(path.basename(file), readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CannotRead(`The mapping file ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}

/** No manifest comes near it. */
const LARGEST_MANIFEST = 64 * 1024 * 1024;

async function textOf(files: FormatFiles, name: string): Promise<string | Problem> {
  const problem = (code: string, expected: string, message: string): Problem => ({
    severity: 'error',
    file: name,
    code,
    expected,
    message,
  });
  if ((files.size(name) ?? 0) > LARGEST_MANIFEST)
    return problem('manifest-not-json', 'At most 64 MB', 'The manifest is too large to be one.');
  try {
    const bytes = await bytesOf(files, name);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return problem('wrong-encoding', 'UTF-8', 'The manifest is not UTF-8.');
    return problem('file-sealed-changed', 'A file as it was encrypted', 'The manifest does not open: it was cut or changed.');
  }
}

async function attachmentOf(files: FormatFiles, manifest: Manifest, name: string): Promise<Uint8Array> {
  const entry = manifest.attachments?.find((attachment) => attachment.path === name);
  if (entry === undefined || files.size(name) === undefined) throw new CannotRead(`${name} is not in the export.`);
  const bytes = await bytesOf(files, name).catch(() => {
    throw new CannotRead(`${name} does not open: it was cut or changed.`);
  });
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) {
    throw new CannotRead(`${name} is not the document that was exported: its SHA-256 is another.`);
  }
  return bytes;
}

async function bytesOf(files: FormatFiles, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of files.read(name)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
