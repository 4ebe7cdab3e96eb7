/**
 * Looks for words that must not be there: in a server's files, in captured traffic, in a laptop's folder, in logs. Each word is
 * sought as UTF-8, as UTF-16 in both byte orders, in hexadecimal, and in base64 at each of its three alignments, plain and URL-safe.
 * What is compressed is not found: a capture must be of bodies that were not compressed in transit, which ours are not.
 */
import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

export interface Finding {
  readonly file: string;
  readonly word: string;
  readonly encoding: string;
}

export interface Scan {
  readonly findings: readonly Finding[];
  /** What was read: a scan of nothing finds nothing. */
  readonly files: number;
  readonly bytes: number;
}

const chunkBytes = 1 << 20;

/** @param places files and folders; each must exist. */
export function scanForWords(places: readonly string[], words: readonly string[]): Scan {
  const needles = words.flatMap((word) => encodingsOf(word).map(({ encoding, bytes }) => ({ word, encoding, bytes })));
  const overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
  const findings: Finding[] = [];
  let files = 0;
  let total = 0;
  for (const file of places.flatMap(filesUnder)) {
    files += 1;
    const found = new Set<(typeof needles)[number]>();
    total += readInChunks(file, overlap, (chunk) => {
      for (const needle of needles) if (!found.has(needle) && chunk.includes(needle.bytes)) found.add(needle);
    });
    for (const { word, encoding } of found) findings.push({ file, word, encoding });
  }
  return { findings, files, bytes: total };
}

function encodingsOf(word: string): { encoding: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(word, 'utf8');
  // Shorter words would turn up in random bytes, and their base64 would be too short to mean anything.
  if (utf8.length < 6) throw new Error(`'${word}' is too short to look for: take a word of at least six letters`);
  const utf16 = Buffer.from(word, 'utf16le');
  return [
    { encoding: 'UTF-8', bytes: utf8 },
    { encoding: 'UTF-16LE', bytes: utf16 },
    { encoding: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    { encoding: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { encoding: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    ...[0, 1, 2].flatMap((offset) => {
      const text = base64Within(utf8, offset);
      const urlSafe = text.replaceAll('+', '-').replaceAll('/', '_');
      return [
        { encoding: `base64+${offset}`, bytes: Buffer.from(text) },
        ...(urlSafe === text ? [] : [{ encoding: `base64url+${offset}`, bytes: Buffer.from(urlSafe) }]),
      ];
    }),
  ];
}

/** The base64 characters that depend on the word alone when `offset` bytes of something else come before it in its group of three. */
function base64Within(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const firstOwn = [0, 2, 3][offset] ?? 0;
  const wholeCharacters = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(firstOwn, wholeCharacters);
}

function filesUnder(place: string): string[] {
  const status = lstatSync(place);
  if (status.isDirectory()) return readdirSync(place).flatMap((name) => filesUnder(path.join(place, name)));
  return status.isFile() ? [place] : [];
}

/** A word that lies across the border of two chunks is seen in the second, which begins with the end of the first. */
function readInChunks(file: string, overlap: number, look: (chunk: Buffer) => void): number {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes + overlap);
    let kept = 0;
    let total = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, kept, chunkBytes, null);
      if (read === 0) return total;
      total += read;
      const length = kept + read;
      look(buffer.subarray(0, length));
      kept = Math.min(overlap, length);
      buffer.copyWithin(0, length - kept, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
