import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { id, type TestFile, testService } from '../service-for-tests.ts';
import { isRegistered } from './staff.ts';

const entry = (name: string, body: object): TestFile => ({
  type: 'staff',
  name: `file-${name}`,
  records: [{ kind: 'staff-register-entry', name: `entry-of-${name}`, body: { person: id(name), name, ...body } }],
});

describe('the staff as they are counted', () => {
  const { staff } = testService([
    entry('mara', {
      fte: 0.6,
      socialWorker: { answer: true },
      registeredUntil: '2026-11-30',
      leave: [{ from: '2026-01-05' }, { until: '2026-02-01' }],
    }),
    entry('tom', { registeredUntil: '2026-11-30' }),
    entry('ida', { socialWorker: { answer: true } }),
    entry('sam', { socialWorker: { answer: false }, registeredUntil: '2026-11-30' }),
    entry('kit', {}),
  ]);
  const on = (name: string, day: string): boolean => isRegistered(staff, id(name), calendarDate(day));

  it('are registered until the day their registration runs until, and not after it', () => {
    expect([on('mara', '2026-11-30'), on('mara', '2026-12-01')]).toEqual([true, false]);
  });

  it('are social workers where the register says so, or knows a registration and does not say otherwise', () => {
    expect(['tom', 'ida', 'sam', 'kit', 'stranger'].map((name) => on(name, '2026-01-05'))).toEqual([true, true, false, false, false]);
    expect(isRegistered(staff, undefined, calendarDate('2026-01-05'))).toBe(false);
  });

  it('are full time where nobody says, and on leave from a day that is known', () => {
    expect([staff.get(id('mara'))?.fte, staff.get(id('tom'))?.fte]).toEqual([0.6, 1]);
    expect(staff.get(id('mara'))?.leave).toEqual([{ from: '2026-01-05' }]);
  });
});
