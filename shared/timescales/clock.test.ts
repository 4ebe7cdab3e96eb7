import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { addWorkingDays, isWorkingDay, lastWorkingDayUpTo, workingDaysBetween } from '#shared/base/working-days.ts';
import { compareInstants, dateOf, elapsedMs, inZone, LONDON, zonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR, localCalendar } from '#shared/reference/calendars.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { type Clock, clockState, describeDue, describeTimeLeft, dueMoment, ruleInForce, startClock } from './clock.ts';
import type { TimescaleRule, TimescaleUnit } from './rule.ts';

const contract = { contract: CONTRACT_CALENDAR };
const inLocation = (code: string) => {
  const local = localCalendar(code);
  if (local === undefined) throw new Error(`no location ${code}`);
  return { contract: CONTRACT_CALENDAR, local };
};

function limit(count: number, unit: TimescaleUnit, changes: Partial<TimescaleRule> = {}): TimescaleRule {
  return {
    id: 'T',
    name: 'Test limit',
    source: 'test',
    limit: count,
    unit,
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: calendarDate('2025-01-01'),
    warnMinutes: 60,
    startsAt: () => undefined,
    stopsWith: 'referral',
    ...changes,
  };
}

const noonInLondon = (date: string) => {
  const moment = zonedInstantFrom(Date.parse(`${date}T12:00:00Z`), LONDON);
  return moment;
};
const dueDay = (start: string, count: number) => dateOf(dueMoment(limit(count, 'working-days'), noonInLondon(start), contract));

