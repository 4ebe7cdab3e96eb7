import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/base/calendar-date.ts';
import { addMs, compareInstants, dateOf, endOfDay, LONDON, middayOf, zonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clockState, isRunning } from './clock.ts';
import { type ClockRecord, clocksOfFile } from './clocks-of-file.ts';
import type { TimescaleRule, TimescaleStop } from './rule.ts';

const calendars = { contract: CONTRACT_CALENDAR };
const day = (text: string) => middayOf(calendarDate(text));
const dayIn = (key: string) => (body: Readonly<Record<string, unknown>>) =>
  typeof body[key] === 'string' ? middayOf(calendarDate(body[key])) : undefined;

const visiting: TimescaleRule = {
  id: 'VISIT',
  name: 'Visit',
  source: 'a plan',
  limit: 10,
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: calendarDate('2025-11-01'),
  warnMinutes: 60,
  startsAt: dayIn('startedOn'),
  people: (body) => body['children'] as readonly string[],
  limitIn: (body) => (typeof body['every'] === 'number' ? { limit: body['every'], unit: 'working-days' } : undefined),
  recurs: { endsAt: dayIn('endedOn') },
  stopsWith: 'visit',
};
const seen: TimescaleStop = { rule: 'VISIT', at: dayIn('on'), people: (body) => body['children'] as readonly string[] };

const plan = (body: object, changes: Partial<ClockRecord<string>> = {}): ClockRecord<string> => ({
  record: 'plan',
  body: { startedOn: '2026-01-05', children: ['maya', 'ben'], ...body },
  rules: [visiting],
  stops: [],
  finalised: true,
  signed: {},
  ...changes,
});
const visit = (on: string, children: readonly string[], stops: readonly TimescaleStop[] = [seen]): ClockRecord<string> => ({
  record: `visit of ${on}`,
  body: { on, children },
  rules: [],
  stops,
  finalised: true,
  signed: {},
});
const inWords = (records: readonly ClockRecord<string>[]) =>
  clocksOfFile(records, calendars)
    .map(
      (clock) =>
        `${clock.people?.join('+')} ${dateOf(clock.startedAt)}→${dateOf(clock.dueAt)} ${clock.stoppedAt === undefined ? 'runs' : dateOf(clock.stoppedAt)}`,
    )
    .toSorted();

describe('a clock that recurs', () => {
  it('starts again with each answer, and is one clock while all children have the same', () => {
    expect(inWords([plan({}), visit('2026-01-16', ['maya', 'ben'])])).toEqual([
      'maya+ben 2026-01-05→2026-01-19 2026-01-16',
      'maya+ben 2026-01-16→2026-01-30 runs',
    ]);
  });

  it('goes on for the child who was not seen', () => {
    expect(inWords([plan({}), visit('2026-01-16', ['maya'])])).toEqual([
      'ben 2026-01-05→2026-01-19 runs',
      'maya 2026-01-05→2026-01-19 2026-01-16',
      'maya 2026-01-16→2026-01-30 runs',
    ]);
  });

  it('is not answered twice by one visit, and takes visits in the order they were made', () => {
    expect(inWords([plan({ children: ['maya'] }), visit('2026-01-30', ['maya']), visit('2026-01-16', ['maya'])])).toEqual([
      'maya 2026-01-05→2026-01-19 2026-01-16',
      'maya 2026-01-16→2026-01-30 2026-01-30',
      'maya 2026-01-30→2026-02-13 runs',
    ]);
  });

  it('ends with the plan: what was not due any more is neither met nor missed', () => {
    expect(inWords([plan({ children: ['maya'], endedOn: '2026-01-20' }), visit('2026-01-16', ['maya'])])).toEqual([
      'maya 2026-01-05→2026-01-19 2026-01-16',
    ]);
  });

  it('that was overdue when the plan ended stays missed: nobody escapes a miss by ending', () => {
    const [late] = clocksOfFile([plan({ children: ['maya'], endedOn: '2026-02-20' })], calendars);
    expect(late && clockState(late, day('2026-03-01'))).toBe('missed');
    expect(inWords([plan({ children: ['maya'], endedOn: '2026-02-20' })])).toEqual(['maya 2026-01-05→2026-01-19 2026-02-20']);
  });

  it('keeps the limit that the plan had when it started, and takes a new one from the next time on', () => {
    const first = { startedOn: '2026-01-05', children: ['maya'] };
    const changed = plan(
      { ...first, every: 5 },
      { bodyAt: (at) => (compareInstants(at, day('2026-01-12')) < 0 ? first : { ...first, every: 5 }) },
    );
    expect(inWords([changed, visit('2026-01-16', ['maya'])])).toEqual([
      'maya 2026-01-05→2026-01-19 2026-01-16',
      'maya 2026-01-16→2026-01-23 runs',
    ]);
  });
});

