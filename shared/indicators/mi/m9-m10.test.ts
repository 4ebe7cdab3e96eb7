import { describe, expect, it } from 'vitest';
import { assessment, caseFile, involved, referred } from '../assessed-cases-for-tests.ts';
import { miFigure } from '../compute.ts';
import { FIRST_QUARTER, london, SECOND_QUARTER, type TestFile, testService } from '../service-for-tests.ts';
import { m9 } from './m9.ts';
import { m10 } from './m10.ts';

// From Monday 3 November 2025: 10 working days end on Mon 17 Nov, 25 on Mon 8 Dec, 45 on Thu 8 Jan 2026.
const start = [referred('referral', '2025-11-03 09:00'), involved('cin', ['asha', 'bikram'], '2025-11-05')];
const signedOn = (day: string, more: object = {}): TestFile =>
  caseFile('case', [
    ...start,
    assessment('a', { startedOn: '2025-11-10', signedAt: `${day} 23:00`, children: ['asha', 'bikram'], ...more }),
  ]);
const rows = (file: TestFile, line = 0, period = FIRST_QUARTER) =>
  miFigure(testService([file]), m10, period).lines[line]?.rows.map(({ dimensions, count }) => [...Object.values(dimensions), count]);

describe('M9', () => {
  const counts = (file: TestFile, period = FIRST_QUARTER) =>
    miFigure(testService([file]), m9, period).lines.map(({ totals }) => [totals[0]?.count, totals[0]?.families]);

  it('counts each child on the day it began, whenever it ends, and re-assessments', () => {
    expect(counts(signedOn('2026-02-10'))).toEqual([
      [2, 1],
      [0, 0],
    ]);
    expect(counts(signedOn('2026-02-10'), SECOND_QUARTER)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const again = assessment('b', { startedOn: '2026-01-31', body: { type: 'review', requestedAt: london('2026-01-30 09:00') } });
    const file = signedOn('2025-12-01');
    expect(counts({ ...file, records: [...file.records, again] })).toEqual([
      [3, 1],
      [1, 1],
    ]);
  });
});

describe('M9 of drafts', () => {
  it('counts one that is begun and not finalised, once its draft is shared', () => {
    const draft = assessment('a', { startedOn: '2026-01-20', children: ['asha', 'bikram'] });
    const file = caseFile('case', [...start, { ...draft, draft: true }]);
    expect(miFigure(testService([file]), m9, FIRST_QUARTER).lines[0]?.totals[0]?.count).toBe(2);
  });
});

describe('M10', () => {
  it('puts 10, 25 and 45 working days into the lower band', () => {
    const edges = ['2025-11-17', '2025-11-18', '2025-12-08', '2025-12-09', '2026-01-08', '2026-01-09'];
    expect(edges.map((day) => rows(signedOn(day))?.flat())).toEqual([
      ['A', 2],
      ['B', 2],
      ['B', 2],
      ['C', 2],
      ['C', 2],
      ['D', 2],
    ]);
  });

  it('has DfE’s bands from the start beside it', () => {
    // From Monday 10 November: the 41st working day is Friday 9 January.
    expect(rows(signedOn('2025-11-10'), 1)).toEqual([['0', 2]]);
    expect(rows(signedOn('2026-01-09'), 1)).toEqual([['41-45', 2]]);
    expect(rows(signedOn('2026-04-01'), 1, SECOND_QUARTER)).toEqual([['61+', 2]]);
  });

  it('is of the quarter of the sign-off, also where PI2.1 counted it before; open ones are not in it', () => {
    expect(rows(signedOn('2026-02-10'))).toEqual([]);
    expect(rows(signedOn('2026-02-10'), 0, SECOND_QUARTER)).toEqual([['D', 2]]);
    expect(rows(caseFile('case', start))).toEqual([]);
  });

  it('asks for the reason of each that took longer', () => {
    expect(rows(signedOn('2026-01-09'), 2)).toEqual([[2]]);
    expect(rows(signedOn('2026-01-09', { body: { late: { answer: true }, lateReasons: ['HOSTN'] } }), 2)).toEqual([]);
  });

  it('prints the shares cumulatively, and none of nothing', () => {
    const values = (file: TestFile) =>
      miFigure(testService([file]), m10, FIRST_QUARTER).lines[0]?.totals[0]?.values.map(({ value }) => value);
    expect(values(signedOn('2025-11-18'))).toEqual([0, 100, 100, 100, 6]);
    expect(values(caseFile('case', start))).toEqual([null, null, null, null, null]);
  });

  it('counts a re-assessment from its request', () => {
    const review = assessment('review', {
      startedOn: '2025-11-20',
      signedAt: '2025-12-01 10:00',
      body: { type: 'review', requestedAt: london('2025-11-17 09:00') },
    });
    expect(rows(caseFile('case', [review]))).toEqual([['A', 1]]);
  });
});
