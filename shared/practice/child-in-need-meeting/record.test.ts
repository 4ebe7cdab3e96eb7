import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childInNeedMeetingForm } from './form.ts';
import { childInNeedMeeting } from './record.ts';

const asOf = zonedInstant('2026-04-20T18:00:00+05:45[Asia/Kathmandu]');
const meeting = {
  heldAt: '2026-04-20T10:00:00+05:45[Asia/Kathmandu]',
  chair: 'AAAAAAAAAAAAAAAAAAAAAA',
  people: ['BBBBBBBBBBBBBBBBBBBBBA'],
  attendance: [
    { rowId: 'a', name: 'Ms Rai', agency: 'education', attendance: 'in-person' },
    { rowId: 'b', name: 'Dr Thapa', agency: 'health', attendance: 'apologies' },
    { rowId: 'c', name: 'Sita Gurung', agency: 'family', attendance: 'remote' },
  ],
  familyInvited: { answer: true },
  childrensViews: 'Anil drew his walk to school.',
  familyViews: 'It is going better.',
  progress: 'Four days of five.',
  agreed: 'Breakfast club from Monday, Ms Rai.',
  nextMeetingAt: '2026-05-18T10:00:00+05:45[Asia/Kathmandu]',
};
const missing = (body: Body) => problemsToFinalise(childInNeedMeetingForm, body, asOf).map((problem) => problem.path);

describe('a child in need meeting', () => {
  it('records who was invited and who took part, for which agency', () => {
    expect(missing(meeting)).toEqual([]);
    expect(childInNeedMeeting.schema.safeParse(meeting).success).toBe(true);
    expect(childInNeedMeeting.summary(meeting)).toBe('2 took part · Breakfast club from Monday, Ms Rai.');
    expect(missing({ ...meeting, attendance: [] })).toEqual(['attendance']);
    expect(missing({ ...meeting, familyInvited: { answer: false } })).toEqual(['familyInvited']);
  });

  it('plans the next one on the day of its place, never before itself', () => {
    expect(childInNeedMeeting.planned?.(meeting)).toEqual([
      { key: 'nextMeetingAt', label: 'Child in need meeting', on: '2026-05-18', opens: 'child-in-need-meeting' },
    ]);
    expect(missing({ ...meeting, nextMeetingAt: '2026-04-01T10:00:00+05:45[Asia/Kathmandu]' })).toEqual(['nextMeetingAt']);
  });
});
