import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { adoptionSupportForm } from './form.ts';
import { adoptionSupport } from './record.ts';

const advice: Body = {
  stage: 'enquiring',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  startedOn: '2026-02-02',
  needs: 'Whether they can begin before the next posting.',
  advice: 'How agencies see postings; First4Adoption.',
  reviewOn: '2026-05-04',
};
const missing = (changes: Body) =>
  problemsToFinalise(adoptionSupportForm, { ...advice, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('adoption support', () => {
  it('is advice alone for those who are thinking of adopting', () => {
    expect(missing({})).toEqual([]);
    expect(adoptionSupport.schema.safeParse(advice).success).toBe(true);
    expect(adoptionSupport.summary(advice)).toBe('Thinking of adopting · Whether they can begin before the next posting.');
  });

  it('asks for the placing authority, the support plan, the child’s view and who gives what once a child is placed', () => {
    expect(missing({ stage: 'placed' })).toEqual(['authority', 'agency', 'supportPlanHeld', 'childView', 'support']);
  });

  it('is looked at again until it ends', () => {
    expect(adoptionSupport.planned?.(advice).map((item) => item.on)).toEqual(['2026-05-04']);
    expect(adoptionSupport.planned?.({ ...advice, endedOn: '2026-03-01' })).toEqual([]);
    expect(missing({ endedOn: '2026-03-01' })).toEqual(['outcome']);
  });
});
