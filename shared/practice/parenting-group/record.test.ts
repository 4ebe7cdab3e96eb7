import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { parentingGroupForm } from './form.ts';
import { parentingGroup } from './record.ts';

const asOf = zonedInstant('2026-06-30T09:00:00+01:00[Europe/London]');
const group = {
  location: 'BRUNEI',
  needIdentifiedOn: '2025-11-30',
  need: 'Eight families asked about toddlers’ sleep.',
  programme: 'Sleep and settle',
  sessions: [
    { rowId: 'b', on: '2026-03-12', held: { answer: true }, attendees: 5, families: 4 },
    { rowId: 'a', on: '2026-02-26', held: { answer: true }, attendees: 6, families: 5 },
    { rowId: 'c', on: '2026-07-09' },
  ],
};
const missing = (body: Body) => problemsToFinalise(parentingGroupForm, body, asOf).map((problem) => problem.path);

describe('a Parenting Group', () => {
  it('says which need it answers, where, and how many came to each session', () => {
    expect(missing(group)).toEqual([]);
    expect(parentingGroup.schema.safeParse(group).success).toBe(true);
    expect(parentingGroup.summary(group)).toMatch(/^Sleep and settle · .*Brunei.* · 2 sessions, 11 attendances$/);
    expect(missing({ ...group, sessions: [{ rowId: 'a', on: '2026-03-12', held: { answer: true } }] })).toEqual(['sessions.0.attendees']);
  });

  it('has its first session within 3 months of the need, clipped to the end of February', () => {
    const { sessions: _sessions, ...none } = group;
    expect(clocksInWords([recordOf(parentingGroup, none)])).toEqual(['P8.3 2025-11-30→2026-02-28 runs']);
    expect(clocksInWords([recordOf(parentingGroup, group)])).toEqual(['P8.3 2025-11-30→2026-02-28 2026-02-26']);
  });

  it('has it by the day that was agreed with the location, where one was', () => {
    const agreed = { ...group, agreedStartOn: '2026-04-01', agreedWith: 'Community support officer', sessions: [] };
    expect(clocksInWords([recordOf(parentingGroup, agreed)])).toEqual(['P8.3 2025-11-30→2026-04-01 runs']);
    expect(missing({ ...agreed, agreedWith: '' })).toEqual(['agreedWith']);
  });

  it('is not begun by a session that was not held', () => {
    const called = [{ rowId: 'a', on: '2026-02-26', held: { answer: false, reason: 'Exercise' } }];
    expect(clocksInWords([recordOf(parentingGroup, { ...group, sessions: called })])).toEqual(['P8.3 2025-11-30→2026-02-28 runs']);
  });

  it('plans its sessions that lie ahead, and holds none before the need', () => {
    expect(parentingGroup.planned?.(group)).toEqual([{ key: 'sessions.c', label: 'Parenting Group: Sleep and settle', on: '2026-07-09' }]);
    expect(missing({ ...group, sessions: [{ rowId: 'a', on: '2025-11-01', held: { answer: true }, attendees: 3 }] })).toEqual([
      'sessions.0.on',
    ]);
  });
});
