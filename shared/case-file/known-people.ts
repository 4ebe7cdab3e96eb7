/**
 * While a contact is typed: may this person be known already (CRT7, U22)? Names are compared without accents, order and small
 * slips of spelling, by how they sound, and with earlier names; dates of birth also with the usual slips of writing them down. It only ever
 * warns: a person decides.
 *
 * What can be worked out beforehand is kept for as long as the lists are the same, so that a key pressed among 5,000 people costs a few
 * milliseconds: measured in the test beside this.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { foldedWords } from '#shared/base/folded-words.ts';
import type { FileDigest } from './digest.ts';
import { nameSounds } from './name-sounds.ts';
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

/** How well names agree, worst first: 0 is not at all. */
const SOUNDS_ALIKE = 1;
const SIMILAR = 2;
const SAME = 3;
const NAME_WORDS = ['', 'Name that sounds alike', 'Similar name', 'Same name'] as const;

/** What of a date of birth differs, where it may be a slip of the pen. */
type BirthMatch = 'same' | 'different' | 'unknown' | 'day and month exchanged' | 'two digits of the year exchanged' | 'one digit different';

/** Likely ones first, then by how well the names agree. A name of fewer than three letters finds nobody. */
export function knownPeople(sought: PersonSought, digests: readonly FileDigest[]): readonly KnownPerson[] {
  const words = nameWords(sought.name);
  if (words.join('').length < 3) return [];
  const prepared = preparedFor(digests);
  const closeness = words.map((word) => closenessTo(word, prepared));
  return prepared.people
    .flatMap((known) => matchOf(words.length, closeness, sought.born, known) ?? [])
    .toSorted(
      (a, b) =>
        Number(a.match === 'possible') - Number(b.match === 'possible') || b.close - a.close || a.person.name.localeCompare(b.person.name),
    );
}

function matchOf(
  count: number,
  closeness: readonly Uint8Array[],
  born: CalendarDate | undefined,
  { digest, person, names }: PreparedPerson,
): (KnownPerson & { readonly close: number }) | undefined {
  let close = 0;
  for (const name of names) close = Math.max(close, nameCloseness(closeness, name));
  const birth = compareBirths(born, person.born);
  const found = (match: KnownPerson['match'], because: string) => ({ digest, person, match, because, close });
  if (birth === 'same') {
    // A single word that only resembles one says nothing by itself; with the day of birth it does, as does one name of two kept at a marriage.
    if (close > 0) return found('likely', `${NAME_WORDS[close]} and date of birth`);
    return sharesAWord(closeness, names) ? found('possible', 'One name the same, and the same date of birth') : undefined;
  }
  if (close === 0 || (count < 2 && close < SAME)) return undefined;
  // Two dates that disagree outweigh a name that is only similar: brothers and cousins share names.
  if (birth === 'different') return close < SAME ? undefined : found('possible', 'Same name, another date of birth');
  if (birth === 'unknown') return found('possible', NAME_WORDS[close] as string);
  return found('possible', `${NAME_WORDS[close]}, and a date of birth with ${birth}`);
}

/** As close as the worst of the words sought; or, of a name in two words and more, as the worst of its own: a middle name may be known to one side only. */
function nameCloseness(sought: readonly Uint8Array[], name: readonly number[]): number {
  let worstSought = SAME;
  for (const closeness of sought) {
    let best = 0;
    for (const word of name) best = Math.max(best, closeness[word] as number);
    worstSought = Math.min(worstSought, best);
  }
  if (worstSought === SAME || name.length < 2 || sought.length < name.length) return worstSought;
  let worstOwn = SAME;
  for (const word of name) {
    let best = 0;
    for (const closeness of sought) best = Math.max(best, closeness[word] as number);
    worstOwn = Math.min(worstOwn, best);
  }
  return Math.max(worstSought, worstOwn);
}

