/** What is saved together with a record because it follows from it: all of it, or none. */
import type { Body, RecordState } from '#shared/practice/record.ts';
import { carriedForward, type FollowingRecord, tasksAnswered, tasksFromActions } from './supervision-actions.ts';

/** @param records those of its file, as they are before it is saved. */
export function alsoSaves(kind: string, record: string, body: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  switch (kind) {
    case 'supervision':
      return [...tasksAnswered(body, records), ...tasksFromActions(record, body, records)];
    case 'case-file-audit':
      return tasksFromActions(record, body, records);
    default:
      return [];
  }
}

/** What a new record begins with out of what it follows up, and where that came from. */
export function followsUp(
  kind: string,
  records: readonly RecordState[],
): { readonly body: Body; readonly sources: Readonly<Record<string, string>> } {
  const previousActions = kind === 'supervision' ? carriedForward(records) : [];
  return previousActions.length === 0
    ? { body: {}, sources: {} }
    : {
        body: { previousActions },
        sources: { previousActions: 'Open tasks of this case, the longest due first; then what was done since the last supervision' },
      };
}
