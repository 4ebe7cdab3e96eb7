/**
 * How a name sounds, as short keys: names written differently that share a key are taken to sound alike. Double Metaphone hears English
 * spelling; beside it stand a key for Irish spelling (Siobhan, Shivaun) and one for names brought into our letters from other scripts,
 * where vowels, doubled letters, breathed consonants and v for b vary with the writer (Mohammed, Muhammad; Bishnu, Vishnu).
 */
import { doubleMetaphone } from 'double-metaphone';

const LATIN = /^[a-z]+$/;
/** A key of one letter says nothing. */
const SHORTEST = 2;
/** Two consonants say little of a longer name. */
const LONG = 6;

/** @param word one word of a name, folded (`foldWord`). Empty for what is not written in our letters. */
export function nameSounds(word: string): readonly string[] {
  if (!LATIN.test(word) || word.length < 3) return [];
  const heard = [word, inEnglishSpelling(word)].flatMap((each) => doubleMetaphone(each)).map((key) => key.replaceAll('0', 'T'));
  const kept = consonants(word);
  const keys = [...heard, ...(kept.length > 2 || word.length < LONG ? [`-${kept}`] : [])];
  return [...new Set(keys)].filter((key) => key.replace('-', '').length >= SHORTEST);
}

/** `siobhan` as `shivan`, `niamh` as `niav`, `caoimhe` as `caive`. */
const inEnglishSpelling = (word: string): string =>
  word
    .replace(/^s(?=[ei])/, 'sh')
    .replace(/[bm]h/g, 'v')
    .replace(/ao/g, 'a')
    .replace(/se$/, 'sh');

const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/([bcdgkpst])h/g, '$1'],
  [/[vw]/g, 'b'],
  [/z/g, 'j'],
];

/** The first letter, where it is a vowel as `a`, and the consonants after it, each once. */
function consonants(word: string): string {
  const spelt = SAME_SOUND.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
  const first = /^[aeiouy]/.test(spelt) ? 'a' : '';
  return first + spelt.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}
