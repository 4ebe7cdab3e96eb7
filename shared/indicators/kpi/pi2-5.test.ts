import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { assessment, caseFile, involved } from '../assessed-cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import { id, london, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi25 } from './pi2-5.ts';

// The second quarter of the contract ends on Thursday 30 April 2026.
const review = (signedAt: string, type = 'review') =>
  assessment(`r${signedAt}`, { startedOn: '2025-11-03', signedAt, body: { type, requestedAt: london('2025-11-03 09:00') } });
const whole = (records: readonly TestRecord[], asOf?: string) =>
  kpiFigures(testService([caseFile('case', records)], asOf), pi25, SECOND_QUARTER)[0];
const outcomes = (records: readonly TestRecord[], asOf?: string) => whole(records, asOf)?.units.map(({ outcome }) => outcome);
const open = (openedOn: string, more: Body = {}) => involved('cin', ['asha'], openedOn, { migrated: true, ...more });

describe('PI2.5', () => {
  it('is of cases that are open for more than six calendar months at the end of the period', () => {
    expect(outcomes([open('2025-10-29')])).toEqual(['not-met']);
    expect(outcomes([open('2025-10-30')])).toEqual([]);
    expect(whole([open('2025-10-30')])?.band).toBe('none');
  });

  it('is met by a review signed off within the six months before, from the first day of them', () => {
    const old = open('2025-01-15');
    expect(outcomes([old, review('2025-10-30 09:00')])).toEqual(['met']);
    expect(outcomes([old, review('2025-10-29 09:00')])).toEqual(['not-met']);
    expect(outcomes([old, review('2026-04-30 23:00')])).toEqual(['met']);
    expect(outcomes([old, review('2026-05-01 09:00')])).toEqual(['not-met']);
    expect(outcomes([old, review('2026-03-01 09:00', 'referral')])).toEqual(['not-met']);
  });

  it('judges what closed in the period by the day it closed, and nothing that closed before', () => {
    const closed = (on: string) => open('2025-01-15', { closedOn: on, closureReason: 'RC7' });
    expect(outcomes([closed('2026-03-10'), review('2025-09-20 09:00')])).toEqual(['met']);
    expect(outcomes([closed('2026-03-10'), review('2025-09-09 09:00')])).toEqual(['not-met']);
    expect(outcomes([closed('2026-01-10')])).toEqual([]);
    expect(whole([closed('2026-03-10')])?.values.at(-1)).toMatchObject({ id: 'PI2.5.closed.RC7', value: 1 });
  });

  it('says why cases closed as M5 does: by the involvement or the closing record, and more precisely', () => {
    const closed = open('2025-01-15', { closedOn: '2026-03-10' });
    const closure: TestRecord = {
      kind: 'closure',
      name: 'closure',
      body: { closedOn: '2026-03-10', closureReason: 'RC9', localClosureReason: 'EHSD' },
    };
    const values = (records: readonly TestRecord[]) =>
      whole(records)?.values.flatMap(({ id: value }) => (value.startsWith('PI2.5.closed') ? [value] : []));
    expect(values([closed, closure])).toEqual(['PI2.5.closed.RC9', 'PI2.5.closed.local.EHSD']);
    expect(values([closed])).toEqual(['PI2.5.closed.none']);
  });

  it('counts a step up as the same case, and leaves young carers out', () => {
    const first = open('2025-06-01', { closedOn: '2026-01-05', next: id('cp') });
    const second = involved('cp', ['asha'], '2026-01-05', { type: 'child-protection-plan', step: 'step-up', previous: id('cin') });
    expect(outcomes([first, second])).toEqual(['not-met']);
    expect(outcomes([open('2025-06-01', { type: 'young-carer' })])).toEqual([]);
  });

  it('looks at today while the period runs, and says how long cases have been open', () => {
    expect(outcomes([open('2025-09-01')], '2026-03-02 09:00')).toEqual(['not-met']);
    expect(outcomes([open('2025-09-01')], '2026-03-01 09:00')).toEqual([]);
    expect(
      whole([open('2025-04-30')])
        ?.values.slice(0, 6)
        .map(({ value }) => value),
    ).toEqual([0, 0, 0, 1, 0, 365]);
  });
});
