import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { StandingItem } from '../standing.ts';
import { standingBlocks } from './standing-blocks.ts';

const names = {
  person: (record: string) => (record === 'maya' ? 'M.G.' : undefined),
  staff: () => undefined,
  inWords: (text: string) => text.replaceAll('Maya', 'M.'),
  record: () => undefined,
};
const plan: StandingItem = {
  record: 'plan',
  kind: 'child-in-need-plan',
  title: 'Child in need plan',
  summary: 'Maya sleeps at home',
  since: calendarDate('2026-02-10'),
  people: ['maya'],
  waitsForSignOff: true,
  next: [{ label: 'Child in need visit', on: calendarDate('2026-03-10') }],
};
const nothing = { risks: [], plans: [], arrangements: [], orders: [], consents: [], jurisdiction: undefined, supervision: undefined };

describe('what stands in a case, on paper', () => {
  it('says each with whom it is for, since when, what is next, and that it is not signed off, names as the reader may know them', () => {
    const blocks = standingBlocks(
      { standing: { ...nothing, plans: [plan] }, calls: [{ role: 'Chain of command', who: 'Maya’s unit' }] },
      names,
    );
    expect(blocks.flatMap((block) => (block.is === 'pairs' ? block.pairs : []))).toEqual([
      {
        label: 'Plan in force',
        text: 'Child in need plan: M. sleeps at home · for M.G. · since Tue 10 Feb 2026 · not signed off yet · Child in need visit by Tue 10 Mar 2026',
      },
      { label: 'Chain of command', text: 'M.’s unit' },
    ]);
  });

  it('is left out while nothing stands', () => {
    expect(standingBlocks({ standing: nothing, calls: [] }, names)).toEqual([]);
  });
});
