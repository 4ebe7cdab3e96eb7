import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import {
  includesDay,
  includesInstant,
  type Period,
  period,
  periodLabel,
  previousPeriod,
  quarterOf,
  quartersUpTo,
  rollingTwelveMonths,
  samePeriodLastYear,
  sinceContractStart,
} from './period.ts';

const range = (from: string, to: string): Period => period(calendarDate(from), calendarDate(to));
const days = (each: Period | undefined) => each && [each.from, each.to];

describe('quarters', () => {
  it('of the contract begin on 1 November, of the financial year on 1 April', () => {
    const of = (day: string, calendar: 'contract' | 'financial-year') => days(quarterOf(calendarDate(day), calendar));
    expect(of('2025-11-01', 'contract')).toEqual(['2025-11-01', '2026-01-31']);
    expect(of('2026-01-31', 'contract')).toEqual(['2025-11-01', '2026-01-31']);
    expect(of('2026-02-01', 'contract')).toEqual(['2026-02-01', '2026-04-30']);
    expect(of('2028-02-29', 'contract')).toEqual(['2028-02-01', '2028-04-30']);
    expect(of('2026-10-31', 'contract')).toEqual(['2026-08-01', '2026-10-31']);
    expect(of('2025-12-31', 'financial-year')).toEqual(['2025-10-01', '2025-12-31']);
    expect(of('2026-01-01', 'financial-year')).toEqual(['2026-01-01', '2026-03-31']);
    expect(of('2026-04-01', 'financial-year')).toEqual(['2026-04-01', '2026-06-30']);
  });

  it('leave out no day and share none, over eight years', () => {
    for (const calendar of ['contract', 'financial-year'] as const) {
      let expected: CalendarDate = quarterOf(calendarDate('2025-11-01'), calendar).from;
      for (let count = 0; count < 32; count++) {
        const quarter = quarterOf(expected, calendar);
        expect(quarter.from).toBe(expected);
        expect(days(quarterOf(quarter.to, calendar))).toEqual(days(quarter));
        expected = addDays(quarter.to, 1);
      }
    }
  });

  it('are named by their year', () => {
    expect(periodLabel(range('2025-11-01', '2026-01-31'), 'contract')).toMatch(/^Contract Q1 2025–26 \(/);
    expect(periodLabel(range('2026-08-01', '2026-10-31'), 'contract')).toMatch(/^Contract Q4 2025–26 \(/);
    expect(periodLabel(range('2026-01-01', '2026-03-31'), 'financial-year')).toMatch(/^FY Q4 2025–26 \(/);
    expect(periodLabel(range('2099-11-01', '2100-01-31'), 'contract')).toMatch(/^Contract Q1 2099–00 \(/);
    expect(periodLabel(range('2025-11-02', '2026-01-31'), 'contract')).not.toMatch(/Q/);
  });

  it('come in order, the oldest first', () => {
    expect(quartersUpTo(calendarDate('2026-05-05'), 'contract', 3).map(({ from }) => from)).toEqual([
      '2025-11-01',
      '2026-02-01',
      '2026-05-01',
    ]);
  });
});

describe('periods beside it', () => {
  it('go back by whole months where it is of whole months, else by days', () => {
    expect(days(previousPeriod(range('2026-02-01', '2026-04-30')))).toEqual(['2025-11-01', '2026-01-31']);
    expect(days(previousPeriod(range('2028-02-01', '2028-02-29')))).toEqual(['2028-01-01', '2028-01-31']);
    expect(days(previousPeriod(range('2026-03-10', '2026-03-19')))).toEqual(['2026-02-28', '2026-03-09']);
  });

  it('are of the same days last year, with 29 February at the end of a month', () => {
    expect(days(samePeriodLastYear(range('2028-02-01', '2028-02-29')))).toEqual(['2027-02-01', '2027-02-28']);
    expect(days(samePeriodLastYear(range('2029-02-01', '2029-02-28')))).toEqual(['2028-02-01', '2028-02-29']);
    expect(days(samePeriodLastYear(range('2026-11-01', '2027-01-31')))).toEqual(['2025-11-01', '2026-01-31']);
    expect(days(samePeriodLastYear(range('2026-11-05', '2027-01-09')))).toEqual(['2025-11-05', '2026-01-09']);
  });

  it('are the twelve months that end with it', () => {
    expect(days(rollingTwelveMonths(range('2026-11-01', '2027-01-31')))).toEqual(['2026-02-01', '2027-01-31']);
    expect(days(rollingTwelveMonths(range('2028-02-01', '2028-02-29')))).toEqual(['2027-03-01', '2028-02-29']);
    expect(days(rollingTwelveMonths(range('2026-03-10', '2026-03-19')))).toEqual(['2025-03-20', '2026-03-19']);
  });

  it('are what has passed since the start of the contract, which a period before it has none of', () => {
    expect(days(sinceContractStart(range('2026-02-01', '2026-04-30')))).toEqual(['2025-11-01', '2026-04-30']);
    expect(days(sinceContractStart(range('2025-11-01', '2025-11-01')))).toEqual(['2025-11-01', '2025-11-01']);
    expect(sinceContractStart(range('2025-08-01', '2025-10-31'))).toBeUndefined();
  });

  it('cannot end before they begin', () => {
    expect(() => range('2026-02-01', '2026-01-31')).toThrow(RangeError);
  });
});

describe('what falls into a period', () => {
  const quarter = range('2026-02-01', '2026-04-30');

  it('is decided by days of London, wherever it happened', () => {
    // 30 April is in summer time: 23:59 in London is 22:59 UTC, 06:59 of 1 May in Brunei.
    const at = (moment: string) => includesInstant(quarter, zonedInstant(moment));
    expect(at('2026-02-01T00:00:00+00:00[Europe/London]')).toBe(true);
    expect(at('2026-01-31T23:59:59+00:00[Europe/London]')).toBe(false);
    expect(at('2026-02-01T05:44:00+05:45[Asia/Kathmandu]')).toBe(false);
    expect(at('2026-02-01T05:45:00+05:45[Asia/Kathmandu]')).toBe(true);
    expect(at('2026-05-01T06:59:59+08:00[Asia/Brunei]')).toBe(true);
    expect(at('2026-05-01T07:00:00+08:00[Asia/Brunei]')).toBe(false);
    expect(at('2026-04-30T23:59:59.999+01:00[Europe/London]')).toBe(true);
  });

  it('has its first and last day', () => {
    expect(['2026-01-31', '2026-02-01', '2026-04-30', '2026-05-01'].map((day) => includesDay(quarter, calendarDate(day)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it('says the same by the day as by the millisecond, at both ends and in the zones farthest apart', () => {
  const quarter = range('2025-11-01', '2026-01-31');
  const zones = [
    ['Pacific/Kiritimati', '+14:00'],
    ['Asia/Kathmandu', '+05:45'],
    ['Etc/GMT+12', '-12:00'],
  ] as const;
  const around = [
    '2025-09-30',
    '2025-10-30',
    '2025-10-31',
    '2025-11-01',
    '2025-11-02',
    '2026-01-30',
    '2026-01-31',
    '2026-02-01',
    '2026-02-02',
    '2026-03-01',
  ];
  for (const [zone, offset] of zones) {
    for (const day of around) {
      for (const time of ['00:00:00', '05:44:59', '05:45:00', '12:00:00', '13:59:59', '23:59:59']) {
        const moment = zonedInstant(`${day}T${time}${offset}[${zone}]`);
        const ms = Date.parse(`${day}T${time}${offset}`);
        expect([moment, includesInstant(quarter, moment)]).toEqual([moment, ms >= quarter.startMs && ms <= quarter.endMs]);
      }
    }
  }
});
