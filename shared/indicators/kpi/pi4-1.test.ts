import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { period } from '../period.ts';
import { caseOf, child, fractionOf, visit, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi41 } from './pi4-1.ts';

// Five working days of Friday 19 December over Christmas: 30 December.
const RECEIVED = '2025-12-19 10:00';
const referral = (body = {}): TestRecord => ({
  kind: 'referral',
  name: 'decision',
  body: { outcome: 'CIN', decidedAt: london('2025-12-20 10:00'), ...body },
});
const copy = referral({ receivedAt: london(RECEIVED), copiedFrom: id('decision'), fromContact: id('contact') });
const allocation = (from: string, at = `${from} 12:00`): TestRecord => ({
  kind: 'allocation',
  name: 'allocation',
  body: { worker: id('grace'), from, changeReason: 'MANAGE' },
  at,
});
const note = (happenedAt: string, withFamily: boolean): TestRecord => ({
  kind: 'case-note',
  name: `note ${happenedAt}`,
  body: { type: 'telephone-call', happenedAt: london(happenedAt), withFamily: { answer: withFamily }, note: 'x' },
});
const total = (records: readonly TestRecord[], asOf?: string, part?: string) =>
  fractionOf(testService([caseOf('rai', records)], asOf), pi41, FIRST_QUARTER, part);

describe('PI 4.1, allocation and first contact', () => {
  it('is met when both happened on the fifth working day, and missed when one came the day after', () => {
    expect(total([copy, allocation('2025-12-30'), note('2025-12-30 23:00', true)])).toBe('1/1');
    const late = [copy, allocation('2025-12-30'), note('2025-12-31 09:00', true)];
    expect([total(late), total(late, undefined, 'PI4.1a'), total(late, undefined, 'PI4.1b')]).toEqual(['0/1', '1/1', '0/1']);
  });

  it('does not take a message that nobody answered for contact, and takes a visit at which somebody was seen', () => {
    expect(total([copy, allocation('2025-12-22'), note('2025-12-22 10:00', false)])).toBe('0/1');
    expect(total([copy, allocation('2025-12-22'), visit('v', '2025-12-23 10:00', { maya: {} })])).toBe('1/1');
    expect(total([copy, allocation('2025-12-22'), visit('v', '2025-12-23 10:00', {}, { outcome: 'no-access' })])).toBe('0/1');
  });

  it('is pending inside the limit', () => {
    expect(total([copy, allocation('2025-12-22')], '2025-12-29 09:00')).toBe('0/0 +1');
    expect(total([copy, allocation('2025-12-22')], '2025-12-29 09:00', 'PI4.1a')).toBe('1/1');
  });

  it('counts only families for whom that was decided, in the quarter of their referral', () => {
    expect(total([{ ...copy, body: { ...copy.body, outcome: 'ADV' } }])).toBe('0/0');
    expect(fractionOf(testService([caseOf('rai', [copy])]), pi41, SECOND_QUARTER)).toBe('0/0');
  });

  it('counts a family once, with its children beside', () => {
    const father: TestRecord = { ...child('father'), body: { givenName: 'Father', group: 'adult' } };
    const records = [copy, child('maya'), child('anil'), father, allocation('2025-12-22'), note('2025-12-22 10:00', true)];
    expect([total(records), total(records, undefined, 'PI4.1.children')]).toEqual(['1/1', '2/2']);
  });

  it('does not lose a family whose case nobody has opened', () => {
    const contact = (body = {}): TestFile => ({
      type: 'contact',
      name: 'contact',
      records: [
        { kind: 'contact', name: 'call', body: { location: 'BRUNEI', about: 'child', receivedAt: london(RECEIVED) } },
        referral(body),
      ],
    });
    const pending = testService([contact()], '2025-12-29 09:00');
    expect(fractionOf(pending, pi41, FIRST_QUARTER)).toBe('0/0 +1');
    expect(whysOf(testService([contact()], '2026-01-01 09:00'), pi41, FIRST_QUARTER)[0]).toMatch(/^BRUNEI not-met/);
    expect(fractionOf(testService([contact({ outcome: 'ADV' })]), pi41, FIRST_QUARTER)).toBe('0/0');
    // With its case it is counted there, and once.
    const opened = caseOf('rai', [copy]);
    const [first, ...others] = opened.records;
    if (first === undefined) throw new Error('no case');
    const linked = { ...opened, records: [{ ...first, body: { ...first.body, fromContact: id('contact') } }, ...others] };
    expect(fractionOf(testService([contact(), linked]), pi41, FIRST_QUARTER)).toBe('0/1');
    expect(fractionOf(testService([contact(), opened]), pi41, FIRST_QUARTER)).toBe('0/1');
  });

  it('does not lose a family whose case was brought over without the decision, or with one that does not say when it was received', () => {
    const contact: TestFile = {
      type: 'contact',
      name: 'contact',
      records: [{ kind: 'contact', name: 'call', body: { location: 'NEPAL', about: 'child', receivedAt: london(RECEIVED) } }, referral()],
    };
    const broughtOver = (...records: readonly TestRecord[]): TestFile => {
      const opened = caseOf('rai', records);
      return {
        ...opened,
        records: opened.records.map((each) =>
          each.kind === 'case' ? { ...each, body: { ...each.body, fromContact: id('contact') } } : each,
        ),
      };
    };
    const answeredInTime = [allocation('2025-12-22'), note('2025-12-23 10:00', true)];
    const totals = (...records: readonly TestRecord[]) => fractionOf(testService([contact, broughtOver(...records)]), pi41, FIRST_QUARTER);
    expect(totals(...answeredInTime)).toBe('1/1');
    expect(totals(allocation('2025-12-22'))).toBe('0/1');
    expect(totals(referral({ copiedFrom: id('decision') }), ...answeredInTime)).toBe('1/1');
    expect(fractionOf(testService([contact, broughtOver(allocation('2025-12-22'))]), pi41, FIRST_QUARTER, 'PI4.1a')).toBe('1/1');
  });

  it('counts nobody who was referred before the contract, with a case or without', () => {
    const early = '2025-10-29 10:00';
    const contact: TestFile = {
      type: 'contact',
      name: 'contact',
      records: [
        { kind: 'contact', name: 'call', body: { location: 'NEPAL', about: 'child', receivedAt: london(early) } },
        referral({ decidedAt: london('2025-10-29 15:00') }),
      ],
    };
    const yearsThirdQuarter = period(calendarDate('2025-10-01'), calendarDate('2025-12-31'));
    expect(fractionOf(testService([contact]), pi41, yearsThirdQuarter)).toBe('0/0');
  });
});
