import { describe, expect, it } from 'vitest';
import { miFigure } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, testService } from '../service-for-tests.ts';
import { m2 } from './m2.ts';

const files = [
  // Siblings in need and a parent who is an adult at risk, by one contact.
  contactFile({ name: 'family', receivedAt: '2025-11-03 09:00', decidedAt: '2025-11-04 09:00', decision: { furtherOutcomes: ['ADULT'] } }),
  // Received on the last day of the quarter, decided in the next.
  contactFile({ name: 'late', receivedAt: '2026-01-30 09:00', decidedAt: '2026-02-03 09:00', decision: { outcome: 'CP' } }),
  contactFile({ name: 'nfa', receivedAt: '2025-11-10 09:00', decidedAt: '2025-11-11 09:00', decision: { referralOutcome: '1' } }),
  contactFile({ name: 'open', receivedAt: '2025-11-10 09:00', decidedAt: '2025-11-11 09:00', decision: { outcome: 'OPEN' } }),
  contactFile({ name: 'undecided', receivedAt: '2025-11-10 09:00' }),
];

describe('M2', () => {
  it('counts once in each category and once in the total, in the quarter of the contact, with the share of all contacts', () => {
    const [line] = miFigure(testService(files), m2, FIRST_QUARTER).lines;
    expect(line?.rows.map(({ dimensions, count }) => [dimensions['category'], count])).toEqual([
      ['ADULT', 1],
      ['CIN', 2],
      ['CP', 1],
    ]);
    expect(line?.totals[0]).toMatchObject({ count: 3, values: [{ value: 60, numerator: 3, denominator: 5 }] });
  });

  it('does not know yet what was decided after the moment of the figures, and has no share without contacts', () => {
    expect(miFigure(testService(files, '2026-01-31 12:00'), m2, FIRST_QUARTER).lines[0]?.totals[0]?.count).toBe(2);
    expect(miFigure(testService(files), m2, SECOND_QUARTER).lines[0]?.totals[0]).toMatchObject({ count: 0, values: [{ value: null }] });
  });
});
