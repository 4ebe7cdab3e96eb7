import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childProtectionConcernForm } from './form.ts';
import { childProtectionConcern } from './record.ts';

const asOf = zonedInstant('2026-03-03T12:00:00+03:00[Africa/Nairobi]');
const body = {
  cameBy: 'open-case',
  notifiedAt: '2026-03-03T08:10:00+03:00[Africa/Nairobi]',
  notifiedBy: 'The school nurse',
  agency: 'health',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  concern: 'A bruise on the cheek; Amina said that she fell.',
  significantHarm: { answer: false },
  decision: 'strategy-meeting',
  reasons: 'The bruise does not fit a fall, and there was one before.',
  decidedAt: '2026-03-03T08:50:00+03:00[Africa/Nairobi]',
  decidedBy: 'AAAAAAAAAAAAAAAAAAAAAA',
};
const paths = (changes: Body) => problemsToFinalise(childProtectionConcernForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a child protection concern', () => {
  it('says what reached us, when and from whom, and how it was decided', () => {
    expect(paths({})).toEqual([]);
    expect(childProtectionConcern.schema.safeParse(body).success).toBe(true);
    expect(childProtectionConcern.summary(body)).toBe('Strategy meeting needed · A bruise on the cheek; Amina said that she fell.');
    expect(problemsToFinalise(childProtectionConcernForm, {}, asOf).map(({ path }) => path)).toEqual([
      'cameBy',
      'notifiedAt',
      'notifiedBy',
      'people',
      'concern',
      'significantHarm',
      'decision',
      'reasons',
      'decidedAt',
      'decidedBy',
    ]);
  });

  it('asks about removal where someone is at risk now, unless the contact asked already', () => {
    const atRisk = { significantHarm: { answer: true, reason: 'Amina, from her father; at school now' } };
    expect(paths(atRisk)).toEqual(['removalConsidered']);
    expect(paths({ ...atRisk, removalConsidered: { answer: true } })).toEqual(['removalDecision']);
    expect(paths({ ...atRisk, cameBy: 'contact' })).toEqual([]);
  });

  it('cannot be decided before it was notified, nor notified tomorrow', () => {
    expect(paths({ decidedAt: '2026-03-03T08:00:00+03:00[Africa/Nairobi]' })).toEqual(['decidedAt']);
    expect(paths({ notifiedAt: '2026-03-04T08:00:00+03:00[Africa/Nairobi]' })).toEqual(['notifiedAt', 'decidedAt']);
  });
});
