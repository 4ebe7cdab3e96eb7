import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  daysBetween,
  formatDate,
  formatDay,
  isCalendarDate,
  isoWeekday,
  parseCalendarDate,
} from './calendar-date.ts';

const anyDate = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays(calendarDate('2026-01-01'), days));

describe('a calendar date', () => {
  it('is a day that exists', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
    for (const wrong of [
      '2026-02-29',
      '2100-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '0999-01-01',
      20260101,
      undefined,
    ]) {
      expect(isCalendarDate(wrong)).toBe(false);
    }
    expect(parseCalendarDate('3 March')).toEqual({ ok: false, error: 'not-a-date' });
    expect(() => calendarDate('2026-02-29')).toThrow(RangeError);
  });

  it('is written with its weekday', () => {
    expect(formatDate(calendarDate('2026-03-03'))).toBe('Tue 3 Mar 2026');
    expect(formatDay(calendarDate('2026-11-22'))).toBe('Sun 22 Nov');
  });

  it('is clipped to the end of the month', () => {
    expect(addMonths(calendarDate('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(calendarDate('2027-08-31'), 6)).toBe('2028-02-29');
    expect(addMonths(calendarDate('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(calendarDate('2025-11-30'), 3)).toBe('2026-02-28');
  });

  it('adds and takes away days without losing any', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
        expect(Math.abs((isoWeekday(other) - isoWeekday(date) - days) % 7)).toBe(0);
      }),
    );
  });
});
