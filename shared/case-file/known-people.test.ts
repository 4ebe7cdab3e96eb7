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

  it.each([
    ['Gurung', 'Gurang'],
    ['Mohammed', 'Muhammad'],
    ['Siobhan', 'Shivaun'],
    ['Siobhán', 'Shevaun'],
    ['Wanjiku', 'Wangiku'],
    ['Bishnu', 'Vishnu'],
    ['Thapa', 'Tapa'],
    ['Niamh', 'Neve'],
    ['Caoimhe', 'Keeva'],
    ['Shrestha', 'Srestha'],
    ['Catherine', 'Kathryn'],
    ['Yusuf', 'Yousef'],
    ['Zainab', 'Jaynab'],
  ])('is possible where %s was written %s, with another name the same', (known, written) => {
    const one = foldDigest(FILE, VAULT, 'case', [stateOf('person', 'p', { givenName: known, familyName: 'Ratu', group: 'adult' })]);
    const found = knownPeople({ name: `${written} Ratu` }, [one]);
    expect(found).toHaveLength(1);
    expect(found[0]?.because).toMatch(/Similar name|sounds alike/);
  });

  it.each([
    ['Anil', 'Sunita'],
    ['Mercy', 'Grace'],
    ['Omar', 'Peter'],
    ['Otieno', 'Okello'],
  ])('is not said of %s and %s', (known, written) => {
    const one = foldDigest(FILE, VAULT, 'case', [stateOf('person', 'p', { givenName: known, familyName: 'Ratu', group: 'adult' })]);
    expect(knownPeople({ name: `${written} Ratu` }, [one])).toEqual([]);
  });

  it('is possible with two digits of the year exchanged, or one digit wrong', () => {
    expect(find('Anil Gurung', '2071-04-12')[0]?.[2]).toBe('Same name, and a date of birth with two digits of the year exchanged');
    expect(find('Anil Gurong', '2017-04-13')[0]?.[2]).toBe('Similar name, and a date of birth with one digit different');
  });

  it('is possible after a marriage nobody recorded, by one name and the date of birth', () => {
    expect(find('Anil Thapa', '2017-04-12')).toEqual([['Anil Gurung', 'possible', 'One name the same, and the same date of birth']]);
    expect(find('Sunil Thapa', '2017-04-12')).toEqual([]);
  });

  it('is possible when one side knows a middle name', () => {
    expect(find('Anil Kumar Gurung', '2017-04-12')).toEqual([['Anil Gurung', 'likely', 'Same name and date of birth']]);
  });

  it('finds names in Devanagari, and only those', () => {
    const one = foldDigest(FILE, VAULT, 'case', [stateOf('person', 'p', { givenName: 'सीता', familyName: 'गुरुङ', group: 'adult' })]);
    expect(knownPeople({ name: 'सीता गुरुङ' }, [one])).toHaveLength(1);
    expect(knownPeople({ name: 'सत गुरुङ' }, [one])).toEqual([]);
  });

  it('takes less than a frame among 5,000 people', () => {
    const syllables = ['ba', 'ku', 'mi', 'ron', 'sha', 'tel', 'vi', 'wan', 'gur', 'oti', 'lim', 'fe'];
    const nameOf = (n: number) => [n % 12, (n >> 3) % 12, (n * 7) % 12].map((at) => syllables[at]).join('');
    const many = Array.from({ length: 1250 }, (_, file) =>
      foldDigest(
        FILE,
        VAULT,
        'case',
        Array.from({ length: 4 }, (__, n) =>
          stateOf('person', `p${file}-${n}`, { givenName: nameOf(file * 4 + n), familyName: nameOf(file * 31 + 5), group: 'adult' }),
        ),
      ),
    );
    knownPeople({ name: 'Wanjiku Otieno' }, many);
    const times = Array.from('Amina Wanjiku Otieno', (_, length) => {
      const started = performance.now();
      knownPeople({ name: 'Amina Wanjiku Otieno'.slice(0, length + 1) }, many);
      return performance.now() - started;
    }).toSorted((a, b) => a - b);
    // The middle one: a machine that runs other tests besides may lose any single one.
    expect(times[10]).toBeLessThan(16);
  });
});
