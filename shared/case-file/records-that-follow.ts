/** What is saved together with a record because it follows from it: all of it, or none. */
import type { Body, RecordState } from '#shared/practice/record.ts';
import type { FileDigest } from './digest.ts';
import { involvementsClosedBy, stepFrom } from './involvement-ends.ts';
import { carriedForward, type FollowingRecord, tasksAnswered, tasksFromActions } from './supervision-actions.ts';

/** @param records those of its file, as they are before it is saved. */
export function alsoSaves(kind: string, record: string, body: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  switch (kind) {
    case 'supervision':
      return [...tasksAnswered(body, records), ...tasksFromActions(record, body, records)];
    case 'case-file-audit':
      return tasksFromActions(record, body, records);
    case 'closure':
      return involvementsClosedBy(body, records);
    case 'involvement':
      return stepFrom(record, body, records);
    default:
      return [];
  }
}

/** What a new record begins with out of what it follows up, and where that came from. */
export function followsUp(
  kind: string,
  digest: Pick<FileDigest, 'allocatedTo'>,
  records: readonly RecordState[],
): { readonly body: Body; readonly sources: Readonly<Record<string, string>> } {
  switch (kind) {
    case 'supervision': {
      const previousActions = carriedForward(records);
      const worker = workerAs('worker', digest);
      if (previousActions.length === 0) return worker;
      return {
        body: { ...worker.body, previousActions },
        sources: {
          ...worker.sources,
          previousActions: 'Open tasks of this case, the longest due first; then what was done since the last supervision',
        },
      };
    }
    case 'case-file-audit':
      return workerAs('caseHolder', digest);
    case 'task':
      return { body: { status: 'open' }, sources: {} };
    default:
      return { body: {}, sources: {} };
  }
}

const workerAs = (key: string, { allocatedTo }: Pick<FileDigest, 'allocatedTo'>) =>
  allocatedTo === null ? { body: {}, sources: {} } : { body: { [key]: allocatedTo }, sources: { [key]: 'Whom the case is allocated to' } };
