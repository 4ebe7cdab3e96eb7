/** The package is made: its passphrase, shown this once; and what the transfer should say now. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import type { RecordId } from '#shared/base/ids.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { NoteInTransfer } from './NoteInTransfer.tsx';

export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly passphrase: string;
  readonly logEntry: RecordId;
  /** null where the host cannot know: a browser's own downloads. */
  readonly saved: boolean | null;
  readonly recipient: string;
  /** How many documents it goes without. */
  readonly missing: number;
}

export interface PackageMadeProps {
  readonly made: Made;
  readonly transfer: RecordState;
  readonly back: string;
  readonly onSave: () => Promise<void>;
}

export function PackageMade({ made, transfer, back, onSave }: PackageMadeProps) {
  const [busy, setBusy] = useState(false);
  const { name, bytes, saved, recipient, logEntry, missing } = made;
  const saveAgain = async () => {
    setBusy(true);
    try {
      await onSave();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={toTop}>
      <PageHeader title="The package is made" detail={`${name} · ${sizeInWords(bytes.length)}`} />
      <div className="stack handover-package__paper paper paper--padded">
        {saved === false ? (
          <InlineMessage
            tone="warn"
            urgent
            title="Logged, but not saved"
            actions={
              <>
                <Button
                  size="compact-sm"
                  loading={busy}
                  leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
                  onClick={() => void saveAgain()}
                >
                  Choose where to save it
                </Button>
                <Button component={Link} to={recordAddress('case', transfer.file, logEntry)} variant="default" size="compact-sm">
                  Read the log entry
                </Button>
              </>
            }
          >
            The dialog was closed without saving. If nothing is to leave this laptop, mark the log entry as entered in error.
          </InlineMessage>
        ) : (
          <>
            <InlineMessage tone="good" title="Made and logged">
              {saved === null ? 'The file is among your downloads.' : 'The file is where you saved it.'} It may travel by e-mail, by a
              transfer service or on a stick: without the passphrase nobody reads it.
              {missing > 0 && ` It goes without ${missing === 1 ? 'one document' : `${missing} documents`}, and says so.`}
            </InlineMessage>
            <section className="not-printed stack" aria-labelledby="package-passphrase">
              <h2 id="package-passphrase">Its passphrase, shown this once</h2>
              <ol className="handover-package__words" translate="no">
                {made.passphrase.split(' ').map((word, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a word may come twice, and their order is the passphrase
                  <li key={index}>{word}</li>
                ))}
              </ol>
              <p>
                Tell these words to <span translate="no">{recipient}</span> by telephone, on a number that you know. Small letters, with one
                space between two words. Never write them where the file goes.
              </p>
              <p className="soft small">
                Haversack keeps no copy: once you leave this page nobody can find them again, and the package must be made anew. It opens
                with 7-Zip or WinZip, and on a Mac with Keka; the folder view of Windows cannot open it. Delete your own copy of the file
                when it has arrived.
              </p>
            </section>
            <NoteInTransfer transfer={transfer} logEntry={logEntry} />
            <div className="row">
              <Button component={Link} to={back}>
                I have told the words: done
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** A step of its own begins at its top, and a screen reader begins with it. */
function toTop(step: HTMLDivElement | null): void {
  step?.closest('main')?.scrollTo(0, 0);
  step?.querySelector('h1')?.focus({ preventScroll: true });
}
