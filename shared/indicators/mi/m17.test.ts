import { expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, conference, countOf, protectionPlan, review, yes } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { m17 } from './m17.ts';

const counts = (records: readonly TestRecord[], quarter = FIRST_QUARTER) => {
  const service = testService([caseOf('rai', records)]);
  return [countOf(service, m17, quarter), countOf(service, m17, quarter, 'M17.ever')];
};
const plan = (row: Body) => counts([protectionPlan('p', { maya: { startedOn: '2026-01-10', ...row } })]);

it.each([
  ['a first plan', { previousPlans: 0 }, [0, 0]],
  ['an earlier one that ended exactly two years before', { previousPlans: 1, previousPlanEndedOn: '2024-01-10' }, [1, 1]],
  ['one that ended a day earlier', { previousPlans: 1, previousPlanEndedOn: '2024-01-09' }, [0, 1]],
  ['one whose end is not known', { previousPlans: 1 }, [0, 1]],
  ['one taken over without a gap', { previousPlans: 1, previousPlanEndedOn: '2026-01-10', ukPlan: yes }, [0, 0]],
  ['one taken over with a gap', { previousPlans: 1, previousPlanEndedOn: '2026-01-02', ukPlan: yes }, [1, 1]],
] as const)('of %s', (_, row, expected) => {
  expect(plan(row)).toEqual(expected);
});

it('knows the earlier plans of the file, in the period of the new one', () => {
  const records = [
    conference('c', '2025-11-05 10:00', { maya: 'PLAN' }),
    review('r', '2026-01-20 10:00', { maya: 'END_CIN' }),
    conference('c2', '2026-04-20 10:00', { maya: 'PLAN', anil: 'PLAN' }),
  ];
  expect([counts(records), counts(records, SECOND_QUARTER)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
