/** The definitions of `shared/reference` are written in shorthand; on a screen they are read as sentences. */

const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/^\[RECONSTRUCTION\]\s*/, ''],
  [/^…\s*/, ''],
  [/\s*->\s*/g, ' to '],
  [/>=\s*/g, '≥ '],
  [/<=\s*/g, '≤ '],
];

/** `…authorised <=45` becomes `Authorised ≤ 45`. */
export function definitionWords(text: string): string {
  const words = SHORTHAND.reduce((before, [short, long]) => before.replace(short, long), text.trim());
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
