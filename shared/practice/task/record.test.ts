import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { taskForm } from './form.ts';
import { task } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const OWNER = 'AAAAAAAAAAAAAAAAAAAAAA';
const open = { what: 'Ask the school for attendance', owner: OWNER, dueOn: '2026-03-10', status: 'open' };
const missing = (changes: object) => problemsToFinalise(taskForm, { ...open, ...changes }, asOf).map(({ path }) => path);

describe('a task', () => {
  it('has words, an owner, a day and a standing', () => {
    expect(missing({})).toEqual([]);
    expect(task.schema.safeParse({ ...open, from: OWNER, fromRow: 'row-1' }).success).toBe(true);
    expect(problemsToFinalise(taskForm, {}, asOf).map(({ path }) => path)).toEqual(['what', 'owner', 'dueOn', 'status']);
  });

  it('says when it was done, or why it is not needed any more', () => {
    expect(missing({ status: 'done' })).toEqual(['doneOn']);
    expect(missing({ status: 'done', doneOn: '2026-03-09' })).toEqual(['doneOn']);
    expect(missing({ status: 'cancelled' })).toEqual(['cancelledReason']);
  });

  it('stands in its owner’s day while it is open', () => {
    expect(task.planned?.(open)).toEqual([{ key: 'task', label: 'Ask the school for attendance', on: '2026-03-10', owner: OWNER }]);
    expect(task.planned?.({ ...open, status: 'done', doneOn: '2026-03-04' })).toEqual([]);
  });
});
