import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { allocationForm } from './form.ts';
import { allocation, allocationSchema } from './record.ts';

const body = { worker: 'AAAAAAAAAAAAAAAAAAAAAA', from: '2026-03-03', changeReason: 'FCONTA' };
const asOf = zonedInstant('2026-03-03T09:00:00+00:00[Europe/London]');

describe('an allocation', () => {
  it('names the worker, the first day and the reason', () => {
    expect(problemsToFinalise(allocationForm, body, asOf)).toEqual([]);
    expect(allocationSchema.safeParse(body).success).toBe(true);
    expect(allocation.summary(body)).toBe('Allocated: first contact or re-referral');
    expect(allocation.ended?.({ ...body, to: '2026-04-01' })).toEqual({ at: '2026-04-01', summary: 'Allocation ended' });
  });

  it('cannot end before it began', () => {
    expect(problemsToFinalise(allocationForm, { ...body, to: '2026-03-01' }, asOf).map((problem) => problem.path)).toEqual(['to']);
  });
});
