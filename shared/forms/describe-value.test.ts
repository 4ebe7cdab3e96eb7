import { describe, expect, it } from 'vitest';
import type { Field, FormDefinition } from './definition.ts';
import { describeBody, describeValue, type NameLookup } from './describe-value.ts';

const names: NameLookup = {
  person: (record) => ({ anil: 'Anil Gurung', maya: 'Maya Gurung' })[record],
  staff: (person) => ({ grace: 'Grace Mwangi' })[person],
};
const options = [
  { code: 'home', label: 'Home' },
  { code: 'school', label: 'School' },
];
const base = { key: 'k', label: 'Label' };

describe('a value in words', () => {
  it.each<[Field, unknown, string]>([
    [{ ...base, type: 'text' }, 'As typed', 'As typed'],
    [{ ...base, type: 'number', unit: 'km' }, 12, '12 km'],
    [{ ...base, type: 'date' }, '2026-03-03', 'Tue 3 Mar 2026'],
    [{ ...base, type: 'instant' }, '2026-03-03T03:10:00+03:00[Africa/Nairobi]', 'Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)'],
    [{ ...base, type: 'choice', options }, 'home', 'Home'],
    [{ ...base, type: 'choice', options }, 'moon', 'moon'],
    [{ ...base, type: 'choices', options }, ['home', 'school'], 'Home; School'],
    [{ ...base, type: 'person' }, 'anil', 'Anil Gurung'],
    [{ ...base, type: 'people' }, ['anil', 'nobody'], 'Anil Gurung, Someone not in this file'],
    [{ ...base, type: 'staff' }, 'grace', 'Grace Mwangi'],
    [{ ...base, type: 'yes-no' }, { answer: false, reason: 'Asleep' }, 'No: Asleep'],
    [{ ...base, type: 'yes-no' }, { answer: true }, 'Yes'],
    [{ ...base, type: 'date' }, 'not a date', 'not a date'],
    [{ ...base, type: 'text' }, undefined, ''],
  ])('%o of %o is “%s”', (field, value, text) => {
    expect(describeValue(field, value, names)).toBe(text);
  });

  it('puts each row of a table on its line, without the columns that do not apply', () => {
    const table: Field = {
      ...base,
      type: 'table',
      rowName: 'child',
      columns: [
        { key: 'child', label: 'Child', type: 'person' },
        { key: 'seen', label: 'Seen?', type: 'yes-no' },
        { key: 'said', label: 'Said', type: 'narrative', when: [{ field: 'seen', isOneOf: [true] }] },
      ],
    };
    const rows = [
      { rowId: 'a', child: 'anil', seen: { answer: true }, said: 'I like the dog' },
      { rowId: 'b', child: 'maya', seen: { answer: false, reason: 'At school' }, said: 'left over' },
    ];
    expect(describeValue(table, rows, names)).toBe(
      'Child: Anil Gurung · Seen? Yes · Said: I like the dog\nChild: Maya Gurung · Seen? No: At school',
    );
  });

  it('prints what was answered, section by section', () => {
    const form: FormDefinition = {
      kind: 'test',
      title: 'Test',
      version: 1,
      sections: [
        { title: 'Where', fields: [{ key: 'place', label: 'Place', type: 'choice', options }] },
        { title: 'Empty', fields: [{ key: 'none', label: 'None', type: 'text' }] },
      ],
    };
    expect(describeBody(form, { place: 'home' }, names)).toEqual([
      { title: 'Where', fields: [{ key: 'place', label: 'Place', text: 'Home' }] },
    ]);
  });
});
