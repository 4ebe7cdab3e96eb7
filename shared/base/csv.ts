/**
 * A table as a spreadsheet reads it: RFC 4180, with a byte order mark so that names keep their letters. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, so that nothing anybody typed is ever executed.
 */

const BYTE_ORDER_MARK = '\uFEFF';

export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${[header, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;

/** Spaces and control characters before the sign are skipped by spreadsheets, and full-width signs are read as plain ones. */
const LOOKS_LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]/u;
const STARTS_WITH_CONTROL = /^[\t\r\n]/;
const A_NUMBER = /^-?\d+(\.\d+)?$/;

function cellOf(text: string): string {
  const isFormula = (LOOKS_LIKE_A_FORMULA.test(text) && !A_NUMBER.test(text)) || STARTS_WITH_CONTROL.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
