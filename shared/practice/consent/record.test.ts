import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { consentForm } from './form.ts';
import { consent } from './record.ts';

const body: Body = {
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  givenBy: 'BBBBBBBBBBBBBBBBBBBBBA',
  standing: 'responsibility',
  others: { answer: false },
  subjects: ['assessment', 'share-health'],
  decision: 'given',
  decidedOn: '2026-03-02',
  until: '2026-09-02',
  how: 'spoken',
  explained: { answer: true },
};
const missing = (changes: Body) =>
  problemsToFinalise(consentForm, { ...body, ...changes }, morningOf('2026-03-20')).map((problem) => problem.path);

describe('a consent', () => {
  it('says who decided, by what right, about whom, for what and until when', () => {
    expect(missing({})).toEqual([]);
    expect(consent.schema.safeParse(body).success).toBe(true);
    expect(consent.summary(body)).toBe('Given · an assessment, sharing with health');
    expect(consent.planned?.(body).map((item) => item.on)).toEqual(['2026-09-02']);
  });

  it('of a child under 16 says how their understanding was established', () => {
    expect(missing({ standing: 'gillick' })).toEqual(['standingReason']);
  });

  it('that has limits or was refused says which and why', () => {
    expect(missing({ decision: 'partly' })).toEqual(['limits']);
    expect(missing({ decision: 'refused' })).toEqual(['refusalReason']);
    expect(missing({ subjects: ['share-authority'] })).toEqual(['otherSubject']);
  });

  it('can be withdrawn, not before it was given, and then plans nothing more', () => {
    const withdrawn = { withdrawnOn: '2026-03-10', withdrawnReason: 'She no longer wants the school to know.' };
    expect(missing(withdrawn)).toEqual([]);
    expect(missing({ ...withdrawn, withdrawnOn: '2026-03-01' })).toEqual(['withdrawnOn']);
    expect(consent.planned?.({ ...body, ...withdrawn })).toEqual([]);
    expect(consent.ended?.({ ...body, ...withdrawn })).toEqual({
      at: '2026-03-10',
      summary: 'Consent withdrawn · She no longer wants the school to know.',
    });
  });
});
