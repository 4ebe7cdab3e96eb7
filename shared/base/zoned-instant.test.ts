import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date.ts';
import {
  compareInstants,
  dateOf,
  elapsedMs,
  endOfDay,
  formatInstant,
  formatMoment,
  instantMs,
  inZone,
  isZonedInstant,
  parseZonedInstant,
  placeOf,
  zonedInstant,
  zonedInstantAt,
  zonedInstantFrom,
  zoneOf,
} from './zoned-instant.ts';

const NIGHT_IN_NAIROBI = zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]');
const ZONES = ['Europe/London', 'Africa/Nairobi', 'Asia/Kathmandu', 'Asia/Brunei', 'America/Edmonton', 'Indian/Chagos', 'Europe/Berlin'];

describe('a zoned instant', () => {
  it('is shown with its place, and with the time in London', () => {
    expect(formatInstant(NIGHT_IN_NAIROBI)).toBe('Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)');
    expect(formatInstant(NIGHT_IN_NAIROBI, 'America/Edmonton')).toBe('Tue 3 Mar 2026, 03:10 Nairobi (Mon 2 Mar, 17:10 Edmonton)');
    expect(formatInstant(inZone(NIGHT_IN_NAIROBI, 'Europe/London'))).toBe('Tue 3 Mar 2026, 00:10 London');
    expect(formatMoment(NIGHT_IN_NAIROBI)).toBe('Tue 3 Mar 03:10 Nairobi');
  });

  it('is shown once where the clocks of both places agree, and twice as soon as they do not', () => {
    expect(formatInstant(zonedInstant('2026-11-22T17:53:00+00:00[UTC]'))).toBe('Sun 22 Nov 2026, 17:53 UTC');
    expect(formatInstant(zonedInstant('2026-07-22T17:53:00+00:00[UTC]'))).toBe('Wed 22 Jul 2026, 17:53 UTC (18:53 London)');
  });

  it('names a place as people do', () => {
    expect(placeOf('Asia/Katmandu')).toBe('Kathmandu');
    expect(placeOf('America/New_York')).toBe('New York');
    expect(placeOf('Indian/Chagos')).toBe('Diego Garcia');
  });

  it('is read off a wall clock, three quarters of an hour included', () => {
    expect(zonedInstantAt('2026-03-03', '05:55', 'Asia/Kathmandu')).toEqual({
      ok: true,
      value: '2026-03-03T05:55:00+05:45[Asia/Kathmandu]',
    });
  });

  it('says why what was entered is not one', () => {
    expect(zonedInstantAt('2026-02-30', '05:55', 'Asia/Kathmandu')).toEqual({ ok: false, error: 'not-a-date' });
    expect(zonedInstantAt('2026-03-03', '24:00', 'Asia/Kathmandu')).toEqual({ ok: false, error: 'not-a-time' });
    expect(zonedInstantAt('2026-03-03', '05:55', 'Asia/Nowhere')).toEqual({ ok: false, error: 'unknown-zone' });
    expect(zonedInstantAt('2026-03-29', '01:30', 'Europe/London')).toEqual({ ok: false, error: 'time-skipped' });
    expect(parseZonedInstant('2026-03-03T03:10:00+02:00[Africa/Nairobi]')).toEqual({ ok: false, error: 'wrong-offset' });
    expect(parseZonedInstant('2026-03-03T03:10:00+03:00[Africa/Nowhere]')).toEqual({ ok: false, error: 'unknown-zone' });
    expect(parseZonedInstant('2026-03-03T03:10:00Z')).toEqual({ ok: false, error: 'not-an-instant' });
    expect(() => zonedInstant('yesterday')).toThrow(RangeError);
  });

  it('can name either of the two hours when the clocks go back', () => {
    const earlier = zonedInstantAt('2026-10-25', '01:30', 'Europe/London');
    const later = zonedInstantAt('2026-10-25', '01:30', 'Europe/London', 'later');
    if (!earlier.ok || !later.ok) throw new Error('both exist');
    expect(elapsedMs(earlier.value, later.value)).toBe(3_600_000);
  });

  it('keeps to its form: no missing zone, no impossible day, no other type', () => {
    for (const wrong of [
      '2026-02-30T03:10:00+03:00[Africa/Nairobi]',
      '2026-03-03T03:10:00+03:00',
      '2026-03-03T25:10:00+03:00[Africa/Nairobi]',
      '',
      7,
      null,
    ]) {
      expect(isZonedInstant(wrong)).toBe(false);
    }
  });

  it('tells the day at its own place and in another', () => {
    expect(dateOf(NIGHT_IN_NAIROBI)).toBe('2026-03-03');
    expect(dateOf(zonedInstant('2026-03-02T07:00:00+08:00[Asia/Brunei]'), 'Europe/London')).toBe('2026-03-01');
  });

  it('ends a day one second before the next, also when a day has 23 or 25 hours', () => {
    expect(endOfDay(calendarDate('2026-03-29'), 'Europe/London')).toBe('2026-03-29T23:59:59+01:00[Europe/London]');
    expect(endOfDay(calendarDate('2026-10-25'), 'Europe/London')).toBe('2026-10-25T23:59:59+00:00[Europe/London]');
  });

  it('survives being written and read at any moment in any place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        (ms, zone, other) => {
          const instant = zonedInstantFrom(ms, zone);
          expect(parseZonedInstant(instant)).toEqual({ ok: true, value: instant });
          expect(instantMs(instant)).toBe(ms);
          expect(zoneOf(instant)).toBe(zone);
          expect(compareInstants(instant, inZone(instant, other))).toBe(0);
        },
      ),
    );
  });
});
