/** All contacts this laptop holds: when and where each came in, who it is about, and which clocks run. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress, newContactAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { UnfinishedDrafts } from '#renderer/practice/UnfinishedDrafts.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { ShortTime } from '#renderer/ui/ShortTime.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { dateOf, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { ageInWords } from '#shared/case-file/people.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { thresholdLevelLabel } from '#shared/reference/threshold-document.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import './contacts.css';

interface ContactRow {
  readonly digest: FileDigest;
  readonly caseOpened: boolean;
}

export function ContactsPage() {
  const files = useWatch('files');
  const drafts = useWatch('drafts');
  const engine = useEngine();
  const navigate = useNavigate();
  const now = useNow();
  const may = usePermission();
  usePageTitle('Contacts');
  const rows = useMemo(() => rowsOf(files ?? []), [files]);
  const columns = useMemo(() => columnsAsOf(now), [now]);
  const unfinished = useMemo(() => (drafts ?? []).filter((draft) => draft.kind === 'contact' && draft.file === undefined), [drafts]);
  const reason = reasonNot(may('record', 'contact'));
  const record = () => void engine.newId().then((id) => navigate(newContactAddress(id)));
  if (files === undefined) return null;
  return (
    <>
      <PageHeader
        title="Contacts"
        detail="What people told or asked the service, until it is decided what to do"
        action={{ label: 'Record a contact', onAct: record, shortcut: 'alt+N', icon: <IconPlus size="1rem" aria-hidden />, reason }}
      />
      {unfinished.length > 0 && (
        <section className="contacts__unfinished paper" aria-label="Unfinished contacts">
          <UnfinishedDrafts drafts={unfinished} />
        </section>
      )}
      <DataTable
        label="Contacts"
        rows={rows}
        columns={columns}
        rowId={(row) => row.digest.file}
        onOpen={(row) => void navigate(fileAddress('contact', row.digest.file))}
        initialSort={{ column: 'received', descending: true }}
        remember="contacts"
        empty={
          <EmptyState
            title="No contacts yet."
            action={reason === undefined ? <Button onClick={record}>Record a contact</Button> : undefined}
          >
            A contact is anything someone tells or asks the service about a child or an adult at risk.{' '}
            {reason === undefined
              ? 'Recording it starts its clocks: a response within 24 hours, a threshold decision within 3 working days.'
              : 'Duty workers and managers record and hold them. A case that is opened from one and allocated to you arrives under Cases.'}
          </EmptyState>
        }
      />
    </>
  );
}

function rowsOf(files: readonly FileDigest[]): readonly ContactRow[] {
  const withCase = new Set(files.flatMap((file) => file.fromContact ?? []));
  return files.filter((file) => file.type === 'contact').map((digest) => ({ digest, caseOpened: withCase.has(digest.file) }));
}

/** In a line there is room for the most urgent; the contact itself shows all. */
const MOST_CHIPS = 1;

const columnsAsOf = (now: ZonedInstant): readonly DataTableColumn<ContactRow>[] => [
  {
    id: 'received',
    header: 'Received',
    share: 1.6,
    value: ({ digest }) => instantMs(digest.receivedAt ?? digest.createdAt),
    searchText: () => '',
    cell: ({ digest }) => <ShortTime at={digest.receivedAt ?? digest.createdAt} />,
  },
  {
    id: 'about',
    header: 'About',
    share: 1.8,
    value: ({ digest }) => digest.title,
    searchText: ({ digest }) => `${digest.title} ${digest.reference}`,
    cell: ({ digest }) => <People digest={digest} now={now} />,
  },
  {
    id: 'clocks',
    header: 'Clocks',
    share: 2.5,
    // The most urgent first: what runs out soonest, then everything that is answered.
    value: ({ digest }) => {
      const running = digest.status === 'withdrawn' ? [] : digest.timescales.filter(isRunning);
      return running.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...running.map((clock) => instantMs(clock.dueAt)));
    },
    searchText: () => '',
    cell: ({ digest }) => <Clocks digest={digest} now={now} />,
  },
  {
    id: 'status',
    header: 'Status',
    share: 1.4,
    filterByValue: true,
    value: (row) => statusOf(row)[1],
    cell: (row) => {
      const [tone, words] = statusOf(row);
      return <StatusBadge tone={tone}>{words}</StatusBadge>;
    },
  },
  {
    id: 'location',
    header: 'Location',
    filterByValue: true,
    fromRem: 50,
    value: ({ digest }) => locationsByCode.get(digest.location)?.shortName ?? digest.location,
  },
  {
    id: 'source',
    header: 'From',
    share: 1.1,
    fromRem: 58,
    value: ({ digest }) => (digest.source === undefined ? '' : codeLabel('sor_contact_type', digest.source).replace(/ \(.*\)$/, '')),
  },
  {
    id: 'level',
    header: 'Level decided',
    share: 1.6,
    initiallyHidden: true,
    value: ({ digest }) => (digest.level === undefined ? '' : thresholdLevelLabel(digest.level)),
  },
  { id: 'reference', header: 'Reference', share: 1.2, initiallyHidden: true, value: ({ digest }) => digest.reference },
];

function People({ digest, now }: { readonly digest: FileDigest; readonly now: ZonedInstant }) {
  if (digest.people.length === 0) return <span className="soft">Nobody named</span>;
  return (
    <>
      {digest.people.map((person, index) => (
        <span key={person.record}>
          {index > 0 && ', '}
          <PersonName name={person.name} detail={ageInWords(person, dateOf(now)) || undefined} />
        </span>
      ))}
    </>
  );
}

function Clocks({ digest, now }: { readonly digest: FileDigest; readonly now: ZonedInstant }) {
  const running = digest.status === 'withdrawn' ? [] : digest.timescales.filter(isRunning).toSorted(byUrgency);
  if (running.length === 0) return <span className="soft">None running</span>;
  return (
    <span className="contacts__clocks table-lines">
      {running.slice(0, MOST_CHIPS).map((clock) => (
        <FileClock key={clock.ruleId} clock={clock} location={digest.location} now={now} compact />
      ))}
      {running.length > MOST_CHIPS && (
        <span className="soft small">
          + {running.length - MOST_CHIPS}
          <span className="for-readers"> more</span>
        </span>
      )}
    </span>
  );
}

function statusOf({ digest, caseOpened }: ContactRow): readonly [Tone, string] {
  if (digest.status === 'withdrawn') return ['neutral', 'Entered in error'];
  if (caseOpened) return ['good', 'Case opened'];
  return digest.status === 'decided' ? ['good', 'Decided'] : ['info', 'To decide'];
}