describe('a clock whose limit depends on which time it is', () => {
  const { people: _people, ...everyone } = visiting;
  const lessAndLess: TimescaleRule = {
    ...everyone,
    limitIn: (_body, { startedAt, round }) => {
      if (round === 0) return { limit: 1, unit: 'calendar-days' };
      return dateOf(startedAt) < '2026-01-20' ? { limit: 7, unit: 'calendar-days' } : { limit: 3, unit: 'calendar-months' };
    },
  };

  it('asks the rule at each start', () => {
    const visits = [visit('2026-01-06', []), visit('2026-01-13', []), visit('2026-01-20', [])];
    expect(inWords([plan({}, { rules: [lessAndLess] }), ...visits])).toEqual([
      'undefined 2026-01-05→2026-01-06 2026-01-06',
      'undefined 2026-01-06→2026-01-13 2026-01-13',
      'undefined 2026-01-13→2026-01-20 2026-01-20',
      'undefined 2026-01-20→2026-04-20 runs',
    ]);
  });

  it('is answered by each of several answers that one record holds', () => {
    const listed: TimescaleStop = { ...seen, alsoAt: (body) => [...((body['also'] ?? []) as string[])].map(day) };
    const visits: ClockRecord<string> = { ...visit('2026-01-13', ['maya'], [listed]) };
    expect(
      inWords([plan({ children: ['maya'] }), { ...visits, body: { ...visits.body, also: ['2026-01-27', '2026-01-20'] } }]).slice(-2),
    ).toEqual(['maya 2026-01-20→2026-02-03 2026-01-27', 'maya 2026-01-27→2026-02-10 runs']);
  });
});

describe('a clock that is cancelled', () => {
  const { recurs: _recurs, limitIn: _limitIn, ...once } = visiting;
  const conference: TimescaleRule = { ...once, id: 'ICPC', limit: 15, stopsWith: 'conference' };
  const meeting = plan({}, { rules: [conference] });
  const noConference: TimescaleStop = {
    rule: 'ICPC',
    at: dayIn('on'),
    people: (body) => body['children'] as readonly string[],
    cancels: true,
  };

  it('is taken away for the child it was cancelled for, and runs for the other', () => {
    expect(inWords([meeting, visit('2026-01-14', ['ben'], [noConference])])).toEqual(['maya 2026-01-05→2026-01-26 runs']);
  });

  it('stays met when the answer came first', () => {
    const held: TimescaleStop = { rule: 'ICPC', at: dayIn('on') };
    expect(inWords([meeting, visit('2026-01-13', [], [held]), visit('2026-01-14', ['ben'], [noConference])])).toEqual([
      'maya+ben 2026-01-05→2026-01-26 2026-01-13',
    ]);
  });
});

describe('an answer', () => {
  it('that is a sign-off counts from the sign-off', () => {
    const assessed: TimescaleStop = { rule: 'VISIT', at: (_body, signed) => signed.authorisedAt };
    const assessment = visit('2026-01-09', [], [assessed]);
    const clock = (signed: ClockRecord<string>['signed']) => clocksOfFile([plan({}), { ...assessment, signed }], calendars).find(isRunning);
    expect(clock({ finalisedAt: day('2026-01-09') })?.startedAt).toBe(day('2026-01-05'));
    expect(clock({ authorisedAt: day('2026-01-12') })?.startedAt).toBe(day('2026-01-12'));
  });

  it('that is the record’s own leaves the clocks of others alone', () => {
    const decided: TimescaleStop = { rule: 'VISIT', at: dayIn('decidedOn'), own: true };
    const enquiry = (record: string, body: object) => plan({ children: ['maya'], ...body }, { record, stops: [decided] });
    expect(inWords([enquiry('first', {}), enquiry('second', { decidedOn: '2026-01-06', endedOn: '2026-01-07' })])).toEqual([
      'maya 2026-01-05→2026-01-19 2026-01-06',
      'maya 2026-01-05→2026-01-19 runs',
    ]);
  });

  it('that names the record it answers leaves the clocks of others alone', () => {
    const linked: TimescaleStop = { rule: 'VISIT', at: dayIn('on'), answers: () => 'another plan' };
    expect(inWords([plan({ children: ['maya'] }), visit('2026-01-16', [], [linked])])).toEqual(['maya 2026-01-05→2026-01-19 runs']);
  });
});

describe('whatever is visited when', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 25 });
  const made = (numbers: readonly number[]) => numbers.map((number) => visit(addDays(calendarDate('2026-01-05'), number), ['maya']));

  it('the clocks of one child follow each other without gap or overlap, and one runs', () => {
    fc.assert(
      fc.property(days, (numbers) => {
        const clocks = clocksOfFile([plan({ children: ['maya'] }), ...made(numbers)], calendars).toSorted((a, b) =>
          compareInstants(a.startedAt, b.startedAt),
        );
        expect(clocks).toHaveLength(numbers.length + 1);
        expect(clocks.filter(isRunning)).toHaveLength(1);
        for (const [index, clock] of clocks.slice(1).entries()) expect(clock.startedAt).toBe(clocks[index]?.stoppedAt);
      }),
    );
  });

  it('no due day is a weekend or a holiday, and no more visits make it later', () => {
    fc.assert(
      fc.property(days, (numbers) => {
        for (const clock of clocksOfFile([plan({ children: ['maya'] }), ...made(numbers)], calendars)) {
          const due = dateOf(clock.dueAt, LONDON);
          const weekday = new Date(`${due}T00:00:00Z`).getUTCDay();
          expect([0, 6].includes(weekday) || CONTRACT_CALENDAR.holidays.has(due)).toBe(false);
          expect(clock.dueAt).toBe(endOfDay(due, LONDON));
        }
      }),
    );
  });

  it('the state only ever goes from running to overdue as time passes', () => {
    const [clock] = clocksOfFile([plan({ children: ['maya'] })], calendars);
    const rank = { running: 0, 'due-soon': 1, overdue: 2, met: 3, missed: 3 };
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (first, more) => {
        const at = (number: number) => clockState(clock as NonNullable<typeof clock>, addMs(day('2026-01-05'), number * 86_400_000));
        expect(rank[at(first + more)]).toBeGreaterThanOrEqual(rank[at(first)]);
      }),
    );
  });
});

