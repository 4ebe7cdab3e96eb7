import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { trainingRequestForm } from './form.ts';
import { trainingRequest } from './record.ts';

const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
const request = {
  requestedOn: '2026-11-02',
  location: 'NEPAL',
  level: '3',
  organisation: 'BGN school, head teacher',
  organisationType: 'education',
  answer: 'waiting',
};
const missing = (changes: object) => problemsToFinalise(trainingRequestForm, { ...request, ...changes }, asOf).map(({ path }) => path);

describe('a training request', () => {
  it('may wait; its answer names the session’s day, or why there is none', () => {
    expect(missing({})).toEqual([]);
    expect(trainingRequest.schema.safeParse(request).success).toBe(true);
    expect(missing({ answer: 'session' })).toEqual(['answeredOn', 'sessionOn']);
    expect(missing({ answer: 'declined', answeredOn: '2026-11-03' })).toEqual(['reason']);
  });

  it('cannot be answered before it was asked', () => {
    expect(missing({ answer: 'session', answeredOn: '2026-11-01', sessionOn: '2026-12-01' })).toEqual(['answeredOn']);
    expect(trainingRequest.summary(request)).toBe('Level 3 asked for by BGN school, head teacher · Nepal · not answered yet');
  });
});
