/**
 * Actions of a case from one supervision to the next (U10): what was decided becomes a task of its owner; every task that is still
 * open stands in the next supervision, which ends it, or gives it a new day and counts that it was carried forward.
 */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { compareInstants } from '#shared/base/zoned-instant.ts';
import { answerIn, dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { ownedActions } from '#shared/practice/owned-actions.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { isOpenTask } from '#shared/practice/task/record.ts';
import { isComplete } from './digest.ts';
import { latestOfKind } from './prefill-from-file.ts';

/** A record that is saved together with the one it follows from. */
export interface FollowingRecord {
  readonly kind: 'task' | 'involvement';
  readonly op: 'finalise';
  /** Absent for a new one. */
  readonly record?: RecordId;
  readonly parents?: RecordState['heads'];
  readonly body: Body;
}

/**
 * What a supervision begins with: tasks that are open, the longest due first, then those done since the last one. A row's id is its
 * task's, so that the supervision can say what became of it.
 */
export function carriedForward(records: readonly RecordState[]): readonly Body[] {
  const tasks = records.filter((record) => record.kind === 'task' && isComplete(record));
  const last = latestOfKind('supervision', records);
  const lastOn = last === undefined ? undefined : dateIn(last.body, 'heldOn');
  const open = tasks.filter(({ body }) => isOpenTask(body));
  const done = tasks.filter(({ body }) => textIn(body, 'status') === 'done' && isSince(dateIn(body, 'doneOn'), lastOn));
  return [
    ...open.toSorted(byDueDay).map(({ record, body }) => rowOf(record, body)),
    ...done.toSorted(byDueDay).map(({ record, body }) => ({ ...rowOf(record, body), done: { answer: true } })),
  ];
}

const isSince = (day: CalendarDate | undefined, last: CalendarDate | undefined): boolean =>
  day !== undefined && (last === undefined || compareDates(day, last) >= 0);

const byDueDay = (a: RecordState, b: RecordState): number =>
  textIn(a.body, 'dueOn').localeCompare(textIn(b.body, 'dueOn')) || compareInstants(a.createdAt, b.createdAt);

const rowOf = (record: RecordId, body: Body): Body => ({
  rowId: record,
  action: body['what'],
  ...(body['owner'] === undefined ? {} : { owner: body['owner'] }),
  ...(body['dueOn'] === undefined ? {} : { dueOn: body['dueOn'] }),
});

/** A task for each action that has none yet. */
export function tasksFromActions(record: string, body: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  const made = new Set(
    records.filter((each) => each.kind === 'task' && textIn(each.body, 'from') === record).map((each) => textIn(each.body, 'fromRow')),
  );
  return ownedActions(body)
    .filter((action) => !made.has(action.rowId))
    .map((action) => ({
      kind: 'task',
      op: 'finalise',
      body: {
        what: action.action,
        ...(action.owner === undefined ? {} : { owner: action.owner }),
        dueOn: action.dueOn,
        status: 'open',
        from: record,
        fromRow: action.rowId,
      },
    }));
}

/** What the supervision says of each earlier action, put into its task. */
export function tasksAnswered(body: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  const heldOn = dateIn(body, 'heldOn');
  return rowsIn(body, 'previousActions').flatMap((row): readonly FollowingRecord[] => {
    const task = records.find((each) => each.kind === 'task' && each.record === textIn(row, 'rowId') && isComplete(each));
    if (task === undefined || !isOpenTask(task.body)) return [];
    const version = { kind: 'task', op: 'finalise', record: task.record, parents: task.heads } as const;
    const done = answerIn(row, 'done');
    if (done === true) return [{ ...version, body: { ...task.body, status: 'done', ...(heldOn === undefined ? {} : { doneOn: heldOn }) } }];
    const dueOn = dateIn(row, 'newDueOn');
    if (done === undefined || dueOn === undefined) return [];
    return [{ ...version, body: { ...task.body, dueOn, carriedForward: (numberIn(task.body, 'carriedForward') ?? 0) + 1 } }];
  });
}
