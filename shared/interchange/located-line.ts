/** A line with the place it was read from: what every reader of a folder hands on, an export's as well as a spreadsheet's. */
import type { RecordLine } from './record-line.ts';

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
