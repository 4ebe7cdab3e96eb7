import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { riskForm } from './form.ts';
import { ratingOf } from './rating.ts';
import { risk } from './record.ts';

const body: Body = {
  category: 'domestic-abuse',
  identifiedOn: '2026-03-02',
  what: 'He comes back from the exercise and finds out that she called us',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  fromWhat: 'Her husband, who is not recorded in the case',
  evidence: 'Two injuries in a year.',
  protectiveFactors: 'Her sister lives next door.',
  likelihood: '3',
  severity: '3',
  status: 'open',
  reviewOn: '2026-03-16',
};
const missing = (changes: Body) =>
  problemsToFinalise(riskForm, { ...body, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('a risk', () => {
  it('says what may happen, to whom, from whom, how likely and severe, what protects and when it is looked at again', () => {
    expect(missing({})).toEqual([]);
    expect(risk.schema.safeParse(body).success).toBe(true);
    expect(risk.summary(body)).toBe('High risk · Domestic abuse · He comes back from the exercise and finds out that she called us');
  });

  it('is rated by likelihood and severity unless a person judges otherwise and says why', () => {
    const rating = (likelihood: string, severity: string) => ratingOf({ likelihood, severity });
    expect([rating('1', '1'), rating('2', '2'), rating('2', '3'), rating('3', '4'), rating('4', '4')]).toEqual([
      'low',
      'medium',
      'high',
      'very-high',
      'very-high',
    ]);
    expect(ratingOf({ severity: '4' })).toBeUndefined();
    expect(ratingOf({ ...body, ratingChosen: 'very-high' })).toBe('very-high');
    expect(missing({ ratingChosen: 'very-high' })).toEqual(['ratingReason']);
  });

  it('stands for nobody only if that is said, and closes with a day and a reason', () => {
    expect(missing({ people: [], fromWhat: '' })).toEqual(['toOthers', 'fromWhat']);
    expect(missing({ status: 'closed' })).toEqual(['closedOn', 'closedReason']);
    expect(missing({ status: 'closed', closedReason: 'He left.', closedOn: '2026-03-01' })).toEqual(['closedOn']);
  });

  it('is planned to be looked at again while it is open, and ends in the chronology when it is closed', () => {
    expect(risk.planned?.(body).map((item) => item.on)).toEqual(['2026-03-16']);
    const closed = { ...body, status: 'closed', closedOn: '2026-03-10' };
    expect(risk.planned?.(closed)).toEqual([]);
    expect(risk.ended?.(closed)?.at).toBe('2026-03-10');
  });
});
