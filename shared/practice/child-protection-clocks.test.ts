/** The clocks of child protection over their whole course, from the concern to the end of the plan, as the records of one case tell them. */
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/base/calendar-date.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import { addMs, dateOf, elapsedMs, LONDON, zonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clockState } from '#shared/timescales/clock.ts';
import { type ClockRecord, clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { childProtectionConcern } from './child-protection-concern/record.ts';
import { childProtectionConference } from './child-protection-conference/record.ts';
import { childProtectionPlan } from './child-protection-plan/record.ts';
import { clocksInWords, morningOf, recordOf } from './clocks-for-tests.ts';
import { coreGroup } from './core-group/record.ts';
import type { Body } from './record.ts';
import { section47Enquiry } from './section-47-enquiry/record.ts';
import { strategyMeeting } from './strategy-meeting/record.ts';
import { transfer } from './transfer/record.ts';
import { visit } from './visit/record.ts';

const calendars = { contract: CONTRACT_CALENDAR };
const yes = { answer: true };
const no = { answer: false };
const HOUR = 3_600_000;

const concern = (body: Body, changes: Partial<ClockRecord<string>> = {}) =>
  recordOf(childProtectionConcern, { cameBy: 'open-case', decision: 'strategy-meeting', ...body }, { record: 'concern', ...changes });
const meeting = (body: Body, record = 'meeting') => recordOf(strategyMeeting, { type: 'initial', ...body }, { record });
const enquiryAbout = (...children: readonly string[]) => children.map((child) => ({ rowId: child, child, enquiry: yes }));
const enquiry = (outcomes: Readonly<Record<string, string>>, authorisedOn?: string) =>
  recordOf(
    section47Enquiry,
    { strategyMeeting: 'meeting', children: Object.entries(outcomes).map(([child, outcome]) => ({ rowId: child, child, outcome })) },
    { record: 'enquiry', signed: authorisedOn === undefined ? {} : { authorisedAt: morningOf(authorisedOn) } },
  );
const decisions = (outcomes: Readonly<Record<string, string>>) =>
  Object.entries(outcomes).map(([child, outcome]) => ({ rowId: child, child, outcome }));
const initial = (on: string, outcomes: Readonly<Record<string, string>>, body: Body = {}) =>
  recordOf(
    childProtectionConference,
    { type: 'initial', held: 'decided', heldAt: morningOf(on), decisions: decisions(outcomes), ...body },
    { record: `conference of ${on}` },
  );
const review = (on: string, outcomes: Readonly<Record<string, string>>) =>
  recordOf(
    childProtectionConference,
    { type: 'review', held: 'decided', heldAt: morningOf(on), reviewDecisions: decisions(outcomes) },
    { record: `review of ${on}` },
  );
const plan = (rows: readonly Body[], body: Body = {}) =>
  recordOf(childProtectionPlan, { visitEvery: 10, children: rows.map((row, index) => ({ rowId: `${index}`, ...row })), ...body });
const visitTo = (on: string, children: Readonly<Record<string, boolean>>, body: Body = {}) =>
  recordOf(
    visit,
    {
      visitedAt: morningOf(on),
      outcome: 'made',
      place: 'home',
      children: Object.entries(children).map(([child, seen]) => ({
        rowId: child,
        child,
        seen: seen ? yes : { answer: false, reason: 'Out' },
      })),
      ...body,
    },
    { record: `visit of ${on}` },
  );
const only = (id: string, records: readonly ClockRecord<string>[]) => clocksInWords(records).filter((line) => line.includes(`${id} `));

describe('the strategy meeting (PI 5.1)', () => {
  const NOTIFIED = zonedInstant('2026-03-27T17:30:00+05:45[Asia/Kathmandu]');

  it('is due 48 hours after the information reached the service, over a weekend and the change to summer time', () => {
    const [clock] = clocksOfFile([concern({ notifiedAt: NOTIFIED }, { finalised: false })], calendars).filter(
      ({ ruleId }) => ruleId === 'PI5.1',
    );
    expect(clock?.dueAt).toBe('2026-03-29T17:30:00+05:45[Asia/Kathmandu]');
    expect(clock?.significantHarm).toBe(true);
  });

  it.each([
    [48 * HOUR, 'met'],
    [48 * HOUR + 60_000, 'missed'],
  ] as const)('that begins %i ms later is %s', (later, state) => {
    const heldAt = addMs(NOTIFIED, later);
    const clocks = clocksOfFile([concern({ notifiedAt: NOTIFIED }), meeting({ concern: 'concern', heldAt })], calendars);
    expect(clocks.map((clock) => [clock.ruleId, clockState(clock, heldAt), clock.stoppedBy])).toEqual([['PI5.1', state, 'meeting']]);
  });

  it('is counted once where the meeting names its concern, and by itself where there is none', () => {
    const heldAt = addMs(NOTIFIED, 3 * HOUR);
    const inWords = (...records: readonly ClockRecord<string>[]) =>
      clocksOfFile(records, calendars).map(({ ruleId, record }) => `${ruleId} ${record}`);
    expect(inWords(concern({ notifiedAt: NOTIFIED }), meeting({ concern: 'concern', notifiedAt: NOTIFIED, heldAt }))).toEqual([
      'PI5.1 concern',
    ]);
    expect(inWords(meeting({ notifiedAt: NOTIFIED, heldAt }))).toEqual(['PI5.1 meeting']);
  });

  it('answers the concern it names and no other', () => {
    const second = concern({ notifiedAt: addMs(NOTIFIED, HOUR) }, { record: 'second' });
    const held = meeting({ concern: 'second', heldAt: addMs(NOTIFIED, 2 * HOUR) });
    const running = clocksOfFile([concern({ notifiedAt: NOTIFIED }), second, held], calendars).filter(
      (clock) => clock.stoppedAt === undefined,
    );
    expect(running.map(({ record }) => record)).toEqual(['concern']);
  });

  it('is not measured for a further meeting, which answers no notification', () => {
    const further = meeting({ type: 'further', notifiedAt: NOTIFIED, heldAt: addMs(NOTIFIED, 90 * HOUR) });
    expect(clocksOfFile([further], calendars)).toEqual([]);
    expect(clocksOfFile([concern({ notifiedAt: NOTIFIED }), further], calendars).map(({ stoppedAt }) => stoppedAt)).toEqual([undefined]);
  });

  it('is not due any more once it was decided that none is needed', () => {
    expect(only('PI5.1', [concern({ notifiedAt: NOTIFIED, decision: 'assessment' })])).toEqual([]);
  });
});

describe('a concern in an open case with risk now', () => {
  const notifiedAt = zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]');
  const risk = { notifiedAt, significantHarm: yes };

  it('is decided within the hour and, on removal, within 24; its own decision answers', () => {
    const decided = { ...risk, decidedAt: addMs(notifiedAt, HOUR / 2), removalConsidered: yes };
    const hours = clocksOfFile([concern(decided)], calendars).map(({ ruleId, startedAt, dueAt, stoppedAt }) => [
      ruleId,
      elapsedMs(startedAt, dueAt) / HOUR,
      stoppedAt !== undefined,
    ]);
    expect(hours.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      ['A2x', 24, true],
      ['P1.4', 1, true],
      ['PI5.1', 48, false],
    ]);
  });

  it('waits for an answer about removal', () => {
    const open = clocksOfFile([concern({ ...risk, decidedAt: addMs(notifiedAt, HOUR / 2) })], calendars);
    expect(open.find(({ ruleId }) => ruleId === 'A2x')?.stoppedAt).toBeUndefined();
  });

  it('does not answer for another concern of the case', () => {
    const other = concern({ ...risk, notifiedAt: addMs(notifiedAt, -60_000) }, { record: 'other', finalised: false });
    const clocks = clocksOfFile([concern({ ...risk, decidedAt: addMs(notifiedAt, HOUR / 2) }), other], calendars);
    expect(clocks.filter(({ ruleId, stoppedAt }) => ruleId === 'P1.4' && stoppedAt === undefined).map(({ record }) => record)).toEqual([
      'other',
    ]);
  });

  it('that came by a contact has those two clocks there', () => {
    expect(clocksOfFile([concern({ ...risk, cameBy: 'contact' })], calendars).map(({ ruleId }) => ruleId)).toEqual(['PI5.1']);
  });
});

