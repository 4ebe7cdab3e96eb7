/** What the reader of spreadsheets is given, and what it gives: rows in, lines of an export (or problems) out. Nothing here opens a file. */
import type { LocatedLine, Place } from '../located-line.ts';
import type { Problem } from '../record-line.ts';

/** One row of a CSV file, quotes taken off. */
export interface CsvRow {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The last row of a file that does not end with a line end: it may have been cut. */
  readonly isCut?: boolean;
}

/** What went wrong below the rows: an encoding, a quote that was never closed. */
export interface CsvTrouble {
  readonly trouble: Problem;
}

export interface CsvFolder {
  /** Names of its files: `contacts.csv`. */
  readonly files: readonly string[];
  /**
   * The rows of one file, from its beginning at each call: a folder is read twice, once for what refers to what.
   * @param delimiter what separates cells; absent: whichever of comma, semicolon and tab its first line has most of.
   */
  readonly rows: (file: string, delimiter?: string) => AsyncIterable<CsvRow | CsvTrouble>;
}

/** A line, with the row it was made of, or a problem. Lines of one file of people (a case, a contact) do not come together. */
export type CsvItem = LocatedLine | { readonly problem: Problem };

/** What a cell says, and the heading it stands under, as the spreadsheet has both. */
export interface Cell {
  readonly text: string;
  readonly column: string;
}

/** A row by its headings; empty cells are left out. */
export interface SheetRow extends Place {
  /** Key: `headingKey` of the heading. */
  readonly cells: ReadonlyMap<string, Cell>;
}
