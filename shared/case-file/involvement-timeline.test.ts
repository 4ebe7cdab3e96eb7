import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { Body } from '#shared/practice/record.ts';
import { involvementsOf, involvementTimeline } from './involvement-timeline.ts';
import { recordId, stateOf } from './states-for-tests.ts';

const MAYA = recordId('maya');
const BEN = recordId('ben');
const today = calendarDate('2026-03-11');
const involvement = (name: string, body: Body) => stateOf('involvement', name, { people: [MAYA], ...body });

const inNeed = involvement('in need', { type: 'child-in-need', openedOn: '2025-03-11', closedOn: '2025-09-11', people: [MAYA, BEN] });
const plan = involvement('plan', { type: 'child-protection-plan', openedOn: '2025-09-11', step: 'step-up', previous: inNeed.record });
const carer = involvement('carer', { type: 'young-carer', openedOn: '2025-12-01' });

describe('the involvements of a case in time', () => {
  const found = involvementsOf([plan, carer, inNeed]);

  it('are told from the oldest, each with the step that led to it and the one it led to', () => {
    expect(found.map(({ label, step, previous, next }) => [label, step, previous, next.length])).toEqual([
      ['Child in Need (section 17 type)', undefined, undefined, 1],
      ['Child Protection Plan', 'step-up', inNeed.record, 0],
      ['Young carer', undefined, undefined, 0],
    ]);
  });

  it('are a bar each from opening to closing, or to today, in a lane of its own where another lasts', () => {
    const timeline = involvementTimeline(found, [MAYA, BEN], today);
    expect(timeline?.rows.map(({ person, lanes, bars }) => [person, lanes, bars.map(({ lane }) => lane)])).toEqual([
      [MAYA, 2, [0, 0, 1]],
      [BEN, 1, [0]],
    ]);
    const [first, second] = timeline?.rows[0]?.bars ?? [];
    expect([first?.from, second?.to]).toEqual([0, 1]);
    expect(first?.to).toBe(second?.from);
    expect(timeline?.ticks.map(({ on }) => on).slice(-3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  });

  it('are measured by years when they last longer than a year or so', () => {
    const old = involvement('old', { type: 'early-help', openedOn: '2023-06-01', closedOn: '2024-06-01' });
    expect(involvementTimeline(involvementsOf([old]), [MAYA], today)?.ticks.map(({ on }) => on)).toEqual([
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ]);
  });

  it('leave out who has none, and are nothing while there is none', () => {
    expect(involvementTimeline([], [MAYA], today)).toBeUndefined();
    expect(involvementTimeline(found, [recordId('nobody')], today)?.rows).toEqual([]);
  });
});