describe('the enquiry (PI 5.2) and the initial conference (PI 5.4)', () => {
  const held = (on: string, ...children: readonly string[]) =>
    meeting({
      heldAt: morningOf(on),
      enquiry: 'joint',
      children: [...enquiryAbout(...children), { rowId: 'baby', child: 'baby', enquiry: no }],
    });

  it.each([
    ['2025-12-19', '2026-01-14'],
    ['2026-03-16', '2026-04-08'],
    ['2026-01-05', '2026-01-26'],
  ])('begun on %s are both due on %s: 15 working days over Christmas and Easter', (on, due) => {
    expect(clocksInWords([held(on, 'maya')])).toEqual([`maya PI5.2 ${on}→${due} runs`, `maya PI5.4a ${on}→${due} runs`]);
  });

  it('run for each child there is an enquiry about, and for no other', () => {
    expect(only('PI5.2', [held('2026-03-16', 'maya', 'anil')])).toEqual(['maya+anil PI5.2 2026-03-16→2026-04-08 runs']);
  });

  it('do not begin again at a further meeting, nor where no enquiry was decided on', () => {
    const again = (decision: string) =>
      meeting({ heldAt: morningOf('2026-03-20'), type: 'further', enquiry: decision, children: enquiryAbout('maya') });
    expect(clocksInWords([again('continues')])).toEqual([]);
    expect(clocksInWords([meeting({ heldAt: morningOf('2026-03-20'), enquiry: 'none' })])).toEqual([]);
  });

  it('count the conference from the first meeting about the concern, where a later one began the enquiry', () => {
    const later = meeting({
      type: 'further',
      firstMeetingAt: morningOf('2026-03-16'),
      heldAt: morningOf('2026-03-20'),
      enquiry: 'single',
      children: enquiryAbout('maya'),
    });
    expect(clocksInWords([later])).toEqual(['maya PI5.2 2026-03-20→2026-04-14 runs', 'maya PI5.4a 2026-03-16→2026-04-08 runs']);
  });

  it('stop the enquiry with its authorisation, not with its completion', () => {
    expect(only('PI5.2', [held('2026-03-16', 'maya'), enquiry({ maya: 'ICPC' })])).toEqual(['maya PI5.2 2026-03-16→2026-04-08 runs']);
    expect(only('PI5.2', [held('2026-03-16', 'maya'), enquiry({ maya: 'ICPC' }, '2026-04-09')])).toEqual([
      'maya PI5.2 2026-03-16→2026-04-08 2026-04-09',
    ]);
  });

  it('take the conference away for the child who needs none, and leave it for the child who does', () => {
    const records = [held('2026-03-16', 'maya', 'anil'), enquiry({ maya: 'ICPC', anil: 'NSUB_S17' }, '2026-03-25')];
    expect(clocksInWords(records)).toEqual(['maya PI5.4a 2026-03-16→2026-04-08 runs', 'maya+anil PI5.2 2026-03-16→2026-04-08 2026-03-25']);
    expect(clocksInWords([...records, initial('2026-04-08', { maya: 'PLAN' })])).toContain('maya PI5.4a 2026-03-16→2026-04-08 2026-04-08');
  });

  it('keep the conference where a legal outcome asks for one besides', () => {
    const legal = (conference: object) =>
      recordOf(
        section47Enquiry,
        { strategyMeeting: 'meeting', children: [{ rowId: 'a', child: 'maya', outcome: 'LEGAL', conference }] },
        { record: 'enquiry', signed: { authorisedAt: morningOf('2026-03-25') } },
      );
    expect(only('PI5.4a', [held('2026-03-16', 'maya'), legal(yes)])).toEqual(['maya PI5.4a 2026-03-16→2026-04-08 runs']);
    expect(only('PI5.4a', [held('2026-03-16', 'maya'), legal(no)])).toEqual([]);
  });

  it('are not answered by a conference that was adjourned, for all or for one child', () => {
    const start = held('2026-03-16', 'maya', 'anil');
    expect(only('PI5.4a', [start, initial('2026-04-07', { maya: 'PLAN' }, { held: 'adjourned' })])).toEqual([
      'maya+anil PI5.4a 2026-03-16→2026-04-08 runs',
    ]);
    const inquorate = initial('2026-04-07', { maya: 'PLAN', anil: 'PLAN' }, { quorate: { answer: false, reason: 'Snow' } });
    expect(only('PI5.4a', [start, inquorate])).toEqual(['maya+anil PI5.4a 2026-03-16→2026-04-08 runs']);
    expect(only('PI5.4a', [start, inquorate, initial('2026-04-08', { maya: 'PLAN', anil: 'PLAN' })])).toEqual([
      'maya+anil PI5.4a 2026-03-16→2026-04-08 2026-04-08',
    ]);
    expect(only('PI5.4a', [start, initial('2026-04-07', { maya: 'PLAN', anil: 'ADJ' })])).toEqual([
      'anil PI5.4a 2026-03-16→2026-04-08 runs',
      'maya PI5.4a 2026-03-16→2026-04-08 2026-04-07',
    ]);
  });
});

