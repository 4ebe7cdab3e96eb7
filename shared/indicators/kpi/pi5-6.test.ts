import { expect, it } from 'vitest';
import { caseOf, fractionOf, no, protectionPlan, valuesOf, visit, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi56 } from './pi5-6.ts';

const PLAN = protectionPlan('p', { maya: { startedOn: '2026-01-05' }, anil: { startedOn: '2026-01-05' } });
const of = (records: readonly TestRecord[]) => testService([caseOf('rai', records)]);
const total = (records: readonly TestRecord[], part?: string) => fractionOf(of(records), pi56, FIRST_QUARTER, part);
const VIDEO = { faceToFace: { answer: false, reason: 'Airspace closed' } };

it('counts each child of a visit: face to face, by a registered social worker, seen', () => {
  const records = [
    PLAN,
    visit('v1', '2026-01-12 10:00', { maya: {}, anil: { seen: no } }),
    visit('v2', '2026-01-14 10:00', { maya: VIDEO }),
    visit('v3', '2026-01-16 10:00', { maya: {} }, {}, 'owen'),
  ];
  expect(whysOf(of(records), pi56, FIRST_QUARTER).map((why) => why.slice(6))).toEqual([
    'met: Seen face to face',
    'not-met: Child not seen',
    'not-met: Not face to face: Airspace closed',
    'not-met: Not by a registered social worker',
  ]);
  expect(total(records)).toBe('1/4');
});

it('counts visits to children on a plan, or that say they are for one, and that were made', () => {
  expect(total([visit('v', '2026-01-12 10:00', { maya: {} })])).toBe('0/0');
  expect(total([visit('v', '2026-01-12 10:00', { maya: {} }, { visitType: ['child-protection'] })])).toBe('1/1');
  expect(total([PLAN, visit('v', '2026-01-12 10:00', { maya: {} }, { visitType: ['carer'] })])).toBe('0/0');
  expect(total([PLAN, visit('v', '2026-01-12 10:00', {}, { outcome: 'no-access' })])).toBe('0/0');
});

it('has beside it the visits that were due, with those that were missed', () => {
  // Due on 19 January to each.
  const records = [PLAN, visit('v', '2026-01-19 10:00', { maya: VIDEO })];
  expect(total(records, 'PI5.6due')).toBe('0/2');
  expect(total([PLAN, visit('v', '2026-01-19 10:00', { maya: {} })], 'PI5.6due')).toBe('1/2');
});

it('has the reasons of those that were not face to face', () => {
  const records = [PLAN, visit('v', '2026-01-12 10:00', { maya: VIDEO, anil: { faceToFace: no } })];
  expect(total(records, 'PI5.6reasons')).toBe('1/2');
});

it('counts the journeys of the period', () => {
  const trip = (name: string, location: string, leavesOn: string, returnsOn: string): TestRecord => ({
    kind: 'trip',
    name,
    body: { location, leavesOn, returnsOn },
  });
  const service = testService([
    {
      type: 'personal',
      name: 'james-file',
      records: [trip('t1', 'NEPAL', '2026-01-12', '2026-01-16'), trip('t2', 'NEPAL', '2026-01-26', '2026-01-26')],
    },
    {
      type: 'personal',
      name: 'grace-file',
      records: [trip('t3', 'BRUNEI', '2026-01-31', '2026-02-04'), trip('t4', 'BRUNEI', '2026-02-01', '2026-02-02')],
    },
  ]);
  expect(valuesOf(service, pi56, FIRST_QUARTER)).toEqual({ 'PI5.6travel.trips': 3, 'PI5.6travel.days': 11, 'PI5.6travel.locations': 2 });
  expect(valuesOf(service, pi56, FIRST_QUARTER, 'NEPAL')).toMatchObject({ 'PI5.6travel.trips': 2 });
});
