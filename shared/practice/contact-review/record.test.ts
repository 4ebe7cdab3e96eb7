import { describe, expect, it } from 'vitest';
import { mayDo } from '#shared/access/may-do.ts';
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

  it('is finalised by registered social workers only', () => {
    const duty = (qualified: boolean) => ({
      roles: ['duty-worker'] as const,
      qualification: qualified ? ({ qualified: true } as const) : ({ qualified: false, reason: 'Not registered' } as const),
    });
    expect(mayDo(duty(true), 'finalise', contactReview).allowed).toBe(true);
    expect(mayDo(duty(false), 'finalise', contactReview).allowed).toBe(false);
  });

  it('says what they saw, or that they looked', () => {
    expect(contactReview.summary({ ...review, view: 'Ask the clinic for the photographs.' })).toBe('Ask the clinic for the photographs.');
    expect(contactReview.summary(review)).toBe('Looked at by a registered social worker');
    expect(contactReview.stops).toEqual([]);
  });
});
