/** The first step: which overviews, which parts of the case, which documents; what stays here; and who gets it. */
import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { useFinalising } from '#renderer/forms/use-finalising.ts';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import {
  documentsOf,
  PACKAGE_LIMIT_BYTES,
  PACKAGE_NAMES,
  PACKAGE_OVERVIEWS,
  PACKAGE_PARTS,
  type PackageSelection,
  recordsChosen,
  recordsOffered,
} from '#shared/case-file/handover-package.ts';
import { printedMoment, printedTitle } from '#shared/case-file/printed/record-blocks.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { transfer as transferKind } from '#shared/practice/transfer/record.ts';
import { recipientForm } from './recipient-form.ts';

export interface ChoosePackageProps {
  readonly file: OpenFile;
  readonly transfer: RecordState;
  readonly now: ZonedInstant;
  readonly selection: PackageSelection;
  readonly onSelect: (selection: PackageSelection) => void;
  readonly asked: Body;
  readonly onAnswer: (asked: Body) => void;
  /** Why this person may not make it. */
  readonly reason: string | undefined;
  readonly back: string;
  readonly onChosen: () => void;
}

export function ChoosePackage(props: ChoosePackageProps) {
  const { file, transfer, now, selection, onSelect, asked, onAnswer, back } = props;
  const { digest, view } = file;
  const nameShown = useNameShown();
  const finalising = useFinalising(recipientForm, asked, nowHere);
  const documents = useMemo(() => documentsOf(view.records, selection), [view.records, selection]);
  const total = documents.reduce((sum, { bytes }) => sum + bytes, 0);
  const nothing = selection.overviews.length === 0 && recordsChosen(view.records, selection).length === 0;
  const reason =
    props.reason ??
    (nothing ? 'Choose what goes into the package first' : undefined) ??
    (total > PACKAGE_LIMIT_BYTES
      ? `Leave out documents: together they are ${sizeInWords(total)}, and a package takes ${sizeInWords(PACKAGE_LIMIT_BYTES)}. Make a second package for the rest`
      : undefined);
  const offered = useMemo(() => PACKAGE_PARTS.map((part) => ({ part, records: recordsOffered(part, view.records) })), [view.records]);
  const drafts = view.records.filter(({ status, kind }) => status === 'draft' && kind !== 'disclosure').length;
  const toLeaveOut = offered
    .filter(({ part, records }) => selection.parts.includes(part) && records.length > 0)
    .map(({ part, records }) => ({
      group: PACKAGE_NAMES[part],
      items: records.toReversed().map((record) => ({ value: record.record, label: nameInList(record) })),
    }));
  return (
    <div className="handover-package">
      <PageHeader
        sticky
        title="Handover package"
        detail={`${nameShown(digest.title)} · ${digest.reference} · ${transferKind.summary(transfer.body) || 'Transfer'}`}
        otherActions={
          <Button component={Link} to={back} variant="subtle" leftSection={<IconArrowLeft size="1rem" aria-hidden />}>
            Back
          </Button>
        }
        action={{
          label: 'Confirm the recipient',
          onAct: () => {
            if (finalising.check()) props.onChosen();
          },
          shortcut: 'mod+Enter',
          reason,
        }}
      />
      <div className="handover-package__columns">
        <section className="paper paper--padded stack" aria-labelledby="package-what">
          <h2 id="package-what">What goes</h2>
          <Checkbox.Group
            label="Overviews"
            value={[...selection.overviews]}
            onChange={(chosen) => onSelect({ ...selection, overviews: PACKAGE_OVERVIEWS.filter((part) => chosen.includes(part)) })}
          >
            <div className="handover-package__parts">
              {PACKAGE_OVERVIEWS.map((part) => (
                <Checkbox key={part} value={part} label={PACKAGE_NAMES[part]} />
              ))}
            </div>
          </Checkbox.Group>
          <Checkbox.Group
            label="Records in full"
            description="Complete ones, with what was added to them."
            value={offered.filter(({ part, records }) => records.length > 0 && selection.parts.includes(part)).map(({ part }) => part)}
            onChange={(chosen) => onSelect({ ...selection, parts: PACKAGE_PARTS.filter((part) => chosen.includes(part)) })}
          >
            <div className="handover-package__parts">
              {offered.map(({ part, records }) => (
                <Checkbox
                  key={part}
                  value={part}
                  disabled={records.length === 0}
                  label={
                    <>
                      {PACKAGE_NAMES[part]} <span className="soft tabular">{records.length === 0 ? 'none' : records.length}</span>
                    </>
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
          <MultiSelect
            label="Leave out all the same"
            description="What concerns somebody else, or was given in confidence."
            placeholder={selection.leftOut.length === 0 ? 'Nothing' : ''}
            data={toLeaveOut}
            value={[...selection.leftOut]}
            onChange={(leftOut) => onSelect({ ...selection, leftOut })}
            searchable
            clearable
            maxDropdownHeight={320}
          />
          {documents.length > 0 && <DocumentsHere documents={documents} total={total} />}
          <p className="soft small">
            Drafts{drafts === 0 ? '' : ` (${drafts} here)`}, records entered in error and the log of what others were given never go. Names
            are in full: the receiving authority takes over.
          </p>
        </section>
        <FormView
          definition={recipientForm}
          value={asked}
          onChange={onAnswer}
          problems={finalising.problems}
          attempt={finalising.attempt}
          asOf={now}
        />
      </div>
    </div>
  );
}

interface DocumentsHereProps {
  readonly documents: ReturnType<typeof documentsOf>;
  readonly total: number;
}

/** How much it is, and what would have to be fetched first. */
function DocumentsHere({ documents, total }: DocumentsHereProps) {
  const transfers = useWatch('transfers');
  const complete = new Set<string>((transfers ?? []).filter(({ here, bytes }) => here >= bytes).map(({ content }) => content));
  const away = transfers === undefined ? [] : documents.filter(({ content }) => !complete.has(content));
  const many = documents.length === 1 ? 'One document' : `${documents.length} documents`;
  if (away.length === 0)
    return (
      <p className="small">
        {many}, {sizeInWords(total)} together, on this laptop.
      </p>
    );
  return (
    <InlineMessage tone="info">
      {many}, {sizeInWords(total)} together. {away.length === 1 ? 'One is' : `${away.length} are`} not all on this laptop yet, and{' '}
      {away.length === 1 ? 'is' : 'are'} fetched when the package is made: that needs a connection.
    </InlineMessage>
  );
}

const nameInList = (record: RecordState): string =>
  [record.kind === 'document' ? textIn(record.body, 'title') || printedTitle(record) : printedTitle(record), printedMoment(record)].join(
    ', ',
  );
