/**
 * Words as they are compared: without accents, apostrophes and capitals, so that `Sìta O’Neil` is found by `sita oneil`. Vowel signs of
 * Devanagari and other scripts are letters there and stay. Dates are one word however they are written: `12/04/2017` is `2017-04-12`.
 */
import { isCalendarDate } from './calendar-date.ts';

export interface FoldedWord {
  readonly word: string;
  /** Where it stands in the text it was taken from. */
  readonly from: number;
  readonly to: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A date as 2017-04-12 (or the beginning of one), 12/04/2017 or 12 April 2017; else letters and digits with their marks. */
const WORD = new RegExp(
  [
    String.raw`(?<iso>\d{4}-\d{2}(?:-\d{2})?)(?!\d)`,
    String.raw`(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)`,
    String.raw`(?<dayNamed>\d{1,2})\s(?<named>${MONTHS.join('|')})[a-z]*\s(?<yearNamed>\d{4})(?!\d)`,
    String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d'’ʼ]*`,
  ].join('|'),
  'giu',
);
const PLAIN = /^[a-z0-9]*$/;
/** Accents of Latin, Greek and Cyrillic letters; Arabic vowel points and the stroke that only lengthens a word. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const APOSTROPHES = /['’ʼ\u200c\u200d]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};

export function foldedWords(text: string): readonly FoldedWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: dateOf(match.groups) ?? foldWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .replace(/[ßøæœłđðþıŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

function dateOf(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  if (groups?.['iso'] !== undefined) return groups['iso'];
  const { day, month, year, dayNamed, named, yearNamed } = groups ?? {};
  const written =
    named === undefined
      ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
      : `${yearNamed}-${String(MONTHS.indexOf(named.toLowerCase()) + 1).padStart(2, '0')}-${dayNamed?.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : undefined;
}
