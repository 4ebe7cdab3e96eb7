/**
 * Names on paper: in full, or reduced to initials for those whom the reader need not know. Names are looked for in what was
 * written as well. A name that was spelled otherwise is not found, so that a person still reads before it is handed on.
 */
import { initialsOf, NAME_PART } from '#shared/base/initials.ts';
import type { FilePerson } from '../people.ts';

export type NamesOnPaper =
  | { readonly are: 'full' }
  /** Everybody of the file as initials, save those named here. */
  | { readonly are: 'initials'; readonly except: readonly string[] };

export interface NameWriter {
  /** The name of a person of the file; undefined when nobody in it has this id. */
  readonly nameOf: (record: string) => string | undefined;
  /** Words with the names in it reduced. */
  readonly inWords: (text: string) => string;
}

export function nameWriter(people: readonly FilePerson[], names: NamesOnPaper): NameWriter {
  const nameOf = (record: string) => people.find((person) => person.record === record);
  if (names.are === 'full') return { nameOf: (record) => nameOf(record)?.name, inWords: (text) => text };
  const kept = people.filter((person) => names.except.includes(person.record));
  const hidden = people.filter((person) => !names.except.includes(person.record));
  const keptParts = new Set(kept.flatMap((person) => [person.name, ...person.otherNames]).flatMap(partsOf));
  const replacements = new Map<string, string>();
  // Whole names before their parts, so that "Amina Otieno" becomes one set of initials.
  for (const person of hidden)
    for (const name of [person.name, ...person.otherNames]) replacements.set(name.toLocaleLowerCase('en-GB'), initialsOf(name));
  for (const person of hidden) {
    for (const part of [person.name, ...person.otherNames].flatMap(partsOf)) {
      if (!keptParts.has(part) && !replacements.has(part)) replacements.set(part, initialsOf(part));
    }
  }
  const pattern = anyOf([...replacements.keys()]);
  return {
    nameOf: (record) => {
      const person = nameOf(record);
      if (person === undefined) return undefined;
      return names.except.includes(record) ? person.name : initialsOf(person.name);
    },
    inWords: (text) =>
      pattern === undefined ? text : text.replace(pattern, (found) => replacements.get(found.toLocaleLowerCase('en-GB')) ?? found),
  };
}

/** Shorter parts are words of the language as well ("An", "Do"): they are reduced as part of a whole name only. */
const MIN_PART = 3;

const partsOf = (name: string): readonly string[] =>
  (name.match(NAME_PART) ?? []).map((part) => part.toLocaleLowerCase('en-GB')).filter((part) => [...part].length >= MIN_PART);

/** Whole words only, in any case of letters. `\b` knows no letters but those of English. */
function anyOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'giu');
}
