import { expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, fractionOf, needPlan, no, valuesOf, whysOf, yes } from '../protection-for-tests.ts';
import { FIRST_QUARTER, london, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi45 } from './pi4-5.ts';

const SMART = { smartSpecific: yes, smartMeasurable: yes, smartAchievable: yes, smartRelevant: yes, smartTimed: yes, contingency: yes };
const audit = (auditedAt: string, body: Body = {}): TestRecord => ({
  kind: 'case-file-audit',
  name: `audit ${auditedAt}`,
  body: { auditedAt: london(auditedAt), hasPlan: yes, ...SMART, ...body },
});
const action = (body: Body = {}) => ({
  rowId: 'a',
  need: 'School',
  outcome: 'x',
  change: 'In school each day',
  measure: 'days',
  target: '5',
  action: 'Taken to school',
  owner: 'Mother',
  ownerAccepted: yes,
  dueOn: '2026-01-30',
  knowBy: 'x',
  ...body,
});
const plan = (name: string, body: Body = {}) =>
  needPlan(name, '2025-12-01', ['maya', 'anil'], { actions: [action()], contingency: 'x', ...body });
const of = (...records: readonly TestRecord[]) => testService([caseOf('rai', records)]);

it('counts the plan that was audited once, by the later audit, and only with all five letters and the contingency', () => {
  expect(fractionOf(of(plan('p'), audit('2025-12-10 10:00')), pi45, FIRST_QUARTER)).toBe('1/1');
  expect(fractionOf(of(plan('p'), audit('2025-12-10 10:00', { contingency: no })), pi45, FIRST_QUARTER)).toBe('0/1');
  const twice = of(plan('p'), audit('2025-12-10 10:00'), audit('2026-01-10 10:00', { smartTimed: no, smartMeasurable: undefined }));
  expect(whysOf(twice, pi45, FIRST_QUARTER)).toEqual(['NEPAL not-met: At the audit not: measurable, timed']);
});

it('does not take an audit of a file without a plan for one of a plan', () => {
  const service = of(plan('p'), audit('2025-11-20 10:00'), audit('2025-12-10 10:00', { hasPlan: no }));
  expect(valuesOf(service, pi45, FIRST_QUARTER)).toMatchObject({ 'PI4.5.audited': 0 });
});

it('checks the fields of all active plans where none was audited, and says so', () => {
  const service = of(
    plan('p'),
    plan('q', { actions: [action({ measure: '' })] }),
    plan('r', { actions: [action({ ownerAccepted: { answer: false, reason: 'On leave' } })] }),
  );
  expect(fractionOf(service, pi45, FIRST_QUARTER)).toBe('1/3');
  expect(whysOf(service, pi45, FIRST_QUARTER)).toEqual([
    'NEPAL met: System check, not audit: every action is SMART, with contingency',
    'NEPAL not-met: System check, not audit: actions are not SMART in every letter',
    'NEPAL not-met: System check, not audit: 1 of 1 actions not agreed by their owner',
  ]);
  expect(fractionOf(of(plan('p', { contingency: '' })), pi45, FIRST_QUARTER)).toBe('0/1');
});

it('keeps to the audits of the period, with the check of all beside', () => {
  const service = of(plan('p'), plan('q', { contingency: '' }), audit('2026-02-03 10:00'));
  expect([fractionOf(service, pi45, SECOND_QUARTER), fractionOf(service, pi45, SECOND_QUARTER, 'PI4.5.sys')]).toEqual(['2/2', '1/2']);
});

it('counts meetings and the agencies at them, each agency once', () => {
  const came = (agency: string, attendance: string) => ({ rowId: `${agency}${attendance}`, name: 'x', agency, attendance });
  const meeting = (name: string, rows: readonly object[]): TestRecord => ({
    kind: 'child-in-need-meeting',
    name,
    body: { heldAt: london('2026-01-05 10:00'), attendance: rows },
  });
  const service = of(
    meeting('m', [came('health', 'in-person'), came('health', 'remote'), came('education', 'apologies'), came('family', 'in-person')]),
    meeting('m2', [
      came('welfare', 'remote'),
      came('command', 'in-person'),
      came('social-work', 'in-person'),
      came('legal', 'not-invited'),
    ]),
  );
  expect(valuesOf(service, pi45, FIRST_QUARTER)).toMatchObject({
    'PI4.5.meet': 2,
    'PI4.5.meet.invited': 4,
    'PI4.5.meet.attended': 3,
    'PI4.5.meet.apologies': 1,
    'PI4.5.meet.mean': 1.5,
  });
});
