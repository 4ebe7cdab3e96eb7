import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { adultReviewForm } from './form.ts';
import { adultReview } from './record.ts';

const review: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  heldOn: '2026-03-02',
  planned: { answer: true },
  covers: ['risk-plan'],
  plan: 'BBBBBBBBBBBBBBBBBBBBBA',
  attendance: [{ rowId: '1', name: 'Maya Gurung', agency: 'family', attendance: 'in-person' }],
  seen: { answer: true },
  seenAlone: { answer: true },
  personView: 'Better.',
  outcomesMet: 'One of two.',
  changes: 'Her husband is home.',
  riskNow: 'less',
  riskAnalysis: 'No falls since the rail.',
  needsChanged: { answer: false },
  outcome: 'continue',
  reasons: 'It works.',
  nextReviewOn: '2026-03-30',
};
const missing = (changes: Body) =>
  problemsToFinalise(adultReviewForm, { ...review, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('a review of an adult’s plan', () => {
  it('says what was reviewed, who took part, what the person says, the risk and the outcome', () => {
    expect(missing({})).toEqual([]);
    expect(adultReview.schema.safeParse(review).success).toBe(true);
    expect(adultReview.summary(review)).toBe('Continue · It works.');
    expect(missing({ plan: '', riskNow: '', attendance: [] })).toEqual(['plan', 'attendance', 'riskNow']);
  });

  it('asks for the next day unless nothing follows, and not for one before it', () => {
    expect(missing({ nextReviewOn: '' })).toEqual(['nextReviewOn']);
    expect(missing({ nextReviewOn: '', outcome: 'close' })).toEqual([]);
    expect(missing({ nextReviewOn: '2026-03-01' })).toEqual(['nextReviewOn']);
  });
});
