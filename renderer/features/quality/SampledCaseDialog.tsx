/** A case of the sample: given to another auditor, or taken out with a reason, so that the next one by lot takes its place. */
import { Button, Modal, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormStaff } from '#renderer/forms/form-context.ts';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { type SampleRow, withReplacement } from '#shared/case-file/audit-sample.ts';
import { rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

export interface SampledCaseDialogProps {
  readonly row: SampleRow | undefined;
  readonly sample: RecordState | undefined;
  readonly managers: readonly FormStaff[];
  readonly onClose: () => void;
}

export function SampledCaseDialog({ row, sample, managers, onClose }: SampledCaseDialogProps) {
  return (
    <Modal
      opened={row !== undefined && sample !== undefined}
      onClose={onClose}
      title={row?.reference}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {row !== undefined && sample !== undefined && <Change row={row} sample={sample} managers={managers} onClose={onClose} />}
    </Modal>
  );
}

function Change({
  row,
  sample,
  managers,
  onClose,
}: { readonly row: SampleRow; readonly sample: RecordState } & Omit<SampledCaseDialogProps, 'row' | 'sample'>) {
  const engine = useEngine();
  const [what, setWhat] = useState('auditor');
  const [auditor, setAuditor] = useState<string | null>(row.auditor ?? null);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const complete = what === 'auditor' ? auditor !== null : reason.trim() !== '';
  const act = async () => {
    setAttempted(true);
    if (!complete) return;
    const body =
      what === 'auditor'
        ? withAuditor(sample.body, row.file, auditor ?? '')
        : (withReplacement(sample.body, row.file, reason.trim(), nowHere()) ?? sample.body);
    const result = await engine.save({
      file: sample.file,
      records: [{ kind: sample.kind, record: sample.record, op: 'finalise', body, parents: sample.heads }],
    });
    if (result.ok) onClose();
    else setRefusal(wordsOfSaveRefusal(result.error));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      {refusal !== undefined && (
        <InlineMessage tone="bad" urgent>
          Not saved: {refusal}
        </InlineMessage>
      )}
      <SegmentedControl
        aria-label="What to change"
        fullWidth
        data={[
          { value: 'auditor', label: 'Give to an auditor' },
          { value: 'out', label: 'Take out' },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'auditor' ? (
        <Select
          label="Auditor"
          description="Who holds the case or manages its worker says in the audit why nobody else could"
          data={managers.map(({ id, name }) => ({ value: id, label: name }))}
          value={auditor}
          onChange={setAuditor}
          error={attempted && !complete ? 'Choose the auditor' : undefined}
        />
      ) : (
        <Textarea
          label="Why it cannot be audited"
          description="The next case by lot, of the same location and kind where there is one, takes its place"
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={attempted && !complete ? 'Write why it is taken out' : undefined}
        />
      )}
      <div className="row quality__buttons">
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">{what === 'auditor' ? 'Save the auditor' : 'Take it out and draw the next'}</Button>
      </div>
    </form>
  );
}

const withAuditor = (body: Body, file: string, auditor: string): Body => ({
  ...body,
  cases: rowsIn(body, 'cases').map((each) => (textIn(each, 'rowId') === file ? { ...each, auditor } : each)),
});
