import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { significanceForm } from './form.ts';
import { significance } from './record.ts';

const asOf = zonedInstant('2026-03-04T09:00:00+03:00[Africa/Nairobi]');
const body = { of: 'AAAAAAAAAAAAAAAAAAAAAA', level: 'key', why: 'The first time he was hurt.' };

describe('the significance of a record', () => {
  it('is a level, and why', () => {
    expect(problemsToFinalise(significanceForm, body, asOf)).toEqual([]);
    expect(significance.schema.safeParse(body).success).toBe(true);
    expect(significance.summary(body)).toBe('Key event: The first time he was hurt.');
    expect(problemsToFinalise(significanceForm, { of: body.of }, asOf).map(({ path }) => path)).toEqual(['level']);
  });

  it('is of one record', () => {
    expect(significance.schema.safeParse({ level: 'background' }).success).toBe(false);
  });
});
