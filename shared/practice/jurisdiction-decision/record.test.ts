import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { jurisdictionDecisionForm } from './form.ts';
import { jurisdictionDecision } from './record.ts';

const asOf = zonedInstant('2026-03-04T18:00:00+03:00[Africa/Nairobi]');
const yes = { answer: true };
const body = {
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  occasion: 'enquiry',
  location: 'BATUK',
  hostNationLawConsidered: yes,
  sofaConsidered: yes,
  afaConsidered: yes,
  primacy: 'shared',
  jurisdictionReasons: 'The Children Act of Kenya and the agreement of 2015 were read.',
  legalAdvice: { answer: true, reason: 'Command legal, by telephone: go on' },
  decision: 'together',
  rationale: 'Kenya keeps primacy and asks us to act.',
  decidedOn: '2026-03-04',
  decidedBy: 'AAAAAAAAAAAAAAAAAAAAAA',
};
const paths = (changes: Body) => problemsToFinalise(jurisdictionDecisionForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a jurisdiction decision', () => {
  it('shows that host nation, status of forces and Armed Forces Act were considered, and who decided what and why', () => {
    expect(paths({})).toEqual([]);
    expect(jurisdictionDecision.schema.safeParse(body).success).toBe(true);
    expect(jurisdictionDecision.summary(body)).toBe(
      'This service and the host nation act together · Kenya keeps primacy and asks us to act.',
    );
  });

  // PI 5.3.
  it.each(['hostNationLawConsidered', 'sofaConsidered', 'afaConsidered', 'rationale', 'decidedBy', 'decidedOn', 'location', 'decision'])(
    'is not complete without %s',
    (path) => {
      expect(paths({ [path]: undefined })).toEqual([path]);
    },
  );

  it('says why something was not considered', () => {
    expect(paths({ sofaConsidered: { answer: false } })).toEqual(['sofaConsidered']);
    expect(paths({ sofaConsidered: { answer: false, reason: 'There is none with this country' } })).toEqual([]);
  });
});
