/** A line with the place it was read from: what every reader of a folder hands on, an export's as well as a spreadsheet's. */
import type { Problem, RecordLine } from './record-line.ts';

export interface Place {
  /** Path within the folder, with `/`. */
  readonly file: string;
  /** The first is 1. */
  readonly line: number;
}

export interface LocatedLine {
  readonly line: RecordLine;
  readonly at: Place;
}

/** A file of a folder of spreadsheets, whole: spreadsheets are small. */
export interface SpreadsheetFile {
  /** Path within the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What reads a folder of spreadsheets (`shared/interchange/csv`): `mapping` is the text of the file given with `--map`. */
export type SpreadsheetReader = (
  files: readonly SpreadsheetFile[],
  mapping?: string,
) => { readonly lines: readonly LocatedLine[]; readonly problems: readonly Problem[] };
