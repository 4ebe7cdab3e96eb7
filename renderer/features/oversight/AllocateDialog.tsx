/** Confirms an allocation: what it does to both loads, the reason, and what the worker should know first. */
import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useEngine, useFile } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type Caseload, caseloadOf, involvementCounts } from '#shared/case-file/oversight.ts';
import { problemsInFile } from '#shared/case-file/problems-in-file.ts';
import { reallocate } from '#shared/case-file/reallocate.ts';
import { codeList } from '#shared/reference/code-lists.ts';

export interface AllocateDialogProps {
  readonly digest: FileDigest;
  readonly worker: PersonId;
  readonly loads: readonly Caseload[];
  readonly now: ZonedInstant;
  readonly onClose: () => void;
}

export function AllocateDialog({ digest, worker, loads, now, onClose }: AllocateDialogProps) {
  const engine = useEngine();
  const staff = useStaff();
  const view = useFile(digest.file);
  const [changeReason, setReason] = useState<string | null>(digest.allocatedTo === null ? 'FCONTA' : null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const today = dateOf(now);
  const body = { worker, from: today, changeReason: changeReason ?? '', note };
  const problems = problemsInFile('allocation', body, {
    records: view?.records ?? [],
    record: '' as RecordId,
    isQualified: (person) => staff.isQualified(person, today),
  });
  const name = staff.nameOf(worker);

  const save = async () => {
    if (changeReason === null) {
      setMissing(true);
      return;
    }
    if (view === undefined || view === null) return;
    setBusy(true);
    const records = reallocate(view.records, { worker, from: today, changeReason, note });
    const result = await engine.save({ file: digest.file, records });
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(result.error);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Allocate to ${name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <div className="stack">
        <p>
          <PersonName name={digest.title} /> is copied to the laptop of <span translate="no">{name}</span> at the next sync.
          {digest.allocatedTo !== null && (
            <>
              {' '}
              <span translate="no">{staff.nameOf(digest.allocatedTo)}</span> keeps holding it until somebody takes it away under “Who holds
              it”.
            </>
          )}
        </p>
        <table className="allocate__loads">
          <thead>
            <tr>
              <th scope="col">Load</th>
              <th scope="col">Now</th>
              <th scope="col">Afterwards</th>
            </tr>
          </thead>
          <tbody>
            {loadChanges(digest, worker, loads, now).map(({ worker: person, before, after }) => (
              <tr key={person}>
                <th scope="row" translate="no">
                  {staff.nameOf(person)}
                </th>
                <td>{loadWords(before)}</td>
                <td>{loadWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.map((problem) => (
          <InlineMessage key={problem.message} tone="bad" urgent>
            {problem.message}
          </InlineMessage>
        ))}
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {wordsOfSaveRefusal(refusal)}
          </InlineMessage>
        )}
        <Select
          label="Reason"
          data={codeList('worker_change_reason').map(({ code, label }) => ({ value: code, label }))}
          value={changeReason}
          onChange={setReason}
          error={missing && changeReason === null ? 'Choose the reason' : undefined}
          searchable
        />
        <Textarea
          label="What the worker should know first (optional)"
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} disabled={problems.length > 0 || view === undefined} onClick={() => void save()}>
            Allocate
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Whose load changes: of whoever gets the case, and of whoever had it. */
function loadChanges(digest: FileDigest, worker: PersonId, loads: readonly Caseload[], now: ZonedInstant) {
  return loads
    .filter((load) => load.worker === worker || load.worker === digest.allocatedTo)
    .map((before) => {
      const others = before.cases.filter((each) => each.file !== digest.file);
      return {
        worker: before.worker,
        before,
        after: caseloadOf(before.worker, before.worker === worker ? [...others, digest] : others, now),
      };
    });
}

const loadWords = (load: Caseload): string =>
  [
    `${load.cases.length} ${load.cases.length === 1 ? 'case' : 'cases'}`,
    `${load.children} ${load.children === 1 ? 'child' : 'children'}`,
    involvementCounts(load),
  ]
    .filter(Boolean)
    .join(' · ');
