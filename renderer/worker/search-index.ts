/**
 * The full-text index in memory: which entries (people, cases, contacts, records) have which words. It keeps no text but each entry's line
 * for a list.
 *
 * The words stand in a radix tree (MiniSearch's own), which answers prefixes and misspellings; behind each word is a list of
 * numbers, one for every entry that has it. MiniSearch itself keeps three nested maps there: over 50,000 records of 2 KB that came to 358 MB and
 * 390 ms for a word of two letters, measured before this was written.
 */
import SearchableMap from 'minisearch/SearchableMap';
import type { FileId, RecordId, VaultId } from '#shared/base/ids.ts';
import type { SearchGroup } from './api.ts';

/** How much a word says about its entry, from least to most. */
export const WORTH = { sound: 0, text: 1, summary: 2, name: 3 } as const;
export type Worth = (typeof WORTH)[keyof typeof WORTH];
const WEIGHT_BY_WORTH = [1.5, 1, 2.5, 6] as const;

export interface IndexEntry {
  readonly group: SearchGroup;
  readonly vault: VaultId;
  readonly file: FileId;
  /** Of a person in a contact, the row. */
  readonly record: RecordId | undefined;
  readonly kind: string | undefined;
  readonly title: string;
  readonly summary: string;
  /** Milliseconds since 1970: when it happened, else when it was recorded. Of two that fit equally well the later is first. */
  readonly at: number;
  readonly withdrawn: boolean;
}

export interface FoundEntry {
  readonly entry: IndexEntry;
  readonly words: readonly string[];
}

export interface FoundGroup {
  readonly entries: readonly FoundEntry[];
  readonly total: number;
}

export interface IndexQuery {
  readonly words: readonly string[];
  /** Keys of how a word sounds, for names; see `shared/case-file/name-sounds.ts`. */
  readonly sounds: (word: string) => readonly string[];
  /** Whether the entries of this vault may be shown. */
  readonly mayRead: (vault: VaultId) => boolean;
  readonly limit: number;
  readonly groups: readonly SearchGroup[];
  /** Records of these kinds only. */
  readonly kinds: readonly string[] | undefined;
}

/** A word of the index that one of the query stands for. */
interface Candidate {
  readonly word: string;
  readonly postings: readonly number[];
  /** 1 when it is the same word. */
  readonly closeness: number;
}

/** Words with this prefix that are looked at, the shortest first: two letters may begin thousands. */
const MOST_WORDS = 600;
/** A group with fewer exact finds than this is filled up with what is only similar. */
const ENOUGH = 5;
const SOUND = '~';
const WITHDRAWN_WORTH = 0.2;

export class SearchIndex {
  readonly #entries: (IndexEntry | undefined)[] = [];
  readonly #numberByWord = new Map<string, number>();
  /** By the word's number: `entry × 4 + worth`, in ascending order. */
  readonly #postings: number[][] = [];
  readonly #tree = new SearchableMap<number>();
  #notInTree: string[] = [];
  #removed = 0;
  /** Of the query that is being answered, by entry. */
  #scores = new Float32Array(0);
  #wordsFound = new Uint8Array(0);
  #bestByWord: Float32Array[] = [];

  /** How many entries there are. */
  get size(): number {
    return this.#entries.length - this.#removed;
  }

  numberOfWord(word: string): number {
    const known = this.#numberByWord.get(word);
    if (known !== undefined) return known;
    const number = this.#postings.length;
    this.#numberByWord.set(word, number);
    this.#postings.push([]);
    this.#notInTree.push(word);
    return number;
  }

  /**
   * @param words numbers of words by worth; a word is to stand under its highest worth only.
   * @returns the entry's number, by which it is removed.
   */
  add(entry: IndexEntry, words: readonly (Iterable<number> | undefined)[]): number {
    const number = this.#entries.push(entry) - 1;
    for (const [worth, numbers] of words.entries()) {
      for (const word of numbers ?? []) this.#postings[word]?.push(number * 4 + worth);
    }
    return number;
  }

