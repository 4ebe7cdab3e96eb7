import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, conference, enquiry, fractionOf, meeting, protectionPlan, valuesOf, whysOf, yes } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi53 } from './pi5-3.ts';

const CONSIDERED = { hostNationLawConsidered: yes, sofaConsidered: yes, afaConsidered: yes, primacy: 'mod', jurisdictionReasons: 'x' };
const decided = (name: string, decidedOn: string, body: Body = {}): TestRecord => ({
  kind: 'jurisdiction-decision',
  name,
  body: { ...CONSIDERED, decision: 'service', rationale: 'x', decidedOn, decidedBy: id('grace'), location: 'NEPAL', ...body },
});
const HELD = meeting('m', '2025-11-10 10:00', ['maya', 'anil'], CONSIDERED);
const OUTCOME = enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2025-11-26 15:00', CONSIDERED);
const MOVED = {
  places: [
    ['NEPAL', '2020-01-01'],
    ['BRUNEI', '2026-01-12'],
  ],
} as const;
const total = (records: readonly TestRecord[], also = {}, quarter = FIRST_QUARTER, part?: string) =>
  fractionOf(testService([caseOf('rai', records, also)]), pi53, quarter, part);

describe('PI 5.3, jurisdiction', () => {
  it('counts a family once, met when decided on the day of the outcome and not a day later', () => {
    expect(total([HELD, OUTCOME, decided('j', '2025-11-26')])).toBe('1/1');
    expect(total([HELD, OUTCOME, decided('j', '2025-11-27')])).toBe('0/1');
    expect(total([HELD, OUTCOME])).toBe('0/1');
  });

  it('asks for each law, the reasons and who decided', () => {
    for (const lacking of [
      { sofaConsidered: { answer: false, reason: 'x' } },
      { hostNationLawConsidered: undefined },
      { rationale: '' },
      { decidedBy: '' },
    ]) {
      expect(total([HELD, OUTCOME, decided('j', '2025-11-20', lacking)])).toBe('0/1');
    }
  });

  it('prints beside what the meeting said', () => {
    expect(total([HELD, OUTCOME], {}, FIRST_QUARTER, 'PI5.3.any')).toBe('1/1');
  });

  it('counts a family while the enquiry is open or a plan is active, and no other', () => {
    expect(total([HELD, OUTCOME, decided('j', '2025-11-20')], {}, SECOND_QUARTER)).toBe('0/0');
    const onPlan = [
      HELD,
      OUTCOME,
      conference('c', '2025-11-28 10:00', { maya: 'PLAN' }),
      protectionPlan('p', { maya: { startedOn: '2025-11-28' } }),
    ];
    expect(total([...onPlan, decided('j', '2025-11-20')], {}, SECOND_QUARTER)).toBe('1/1');
    // Decided only after the outcome of the enquiry that led to the plan.
    expect(total([...onPlan, decided('j', '2025-12-20')], {}, SECOND_QUARTER)).toBe('0/1');
  });

  it('asks for it again after a move, about the new place', () => {
    const onPlan = [HELD, OUTCOME, decided('j', '2025-11-20'), protectionPlan('p', { maya: { startedOn: '2025-11-28' } })];
    const again = (location: string) => [...onPlan, decided('j2', '2026-01-20', { location, occasion: 'move' })];
    expect(whysOf(testService([caseOf('rai', onPlan, MOVED)]), pi53, FIRST_QUARTER)).toEqual([
      'BRUNEI not-met: Not decided again after the family moved',
    ]);
    expect(total(again('BRUNEI'), MOVED)).toBe('1/1');
    expect(total(again('NEPAL'), MOVED)).toBe('0/1');
  });

  it('does not ask it of a move after the case had ended', () => {
    expect(total([HELD, OUTCOME, decided('j', '2025-11-20')], MOVED)).toBe('1/1');
  });

  it('counts the notices to the Designated Officer', () => {
    const service = testService([caseOf('rai', [decided('j', '2025-11-20', { designatedOfficerToldOn: '2025-11-21' })])]);
    expect(valuesOf(service, pi53, FIRST_QUARTER)).toEqual({ 'PI5.3.do': 1 });
    expect(valuesOf(service, pi53, FIRST_QUARTER, 'BRUNEI')).toEqual({ 'PI5.3.do': 0 });
  });
});
