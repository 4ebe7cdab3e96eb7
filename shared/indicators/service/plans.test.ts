import { describe, expect, it } from 'vitest';
import { caseOf, conference, involvement, needPlan, protectionPlan, review } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { hasEndedIn, isActiveIn, isActiveOn, needPlansOf, protectionPlansOf } from './plans.ts';

const plansOf = (...records: readonly TestRecord[]) => {
  const service = testService([caseOf('rai', records)]);
  return { service, plans: service.cases.flatMap(protectionPlansOf), need: service.cases.flatMap(needPlansOf) };
};
const inWords = (...records: readonly TestRecord[]) =>
  plansOf(...records).plans.map(
    ({ child, startedOn, endedOn = 'runs', written, endOutcome }) =>
      `${child.replace(/x*A$/, '')} ${startedOn}→${endedOn}${written ? '' : ' not written'}${endOutcome === '' ? '' : ` ${endOutcome}`}`,
  );

describe('child protection plans', () => {
  it('are of each child, with the dates that were written', () => {
    const rows = { maya: { startedOn: '2025-11-20' }, anil: { startedOn: '2025-11-20', endedOn: '2026-01-10', endOutcome: 'END_CIN' } };
    expect(inWords(conference('icpc', '2025-11-20 10:00', { maya: 'PLAN', anil: 'PLAN' }), protectionPlan('plan', rows))).toEqual([
      'maya 2025-11-20→runs',
      'anil 2025-11-20→2026-01-10 END_CIN',
    ]);
  });

  it('begin with the conference where nobody has written them, and end with the review or the case', () => {
    const decided = conference('icpc', '2025-11-20 10:00', { maya: 'PLAN', anil: 'CIN', sita: 'PLAN' });
    const rows = { sita: { startedOn: '2025-11-20' } };
    const reviewed = review('rcpc', '2026-02-12 10:00', { maya: 'END_EH', sita: 'CONT' });
    const closed: TestRecord = { kind: 'closure', name: 'closure', body: { closedOn: '2026-03-02' } };
    expect(inWords(decided, protectionPlan('plan', rows), reviewed, closed)).toEqual([
      'sita 2025-11-20→2026-03-02',
      'maya 2025-11-20→2026-02-12 not written END_EH',
    ]);
  });

  it('are one plan where it was written with a later day, or written again while it runs', () => {
    const decided = conference('icpc', '2025-11-20 10:00', { maya: 'PLAN' });
    expect(inWords(decided, protectionPlan('plan', { maya: { startedOn: '2025-11-24' } }))).toEqual(['maya 2025-11-24→runs']);
    const again = protectionPlan('plan-2', { maya: { startedOn: '2026-02-12', endedOn: '2026-05-01', endOutcome: 'END_CIN' } });
    expect(inWords(protectionPlan('plan', { maya: { startedOn: '2025-11-20' } }), again)).toEqual(['maya 2025-11-20→2026-05-01 END_CIN']);
  });

  it('are two where the first ended', () => {
    const first = protectionPlan('plan', { maya: { startedOn: '2025-11-20', endedOn: '2026-01-10', endOutcome: 'END_CIN' } });
    const decided = conference('icpc-2', '2026-03-02 10:00', { maya: 'PLAN' });
    expect(inWords(first, decided)).toEqual(['maya 2025-11-20→2026-01-10 END_CIN', 'maya 2026-03-02→runs not written']);
  });

  it('are active on the day they begin and not at the end of the day they end, which is still a day of the period', () => {
    const rows = { maya: { startedOn: '2025-11-20', endedOn: '2026-02-01', endOutcome: 'END_CIN' } };
    const { service, plans } = plansOf(protectionPlan('plan', rows));
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    expect([isActiveOn(plan, plan.startedOn), isActiveOn(plan, SECOND_QUARTER.from), isActiveOn(plan, FIRST_QUARTER.to)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isActiveIn(service, plan, FIRST_QUARTER), isActiveIn(service, plan, SECOND_QUARTER)]).toEqual([true, true]);
    expect([hasEndedIn(service, plan, FIRST_QUARTER), hasEndedIn(service, plan, SECOND_QUARTER)]).toEqual([false, true]);
  });
});

describe('child in need plans', () => {
  it('are of each child from when they joined until they left, the plan ended, or they were in need no more', () => {
    const { need } = plansOf(
      involvement('need', 'child-in-need', ['sita'], '2025-11-03', { closedOn: '2026-01-20' }),
      needPlan('plan', '2025-12-01', [], {
        endedOn: '2026-02-02',
        children: [
          { rowId: '1', child: id('maya') },
          { rowId: '2', child: id('anil'), joinedOn: '2025-12-10', leftOn: '2026-01-05' },
          { rowId: '3', child: id('sita') },
        ],
      }),
    );
    expect(need.map(({ startedOn, endedOn }) => `${startedOn}→${endedOn}`)).toEqual([
      '2025-12-01→2026-02-02',
      '2025-12-10→2026-01-05',
      '2025-12-01→2026-01-20',
    ]);
  });
});
