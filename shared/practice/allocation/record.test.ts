import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, recordOf } from '../clocks-for-tests.ts';
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

  it('begins the clock of supervision, and takes it away when it ends', () => {
    expect(clocksInWords([recordOf(allocation, body)])).toEqual(['SUPERVISION 2026-03-03→2026-05-03 runs']);
    expect(clocksInWords([recordOf(allocation, { ...body, to: '2026-04-01' })])).toEqual([]);
    const next = recordOf(allocation, { ...body, from: '2026-04-01' }, { record: 'next' });
    expect(clocksInWords([recordOf(allocation, { ...body, to: '2026-04-01' }), next])).toEqual(['SUPERVISION 2026-04-01→2026-06-01 runs']);
  });
});