describe('review conferences (PI 5.4)', () => {
  it('are due three months after the initial conference, then every six, clipped to the end of the month', () => {
    expect(only('PI5.4b', [initial('2025-11-30', { maya: 'PLAN' })])).toEqual(['maya PI5.4b 2025-11-30→2026-02-28 runs']);
    const records = [
      initial('2026-05-31', { maya: 'PLAN' }),
      review('2026-08-31', { maya: 'CONT' }),
      review('2027-02-28', { maya: 'CONTCAT' }),
    ];
    expect(only('PI5.4b', records)).toEqual([
      'maya PI5.4b 2026-05-31→2026-08-31 2026-08-31',
      'maya PI5.4b 2026-08-31→2027-02-28 2027-02-28',
      'maya PI5.4b 2027-02-28→2027-08-28 runs',
    ]);
  });

  it('end with the review that ends the plan, which was itself held in time', () => {
    const records = [initial('2026-01-15', { maya: 'PLAN', anil: 'PLAN' }), review('2026-04-10', { maya: 'END_CIN', anil: 'CONT' })];
    expect(only('PI5.4b', records)).toEqual([
      'anil PI5.4b 2026-04-10→2026-10-10 runs',
      'maya+anil PI5.4b 2026-01-15→2026-04-15 2026-04-10',
    ]);
  });

  it('end for the child whose plan ended without one, on that child’s own day', () => {
    const ended = plan([
      { child: 'maya', startedOn: '2026-01-15', endedOn: '2026-02-20' },
      { child: 'anil', startedOn: '2026-01-15', endedOn: '2026-06-30' },
    ]);
    const records = [initial('2026-01-15', { maya: 'PLAN', anil: 'PLAN' }), review('2026-04-14', { anil: 'CONT' }), ended];
    expect(only('PI5.4b', records)).toEqual(['anil PI5.4b 2026-01-15→2026-04-15 2026-04-14']);
    // A sibling's later end takes nothing from Maya's second plan.
    expect(only('PI5.4b', [...records, initial('2026-05-04', { maya: 'PLAN' })])).toContain('maya PI5.4b 2026-05-04→2026-08-04 runs');
  });

  it('begin again with a second plan', () => {
    const records = [
      initial('2026-01-15', { maya: 'PLAN' }),
      review('2026-04-10', { maya: 'END_EH' }),
      initial('2026-07-01', { maya: 'PLAN' }),
    ];
    expect(only('PI5.4b', records)).toEqual(['maya PI5.4b 2026-01-15→2026-04-15 2026-04-10', 'maya PI5.4b 2026-07-01→2026-10-01 runs']);
  });

  it('are not started for a child without a plan', () => {
    expect(clocksInWords([initial('2026-01-15', { maya: 'CIN' })])).toEqual([]);
  });
});

