import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clockState } from '#shared/timescales/clock.ts';
import { clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { servicePoliceProtectionForm } from './form.ts';
import { servicePoliceProtection } from './record.ts';

const asOf = zonedInstant('2026-04-08T18:00:00+03:00[Africa/Nairobi]');
const body = {
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  takenAt: '2026-04-03T22:15:00+03:00[Africa/Nairobi]',
  officer: 'Sgt Moss, Royal Military Police',
  place: 'With the grandmother',
  reason: 'The father came home armed and drunk.',
};
const paths = (changes: Body) => problemsToFinalise(servicePoliceProtectionForm, { ...body, ...changes }, asOf).map(({ path }) => path);
const clocks = (...bodies: readonly Body[]) =>
  clocksOfFile(
    bodies.map((each, index) => recordOf(servicePoliceProtection, each, { record: `${index}` })),
    { contract: CONTRACT_CALENDAR },
  );

describe('service police protection', () => {
  it('says who took the child, when, where to and why', () => {
    expect(paths({})).toEqual([]);
    expect(servicePoliceProtection.schema.safeParse(body).success).toBe(true);
    expect(paths({ takenAt: undefined, officer: undefined })).toEqual(['takenAt', 'officer']);
    expect(paths({ endedAt: '2026-04-03T20:00:00+03:00[Africa/Nairobi]', endedHow: 'released' })).toEqual(['endedAt']);
  });

  it('lasts 72 hours at most, over Easter too, which is not our own 24 hours', () => {
    const [clock] = clocks(body);
    expect([clock?.ruleId, clock?.dueAt]).toEqual(['s22A', '2026-04-06T22:15:00+03:00[Africa/Nairobi]']);
  });

  it('ends with its own end, not with that of another child', () => {
    const ended = { ...body, endedAt: '2026-04-05T09:00:00+03:00[Africa/Nairobi]', endedHow: 'order' };
    expect(clocks(body, ended).map((clock) => [clock.record, clockState(clock, asOf)])).toEqual([
      ['0', 'overdue'],
      ['1', 'met'],
    ]);
  });
});
