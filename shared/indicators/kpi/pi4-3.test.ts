import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, conference, fractionOf, involvement, needPlan, protectionPlan, valuesOf, whysOf, yes } from '../protection-for-tests.ts';
import { serviceOf } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi43 } from './pi4-3.ts';

const of = (records: readonly TestRecord[], asOf?: string) => testService([caseOf('rai', records)], asOf);
const total = (records: readonly TestRecord[], quarter = FIRST_QUARTER, part?: string) => fractionOf(of(records), pi43, quarter, part);
const need = (openedOn: string, body: Body = {}) => involvement('need', 'child-in-need', ['maya'], openedOn, body);
const assessed = (authorisedAt: string, outcome = 'CIN'): TestRecord => ({
  kind: 'child-and-family-assessment',
  name: `cfa ${authorisedAt}`,
  body: { type: 'referral', startedOn: '2025-11-05', children: [{ rowId: '1', child: id('maya'), outcome }] },
  authorisedAt,
});
const reviewed = (heldAt: string, body: Body = {}): TestRecord => ({
  kind: 'child-in-need-review',
  name: `review ${heldAt}`,
  body: {
    heldAt: london(heldAt),
    plan: id('p'),
    familyInvited: yes,
    agenciesInvited: 'yes',
    children: [{ rowId: '1', child: id('maya'), outcome: '3', thresholdOfRisk: 'x' }],
    ...body,
  },
});

