/** The good-practice standards in force: the service's own, else those that Haversack ships with; and whose business they are. */
import { useMemo } from 'react';
import { useFile, useWatch } from '#renderer/ui/engine-context.tsx';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { settingsOf } from '#shared/indicators/service/reporting-settings.ts';
import { dateIn } from '#shared/practice/body-values.ts';
import { ownStandardsOn, qualityStandardsOf } from '#shared/practice/quality-standards/record.ts';
import { DEFAULT_QUALITY_STANDARDS, type QualityStandards } from '#shared/reference/quality-standards.ts';

export interface StandardsInForce {
  readonly standards: QualityStandards;
  /** Where the service's own stand; absent while it has none. */
  readonly own?: { readonly file: FileId; readonly record: RecordId; readonly acceptedOn: CalendarDate | undefined };
}

/** undefined while they are being read. */
export function useStandards(today: CalendarDate): StandardsInForce | undefined {
  const files = useWatch('files');
  const own = useMemo(() => (files === undefined ? undefined : ownStandardsOn(ownIn(files), today)), [files, today]);
  const view = useFile(own?.file);
  return useMemo(() => {
    if (files === undefined) return undefined;
    if (own === undefined) return { standards: DEFAULT_QUALITY_STANDARDS };
    const state = view?.records.find(({ record }) => record === own.record);
    const standards = state === undefined ? undefined : qualityStandardsOf(state.body);
    return standards === undefined ? undefined : { standards, own };
  }, [files, own, view]);
}

const ownIn = (files: readonly FileDigest[]) =>
  entriesOf(files, ['quality-standards'], 'register')
    .filter(({ digest }) => digest.status !== 'withdrawn')
    .flatMap(({ digest, fact, values }) => {
      const inForceFrom = dateIn(values, 'inForceFrom');
      return inForceFrom === undefined
        ? []
        : [{ file: digest.file, record: fact.record, inForceFrom, acceptedOn: dateIn(values, 'acceptedOn') }];
    });

/** The manager who is accountable for quality (SOR Annex E, Assurance 3); undefined while the reporting settings name nobody. */
export const qualityManagerIn = (files: readonly FileDigest[], today: CalendarDate): string | undefined =>
  settingsOf(
    entriesOf(files, ['reporting-settings'], 'register').map(({ fact }) => fact),
    today,
  ).qualityManager;
