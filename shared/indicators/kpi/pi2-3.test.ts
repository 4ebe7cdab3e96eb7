import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { assessment, caseFile, person } from '../assessed-cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi23 } from './pi2-3.ts';

const HEARD = {
  seen: { answer: true },
  seenOn: '2025-11-20',
  seenAlone: { answer: true },
  heardHow: ['talk'],
  voice: 'I want to go to school',
};
const signed = (child: Body, children = ['asha']) =>
  assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00', children, child: { ...HEARD, ...child } });
const whole = (records: readonly TestRecord[], period = FIRST_QUARTER) =>
  kpiFigures(testService([caseFile('case', records)]), pi23, period)[0];
const whyOf = (child: Body) => whole([signed(child)])?.units.map(({ outcome, why }) => [outcome, why])[0];

describe('PI2.3', () => {
  it('is met by a child who was seen alone and heard, or whose reason not to be alone is given', () => {
    expect(whyOf({})).toEqual(['met', 'Seen and heard']);
    expect(whyOf({ seenAlone: { answer: false, reason: 'Four months old' }, heardHow: ['observation'] })).toEqual([
      'met',
      'Seen and heard',
    ]);
    expect(whyOf({ seenAlone: { answer: false } })).toEqual(['not-met', 'Not seen alone, no reason given']);
    expect(whyOf({ seen: { answer: false, reason: 'Away' } })).toEqual(['not-met', 'Not seen']);
    expect(whyOf({ voice: '' })).toEqual(['not-met', 'Voice not written down']);
    expect(whyOf({ heardHow: [] })).toEqual(['not-met', 'Not recorded how the child was heard']);
    expect(whyOf({ seenOn: undefined })).toEqual(['not-met', 'Not recorded when']);
  });

  it('counts each child of a family, but none who was not born by the sign-off, in its quarter', () => {
    const unborn = person('unborn', { expected: '2026-02-01' });
    const bornLater = person('later', { born: '2025-12-20' });
    expect(whole([unborn, bornLater, signed({}, ['asha', 'bikram', 'unborn', 'later'])])).toMatchObject({
      numerator: 2,
      denominator: 2,
      families: 1,
    });
    expect(whole([signed({})], SECOND_QUARTER)?.band).toBe('none');
  });

  it('has audits and adults beside it', () => {
    const audit = (name: string, gradeVoice: string): TestRecord => ({
      kind: 'case-file-audit',
      name,
      body: { auditedAt: london('2025-12-01 10:00'), auditor: id('ruth'), gradeVoice },
    });
    const adult: TestRecord = {
      kind: 'adult-safeguarding-assessment',
      name: 'adult',
      at: '2025-12-19 10:00',
      authorisedAt: '2025-12-19 10:00',
      body: { person: id('maya'), type: 'referral', startedOn: '2025-11-10', outcomesWanted: 'To stay in her own home' },
    };
    expect(
      whole([audit('a1', 'G'), audit('a2', 'RI'), adult])?.parts.map(({ numerator, denominator }) => [numerator, denominator]),
    ).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });
});
