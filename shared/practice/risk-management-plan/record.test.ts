import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { REVIEW_INTERVALS, riskManagementPlanForm } from './form.ts';
import { riskManagementPlan } from './record.ts';

const plan: Body = {
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  startedOn: '2026-01-30',
  owner: 'BBBBBBBBBBBBBBBBBBBBBA',
  reviewInterval: '4-weeks',
  careAndSupport: { answer: false },
  risks: [{ rowId: '1', what: 'Falls at night', warningSigns: 'New bruises' }],
  personView: 'I am not afraid of falling.',
  actions: [
    {
      rowId: '1',
      need: 'Falls',
      outcome: 'Gets up safely',
      change: 'Light and rail by the bed',
      measure: 'Falls a month',
      target: 'None',
      action: 'Fit the rail',
      owner: 'Sgt Okafor, welfare',
      ownerAccepted: { answer: true },
      dueOn: '2026-02-13',
      knowBy: 'We see it at the visit',
    },
  ],
  contingency: 'The duty worker calls her sister.',
  escalation: 'A second fall in a week.',
  agreedBy: { answer: true },
};
const missing = (body: Body) => problemsToFinalise(riskManagementPlanForm, body, morningOf('2026-02-02')).map((problem) => problem.path);
const clocks = (changes: Body) => clocksInWords([recordOf(riskManagementPlan, { ...plan, ...changes })]);

describe('a risk management plan', () => {
  it('names its owner, its risks, SMART actions with a day, and how often it is reviewed', () => {
    expect(missing(plan)).toEqual([]);
    expect(riskManagementPlan.schema.safeParse(plan).success).toBe(true);
    expect(riskManagementPlan.summary(plan)).toBe('1 risk · 1 action · reviewed every 4 weeks');
    expect(missing({ ...plan, risks: [], actions: [] })).toEqual(['risks', 'actions']);
    expect(missing({ ...plan, risks: [{ rowId: '1', warningSigns: 'Bruises' }] })).toEqual(['risks.0.what']);
  });

  it('plans its actions until it ends', () => {
    expect(riskManagementPlan.planned?.(plan).map(({ label, on }) => `${on} ${label}`)).toEqual(['2026-02-13 Fit the rail']);
    expect(riskManagementPlan.planned?.({ ...plan, endedOn: '2026-02-10' })).toEqual([]);
  });

  it('is reviewed at its own interval, which is never longer than three months, counted to the end of a short month', () => {
    expect(REVIEW_INTERVALS.map(({ code }) => clocks({ reviewInterval: code })[0]?.split(' ')[1])).toEqual([
      '2026-01-30→2026-02-06',
      '2026-01-30→2026-02-13',
      '2026-01-30→2026-02-27',
      '2026-01-30→2026-03-13',
      '2026-01-30→2026-03-30',
      '2026-01-30→2026-04-30',
    ]);
    expect(clocks({ startedOn: '2025-11-30', reviewInterval: '3-months' })).toEqual(['PI6.4-REVIEW 2025-11-30→2026-02-28 runs']);
  });

  it('goes on from each short review that it holds, and ends with the plan', () => {
    const reviews = [
      { rowId: '1', reviewedOn: '2026-02-20', with: 'her', result: 'Rail fitted.' },
      { rowId: '2', reviewedOn: '2026-03-25', with: 'her', result: 'No falls.' },
    ];
    expect(clocks({ reviews })).toEqual([
      'PI6.4-REVIEW 2026-01-30→2026-02-27 2026-02-20',
      'PI6.4-REVIEW 2026-02-20→2026-03-20 2026-03-25',
      'PI6.4-REVIEW 2026-03-25→2026-04-22 runs',
    ]);
    expect(clocks({ reviews, endedOn: '2026-04-01' })).toHaveLength(2);
  });

  it('is reviewed within eight weeks and then within twelve months as well, where it plans care and support', () => {
    expect(clocks({ careAndSupport: { answer: true } })).toContain('CARE-PLAN-REVIEW 2026-01-30→2026-03-27 runs');
  });
});
