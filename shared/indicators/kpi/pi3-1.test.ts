import { describe, expect, it } from 'vitest';
import { assessment, caseFile, referred } from '../assessed-cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, id, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi31 } from './pi3-1.ts';

const whole = (files: readonly TestFile[], asOf?: string) => kpiFigures(testService(files, asOf), pi31, FIRST_QUARTER)[0];
const b = (record: TestRecord) => whole([caseFile('case', [record])])?.units.map(({ outcome, why }) => [outcome, why])[0];

describe('PI3.1 (b)', () => {
  const signed = (signedBy?: string) =>
    assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00', ...(signedBy === undefined ? {} : { signedBy }) });

  it('asks for a registered social worker other than the author', () => {
    expect(b(signed())).toEqual(['met', 'Signed off by a qualified manager']);
    expect(b(signed('grace'))?.[0]).toBe('not-met');
    expect(b(signed('owen'))?.[0]).toBe('not-met');
    expect(b(assessment('a', { startedOn: '2025-11-10' }))).toEqual(['not-met', 'Not signed off']);
  });

  it('is of every kind of assessment that was completed in the period, of none that was declined', () => {
    const young = (result: string): TestRecord => ({
      kind: 'young-carers-assessment',
      name: 'yc',
      at: '2025-12-01 09:00',
      body: { person: id('asha'), requestedOn: '2025-11-10', result },
    });
    expect(b(young('made'))?.[0]).toBe('not-met');
    expect(b(young('declined'))).toBeUndefined();
    expect(b(assessment('a', { startedOn: '2025-11-10', at: '2026-02-01 00:00' }))).toBeUndefined();
    expect(whole([])?.band).toBe('none');
  });
});

describe('PI3.1 (a)', () => {
  // Received on Monday 3 November, decided the day after; P1.2 ends on Thursday 6 November.
  const contact = (signedAt?: string) =>
    contactFile({
      name: 'c',
      receivedAt: '2025-11-03 09:00',
      decidedAt: '2025-11-04 09:00',
      ...(signedAt === undefined ? {} : { signedAt }),
    });
  const a = (files: readonly TestFile[], asOf?: string) => whole(files, asOf)?.parts[0]?.units.map(({ outcome }) => outcome);
  const next = caseFile(
    'case',
    [referred('copy', '2025-11-03 09:00', { fromContact: id('c') }), assessment('a', { startedOn: '2025-11-07' })],
    { fromContact: id('c') },
  );

  it('is met by a manager’s signature before the next step', () => {
    expect(a([contact('2025-11-07 18:00'), next])).toEqual(['met']);
    expect(a([contact('2025-11-08 09:00'), next])).toEqual(['not-met']);
    expect(a([contact('2025-11-12 09:00')])).toEqual(['met']);
  });

  it('is pending until the limit of P1.2 while nobody has signed and nothing has begun', () => {
    expect(a([contact()], '2025-11-06 12:00')).toEqual(['pending']);
    expect(a([contact()], '2025-11-07 00:01')).toEqual(['not-met']);
    expect(a([contact(), next])).toEqual(['not-met']);
  });
});
