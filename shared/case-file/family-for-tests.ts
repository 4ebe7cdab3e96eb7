/** Families for the tests of the diagram, told in a few words. */
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { Family, FamilyMember, FamilyTie } from './family-ties.ts';

export const member = (record: string, facts: Partial<FamilyMember> = {}): FamilyMember => ({
  record,
  name: record,
  sex: 'unknown',
  unborn: false,
  age: '',
  subject: false,
  inHousehold: true,
  ...facts,
});

export const tie = (from: string, type: string, to: string, facts: Partial<FamilyTie> = {}): FamilyTie => ({
  record: `${from}>${to}`,
  from,
  to,
  type,
  otherType: '',
  partnership: '',
  quality: '',
  ...facts,
});

/** Anita married Bishal; Maya and the twins are theirs; Ben is Anita's and her first husband Carl's; Dil is Bishal's mother. */
export const gurung: Family = {
  members: [
    member('Ben', { sex: 'male', born: calendarDate('2012-02-01'), age: '14', subject: true }),
    member('Maya', { sex: 'female', born: calendarDate('2018-06-01'), age: '7', subject: true }),
    member('Tara', { sex: 'female', born: calendarDate('2021-01-05'), age: '5', subject: true }),
    member('Asha', { sex: 'female', born: calendarDate('2021-01-05'), age: '5', subject: true }),
    member('Anita', { sex: 'female', born: calendarDate('1988-03-03'), age: '38' }),
    member('Bishal', { sex: 'male', born: calendarDate('1986-03-03'), age: '40' }),
    member('Carl', { sex: 'male', born: calendarDate('1980-03-03'), age: '46', inHousehold: false }),
    member('Dil', { sex: 'female', born: calendarDate('1955-03-03'), age: '71', inHousehold: false }),
  ],
  ties: [
    tie('Bishal', 'partner', 'Anita', { partnership: 'married', startedOn: calendarDate('2015-05-01') }),
    tie('Carl', 'partner', 'Anita', { partnership: 'divorced', endedOn: calendarDate('2014-01-01'), quality: 'conflict' }),
    tie('Anita', 'parent', 'Ben'),
    tie('Carl', 'parent', 'Ben'),
    tie('Bishal', 'step-parent', 'Ben'),
    ...['Maya', 'Tara', 'Asha'].flatMap((child) => [tie('Anita', 'parent', child), tie('Bishal', 'parent', child)]),
    tie('Tara', 'twin', 'Asha'),
    tie('Ben', 'half-sibling', 'Maya'),
    tie('Dil', 'parent', 'Bishal'),
  ],
};
