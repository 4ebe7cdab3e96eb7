import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseFile, involved } from '../assessed-cases-for-tests.ts';
import { miFigure } from '../compute.ts';
import { FIRST_QUARTER, id, testService } from '../service-for-tests.ts';
import { m8 } from './m8.ts';

const opened = (more: Body, people = ['asha']) => caseFile('case', [involved('cin', people, '2025-11-10', more)]);
const figure = (...files: ReturnType<typeof caseFile>[]) => miFigure(testService(files), m8, FIRST_QUARTER);
const rows = (more: Body, line = 0) =>
  figure(opened(more)).lines[line]?.rows.map(({ dimensions, count }) => [dimensions['concern'], count]);

describe('M8', () => {
  it('counts each concern of a new case once, the primary one too, and the case once in the total', () => {
    const neglect = { primaryConcern: 'N1', concerns: ['16A', '3B', '3B'] };
    const both = figure(opened(neglect, ['asha', 'bikram']));
    expect(both.lines[0]?.rows.map(({ dimensions, count }) => [dimensions['concern'], count])).toEqual([
      ['16A', 2],
      ['3B', 2],
      ['N1', 2],
    ]);
    expect(both.lines[0]?.totals[0]).toMatchObject({ count: 2, families: 1 });
    expect(both.lines[0]?.totals[0]?.values.map(({ value }) => value)).toEqual([2, 6, 0]);
    expect(rows(neglect, 1)).toEqual([['N1', 1]]);
  });

  it('has a case without any concern in the base only, and drops “no factors” where there are others', () => {
    expect(rows({})).toEqual([]);
    expect(figure(opened({})).lines[0]?.totals[0]?.values.map(({ value }) => value)).toEqual([1, 0, 1]);
    expect(rows({ concerns: ['21'] })).toEqual([['21', 1]]);
    expect(rows({ concerns: ['21', '4B'] })).toEqual([['4B', 1]]);
  });

  it('is of statutory cases, as the total of M3 is: a carer is in neither', () => {
    const carer = figure(opened({ type: 'carer', concerns: ['9A'] }));
    expect([carer.lines[0]?.totals[0]?.count, carer.lines[0]?.rows, carer.lines[0]?.totals[0]?.values[0]?.value]).toEqual([0, [], 0]);
  });

  it('is of new cases: neither of what was taken over nor of a later step', () => {
    const step = involved('s47', ['asha'], '2025-12-01', { type: 's47-enquiry', step: 'step-up', previous: id('cin'), concerns: ['17A'] });
    const file = opened({ concerns: ['16A'] });
    expect(figure({ ...file, records: [...file.records, step] }).lines[0]?.rows.map(({ dimensions }) => dimensions['concern'])).toEqual([
      '16A',
    ]);
    expect(rows({ migrated: true, concerns: ['16A'] })).toEqual([]);
  });
});
