/** Cases told by their involvements, for the tests of what stands and flows. */
import type { Body } from '#shared/practice/record.ts';
import { id, type TestFile, type TestRecord } from './service-for-tests.ts';

export interface TestInvolvement {
  readonly name: string;
  readonly type: string;
  readonly people: readonly string[];
  readonly openedOn: string;
  readonly closedOn?: string;
  readonly previous?: string;
  readonly next?: string;
  readonly more?: Body;
}

export const involvement = ({ name, type, people, openedOn, closedOn, previous, next, more = {} }: TestInvolvement): TestRecord => ({
  kind: 'involvement',
  name,
  body: {
    type,
    people: people.map(id),
    openedOn,
    reason: 'Told in the test',
    ...(closedOn === undefined ? {} : { closedOn, outcome: 'Told in the test' }),
    ...(previous === undefined ? {} : { previous: id(previous) }),
    ...(next === undefined ? {} : { next: id(next) }),
    ...more,
  },
});

export const child = (name: string, born: string): TestRecord => ({
  kind: 'person',
  name,
  body: { givenName: name, familyName: 'Rai', group: 'child', born },
});

export const adult = (name: string): TestRecord => ({
  kind: 'person',
  name,
  body: { givenName: name, familyName: 'Rai', group: 'adult', born: '1988-05-02' },
});

/** @param places where the family was, from when; default Nepal since 2020. */
export const testCase = (
  name: string,
  records: readonly TestRecord[],
  places: TestFile['places'] = [['NEPAL', '2020-01-01']],
): TestFile => ({
  type: 'case',
  name,
  records: [
    { kind: 'case', name: `case-${name}`, body: { householdName: name, location: 'NEPAL', openedOn: '2020-01-01', reason: 'Told' } },
    ...records,
  ],
  ...(places === undefined ? {} : { places }),
});
