/** What one cell says, as the value of the field it stands for. */

import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ZoneName } from '#shared/base/zoned-instant.ts';
import type { Option } from '#shared/forms/definition.ts';
import { headingKey, nearest } from './headings.ts';
import type { ColumnField } from './kind-fields.ts';
import { type DateHabits, readDate, readInstant } from './read-date.ts';

export interface ReadingHabits {
  readonly dates: DateHabits;
  readonly decimalComma: boolean;
}

/** What a cell refers to, for the row it stands in. */
export interface Referring {
  readonly zoneOn: (day: CalendarDate) => ZoneName;
  /** A person of the file; undefined when there is none of that id. */
  readonly person: (text: string) => string | undefined;
  readonly staff: (text: string) => string;
  readonly record: (kinds: readonly string[], text: string) => string | undefined;
}

export interface Misread {
  readonly code: 'not-a-date' | 'not-an-instant' | 'wrong-type' | 'unknown-code' | 'dangling-reference';
  readonly expected: string;
}

/** Moments at which something reached the service or began: a day alone counts from its first moment. Every other from its last. */
const STARTS: ReadonlySet<string> = new Set([
  'receivedAt',
  'notifiedAt',
  'requestedAt',
  'concernReceivedAt',
  'ruledOutAt',
  'awareAt',
  'happenedAt',
  'takenAt',
  'from',
]);

/** Several in one cell: `N1; N3`. A comma separates too where no id can hold one. */
export const partsOf = (text: string, separators = /[;|\n]/): readonly string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** @param text trimmed, not empty. */
export function readValue(field: ColumnField, text: string, habits: ReadingHabits, refers: Referring): Result<unknown, Misread> {
  switch (field.type) {
    case 'text':
    case 'narrative':
      return ok(text);
    case 'date':
      return named('not-a-date', readDate(text, habits.dates));
    case 'instant':
      return named('not-an-instant', readInstant(text, habits.dates, refers.zoneOn, STARTS.has(field.key) ? 'first' : 'last'));
    case 'number':
      return readNumber(text, habits);
    case 'yes-no':
      return readYesNo(text);
    case 'choice':
      return codeIn(field.options, text);
    case 'choices':
      return all(partsOf(text, /[;|,\n]/), (part) => codeIn(field.options, part));
    case 'person':
      return reference(refers.person(text), 'the id of a person of this case in people.csv');
    case 'people':
      return all(partsOf(text), (part) => reference(refers.person(part), 'ids of people of this case in people.csv, separated by ;'));
    case 'staff':
      return ok(refers.staff(text));
    case 'record':
      return reference(refers.record(field.kinds, text), `the id of a ${field.kinds.join(' or a ').replaceAll('-', ' ')} in this folder`);
  }
}

function named<Value>(code: Misread['code'], read: Result<Value, string>): Result<Value, Misread> {
  return read.ok ? read : err({ code, expected: read.error });
}

const reference = (id: string | undefined, expected: string): Result<string, Misread> =>
  id === undefined ? err({ code: 'dangling-reference', expected }) : ok(id);

function all<Value>(parts: readonly string[], read: (part: string) => Result<Value, Misread>): Result<readonly Value[], Misread> {
  const values: Value[] = [];
  for (const part of parts) {
    const value = read(part);
    if (!value.ok)
      return err({ ...value.error, expected: parts.length === 1 ? value.error.expected : `${value.error.expected} (for “${part}”)` });
    values.push(value.value);
  }
  return ok(values);
}

function readNumber(text: string, { decimalComma }: ReadingHabits): Result<number, Misread> {
  const plain = decimalComma ? text.replace(',', '.') : text;
  if (/^-?\d+(\.\d+)?$/.test(plain)) return ok(Number(plain));
  const hint = /^-?\d+,\d+$/.test(text) ? ': for decimal commas set "decimalComma" in the mapping file' : '';
  return err({ code: 'wrong-type', expected: `a number such as 10 or 0.5${hint}` });
}

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0']);

export function answerOf(text: string): boolean | undefined {
  const key = headingKey(text);
  return YES.has(key) ? true : NO.has(key) ? false : undefined;
}

function readYesNo(text: string): Result<{ readonly answer: boolean }, Misread> {
  const answer = answerOf(text);
  return answer === undefined ? err({ code: 'wrong-type', expected: 'yes or no' }) : ok({ answer });
}

const MOST_LISTED = 20;

/** By its code or by its label, in small or capital letters. */
export function codeIn(options: readonly Pick<Option, 'code' | 'label'>[], text: string): Result<string, Misread> {
  const key = headingKey(text);
  const found = options.find(({ code }) => headingKey(code) === key) ?? options.find(({ label }) => headingKey(label) === key);
  if (found !== undefined) return ok(found.code);
  const near = nearest(
    text,
    options.flatMap(({ code, label }) => [code, label]),
  );
  const codes = options.map(({ code }) => code);
  const listed = codes.length <= MOST_LISTED ? codes.join(', ') : `one of the ${codes.length} codes in PROFILES.md`;
  return err({ code: 'unknown-code', expected: near.length === 0 ? listed : `${listed}; nearest: ${near.join(', ')}` });
}
