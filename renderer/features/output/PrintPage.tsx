/**
 * Print or export: choose what, say for whom and why, look at it, confirm the recipient, then paper, PDF or Word. What leaves is
 * written to the file's log first (U18, U19). Needs no connection.
 */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import { fileAddress, handoverPackageAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { crumbsOfFile, type FilePlace } from '#renderer/practice/file-crumbs.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { transfersOut } from '#shared/case-file/handover-package.ts';
import {
  PRINTED_PARTS,
  type PrintedFile,
  type PrintedPart,
  type PrintSelection,
  printedCase,
} from '#shared/case-file/printed/case-document.ts';
import type { Handing } from '#shared/case-file/printed/document.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { reasonInWords } from '#shared/practice/disclosure/record.ts';
import type { Body } from '#shared/practice/record.ts';
import { handingForm } from './asked-form.ts';
import { ChooseContents } from './ChooseContents.tsx';
import { ConfirmRecipient } from './ConfirmRecipient.tsx';
import { PrintedPaper } from './PrintedPaper.tsx';
import './output.css';

export function PrintPage({ type }: { readonly type: FilePlace }) {
  const [query] = useSearchParams();
  const record = query.get('record') ?? undefined;
  const part = PRINTED_PARTS.find((each) => each === query.get('part'));
  const people = query.getAll('person');
  const kinds = query.getAll('kind');
  const limits = { ...(people.length > 0 ? { people } : {}), ...(kinds.length > 0 ? { kinds } : {}) };
  return (
    <OpenedFile type={type}>
      {(file, now) => (
        <PrintScreen key={query.toString()} file={file} record={record} first={firstSelection(file, record, part, limits)} now={now} />
      )}
    </OpenedFile>
  );
}

interface PrintScreenProps {
  readonly file: OpenFile;
  /** The record that the person came from. */
  readonly record: string | undefined;
  /** What the person came for. Read once. */
  readonly first: PrintSelection;
  readonly now: ZonedInstant;
}

function PrintScreen({ file, record, first, now }: PrintScreenProps) {
  const { digest, view } = file;
  const session = useSession();
  const staff = useStaff();
  const may = usePermission();
  const nameShown = useNameShown();
  usePageTitle('Print or export', crumbsOfFile(digest, nameShown), 'Print or export');
  const [selection, setSelection] = useState(first);
  const [asked, setAsked] = useState<Body>({});
  const [confirming, setConfirming] = useState(false);
  const finalising = useFinalising(handingForm, asked, nowHere);
  const printed = useMemo<PrintedFile>(
    () => ({ digest, records: view.records, staff: (person) => staff.nameOf(person) }),
    [digest, view.records, staff],
  );
  const shown = useDeferredValue(useMemo(() => ({ selection, asked }), [selection, asked]));
  const preview = useMemo(
    () => printedCase(printed, shown.selection, handingOf(shown.asked, session.name, now)),
    [printed, shown, session.name, now],
  );
  const nothingChosen = selection.parts.length === 0 && selection.records.length === 0;
  const reason = reasonNot(may('record', 'disclosure')) ?? (nothingChosen ? 'Choose what is printed first' : undefined);
  const back = record === undefined ? fileAddress(digest.type, digest.file) : recordAddress(digest.type, digest.file, record);

  if (confirming) {
    return (
      <ConfirmRecipient
        file={printed}
        selection={selection}
        asked={asked}
        handing={(at) => handingOf(asked, session.name, at)}
        onBack={() => setConfirming(false)}
        back={back}
      />
    );
  }
  return (
    <div className="print-page">
      <PageHeader
        sticky
        title="Print or export"
        detail={`${nameShown(digest.title)} · ${digest.reference}`}
        otherActions={
          <>
            {transfersOut(view.records).length > 0 && (
              <Button component={Link} to={handoverPackageAddress(digest.file)} variant="default">
                Handover package
              </Button>
            )}
            <Button component={Link} to={back} variant="subtle" leftSection={<IconArrowLeft size="1rem" aria-hidden />}>
              Back
            </Button>
          </>
        }
        action={{
          label: 'Confirm the recipient',
          onAct: () => {
            if (finalising.check()) setConfirming(true);
          },
          shortcut: 'mod+Enter',
          reason,
        }}
      />
      <div className="print-page__columns">
        <div className="stack">
          <ChooseContents file={file} today={dateOf(now)} selection={selection} onChange={setSelection} />
          <div className="row">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => setAsked({ recipient: session.name, reason: 'own-use', basis: 'public-task' })}
            >
              It is for me, to work with
            </Button>
            <span className="soft small">A copy of your own carries your name and is logged as well.</span>
          </div>
          <FormView
            definition={handingForm}
            value={asked}
            onChange={setAsked}
            problems={finalising.problems}
            attempt={finalising.attempt}
            asOf={now}
          />
        </div>
        <section className="print-page__preview" aria-label="Preview" tabIndex={0}>
          <p className="print-page__mark small">{preview.watermark}</p>
          {nothingChosen ? <p className="soft">Choose what is printed: it is shown here.</p> : <PrintedPaper document={preview} />}
        </section>
      </div>
    </div>
  );
}

function firstSelection(
  { digest, view }: OpenFile,
  record: string | undefined,
  part: PrintedPart = 'now',
  limits: Pick<PrintSelection, 'people' | 'kinds'>,
): PrintSelection {
  const inContact = view.records.filter((each) => each.status !== 'withdrawn' && each.kind !== 'addendum' && each.kind !== 'disclosure');
  const isCase = digest.type === 'case';
  return {
    parts: record === undefined && isCase ? [part] : [],
    records: record !== undefined ? [record] : isCase ? [] : inContact.map((each) => each.record),
    ...limits,
    names: { are: 'full' },
    withDrafts: false,
    withWithdrawn: false,
  };
}

const handingOf = (asked: Body, by: string, at: ZonedInstant): Handing => ({
  recipient: textIn(asked, 'recipient') || '…',
  organisation: textIn(asked, 'organisation'),
  reason: reasonInWords(asked) || '…',
  by,
  at,
});
