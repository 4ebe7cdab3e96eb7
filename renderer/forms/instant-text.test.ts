import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { boxesOf, readInstant } from './instant-text.ts';

const today = calendarDate('2026-03-05');
const nairobi = 'Africa/Nairobi';

describe('an instant being typed', () => {
  it('is a moment once day, time and place are there', () => {
    expect(readInstant({ date: '3 mar 2026', time: '310', zone: nairobi, second: false }, today).value).toBe(
      '2026-03-03T03:10:00+03:00[Africa/Nairobi]',
    );
  });

  it('keeps what is typed while it is not a moment yet, and gives it back', () => {
    const { value } = readInstant({ date: '3 mar 2026', time: '3:', zone: nairobi, second: false }, today);
    expect(boxesOf(value, 'Europe/London')).toEqual({ date: '3 mar 2026', time: '3:', zone: nairobi, second: false });
  });

  it('is absent while nothing is typed', () => {
    expect(readInstant({ date: '', time: ' ', zone: nairobi, second: false }, today).value).toBeUndefined();
  });

  it('asks which of the two is meant when clocks went back', () => {
    const boxes = { date: '25/10/2026', time: '01:30', zone: 'Europe/London', second: false };
    expect(readInstant(boxes, today)).toMatchObject({ occursTwice: true, value: '2026-10-25T01:30:00+01:00[Europe/London]' });
    const later = readInstant({ ...boxes, second: true }, today).value;
    expect(later).toBe('2026-10-25T01:30:00+00:00[Europe/London]');
    expect(boxesOf(later, nairobi).second).toBe(true);
  });

  it('says that no clock showed a time the clocks went over', () => {
    const read = readInstant({ date: '29/3/2026', time: '01:30', zone: 'Europe/London', second: false }, today);
    expect(read.problem).toBe('time-skipped');
    expect(boxesOf(read.value, nairobi).time).toBe('01:30');
  });
});
