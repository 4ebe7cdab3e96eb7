/** Text that is strange and true: names and words as people have and send them. All of it is kept, letter by letter. */

export const STRANGE: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'a name in Devanagari', text: 'सीता गुरुङ' },
  { what: 'a name in Arabic, from right to left', text: 'محمد بن عبد الله' },
  { what: 'a name in Hebrew beside Latin digits', text: 'שרה כהן 3 Bn' },
  { what: 'a name in two directions, with its isolates', text: '\u2067ليلى\u2069 (Layla) Haddad' },
  { what: 'a name of combining marks, not composed', text: 'Zoe\u0308 A\u030Angstro\u0308m' },
  { what: 'a family of joined emoji', text: 'drew 👩🏽‍👧‍👦 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿' },
  { what: 'half of a pair that was cut apart', text: 'cut \uD83D short' },
  { what: 'control characters', text: 'a\u0000b\u0007c\u001B[31md\u007F\u0085e' },
  { what: 'a zero-width joiner, a soft hyphen and a byte order mark', text: '\uFEFFAn\u00ADna\u200B\u200D' },
  { what: 'a formula of a spreadsheet', text: "=cmd|' /C calc'!A0" },
  { what: 'a formula behind a tab', text: '\t@SUM(1+1)*cmd' },
  { what: 'a telephone number', text: '+254 20 287 3000' },
  { what: 'markup', text: '<img src=x onerror="alert(1)">&amp;' },
  { what: 'names of the language that Haversack is written in', text: '__proto__, constructor and toString' },
  { what: 'quotes, commas and line ends', text: 'she said "no", left;\r\nlater\u2028again' },
];

/** A megabyte as somebody pastes it from a long report. */
export const MEGABYTE: string = `${'He slept little and ate less; the school wrote to us. '.repeat(20_000)}The end of it.`.slice(
  -1_048_576,
);
