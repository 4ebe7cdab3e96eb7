/** Giving a case to another worker: the allocation that runs is ended on the day, and the new one begins (CASE4, M19). */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId, RevisionId } from '#shared/base/ids.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

export interface AllocationToSave {
  readonly kind: 'allocation';
  readonly op: 'finalise';
  readonly body: Body;
  readonly record?: RecordId;
  readonly parents?: readonly RevisionId[];
}

export interface NewAllocation {
  readonly worker: PersonId;
  readonly from: CalendarDate;
  /** A code of `worker_change_reason`. */
  readonly changeReason: string;
  readonly note?: string;
}

/** In the order they are saved, all at once. Empty when the worker has the case already. */
export function reallocate(records: readonly RecordState[], to: NewAllocation): readonly AllocationToSave[] {
  const running = records.filter((record) => record.kind === 'allocation' && isComplete(record) && dateIn(record.body, 'to') === undefined);
  if (running.some((record) => textIn(record.body, 'worker') === to.worker)) return [];
  const note = to.note === undefined || to.note.trim() === '' ? {} : { note: to.note.trim() };
  return [
    ...running.map((record) => ({
      kind: 'allocation' as const,
      op: 'finalise' as const,
      record: record.record,
      parents: record.heads,
      body: { ...record.body, to: to.from },
    })),
    { kind: 'allocation', op: 'finalise', body: { worker: to.worker, from: to.from, changeReason: to.changeReason, ...note } },
  ];
}
