import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { foldDigest } from './digest.ts';
import { knownPeople } from './known-people.ts';
import { FILE, stateOf, VAULT } from './states-for-tests.ts';

const digest = foldDigest(FILE, VAULT, 'case', [
  stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL' }),
  stateOf('person', 'anil', { givenName: 'Anil', familyName: 'Gurung', group: 'child', born: '2017-04-12' }),
  stateOf('person', 'maria', { givenName: 'María José', familyName: 'Pérez-Ortiz', group: 'adult', previousNames: 'Castellanos' }),
]);
const find = (name: string, born?: string) =>
  knownPeople({ name, ...(born === undefined ? {} : { born: calendarDate(born) }) }, [digest]).map(({ person, match, because }) => [
    person.name,
    match,
    because,
  ]);

describe('whether a person may be known', () => {
  it('is likely with the same name and date of birth', () => {
    expect(find('Anil Gurung', '2017-04-12')).toEqual([['Anil Gurung', 'likely', 'Same name and date of birth']]);
  });

  it('is possible with names exchanged, misspelt or without accents', () => {
    expect(find('gurung anil')).toEqual([['Anil Gurung', 'possible', 'Same name']]);
    expect(find('Anil Gurong', '2017-04-12')).toEqual([['Anil Gurung', 'likely', 'Similar name and date of birth']]);
    expect(find('Maria Perez')).toEqual([['María José Pérez-Ortiz', 'possible', 'Same name']]);
    expect(find('Anil Grurung')).toEqual([['Anil Gurung', 'possible', 'Similar name']]);
  });

  it('is possible by an earlier name', () => {
    expect(find('Castellanos')).toEqual([['María José Pérez-Ortiz', 'possible', 'Same name']]);
  });

  it('is possible when day and month of the birth are exchanged', () => {
    expect(find('Anil Gurung', '2017-12-04')).toEqual([
      ['Anil Gurung', 'possible', 'Same name, and a date of birth with day and month exchanged'],
    ]);
  });

  it('is not said of a similar name with another date of birth, nor of two letters', () => {
    expect(find('Anil Gurong', '2012-01-01')).toEqual([]);
    expect(find('An')).toEqual([]);
    expect(find('Sunil Thapa')).toEqual([]);
  });
});
