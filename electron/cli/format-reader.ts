/** The records of an export folder, file after file and line after line, held against the manifest on the way. */
import { createHash } from 'node:crypto';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { FolderCheck } from '#shared/interchange/check-folder.ts';
import { type CheckedLine, checkLine } from '#shared/interchange/check-line.ts';
import { LineSplitter, type Oddity, type RawLine } from '#shared/interchange/line-splitter.ts';
import type { LocatedLine } from '#shared/interchange/located-line.ts';
import { isPartial, MANIFEST_FILE, type Manifest, type ManifestFile, RECORDS_FOLDER } from '#shared/interchange/manifest.ts';
import type { ProblemCode } from '#shared/interchange/problem-codes.ts';
import type { ProblemList } from '#shared/interchange/problem-list.ts';
import type { Problem } from '#shared/interchange/record-line.ts';
import { KIND_NAMES } from '#shared/practice/catalogue.ts';
import type { FormatFiles } from './format-files.ts';

/** What most others refer to is read first, so that little has to be remembered until it is found. */
const FIRST = ['staff-register-entry', 'contact', 'case', 'person', ...KIND_NAMES];

const rank = ({ kind }: ManifestFile): number => {
  const place = FIRST.indexOf(kind);
  return place < 0 ? FIRST.length : place;
};

export const inReadingOrder = (manifest: Manifest): readonly ManifestFile[] =>
  manifest.files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));

/**
 * @param found takes what is not as it should be.
 * @param onRead told the bytes of each piece as it is read.
 */
export async function* linesOfExport(
  files: FormatFiles,
  manifest: Manifest,
  found: ProblemList,
  onRead: (bytes: number) => void,
): AsyncGenerator<LocatedLine> {
  const attachments = new Set(manifest.attachments?.map(({ path }) => path.slice(path.indexOf('/') + 1)));
  const check = new FolderCheck({ isPartial: isPartial(manifest), omitsPeople: manifest.since !== undefined, attachments });
  found.add(...problemsOfNames(files, manifest));
  for (const entry of inReadingOrder(manifest)) {
    if (files.size(entry.path) === undefined) continue;
    for await (const { line, at, references, isSound } of linesOfFile(files, entry, manifest, found, onRead)) {
      const own = check.add({ line, at }, references);
      found.add(...own);
      // What others refer to has been seen, also where it is left out itself.
      if (isSound && !own.some(isError)) yield { line, at };
    }
  }
  for (const problem of check.finish()) found.add(problem);
  found.add(...(await problemsOfAttachments(files, manifest)));
}

/** The bytes could not be had: told apart from whatever goes wrong with what they say. */
class ReadFailure extends Error {}

async function* readable(files: FormatFiles, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of files.read(name)) yield chunk;
  } catch (cause) {
    throw new ReadFailure(name, { cause });
  }
}

type ReadLine = LocatedLine & Pick<CheckedLine, 'references'> & { readonly isSound: boolean };

