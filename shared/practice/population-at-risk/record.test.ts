import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { populationAtRiskForm } from './form.ts';
import { populationAtRisk } from './record.ts';

const asOf = zonedInstant('2026-02-02T09:00:00+00:00[Europe/London]');
const brunei = { location: 'BRUNEI', asOf: '2026-01-31', children: 412, source: 'Unit return, HQ British Forces Brunei' };
const missing = (body: object) => problemsToFinalise(populationAtRiskForm, { ...brunei, ...body }, asOf).map(({ path }) => path);

describe('a population', () => {
  it('is a number of children at a place, of a day, from somewhere; adults where they are known', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ adults: 803 })).toEqual([]);
    expect(populationAtRisk.schema.safeParse(brunei).success).toBe(true);
    expect(problemsToFinalise(populationAtRiskForm, {}, asOf).map(({ path }) => path)).toEqual(['location', 'asOf', 'children', 'source']);
    expect(populationAtRisk.summary(brunei)).toBe('Brunei · 412 children · Sat 31 Jan 2026');
  });

  it('may be nobody, and is never less, nor of a day to come', () => {
    expect(missing({ children: 0 })).toEqual([]);
    expect(missing({ children: -1 })).toEqual(['children']);
    expect(missing({ asOf: '2026-03-01' })).toEqual(['asOf']);
  });
});
