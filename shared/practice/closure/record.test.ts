import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { closureForm } from './form.ts';
import { closure } from './record.ts';

const body = {
  closedOn: '2026-06-30',
  closureReason: 'RC7',
  outcome: 'Both parents use what they learned; the children sleep and are at school.',
  threshold: 'No unmet need that a service must meet.',
  finalVisit: { answer: true },
  agenciesTold: { answer: true },
  familyTold: { answer: true },
  feedbackAsked: { answer: false, reason: 'The family had left; asked by letter.' },
};
const asOf = zonedInstant('2026-07-01T09:00:00+03:00[Africa/Nairobi]');
const paths = (changes: object) => problemsToFinalise(closureForm, { ...body, ...changes }, asOf).map((problem) => problem.path);

describe('a closure', () => {
  it('gives reason, outcome and threshold, and answers the four checks', () => {
    expect(paths({})).toEqual([]);
    expect(closure.schema.safeParse(body).success).toBe(true);
    expect(problemsToFinalise(closureForm, {}, asOf)).toHaveLength(8);
  });

  it('asks who takes over when it goes to a local authority, to adults’ services or to Early Help', () => {
    for (const reason of ['RC5', 'RC6', 'RC9']) expect(paths({ closureReason: reason })).toEqual(['receivingService']);
  });

  it('asks for the reason where a check was not made', () => {
    expect(paths({ finalVisit: { answer: false } })).toEqual(['finalVisit']);
  });

  it('is a registered social worker’s, and waits for a manager', () => {
    expect(closure.signOff).toBe('required');
    expect(closure.reserved).toEqual(['finalise', 'authorise']);
  });
});
