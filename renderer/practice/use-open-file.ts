/** One contact or case, open on a screen: its records, its digest, and its people as forms need them. */
import { useMemo } from 'react';
import type { FormPerson, FormRecord } from '#renderer/forms/form-context.ts';
import { useFile, useWatch } from '#renderer/ui/engine-context.tsx';
import type { FileView } from '#renderer/worker/api.ts';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import { compareInstants } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { peopleOfFile } from '#shared/case-file/people.ts';
import { recordLabel } from '#shared/case-file/prefill-from-file.ts';
import { recordAddress } from './addresses.ts';
import { formPeople } from './form-people.ts';

export interface OpenFile {
  readonly view: FileView;
  readonly digest: FileDigest;
  readonly people: readonly FormPerson[];
  /** What a form may refer to, the newest first. */
  readonly records: readonly FormRecord[];
}

/** undefined while it is being opened, null when this laptop does not hold it. */
export function useOpenFile(file: string | undefined, today: CalendarDate): OpenFile | null | undefined {
  const view = useFile(file as FileId | undefined);
  const files = useWatch('files');
  const digest = useMemo(() => files?.find((each) => each.file === file), [files, file]);
  return useMemo(() => {
    if (view === null) return null;
    // The digest follows a moment after the records: until then the file is still being opened.
    if (view === undefined || digest === undefined) return undefined;
    const records = view.records
      .filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
      .toSorted((a, b) => compareInstants(b.createdAt, a.createdAt))
      .map((record) => ({
        id: record.record,
        kind: record.kind,
        label: recordLabel(record),
        to: recordAddress(digest.type, digest.file, record.record),
      }));
    return { view, digest, people: formPeople(peopleOfFile(view.records), today), records };
  }, [view, digest, today]);
}
