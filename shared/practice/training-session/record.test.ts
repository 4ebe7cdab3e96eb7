import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { trainingSessionForm } from './form.ts';
import { trainingSession } from './record.ts';

const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
const scheduled = {
  level: '2',
  title: 'Recognising neglect',
  location: 'BATUK',
  on: '2026-12-10',
  mode: 'in-person',
  status: 'scheduled',
  openForBooking: { answer: true },
  deliveredBy: 'Grace Mwangi and the padre',
  withWelfare: { answer: true },
};
const missing = (body: Body) => problemsToFinalise(trainingSessionForm, body, asOf).map(({ path }) => path);

describe('a training session', () => {
  it('is complete with level, title, location, day, mode, standing and trainers', () => {
    expect(missing(scheduled)).toEqual([]);
    expect(trainingSession.schema.safeParse(scheduled).success).toBe(true);
    expect(missing({})).toEqual(['level', 'title', 'location', 'on', 'mode', 'status', 'deliveredBy']);
  });

  it('of Level 2 says whether it is joint with welfare, and why not; Level 3 does not ask', () => {
    expect(missing({ ...scheduled, withWelfare: { answer: false } })).toEqual(['withWelfare']);
    const { withWelfare: _joint, ...alone } = scheduled;
    expect(missing(alone)).toEqual(['withWelfare']);
    expect(missing({ ...alone, level: '3' })).toEqual([]);
  });

  it('needs no name of those who came, but their organisation and what kind it is', () => {
    const delivered = { ...scheduled, on: '2026-11-20', status: 'delivered' };
    expect(missing({ ...delivered, attendees: [{ rowId: '1', organisation: 'HQ BATUK', organisationType: 'command' }] })).toEqual([]);
    expect(missing({ ...delivered, attendees: [{ rowId: '1', name: 'Jo' }] })).toEqual([
      'attendees.0.organisation',
      'attendees.0.organisationType',
    ]);
  });

  it('stands in My Day until it was held', () => {
    expect(trainingSession.planned?.(scheduled)).toEqual([{ key: 'session', label: 'Training: Recognising neglect', on: '2026-12-10' }]);
    expect(trainingSession.planned?.({ ...scheduled, status: 'delivered' })).toEqual([]);
    expect(trainingSession.summary(scheduled)).toBe('Level 2 · Recognising neglect · Kenya · Thu 10 Dec 2026 · scheduled');
  });
});