describe('core groups', () => {
  const group = (on: string, ...children: readonly string[]) =>
    recordOf(coreGroup, { heldAt: morningOf(on), people: children }, { record: `core group of ${on}` });

  it('meet within 10 working days of the conference, then every six weeks, until the plan ends', () => {
    const records = [
      initial('2026-03-26', { maya: 'PLAN' }),
      group('2026-04-13', 'maya'),
      group('2026-05-20', 'maya'),
      review('2026-06-20', { maya: 'END_CIN' }),
    ];
    expect(only('T8', records)).toEqual(['maya T8 2026-03-26→2026-04-13 2026-04-13', 'maya T8 2026-04-13→2026-05-25 2026-05-20']);
    expect(only('T8', records.slice(0, 3))).toContain('maya T8 2026-05-20→2026-07-01 runs');
  });
});

describe('visits to children on a plan (PI 5.5)', () => {
  const CHILDREN = ['maya', 'anil', 'sita'];
  const onPlan = (startedOn: string) => CHILDREN.map((child) => ({ child, startedOn }));

  it('run over a year for three children, each by their own visits: the one who was missed is overdue alone', () => {
    // A visit on the last day allowed, all year; Sita is not seen at the seventh.
    const days: string[] = [];
    for (let day = calendarDate('2026-01-05'); days.length < 26; ) {
      day = addWorkingDays(day, 10, CONTRACT_CALENDAR);
      days.push(day);
    }
    const visits = days.map((day, index) => visitTo(day, { maya: true, anil: true, sita: index !== 6 }));
    const clocks = clocksOfFile([plan(onPlan('2026-01-05')), ...visits], calendars).filter(({ ruleId }) => ruleId === 'PI5.5');
    const asOf = morningOf(addDays(calendarDate(days.at(-1) ?? ''), 1));
    const of = (child: string, state: string) =>
      clocks.filter((clock) => clock.people?.includes(child) === true && clockState(clock, asOf) === state);
    expect([of('maya', 'met').length, of('maya', 'missed').length]).toEqual([26, 0]);
    expect([of('anil', 'met').length, of('anil', 'missed').length]).toEqual([26, 0]);
    // 25 visits: one of them ten working days late, and from it the chain goes on.
    expect([of('sita', 'met').length, of('sita', 'missed').length]).toEqual([24, 1]);
    const [late] = of('sita', 'missed');
    expect([late?.dueAt.slice(0, 10), late === undefined ? '' : dateOf(late.stoppedAt ?? late.dueAt, LONDON)]).toEqual([days[6], days[7]]);
    for (const child of CHILDREN) expect(of(child, 'running').length + of(child, 'due-soon').length).toBe(1);
  });

  it('keep the shorter interval of the plan, and never a longer one', () => {
    expect(clocksInWords([plan([{ child: 'maya', startedOn: '2026-03-27' }], { visitEvery: 5 })])).toEqual([
      'maya PI5.5 2026-03-27→2026-04-07 runs',
    ]);
    expect(clocksInWords([plan([{ child: 'maya', startedOn: '2026-01-05' }], { visitEvery: 30 })])).toEqual([
      'maya PI5.5 2026-01-05→2026-01-19 runs',
    ]);
  });

  it('begin for a child who joins the plan later on that child’s own day, and end on their own', () => {
    const rows = [
      { child: 'maya', startedOn: '2026-01-05', endedOn: '2026-01-16' },
      { child: 'baby', startedOn: '2026-03-02' },
    ];
    expect(clocksInWords([plan(rows)])).toEqual(['baby PI5.5 2026-03-02→2026-03-16 runs']);
  });

  it('end with the review that ends the plan', () => {
    const records = [
      plan([{ child: 'maya', startedOn: '2026-01-05' }]),
      visitTo('2026-01-19', { maya: true }),
      review('2026-01-26', { maya: 'END_CIN' }),
    ];
    expect(only('PI5.5', records)).toEqual(['maya PI5.5 2026-01-05→2026-01-19 2026-01-19']);
  });

  it('are not answered by a visit that was not made, or that counts for something else', () => {
    const running = ['maya PI5.5 2026-01-05→2026-01-19 runs'];
    const start = plan([{ child: 'maya', startedOn: '2026-01-05' }]);
    expect(clocksInWords([start, visitTo('2026-01-16', { maya: true }, { outcome: 'no-access' })])).toEqual(running);
    expect(clocksInWords([start, visitTo('2026-01-16', { maya: true }, { visitType: ['family-support'] })])).toEqual(running);
    expect(clocksInWords([start, visitTo('2026-01-16', { maya: false })])).toEqual(running);
    expect(clocksInWords([start, visitTo('2026-01-16', { maya: true }, { visitType: ['child-protection', 'carer'] })])).toContain(
      'maya PI5.5 2026-01-05→2026-01-19 2026-01-16',
    );
  });
});

