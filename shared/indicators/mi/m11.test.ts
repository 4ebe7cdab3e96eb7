import { expect, it } from 'vitest';
import { caseOf, conference, countOf, no } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, testService } from '../service-for-tests.ts';
import { m11 } from './m11.ts';

it('counts each child at an initial conference, with the conferences beside', () => {
  const service = testService([
    caseOf('rai', [
      conference('c', '2026-01-31 10:00', { maya: 'PLAN', anil: 'CIN', sita: 'PLAN' }),
      conference('c2', '2026-02-01 10:00', { ram: 'ADJ', gita: 'NFA' }),
    ]),
  ]);
  expect([countOf(service, m11, FIRST_QUARTER), countOf(service, m11, FIRST_QUARTER, 'M11.conferences')]).toEqual([3, 1]);
  expect([countOf(service, m11, SECOND_QUARTER), countOf(service, m11, SECOND_QUARTER, 'M11.conferences')]).toEqual([1, 1]);
});

it('does not count what was adjourned, inquorate, a review or a transfer in', () => {
  const service = testService([
    caseOf('rai', [
      conference('c', '2026-01-05 10:00', { maya: 'PLAN' }, { held: 'adjourned' }),
      conference('c2', '2026-01-06 10:00', { maya: 'PLAN' }, { quorate: no }),
      conference('c3', '2026-01-07 10:00', { maya: 'CONT' }, { type: 'review' }),
      conference('c4', '2026-01-08 10:00', { maya: 'PLAN' }, { type: 'transfer-in' }),
    ]),
  ]);
  expect(countOf(service, m11, FIRST_QUARTER)).toBe(0);
});

it('prints 0 for every location of the contract', () => {
  expect(m11.lines[0].units(testService([]), FIRST_QUARTER)).toEqual([]);
});