it('starts from Kathmandu’s afternoon on London’s day', () => {
  const rule: TimescaleRule = {
    ...visiting,
    id: 'X',
    startsAt: () => zonedInstant('2026-03-27T03:00:00+05:45[Asia/Kathmandu]'),
    people: () => ['maya'],
  };
  // Still Thursday 26 March in London.
  expect(inWords([plan({}, { rules: [rule] })])).toEqual(['maya 2026-03-27→2026-04-13 runs']);
});

describe('two rules of one id', () => {
  const once = { ...visiting, people: () => ['maya'] };
  const forChild: TimescaleRule = { ...once, limit: 5, appliesTo: (body) => body['about'] === 'child', answeredBy: ['child-assessment'] };
  const forAdult: TimescaleRule = { ...once, limit: 8, appliesTo: (body) => body['about'] === 'adult', answeredBy: ['adult-assessment'] };
  const referral = (about: string) => plan({ about }, { rules: [forChild, forAdult] });
  const assessed = (kind: string) => ({ ...visit('2026-01-06', ['maya']), kind });

  it('share the work: the one that applies counts, and only answers of its own kinds stop it', () => {
    expect(inWords([referral('child')])).toEqual(['maya 2026-01-05→2026-01-12 runs']);
    expect(inWords([referral('adult')])).toEqual(['maya 2026-01-05→2026-01-15 runs']);
    expect(inWords([referral('nobody')])).toEqual([]);
    expect(inWords([referral('child'), assessed('adult-assessment')])).toEqual(['maya 2026-01-05→2026-01-12 runs']);
    expect(inWords([referral('child'), assessed('child-assessment')])).toContain('maya 2026-01-05→2026-01-12 2026-01-06');
  });
});

it('may start at a sign-off, and does not start before it', () => {
  const rule: TimescaleRule = { ...visiting, people: () => ['maya'], startsAt: (_body, signed) => signed.authorisedAt };
  const assessment = (signed: ClockRecord<string>['signed']) => plan({}, { rules: [rule], signed });
  expect(inWords([assessment({ finalisedAt: day('2026-01-05') })])).toEqual([]);
  expect(inWords([assessment({ finalisedAt: day('2026-01-05'), authorisedAt: day('2026-01-07') })])).toEqual([
    'maya 2026-01-07→2026-01-21 runs',
  ]);
});

describe('a record with a moment for each person', () => {
  const eachStarts: TimescaleRule = {
    ...visiting,
    startsAt: (body, _signed, person) => dayIn(person === undefined ? 'startedOn' : `${person}StartedOn`)(body),
    recurs: { endsAt: (body, person) => dayIn(`${person}EndedOn`)(body) },
  };
  const body = { startedOn: '2026-01-05', mayaStartedOn: '2026-01-05', benStartedOn: '2026-02-02' };

  it('starts and ends the clock of each on their own day', () => {
    expect(inWords([plan(body, { rules: [eachStarts] })])).toEqual(['ben 2026-02-02→2026-02-16 runs', 'maya 2026-01-05→2026-01-19 runs']);
    expect(inWords([plan({ ...body, mayaEndedOn: '2026-01-12' }, { rules: [eachStarts] })])).toEqual(['ben 2026-02-02→2026-02-16 runs']);
  });

  it('takes the clock of each away on their own day', () => {
    const ends: TimescaleStop = {
      rule: 'VISIT',
      cancels: true,
      at: (ended, _signed, person) => dayIn(`${person}EndedOn`)(ended),
      people: () => ['maya', 'ben'],
    };
    const ended = { ...visit('2026-03-02', []), body: { mayaEndedOn: '2026-01-12', benEndedOn: '2026-01-30' }, stops: [ends] };
    expect(inWords([plan({}), ended, visit('2026-01-19', ['ben'])])).toEqual(['ben 2026-01-05→2026-01-19 2026-01-19']);
  });
});

it('that does not recur has the limit its record says now: an order whose last day came later', () => {
  const { recurs: _recurs, ...once } = visiting;
  const order = plan({ children: ['maya'], every: 5 }, { rules: [once], bodyAt: () => ({ startedOn: '2026-01-05' }) });
  expect(inWords([order])).toEqual(['maya 2026-01-05→2026-01-12 runs']);
});
