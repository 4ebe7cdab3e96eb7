import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { tripForm } from './form.ts';
import { trip } from './record.ts';

const body = { location: 'BATUK', leavesOn: '2026-03-02', returnsOn: '2026-03-12', cases: ['AAAAAAAAAAAAAAAAAAAAAA'] };
const asOf = zonedInstant('2026-02-20T09:00:00+00:00[Europe/London]');

describe('a trip', () => {
  it('says where and when, and carries the cases chosen for it', () => {
    expect(problemsToFinalise(tripForm, body, asOf)).toEqual([]);
    expect(trip.schema.safeParse(body).success).toBe(true);
    expect(trip.summary(body)).toBe('Kenya, Mon 2 Mar to Thu 12 Mar');
  });

  it('does not return before it leaves', () => {
    expect(problemsToFinalise(tripForm, { ...body, returnsOn: '2026-03-01' }, asOf).map(({ path }) => path)).toEqual(['returnsOn']);
  });
});
