/** CSV files of a folder as rows: encoding and delimiter found out, quotes taken off, never more in memory than one row and one chunk. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { CsvFolder, CsvRow, CsvTrouble } from '#shared/interchange/csv/rows.ts';
import type { Problem } from '#shared/interchange/record-line.ts';

/** No record of a spreadsheet is longer: a quote that was never closed is found here and not at the end of a gigabyte. */
const LONGEST_RECORD = 4_000_000;

/** @param files paths within the folder, with `/`. */
export const csvFolder = (folder: string, files: readonly string[]): CsvFolder => ({
  files,
  rows: (file, delimiter) => csvRows(file, createReadStream(path.join(folder, file)), delimiter),
});

/** @param chunks the bytes of the file. */
export async function* csvRows(file: string, chunks: AsyncIterable<Uint8Array>, delimiter?: string): AsyncGenerator<CsvRow | CsvTrouble> {
  try {
    yield* rowsIn(file, chunks, delimiter);
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    yield { trouble: error.problem };
  }
}

async function* rowsIn(file: string, chunks: AsyncIterable<Uint8Array>, delimiter?: string): AsyncGenerator<CsvRow | CsvTrouble> {
  const troubles: Problem[] = [];
  const text = decoded(file, chunks, troubles);
  const first = await text.next();
  const opening = first.done === true ? '' : first.value;
  // Excel's own way of saying what separates the cells, on a line before the headings.
  const said = /^sep=(.)\n/.exec(opening);
  const start = said === null ? opening : opening.slice(said[0].length);
  const separator = delimiter ?? said?.[1] ?? delimiterOf(start);
  const parser = parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, info: true, max_record_size: LONGEST_RECORD });
  // Rows are taken off after each chunk: what a stream still holds when it fails is lost, and with it the line that it failed on.
  let waiting: { readonly record: readonly string[]; readonly info: { readonly lines: number } }[] = [];
  const failures: Error[] = [];
  parser.on('data', (row) => waiting.push(row));
  parser.on('error', (error) => failures.push(error));
  const before = said === null ? 0 : 1;
  let line = 1 + before;
  let isEnded = start.endsWith('\n');
  for (let chunk: string | undefined = start === '' ? undefined : start; failures.length === 0; ) {
    const isLast = chunk === undefined;
    await new Promise<void>((resolve) => {
      if (isLast) parser.end(() => resolve());
      else parser.write(chunk, () => resolve());
    });
    await setImmediate();
    for (const trouble of troubles.splice(0)) yield { trouble };
    for (const [index, read] of waiting.entries()) {
      // A row without a line end is known to be one when there is no more to come.
      yield { line, cells: read.record, ...(isLast && !isEnded && index === waiting.length - 1 ? { isCut: true } : {}) };
      line = read.info.lines + 1 + before;
    }
    waiting = [];
    if (isLast) break;
    const next = await text.next();
    chunk = next.done === true ? undefined : next.value;
    isEnded = chunk === undefined ? isEnded : chunk.endsWith('\n');
  }
  const [failure] = failures;
  if (failure instanceof CsvError) yield { trouble: unreadable(file, line, failure) };
  else if (failure !== undefined) throw failure;
}

function unreadable(file: string, line: number, { code, message }: CsvError): Problem {
  const isOpenQuote = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  return {
    severity: 'error',
    file,
    line,
    code: isOpenQuote ? 'quote-not-closed' : 'not-csv',
    expected: isOpenQuote ? 'a closing quote' : 'a row of a CSV file',
    message: isOpenQuote
      ? `${file}: a quote that opens on line ${line} is never closed. What follows cannot be read.`
      : `${file}, line ${line}: ${message}`,
  };
}

/** Whichever of comma, semicolon and tab the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const end = text.search(/\n/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

class Undecodable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * UTF-8, or UTF-16 by its mark or its zero bytes; else Windows-1252, if all before it was plain. Line ends become one character, so that
 * lines are counted as an editor counts them.
 */
async function* decoded(file: string, chunks: AsyncIterable<Uint8Array>, troubles: Problem[]): AsyncGenerator<string> {
  const warn = (code: string, expected: string, message: string) => troubles.push({ severity: 'warning', file, code, expected, message });
  let decoder: TextDecoder | undefined;
  let encoding = 'utf-8';
  let isPlain = true;
  let held = '';
  let tail = new Uint8Array();
  for await (const bytes of chunks) {
    if (decoder === undefined) {
      encoding = encodingOf(bytes);
      decoder = new TextDecoder(encoding, { fatal: true });
      if (encoding !== 'utf-8') warn('wrong-encoding', 'UTF-8', `${file} is written in ${encoding.toUpperCase()}: read all the same.`);
    }
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      if (encoding !== 'utf-8' || !isPlain || hasUtf8Letters(bytes)) throw new Undecodable(mixed(file));
      encoding = 'windows-1252';
      warn(
        'wrong-encoding',
        'UTF-8',
        `${file} is not UTF-8: read as Windows-1252. Check that names with accents are right, or save it as “CSV UTF-8”.`,
      );
      decoder = new TextDecoder(encoding);
      text = decoder.decode(Buffer.concat([tail, bytes]), { stream: true });
    }
    if (encoding === 'windows-1252' && hasUtf8Letters(bytes)) throw new Undecodable(mixed(file));
    tail = encoding === 'utf-8' ? new Uint8Array(unfinished(bytes)) : new Uint8Array();
    // oxlint-disable-next-line no-control-regex -- the first of the plain characters is one
    if (isPlain && /[^\x00-\x7f\ufeff]/.test(text)) isPlain = false;
    const whole = (held + text).replace(/\r\n/g, '\n');
    held = whole.endsWith('\r') ? '\r' : '';
    const given = (held === '' ? whole : whole.slice(0, -1)).replace(/\r/g, '\n');
    if (given !== '') yield given;
  }
  let rest = '';
  try {
    rest = decoder?.decode() ?? '';
  } catch {
    throw new Undecodable(mixed(file));
  }
  if (held + rest !== '') yield (held + rest).replace(/\r\n?/g, '\n');
}

/** Letters with accents as UTF-8 writes them. In Windows-1252 such bytes would be a capital Ã, Ä or Å with a sign behind it. */
const hasUtf8Letters = (bytes: Uint8Array): boolean => /[\u00c0-\u017f]/.test(new TextDecoder().decode(bytes));

const mixed = (file: string): Problem => ({
  severity: 'error',
  file,
  code: 'wrong-encoding',
  expected: 'UTF-8 throughout',
  message: `${file} is neither UTF-8 nor any other encoding throughout: save it as “CSV UTF-8”.`,
});

/** The bytes of a letter that a chunk ends within. */
function unfinished(bytes: Uint8Array): readonly number[] {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return [];
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? Array.from(bytes.slice(-back)) : [];
  }
  return [];
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  if ((zeros[1] ?? 0) > sample.length / 4) return 'utf-16le';
  return (zeros[0] ?? 0) > sample.length / 4 ? 'utf-16be' : 'utf-8';
}
