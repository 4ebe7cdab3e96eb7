import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import { auditSampleForm } from './form.ts';
import { auditSample, monthInWords } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const body = {
  month: '2026-03',
  drawnAt: morningOf('2026-03-02'),
  size: 1,
  seed: 'Zk3vR8yQm1c0aWJt5nLx7A',
  monthsApart: 6,
  cases: [
    {
      rowId: 'FFFFFFFFFFFFFFFFFFFFFA',
      reference: 'NEPAL-7K3QX9',
      location: 'NEPAL',
      involvement: 'Child in Need (section 17 type)',
      why: 'random',
    },
  ],
  frame: [{ rowId: 'FFFFFFFFFFFFFFFFFFFFFA', location: 'NEPAL', involvement: 'child-in-need', barred: ['AAAAAAAAAAAAAAAAAAAAAA'] }],
  auditors: ['AAAAAAAAAAAAAAAAAAAAAA'],
};

describe('an audit sample', () => {
  it('keeps its draw: month, seed, and the list it was drawn from; a case may wait for an auditor', () => {
    expect(problemsToFinalise(auditSampleForm, body, asOf)).toEqual([]);
    expect(auditSample.schema.safeParse(body).success).toBe(true);
    expect(problemsToFinalise(auditSampleForm, { ...body, seed: '' }, asOf).map(({ path }) => path)).toEqual(['seed']);
  });

  it('asks why a case was taken out', () => {
    const replaced = [{ rowId: 'a', reference: 'NEPAL-7K3QX9', at: morningOf('2026-03-03') }];
    expect(problemsToFinalise(auditSampleForm, { ...body, replaced }, asOf).map(({ path }) => path)).toEqual(['replaced.0.reason']);
  });

  it('says in a line which month it is and how many cases', () => {
    expect(auditSample.summary(body)).toBe('March 2026 · 1 case');
    expect(auditSample.summary({ month: '2026-03' })).toBe('March 2026');
    expect(monthInWords('spring')).toBe('spring');
  });

  it('is read by managers only', () => {
    expect(auditSample.fileTypes).toEqual(['confidential']);
    expect(auditSample.writers).toBe('managers');
  });
});