describe('a limit in working days', () => {
  it.each([
    ['2025-11-03', 45, '2026-01-08'],
    ['2025-12-19', 15, '2026-01-14'],
    ['2026-03-27', 1, '2026-03-30'],
    ['2026-03-27', 3, '2026-04-01'],
    ['2025-12-24', 1, '2025-12-29'],
    ['2026-01-05', 10, '2026-01-19'],
    ['2026-03-16', 15, '2026-04-08'],
    ['2026-03-19', 3, '2026-03-24'],
  ])('that starts on %s and allows %i ends on %s by the contract calendar', (start, count, due) => {
    expect(dueDay(start, count)).toBe(due);
  });

  it.each([
    ['SAUDI', '2026-03-19', 3, '2026-03-29'],
    ['BRUNEI', '2026-03-19', 3, '2026-03-28'],
    ['SAUDI', '2025-11-03', 45, '2026-01-05'],
    ['NEPAL', '2025-11-03', 45, '2025-12-26'],
  ])('counted over the calendar of %s from %s, %i working days end on %s', (code, start, count, due) => {
    expect(addWorkingDays(calendarDate(start), count, inLocation(code).local)).toBe(due);
  });

  it('ends at the last second of the day in London, in winter and in summer', () => {
    expect(dueMoment(limit(1, 'working-days'), noonInLondon('2026-03-27'), contract)).toBe('2026-03-30T23:59:59+01:00[Europe/London]');
    expect(dueMoment(limit(1, 'working-days'), noonInLondon('2026-01-05'), contract)).toBe('2026-01-06T23:59:59+00:00[Europe/London]');
  });

  it('takes its first day from London: Monday morning in Brunei is still Sunday, Sunday evening in Alberta already Monday', () => {
    const brunei = zonedInstant('2026-03-02T07:00:00+08:00[Asia/Brunei]');
    const alberta = zonedInstant('2026-03-01T20:00:00-07:00[America/Edmonton]');
    expect(dateOf(dueMoment(limit(1, 'working-days'), brunei, contract))).toBe('2026-03-02');
    expect(dateOf(dueMoment(limit(1, 'working-days'), alberta, contract))).toBe('2026-03-03');
  });

  it('is overdue on the sixth working day across Easter', () => {
    const clock = startClock(limit(5, 'working-days'), noonInLondon('2026-03-31'), contract);
    expect(clockState(clock, zonedInstant('2026-04-09T23:59:59+01:00[Europe/London]'))).toBe('due-soon');
    expect(clockState(clock, zonedInstant('2026-04-10T00:00:00+01:00[Europe/London]'))).toBe('overdue');
  });

  it('may count the day it starts as the first', () => {
    const start = noonInLondon('2026-03-02');
    expect(dateOf(dueMoment(limit(3, 'working-days', { dayZero: 'day-before' }), start, contract))).toBe('2026-03-04');
  });

  it('may run on the days of the place where it started', () => {
    const start = zonedInstant('2026-03-19T09:00:00+03:00[Asia/Riyadh]');
    expect(dueMoment(limit(3, 'working-days', { calendar: 'local' }), start, inLocation('SAUDI'))).toBe(
      '2026-03-29T23:59:59+03:00[Asia/Riyadh]',
    );
  });

  it('never falls due on a day that is not worked, and a later start is never due earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (day, later, count) => {
          const start = addDays(calendarDate('2025-01-01'), day);
          const due = addWorkingDays(start, count, CONTRACT_CALENDAR);
          expect(isWorkingDay(due, CONTRACT_CALENDAR)).toBe(true);
          expect(workingDaysBetween(start, due, CONTRACT_CALENDAR)).toBe(count);
          expect(compareDates(addWorkingDays(addDays(start, later), count, CONTRACT_CALENDAR), due)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('a limit in hours', () => {
  it('elapses through nights, weekends and the change of clocks', () => {
    const start = zonedInstant('2026-03-28T20:00:00+00:00[Europe/London]');
    const due = dueMoment(limit(24, 'hours'), start, contract);
    expect(due).toBe('2026-03-29T21:00:00+01:00[Europe/London]');
    expect(elapsedMs(start, due)).toBe(24 * 3_600_000);
  });

  it('is shown on the clock of the place where it started', () => {
    const start = zonedInstant('2026-03-03T05:55:00+05:45[Asia/Kathmandu]');
    expect(dueMoment(limit(60, 'minutes'), start, contract)).toBe('2026-03-03T06:55:00+05:45[Asia/Kathmandu]');
  });

  it('is told with London’s time, whose day decides what is due today', () => {
    const start = zonedInstant('2026-11-22T05:17:00+08:00[Asia/Brunei]');
    expect(describeDue(startClock(limit(24, 'hours'), start, contract))).toBe('due Mon 23 Nov 05:17 Brunei (Sun 22 Nov 21:17 London)');
    expect(describeDue(startClock(limit(14, 'hours'), start, contract))).toBe('due Sun 22 Nov 19:17 Brunei (11:17 London)');
    expect(describeDue(startClock(limit(24, 'hours'), inZone(start, 'UTC'), contract))).toBe('due Sun 22 Nov 21:17 UTC');
  });

  it('is met at its very last moment and missed a second later', () => {
    const clock = startClock(limit(1, 'hours'), zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]'), contract);
    expect(clockState({ ...clock, stoppedAt: clock.dueAt }, clock.dueAt)).toBe('met');
    expect(clockState({ ...clock, stoppedAt: zonedInstant('2026-03-03T04:10:01+03:00[Africa/Nairobi]') }, clock.dueAt)).toBe('missed');
  });
});

describe('a limit in months', () => {
  it('is clipped to the last day of the month', () => {
    expect(dateOf(dueMoment(limit(6, 'calendar-months'), noonInLondon('2026-08-31'), contract))).toBe('2027-02-28');
    expect(dateOf(dueMoment(limit(28, 'calendar-days'), noonInLondon('2026-02-10'), contract))).toBe('2026-03-10');
  });
});

describe('planning by the local calendar', () => {
  it('brings the deadline forward to the last local working day', () => {
    // Thursday + 1 working day is Friday, which is the weekend in Saudi Arabia.
    const clock = startClock(limit(1, 'working-days'), zonedInstant('2026-02-12T09:00:00+03:00[Asia/Riyadh]'), inLocation('SAUDI'));
    expect(dateOf(clock.dueAt)).toBe('2026-02-13');
    expect(clock.planBy).toBe('2026-02-12');
    expect(describeDue(clock, 'Saudi Arabia')).toBe('due Fri 13 Feb 23:59 London · plan by Thu 12 Feb (Saudi Arabia)');
  });

  it('is always a local working day up to the due day, or else the day the clock started', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCATIONS),
        fc.integer({ min: 0, max: 1_200 }),
        fc.integer({ min: 1, max: 45 }),
        ({ code, zone }, day, count) => {
          const start = zonedInstantFrom(Date.parse('2025-11-01T06:00:00Z') + day * 86_400_000, zone);
          const calendars = inLocation(code);
          const clock = startClock(limit(count, 'working-days'), start, calendars);
          const dueOn = dateOf(clock.dueAt);
          const planned = lastWorkingDayUpTo(dueOn, calendars.local);
          const startedOn = dateOf(start, LONDON);
          expect(clock.planBy).toBe(compareDates(planned, startedOn) < 0 ? startedOn : planned);
          expect(compareInstants(clock.dueAt, start)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('what a clock says', () => {
  const threeDays = startClock(limit(3, 'working-days'), noonInLondon('2026-03-02'), contract);
  const oneHour = startClock(
    limit(60, 'minutes', { warnMinutes: 15 }),
    zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]'),
    contract,
  );
  const says = (clock: Clock, asOf: string) => describeTimeLeft(clock, zonedInstant(asOf), CONTRACT_CALENDAR);

  it('counts down in the unit of its limit', () => {
    expect(says(threeDays, '2026-03-03T12:00:00+03:00[Africa/Nairobi]')).toBe('2 working days left');
    expect(says(threeDays, '2026-03-04T12:00:00+00:00[Europe/London]')).toBe('1 working day left');
    expect(says(threeDays, '2026-03-05T12:00:00+00:00[Europe/London]')).toBe('due today');
    expect(says(threeDays, '2026-03-07T12:00:00+00:00[Europe/London]')).toBe('overdue by 2 days');
    expect(says(oneHour, '2026-03-03T03:15:00+03:00[Africa/Nairobi]')).toBe('55 min left');
    expect(says(oneHour, '2026-03-03T05:15:00+03:00[Africa/Nairobi]')).toBe('overdue by 1 h 5 min');
    expect(says(oneHour, '2026-03-06T05:15:00+03:00[Africa/Nairobi]')).toBe('overdue by 3 days');
  });

  it('says how it ended', () => {
    expect(says({ ...threeDays, stoppedAt: threeDays.dueAt }, '2026-04-01T00:00:00+01:00[Europe/London]')).toBe('met');
    const late = { ...oneHour, stoppedAt: zonedInstant('2026-03-03T04:40:00+03:00[Africa/Nairobi]') };
    expect(says(late, '2026-04-01T00:00:00+01:00[Europe/London]')).toBe('missed by 30 min');
  });

  it('warns inside the warning time of its rule', () => {
    expect(clockState(oneHour, zonedInstant('2026-03-03T03:50:00+03:00[Africa/Nairobi]'))).toBe('running');
    expect(clockState(oneHour, zonedInstant('2026-03-03T03:55:00+03:00[Africa/Nairobi]'))).toBe('due-soon');
  });

  it('names the rule for the tooltip', () => {
    expect(threeDays.ruleText).toBe('3 working days · test');
  });
});

describe('a change of the rules', () => {
  const before = limit(3, 'working-days');
  const after = limit(1, 'working-days', { inForceFrom: calendarDate('2026-09-01') });

  it('reaches clocks that start on or after its day', () => {
    expect(ruleInForce([before, after], 'T', calendarDate('2026-08-31'))).toBe(before);
    expect(ruleInForce([before, after], 'T', calendarDate('2026-09-01'))).toBe(after);
    expect(ruleInForce([before, after], 'T', calendarDate('2024-12-31'))).toBeUndefined();
  });
});