async function* linesOfFile(
  files: FormatFiles,
  entry: ManifestFile,
  manifest: Manifest,
  found: ProblemList,
  onRead: (bytes: number) => void,
): AsyncGenerator<ReadLine> {
  const splitter = new LineSplitter();
  const sum = createHash('sha256');
  const at = { file: entry.path };
  let [bytes, lines] = [0, 0];
  const checked = (raw: RawLine): ReadLine | undefined => {
    if (raw.text?.trim() !== '') lines += 1;
    return readLine(raw, entry, manifest, found);
  };
  try {
    for await (const chunk of readable(files, entry.path)) {
      bytes += chunk.length;
      sum.update(chunk);
      onRead(chunk.length);
      for (const raw of splitter.push(chunk)) {
        const line = checked(raw);
        if (line !== undefined) yield line;
      }
    }
    for (const raw of splitter.end()) {
      const line = checked(raw);
      if (line !== undefined) yield line;
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    found.add(doesNotOpen(entry.path, files.encrypted, error.cause));
    return;
  }
  found.add(...problemsOfBytes(splitter.oddities, at.file), ...comparedWith(entry, { bytes, lines, sha256: sum.digest('hex') }));
}

function readLine(raw: RawLine, entry: ManifestFile, manifest: Manifest, found: ProblemList): ReadLine | undefined {
  const at = { file: entry.path, line: raw.number };
  if (raw.text === undefined) {
    found.add(
      raw.fault === 'too-long'
        ? error(at, 'line-too-long', 'Lines of at most 32 MB', 'This line is longer than any record: are its line ends missing?')
        : error(at, 'wrong-encoding', 'UTF-8', 'This line is not UTF-8: save the file in that encoding.'),
    );
    return undefined;
  }
  if (raw.text.trim() === '') {
    found.add(warning(at, 'empty-line', 'A record in every line', 'This line is empty; it is passed over.'));
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(raw.text);
  } catch (failure) {
    found.add(notJson(at, raw, failure as Error));
    return undefined;
  }
  if (!raw.ended) found.add(warning(at, 'no-final-newline', 'A line end', 'The last line does not end with a line end.'));
  const exportedAt = manifest.exportedAt as ZonedInstant;
  try {
    const { line, problems, references } = checkLine(json, { at, kind: entry.kind, exportedAt });
    found.add(...problems);
    return line === undefined ? undefined : { line, at, references, isSound: !problems.some(isError) };
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    found.add(error(at, 'not-a-record', 'A record', 'Lists within lists are nested too deeply in this line: no record is like that.'));
    return undefined;
  }
}

function notJson(at: { readonly file: string; readonly line: number }, raw: RawLine, failure: Error): Problem {
  if (!raw.ended) return error(at, 'truncated', 'A whole record', 'The file ends in the middle of this line: it was cut off.');
  // The position only: what stands there may be about a person.
  const place = /position (\d+)/.exec(failure.message)?.[1];
  const where = place === undefined ? '' : `, at its character ${Number(place) + 1}`;
  const isTwo = raw.text?.includes('}{') === true ? ' Two records may stand in one line.' : '';
  return error(at, 'not-json', 'One JSON object', `This line cannot be read as JSON${where}.${isTwo}`);
}

function problemsOfBytes(oddities: ReadonlySet<Oddity>, file: string): readonly Problem[] {
  return [...oddities].map((oddity) => {
    switch (oddity) {
      case 'byte-order-mark':
        return warning(
          { file },
          'byte-order-mark',
          'UTF-8 without a mark',
          'The file begins with a byte order mark; it is read without it.',
        );
      case 'crlf':
        return warning({ file }, 'crlf', 'Lines that end with LF', 'Lines end with CR LF, as on Windows; they are read all the same.');
      case 'utf-16':
      case 'nul':
        return error({ file }, 'wrong-encoding', 'UTF-8', 'The file looks like UTF-16, or is not text: save it as UTF-8.');
    }
  });
}

function comparedWith(entry: ManifestFile, read: { bytes: number; lines: number; sha256: string }): readonly Problem[] {
  const at = { file: entry.path };
  const problems: Problem[] = [];
  if (entry.sha256 === undefined) {
    const message = 'The manifest gives no SHA-256 of this file: whether it was changed cannot be told.';
    problems.push(warning(at, 'manifest-unsealed', 'sha256 in the manifest', message));
  }
  const isLong = entry.bytes !== undefined && entry.bytes !== read.bytes;
  if (isLong || (entry.sha256 !== undefined && entry.sha256 !== read.sha256)) {
    const what = isLong ? `it has ${read.bytes} bytes instead of ${entry.bytes}` : 'its SHA-256 is another';
    const message = `This file is not the one that was exported: ${what}. It was edited, re-ordered, cut or added to.`;
    problems.push({ ...error(at, 'file-changed', entry.sha256 ?? `${entry.bytes} bytes`, message), found: read.sha256 });
  }
  if (entry.records !== undefined && entry.records !== read.lines) {
    const message = `This file has ${read.lines} records, and the manifest says ${entry.records}.`;
    problems.push({ ...error(at, 'count-differs', String(entry.records), message), found: String(read.lines) });
  }
  return problems;
}

/** Files that are missing, that nobody announced, or that the manifest names twice. */
function problemsOfNames(files: FormatFiles, manifest: Manifest): readonly Problem[] {
  const named = [...manifest.files, ...(manifest.attachments ?? [])].map(({ path }) => path);
  const twice = [...Map.groupBy(named, (path) => path)].filter(([, all]) => all.length > 1).map(([path]) => path);
  const missing = manifest.files.filter(({ path }) => files.size(path) === undefined);
  const known = new Set<string>([MANIFEST_FILE, ...named]);
  const extra = files.names.filter((name) => !known.has(name));
  return [
    ...twice.map((path) => error({ file: MANIFEST_FILE }, 'manifest-twice', 'Each file once', `The manifest names ${path} twice.`)),
    ...missing.map(({ path }) =>
      error({ file: path }, 'file-missing', 'A file', `The manifest names ${path}, but it is not in the folder.`),
    ),
    ...extra.map((name) => {
      const message = `${name} is in the folder, but not in the manifest. It is not read.`;
      return (name.startsWith(`${RECORDS_FOLDER}/`) ? error : warning)(
        { file: name },
        'file-not-in-manifest',
        'A line in the manifest',
        message,
      );
    }),
  ];
}

async function problemsOfAttachments(files: FormatFiles, manifest: Manifest): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, bytes, sha256 } of manifest.attachments ?? []) {
    if (files.size(path) === undefined) {
      problems.push(
        error({ file: path }, 'attachment-missing', `${bytes} bytes`, `The manifest names ${path}, but it is not in the folder.`),
      );
      continue;
    }
    const sum = createHash('sha256');
    try {
      for await (const chunk of files.read(path)) sum.update(chunk);
    } catch (failure) {
      problems.push(doesNotOpen(path, files.encrypted, failure));
      continue;
    }
    const found = sum.digest('hex');
    if (found !== sha256)
      problems.push({ ...error({ file: path }, 'file-changed', sha256, 'This document is not the one that was exported.'), found });
  }
  return problems;
}

const doesNotOpen = (file: string, encrypted: boolean, failure: unknown): Problem =>
  encrypted
    ? error(
        { file },
        'file-sealed-changed',
        'A file as it was encrypted',
        'This encrypted file does not open to its end: it was cut or changed.',
      )
    : error(
        { file },
        'file-missing',
        'A file that can be read',
        `This file cannot be read (${(failure as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      );

const isError = ({ severity }: Problem): boolean => severity === 'error';

type At = Pick<Problem, 'file' | 'line'>;

const error = (at: At, code: ProblemCode, expected: string, message: string): Problem => ({
  severity: 'error',
  ...at,
  code,
  expected,
  message,
});
const warning = (at: At, code: ProblemCode, expected: string, message: string): Problem => ({
  ...error(at, code, expected, message),
  severity: 'warning',
});
