/**
 * A folder given to a command, opened: an export with a manifest (plain or encrypted), or spreadsheets. validate, import and report
 * read both alike, line by line, so that a folder of a gigabyte needs no gigabyte of memory.
 */
import type { LocatedLine } from '#shared/interchange/located-line.ts';
import type { Manifest } from '#shared/interchange/manifest.ts';
import type { ProblemList } from '#shared/interchange/problem-list.ts';

/** What opens an encrypted export. Asked for only when it is needed. */
export interface FolderKeys {
  /** Path of a file whose first line is the passphrase. */
  readonly passphraseFile?: string;
  /** Path of a file with an age identity (`AGE-SECRET-KEY-1…`). */
  readonly identity?: string;
}

export interface OpenedFolder {
  readonly kind: 'export' | 'csv';
  /** Absolute. */
  readonly folder: string;
  /** Absent for spreadsheets. */
  readonly manifest?: Manifest;
  readonly encrypted: boolean;
  /** Bytes of all record files, for progress. */
  readonly bytes: number;
  /**
   * Every record whose line can be read, in the order of the files. What cannot be read or contradicts itself is added to `problems`
   * and left out. Each call reads the folder anew: pass a list only where the problems are wanted.
   */
  lines(problems?: ProblemList, onRead?: (bytes: number) => void): AsyncIterable<LocatedLine>;
  /** The bytes of an attachment of the manifest, checked against it. @throws CannotRead when they are missing or changed. */
  attachment(path: string): Promise<Uint8Array>;
}

/** The folder cannot be read at all: exit code 3. The message is a sentence for a person. */
export class CannotRead extends Error {}
