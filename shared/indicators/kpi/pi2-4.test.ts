import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { assessment, caseFile } from '../assessed-cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import { FIRST_QUARTER, id, type TestRecord, testService } from '../service-for-tests.ts';
import { pi24 } from './pi2-4.ts';

// Signed off on Monday 1 December 2025: ten working days end on Monday 15 December.
const signed = (outcome: string, children = ['asha']) =>
  assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-01 10:00', children, child: { outcome }, body: { outcome } });
const ACTION = {
  rowId: 'one',
  need: 'Neglect',
  change: 'Meals',
  measure: 'Meals a day',
  target: '3',
  action: 'Plan meals',
  owner: 'Maya',
  ownerAccepted: { answer: true },
  dueOn: '2026-01-10',
};
const plan = (
  at: string,
  children: readonly string[],
  action: Body = {},
  kind: TestRecord['kind'] = 'child-in-need-plan',
  name = 'plan',
): TestRecord => ({
  kind,
  name,
  at,
  body: {
    startedOn: at.slice(0, 10),
    children: children.map((child) => ({ rowId: child, child: id(child) })),
    actions: [{ ...ACTION, ...action }],
    visitEvery: 20,
    reviewEvery: 13,
  },
});
const whole = (records: readonly TestRecord[], asOf?: string) =>
  kpiFigures(testService([caseFile('case', records)], asOf), pi24, FIRST_QUARTER)[0];
const outcomes = (records: readonly TestRecord[], asOf?: string) => whole(records, asOf)?.units.map(({ outcome }) => outcome);

describe('PI2.4', () => {
  it('is met by a SMART plan on the tenth working day', () => {
    expect(outcomes([signed('CIN'), plan('2025-12-15 23:00', ['asha'])])).toEqual(['met']);
    expect(outcomes([signed('CIN'), plan('2025-12-16 09:00', ['asha'])])).toEqual(['not-met']);
    expect(outcomes([signed('CIN')], '2025-12-15 12:00')).toEqual(['pending']);
    expect(outcomes([signed('CIN')])).toEqual(['not-met']);
  });

  it('is not met by a plan whose actions lack who, when or a measure', () => {
    for (const lack of [{ owner: '' }, { dueOn: undefined }, { measure: '' }, { action: '' }])
      expect(outcomes([signed('CIN'), plan('2025-12-05 09:00', ['asha'], lack)])).toEqual(['not-met']);
  });

  it('is met by a SMART plan that stood at the sign-off, of a child or of an adult, and not by one that had ended', () => {
    expect(outcomes([signed('CIN'), plan('2025-11-20 09:00', ['asha'])])).toEqual(['met']);
    const ended = plan('2025-11-20 09:00', ['asha']);
    expect(outcomes([signed('CIN'), { ...ended, body: { ...ended.body, endedOn: '2025-11-25' } }])).toEqual(['not-met']);
    const adult: TestRecord = {
      kind: 'adult-safeguarding-assessment',
      name: 'adult',
      at: '2025-12-01 10:00',
      authorisedAt: '2025-12-01 10:00',
      body: { type: 'referral', person: id('ram'), startedOn: '2025-11-10', outcome: 'support' },
    };
    const risk: TestRecord = {
      kind: 'risk-management-plan',
      name: 'risk',
      at: '2025-11-20 09:00',
      body: { people: [id('ram')], startedOn: '2025-11-20', reviewInterval: '4-weeks', actions: [ACTION] },
    };
    expect(outcomes([adult, risk])).toEqual(['met']);
    expect(outcomes([adult, { ...risk, body: { ...risk.body, endedOn: '2025-11-25' } }])).toEqual(['not-met']);
    expect(outcomes([adult])).toEqual(['not-met']);
  });

  it('is met by a SMART plan in time where the plan that stood was not SMART', () => {
    const before = plan('2025-11-20 09:00', ['asha'], { owner: '' }, 'child-in-need-plan', 'before');
    expect(outcomes([signed('CIN'), before])).toEqual(['not-met']);
    expect(outcomes([signed('CIN'), before, plan('2025-12-05 09:00', ['asha'])])).toEqual(['met']);
    expect(outcomes([signed('CIN'), before, plan('2025-12-16 09:00', ['asha'])])).toEqual(['not-met']);
  });

  it('counts an assessment once, and waits for every child it found in need', () => {
    const both = signed('CIN', ['asha', 'bikram']);
    expect(outcomes([both, plan('2025-12-05 09:00', ['asha', 'bikram'])])).toEqual(['met']);
    expect(outcomes([both, plan('2025-12-05 09:00', ['asha'])])).toEqual(['not-met']);
  });

  it('is of ongoing support only', () => {
    expect(outcomes([signed('NFA')])).toEqual([]);
    expect(outcomes([signed('EH')])).toEqual([]);
    expect(whole([signed('NFA')])?.band).toBe('none');
    expect(whole([signed('NFA')])?.values.map(({ value }) => value)).toEqual([0, 0, 100]);
  });

  it('takes the child protection plan where a conference follows', () => {
    expect(outcomes([signed('CPC'), plan('2025-12-12 09:00', ['asha'], {}, 'child-protection-plan')])).toEqual(['met']);
    expect(outcomes([signed('CPC')])).toEqual(['not-met']);
  });
});
