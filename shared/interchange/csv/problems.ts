/** Problems in the words of the person who has the spreadsheet open: file, line, column, what stands there and what should. */

import type { Place } from '../located-line.ts';
import type { Problem } from '../record-line.ts';
import type { Cell } from './rows.ts';

const LONGEST_FOUND = 40;

interface Said {
  readonly code: string;
  readonly expected: string;
  /** A whole sentence; absent: made from what was found and expected. */
  readonly message?: string;
  readonly severity?: Problem['severity'];
}

/** @param cell absent: the row as a whole. */
export function problemAt(
  source: Place,
  cell: Pick<Cell, 'column' | 'text'> | undefined,
  { code, expected, message, severity }: Said,
): Problem {
  const found = cell === undefined || cell.text === '' ? undefined : shortened(cell.text);
  return {
    severity: severity ?? 'error',
    file: source.file,
    line: source.line,
    ...(cell === undefined ? {} : { field: cell.column }),
    code,
    ...(found === undefined ? {} : { found }),
    expected,
    message: message ?? sentence(source, cell?.column, found, expected),
  };
}

function sentence({ file, line }: Place, column: string | undefined, found: string | undefined, expected: string): string {
  const where = `${file}, line ${line}${column === undefined ? '' : `, ${column}`}`;
  return found === undefined ? `${where}: ${expected} is missing` : `${where}: “${found}” is not ${expected}`;
}

export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_FOUND ? line : `${line.slice(0, LONGEST_FOUND)}…`;
};
