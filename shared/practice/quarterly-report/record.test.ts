import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import { quarterlyReportForm } from './form.ts';
import { quarterlyReport } from './record.ts';

const asOf = zonedInstant('2026-02-10T09:00:00+00:00[Europe/London]');
const begun = { periodFrom: '2025-11-01', periodTo: '2026-01-31', calendar: 'contract', boardOn: '2026-02-26' };
const written = {
  ...begun,
  overview: 'The service took over on 1 November.',
  contractPerformance: 'Every contact was answered within the day.',
  assuranceReviews: 'None has been held yet.',
};
const complete = { ...written, frozen: 'eJw…', sha256: 'ab'.repeat(32) };
const clocks = (body: object, changes: object = {}) => clocksInWords([recordOf(quarterlyReport, { ...body }, changes)]);

describe('the Quarterly Report', () => {
  it('asks for the period, the board, the overview and both strands', () => {
    expect(problemsToFinalise(quarterlyReportForm, written, asOf)).toEqual([]);
    expect(problemsToFinalise(quarterlyReportForm, {}, asOf).map(({ path }) => path)).toEqual([
      'periodFrom',
      'periodTo',
      'calendar',
      'boardOn',
      'overview',
      'contractPerformance',
      'assuranceReviews',
    ]);
  });

  it('is not complete without the facts that were frozen, and their seal', () => {
    expect(quarterlyReport.schema.safeParse(complete).success).toBe(true);
    expect(quarterlyReport.schema.safeParse(written).success).toBe(false);
  });

  it('takes one commentary for each indicator', () => {
    const commentary = [
      { rowId: 'a', indicator: 'P1.2' },
      { rowId: 'b', indicator: 'P1.2' },
    ];
    expect(problemsToFinalise(quarterlyReportForm, { ...written, commentary }, asOf).map(({ path }) => path)).toEqual([
      'commentary.1.indicator',
    ]);
  });

  it('is due on the seventh day before the board, from the first draft on', () => {
    expect(clocks(begun, { finalised: false })).toEqual(['REPORT-TO-BOARD 2026-02-01→2026-02-19 runs']);
    expect(clocks({ ...begun, boardOn: undefined }, { finalised: false })).toEqual([]);
  });

  it('is due at once when the board meets within a week of the period', () => {
    expect(clocks({ ...begun, boardOn: '2026-02-05' })).toEqual(['REPORT-TO-BOARD 2026-01-29→2026-01-29 runs']);
  });

  it('is with the board once another manager has issued it, not while it waits', () => {
    expect(clocks(complete, { signed: { finalisedAt: morningOf('2026-02-12') } })).toEqual(['REPORT-TO-BOARD 2026-02-01→2026-02-19 runs']);
    const signed = { finalisedAt: morningOf('2026-02-12'), authorisedAt: morningOf('2026-02-18'), signOffs: [morningOf('2026-02-18')] };
    expect(clocks(complete, { signed })).toEqual(['REPORT-TO-BOARD 2026-02-01→2026-02-19 2026-02-18']);
  });

  it('is read by managers only, signed by another, and never changed after', () => {
    expect(quarterlyReport.fileTypes).toEqual(['confidential']);
    expect(quarterlyReport.writers).toBe('managers');
    expect(quarterlyReport.signOff).toBe('required');
    expect(quarterlyReport.correctedBy).toBe('addendum');
    expect(quarterlyReport.summary(begun)).toBe('Sat 1 Nov 2025 to Sat 31 Jan 2026 · board on Thu 26 Feb 2026');
  });
});