const sharesAWord = (sought: readonly Uint8Array[], names: readonly (readonly number[])[]): boolean =>
  names.some((name) => name.some((word) => sought.some((closeness) => closeness[word] === SAME)));

interface KnownWord {
  readonly word: string;
  readonly sounds: readonly string[];
}

interface PreparedPerson {
  readonly digest: FileDigest;
  readonly person: FilePerson;
  /** Each of the person's names, as places of its words in the vocabulary. */
  readonly names: readonly (readonly number[])[];
}

interface Prepared {
  readonly vocabulary: readonly KnownWord[];
  readonly people: readonly PreparedPerson[];
  /** For words sought lately, how close each word of the vocabulary is: of a name being typed, only its last word changes. */
  readonly closeness: Map<string, Uint8Array>;
}

/** Gone with the lists themselves, when the laptop is locked. */
const preparedByList = new WeakMap<readonly FileDigest[], Prepared>();
/** The lists change with every save, the names in them hardly. */
let latest: WeakRef<Prepared> | undefined;
const MOST_REMEMBERED = 100;

function closenessTo(word: string, { vocabulary, closeness }: Prepared): Uint8Array {
  const known = closeness.get(word);
  if (known !== undefined) return known;
  const sounds = nameSounds(word);
  const found = Uint8Array.from(vocabulary, (other) => wordCloseness(word, sounds, other));
  if (closeness.size >= MOST_REMEMBERED) closeness.clear();
  closeness.set(word, found);
  return found;
}

function preparedFor(digests: readonly FileDigest[]): Prepared {
  const known = preparedByList.get(digests);
  if (known !== undefined) return known;
  const before = new Map(latest?.deref()?.vocabulary.map((each) => [each.word, each]));
  const places = new Map<string, number>();
  const vocabulary: KnownWord[] = [];
  const placesOf = (name: string): readonly number[] =>
    nameWords(name).map((word) => {
      const place = places.get(word);
      if (place !== undefined) return place;
      places.set(word, vocabulary.length);
      return vocabulary.push(before.get(word) ?? { word, sounds: nameSounds(word) }) - 1;
    });
  const people = digests
    .filter((digest) => digest.status !== 'withdrawn')
    .flatMap((digest) => digest.people.map((person) => ({ digest, person, names: namesOf(person).map(placesOf) })));
  const prepared = { vocabulary, people, closeness: new Map<string, Uint8Array>() };
  preparedByList.set(digests, prepared);
  latest = new WeakRef(prepared);
  return prepared;
}

/** An earlier name alone, and with the family name as it is now. */
const namesOf = ({ name, otherNames }: FilePerson): readonly string[] => [
  name,
  ...otherNames.flatMap((other) => [other, `${other} ${name.split(' ').at(-1) ?? ''}`]),
];

const nameWords = (name: string): readonly string[] => [...new Set(foldedWords(name).map(({ word }) => word))];

function wordCloseness(sought: string, sounds: readonly string[], known: KnownWord): number {
  if (sought === known.word) return SAME;
  if (isNearly(sought, known.word)) return SIMILAR;
  return sounds.some((sound) => known.sounds.includes(sound)) ? SOUNDS_ALIKE : 0;
}

/** One slip in a word of four letters or more, two in one of eight or more. */
function isNearly(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const allowed = length >= 8 ? 2 : 1;
  return length >= 4 && Math.abs(a.length - b.length) <= allowed && slips(a, b) <= allowed;
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
  if (a === `${b.slice(0, 4)}-${b.slice(8)}-${b.slice(5, 7)}`) return 'day and month exchanged';
  const differing = Array.from(a, (digit, place) => (digit === b[place] ? [] : [place])).flat();
  if (differing.length === 1) return 'one digit different';
  const [first = 0, second = 0] = differing;
  const exchanged = differing.length === 2 && second === first + 1 && second < 4 && a[first] === b[second] && a[second] === b[first];
  return exchanged ? 'two digits of the year exchanged' : 'different';
}
