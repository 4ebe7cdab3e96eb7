import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { privateFosteringForm } from './form.ts';
import { privateFostering } from './record.ts';

const MATTERS = [
  'duration',
  'development',
  'culture',
  'finances',
  'capacity',
  'accommodation',
  'others',
  'health',
  'education',
  'contact',
  'decisions',
  'advice',
];
const child = {
  rowId: '1',
  child: 'AAAAAAAAAAAAAAAAAAAAAA',
  age: 'under-16',
  long: { answer: true },
  closeRelative: { answer: false },
  spokenTo: { answer: true },
  wishes: 'She likes it, and misses her cat.',
};
const arrangement: Body = {
  notifiedOn: '2026-02-02',
  notifiedBy: 'carer',
  notice: 'existing',
  arrangementStartsOn: '2026-01-20',
  noticeInTime: { answer: false, reason: 'They did not know; explained.' },
  children: [child],
  carers: ['BBBBBBBBBBBBBBBBBBBBBA'],
  address: '4 Gurkha Road',
  household: 'Nobody else.',
  parents: 'On a course in Brecon until June; telephone.',
  ...Object.fromEntries(MATTERS.map((matter) => [matter, 'yes'])),
  suitable: 'suitable',
};
const missing = (changes: Body) =>
  problemsToFinalise(privateFosteringForm, { ...arrangement, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('a private fostering arrangement', () => {
  it('is complete with the notice, the three parts of the definition for each child, and every matter of the regulations', () => {
    expect(missing({})).toEqual([]);
    expect(privateFostering.schema.safeParse(arrangement).success).toBe(true);
    expect(privateFostering.summary(arrangement)).toBe('Private fostering of one child · suitable');
    expect(problemsToFinalise(privateFosteringForm, {}, morningOf('2026-03-03')).map(({ path }) => path)).toEqual(
      expect.arrayContaining(MATTERS),
    );
    expect(missing({ health: 'no' })).toEqual(['healthNote']);
  });

  it('says so when it is none', () => {
    expect(privateFostering.summary({ ...arrangement, children: [{ ...child, closeRelative: { answer: true } }] })).toBe(
      'Not private fostering',
    );
  });

  it('asks whether each child was spoken to alone, and what they wish', () => {
    expect(missing({ children: [{ ...child, spokenTo: { answer: false } }] })).toEqual(['children.0.spokenTo']);
    expect(missing({ children: [{ ...child, wishes: '' }] })).toEqual(['children.0.wishes']);
  });

  it('that is not suitable says why and what is done', () => {
    expect(missing({ suitable: 'not-suitable' })).toEqual(['suitableReasons']);
  });
});
