import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { assessmentSharedForm } from './form.ts';
import { assessmentShared } from './record.ts';

const asOf = zonedInstant('2026-04-10T09:00:00+01:00[Europe/London]');
const shared = {
  assessment: 'AAAAAAAAAAAAAAAAAAAAAA',
  family: 'shared',
  familySharedOn: '2026-04-07',
  familySharedHow: 'Read together with both parents at home',
  partners: 'shared',
  partnersSharedOn: '2026-04-08',
  partnersSharedWith: 'the school',
  partnersConsent: 'consent',
};
const missing = (body: Body) => problemsToFinalise(assessmentSharedForm, body, asOf).map((problem) => problem.path);

describe('an assessment that was shared', () => {
  it('says with whom, when, how and on what ground', () => {
    expect(missing(shared)).toEqual([]);
    expect(assessmentShared.schema.safeParse(shared).success).toBe(true);
    expect(assessmentShared.summary(shared)).toBe('Shared with the family · Shared with the school');
    expect(missing({ assessment: shared.assessment, family: 'shared', partners: 'shared' })).toEqual([
      'familySharedOn',
      'familySharedHow',
      'partnersSharedOn',
      'partnersSharedWith',
      'partnersConsent',
    ]);
  });

  it('may be about the family or partners alone, but not about nobody', () => {
    expect(missing({ ...shared, partners: 'not-now' })).toEqual([]);
    expect(missing({ ...shared, family: 'not-now', partners: 'no-consent' })).toEqual([]);
    expect(missing({ ...shared, family: 'not-now', partners: 'not-now' })).toEqual(['family']);
  });
});
