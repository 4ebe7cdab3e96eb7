import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const cell = (text: string) => csvOf(['h'], [[text]]).split('\r\n')[1];

describe('a table for a spreadsheet', () => {
  it('quotes what would end a cell, and keeps every letter', () => {
    expect(
      csvOf(
        ['Name', 'Note'],
        [
          ['Gurung', 'said "no", left\nearly'],
          ['आशा', ''],
        ],
      ),
    ).toBe('\uFEFFName,Note\r\nGurung,"said ""no"", left\nearly"\r\nआशा,\r\n');
  });

  it.each(['=1+1', '+44 20', '-2+3', '@SUM(A1)', ' =cmd', '\t=cmd', '\u200B=cmd', '＝1', '|calc'])(
    'never lets %j be read as a formula',
    (text) => {
      expect(cell(text)?.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves numbers, dates and plain words alone', () => {
    for (const text of ['-5', '2026-03-03', '3.5', 'a = b', 'e-mail']) expect(cell(text)).toBe(text);
  });
});
