/** A new record of a file that exists already: begun here, kept as a draft, finalised, then shown. */
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { RecordId } from '#shared/base/ids.ts';
import { latestPrefills, rowsForPeople } from '#shared/case-file/prefill-from-file.ts';
import { alsoSaves, followsUp } from '#shared/case-file/records-that-follow.ts';
import { type Prefills, prefillBody } from '#shared/forms/prefill.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, Operation, RecordKind } from '#shared/practice/record.ts';
import { fileAddress, recordAddress } from './addresses.ts';
import { crumbsOfFile, detailOfFile } from './file-crumbs.ts';
import { generalPrefills } from './prefills.ts';
import { RecordEditor } from './RecordEditor.tsx';
import type { OpenFile } from './use-open-file.ts';
import { reasonNot, usePermission } from './use-permission.ts';
import { useProblemsInFile } from './use-problems-in-file.ts';

export interface NewRecordProps {
  readonly file: OpenFile;
  readonly kind: KindName;
  /** Its id, and that of its draft: in the address, so that it survives a restart. */
  readonly record: string;
  /** What the body holds from the start, besides what the form prefills. */
  readonly start?: Body;
  /** By field key: where what is in `start` came from. */
  readonly startSources?: Readonly<Record<string, string>>;
  readonly prefills?: Prefills;
  readonly title?: string;
  readonly beside?: ReactNode | ((body: Body) => ReactNode);
  readonly notice?: ReactNode;
  /** What led here began the draft: finding one is no news. */
  readonly begun?: boolean;
  /** Where to go once it is saved; the record itself unless told. */
  readonly afterwards?: string;
}

const NONE: Prefills = {};
const EMPTY: Body = {};

export function NewRecord(props: NewRecordProps) {
  const { file, kind: kindName, record, start = EMPTY, startSources = {}, prefills = NONE, beside, notice } = props;
  const { digest, people } = file;
  const kind: RecordKind = kindsByName[kindName];
  const { words } = kind;
  const title = props.title ?? words.begin;
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const nameShown = useNameShown();
  const may = usePermission();
  usePageTitle(title, crumbsOfFile(digest, nameShown), title);
  const [initial] = useState(() => {
    const rows = rowsForPeople(kind.form, record, people);
    const known = { ...generalPrefills(nowHere(), session), ...latestPrefills(kind.form, file.view.records), ...prefills };
    const earlier = followsUp(kindName, digest, file.view.records);
    const filled = prefillBody(kind.form, { ...rows.body, ...earlier.body, ...start }, known);
    return { body: filled.body, sourceByField: { ...rows.sourceByField, ...earlier.sources, ...startSources, ...filled.sourceByField } };
  });
  const place = useMemo(
    () => ({ draft: record, kind: kindName, file: digest.file, record: record as RecordId, parents: [] }),
    [record, kindName, digest.file],
  );
  const problemsInThisFile = useProblemsInFile(kindName, record as RecordId, file.view.records);
  const saveAs = (op: Operation) => (body: Body, _parents: readonly string[], draft: string) =>
    engine.save({
      file: digest.file,
      records: [
        { kind: kindName, record: record as RecordId, op, body },
        ...(op === 'finalise' ? alsoSaves(kindName, record, body, file.view.records) : []),
      ],
      draft,
    });
  const show = () => void navigate(props.afterwards ?? recordAddress(digest.type, digest.file, record), { replace: true });

  // Going back to the form of a record that was saved leads to the record.
  const [existed] = useState(() => file.view.records.some((each) => each.record === record));
  if (existed) return <Navigate to={recordAddress(digest.type, digest.file, record)} replace />;
  return (
    <RecordEditor
      title={title}
      detail={detailOfFile(digest, nameShown)}
      definition={kind.form}
      place={place}
      initial={initial}
      people={people}
      finaliseLabel={words.finish}
      reasonNot={(body) => reasonNot(may('finalise', kindName, { createdBy: session.person, status: 'draft', body }))}
      problemsInFile={problemsInThisFile}
      finalise={saveAs('finalise')}
      {...(words.shareable ? { share: saveAs('draft'), onShared: show } : {})}
      onFinalised={show}
      onLeave={() => void navigate(props.afterwards ?? fileAddress(digest.type, digest.file), { replace: true })}
      beside={beside}
      notice={notice}
      begun={props.begun ?? false}
    />
  );
}
