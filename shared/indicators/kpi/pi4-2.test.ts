import { expect, it } from 'vitest';
import { caseOf, fractionOf, needPlan, visit, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi42 } from './pi4-2.ts';

const total = (records: readonly TestRecord[], quarter = FIRST_QUARTER, part?: string, asOf?: string) =>
  fractionOf(testService([caseOf('rai', records)], asOf), pi42, quarter, part);

it.each([
  [{}, '1/1'],
  [{ visitEvery: 21 }, '0/1'],
  [{ reviewEvery: 14 }, '0/1'],
  [{ visitEvery: 30, reviewEvery: 20, longerAgreed: { answer: true, reason: 'Ruth, 3 December: boarding school' } }, '1/1'],
  [{ visitEvery: undefined }, '0/1'],
  [{ reviewEvery: 0 }, '0/1'],
])('of a plan with %o is %s', (body, expected) => {
  expect(total([needPlan('p', '2025-12-01', ['maya'], body)])).toBe(expected);
});

it('counts one plan for each child, in every quarter in which it was active', () => {
  const plan = needPlan('p', '2025-12-01', ['maya', 'anil'], { endedOn: '2026-02-01', endReason: 'achieved' });
  expect([total([plan]), total([plan], SECOND_QUARTER)]).toEqual(['2/2', '2/2']);
  const ended = needPlan('p', '2025-12-01', ['maya'], { endedOn: '2026-01-31', endReason: 'achieved' });
  expect([total([ended]), total([ended], SECOND_QUARTER)]).toEqual(['1/1', '0/0']);
  expect(total([needPlan('p', '2026-02-01', ['maya'])])).toBe('0/0');
});

it('says what is wrong', () => {
  const service = testService([caseOf('rai', [needPlan('p', '2025-12-01', ['maya'], { visitEvery: 25 })])]);
  expect(whysOf(service, pi42, FIRST_QUARTER)).toEqual(['NEPAL not-met: Visits every 25 working days, and no manager agreed to that']);
});

it('has beside it the visits that were due, by their due date', () => {
  // Twenty working days of 5 January: 2 February.
  const plan = needPlan('p', '2026-01-05', ['maya', 'anil']);
  const seen = visit('v', '2026-02-02 10:00', { maya: {}, anil: { seen: { answer: false, reason: 'Ill' } } });
  expect([
    total([plan, seen], FIRST_QUARTER, 'PI4.2.visits'),
    total([plan, seen], SECOND_QUARTER, 'PI4.2.visits', '2026-02-10 09:00'),
  ]).toEqual(['0/0', '1/2 +1']);
});
