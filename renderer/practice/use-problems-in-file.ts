/** For the editor of a record: how what is written fits the rest of its file. */
import { useCallback } from 'react';
import { nowHere } from '#renderer/ui/now.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { problemsInFile } from '#shared/case-file/problems-in-file.ts';
import type { FieldProblem } from '#shared/forms/definition.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { useStaff } from './use-staff.ts';

export function useProblemsInFile(
  kind: string,
  record: RecordId,
  records: readonly RecordState[],
): (body: Body) => readonly FieldProblem[] {
  const { isQualified } = useStaff();
  return useCallback(
    (body) => problemsInFile(kind, body, { records, record, isQualified: (person) => isQualified(person, dateOf(nowHere())) }),
    [kind, record, records, isQualified],
  );
}
