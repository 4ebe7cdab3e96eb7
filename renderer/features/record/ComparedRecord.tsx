/** A record to read; beside it, where the person asks for that, an earlier version or the record of its kind before it, with what differs marked. */
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FormView } from '#renderer/forms/FormView.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { RecordKind, RecordState } from '#shared/practice/record.ts';
import { earlierThan } from './earlier.ts';

export interface ComparedRecordProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly kind: RecordKind;
  readonly now: ZonedInstant;
}

export function ComparedRecord({ file, record, kind, now }: ComparedRecordProps) {
  const staff = useStaff();
  const [chosen, setChosen] = useState<string | null>(null);
  const earlier = useMemo(() => earlierThan(record, file.view.records), [record, file.view.records]);
  const other = earlier.find(({ id }) => id === chosen);
  const shared = { definition: kind.form, readOnly: true, people: file.people, staff: staff.all, asOf: now };
  return (
    <div className={`compared stack${other === undefined ? '' : ' compared--beside'}`}>
      {earlier.length > 0 && (
        <Select
          className="compared__choice not-printed"
          label="Compare with"
          placeholder="An earlier version, or the one before"
          data={earlier.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          onChange={setChosen}
          clearable
          clearButtonProps={{ 'aria-label': 'Compare with nothing' }}
        />
      )}
      {other === undefined ? (
        <FormView {...shared} value={record.body} />
      ) : (
        <div className="compared__columns">
          <section className="stack" aria-label="This record">
            <h2>This record</h2>
            <FormView {...shared} value={record.body} compareWith={other.body} name="This record" />
          </section>
          <section className="stack" aria-label={other.label}>
            <h2>{other.label}</h2>
            <FormView {...shared} value={other.body} name={other.label} />
          </section>
        </div>
      )}
    </div>
  );
}
