import { expect, it } from 'vitest';
import { caseOf, countOf, protectionPlan, yes } from '../protection-for-tests.ts';
import { FIRST_QUARTER, testService } from '../service-for-tests.ts';
import { m16 } from './m16.ts';

it('counts plans of 24 calendar months at the end of the period, those that ended after as long, and with the plan of the UK before', () => {
  const service = testService([
    caseOf('rai', [
      protectionPlan('p', {
        exactly: { startedOn: '2024-01-31' },
        dayShort: { startedOn: '2024-02-01' },
        endedLong: { startedOn: '2024-01-10', endedOn: '2026-01-10' },
        endedShort: { startedOn: '2024-01-11', endedOn: '2026-01-10' },
        fromUk: { startedOn: '2025-11-20', ukPlan: yes, ukPlanSince: '2023-06-01' },
        fromUkLater: { startedOn: '2025-11-20', ukPlan: yes, ukPlanSince: '2024-06-01' },
      }),
    ]),
  ]);
  expect(['M16', 'M16.ended', 'M16.inclUk'].map((line) => countOf(service, m16, FIRST_QUARTER, line))).toEqual([1, 1, 2]);
});
