/** The documents of a case: attached here, looked at here, and each with how far it has come. */
import { IconFile, IconFileText, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { DocumentTransfer } from '#renderer/worker/api.ts';
import { formatDate } from '#shared/base/calendar-date.ts';
import type { ContentId } from '#shared/base/ids.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import { contentIn } from '#shared/practice/document/content.ts';
import { documentTypeLabel } from '#shared/practice/document/document-types.ts';
import { mediaTypeLabel, previewOf } from '#shared/practice/document/media-types.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { draftAddress, newRecordAddress, recordAddress } from '../addresses.ts';
import { useNames } from '../names.ts';
import type { OpenFile } from '../use-open-file.ts';
import { reasonNot, usePermission } from '../use-permission.ts';
import { useStaff } from '../use-staff.ts';
import { type Attached, attachFiles } from './attach-files.ts';
import { DocumentDialog } from './DocumentDialog.tsx';
import { DropZone } from './DropZone.tsx';
import { TransferState } from './TransferState.tsx';
import './documents.css';

export function CaseDocuments({ file }: { readonly file: OpenFile }) {
  const { digest, view } = file;
  const engine = useEngine();
  const navigate = useNavigate();
  const may = usePermission();
  const transfers = useWatch('transfers');
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<Attached['refused']>([]);
  const [opened, setOpened] = useState<RecordState>();
  const transferOf = new Map<ContentId, DocumentTransfer>((transfers ?? []).map((each) => [each.content, each]));
  const documents = view.records
    .filter(({ kind }) => kind === 'document')
    .toSorted((a, b) => newestFirst(dateIn(a.body, 'receivedOn') ?? a.createdAt, dateIn(b.body, 'receivedOn') ?? b.createdAt));
  const reason =
    digest.status === 'open' ? reasonNot(may('record', 'document')) : 'This case is not open: nothing is attached to it any more';
  const openedContent = opened && contentIn(opened.body);

  const attach = async (files: readonly File[]) => {
    setRefused([]);
    try {
      const attached = await attachFiles(engine, digest.file, files, setBusy);
      setRefused(attached.refused);
      const [only] = attached.drafts;
      // One alone is described at once; several wait in the list.
      if (attached.drafts.length === 1 && attached.refused.length === 0 && only !== undefined) {
        void navigate(newRecordAddress('case', digest.file, 'document', only));
      }
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <>
      <DropZone reason={reason} busy={busy} onFiles={(files) => void attach(files)}>
        {refused.map(({ name, words }) => (
          <InlineMessage key={name} tone="bad" urgent title={<span translate="no">Not attached: {name}</span>}>
            {words}
          </InlineMessage>
        ))}
        <NotDescribed file={file} />
        {documents.length === 0 ? (
          <EmptyState title="No documents yet.">
            Letters, reports, orders, photographs: what others wrote or made, kept with the case.
          </EmptyState>
        ) : (
          <ul className="documents" aria-label="Documents">
            {documents.map((record) => (
              <DocumentRow
                key={record.record}
                file={file}
                record={record}
                transfer={transferOf.get(contentIn(record.body)?.content as ContentId)}
                onOpen={() => setOpened(record)}
              />
            ))}
          </ul>
        )}
      </DropZone>
      {opened !== undefined && openedContent !== undefined && (
        <DocumentDialog record={opened} content={openedContent} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Attached and not described yet: they stay on this laptop until they are. */
function NotDescribed({ file }: { readonly file: OpenFile }) {
  const drafts =
    useWatch('drafts')?.filter(({ kind, parents, file: of }) => kind === 'document' && parents.length === 0 && of === file.digest.file) ??
    [];
  if (drafts.length === 0) return null;
  return (
    <InlineMessage
      tone="warn"
      title={drafts.length === 1 ? 'One document is not described yet' : `${drafts.length} documents are not described yet`}
    >
      <p>They stay on this laptop, and nobody else sees them, until they say what they are.</p>
      <ul className="documents__drafts">
        {drafts.map((draft) => (
          <li key={draft.draft}>
            <Link to={draftAddress(draft, 'case') ?? ''}>Describe {contentIn(draft.body)?.name ?? 'it'}</Link>
          </li>
        ))}
      </ul>
    </InlineMessage>
  );
}

const ICON_BY_PREVIEW = { pdf: IconFileTypePdf, image: IconPhoto, text: IconFileText, none: IconFile } as const;

interface DocumentRowProps {
  readonly file: OpenFile;
  readonly record: RecordState;
  readonly transfer: DocumentTransfer | undefined;
  readonly onOpen: () => void;
}

function DocumentRow({ file, record, transfer, onOpen }: DocumentRowProps) {
  const staff = useStaff();
  const names = useNames(file.people, staff);
  const { body } = record;
  const content = contentIn(body);
  const Icon = ICON_BY_PREVIEW[previewOf(content?.mediaType ?? '')];
  const title = textIn(body, 'title') || content?.name || 'Document';
  const from = textIn(body, 'from');
  const receivedOn = dateIn(body, 'receivedOn');
  const about = textsIn(body, 'people').map((id) => names.person(id) ?? 'someone not on this laptop');
  const facts = [
    documentTypeLabel(textIn(body, 'type')),
    from === '' ? '' : `from ${from}`,
    receivedOn === undefined ? '' : formatDate(receivedOn),
  ];
  return (
    <li className={`documents__row paper${record.status === 'withdrawn' ? ' documents__row--withdrawn' : ''}`}>
      <Icon className="documents__icon" size="1.75rem" stroke={1.5} aria-hidden />
      <div className="documents__what">
        <h2>
          {content === undefined ? (
            title
          ) : (
            <button type="button" className="documents__open" onClick={onOpen}>
              {title}
            </button>
          )}
        </h2>
        <p className="small">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        {about.length > 0 && <p className="soft small">About {about.join(', ')}</p>}
        {textIn(body, 'note') !== '' && <p className="soft small documents__note">{textIn(body, 'note')}</p>}
      </div>
      <div className="documents__standing">
        {record.status === 'withdrawn' ? <StatusBadge tone="warn">Entered in error</StatusBadge> : <TransferState transfer={transfer} />}
        <p className="soft small tabular">
          {content === undefined ? 'Its contents cannot be read' : `${mediaTypeLabel(content.mediaType)}, ${sizeInWords(content.bytes)}`} ·{' '}
          <Link to={recordAddress('case', record.file, record.record)}>Record</Link>
        </p>
      </div>
    </li>
  );
}
