/** Goes on with a shared draft, or changes a fact that lives on (a person, an allocation): from the versions that are there now. */
import { useMemo, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { conflictAddress, quarterlyReportAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { crumbsOfFile, detailOfFile, type FilePlace } from '#renderer/practice/file-crumbs.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { RecordEditor } from '#renderer/practice/RecordEditor.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useProblemsInFile } from '#renderer/practice/use-problems-in-file.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { LocalDraft } from '#renderer/worker/api.ts';
import { alsoSaves } from '#shared/case-file/records-that-follow.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, Operation, RecordKind, RecordState } from '#shared/practice/record.ts';
import { SentBackReason } from './SentBackReason.tsx';

export function EditRecordPage({ type }: { readonly type: FilePlace }) {
  const { file: fileId = '', record = '' } = useParams();
  const drafts = useWatch('drafts');
  return (
    <OpenedFile type={type}>
      {(file) => {
        const state = file.view.records.find((each) => each.record === record);
        const kind = state === undefined ? undefined : recordKind(state.kind);
        const begun = drafts?.some((draft) => draft.draft === record) === true;
        if (drafts === undefined) return null;
        // Writing on from two versions at once would choose between them unseen.
        if (state !== undefined && state.conflicts.length > 0 && !begun)
          return <Navigate to={conflictAddress(file.digest.type, file.digest.file, record)} replace />;
        // Its facts are frozen when it is sent for review, which only its own screen does.
        if (state?.kind === 'quarterly-report') return <Navigate to={quarterlyReportAddress(file.digest.file)} replace />;
        if (state === undefined || kind === undefined)
          return <Navigate to={recordAddress(file.digest.type, file.digest.file, record)} replace />;
        return <EditedRecord key={`${fileId}/${record}`} file={file} record={state} kind={kind} />;
      }}
    </OpenedFile>
  );
}

interface EditedRecordProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly kind: RecordKind;
}

function EditedRecord({ file, record, kind }: EditedRecordProps) {
  const { digest, people } = file;
  const engine = useEngine();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  const isDraft = record.status === 'draft' || record.status === 'returned';
  const title =
    record.status === 'returned'
      ? `${kind.title}: sent back`
      : isDraft
        ? `${kind.title}: shared draft`
        : `Change: ${kind.title.toLocaleLowerCase('en-GB')}`;
  const shown = recordAddress(digest.type, digest.file, record.record);
  usePageTitle(title, [...crumbsOfFile(digest, nameShown), { label: kind.title, to: shown }], title);
  const [initial] = useState(() => ({ body: record.body, sourceByField: {} }));
  const place = useMemo(
    () => ({ draft: record.record, kind: record.kind, file: record.file, record: record.record, parents: record.heads }),
    [record],
  );
  const problemsInThisFile = useProblemsInFile(record.kind, record.record, file.view.records);
  const saveAs = (op: Operation) => (written: Body, parents: LocalDraft['parents'], draft: string) => {
    // What a manager said of the version before stays with that version.
    const { returnedBecause: _returned, signOffComment: _comment, ...body } = written;
    return engine.save({
      file: record.file,
      records: [
        { kind: record.kind, record: record.record, op, body, parents },
        ...(op === 'finalise' ? alsoSaves(record.kind, record.record, body, file.view.records) : []),
      ],
      draft,
    });
  };
  const show = () => void navigate(shown, { replace: true });
  return (
    <RecordEditor
      title={title}
      detail={detailOfFile(digest, nameShown)}
      definition={kind.form}
      place={place}
      initial={initial}
      people={people}
      finaliseLabel={isDraft ? kind.words.finish : 'Save the change'}
      reasonNot={(body) => reasonNot(may('finalise', record.kind, { createdBy: record.createdBy, status: record.status, body }))}
      problemsInFile={problemsInThisFile}
      finalise={saveAs('finalise')}
      {...(isDraft ? { share: saveAs('draft'), shareLabel: 'Save to the shared draft', onShared: show } : {})}
      onFinalised={show}
      onLeave={show}
      heads={record.heads}
      notice={<SentBackReason record={record} />}
    />
  );
}
