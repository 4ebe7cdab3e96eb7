/** A new entry of a register: a file of its own, made when it is saved; until then a draft on this laptop. */
import { useMemo, useRef, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { REGISTERS, recordAddress, registerAddress } from '#renderer/practice/addresses.ts';
import { generalPrefills, likelyLocation } from '#renderer/practice/prefills.ts';
import { RecordEditor } from '#renderer/practice/RecordEditor.tsx';
import { REGISTERS_BY_ID, registerOf } from '#renderer/practice/register-names.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useThresholdDocument } from '#renderer/practice/use-threshold-document.ts';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { NewFileInput } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { err } from '#shared/base/result.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { handoverOf, shiftUntil } from '#shared/case-file/shift-handover.ts';
import { fieldByKey } from '#shared/forms/describe-value.ts';
import { prefillBody } from '#shared/forms/prefill.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { bodyFromStandards } from '#shared/practice/quality-standards/record.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { bodyFromEdition } from '#shared/practice/threshold-document/record.ts';
import { DEFAULT_QUALITY_STANDARDS } from '#shared/reference/quality-standards.ts';
import type { ThresholdDocument } from '#shared/reference/threshold-document.ts';

type EntryFileType = Exclude<NewFileInput['type'], 'case' | 'contact'>;

export function NewEntryPage() {
  const { kind: kindName = '', record = '' } = useParams();
  const files = useWatch('files');
  const [opened] = useState(nowHere);
  const inForce = useThresholdDocument('', dateOf(opened));
  // The one that was in force when the form was opened: an edition saved here is another before the form has gone.
  const [edition, setEdition] = useState<ThresholdDocument>();
  if (edition === undefined && inForce !== undefined) setEdition(inForce);
  const kind = recordKind(kindName);
  const type = kind?.fileTypes.find((each): each is EntryFileType => each !== 'case' && each !== 'contact' && each !== 'administration');
  if (kind === undefined || type === undefined || NOT_BEGUN_HERE.includes(kindName)) return <Navigate to={REGISTERS} replace />;
  if (files === undefined || edition === undefined) return null;
  return <NewEntry key={record} record={record as RecordId} kind={kind} type={type} files={files} edition={edition} />;
}

/** People join by invitation; what is added to a record stands in its file. */
const NOT_BEGUN_HERE: readonly string[] = ['staff-register-entry', 'addendum', 'disclosure', 'audit-sample', 'quarterly-report'];

interface NewEntryProps {
  readonly record: RecordId;
  readonly kind: RecordKind;
  readonly type: EntryFileType;
  readonly files: readonly FileDigest[];
  readonly edition: ThresholdDocument;
}

function NewEntry({ record, kind, type, files, edition }: NewEntryProps) {
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const may = usePermission();
  const [query] = useSearchParams();
  const register = registerOf(kind.kind);
  const back = register === undefined ? REGISTERS : registerAddress(register);
  usePageTitle(kind.words.begin, [
    { label: 'Registers', to: REGISTERS },
    ...(register === undefined ? [] : [{ label: REGISTERS_BY_ID[register].label, to: back }]),
  ]);
  const [initial] = useState(() => {
    const now = nowHere();
    const start = { ...beginning(kind.kind, record, files, edition), ...startIn(kind, query) };
    const filled = prefillBody(kind.form, start, { ...generalPrefills(now, session), ...likelyLocation(now, files, session.person) });
    return { body: filled.body, sourceByField: { ...sourcesOf(kind.kind), ...filled.sourceByField } };
  });
  const place = useMemo(() => ({ draft: record, kind: kind.kind, record, parents: [] }), [record, kind.kind]);
  const made = useRef<FileId>(undefined);
  const create = (op: 'finalise' | 'draft') => async (body: Body, _parents: readonly string[], draft: string) => {
    const person = textIn(body, 'worker');
    // Whose laptop it goes to must be known before it is kept anywhere.
    if (type === 'personal' && person === '') return err({ code: 'invalid', message: 'Choose the member of staff' } as const);
    const created = await engine.createFile({
      type,
      location: textIn(body, 'location'),
      ...(type === 'personal' ? { person: person as NonNullable<NewFileInput['person']> } : {}),
      records: [{ kind: kind.kind, record, op, body }],
      draft,
    });
    if (created.ok) made.current = created.value.file;
    return created;
  };
  const show = () => made.current !== undefined && void navigate(recordAddress(type, made.current, record), { replace: true });
  return (
    <RecordEditor
      title={kind.words.begin}
      detail={register === undefined ? undefined : REGISTERS_BY_ID[register].label}
      definition={kind.form}
      place={place}
      initial={initial}
      people={[]}
      finaliseLabel={kind.words.finish}
      reasonNot={(body) => reasonNot(may('finalise', kind.kind, { createdBy: session.person, status: 'draft', body }))}
      finalise={create('finalise')}
      {...(kind.words.shareable ? { share: create('draft'), onShared: show } : {})}
      onFinalised={show}
      onLeave={() => void navigate(back, { replace: true })}
    />
  );
}

function beginning(kind: string, record: string, files: readonly FileDigest[], edition: ThresholdDocument): Body {
  switch (kind) {
    case 'shift-handover':
      return handoverOf(files, shiftUntil(files, nowHere()));
    case 'threshold-document':
      return bodyFromEdition(edition, record);
    case 'quality-standards':
      return bodyFromStandards(DEFAULT_QUALITY_STANDARDS, record);
    case 'training-request':
      return { answer: 'waiting' };
    case 'task':
      return { status: 'open' };
    default:
      return {};
  }
}

const HANDOVER_SOURCE = 'From what this laptop holds, as this form was opened';

const sourcesOf = (kind: string): Readonly<Record<string, string>> =>
  kind === 'shift-handover'
    ? {
        from: 'The end of the last handover, or twelve hours ago',
        harm: HANDOVER_SOURCE,
        contacts: HANDOVER_SOURCE,
        openClocks: HANDOVER_SOURCE,
      }
    : {};

/** What the address says the form begins with: its own fields only. */
const startIn = (kind: RecordKind, query: URLSearchParams): Body =>
  Object.fromEntries([...query].filter(([key]) => START_TYPES.includes(fieldByKey(kind.form, key)?.type ?? '')));

const START_TYPES: readonly string[] = ['text', 'choice', 'date', 'staff'];
