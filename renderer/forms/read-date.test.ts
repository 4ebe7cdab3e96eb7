import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, formatDate, formatDay } from '#shared/base/calendar-date.ts';
import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';

const today = calendarDate('2026-03-05');

describe('a typed date', () => {
  it.each([
    ['3/3/2026', '2026-03-03'],
    ['03.03.2026', '2026-03-03'],
    ['3-3-26', '2026-03-03'],
    ['3 mar 2026', '2026-03-03'],
    ['3 March', '2026-03-03'],
    ['3rd march 2026', '2026-03-03'],
    ['3mar26', '2026-03-03'],
    [' Tue 3 Mar 2026 ', '2026-03-03'],
    ['2026-03-03', '2026-03-03'],
    ['today', '2026-03-05'],
    ['Yesterday', '2026-03-04'],
    ['tomorrow', '2026-03-06'],
    ['12/4/87', '1987-04-12'],
  ])('is read from "%s"', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  it.each(['', '3', '3/3', '3/3/2', '3/3/202', '31/2/2026', '29 feb 2026', '3 mai 2026', 'soon', '3 mar 20266'])(
    'is not read from "%s"',
    (text) => {
      expect(readDate(text, today)).toBeUndefined();
    },
  );

  it('is read back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 20_000 }), (days) => {
        const date = addDays(today, days);
        expect(readDate(formatDate(date), today)).toBe(date);
      }),
    );
    expect(readDate(formatDay(today), today)).toBe(today);
  });
});

describe('a typed time', () => {
  it.each([
    ['3:10', '03:10'],
    ['03.10', '03:10'],
    ['0310', '03:10'],
    ['310', '03:10'],
    ['3pm', '15:00'],
    ['3.10 pm', '15:10'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['15h', '15:00'],
    ['23:59', '23:59'],
  ])('is read from "%s"', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', '3', '24:00', '12:60', '13pm', '0pm', 'noon', '3:1'])('is not read from "%s"', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});
