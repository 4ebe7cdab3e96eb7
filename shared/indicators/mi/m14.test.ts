import { expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, child, conference, countOf, involvement, protectionPlan, review, valuesOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { m14 } from './m14.ts';

const endedPlan = (name: string, startedOn: string, endedOn: string, endOutcome = 'END_CIN'): TestRecord =>
  protectionPlan(`p-${name}`, { [name]: { startedOn, endedOn, endOutcome } });
const dimensionsOf = (...records: readonly TestRecord[]) =>
  m14.lines[0].units(testService([caseOf('rai', records)]), FIRST_QUARTER).map(({ dimensions }) => dimensions as Body);

it('counts each child by the bands of the DfE, to the day', () => {
  const bands = dimensionsOf(
    endedPlan('a', '2025-10-10', '2026-01-10'),
    endedPlan('b', '2025-10-09', '2026-01-10'),
    endedPlan('c', '2025-07-10', '2026-01-10'),
    endedPlan('d', '2025-07-09', '2026-01-10'),
    endedPlan('e', '2025-01-11', '2026-01-10'),
    endedPlan('f', '2025-01-10', '2026-01-10'),
    endedPlan('g', '2024-01-11', '2026-01-10'),
    endedPlan('h', '2024-01-10', '2026-01-10'),
  ).map(({ lengthBand }) => lengthBand);
  expect(bands).toEqual(['to-3m', '3m-6m', '3m-6m', '6m-1y', '6m-1y', '1y-2y', '1y-2y', 'from-2y']);
});

it('says where to: what was decided, else what the file says of the child', () => {
  const other = (name: string) => endedPlan(name, '2025-10-10', '2026-01-10', 'END_OTH');
  const destinations = dimensionsOf(
    endedPlan('a', '2025-10-10', '2026-01-10', 'END_EH'),
    endedPlan('b', '2025-10-10', '2026-01-10', 'END_LA'),
    other('c'),
    other('d'),
    involvement('lac', 'looked-after', ['d'], '2026-01-08'),
    child('e', { born: '2008-01-10' }),
    other('e'),
    child('f', { born: '2008-01-11' }),
    other('f'),
    other('g'),
    involvement('died', 'child-protection-plan', ['g'], '2025-10-10', { closedOn: '2026-01-10', closureReason: 'RC2' }),
  ).map(({ destination }) => destination);
  expect(destinations).toEqual(['EH', 'UKLA', 'CLOSED', 'LAC', 'ADULT', 'CLOSED', 'DIED']);
});

it('takes what the plan says came of it, whatever else the file says', () => {
  const other = (name: string, endedTo: string) =>
    protectionPlan(`p-${name}`, { [name]: { startedOn: '2025-10-10', endedOn: '2026-01-10', endOutcome: 'END_OTH', endedTo } });
  const destinations = dimensionsOf(
    other('a', 'looked-after'),
    other('b', 'adult'),
    other('c', 'died'),
    other('d', 'left'),
    other('e', 'closed'),
    child('e', { born: '2008-01-10' }),
  ).map(({ destination }) => destination);
  expect(destinations).toEqual(['LAC', 'ADULT', 'DIED', 'CLOSED', 'CLOSED']);
});

it('counts in the period of the end, what was stepped down beside, with mean and median', () => {
  const service = testService([
    caseOf('rai', [
      endedPlan('a', '2025-11-01', '2025-11-11'),
      endedPlan('b', '2025-11-01', '2025-11-21', 'END_LA'),
      endedPlan('c', '2025-11-01', '2026-01-30'),
      endedPlan('d', '2025-11-01', '2026-02-01'),
    ]),
  ]);
  expect([countOf(service, m14, FIRST_QUARTER), countOf(service, m14, FIRST_QUARTER, 'M14.steppedDown')]).toEqual([3, 2]);
  expect(countOf(service, m14, SECOND_QUARTER)).toBe(1);
  expect(valuesOf(service, m14, FIRST_QUARTER)).toMatchObject({ 'M14.length.mean': 40, 'M14.length.median': 20 });
  expect(valuesOf(service, m14, FIRST_QUARTER, 'BRUNEI')).toMatchObject({ 'M14.length.mean': null });
});

it('counts a plan that only the review says has ended', () => {
  const records = [conference('c', '2025-11-05 10:00', { maya: 'PLAN' }), review('r', '2026-01-20 10:00', { maya: 'END_EH' })];
  const service = testService([caseOf('rai', records)]);
  expect(m14.lines[0].units(service, FIRST_QUARTER)).toMatchObject([
    { person: id('maya'), on: '2026-01-20', dimensions: { destination: 'EH' } },
  ]);
});
