import { describe, expect, it } from 'vitest';
import { kpiTotal } from '../compute.ts';
import { answered, contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, id, london, type TestFile, testService } from '../service-for-tests.ts';
import { p11 } from './p1-1.ts';

const figure = (files: readonly TestFile[], asOf?: string) => kpiTotal(testService(files, asOf), p11, FIRST_QUARTER);
const outcomes = (files: readonly TestFile[], asOf?: string) => figure(files, asOf).units.map(({ outcome }) => outcome);

// Friday 14 November 2025, 16:00: 24 hours end on Saturday, the next working day is Monday 17 November.
const FRIDAY = '2025-11-14 16:00';
const settings: TestFile = {
  type: 'register',
  name: 'settings',
  records: [
    {
      kind: 'reporting-settings',
      name: 'settings',
      body: { inForceFrom: '2025-11-01', quarterAnchor: 'contract', frontDoorDay: 'working-day', familySupportOption: { answer: true } },
    },
  ],
};

describe('P1.1', () => {
  it('is met to the very 24th hour, and not a minute later', () => {
    const to = (at: string) => [contactFile({ name: 'a', receivedAt: FRIDAY, contact: answered(at) })];
    expect(outcomes(to('2025-11-15 16:00'))).toEqual(['met']);
    expect(outcomes(to('2025-11-15 16:01'))).toEqual(['not-met']);
  });

  it('waits until then, and says that there were no cases where there were none', () => {
    const open = [contactFile({ name: 'a', receivedAt: FRIDAY })];
    expect(outcomes(open, '2025-11-15 15:00')).toEqual(['pending']);
    expect(outcomes(open, '2025-11-15 17:00')).toEqual(['not-met']);
    expect(figure([])).toMatchObject({ denominator: 0, band: 'none', percent: 'No cases in period' });
  });

  it('asks for a registered social worker: who answered, who reviewed it, or who decided it in time', () => {
    const byOwen = answered('2025-11-14 17:00', 'owen');
    expect(outcomes([contactFile({ name: 'a', receivedAt: FRIDAY, contact: byOwen })])).toEqual(['not-met']);
    const review = {
      kind: 'contact-review' as const,
      name: 'review',
      body: { reviewedAt: london('2025-11-15 15:00'), reviewedBy: id('james') },
    };
    expect(outcomes([contactFile({ name: 'a', receivedAt: FRIDAY, contact: byOwen, also: [review] })])).toEqual(['met']);
    expect(outcomes([contactFile({ name: 'a', receivedAt: FRIDAY, contact: byOwen, decidedAt: '2025-11-15 09:00' })])).toEqual(['met']);
    expect(outcomes([contactFile({ name: 'a', receivedAt: FRIDAY, contact: byOwen, decidedAt: '2025-11-17 09:00' })])).toEqual(['not-met']);
  });

  it('takes the review that is on record, where there is one, also against who answered', () => {
    const review = (at: string) => ({
      kind: 'contact-review' as const,
      name: 'review',
      body: { reviewedAt: london(at), reviewedBy: id('james') },
    });
    const reviewed = (at: string) => [
      contactFile({ name: 'a', receivedAt: FRIDAY, contact: answered('2025-11-14 17:00'), also: [review(at)] }),
    ];
    expect(outcomes(reviewed('2025-11-15 16:00'))).toEqual(['met']);
    expect(outcomes(reviewed('2025-11-15 16:01'))).toEqual(['not-met']);
  });

  it('may run until the end of the next working day, where the Authority has confirmed that', () => {
    const to = (at: string) => outcomes([settings, contactFile({ name: 'a', receivedAt: FRIDAY, contact: answered(at) })]);
    expect(to('2025-11-17 23:59')).toEqual(['met']);
    expect(to('2025-11-18 00:01')).toEqual(['not-met']);
  });

  it('says how long answers took, by source', () => {
    const files = [1, 2, 4, 20].map((hours, index) =>
      contactFile({
        name: `c${index}`,
        receivedAt: '2025-11-12 00:00',
        contact: { ...answered(`2025-11-12 ${String(hours).padStart(2, '0')}:00`), source: index === 0 ? 'POLICE' : 'WELF' },
      }),
    );
    const values = p11.values?.(testService(files), FIRST_QUARTER, null) ?? [];
    expect(Object.fromEntries(values.map(({ id: key, value }) => [key, value]))).toEqual({
      'P1.1.median': 3,
      'P1.1.p90': 20,
      'P1.1.median.POLICE': 1,
      'P1.1.p90.POLICE': 1,
      'P1.1.median.WELF': 4,
      'P1.1.p90.WELF': 20,
    });
    expect(p11.values?.(testService(files), FIRST_QUARTER, 'EJSU')).toMatchObject([{ value: null }, { value: null }]);
  });
});
