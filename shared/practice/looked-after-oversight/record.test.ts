import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { lookedAfterOversightForm } from './form.ts';
import { lookedAfterOversight } from './record.ts';

const authority = LOCAL_AUTHORITY_OPTIONS[0];
if (authority === undefined) throw new Error('No local authority');

const oversight: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  startedOn: '2026-01-12',
  lookedAfterSince: '2024-06-03',
  authority: authority.code,
  authorityWorker: 'T. Mensah, 020 7946 0018',
  legalStatus: 'care-order',
  approval: { answer: true },
  placementType: 'foster',
  placementStartedOn: '2024-06-10',
  carers: ['BBBBBBBBBBBBBBBBBBBBBA'],
  visitBasis: 'standard',
  toEighteen: { answer: true },
  visitor: 'service',
  agreement: 'Letter of 5 January: we visit and report within 5 days.',
  carePlanHeld: { answer: true },
  reviewsHeld: 'more',
  lastReviewOn: '2025-11-03',
  lastVisitOn: '2025-12-15',
};
const missing = (changes: Body) =>
  problemsToFinalise(lookedAfterOversightForm, { ...oversight, ...changes }, morningOf('2026-02-02')).map((problem) => problem.path);

describe('the oversight of a looked-after child', () => {
  it('names the responsible authority, the legal status, the placement, who visits, and the care plan', () => {
    expect(missing({})).toEqual([]);
    expect(lookedAfterOversight.schema.safeParse(oversight).success).toBe(true);
    expect(lookedAfterOversight.summary(oversight)).toBe(`Looked after · ${authority.label}`);
    expect(missing({ carePlanHeld: { answer: false } })).toEqual(['carePlanHeld']);
    expect(missing({ authority: 'OTHER' })).toEqual(['authorityName']);
  });

  it('asks for the approval of living abroad, and for the last review where some were held', () => {
    expect(missing({ approval: { answer: false } })).toEqual(['approval']);
    expect(missing({ lastReviewOn: '' })).toEqual(['lastReviewOn']);
  });

  it('has no placement before the child was looked after, nor a visit in it before it began', () => {
    expect(missing({ placementStartedOn: '2024-06-02' })).toEqual(['placementStartedOn']);
    expect(missing({ lastVisitOn: '2024-06-09' })).toEqual(['lastVisitOn']);
  });

  it('ends with a reason and a handover', () => {
    expect(missing({ endedOn: '2026-01-30' })).toEqual(['endedReason', 'handover']);
  });
});
