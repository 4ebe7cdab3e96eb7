import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { prefillBody } from '#shared/forms/prefill.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childInNeedReviewForm } from './form.ts';
import { childInNeedReview } from './record.ts';

const ANIL = 'AAAAAAAAAAAAAAAAAAAAAA';
const asOf = zonedInstant('2026-04-27T18:00:00+05:45[Asia/Kathmandu]');
const part = (changes: object = {}) => ({
  rowId: 'a',
  child: ANIL,
  participation: 'PN1',
  views: 'I like breakfast club.',
  thresholdOfRisk: 'No harm seen; attendance has held for six weeks.',
  outcome: '3',
  ...changes,
});
const review = {
  heldAt: '2026-04-27T10:00:00+05:45[Asia/Kathmandu]',
  chair: ANIL,
  plan: ANIL,
  familyInvited: { answer: true },
  agenciesInvited: 'yes',
  attendance: [{ rowId: 'x', name: 'Ms Rai', agency: 'education', attendance: 'in-person' }],
  progress: 'In school five days of five.',
  parentsViews: 'Mornings are calm.',
  children: [part()],
  nextSteps: 'Go on until the summer.',
  nextReviewOn: '2026-07-20',
};
const missing = (body: Body) => problemsToFinalise(childInNeedReviewForm, body, asOf).map((problem) => problem.path);

describe('a child in need review', () => {
  it('weighs the threshold of risk for each child and ends in one of the four outcomes', () => {
    expect(missing(review)).toEqual([]);
    expect(childInNeedReview.schema.safeParse(review).success).toBe(true);
    expect(childInNeedReview.summary(review)).toBe('Continue CiN · In school five days of five.');
    expect(missing({ ...review, children: [part({ thresholdOfRisk: '', outcome: undefined })] })).toEqual([
      'children.0.thresholdOfRisk',
      'children.0.outcome',
    ]);
    expect(missing({ ...review, children: [part({ outcome: '5' })] })).toEqual(['children.0.outcome']);
  });

  it('waits for a team manager', () => {
    expect(childInNeedReview.signOff).toBe('required');
    expect(childInNeedReview.reserved).toContain('authorise');
  });

  it('names the Early Help lead professional and their service when it steps down (M36)', () => {
    expect(missing({ ...review, children: [part({ outcome: '1' })], nextReviewOn: undefined })).toEqual([
      'children.0.leadProfessional',
      'children.0.leadService',
    ]);
    const ours = part({ outcome: '1', leadProfessional: 'One of us', leadService: 'social-work' });
    expect(missing({ ...review, children: [ours] })).toEqual(['children.0.leadService']);
  });

  it('asks when a plan that goes on is reviewed next', () => {
    expect(missing({ ...review, nextReviewOn: undefined })).toEqual(['nextReviewOn']);
    expect(missing({ ...review, nextReviewOn: undefined, children: [part({ outcome: '2' })] })).toEqual([]);
  });

  it('asks why no agency was invited, unless none gives support', () => {
    expect(missing({ ...review, agenciesInvited: 'no' })).toEqual(['agenciesNotInvitedReason']);
    expect(missing({ ...review, agenciesInvited: 'none-involved' })).toEqual([]);
  });

  it('takes the plan’s actions over, and asks how each goes', () => {
    const actions = [{ rowId: 'p', action: 'Aunt comes at 6.30', owner: 'Sita', target: '5 of 5' }];
    const { body } = prefillBody(childInNeedReviewForm, review, {
      'latest:child-in-need-plan.actions': { value: actions, sourceText: 'From: the plan' },
    });
    expect(missing(body)).toEqual(['actions.0.progress']);
  });
});
