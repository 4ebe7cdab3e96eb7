import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { reallocate } from './reallocate.ts';
import { GRACE, JAMES, stateOf } from './states-for-tests.ts';

const running = stateOf('allocation', 'first', { worker: GRACE, from: '2026-03-02', changeReason: 'FCONTA' });
const to = { worker: JAMES, from: calendarDate('2026-04-01'), changeReason: 'MANAGE' };

describe('giving a case to another worker', () => {
  it('ends the allocation that runs on the day the new one begins', () => {
    expect(reallocate([running], { ...to, note: ' Knows the school. ' })).toEqual([
      { kind: 'allocation', op: 'finalise', record: running.record, parents: [], body: { ...running.body, to: '2026-04-01' } },
      {
        kind: 'allocation',
        op: 'finalise',
        body: { worker: JAMES, from: '2026-04-01', changeReason: 'MANAGE', note: 'Knows the school.' },
      },
    ]);
  });

  it('leaves earlier allocations and drafts of others as they are', () => {
    const ended = stateOf('allocation', 'earlier', { ...running.body, to: '2026-03-09' });
    const draft = stateOf('allocation', 'draft', running.body, { status: 'draft' });
    expect(reallocate([ended, draft], to)).toHaveLength(1);
  });

  it('does nothing when the worker has it already', () => {
    expect(reallocate([running], { ...to, worker: GRACE })).toEqual([]);
  });
});
