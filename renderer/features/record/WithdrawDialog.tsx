/** Marks a record as entered in error: with a reason, kept for ever, and out of the way. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import type { Result } from '#shared/base/result.ts';

export interface WithdrawDialogProps {
  readonly open: boolean;
  /** "Visit". */
  readonly title: string;
  readonly onClose: () => void;
  readonly onWithdraw: (reason: string) => Promise<Result<unknown, SaveRefusal>>;
}

export function WithdrawDialog({ open, title, onClose, onWithdraw }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const box = useRef<HTMLTextAreaElement>(null);

  const withdraw = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      box.current?.focus();
      return;
    }
    setBusy(true);
    const result = await onWithdraw(reason.trim());
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(result.error);
  };
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={`${title}: entered in error`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <div className="stack">
        <p>It stays readable, marked and struck through, with your name and the reason. It no longer counts in clocks, lists or figures.</p>
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {wordsOfSaveRefusal(refusal)}
          </InlineMessage>
        )}
        <Textarea
          ref={box}
          label="Why it was an error"
          description="Such as: written in the wrong case, or recorded twice."
          autosize
          minRows={3}
          data-autofocus
          value={reason}
          error={missing && reason.trim() === '' ? 'Write why it was an error' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button className="button-dangerous" loading={busy} onClick={() => void withdraw()}>
            Mark as entered in error
          </Button>
        </div>
      </div>
    </Modal>
  );
}
