/** What a record can be compared with: its own earlier versions, and the records of its kind before it. */
import { compareInstants, formatInstant } from '#shared/base/zoned-instant.ts';
import { isComplete } from '#shared/case-file/digest.ts';
import { recordLabel } from '#shared/case-file/prefill-from-file.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

export interface Earlier {
  readonly id: string;
  readonly label: string;
  readonly body: Body;
}

/** The newest first: versions of the record itself, then what was recorded before it. Versions that changed no word are left out. */
export function earlierThan(record: RecordState, records: readonly RecordState[]): readonly Earlier[] {
  const versions = record.versions
    .map((version, index) => ({ version, number: index + 1 }))
    .filter(({ version }) => version.op === 'finalise' || version.op === 'merge')
    .filter(({ version }) => JSON.stringify(version.body) !== JSON.stringify(record.body))
    .map(({ version, number }) => ({
      id: version.id,
      label: `Version ${number} of this record, ${formatInstant(version.at)}`,
      body: version.body,
    }));
  const before = records
    .filter((each) => each.kind === record.kind && each.record !== record.record && isComplete(each))
    .filter((each) => compareInstants(each.createdAt, record.createdAt) < 0)
    .toSorted((a, b) => compareInstants(b.createdAt, a.createdAt))
    .map((each) => ({ id: each.record, label: recordLabel(each), body: each.body }));
  return [...versions.toReversed(), ...before];
}
