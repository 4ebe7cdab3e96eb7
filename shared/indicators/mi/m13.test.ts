import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { period } from '../period.ts';
import { caseOf, meeting, valuesOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestFile, testService } from '../service-for-tests.ts';
import { m13 } from './m13.ts';
import { poissonInterval } from './poisson-interval.ts';

const population = (location: string, asOf: string, children: number): TestFile => ({
  type: 'register',
  name: `${location}${asOf}`,
  records: [{ kind: 'population-at-risk', name: `${location} ${asOf}`, body: { location, asOf, children, source: 'x' } }],
});
const nepal = caseOf('rai', [
  meeting('m', '2025-11-10 10:00', ['maya', 'anil']),
  meeting('m2', '2026-02-03 10:00', ['maya', 'anil', 'sita']),
]);
const brunei = caseOf('lee', [meeting('m3', '2026-03-03 10:00', ['li'])], { location: 'BRUNEI' });
const LAST_YEAR = period(calendarDate('2026-11-01'), calendarDate('2027-01-31'));

describe('M13', () => {
  it('is what was begun in twelve months per 10,000 children of the population that holds', () => {
    const service = testService([
      nepal,
      population('NEPAL', '2025-11-01', 2000),
      population('NEPAL', '2026-02-01', 2500),
      population('NEPAL', '2026-06-01', 9),
    ]);
    expect(valuesOf(service, m13, FIRST_QUARTER, 'NEPAL')).toMatchObject({ 'M13.rate': 10 });
    // Five in the twelve months to 30 April, not the three of the quarter times four.
    expect(valuesOf(service, m13, SECOND_QUARTER, 'NEPAL')).toEqual({ 'M13.rate': 20, 'M13.previous': 50, 'M13.lastYear': null });
    expect(valuesOf(service, m13, LAST_YEAR, 'NEPAL')).toMatchObject({ 'M13.lastYear': -100 });
  });

  it('has its 95 % interval under 1,000 children', () => {
    const values = valuesOf(testService([nepal, population('NEPAL', '2025-11-01', 999)]), m13, SECOND_QUARTER, 'NEPAL');
    expect(values['M13.rate.low']).toBeCloseTo((1.623_486 * 10_000) / 999, 2);
    expect(values['M13.rate.high']).toBeCloseTo((11.668_332 * 10_000) / 999, 2);
    expect(valuesOf(testService([nepal, population('NEPAL', '2025-11-01', 1000)]), m13, SECOND_QUARTER, 'NEPAL')).not.toHaveProperty(
      'M13.rate.low',
    );
  });

  it('is not available without a population, and of the whole service when one is lacking where something was counted', () => {
    const service = testService([nepal, brunei, population('NEPAL', '2025-11-01', 2000)]);
    expect(m13.values?.(service, SECOND_QUARTER, 'BRUNEI')[0]).toMatchObject({ value: null, why: 'n/a - PAR not held' });
    expect(m13.values?.(service, SECOND_QUARTER, null)[0]).toMatchObject({ value: null, why: 'n/a - PAR not held: Brunei' });
    const both = testService([nepal, brunei, population('NEPAL', '2025-11-01', 2000), population('BRUNEI', '2025-11-01', 1000)]);
    expect(valuesOf(both, m13, SECOND_QUARTER)).toMatchObject({ 'M13.rate': 20, 'M13.previous': 100 });
  });

  it('says n/a of a change from 0', () => {
    expect(m13.values?.(testService([nepal]), FIRST_QUARTER, null)[1]).toMatchObject({ value: null, why: 'n/a (from 0)' });
  });
});

it.each([
  [0, 0, 3.688_879],
  [1, 0.025_318, 5.571_643],
  [10, 4.795_389, 18.390_356],
  [100, 81.363_954, 121.626_794],
])('counts of %i have the interval from %d to %d', (count, low, high) => {
  const interval = poissonInterval(count);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 3);
});
