/** What is indexed of a file and of a record, in words. Ids, keys of attachments and times of day are not; dates are. */

import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { foldedWords } from '#shared/base/folded-words.ts';
import { isShortId } from '#shared/base/ids.ts';
import { instantMs, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { nameSounds } from '#shared/case-file/name-sounds.ts';
import type { FilePerson } from '#shared/case-file/people.ts';
import { dateIn, opening, textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { otherNames, personName } from '#shared/practice/person/record.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { type IndexEntry, soundWord, WORTH, type Worth } from './search-index.ts';

/** As much of one record's text as is indexed: some thirty pages. What is pasted beyond that is not found by its words. */
const MOST_TEXT = 60_000;
const LINE = 160;
const LONGEST_WORD = 40;
/** Of the rows of a table. */
const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[^\s]+\]$/;

/** Words by how much they say. */
export type WordsByWorth = readonly [sounds: Set<string>, text: Set<string>, summary: Set<string>, names: Set<string>];

export interface Indexed {
  readonly entry: IndexEntry;
  readonly words: WordsByWorth;
}

/** The case or the contact itself, as far as the lists know it: until its own record is read. */
export function entryOfFile(digest: FileDigest): Indexed | undefined {
  if (!isFound(digest)) return undefined;
  const words = noWords();
  takeFile(words, digest);
  return { entry: fileEntry(digest), words: eachOnce(words) };
}

/** The people whom a contact names; those of a case have records of their own. */
export const peopleOfContact = (digest: FileDigest): readonly Indexed[] =>
  digest.type === 'contact' ? digest.people.map((person) => namedInContact(person, fileEntry(digest))) : [];

/** Whatever must be the same for a file's entries to still hold. */
export const stampOfFile = ({ title, reference, status, people }: FileDigest): string =>
  JSON.stringify([title, reference, status === 'withdrawn', people]);

/** Whether the record is what the file was opened with: found as the case or the contact itself. */
export const isOpening = (state: RecordState, digest: FileDigest | undefined): boolean =>
  digest !== undefined && isFound(digest) && state.kind === digest.type;

export function entryOfRecord(state: RecordState, digest: FileDigest | undefined): Indexed {
  const { body, kind: name } = state;
  const kind = recordKind(name);
  const isPerson = name === 'person';
  const opened = digest !== undefined && isOpening(state, digest) ? digest : undefined;
  const words = noWords();
  const summary = kind?.summary(body) ?? '';
  if (isPerson) takeNames(words, [personName(body), ...otherNames(body)], dateIn(body, 'born'));
  if (opened) takeFile(words, opened);
  take(words, WORTH.summary, `${kind?.title ?? name} ${summary}`);
  // So that "gurung visit" finds the visits of the Gurung case.
  take(words, WORTH.text, digest?.title ?? '');
  take(words, WORTH.text, textOf(body).slice(0, MOST_TEXT));
  const own: IndexEntry = {
    group: isPerson ? 'people' : 'records',
    vault: state.vault,
    file: state.file,
    record: state.record,
    kind: name,
    title: isPerson ? personName(body) : (kind?.title ?? name),
    summary: isPerson ? personLine(textIn(body, 'relationship'), dateIn(body, 'born')) : opening(summary, LINE),
    at: momentOf(kind?.happenedAt(body)) ?? instantMs(state.changedAt),
    withdrawn: state.status === 'withdrawn',
  };
  return { entry: opened ? { ...fileEntry(opened), kind: name } : own, words: eachOnce(words) };
}

const isFound = ({ type }: FileDigest): boolean => type === 'case' || type === 'contact';

const fileEntry = (digest: FileDigest): IndexEntry => ({
  group: digest.type === 'case' ? 'cases' : 'contacts',
  vault: digest.vault,
  file: digest.file,
  record: undefined,
  kind: undefined,
  title: digest.title,
  summary: digest.reference,
  at: instantMs(digest.receivedAt ?? digest.lastActivityAt),
  withdrawn: digest.status === 'withdrawn',
});

function takeFile(words: WordsByWorth, { title, reference, location, people }: FileDigest): void {
  take(words, WORTH.name, `${title} ${reference}`);
  take(words, WORTH.summary, locationsByCode.get(location)?.label ?? '');
  for (const person of people) take(words, WORTH.summary, [person.name, ...person.otherNames].join(' '));
}

/** Changes with every version of the record, and with what its file is called. */
export const stampOfRecord = (state: RecordState, digest: FileDigest | undefined): string =>
  `${state.heads.map((head) => head.slice(0, 12)).join(',')} ${digest !== undefined && isOpening(state, digest) ? stampOfFile(digest) : (digest?.title ?? '')}`;

function namedInContact(person: FilePerson, contact: IndexEntry): Indexed {
  const words = noWords();
  takeNames(words, [person.name, ...person.otherNames], person.born);
  take(words, WORTH.text, `${person.relationship} ${contact.summary}`);
  return {
    entry: { ...contact, group: 'people', kind: 'person', title: person.name, summary: personLine(person.relationship, person.born) },
    words: eachOnce(words),
  };
}

const personLine = (relationship: string, born: FilePerson['born']): string =>
  [relationship, born === undefined ? '' : `born ${formatDate(born).slice(4)}`].filter(Boolean).join(' · ');

function takeNames(words: WordsByWorth, names: readonly string[], born: FilePerson['born']): void {
  for (const { word } of names.flatMap(foldedWords)) {
    words[WORTH.name].add(word);
    for (const sound of nameSounds(word)) words[WORTH.sound].add(soundWord(sound));
  }
  if (born !== undefined) words[WORTH.name].add(born);
}

const noWords = (): WordsByWorth => [new Set(), new Set(), new Set(), new Set()];

function take(words: WordsByWorth, worth: Worth, text: string): void {
  for (const { word } of foldedWords(text)) if (word.length <= LONGEST_WORD) words[worth].add(word);
}

/** A word stands where it says most. */
function eachOnce(words: WordsByWorth): WordsByWorth {
  const [sounds, text, summary, names] = words;
  for (const word of names) {
    summary.delete(word);
    text.delete(word);
  }
  for (const word of summary) text.delete(word);
  return [sounds, text, summary, names];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return isShortId(value) || ROW_ID.test(value) ? '' : MOMENT.test(value) ? value.slice(0, 10) : value;
  if (typeof value !== 'object' || value === null) return '';
  let text = '';
  for (const each of Object.values(value)) {
    if (text.length > MOST_TEXT) break;
    const more = textOf(each);
    if (more !== '') text += `${more}\n`;
  }
  return text;
}

function momentOf(time: string | undefined): number | undefined {
  if (isZonedInstant(time)) return instantMs(time);
  return isCalendarDate(time) ? Date.parse(`${time}T00:00:00Z`) : undefined;
}

/** The words of a query, as the index has them. A single Latin letter or digit finds nothing yet. */
export const wordsOfQuery = (query: string): readonly string[] =>
  [...new Set(foldedWords(query).map(({ word }) => word))].filter((word) => !/^[a-z0-9]$/.test(word)).slice(0, 12);
