/** Offers to write into the transfer that its package was handed over, and which entry of the log says so: a new version of it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useEngine, useFile, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { handedOver } from '#shared/case-file/handover-package.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { transferForm } from '#shared/practice/transfer/form.ts';

export interface NoteInTransferProps {
  /** As it was when the package was begun. */
  readonly transfer: RecordState;
  readonly logEntry: RecordId;
}

export function NoteInTransfer({ transfer: begun, logEntry }: NoteInTransferProps) {
  const engine = useEngine();
  const may = usePermission();
  const drafts = useWatch('drafts');
  const view = useFile(begun.file);
  const [busy, setBusy] = useState(false);
  const [noted, setNoted] = useState(false);
  const [failure, setFailure] = useState<string>();
  // It may have got a version from elsewhere meanwhile: that one is added to.
  const transfer = view?.records.find(({ record }) => record === begun.record) ?? begun;
  const isDraft = transfer.status === 'draft' || transfer.status === 'returned';
  const body = handedOver(transfer.body, dateOf(nowHere()), logEntry);
  const isBegun = drafts?.some(({ draft }) => draft === transfer.record) === true;
  const reason =
    reasonNot(may(isDraft ? 'record' : 'finalise', 'transfer', transfer)) ??
    (isBegun ? 'You have begun to change the transfer: write it there' : undefined) ??
    (transfer.conflicts.length > 0 ? 'Two people changed the transfer: choose which wording stands first' : undefined) ??
    (!isDraft && problemsToFinalise(transferForm, body, nowHere()).length > 0
      ? 'The transfer asks for something else first: open it and complete it'
      : undefined);

  const note = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await engine.save({
        file: transfer.file,
        records: [{ kind: 'transfer', record: transfer.record, op: isDraft ? 'draft' : 'finalise', body, parents: transfer.heads }],
      });
      if (saved.ok) setNoted(true);
      else setFailure(wordsOfSaveRefusal(saved.error));
    } finally {
      setBusy(false);
    }
  };
  if (noted) {
    return (
      <InlineMessage tone="good">
        The transfer says that it was handed over, and by which entry of the log.{!isDraft && ' As a new version it waits for sign-off.'}
      </InlineMessage>
    );
  }
  return (
    <section className="stack handover-package__note" aria-labelledby="package-note">
      <h2 id="package-note">In the transfer</h2>
      <p>It can say that the package was handed over today, and name the entry of the log.</p>
      {failure !== undefined && (
        <InlineMessage tone="bad" urgent>
          Not saved: {failure}
        </InlineMessage>
      )}
      <div className="row">
        {reason === undefined ? (
          <Button variant="default" loading={busy} onClick={() => void note()}>
            Note it in the transfer
          </Button>
        ) : (
          <PermittedButton reason={reason} onClick={() => undefined}>
            Note it in the transfer
          </PermittedButton>
        )}
      </div>
    </section>
  );
}
