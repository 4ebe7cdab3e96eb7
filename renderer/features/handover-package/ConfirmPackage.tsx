/**
 * The second step: the recipient is typed once more and checked; the documents are fetched; the log is written; and only then is the
 * package made (U19).
 */
import { Button, Checkbox } from '@mantine/core';
import { IconArrowLeft, IconFileZip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { FieldFrame } from '#renderer/forms/FieldFrame.tsx';
import { isSameName } from '#renderer/practice/printed/same-name.ts';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import {
  documentsOf,
  type MissingDocument,
  type PackageSelection,
  packageFileName,
  packageInWords,
  recordsChosen,
} from '#shared/case-file/handover-package.ts';
import type { PrintedFile } from '#shared/case-file/printed/case-document.ts';
import { describeValue, fieldByKey } from '#shared/forms/describe-value.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { reasonInWords } from '#shared/practice/disclosure/record.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { fetchDocuments } from './fetch-documents.ts';
import { MakingPackage, type Stage } from './MakingPackage.tsx';
import { makePackage } from './make-package.ts';
import { type Made, PackageMade } from './PackageMade.tsx';
import { recipientForm } from './recipient-form.ts';

export interface ConfirmPackageProps {
  readonly file: PrintedFile;
  readonly transfer: RecordState;
  readonly selection: PackageSelection;
  readonly asked: Body;
  /** Where the person came from. */
  readonly back: string;
  readonly onBack: () => void;
}

export function ConfirmPackage({ file, transfer, selection, asked, back, onBack }: ConfirmPackageProps) {
  const engine = useEngine();
  const session = useSession();
  const shell = useShell();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [stage, setStage] = useState<Stage>();
  const [missing, setMissing] = useState<readonly MissingDocument[]>([]);
  const [failure, setFailure] = useState<string>();
  const [made, setMade] = useState<Made>();
  const had = useRef<ReadonlyMap<string, Uint8Array>>(new Map());
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = stop;
    return () => controller.current.abort();
  }, []);
  const { digest, records } = file;
  const recipient = textIn(asked, 'recipient');
  const organisation = textIn(asked, 'organisation');
  const contents = packageInWords(records, selection);

  const check = (): boolean => {
    const found: EntryProblem[] = [];
    if (!isSameName(typed, recipient)) found.push({ path: 'typed', message: `Type the recipient’s name again: ${recipient}` });
    if (!checked) found.push({ path: 'checked', message: 'Tick the box once you have checked' });
    setProblems(found);
    setAttempt((before) => before + 1);
    return found.length === 0;
  };

  /** @param without whether the person has agreed to go without what cannot be had. */
  const make = async (without: boolean) => {
    if (stage !== undefined || !check()) return;
    setFailure(undefined);
    stop.current = new AbortController();
    try {
      const wanted = documentsOf(records, selection);
      const fetched = await fetchDocuments(
        engine,
        digest.file,
        wanted,
        had.current,
        (index) => setStage({ is: 'fetching', index, documents: wanted }),
        stop.current.signal,
      );
      if (fetched === null) return;
      had.current = fetched.documents;
      setMissing(fetched.missing);
      if (fetched.missing.length > 0 && !without) return;
      await logAndMake(fetched.documents, fetched.missing);
    } catch (error) {
      reportError(error);
      setFailure(
        'The package could not be made. If the log of the case has an entry for it, mark that as entered in error, and try again.',
      );
    } finally {
      setStage(undefined);
    }
  };

  const logAndMake = async (documents: ReadonlyMap<string, Uint8Array>, absent: readonly MissingDocument[]) => {
    setStage({ is: 'making', doing: 'writing', done: 0 });
    const at = nowHere();
    const logEntry = await engine.newId();
    const without = absent.map(({ document }) => `Missing: ${document.title}`);
    const body: Body = {
      ...withoutHiddenValues(recipientForm, asked),
      reason: 'transfer',
      recipientConfirmed: { answer: true },
      givenAt: at,
      as: 'package',
      contents: [...contents, ...without].join('\n'),
      names: 'full',
      records: recordsChosen(records, selection).map(({ record }) => record),
    };
    const logged = await engine.save({ file: digest.file, records: [{ kind: 'disclosure', record: logEntry, op: 'finalise', body }] });
    if (!logged.ok) {
      setFailure(`Nothing was made, because it could not be logged: ${wordsOfSaveRefusal(logged.error)}`);
      return;
    }
    const passphrase = await engine.proposePassphrase();
    const heading = {
      handing: { recipient, organisation, reason: reasonInWords(body), by: session.name, at },
      basis: basisInWords(asked),
      reference: digest.reference,
      logEntry,
      contents,
      missing: absent,
    };
    const bytes = await makePackage({ file, selection, heading, documents }, passphrase, (progress) =>
      setStage({ is: 'making', ...progress }),
    );
    const name = packageFileName(digest.reference, at);
    const { saved } = await shell.saveFile(name, bytes);
    setMade({ name, bytes, passphrase, logEntry, saved, recipient, missing: absent.length });
  };

  if (made !== undefined) {
    return (
      <PackageMade
        made={made}
        transfer={transfer}
        back={back}
        onSave={async () => {
          const { saved } = await shell.saveFile(made.name, made.bytes);
          setMade({ ...made, saved });
        }}
      />
    );
  }
  return (
    <div ref={toTop}>
      <PageHeader
        title="Confirm the recipient"
        detail={`${digest.reference} · nothing has been made yet`}
        otherActions={
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size="1rem" aria-hidden />}
            disabled={stage?.is === 'making'}
            onClick={onBack}
          >
            Change what or for whom
          </Button>
        }
      />
      <div className="stack handover-package__paper paper paper--padded">
        <div>
          <p className="soft small">For</p>
          <p className="handover-package__name" translate="no">
            {recipient}
          </p>
          {organisation !== '' && <p translate="no">{organisation}</p>}
        </div>
        <div>
          <p className="soft small">What they get</p>
          <ul className="handover-package__contents">
            {contents.map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two documents may have the same title
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
        <EntryForm problems={problems} attempt={attempt} onSubmit={() => void make(false)}>
          <EntryText path="typed" label="The recipient’s name again" hint="As it stands above." value={typed} onChange={setTyped} />
          <FieldFrame path="checked" label="Checked" optional={false} group>
            {(control) => (
              <Checkbox
                {...control}
                label="This person may have it, and I know the number on which I tell them the passphrase."
                checked={checked}
                onChange={(event) => setChecked(event.currentTarget.checked)}
              />
            )}
          </FieldFrame>
          {missing.length === 0 && (
            <div className="row">
              <Button type="submit" leftSection={<IconFileZip size="1.125rem" aria-hidden />} loading={stage !== undefined}>
                Log and make the package
              </Button>
            </div>
          )}
        </EntryForm>
        <p className="soft small">
          It is logged in the case with its recipient, reason and contents before it is made. The file is encrypted; its passphrase is shown
          to you afterwards, once.
        </p>
        {stage !== undefined && <MakingPackage stage={stage} onStop={() => stop.current.abort()} />}
        {missing.length > 0 && stage === undefined && (
          <InlineMessage
            tone="warn"
            urgent
            title={missing.length === 1 ? 'One document could not be had' : `${missing.length} documents could not be had`}
            actions={
              <>
                <Button size="compact-sm" onClick={() => void make(false)}>
                  Try again
                </Button>
                <Button variant="default" size="compact-sm" onClick={() => void make(true)}>
                  {missing.length === 1 ? 'Log and make it without this one' : `Log and make it without these ${missing.length}`}
                </Button>
              </>
            }
          >
            <p>Nothing has been made or logged. Without them, the package says what is missing, so that it can be asked for.</p>
            <ul>
              {missing.map(({ document, why }) => (
                <li key={document.record}>
                  <strong>{document.title}</strong>: {why}
                </li>
              ))}
            </ul>
          </InlineMessage>
        )}
        {failure !== undefined && (
          <InlineMessage tone="bad" urgent>
            {failure}
          </InlineMessage>
        )}
      </div>
    </div>
  );
}

function basisInWords(asked: Body): string {
  const field = fieldByKey(recipientForm, 'basis');
  const nobody = () => undefined;
  return field === undefined ? '' : describeValue(field, asked['basis'], { person: nobody, staff: nobody });
}

/** A step of its own begins at its top, and a screen reader begins with it. */
function toTop(step: HTMLDivElement | null): void {
  step?.closest('main')?.scrollTo(0, 0);
  step?.querySelector('h1')?.focus({ preventScroll: true });
}