describe('a transfer (T13)', () => {
  const moved = (body: Body) => recordOf(transfer, { status: 'child-protection-plan', people: ['maya'], ...body });

  it('has its conference within 15 working days, held by the receiving authority', () => {
    const out = { direction: 'out', notifiedOn: '2026-03-16', conferenceRequestedOn: '2026-03-17' };
    expect(clocksInWords([moved(out)])).toEqual(['maya T13 2026-03-16→2026-04-08 runs']);
    expect(clocksInWords([moved({ ...out, conferenceHeldOn: '2026-04-08' })])).toEqual(['maya T13 2026-03-16→2026-04-08 2026-04-08']);
  });

  it('to us is answered by our own transfer-in conference, which starts the reviews', () => {
    const records = [
      moved({ direction: 'in', notifiedOn: '2026-03-16' }),
      initial('2026-04-01', { maya: 'PLAN' }, { type: 'transfer-in', transfer: 'transfer' }),
    ];
    expect(only('T13', records)).toEqual(['maya T13 2026-03-16→2026-04-08 2026-04-01']);
    expect(only('PI5.4b', records)).toEqual(['maya PI5.4b 2026-04-01→2026-07-01 runs']);
  });

  it('of a child in need has no conference', () => {
    expect(clocksInWords([moved({ direction: 'out', status: 'child-in-need', notifiedOn: '2026-03-16' })])).toEqual([]);
  });
});
