/** The second step: the recipient is typed once more and checked, the log is written, and only then is anything made (U19). */
import { Button, Checkbox } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { FieldFrame } from '#renderer/forms/FieldFrame.tsx';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { isSameName } from '#renderer/practice/printed/same-name.ts';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import type { RecordId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import {
  contentsInWords,
  type PrintedFile,
  type PrintSelection,
  printedCase,
  recordsPrinted,
} from '#shared/case-file/printed/case-document.ts';
import type { Handing, PrintedDocument } from '#shared/case-file/printed/document.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { PrintSheet } from './PrintSheet.tsx';

export interface ConfirmRecipientProps {
  readonly file: PrintedFile;
  readonly selection: PrintSelection;
  readonly asked: Body;
  readonly handing: (at: ZonedInstant) => Handing;
  readonly onBack: () => void;
  /** Where the person came from. */
  readonly back: string;
}

type Made = 'print' | 'pdf' | 'word';

interface Outcome {
  readonly as: Made;
  readonly entry: RecordId;
  /** null where the host cannot know: a browser's own dialogs. */
  readonly saved: boolean | null;
}

export function ConfirmRecipient({ file, selection, asked, handing, onBack, back }: ConfirmRecipientProps) {
  const engine = useEngine();
  const session = useSession();
  const shell = useShell();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState<Made>();
  const [failure, setFailure] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [sheet, setSheet] = useState<PrintedDocument>();
  const recipient = textIn(asked, 'recipient');
  const organisation = textIn(asked, 'organisation');
  const { digest } = file;

  const check = (): boolean => {
    const found: EntryProblem[] = [];
    if (!isSameName(typed, recipient)) found.push({ path: 'typed', message: `Type the recipient’s name again: ${recipient}` });
    if (!checked) found.push({ path: 'checked', message: 'Tick the box once you have checked' });
    setProblems(found);
    setAttempt((before) => before + 1);
    return found.length === 0;
  };

  const make = async (as: Made) => {
    if (busy !== undefined || !check()) return;
    setBusy(as);
    setFailure(undefined);
    setOutcome(undefined);
    try {
      const at = nowHere();
      const document = printedCase(file, selection, handing(at));
      const entry = await engine.newId();
      const body = logEntry(file, selection, asked, as, at);
      const logged = await engine.save({ file: digest.file, records: [{ kind: 'disclosure', record: entry, op: 'finalise', body }] });
      if (!logged.ok) {
        setFailure(`Nothing was made, because it could not be logged: ${wordsOfSaveRefusal(logged.error)}`);
        return;
      }
      setOutcome({ as, entry, saved: await produce(as, document) });
    } catch (error) {
      reportError(error);
      setFailure('The file could not be made. The log says that it was meant to be: mark that entry as entered in error, and try again.');
    } finally {
      setBusy(undefined);
    }
  };

  const produce = async (as: Made, document: PrintedDocument): Promise<boolean | null> => {
    const name = `${digest.reference} ${document.title}`;
    if (as === 'word') {
      const { wordFile } = await import('#renderer/practice/printed/word-file.ts');
      return (await shell.saveFile(`${name}.docx`, await wordFile(document, session.name))).saved;
    }
    setSheet(document);
    await drawn();
    return withWindowTitle(name, async () => {
      if (as === 'pdf' && shell.kind === 'electron') return (await shell.savePdf(`${name}.pdf`)).saved;
      window.print();
      return null;
    });
  };

  const button = (as: Made, label: string, icon: ReactNode) => (
    <Button variant={as === 'pdf' ? 'filled' : 'default'} leftSection={icon} loading={busy === as} onClick={() => void make(as)}>
      {label}
    </Button>
  );
  return (
    <div className="confirm-recipient" ref={toTop}>
      <PageHeader
        title="Confirm the recipient"
        detail={outcome === undefined ? `${digest.reference} · nothing has been made yet` : digest.reference}
        otherActions={
          <Button variant="subtle" leftSection={<IconArrowLeft size="1rem" aria-hidden />} onClick={onBack}>
            Change what or for whom
          </Button>
        }
      />
      <div className="stack confirm-recipient__paper paper paper--padded">
        <div>
          <p className="soft small">For</p>
          <p className="confirm-recipient__name" translate="no">
            {recipient}
          </p>
          {organisation !== '' && <p translate="no">{organisation}</p>}
        </div>
        <div>
          <p className="soft small">What they get</p>
          <ul className="confirm-recipient__contents">
            {contentsInWords(file, selection).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <EntryForm problems={problems} attempt={attempt} onSubmit={() => void make('pdf')}>
          <EntryText path="typed" label="The recipient’s name again" hint="As it stands above." value={typed} onChange={setTyped} />
          <FieldFrame path="checked" label="Checked" optional={false} group>
            {(control) => (
              <Checkbox
                {...control}
                label="This person may have it, and I have checked where it goes."
                checked={checked}
                onChange={(event) => setChecked(event.currentTarget.checked)}
              />
            )}
          </FieldFrame>
          <div className="row">
            {button(
              'pdf',
              shell.kind === 'electron' ? 'Save as PDF' : 'Save as PDF (in the print dialog)',
              <IconFileTypePdf size="1.125rem" aria-hidden />,
            )}
            {button('word', 'Save as Word', <IconFileTypeDocx size="1.125rem" aria-hidden />)}
            {button('print', 'Print on paper', <IconPrinter size="1.125rem" aria-hidden />)}
          </div>
        </EntryForm>
        <p className="soft small">
          Each is logged in the {digest.type} with its recipient, reason and contents before it is made, and carries them on every page.
        </p>
        {busy !== undefined && <Working on title={busy === 'word' ? 'Writing the Word document' : 'Preparing the pages'} />}
        {failure !== undefined && (
          <InlineMessage tone="bad" urgent>
            {failure}
          </InlineMessage>
        )}
        {outcome !== undefined && (
          <InlineMessage
            tone={outcome.saved === false ? 'warn' : 'good'}
            title={outcome.saved === false ? 'Logged, but not saved' : 'Logged'}
            actions={
              <>
                <Button component={Link} to={recordAddress(digest.type, digest.file, outcome.entry)} variant="default" size="compact-sm">
                  Read the log entry
                </Button>
                <Button component={Link} to={back} variant="default" size="compact-sm">
                  Done
                </Button>
              </>
            }
          >
            {WORDS[outcome.as](outcome.saved)}
          </InlineMessage>
        )}
      </div>
      {sheet !== undefined && <PrintSheet document={sheet} />}
    </div>
  );
}

/** A step of its own begins at its top, and a screen reader begins with it. */
function toTop(step: HTMLDivElement | null): void {
  step?.closest('main')?.scrollTo(0, 0);
  step?.querySelector('h1')?.focus({ preventScroll: true });
}

const NOT_SAVED = 'The dialog was closed without saving. If nothing left this laptop, mark the log entry as entered in error.';
const WORDS: Readonly<Record<Made, (saved: boolean | null) => string>> = {
  pdf: (saved) =>
    saved === false ? NOT_SAVED : saved === true ? 'The PDF is where you saved it.' : 'Choose “Save as PDF” in the print dialog.',
  word: (saved) =>
    saved === false
      ? NOT_SAVED
      : saved === true
        ? 'The Word document is where you saved it.'
        : 'The Word document is among your downloads.',
  print: () => 'The pages have gone to the print dialog.',
};

const logEntry = (file: PrintedFile, selection: PrintSelection, asked: Body, as: Made, at: ZonedInstant): Body => ({
  ...asked,
  recipientConfirmed: { answer: true },
  givenAt: at,
  as,
  contents: contentsInWords(file, selection).join('\n'),
  names: selection.names.are,
  records: recordsPrinted(file, selection),
});

/** Until the sheet is laid out: the frame after the one it is drawn in. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The window's title becomes the PDF's, and the name that a print dialog offers. */
async function withWindowTitle<Value>(title: string, act: () => Promise<Value>): Promise<Value> {
  const before = document.title;
  document.title = title;
  try {
    return await act();
  } finally {
    document.title = before;
  }
}
