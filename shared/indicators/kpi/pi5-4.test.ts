import { describe, expect, it } from 'vitest';
import { caseOf, conference, enquiry, fractionOf, meeting, protectionPlan, review, valuesOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi54 } from './pi5-4.ts';

const total = (records: readonly TestRecord[], quarter = FIRST_QUARTER, part?: string, asOf?: string) =>
  fractionOf(testService([caseOf('rai', records)], asOf), pi54, quarter, part);
// Fifteen working days of 19 December over Christmas and New Year: 14 January.
const HELD = meeting('m', '2025-12-19 10:00', ['maya', 'anil']);
const OUTCOME = enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2026-01-09 15:00');

describe('PI 5.4a, initial conferences', () => {
  it('counts the child who needs one, met on the last day, missed on the next, and missed without any', () => {
    expect(total([HELD, OUTCOME, conference('c', '2026-01-14 16:00', { maya: 'PLAN' })])).toBe('1/1');
    expect(total([HELD, OUTCOME, conference('c', '2026-01-15 16:00', { maya: 'PLAN' })])).toBe('0/1');
    expect(total([HELD, OUTCOME])).toBe('0/1');
  });

  it('does not count a child while nobody has said that a conference is needed', () => {
    expect(total([HELD])).toBe('0/0');
    expect(total([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' })])).toBe('0/1');
  });

  it('does not take adjourned or inquorate for held', () => {
    expect(total([HELD, OUTCOME, conference('c', '2026-01-14 16:00', { maya: 'PLAN' }, { held: 'adjourned' })])).toBe('0/1');
    const inquorate = conference('c', '2026-01-13 16:00', { maya: 'PLAN' }, { quorate: { answer: false, reason: 'Snow' } });
    expect(total([HELD, OUTCOME, inquorate])).toBe('0/1');
    expect(total([HELD, OUTCOME, inquorate, conference('c2', '2026-01-14 16:00', { maya: 'PLAN' })])).toBe('1/1');
  });

  it('belongs to the quarter in which it is due, also when it was held before', () => {
    const late = meeting('m', '2026-01-19 10:00', ['maya']);
    const records = [late, enquiry('e', 'm', { maya: 'ICPC' }, '2026-01-26 15:00'), conference('c', '2026-01-29 16:00', { maya: 'PLAN' })];
    expect([total(records), total(records, SECOND_QUARTER, 'PI5.4a')]).toEqual(['0/0', '1/1']);
  });

  it('is pending while it can still be held', () => {
    expect(total([HELD, OUTCOME], FIRST_QUARTER, 'PI5.4a', '2026-01-12 09:00')).toBe('0/0 +1');
  });
});

describe('PI 5.4b and c, reviews', () => {
  const begun = conference('c', '2025-11-05 10:00', { maya: 'PLAN', anil: 'PLAN' });
  const plan = protectionPlan('p', { maya: { startedOn: '2025-11-05' }, anil: { startedOn: '2025-11-05' } });

  it('counts each child of a conference, three months from the first and six from the next, with the conferences beside', () => {
    const records = [begun, plan, review('r', '2026-02-05 10:00', { maya: 'CONT', anil: 'CONT' })];
    expect([total(records), total(records, SECOND_QUARTER, 'PI5.4b'), total(records, SECOND_QUARTER, 'PI5.4c')]).toEqual([
      '0/0',
      '2/2',
      '0/0',
    ]);
    expect(valuesOf(testService([caseOf('rai', records)]), pi54, SECOND_QUARTER)).toEqual({ 'PI5.4.conferences': 1 });
  });

  it('is late for the child who was not reviewed in time', () => {
    const records = [begun, plan, review('r', '2026-02-05 10:00', { maya: 'CONT' }), review('r2', '2026-02-06 10:00', { anil: 'CONT' })];
    expect(total(records, SECOND_QUARTER)).toBe('1/2');
  });

  it('is not due of a plan that had ended by then, and is of one that ended on the day', () => {
    const moved = protectionPlan('p', {
      maya: { startedOn: '2025-11-05', endedOn: '2026-02-04', endOutcome: 'END_LA' },
      anil: { startedOn: '2025-11-05' },
    });
    expect(total([begun, moved, review('r', '2026-02-05 10:00', { anil: 'END_CIN' })], SECOND_QUARTER)).toBe('1/1');
  });

  it('does not let an overdue review escape with the end of the plan', () => {
    const ended = protectionPlan('p', { maya: { startedOn: '2025-11-05', endedOn: '2026-03-01', endOutcome: 'END_LA' } });
    expect(total([conference('c', '2025-11-05 10:00', { maya: 'PLAN' }), ended], SECOND_QUARTER)).toBe('0/1');
  });
});

it('prints for information whether the receiving authority held its conference in time', () => {
  const transfer = (conferenceHeldOn?: string): TestRecord => ({
    kind: 'transfer',
    name: 't',
    body: {
      direction: 'out',
      status: 'child-protection-plan',
      people: [],
      conferenceRequestedOn: '2025-12-19',
      ...(conferenceHeldOn === undefined ? {} : { conferenceHeldOn }),
    },
  });
  expect(['2026-01-14', '2026-01-15', undefined].map((on) => total([transfer(on)], FIRST_QUARTER, 'PI5.4.tr'))).toEqual([
    '1/1',
    '0/1',
    '0/1',
  ]);
});

describe('what the screen has no clock for', () => {
  it('counts the conference of an enquiry from before the contract, and of a child whom the meeting had left out', () => {
    // Fifteen working days of 27 October: 17 November.
    const early = meeting('m', '2025-10-27 10:00', ['maya']);
    const outcome = enquiry('e', 'm', { maya: 'ICPC', anil: 'ICPC' }, '2025-11-12 15:00');
    expect(total([early, outcome, conference('c', '2025-11-17 16:00', { maya: 'PLAN', anil: 'PLAN' })])).toBe('2/2');
    expect(total([early, outcome, conference('c', '2025-11-18 16:00', { maya: 'PLAN' })])).toBe('0/2');
    expect(total([early, enquiry('e', 'm', { maya: 'SUBNR' }, '2025-11-12 15:00')])).toBe('0/0');
  });

  it('asks for the reviews of a plan that was brought over without its conference', () => {
    const plan = protectionPlan('p', { maya: { startedOn: '2025-10-10' } });
    expect(total([plan])).toBe('0/1');
    const reviewed = [plan, review('r', '2026-01-10 10:00', { maya: 'CONT' })];
    expect([total(reviewed), total(reviewed, FIRST_QUARTER, 'PI5.4b'), total(reviewed, SECOND_QUARTER)]).toEqual(['1/1', '1/1', '0/0']);
    const ended = protectionPlan('p', { maya: { startedOn: '2025-10-10', endedOn: '2026-01-09', endOutcome: 'END_CIN' } });
    expect(total([ended])).toBe('0/0');
  });

  it('counts a review once where the conference is there as well, however the plan names it', () => {
    const begun = conference('c', '2025-11-05 10:00', { maya: 'PLAN' });
    for (const plan of [
      protectionPlan('p', { maya: { startedOn: '2025-11-05' } }),
      protectionPlan('p', { maya: { startedOn: '2025-11-10' } }),
      protectionPlan('p', { maya: { startedOn: '2025-11-04' } }),
    ]) {
      expect(total([begun, plan], SECOND_QUARTER)).toBe('0/1');
    }
  });
});
