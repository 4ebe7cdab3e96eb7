import { describe, expect, it } from 'vitest';
import type { RevisionId } from '#shared/base/ids.ts';
import { alsoSaves, followsUp } from './records-that-follow.ts';
import { GRACE, JAMES, recordId, stateOf } from './states-for-tests.ts';

const decided = {
  heldOn: '2026-03-03',
  actions: [
    { rowId: 'row-1', action: 'See Asha alone at school', owner: JAMES, dueOn: '2026-03-10' },
    { rowId: 'row-2', action: 'Ask the unit for the posting date', owner: GRACE, dueOn: '2026-03-06' },
    { rowId: 'row-3', action: 'Begun and not finished' },
  ],
};
const supervision = stateOf('supervision', 'supervision', decided);
const heads = ['v1' as RevisionId];
const taskOf = (name: string, changes: Record<string, unknown> = {}, at?: string) =>
  stateOf(
    'task',
    name,
    { what: name, owner: JAMES, dueOn: '2026-03-10', status: 'open', from: recordId('supervision'), fromRow: name, ...changes },
    { heads, ...(at === undefined ? {} : { at }) },
  );

describe('decisions of a supervision', () => {
  it('become tasks of their owners, saved with it', () => {
    const saved = alsoSaves('supervision', supervision.record, decided, []);
    expect(saved.map(({ body }) => [body['what'], body['owner'], body['dueOn'], body['status']])).toEqual([
      ['See Asha alone at school', JAMES, '2026-03-10', 'open'],
      ['Ask the unit for the posting date', GRACE, '2026-03-06', 'open'],
    ]);
    expect(saved[0]?.body).toMatchObject({ from: supervision.record, fromRow: 'row-1' });
  });

  it('make no second task when the record is saved again', () => {
    const saved = alsoSaves('case-file-audit', supervision.record, decided, [taskOf('row-1'), taskOf('elsewhere', { from: 'another' })]);
    expect(saved.map(({ body }) => body['fromRow'])).toEqual(['row-2']);
  });

  it('follow from supervisions and audits only', () => {
    expect(alsoSaves('case-note', supervision.record, decided, [])).toEqual([]);
  });
});

describe('the next supervision', () => {
  it('begins with every open task, the longest due first, and with what was done since the last one', () => {
    const { body, sources } = followsUp('supervision', { allocatedTo: null }, [
      supervision,
      taskOf('later', { dueOn: '2026-04-10' }),
      taskOf('overdue', { dueOn: '2026-03-05' }),
      taskOf('done since', { status: 'done', doneOn: '2026-03-08' }),
      taskOf('done long ago', { status: 'done', doneOn: '2026-02-01' }),
      taskOf('not needed', { status: 'cancelled' }),
    ]);
    expect(body['previousActions']).toEqual([
      { rowId: recordId('overdue'), action: 'overdue', owner: JAMES, dueOn: '2026-03-05' },
      { rowId: recordId('later'), action: 'later', owner: JAMES, dueOn: '2026-04-10' },
      { rowId: recordId('done since'), action: 'done since', owner: JAMES, dueOn: '2026-03-10', done: { answer: true } },
    ]);
    expect(sources['previousActions']).toContain('Open tasks');
  });

  it('begins with nothing where there is nothing to follow up, and only a supervision does', () => {
    expect(followsUp('supervision', { allocatedTo: null }, [supervision]).body).toEqual({});
    expect(followsUp('visit', { allocatedTo: JAMES }, [taskOf('open')]).body).toEqual({});
  });

  it('names the worker whose case it is, as the audit does its holder', () => {
    expect(followsUp('supervision', { allocatedTo: JAMES }, []).body).toEqual({ worker: JAMES });
    expect(followsUp('case-file-audit', { allocatedTo: JAMES }, [taskOf('open')]).body).toEqual({ caseHolder: JAMES });
  });

  it('ends a task that is done, and opens again on a new day what is not', () => {
    const body = {
      heldOn: '2026-04-01',
      previousActions: [
        { rowId: recordId('seen'), action: 'seen', done: { answer: true } },
        { rowId: recordId('slipped'), action: 'slipped', done: { answer: false, reason: 'School was closed' }, newDueOn: '2026-04-08' },
        { rowId: recordId('already'), action: 'already', done: { answer: true } },
        { rowId: 'added by hand', action: 'from memory', done: { answer: true } },
      ],
    };
    const records = [taskOf('seen'), taskOf('slipped', { carriedForward: 1 }), taskOf('already', { status: 'done', doneOn: '2026-03-20' })];
    expect(alsoSaves('supervision', recordId('next'), body, records)).toEqual([
      {
        kind: 'task',
        op: 'finalise',
        record: recordId('seen'),
        parents: heads,
        body: { ...records[0]?.body, status: 'done', doneOn: '2026-04-01' },
      },
      {
        kind: 'task',
        op: 'finalise',
        record: recordId('slipped'),
        parents: heads,
        body: { ...records[1]?.body, dueOn: '2026-04-08', carriedForward: 2 },
      },
    ]);
  });
});
