/** The threshold document: the service's own editions, out of the staff vault that everybody holds, else the default one (CRT4). */
import { useMemo } from 'react';
import { useFile, useWatch } from '#renderer/ui/engine-context.tsx';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { editionOn, thresholdDocumentOf } from '#shared/practice/threshold-document/record.ts';
import { type ThresholdDocument, thresholdDocument } from '#shared/reference/threshold-document.ts';

export interface Edition {
  readonly version: string;
  readonly inForceFrom: CalendarDate;
  readonly title: string;
  readonly file: FileId;
}

/** The service's own editions, without those entered in error; undefined while they are being read. */
export function useThresholdEditions(): readonly Edition[] | undefined {
  const files = useWatch('files');
  return useMemo(
    () =>
      files
        ?.filter((file) => file.openedAs === 'threshold-document' && file.status !== 'withdrawn')
        .flatMap(({ file, facts }) =>
          facts.flatMap(({ kind, values }) => {
            const inForceFrom = dateIn(values, 'inForceFrom');
            return kind !== 'threshold-document' || inForceFrom === undefined
              ? []
              : [{ file, inForceFrom, version: textIn(values, 'version'), title: textIn(values, 'title') }];
          }),
        ),
    [files],
  );
}

/**
 * The document of a version, else the one in force on a day; undefined while it is being read.
 * @param version empty while nothing names one.
 */
export function useThresholdDocument(version: string, day: CalendarDate): ThresholdDocument | undefined {
  const own = useThresholdEditions();
  const inForce = own === undefined ? undefined : editionOn(own, day);
  const named = own?.find((edition) => edition.version === version) ?? thresholdDocument(version) ?? inForce;
  const file = named !== undefined && 'file' in named ? named.file : undefined;
  const view = useFile(file);
  return useMemo(() => {
    if (named === undefined || 'levels' in named) return named;
    const record = view?.records.find((each) => each.kind === 'threshold-document');
    return record === undefined ? undefined : thresholdDocumentOf(record.body);
  }, [named, view]);
}
