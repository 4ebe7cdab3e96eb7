import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { contactReviewForm } from './form.ts';
import { contactReview } from './record.ts';

const asOf = zonedInstant('2026-03-03T09:10:00+03:00[Africa/Nairobi]');
const review = { reviewedAt: '2026-03-03T09:00:00+03:00[Africa/Nairobi]', reviewedBy: 'AAAAAAAAAAAAAAAAAAAAAA' };

describe('the review of a contact', () => {
  it('needs when and by whom, and nothing to be written', () => {
    expect(problemsToFinalise(contactReviewForm, review, asOf)).toEqual([]);
    expect(contactReview.schema.safeParse(review).success).toBe(true);
    expect(problemsToFinalise(contactReviewForm, {}, asOf).map(({ path }) => path)).toEqual(['reviewedAt', 'reviewedBy']);
  });

  it('is finalised by registered social workers only, whoever took the call', () => {
    expect(contactReview.reserved).toEqual(['finalise']);
    expect(contactReview.writers).toBe('front-door');
  });

  it('says what they saw, or that they looked', () => {
    expect(contactReview.summary({ ...review, view: 'Ask the clinic for the photographs.' })).toBe('Ask the clinic for the photographs.');
    expect(contactReview.summary(review)).toBe('Looked at by a registered social worker');
    expect(contactReview.stops).toEqual([]);
  });
});
