import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { lookedAfterReviewForm } from './form.ts';
import { lookedAfterReview } from './record.ts';

const review: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  oversight: 'BBBBBBBBBBBBBBBBBBBBBA',
  heldOn: '2026-03-02',
  which: 'later',
  chair: 'P. Osei, independent reviewing officer',
  mode: 'video',
  attendance: [{ rowId: '1', name: 'P. Osei', agency: 'local-authority', attendance: 'remote' }],
  participation: 'PN1',
  childView: 'I want to stay.',
  carersView: 'He has settled.',
  carePlanRight: { answer: true },
  visitsOnTime: { answer: true },
  needs: 'Dentist in April.',
  outcome: 'continues',
};
const missing = (changes: Body) =>
  problemsToFinalise(lookedAfterReviewForm, { ...review, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('a review of a looked-after child', () => {
  it('says how the child took part, what they want, whether the plan is right and the visits were made', () => {
    expect(missing({})).toEqual([]);
    expect(lookedAfterReview.schema.safeParse(review).success).toBe(true);
    expect(lookedAfterReview.summary(review)).toBe('Placement continues · I want to stay.');
    expect(missing({ visitsOnTime: { answer: false } })).toEqual(['visitsOnTime']);
  });

  it('asks how the child is visited from now on only at the first one', () => {
    expect(missing({ which: 'first' })).toEqual(['visitBasis']);
  });
});
