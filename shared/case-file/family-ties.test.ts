import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { gurung, member, tie } from './family-for-tests.ts';
import { contradictions, type Family, familyOf, tiesInWords } from './family-ties.ts';
import { recordId, stateOf } from './states-for-tests.ts';

const inWords = (record: string): readonly string[] => {
  const found = gurung.members.find((each) => each.record === record);
  return found === undefined
    ? []
    : tiesInWords(found, gurung.ties).map(({ is, other, detail }) => [is, other, detail].filter(Boolean).join(' '));
};
const said = (family: Family): readonly string[] => contradictions(family).map(({ words }) => words);
const born = (year: number) => ({ born: calendarDate(`${year}-01-01`) });

describe('how people are related, in words', () => {
  it('is said from the side of each of them, as a child first', () => {
    expect(inWords('Ben')).toEqual(['son of Anita', 'son of Carl', 'stepson of Bishal', 'half-brother of Maya']);
    expect(inWords('Maya')).toEqual(['daughter of Anita', 'daughter of Bishal', 'half-sister of Ben']);
  });

  it('tells a marriage from one that is over', () => {
    expect(inWords('Anita').slice(0, 2)).toEqual([
      'wife of Bishal married since Fri 1 May 2015',
      'former wife of Carl divorced until Wed 1 Jan 2014, in conflict',
    ]);
  });

  it('says who holds parental responsibility', () => {
    const mother = member('mother', { sex: 'female' });
    expect(tiesInWords(mother, [tie('mother', 'parent', 'child', { parentalResponsibility: true })])[0]?.detail).toBe(
      'holds parental responsibility',
    );
  });
});

describe('a family out of its records', () => {
  const father = stateOf('person', 'father', { givenName: 'Carl', group: 'adult', sex: 'M' });
  const child = stateOf('person', 'child', { givenName: 'Ben', group: 'child', born: '2012-02-01', sex: 'M' });
  const tells = (name: string, body: object, status: 'finalised' | 'draft' = 'finalised') =>
    stateOf('relationship', name, { from: father.record, to: child.record, type: 'parent', ...body }, { status });
  const today = calendarDate('2026-03-11');

  it('has everyone with their age, and the finalised relationships of people who are there', () => {
    const { members, ties } = familyOf(
      [father, child, tells('a', {}), tells('b', {}, 'draft'), tells('c', { to: recordId('gone') })],
      today,
    );
    expect(members.map(({ name, age, sex, subject }) => [name, age, sex, subject])).toEqual([
      ['Ben', '14', 'male', true],
      ['Carl', '', 'male', false],
    ]);
    expect(ties.map((each) => each.record)).toEqual([recordId('a')]);
  });

  it('does not count to the household who lives apart from the children', () => {
    const livesWith = (answer: boolean) =>
      familyOf([father, child, tells('a', { livesTogether: { answer } })], today).members[1]?.inHousehold;
    expect([livesWith(true), livesWith(false)]).toEqual([true, false]);
  });
});

describe('what cannot be true of a family', () => {
  it('finds nothing in a family that is', () => {
    expect(contradictions(gurung)).toEqual([]);
  });

  it('is a child older than a parent, or a parent who was a child', () => {
    expect(
      said({ members: [member('Child', born(1980)), member('Parent', born(1990))], ties: [tie('Parent', 'parent', 'Child')] }),
    ).toEqual(['Child (born Tue 1 Jan 1980) is not younger than Parent (born Mon 1 Jan 1990), who is recorded as parent.']);
    expect(
      said({ members: [member('Child', born(1999)), member('Parent', born(1990))], ties: [tie('Parent', 'parent', 'Child')] }),
    ).toEqual(['Parent, recorded as parent, was 9 when Child was born.']);
  });

  it('is a third parent by birth, twins of different years, a mother who had died, an end before the beginning', () => {
    const people = ['a', 'b', 'c', 'child'].map((name) => member(name));
    expect(said({ members: people, ties: ['a', 'b', 'c'].map((each) => tie(each, 'parent', 'child')) })).toEqual([
      'child has more than two parents by birth. Adoptive and step-parents are relationships of their own.',
    ]);
    expect(said({ members: [member('a', born(2015)), member('b', born(2017))], ties: [tie('a', 'twin', 'b')] })).toHaveLength(1);
    const mother = member('Mother', { ...born(1980), died: calendarDate('2014-01-01'), sex: 'female' });
    expect(said({ members: [mother, member('Child', born(2015))], ties: [tie('Mother', 'parent', 'Child')] })).toEqual([
      'Mother died in 2014, before Child was born.',
    ]);
    const ended = { startedOn: calendarDate('2020-01-01'), endedOn: calendarDate('2019-01-01') };
    expect(said({ members: [member('a'), member('b')], ties: [tie('a', 'partner', 'b', ended)] })).toHaveLength(1);
  });

  it('is a father born when his son was, by way of each other', () => {
    const circle = [tie('a', 'parent', 'b'), tie('b', 'parent', 'a')];
    expect(said({ members: [member('a'), member('b')], ties: circle })).toEqual([
      'a and b are each recorded as descending from the other.',
    ]);
  });
});
