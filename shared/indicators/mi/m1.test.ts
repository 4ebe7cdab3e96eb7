import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { miFigure } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, testService } from '../service-for-tests.ts';
import { m1 } from './m1.ts';

const contact = (name: string, receivedAt: string, more: Body = {}) => contactFile({ name, receivedAt, contact: more });
const SIBLINGS = { people: ['Asha', 'Bikram', 'Chandra'].map((name) => ({ rowId: name, name, group: 'child' })) };
const files = [
  contact('one', '2025-11-01 00:00', SIBLINGS),
  contact('two', '2025-11-01 10:00', { ...SIBLINGS, source: 'POLICE' }),
  contact('three', '2026-01-31 23:59', { about: 'both', location: 'EJSU', people: [] }),
  contact('four', '2026-02-01 00:00', { about: 'adult', people: [] }),
  contact('sar', '2025-12-01 10:00', { source: 'SAR', location: '', people: [] }),
];
const figure = (period = FIRST_QUARTER) => miFigure(testService(files), m1, period);
const rows = (line = 0) =>
  figure().lines[line]?.rows.map(({ location, dimensions, count }) => [location, ...Object.values(dimensions), count]);

describe('M1', () => {
  it('counts a communication once, two agencies twice, and one about both in each split and once in the total', () => {
    expect(rows()).toEqual(
      [
        ['NEPAL', 'POLICE', '6', 'child', 1],
        ['NEPAL', 'WELF', '8', 'child', 1],
        ['EJSU', 'WELF', '8', 'adult', 1],
        ['EJSU', 'WELF', '8', 'child', 1],
        ['UNKNOWN', 'SAR', '', 'child', 1],
      ].toSorted((a, b) => order(a) - order(b)),
    );
    expect(figure().lines[0]?.totals[0]?.count).toBe(4);
    expect(rows(1)).toEqual([['EJSU', 'WELF', 1]]);
    expect(figure().lines[2]?.totals[0]?.count).toBe(6);
  });

  it('says of each source what it is to the DfE, and of a request that is no referral nothing', () => {
    const of = (source: string) =>
      miFigure(testService([contactFile({ name: 'a', receivedAt: '2025-11-03 09:00', contact: { source } })]), m1, FIRST_QUARTER).lines[0]
        ?.rows[0]?.dimensions['dfeSource'];
    expect(['HOSTPOL', 'EDU', 'ANON', 'EH', 'SAR', 'PFADV'].map(of)).toEqual(['6', '2A/2B', '9', '5D', '', '']);
  });

  it('prints 0 for a quarter and a place without any, and the total since the start of the contract', () => {
    const second = miFigure(testService(files), m1, SECOND_QUARTER);
    expect(second.lines[0]?.totals[0]?.count).toBe(1);
    expect(second.lines[0]?.totals.find(({ location }) => location === 'BATUK')?.count).toBe(0);
    expect(second.windows.map(({ window, totals }) => [window, totals[0]?.count])).toEqual([
      ['since-contract-start', 5],
      ['previous', 4],
      // A year ago there was no contract: n/a, and no zero.
    ]);
  });
});

/** Places stand in the order of the SOR: EJSU first. */
const order = ([location]: readonly unknown[]): number => ['EJSU', 'NEPAL', 'UNKNOWN'].indexOf(String(location));
