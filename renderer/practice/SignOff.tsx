/**
 * A manager signs a record off, or sends it back with the reason. Either is a version of its own, with who and when; the record
 * itself is not touched.
 */
import { Button, Modal, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { NO_BANNER } from '#renderer/ui/no-banner.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { SaveRefusal } from '#renderer/worker/api.ts';
import type { RecordKind, RecordState } from '#shared/practice/record.ts';
import { PermittedButton } from './PermittedButton.tsx';
import { reasonNot, usePermission } from './use-permission.ts';

export interface SignOffProps {
  readonly record: RecordState;
  readonly kind: RecordKind;
  /** After it was signed off or sent back. */
  readonly onDone?: () => void;
}

type Act = 'authorise' | 'return';

/** Shown to managers only, and only where there is something to sign. */
export function SignOff({ record, kind, onDone }: SignOffProps) {
  const may = usePermission();
  const [act, setAct] = useState<Act>();
  if (kind.signOff === 'none' || record.status !== 'finalised') return null;
  const conflicting = record.conflicts.length > 0 ? 'Two versions of it differ: choose between them first' : undefined;
  const reason = conflicting ?? reasonNot(may('authorise', record.kind, record));
  return (
    <>
      <PermittedButton reason={reason} leftSection={<IconArrowBackUp size="1rem" aria-hidden />} onClick={() => setAct('return')}>
        Send back
      </PermittedButton>
      <PermittedButton
        variant="filled"
        reason={reason}
        leftSection={<IconSignature size="1rem" aria-hidden />}
        onClick={() => setAct('authorise')}
      >
        Sign off
      </PermittedButton>
      {act !== undefined && <SignOffDialog act={act} record={record} kind={kind} onClose={() => setAct(undefined)} onDone={onDone} />}
    </>
  );
}

interface SignOffDialogProps {
  readonly act: Act;
  readonly record: RecordState;
  readonly kind: RecordKind;
  readonly onClose: () => void;
  readonly onDone: (() => void) | undefined;
}

function SignOffDialog({ act, record, kind, onClose, onDone }: SignOffDialogProps) {
  const engine = useEngine();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal>();
  const box = useRef<HTMLTextAreaElement>(null);
  const title = kind.title.toLocaleLowerCase('en-GB');
  const returning = act === 'return';

  const save = async () => {
    const text = words.trim();
    if (returning && text === '') {
      setMissing(true);
      box.current?.focus();
      return;
    }
    setBusy(true);
    const { returnedBecause: _earlier, signOffComment: _former, ...body } = record.body;
    const said = text === '' ? {} : returning ? { returnedBecause: text } : { signOffComment: text };
    const result = await engine.save({
      file: record.file,
      records: [{ kind: record.kind, record: record.record, op: act, body: { ...body, ...said }, parents: record.heads }],
    });
    setBusy(false);
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    onClose();
    onDone?.();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={returning ? `Send the ${title} back` : `Sign off the ${title}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <div className="stack">
        <p>
          {returning
            ? 'Its author changes it and finalises it again. What you write here stands at the top of it.'
            : 'You confirm, as a qualified manager, that you have read it and agree. Your name and this moment are kept with it.'}
        </p>
        {refusal !== undefined && (
          <InlineMessage tone="bad" urgent>
            Not saved: {wordsOfSaveRefusal(refusal)}
          </InlineMessage>
        )}
        <Textarea
          ref={box}
          label={returning ? 'What is to be changed, and why' : 'Your view or decision (optional)'}
          autosize
          minRows={3}
          data-autofocus
          value={words}
          error={missing && words.trim() === '' ? 'Write what is to be changed' : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {returning ? 'Send back' : 'Sign off'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
