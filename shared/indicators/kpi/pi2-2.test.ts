import { describe, expect, it } from 'vitest';
import { childAndFamilyAssessment } from '#shared/practice/child-and-family-assessment/record.ts';
import type { Body } from '#shared/practice/record.ts';
import { assessment, caseFile } from '../assessed-cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import { FIRST_QUARTER, id, type TestRecord, testService } from '../service-for-tests.ts';
import { pi22 } from './pi2-2.ts';

// Signed off on Friday 19 December 2025: five working days end on Tuesday 30 December.
const signed = (body: Body, child: Body = {}) => assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00', body, child });
const later = (body: Body): TestRecord => ({
  kind: 'assessment-shared',
  name: 'later',
  body: { assessment: id('a'), family: 'not-now', partners: 'not-now', ...body },
});

function outcomes(records: readonly TestRecord[], asOf?: string): Readonly<Record<string, unknown>> {
  const [whole] = kpiFigures(testService([caseFile('case', records)], asOf), pi22, FIRST_QUARTER);
  return {
    ...Object.fromEntries((whole?.parts ?? []).map(({ id: part, units }) => [part, units[0]?.outcome])),
    alone: whole?.values[0]?.value,
  };
}

describe('PI2.2', () => {
  it('is shared until the end of the fifth working day; what was shared before counts from the sign-off', () => {
    expect(outcomes([signed({ family: 'shared', familySharedOn: '2025-12-01' })])['PI2.2b']).toBe('met');
    const on = (day: string) => outcomes([signed({ family: 'later' }), later({ family: 'shared', familySharedOn: day })])['PI2.2b'];
    expect(on('2025-12-30')).toBe('met');
    expect(on('2025-12-31')).toBe('not-met');
    expect(outcomes([signed({ family: 'later' })], '2025-12-30 12:00')['PI2.2b']).toBe('pending');
    expect(outcomes([signed({ family: 'later' })], '2025-12-31 12:00')['PI2.2b']).toBe('not-met');
  });

  it('asks for partners where there is consent and somebody to share with', () => {
    const partners = (body: Body) => outcomes([signed({ family: 'later', ...body })]);
    expect(partners({ partners: 'shared', partnersSharedOn: '2025-12-19', partnersConsent: 'consent' })['PI2.2c']).toBe('met');
    expect(partners({ partners: 'later' })['PI2.2c']).toBe('not-met');
    expect(partners({ partners: 'none' })['PI2.2c']).toBeUndefined();
    expect(partners({ partners: 'no-consent' })['PI2.2c']).toBeUndefined();
    expect(partners({})['PI2.2c']).toBeUndefined();
    expect(partners({ partners: 'shared', partnersSharedOn: '2025-12-19', partnersConsent: 'without-consent' })).toMatchObject({
      'PI2.2c': undefined,
      alone: 1,
    });
    expect(outcomes([signed({ partners: 'later' }), later({ partners: 'no-consent' })])['PI2.2c']).toBeUndefined();
  });

  it('finds what the framework leaves unanswered in what was brought over', () => {
    const { units } = pi22.parts[0];
    // Anything written counts as an answer: what matters is that every dimension of every child has one.
    const elements = childAndFamilyAssessment.elements ?? [];
    const body = Object.fromEntries(elements.filter((key) => key !== 'children' && !key.includes('.')).map((key) => [key, 'written']));
    const child = Object.fromEntries(elements.filter((key) => key.startsWith('children.')).map((key) => [key.slice(9), 'written']));
    const complete = (more: Body = {}) => units(testService([caseFile('case', [signed(body, { ...child, ...more })])]), FIRST_QUARTER)[0];
    expect(complete()).toMatchObject({ outcome: 'met' });
    expect(complete({ dev4: '' })).toMatchObject({ outcome: 'not-met', why: '1 element without an answer' });
    expect(units(testService([caseFile('case', [signed({})])]), FIRST_QUARTER)[0]).toMatchObject({ outcome: 'not-met' });
  });

  it('has the lowest of the three as its headline, and only (b) of a carer’s assessment', () => {
    const carer: TestRecord = {
      kind: 'carers-assessment',
      name: 'carer',
      at: '2025-12-19 10:00',
      authorisedAt: '2025-12-19 10:00',
      body: {
        person: id('maya'),
        requestedOn: '2025-11-03',
        startedOn: '2025-11-10',
        family: 'shared',
        familySharedOn: '2025-12-19',
        partners: 'none',
      },
    };
    const [whole] = kpiFigures(
      testService([caseFile('case', [signed({ family: 'shared', familySharedOn: '2025-12-19' }), carer])]),
      pi22,
      FIRST_QUARTER,
    );
    expect(whole).toMatchObject({ id: 'PI2.2a', numerator: 0, denominator: 1 });
    expect(whole?.parts.map(({ id: part, numerator, denominator }) => [part, numerator, denominator])).toEqual([
      ['PI2.2a', 0, 1],
      ['PI2.2b', 2, 2],
      ['PI2.2c', 0, 0],
    ]);
    expect(kpiFigures(testService([]), pi22, FIRST_QUARTER)[0]?.band).toBe('none');
  });
});
