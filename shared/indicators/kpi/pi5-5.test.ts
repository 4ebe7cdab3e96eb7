import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, child, conference, fractionOf, no, protectionPlan, visit, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi55 } from './pi5-5.ts';

const total = (records: readonly TestRecord[], part?: string, quarter = FIRST_QUARTER, asOf?: string) =>
  fractionOf(testService([caseOf('rai', records)], asOf), pi55, quarter, part);
const plan = (rows: Readonly<Record<string, Body>>, body: Body = {}) => protectionPlan('p', rows, body);
const MAYA = { maya: { startedOn: '2026-01-05' } };

describe('PI 5.5, the schedule', () => {
  it.each([
    [{ visitEvery: 10 }, '1/1'],
    [{ visitEvery: 11 }, '0/1'],
    [{ visitEvery: undefined }, '0/1'],
    [{ visitSchedule: '' }, '0/1'],
  ])('of a plan with %o is %s', (body, expected) => {
    expect(total([plan(MAYA, body)])).toBe(expected);
  });

  it('counts each child, and the one whose plan nobody has written yet as without a schedule', () => {
    const decided = conference('c', '2026-01-05 10:00', { maya: 'PLAN', anil: 'PLAN', sita: 'CIN' });
    expect(total([decided, plan(MAYA)])).toBe('1/2');
    const service = testService([caseOf('rai', [decided])]);
    expect(whysOf(service, pi55, FIRST_QUARTER)).toEqual([
      'NEPAL not-met: The plan is not written yet: no visiting schedule',
      'NEPAL not-met: The plan is not written yet: no visiting schedule',
    ]);
  });

  it('is counted where the family was on the last day of the plan in the period', () => {
    const places = [
      ['NEPAL', '2020-01-01'],
      ['BRUNEI', '2026-02-10'],
    ] as const;
    const ended = plan({ maya: { startedOn: '2026-01-05', endedOn: '2026-02-09', endOutcome: 'END_LA' } });
    const service = testService([caseOf('rai', [ended], { places })]);
    expect(whysOf(service, pi55, SECOND_QUARTER)).toEqual(['NEPAL met: Seen every 10 working days']);
  });
});

describe('PI 5.5v, visits due', () => {
  // Due on 19 January, then ten working days after each day on which the child was seen.
  it('is met on the day and late the day after, from which the next is counted', () => {
    expect(total([plan(MAYA), visit('v', '2026-01-19 10:00', { maya: {} })], 'PI5.5v')).toBe('1/1');
    expect(total([plan(MAYA), visit('v', '2026-01-20 10:00', { maya: {} })], 'PI5.5v')).toBe('0/1');
    const two = [plan(MAYA), visit('v', '2026-01-13 10:00', { maya: {} }), visit('v2', '2026-01-27 10:00', { maya: {} })];
    expect(total(two, 'PI5.5v')).toBe('2/2');
  });

  it('is each child’s own, and not answered where the child was not seen', () => {
    const both = plan({ ...MAYA, anil: { startedOn: '2026-01-05' } });
    expect(total([both, visit('v', '2026-01-19 10:00', { maya: {}, anil: { seen: no } })], 'PI5.5v')).toBe('1/2');
  });

  it('is due once of a plan that was written twice', () => {
    const again = protectionPlan('p2', MAYA);
    const later = protectionPlan('p2', { maya: { startedOn: '2026-01-08' } });
    const seen = visit('v', '2026-01-19 10:00', { maya: {} });
    for (const second of [again, later]) {
      expect(total([plan(MAYA), second, seen], 'PI5.5v')).toBe('1/1');
      expect(total([plan(MAYA), second, seen])).toBe('1/1');
    }
    // What ended and began again is two plans, each with its visits.
    const ended = plan({ maya: { startedOn: '2025-12-01', endedOn: '2025-12-16', endOutcome: 'END_CIN' } });
    expect(total([ended, protectionPlan('p2', MAYA), seen], 'PI5.5v')).toBe('1/2');
  });

  it('is pending until it is due, and due no more once the plan has ended', () => {
    expect(total([plan(MAYA)], 'PI5.5v', FIRST_QUARTER, '2026-01-16 09:00')).toBe('0/0 +1');
    expect(total([plan({ maya: { startedOn: '2026-01-05', endedOn: '2026-01-16', endOutcome: 'END_LA' } })], 'PI5.5v')).toBe('0/0');
  });

  it('is measured also for a child whose plan nobody has written', () => {
    const decided = conference('c', '2026-01-05 10:00', { maya: 'PLAN' });
    expect(total([decided, visit('v', '2026-01-19 10:00', { maya: {} })], 'PI5.5v')).toBe('1/1');
    expect(total([decided], 'PI5.5v')).toBe('0/1');
  });

  it('is not asked for before birth', () => {
    const unborn = { ...child('maya'), body: { givenName: 'Baby', group: 'child', expected: '2026-03-01' } };
    expect(total([unborn, plan(MAYA)], 'PI5.5v')).toBe('0/0');
  });
});

it('has beside it who was seen alone', () => {
  const seen = visit('v', '2026-01-19 10:00', { maya: {}, anil: { seenAlone: { answer: false, reason: 'Did not want to' } } });
  expect(total([plan({ ...MAYA, anil: { startedOn: '2026-01-05' } }), seen], 'PI5.5alone')).toBe('1/2');
});

it('lists who was not seen for more than ten working days at the end of the period', () => {
  // Friday 16 January to Friday 30 January are ten working days; Saturday 31 adds none.
  const both = plan({ ...MAYA, anil: { startedOn: '2026-01-05' } });
  const seen = [visit('v', '2026-01-16 10:00', { maya: {} }), visit('v2', '2026-01-15 10:00', { anil: {} })];
  expect(total([both, ...seen], 'PI5.5gap')).toBe('1/2');
});
