/** Days and moments as spreadsheets write them. */
import { describe, expect, test } from 'vitest';
import { type DateHabits, readDate, readInstant } from './read-date.ts';

const HABITS: DateHabits = { order: 'dmy', excelFrom: 1900 };
const day = (text: string, habits: Partial<DateHabits> = {}) => {
  const read = readDate(text, { ...HABITS, ...habits });
  return read.ok ? read.value : `! ${read.error}`;
};
const moment = (text: string, edge: 'first' | 'last' = 'last', zone = 'Asia/Kathmandu') => {
  const read = readInstant(text, HABITS, () => zone, edge);
  return read.ok ? read.value : `! ${read.error}`;
};

describe('a day', () => {
  test.each([
    ['2025-11-03', '2025-11-03'],
    ['2025-11-03T00:00:00', '2025-11-03'],
    ['03/11/2025', '2025-11-03'],
    ['3.11.2025', '2025-11-03'],
    ['3-Nov-2025', '2025-11-03'],
    ['3 November 2025', '2025-11-03'],
    // Excel: 1 March 1900 is 61, for it believes in 29 February 1900.
    ['45964', '2025-11-03'],
    ['29221', '1980-01-01'],
  ])('%s', (text, expected) => expect(day(text)).toBe(expected));

  test.each([
    ['31/02/2025', '! a day that there is'],
    ['2025-02-30', '! a day that there is'],
    ['3/11/25', '! the year with four digits'],
    ['11/13/2025', '! the day before the month: for the other order set "dates" in the mapping file'],
    ['tomorrow', '! a day such as 2025-11-03, 03/11/2025 or 3 Nov 2025'],
    ['2025', '! a day such as 2025-11-03, 03/11/2025 or 3 Nov 2025'],
    ['3 Foo 2025', '! a day such as 2025-11-03, 03/11/2025 or 3 Nov 2025'],
  ])('%s is refused', (text, expected) => expect(day(text)).toBe(expected));

  test('as the mapping has it', () => {
    expect(day('11/03/2025', { order: 'mdy' })).toBe('2025-11-03');
    expect(day('44502', { excelFrom: 1904 })).toBe('2025-11-03');
  });
});

describe('a moment', () => {
  test.each([
    ['2025-11-03T14:30', '2025-11-03T14:30:00+05:45[Asia/Kathmandu]'],
    ['03/11/2025 14:30:15', '2025-11-03T14:30:15+05:45[Asia/Kathmandu]'],
    ['3 Nov 2025, 2:30 pm', '2025-11-03T14:30:00+05:45[Asia/Kathmandu]'],
    ['3/11/2025 12:05 AM', '2025-11-03T00:05:00+05:45[Asia/Kathmandu]'],
    ['45964.6041666667', '2025-11-03T14:30:00+05:45[Asia/Kathmandu]'],
    ['45964,5', '2025-11-03T12:00:00+05:45[Asia/Kathmandu]'],
    ['2025-11-03T14:30:00Z', '2025-11-03T20:15:00+05:45[Asia/Kathmandu]'],
    ['2025-11-03 14:30:00+0300', '2025-11-03T17:15:00+05:45[Asia/Kathmandu]'],
    ['2025-11-03T14:30+03:00[Africa/Nairobi]', '2025-11-03T14:30:00+03:00[Africa/Nairobi]'],
  ])('%s', (text, expected) => expect(moment(text)).toBe(expected));

  test('of which only the day is known: no time is gained by it, and the day is London’s', () => {
    expect(moment('2026-07-03', 'first')).toBe('2026-07-03T00:00:00+01:00[Europe/London]');
    expect(moment('03/07/2026', 'last', 'America/New_York')).toBe('2026-07-03T23:59:59+01:00[Europe/London]');
    expect(moment('45964', 'last')).toBe('2025-11-03T23:59:59+00:00[Europe/London]');
  });

  test.each([
    ['2025-11-03T25:00', '! a moment such as'],
    ['31/02/2025 10:00', '! a day that there is'],
    ['2025-11-03T14:30+01:00[Africa/Nairobi]', '! the offset that clocks of that zone showed then'],
    ['14:30', '! a moment such as'],
  ])('%s is refused', (text, expected) => expect(moment(text)).toContain(expected));

  test('that clocks skipped is refused', () => {
    expect(moment('2026-03-29T01:30', 'last', 'Europe/London')).toBe(
      '! a time that clocks in Europe/London showed: they went forward over this one',
    );
  });
});
