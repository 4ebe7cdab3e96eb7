/** The people of a file: of a case, its person records; of a contact, the rows of its table of people. */
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { formatAge, isUnder18On } from '#shared/base/person-age.ts';
import { dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { otherNames, personName } from '#shared/practice/person/record.ts';
import type { RecordState } from '#shared/practice/record.ts';

export interface FilePerson {
  /** The person's record; for a contact, the id of the row. */
  readonly record: string;
  readonly name: string;
  /** What they are known as and previous names. */
  readonly otherNames: readonly string[];
  readonly born?: CalendarDate;
  /** Expected date of birth, of a child not yet born. */
  readonly expected?: CalendarDate;
  /** As recorded; by age on a day: `isChildOn`. */
  readonly child: boolean;
  readonly relationship: string;
}

/** Children first, the oldest first; then adults as they were recorded. Records entered in error are left out. */
export function peopleOfFile(records: readonly RecordState[]): readonly FilePerson[] {
  const present = records.filter((record) => record.status !== 'withdrawn');
  const people = present.flatMap((record) => {
    if (record.kind === 'person') return [fromPersonRecord(record)];
    return record.kind === 'contact' ? rowsIn(record.body, 'people').map(fromContactRow) : [];
  });
  return people.filter((each) => each.name !== '').toSorted(byAge);
}

/** By date of birth where it is known, else as recorded. */
export const isChildOn = (person: Pick<FilePerson, 'born' | 'child'>, day: CalendarDate): boolean =>
  person.born === undefined ? person.child : isUnder18On(person.born, day);

/** `7`, `4 months`, `expected Mon 1 Jun 2026`, or empty when not known. */
export function ageInWords(person: Pick<FilePerson, 'born' | 'expected'>, day: CalendarDate): string {
  if (person.born !== undefined) return formatAge(person.born, day);
  return person.expected === undefined ? '' : `expected ${formatDate(person.expected)}`;
}

function fromPersonRecord({ record, body }: RecordState): FilePerson {
  const born = dateIn(body, 'born');
  const expected = dateIn(body, 'expected');
  return {
    record,
    name: personName(body),
    otherNames: otherNames(body),
    ...(born === undefined ? {} : { born }),
    ...(born === undefined && expected !== undefined ? { expected } : {}),
    child: textIn(body, 'group') === 'child',
    relationship: textIn(body, 'relationship'),
  };
}

function fromContactRow(row: RecordState['body']): FilePerson {
  const born = dateIn(row, 'born');
  return {
    record: textIn(row, 'rowId'),
    name: textIn(row, 'name'),
    otherNames: [],
    ...(born === undefined ? {} : { born }),
    child: textIn(row, 'group') === 'child',
    relationship: textIn(row, 'relationship'),
  };
}

const NOT_KNOWN = '9999';

function byAge(a: FilePerson, b: FilePerson): number {
  if (a.child !== b.child) return a.child ? -1 : 1;
  if (!a.child) return 0;
  const bornA = a.born ?? a.expected ?? NOT_KNOWN;
  const bornB = b.born ?? b.expected ?? NOT_KNOWN;
  return bornA < bornB ? -1 : bornA > bornB ? 1 : 0;
}