  remove(number: number): void {
    if (this.#entries[number] === undefined) return;
    this.#entries[number] = undefined;
    this.#removed++;
  }

  /** Whether so much was removed that making the lists anew is worth its time. Entries' numbers change then. */
  get wantsTidying(): boolean {
    return this.#removed > 2000 && this.#removed > this.#entries.length / 3;
  }

  /** @returns the new number of each entry. */
  tidy(): ReadonlyMap<number, number> {
    const moved = new Map<number, number>();
    const kept: IndexEntry[] = [];
    for (const [number, entry] of this.#entries.entries()) {
      if (entry !== undefined) moved.set(number, kept.push(entry) - 1);
    }
    for (const postings of this.#postings) {
      let length = 0;
      for (const posting of postings) {
        const number = moved.get(posting >>> 2);
        if (number !== undefined) postings[length++] = number * 4 + (posting & 3);
      }
      postings.length = length;
    }
    this.#entries.length = 0;
    for (const entry of kept) this.#entries.push(entry);
    this.#removed = 0;
    return moved;
  }

  search(query: IndexQuery): ReadonlyMap<SearchGroup, FoundGroup> {
    this.#growTree();
    const { words, groups } = query;
    this.#beginScoring(words.length);
    const candidates = words.map((word) => this.#beginningWith(word));
    for (const [place, each] of candidates.entries()) this.#score(place, each);
    const exact = this.#collect(query, candidates);
    if (groups.every((group) => (exact.get(group)?.total ?? 0) >= ENOUGH)) return exact;
    // On top of what was found, where it was little: what is only similar.
    const more = words.map((word) => this.#similarTo(word, query.sounds(word)));
    for (const [place, each] of more.entries()) this.#score(place, each);
    const similar = this.#collect(
      query,
      candidates.map((each, place) => [...each, ...(more[place] ?? [])]),
    );
    return new Map(
      groups.map((group) => {
        const found = exact.get(group) as FoundGroup;
        return [group, found.total >= ENOUGH ? found : (similar.get(group) as FoundGroup)];
      }),
    );
  }

  #beginScoring(words: number): void {
    const count = this.#entries.length;
    if (this.#scores.length < count) {
      this.#scores = new Float32Array(count + 4096);
      this.#wordsFound = new Uint8Array(count + 4096);
      this.#bestByWord = [];
    }
    while (this.#bestByWord.length < words) this.#bestByWord.push(new Float32Array(this.#scores.length));
    this.#scores.fill(0, 0, count);
    this.#wordsFound.fill(0, 0, count);
    for (const best of this.#bestByWord.slice(0, words)) best.fill(0, 0, count);
  }

  /** Adds what one word of the query is worth to every entry that has it, counted once however many of its forms are there. */
  #score(place: number, candidates: readonly Candidate[]): void {
    const best = this.#bestByWord[place] as Float32Array;
    const scores = this.#scores;
    const wordsFound = this.#wordsFound;
    for (const { postings, closeness } of candidates) {
      const rarity = Math.log(1 + this.#entries.length / (1 + postings.length));
      const worth = WEIGHT_BY_WORTH.map((weight) => weight * rarity * closeness);
      for (const posting of postings) {
        const number = posting >>> 2;
        const value = worth[posting & 3] as number;
        const before = best[number] as number;
        if (value <= before) continue;
        if (before === 0) wordsFound[number] = (wordsFound[number] as number) + 1;
        best[number] = value;
        scores[number] = (scores[number] as number) + value - before;
      }
    }
  }

  /** Entries that have all of the words, the best first. */
  #collect(query: IndexQuery, candidates: readonly (readonly Candidate[])[]): ReadonlyMap<SearchGroup, FoundGroup> {
    const best = new Map(query.groups.map((group) => [group, new BestEntries(query.limit)]));
    const readable = new Map<VaultId, boolean>();
    const wanted = query.words.length;
    for (let number = 0; number < this.#entries.length; number++) {
      if (this.#wordsFound[number] !== wanted) continue;
      const entry = this.#entries[number];
      const kept = entry && best.get(entry.group);
      if (!kept || (query.kinds !== undefined && (entry.kind === undefined || !query.kinds.includes(entry.kind)))) continue;
      let may = readable.get(entry.vault);
      if (may === undefined) readable.set(entry.vault, (may = query.mayRead(entry.vault)));
      if (may) kept.offer(number, (this.#scores[number] as number) * (entry.withdrawn ? WITHDRAWN_WORTH : 1), entry.at);
    }
    return new Map(
      [...best].map(([group, { total, numbers }]) => [
        group,
        {
          total,
          entries: numbers.map((number) => ({ entry: this.#entries[number] as IndexEntry, words: wordsIn(number, candidates) })),
        },
      ]),
    );
  }

  #beginningWith(word: string): readonly Candidate[] {
    const found: Candidate[] = [];
    for (const [longer, number] of this.#tree.atPrefix(word)) {
      const postings = this.#postings[number] as number[];
      if (postings.length === 0) continue;
      found.push({ word: longer, postings, closeness: longer === word ? 1 : 0.35 + (0.4 * word.length) / longer.length });
    }
    return found.length <= MOST_WORDS ? found : found.toSorted((a, b) => a.word.length - b.word.length).slice(0, MOST_WORDS);
  }

  /** Two slips at most in a long word, one in a shorter one, none in a number; and names that sound alike. */
  #similarTo(word: string, sounds: readonly string[]): readonly Candidate[] {
    const alike = sounds.flatMap((sound) => {
      const number = this.#numberByWord.get(SOUND + sound);
      return number === undefined ? [] : [{ word: '', postings: this.#postings[number] as number[], closeness: 0.6 }];
    });
    const slips = /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (slips === 0) return alike;
    const near = [...this.#tree.fuzzyGet(word, slips)].map(([other, [number, distance]]) => ({
      word: other,
      postings: this.#postings[number] as number[],
      closeness: distance === 0 ? 1 : 0.4 / distance,
    }));
    return [...near.filter((each) => each.postings.length > 0), ...alike];
  }

  #growTree(): void {
    for (const word of this.#notInTree) if (!word.startsWith(SOUND)) this.#tree.set(word, this.#numberByWord.get(word) as number);
    this.#notInTree = [];
  }
}

export const soundWord = (sound: string): string => SOUND + sound;

/** Those words of the index by which an entry was found, without how it sounds. */
function wordsIn(number: number, candidates: readonly (readonly Candidate[])[]): readonly string[] {
  const words = candidates.flatMap((each) =>
    each
      .filter(({ word, postings }) => word !== '' && has(postings, number))
      .toSorted((a, b) => b.closeness - a.closeness)
      .slice(0, 3)
      .map(({ word }) => word),
  );
  return [...new Set(words)];
}

function has(postings: readonly number[], entry: number): boolean {
  let low = 0;
  let high = postings.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = (postings[middle] as number) >>> 2;
    if (found === entry) return true;
    if (found < entry) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The best few of many, kept in order as they are offered. */
class BestEntries {
  readonly #limit: number;
  readonly #kept: { readonly number: number; readonly score: number; readonly at: number }[] = [];
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get numbers(): readonly number[] {
    return this.#kept.map(({ number }) => number);
  }

  offer(number: number, score: number, at: number): void {
    this.total++;
    const last = this.#kept.at(-1);
    if (this.#kept.length === this.#limit && last !== undefined && !isBetter(score, at, last)) return;
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBetter(score, at, this.#kept[middle] as { score: number; at: number })) high = middle;
      else low = middle + 1;
    }
    this.#kept.splice(low, 0, { number, score, at });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }
}

const isBetter = (score: number, at: number, than: { readonly score: number; readonly at: number }): boolean =>
  Math.abs(score - than.score) > 1e-4 ? score > than.score : at > than.at;
