/**
 * While a contact is typed: may this person be known already (CRT7, U22)? Names are compared without accents, order and small
 * slips of spelling; dates of birth also with day and month exchanged. It only ever warns: a person decides.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileDigest } from './digest.ts';
import type { FilePerson } from './people.ts';

export interface PersonSought {
  readonly name: string;
  readonly born?: CalendarDate;
}

export interface KnownPerson {
  readonly digest: FileDigest;
  readonly person: FilePerson;
  /** `likely`: name and date of birth agree. `possible`: the name alone, or a near date of birth. */
  readonly match: 'likely' | 'possible';
  /** "Same name and date of birth". */
  readonly because: string;
}

type BirthMatch = 'same' | 'near' | 'different' | 'unknown';

/** Likely ones first. A name of fewer than three letters finds nobody. */
export function knownPeople(sought: PersonSought, digests: readonly FileDigest[]): readonly KnownPerson[] {
  const soughtWords = nameWords(sought.name);
  if (soughtWords.join('').length < 3) return [];
  return digests
    .filter((digest) => digest.status !== 'withdrawn')
    .flatMap((digest) => digest.people.flatMap((person) => matchOf(soughtWords, sought.born, person, digest) ?? []))
    .toSorted((a, b) => Number(a.match === 'possible') - Number(b.match === 'possible') || a.person.name.localeCompare(b.person.name));
}

function matchOf(
  soughtWords: readonly string[],
  born: CalendarDate | undefined,
  person: FilePerson,
  digest: FileDigest,
): KnownPerson | undefined {
  const names = [person.name, ...person.otherNames.flatMap((other) => [other, `${other} ${person.name.split(' ').at(-1) ?? ''}`])];
  const closest = Math.max(...names.map((name) => nameCloseness(soughtWords, nameWords(name))));
  if (closest === 0) return undefined;
  const birth = compareBirths(born, person.born);
  // Two dates that disagree outweigh a name that is only similar: brothers and cousins share names.
  if (birth === 'different' && closest < 1) return undefined;
  const nameText = closest === 1 ? 'Same name' : 'Similar name';
  if (birth === 'same') return { digest, person, match: 'likely', because: `${nameText} and date of birth` };
  if (birth === 'near')
    return { digest, person, match: 'possible', because: `${nameText}, and a date of birth with day and month exchanged` };
  if (birth === 'different') return { digest, person, match: 'possible', because: 'Same name, another date of birth' };
  return { digest, person, match: 'possible', because: nameText };
}

/** 1 when every word sought is in the name; a half when all are nearly so; 0 otherwise. A single word must be the same. */
function nameCloseness(sought: readonly string[], name: readonly string[]): number {
  if (sought.every((word) => name.includes(word))) return 1;
  if (sought.length < 2) return 0;
  return sought.every((word) => name.some((other) => isNearly(word, other))) ? 0.5 : 0;
}

/** Without accents and punctuation, in lower case: `Thapa-Magar, Sìta` is thapa, magar, sita. */
const nameWords = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{Letter}]+/u)
    .filter(Boolean);

/** One slip in a word of four letters or more, two in one of eight or more. */
function isNearly(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 4 && slips(a, b) <= (length >= 8 ? 2 : 1);
}

/** Letters changed, left out, added, or exchanged with their neighbour (restricted Damerau–Levenshtein distance). */
function slips(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + changed);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (twoAbove[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    twoAbove = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

function compareBirths(a: CalendarDate | undefined, b: CalendarDate | undefined): BirthMatch {
  if (a === undefined || b === undefined) return 'unknown';
  if (a === b) return 'same';
  const exchanged = `${b.slice(0, 4)}-${b.slice(8)}-${b.slice(5, 7)}`;
  return a === exchanged ? 'near' : 'different';
}
