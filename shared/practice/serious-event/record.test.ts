import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { clocksInWords, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { seriousEventForm } from './form.ts';
import { seriousEvent } from './record.ts';

const asOf = zonedInstant('2026-04-29T18:00:00+03:00[Africa/Nairobi]');
const TOLD_AT = '2026-03-31T12:00:00+03:00[Africa/Nairobi]';
const informed = { commandInformed: { answer: true }, commandInformedAt: TOLD_AT, dcsInformed: { answer: true }, dcsInformedAt: TOLD_AT };
const body = {
  type: 'child-death',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  happenedAt: '2026-03-31T04:00:00+03:00[Africa/Nairobi]',
  awareAt: '2026-03-31T09:00:00+03:00[Africa/Nairobi]',
  account: 'Found lifeless in the cot; cause not known.',
  immediateSafety: 'The brother is with the grandmother.',
  ...informed,
  authorityInformed: { answer: true },
  authorityInformedAt: TOLD_AT,
  notifiable: { answer: true },
  residentInEngland: { answer: true },
  localAuthority: 'Wiltshire, duty manager',
  rapidReview: { answer: true },
};
const paths = (changes: Body) => problemsToFinalise(seriousEventForm, { ...body, ...changes }, asOf).map(({ path }) => path);
const event = (changes: Body = {}, record = 'event') => recordOf(seriousEvent, { ...body, ...changes }, { record });

describe('a serious event', () => {
  it('says what happened, what was done at once and who must be notified', () => {
    expect(paths({})).toEqual([]);
    expect(seriousEvent.schema.safeParse(body).success).toBe(true);
    expect(seriousEvent.summary(body)).toBe('Death of a child · Found lifeless in the cot; cause not known.');
    expect(paths({ notifiable: { answer: false } })).toEqual(['notifiable']);
    expect(paths({ immediateSafety: undefined, commandInformed: undefined })).toEqual(['immediateSafety', 'commandInformed']);
  });

  it('is notified within 5 working days and reviewed within 15 of becoming aware, across Easter; the UK authority is told on the next', () => {
    expect(clocksInWords([event()])).toEqual([
      'T14 2026-03-31→2026-04-23 runs',
      'T14-notification 2026-03-31→2026-04-09 runs',
      'T14b 2026-03-31→2026-04-01 runs',
      'T15 2026-03-31→2026-04-02 runs',
    ]);
  });

  it('gives the Child Death Overview Panel 48 hours from the death, not from when we knew', () => {
    const clock = clocksOfFile([event()], { contract: CONTRACT_CALENDAR }).find(({ ruleId }) => ruleId === 'T15');
    expect(clock?.dueAt).toBe('2026-04-02T04:00:00+03:00[Africa/Nairobi]');
    expect(clocksInWords([event({ type: 'serious-harm' })]).filter((line) => line.startsWith('T15'))).toEqual([]);
  });

  it('answers its own clocks only', () => {
    const done = event({ notifiedOn: '2026-04-09', rapidReviewSentOn: '2026-04-24', localAuthorityToldOn: '2026-04-01' }, 'done');
    const running = clocksOfFile([event(), done], { contract: CONTRACT_CALENDAR }).filter((clock) => clock.stoppedAt === undefined);
    expect(running.map(({ ruleId, record }) => `${ruleId} ${record}`).toSorted()).toEqual([
      'T14 event',
      'T14-notification event',
      'T14b event',
      'T15 done',
      'T15 event',
    ]);
  });

  it('plans what is to be done about it until it is done', () => {
    const action = { rowId: 'a', what: 'Safe sleep told to every new family', owner: 'AAAAAAAAAAAAAAAAAAAAAA', dueOn: '2026-06-01' };
    expect(seriousEvent.planned?.({ actions: [action] }).map(({ on, owner }) => [on, owner])).toEqual([['2026-06-01', action.owner]]);
    expect(seriousEvent.planned?.({ actions: [{ ...action, doneOn: '2026-05-20' }] })).toEqual([]);
  });
});
