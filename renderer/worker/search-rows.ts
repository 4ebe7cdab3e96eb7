/** The index of one vault as it is kept: its words once, in alphabetical order, and for each record the places of its own among them. */
import type { RecordId } from '#shared/base/ids.ts';
import type { WordsByWorth } from './search-entries.ts';
import type { IndexEntry } from './search-index.ts';

/** Raised when what is indexed of a record changes: every record is then read again. */
const VERSION = 1;

type EntryInRow = Omit<IndexEntry, 'vault'>;

/** A record read since its row was written. */
export interface KeptRecord {
  readonly record: RecordId;
  readonly entry: EntryInRow;
  readonly stamp: string;
  readonly words: WordsByWorth;
}

/** As in the row: for each worth the places of its words, each told as the step from the one before. */
interface RecordInRow {
  readonly record: RecordId;
  readonly entry: EntryInRow;
  readonly stamp: string;
  readonly steps: readonly (readonly number[])[];
}

export interface KeptVaultIndex {
  readonly version: number;
  readonly from: number;
  readonly words: readonly string[];
  readonly records: readonly RecordInRow[];
}

/** @returns undefined when it is damaged or of another version: the vault is read again. */
export const readRow = (value: unknown): KeptVaultIndex | undefined =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION ? (value as KeptVaultIndex) : undefined;

export const wordsOfKept = ({ steps }: RecordInRow): readonly (readonly number[])[] =>
  steps.map((own) => {
    let place = 0;
    return own.map((step) => (place += step));
  });

/**
 * @param stamps of every record that the vault now has
 * @param fresh those read since `before` was written
 */
export function rowOf(
  from: number,
  stamps: ReadonlyMap<RecordId, string>,
  fresh: ReadonlyMap<RecordId, KeptRecord>,
  before: KeptVaultIndex | undefined,
): KeptVaultIndex {
  const kept = (before?.records ?? [])
    .filter(({ record, stamp }) => !fresh.has(record) && stamps.get(record) === stamp)
    .map((record) => ({ ...record, words: wordsOfKept(record).map((places) => places.map((place) => before?.words[place] as string)) }));
  const all = [...kept, ...[...fresh.values()].map(({ words, ...record }) => ({ ...record, words: words.map((each) => [...each]) }))];
  const words = [...new Set(all.flatMap((record) => record.words.flat()))].toSorted();
  const placeByWord = new Map(words.map((word, place) => [word, place]));
  return {
    version: VERSION,
    // With a record missing (its row was damaged) the vault is read again next time.
    from: all.length === stamps.size ? from : -1,
    words,
    records: all.map(({ record, entry, stamp, words: own }) => ({
      record,
      entry,
      stamp,
      steps: own.map((each) => stepsOf(each.map((word) => placeByWord.get(word) as number).toSorted((a, b) => a - b))),
    })),
  };
}

const stepsOf = (places: readonly number[]): readonly number[] => places.map((place, index) => place - (places[index - 1] ?? 0));
