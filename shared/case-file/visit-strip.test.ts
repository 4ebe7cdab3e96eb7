import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import type { DigestClock } from './digest.ts';
import { recordId, stateOf } from './states-for-tests.ts';
import { laneStanding, markInWords, visitStrip } from './visit-strip.ts';

const ASHA = recordId('asha');
const RAVI = recordId('ravi');
const today = calendarDate('2026-03-20');
const yes = { answer: true };
const no = { answer: false, reason: 'asleep' };
const child = (id: string, answers: Body): Body => ({ rowId: id, child: id, ...answers });
const visit = (name: string, day: string, body: Body) =>
  stateOf('visit', name, { visitedAt: `${day}T10:00:00+03:00[Africa/Nairobi]`, outcome: 'made', ...body });
const alone = { seen: yes, faceToFace: yes, seenAlone: yes };

const clock = (people: readonly string[], startedOn: string, dueOn: string, stopped?: { on: string; by: string }): DigestClock => ({
  ruleId: 'PI5.5',
  label: 'Child protection visit',
  ruleText: '',
  unit: 'working-days',
  startedAt: zonedInstant(`${startedOn}T12:00:00+00:00[Europe/London]`),
  dueAt: zonedInstant(`${dueOn}T23:59:59+00:00[Europe/London]`),
  stopsWith: 'visit',
  warnMinutes: 0,
  significantHarm: false,
  record: recordId('plan'),
  startedAs: 'child-protection-plan',
  people,
  ...(stopped === undefined
    ? {}
    : { stoppedAt: zonedInstant(`${stopped.on}T10:00:00+03:00[Africa/Nairobi]`), stoppedBy: recordId(stopped.by) }),
});

const first = visit('first', '2026-03-03', { children: [child(ASHA, alone), child(RAVI, { seen: no })] });
const second = visit('second', '2026-03-11', { outcome: 'no-access' });
const third = visit('third', '2026-03-12', { children: [child(ASHA, { seen: yes, faceToFace: no, seenAlone: no })] });

const said = (strip: ReturnType<typeof visitStrip>, lane: number): readonly string[] =>
  strip?.lanes[lane]?.marks.map((mark) => `${mark.on} ${markInWords(mark)}`) ?? [];

describe('the visit strip', () => {
  const clocks = [
    clock([ASHA], '2026-02-20', '2026-03-06', { on: '2026-03-03', by: 'first' }),
    clock([ASHA], '2026-03-03', '2026-03-10', { on: '2026-03-12', by: 'third' }),
    clock([ASHA], '2026-03-12', '2026-03-26'),
    clock([RAVI], '2026-02-20', '2026-03-06'),
  ];
  const strip = visitStrip([third, first, second], clocks, [ASHA, RAVI], { today });

  it('shows of each child how they were seen, what came late, what was missed and what is due', () => {
    expect(said(strip, 0)).toEqual([
      '2026-03-03 Seen alone',
      '2026-03-10 Missed: child protection visit',
      '2026-03-11 Visit not made',
      '2026-03-12 Seen, not face to face, 2 days late',
      '2026-03-26 Due: child protection visit',
    ]);
    expect(said(strip, 1)).toEqual(['2026-03-03 Not seen', '2026-03-06 Missed: child protection visit', '2026-03-11 Visit not made']);
  });

  it('puts everything in its place in time, in order, and tells kept time from overrun', () => {
    const places = strip?.lanes[0]?.marks.map((mark) => mark.place) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
    expect(strip?.lanes.map((lane) => lane.spans.map((span) => span.is))).toEqual([
      ['kept', 'kept', 'overrun', 'kept'],
      ['kept', 'overrun'],
    ]);
  });

  it('says in a few words how it stands with each child', () => {
    expect(strip?.lanes.map((lane) => laneStanding(lane, today))).toEqual([
      { tone: 'good', words: 'Seen, not face to face Thu 12 Mar · next due Thu 26 Mar' },
      { tone: 'bad', words: 'Not seen yet · 14 days overdue' },
    ]);
  });

  it('follows the day that a visit planned where no plan or regulation sets one', () => {
    const planned = { ...first, body: { ...first.body, nextVisitOn: '2026-03-10' } };
    expect(said(visitStrip([planned, third], [], [ASHA], { today }), 0)).toEqual([
      '2026-03-03 Seen alone',
      '2026-03-10 Missed: planned visit',
      '2026-03-12 Seen, not face to face, 2 days late',
    ]);
  });

  it('can be narrowed to some months back, and leaves out drafts', () => {
    const old = visit('old', '2025-06-01', { children: [child(ASHA, alone)] });
    const draft = { ...visit('draft', '2026-03-18', { children: [child(ASHA, alone)] }), status: 'draft' as const };
    const count = (months?: number) =>
      visitStrip([old, first, draft], [], [ASHA], { today, ...(months === undefined ? {} : { months }) })?.lanes[0]?.marks.length;
    expect([count(), count(3)]).toEqual([2, 1]);
  });

  it('is not drawn while there is nothing to draw', () => {
    expect(visitStrip([], [], [ASHA], { today })).toBeUndefined();
    expect(visitStrip([first], [], [], { today })).toBeUndefined();
  });
});
