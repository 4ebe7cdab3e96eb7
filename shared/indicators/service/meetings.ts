/** Boards and working groups, each meeting once: of two of the staff who both enter that they were there, it is one meeting (M28, M29). */
import { foldedWords } from '#shared/base/folded-words.ts';
import { rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { CountedFile } from './counted-file.ts';
import type { Service } from './service.ts';

export interface Meeting {
  readonly file: CountedFile;
  /** The first entry of it. */
  readonly record: string;
  /** Of an entry that says it was held, where there are several. */
  readonly values: Body;
  /** At least one of the staff was there, by any entry. */
  readonly attended: boolean;
}

/** The same kind of meeting under the same name at the same place on the same day is the same meeting. */
export function meetings(service: Service): readonly Meeting[] {
  const entries = Map.groupBy(service.registers('board-attendance'), ({ fact: { values } }) =>
    JSON.stringify([textIn(values, 'type'), nameOf(values), textIn(values, 'location'), textIn(values, 'heldOn')]),
  );
  return [...entries.values()].flatMap((alike) => {
    const entry = alike.find(({ fact }) => textIn(fact.values, 'standing') === 'held') ?? alike[0];
    if (entry === undefined) return [];
    const attended = alike.some(({ fact }) => rowsIn(fact.values, 'staff').some((row) => textIn(row, 'attendance') === 'attended'));
    return [{ file: entry.file, record: entry.fact.record, values: entry.fact.values, attended }];
  });
}

const nameOf = (values: Body): string =>
  foldedWords(textIn(values, 'name'))
    .map(({ word }) => word)
    .join(' ');