describe('PI 4.3, in a plan and reviewed', () => {
  it('counts a child from ten working days on', () => {
    // Monday 19 January is day 0 and Friday 30 January the ninth; the tenth is after the quarter.
    expect(total([need('2026-01-19')])).toBe('0/0');
    expect(total([need('2026-01-16')])).toBe('0/1');
    expect(total([need('2025-11-03', { closedOn: '2025-11-14', closureReason: 'RC8' })])).toBe('0/0');
    expect(total([need('2025-11-03', { closedOn: '2025-11-17', closureReason: 'RC8' })])).toBe('0/1');
  });

  it('owes no plan while the child is being assessed, and counts from the outcome', () => {
    const asked: TestRecord = {
      kind: 'referral',
      name: 'referral',
      body: { outcome: 'CIN', receivedAt: london('2025-11-03 09:00'), copiedFrom: id('x') },
    };
    expect(total([need('2025-11-03'), asked])).toBe('0/0');
    expect(total([need('2025-11-03'), asked, assessed('2026-01-20 10:00')])).toBe('0/0');
    expect(total([need('2025-11-03'), asked, assessed('2026-01-15 10:00')])).toBe('0/1');
    expect(total([need('2025-11-03'), asked, assessed('2026-01-05 10:00', 'NFA')])).toBe('0/0');
  });

  it('owes no plan while the child is being assessed where only the contact carries the decision', () => {
    const contact: TestFile = {
      type: 'contact',
      name: 'contact',
      records: [
        { kind: 'contact', name: 'call', body: { location: 'NEPAL', about: 'child', receivedAt: london('2025-11-03 09:00') } },
        { kind: 'referral', name: 'decision', body: { outcome: 'CIN', referralOutcome: '4', decidedAt: london('2025-11-03 15:00') } },
      ],
    };
    const opened = caseOf('rai', [need('2025-11-03')]);
    const linked = {
      ...opened,
      records: opened.records.map((each) =>
        each.kind === 'case' ? { ...each, body: { ...each.body, fromContact: id('contact') } } : each,
      ),
    };
    expect(fractionOf(testService([contact, linked]), pi43, FIRST_QUARTER)).toBe('0/0');
    expect(fractionOf(testService([opened]), pi43, FIRST_QUARTER)).toBe('0/1');
  });

  it('counts a sibling who was added to the involvement from then on', () => {
    const both = involvement('need', 'child-in-need', ['maya', 'anil'], '2025-11-03');
    const told = testService([caseOf('rai', [both])]);
    const joinedOn = (day: string) =>
      serviceOf(
        told.all.map(({ digest }) => ({
          ...digest,
          facts: digest.facts.map((fact) =>
            fact.record === id('need') ? { ...fact, joinedOn: { [id('anil')]: calendarDate(day) } } : fact,
          ),
        })),
        told.asOf,
      );
    expect([joinedOn('2026-01-16'), joinedOn('2026-01-19')].map((service) => fractionOf(service, pi43, FIRST_QUARTER))).toEqual([
      '0/2',
      '0/1',
    ]);
  });

  it('takes the outcome of the whole assessment where its rows have none', () => {
    const whole = assessed('2026-01-05 10:00', '');
    const of = (outcome: string) => total([need('2025-11-03'), { ...whole, body: { ...whole.body, outcome } }]);
    expect([of('CIN'), of('NFA')]).toEqual(['0/1', '0/0']);
  });

  it('is met with an active plan and the review due held in time, with family and agencies', () => {
    // The first review is due six weeks after 1 December: 12 January.
    const plan = [need('2025-11-03'), needPlan('p', '2025-12-01', ['maya'])];
    expect(total([...plan, reviewed('2026-01-12 10:00')])).toBe('1/1');
    expect(total([...plan, reviewed('2026-01-13 10:00')])).toBe('0/1');
    expect(total(plan)).toBe('0/1');
    expect(total([...plan, reviewed('2026-01-12 10:00', { agenciesInvited: 'none-involved' })])).toBe('1/1');
    expect(total([...plan, reviewed('2026-01-12 10:00', { agenciesInvited: 'no' })])).toBe('0/1');
    const withoutFamily = [...plan, reviewed('2026-01-12 10:00', { familyInvited: { answer: false, reason: 'x' } })];
    expect(whysOf(of(withoutFamily), pi43, FIRST_QUARTER)).toEqual(['NEPAL not-met: The family was not invited to a review']);
    expect([total(withoutFamily, FIRST_QUARTER, 'PI4.3a'), total(withoutFamily, FIRST_QUARTER, 'PI4.3b')]).toEqual(['1/1', '1/1']);
  });

  it('asks for the plan at the end of the period, or of a child who closed, at any time of it', () => {
    const ended = needPlan('p', '2025-12-01', ['maya'], { endedOn: '2025-12-22', endReason: 'achieved' });
    expect(total([need('2025-11-03'), ended])).toBe('0/1');
    expect(total([need('2025-11-03', { closedOn: '2026-01-05', closureReason: 'RC7' }), ended])).toBe('1/1');
  });

  it('does not count a child on a protection plan, and counts one who stepped down from it', () => {
    const onPlan = protectionPlan('cp', { maya: { startedOn: '2025-11-10' } });
    expect(total([need('2025-11-03'), conference('c', '2025-11-10 10:00', { maya: 'PLAN' }), onPlan])).toBe('0/0');
    const down = [
      protectionPlan('cp', { maya: { startedOn: '2025-11-10', endedOn: '2026-02-05', endOutcome: 'END_CIN' } }),
      conference('r', '2026-02-05 10:00', { maya: 'END_CIN' }, { type: 'review' }),
      need('2026-02-05', { step: 'step-down' }),
    ];
    expect(total(down, SECOND_QUARTER)).toBe('0/1');
    expect(
      total(
        [...down, needPlan('p', '2026-02-20', ['maya'], { firstReviewOn: '2026-04-01' }), reviewed('2026-03-20 10:00')],
        SECOND_QUARTER,
      ),
    ).toBe('1/1');
  });

  it('has the feedback of these families beside', () => {
    const said = (name: string, madeADifference: string): TestRecord => ({
      kind: 'feedback',
      name,
      body: { respondent: 'parent', givenAt: london('2026-01-10 10:00'), madeADifference },
    });
    const service = of([need('2025-11-03'), said('f1', 'yes'), said('f2', 'no'), said('f3', 'not-asked')]);
    expect(valuesOf(service, pi43, FIRST_QUARTER)).toEqual({ 'PI4.3c': 3, 'PI4.3c.positive': 50 });
    expect(valuesOf(of([]), pi43, FIRST_QUARTER)).toEqual({ 'PI4.3c': 0, 'PI4.3c.positive': null });
  });
});
