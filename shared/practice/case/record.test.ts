import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { caseForm } from './form.ts';
import { caseKind, caseSchema } from './record.ts';

const body = { householdName: 'Otieno', location: 'BATUK', openedOn: '2026-03-03', reason: 'A bruise, two accounts that differ.' };

describe('a case', () => {
  it('is opened with a name, a place, a day and a reason', () => {
    const asOf = zonedInstant('2026-03-03T04:05:00+03:00[Africa/Nairobi]');
    expect(problemsToFinalise(caseForm, body, asOf)).toEqual([]);
    expect(caseSchema.safeParse(body).success).toBe(true);
    expect(problemsToFinalise(caseForm, {}, asOf).map((problem) => problem.path)).toEqual([
      'householdName',
      'location',
      'openedOn',
      'reason',
    ]);
    expect(caseKind.summary(body)).toBe('Household Otieno');
  });

  it('may say since when the family lives there, not for a day to come', () => {
    const asOf = zonedInstant('2026-03-03T04:05:00+03:00[Africa/Nairobi]');
    const paths = (locationSince: string) => problemsToFinalise(caseForm, { ...body, locationSince }, asOf).map((problem) => problem.path);
    expect(paths('2025-08-01')).toEqual([]);
    expect(paths('2026-04-01')).toEqual(['locationSince']);
  });
});
