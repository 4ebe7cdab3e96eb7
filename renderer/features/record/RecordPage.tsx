/** One record to read: what was written, by whom, when and where; what was added later; and every version it had. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import {
  caseSectionAddress,
  conflictAddress,
  editAddress,
  fileAddress,
  handoverPackageAddress,
  newRecordAddress,
  printAddress,
  quarterlyReportAddress,
} from '#renderer/practice/addresses.ts';
import { OpenDocument } from '#renderer/practice/documents/OpenDocument.tsx';
import { crumbsOfFile, type FilePlace, placeOfType } from '#renderer/practice/file-crumbs.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { RecordStatus } from '#renderer/practice/RecordStatus.tsx';
import { SignOff } from '#renderer/practice/SignOff.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { type Staff, useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader, type PrimaryAction } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { reasonNoPackage } from '#shared/case-file/handover-package.ts';
import { addendum } from '#shared/practice/addendum/record.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { caseNoteLabel } from '#shared/practice/case-note/case-note-types.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { RecordKind, RecordState } from '#shared/practice/record.ts';
import { Addenda } from './Addenda.tsx';
import { ComparedRecord } from './ComparedRecord.tsx';
import { SentBackReason } from './SentBackReason.tsx';
import { VersionList } from './VersionList.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './record.css';

export function RecordPage({ type }: { readonly type: FilePlace }) {
  const { record } = useParams();
  const [query] = useSearchParams();
  return (
    <OpenedFile type={type}>
      {(file, now) => {
        const state = file.view.records.find((each) => each.record === record);
        const kind = state === undefined ? undefined : recordKind(state.kind);
        if (state === undefined) return <NoSuchRecord file={file} />;
        if (kind === undefined) return <WrittenByNewerVersion />;
        // Nobody signs a report here, where its figures are not to be seen; its own screen leads here for its versions.
        if (state.kind === 'quarterly-report' && state.status !== 'withdrawn' && !query.has('versions'))
          return <Navigate to={quarterlyReportAddress(file.digest.file)} replace />;
        return <ShownRecord key={state.record} file={file} record={state} kind={kind} now={now} />;
      }}
    </OpenedFile>
  );
}

interface ShownRecordProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly kind: RecordKind;
  readonly now: ZonedInstant;
}

function ShownRecord({ file, record, kind, now }: ShownRecordProps) {
  const { digest, people } = file;
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const staff = useStaff();
  const may = usePermission();
  const drafts = useWatch('drafts');
  const [withdrawing, setWithdrawing] = useState(false);
  const title = titleOf(record, kind);
  usePageTitle(title, crumbsOfFile(digest, nameShown), title);
  const addenda = useMemo(
    () => file.view.records.filter((each) => each.kind === 'addendum' && textIn(each.body, 'corrects') === record.record),
    [file.view.records, record.record],
  );
  const begun = drafts?.some((draft) => draft.draft === record.record) === true;
  const editable = record.status === 'draft' || record.status === 'returned' || kind.correctedBy === 'new-version';
  const toEdit = () => void navigate(editAddress(digest.type, digest.file, record.record));
  const begin = (kindName: string, start: { readonly about?: string; readonly type?: string }) =>
    void engine.newId().then((id) => navigate(newRecordAddress(digest.type, digest.file, kindName, id, start)));

  const choosing = record.conflicts.length > 0 && !begun;
  const action: PrimaryAction | undefined =
    record.status === 'withdrawn' || choosing || (!editable && !addendum.fileTypes.includes(digest.type))
      ? undefined
      : editable
        ? {
            label: begun ? 'Go on writing' : record.status === 'draft' ? 'Edit the draft' : 'Change',
            onAct: toEdit,
            shortcut: 'alt+E',
            reason: reasonNot(may('record', record.kind, record)),
          }
        : {
            label: 'Add an addendum',
            onAct: () => begin('addendum', { about: record.record }),
            shortcut: 'alt+A',
            reason: reasonNot(may('record', 'addendum')),
          };
  const noteBody = { type: 'management-note' };
  return (
    <>
      <PageHeader
        sticky
        title={
          <span className="record-page__title">
            {title} <RecordStatus status={record.status} />
          </span>
        }
        action={action}
        otherActions={
          <>
            {session.roles.includes('manager') && <SignOff record={record} kind={kind} />}
            {digest.type === 'case' && session.roles.includes('manager') && (
              <PermittedButton
                reason={reasonNot(may('record', 'case-note', { createdBy: session.person, status: 'draft', body: noteBody }))}
                onClick={() => begin('case-note', noteBody)}
              >
                Add a management note
              </PermittedButton>
            )}
            {record.kind === 'transfer' && (
              <PermittedButton
                reason={reasonNot(may('record', 'disclosure')) ?? reasonNoPackage(record, session.roles)}
                onClick={() => void navigate(handoverPackageAddress(digest.file, record.record))}
              >
                Make the handover package
              </PermittedButton>
            )}
            <Button
              component={Link}
              to={printAddress(digest.type, digest.file, record.record)}
              variant="default"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
            >
              Print or export
            </Button>
          </>
        }
      >
        <p className="soft record-page__source">
          <SourceLine record={record} kind={kind} staff={staff} />
        </p>
      </PageHeader>
      <div className="record-page stack stack--wide">
        <Banners file={file} record={record} />
        {record.kind === 'document' && <OpenDocument record={record} />}
        <ComparedRecord file={file} record={record} kind={kind} now={now} />
        <Addenda file={file} addenda={addenda} staff={staff} />
        <section className="paper paper--padded not-printed" aria-label="Versions">
          <h2 className="record-page__heading">{record.versions.length === 1 ? 'One version' : `${record.versions.length} versions`}</h2>
          <VersionList record={record} kind={kind} people={people} staff={staff} now={now} />
        </section>
        {record.status !== 'withdrawn' && (
          <div className="row not-printed">
            <PermittedButton variant="subtle" reason={reasonNot(may('withdraw', record.kind, record))} onClick={() => setWithdrawing(true)}>
              Mark as entered in error
            </PermittedButton>
          </div>
        )}
      </div>
      <WithdrawDialog
        open={withdrawing}
        title={title}
        onClose={() => setWithdrawing(false)}
        onWithdraw={(reason) =>
          engine.save({
            file: digest.file,
            records: [
              {
                kind: record.kind,
                record: record.record,
                op: 'withdraw',
                body: { ...record.body, withdrawnReason: reason },
                parents: record.heads,
              },
            ],
          })
        }
      />
    </>
  );
}

function SourceLine({ record, kind, staff }: { readonly record: RecordState; readonly kind: RecordKind; readonly staff: Staff }) {
  const happened = kind.happenedAt(record.body);
  const recordedAt = record.finalisedAt ?? record.changedAt;
  const author = staff.nameOf(record.finalisedAt === undefined ? record.changedBy : (record.finalisedBy ?? record.createdBy));
  const deed = record.finalisedAt === undefined ? 'last changed' : 'recorded';
  return (
    <>
      {isZonedInstant(happened) && (
        <>
          <TimeWithPlace at={happened} /> ·{' '}
        </>
      )}
      {isCalendarDate(happened) && `${formatDate(happened)} · `}
      {deed} by <span translate="no">{author}</span>, <TimeWithPlace at={recordedAt} />
    </>
  );
}

function Banners({ file, record }: { readonly file: OpenFile; readonly record: RecordState }) {
  const { digest } = file;
  const staff = useStaff();
  return (
    <>
      {record.status === 'withdrawn' && (
        <InlineMessage tone="warn" title="Entered in error">
          {textIn(record.body, 'withdrawnReason') || 'No reason was given.'}
        </InlineMessage>
      )}
      {record.conflicts.length > 0 && (
        <InlineMessage
          tone="warn"
          title={
            record.conflicts.length === 1
              ? 'Two people changed the same field'
              : `Two people changed the same ${record.conflicts.length} fields`
          }
          actions={
            <Button component={Link} to={conflictAddress(digest.type, digest.file, record.record)}>
              Compare and choose
            </Button>
          }
        >
          Nothing is lost: both versions are kept, and you choose which wording stands.
        </InlineMessage>
      )}
      <SentBackReason record={record} />
      {record.status === 'authorised' && record.authorisedBy !== undefined && record.authorisedAt !== undefined && (
        <InlineMessage tone="good">
          Signed off by <span translate="no">{staff.nameOf(record.authorisedBy)}</span>, <TimeWithPlace at={record.authorisedAt} />
          {textIn(record.body, 'signOffComment') !== '' && <>: {textIn(record.body, 'signOffComment')}</>}
        </InlineMessage>
      )}
      {record.status === 'draft' && (
        <InlineMessage tone="info">
          A shared draft: {WHO_SHARES[placeOfType(digest.type)]} can read it and write in it. It is not finalised yet.
          {digest.type === 'case' && (
            <>
              {' '}
              <Link to={caseSectionAddress(digest.file, 'holders')}>Who holds this case</Link>
            </>
          )}
        </InlineMessage>
      )}
    </>
  );
}

const WHO_SHARES: Readonly<Record<FilePlace, string>> = {
  case: 'all who hold this case',
  contact: 'all who hold this contact',
  register: 'all who read this register',
};

function NoSuchRecord({ file }: { readonly file: OpenFile }) {
  return (
    <EmptyState
      title="This record is not on this laptop."
      action={
        <Button component={Link} variant="default" to={fileAddress(file.digest.type, file.digest.file)}>
          Back to the {placeOfType(file.digest.type) === 'register' ? 'register' : file.digest.type}
        </Button>
      }
    >
      It may not have arrived yet: sync and look again.
    </EmptyState>
  );
}

function WrittenByNewerVersion() {
  return (
    <EmptyState title="This record was written by a newer version of Haversack.">
      It is kept safe and passed on unchanged. Update Haversack to read it.
    </EmptyState>
  );
}

function titleOf(record: RecordState, kind: RecordKind): string {
  const type = record.kind === 'case-note' ? textIn(record.body, 'type') : '';
  return type === '' ? kind.title : caseNoteLabel(type);
}
