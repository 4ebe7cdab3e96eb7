/** All cases this laptop holds, in thousands if need be: sorted, filtered, and with the columns one wants. */
import { Select, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress, newCaseAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { UnfinishedDrafts } from '#renderer/practice/UnfinishedDrafts.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { type Staff, useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, compareDates, formatDate, formatDay, yearOf } from '#shared/base/calendar-date.ts';
import { dateOf, endOfDay, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, FileDigest, FileStatus } from '#shared/case-file/digest.ts';
import { runningClocks } from '#shared/case-file/packed-digest.ts';
import { ageInWords } from '#shared/case-file/people.ts';
import { INVOLVEMENT_TYPES } from '#shared/practice/involvement/involvement-types.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { byUrgency } from '#shared/timescales/clock.ts';
import './cases.css';

export function CasesPage() {
  const files = useWatch('files');
  const drafts = useWatch('drafts');
  const engine = useEngine();
  const session = useSession();
  const navigate = useNavigate();
  const now = useNow();
  const staff = useStaff();
  const may = usePermission();
  const [mine, setMine] = useState(false);
  const [involvement, setInvolvement] = useState<string | null>(null);
  const [withClosed, setWithClosed] = useState(false);
  usePageTitle('Cases');
  const cases = useMemo(() => (files ?? []).filter((file) => file.type === 'case'), [files]);
  const rows = useMemo(
    () =>
      cases.filter(
        (digest) =>
          (withClosed || digest.status === 'open') &&
          (!mine || digest.allocatedTo === session.person) &&
          (involvement === null || digest.involvements.some((each) => each.type === involvement)),
      ),
    [cases, withClosed, mine, involvement, session.person],
  );
  // Clocks and ages are told afresh with the minute; the rows stay the same objects.
  const columns = useMemo(() => columnsAsOf(now, staff), [now, staff]);
  const unfinished = useMemo(() => (drafts ?? []).filter((draft) => draft.kind === 'case' && draft.file === undefined), [drafts]);
  const reason = reasonNot(may('record', 'case')) ?? reasonNot(may('allocate'));
  const open = () => void engine.newId().then((id) => navigate(newCaseAddress(id)));
  if (files === undefined) return null;
  const filters = (
    <>
      <Select
        className="data-table__filter"
        aria-label="Involvement"
        placeholder="Involvement: all"
        data={INVOLVEMENT_TYPES.map(({ code, label }) => ({ value: code, label }))}
        value={involvement}
        onChange={setInvolvement}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Show all: Involvement' }}
      />
      <div className="data-table__switches">
        <Switch label="Mine only" checked={mine} onChange={(event) => setMine(event.currentTarget.checked)} />
        <Switch label="Closed too" checked={withClosed} onChange={(event) => setWithClosed(event.currentTarget.checked)} />
      </div>
    </>
  );
  const narrowed = cases.length > 0;
  return (
    <>
      <PageHeader
        title="Cases"
        detail="The cases on this laptop: those you hold"
        action={{ label: 'Open a case', onAct: open, shortcut: 'alt+N', icon: <IconPlus size="1rem" aria-hidden />, reason }}
      />
      {unfinished.length > 0 && (
        <section className="cases__unfinished paper" aria-label="Cases begun and not opened">
          <UnfinishedDrafts drafts={unfinished} />
        </section>
      )}
      {rows.length === 0 && narrowed && <div className="row cases__filters">{filters}</div>}
      <DataTable
        label="Cases"
        rows={rows}
        columns={columns}
        rowId={(digest) => digest.file}
        onOpen={(digest) => void navigate(fileAddress('case', digest.file))}
        initialSort={{ column: 'clock' }}
        remember="cases"
        tools={filters}
        empty={
          narrowed ? (
            <EmptyState title="No case fits.">
              {cases.length === 1 ? 'One case is' : `${cases.length.toLocaleString('en-GB')} cases are`} on this laptop: take a filter away.
            </EmptyState>
          ) : (
            <EmptyState
              title="No cases yet."
              action={
                <PermittedButton variant="filled" reason={reason} onClick={open}>
                  Open a case
                </PermittedButton>
              }
            >
              A case is opened from a contact once its threshold decision calls for one. Cases allocated to you arrive at the next sync.
            </EmptyState>
          )
        }
      />
    </>
  );
}

/** Sorts after every clock that runs. */
const NO_CLOCK = Number.MAX_SAFE_INTEGER;

const columnsAsOf = (now: ZonedInstant, staff: Staff): readonly DataTableColumn<FileDigest>[] => {
  const today = dateOf(now);
  return [
    {
      id: 'household',
      header: 'Household',
      share: 1.4,
      value: (digest) => digest.title,
      cell: (digest) => (
        <span className="cases__household table-lines">
          <strong>
            <PersonName name={digest.title} />
          </strong>
          {digest.counts.conflicts > 0 && <StatusBadge tone="warn">Choose</StatusBadge>}
        </span>
      ),
    },
    {
      id: 'people',
      header: 'People',
      share: 2,
      value: (digest) => digest.people.length,
      searchText: (digest) => digest.people.map((person) => [person.name, ...person.otherNames].join(' ')).join(' '),
      cell: (digest) =>
        digest.people.map((person, index) => (
          <span key={person.record}>
            {index > 0 && ', '}
            <PersonName name={person.name} detail={ageInWords(person, today) || undefined} />
          </span>
        )),
    },
    {
      id: 'clock',
      header: 'Next due',
      share: 1.85,
      value: (digest) => nextDueMs(digest),
      searchText: () => '',
      cell: (digest) => <NextDue digest={digest} now={now} />,
    },
    {
      id: 'allocated',
      header: 'Allocated to',
      share: 1.3,
      filterByValue: true,
      value: (digest) => staff.nameOf(digest.allocatedTo),
    },
    {
      id: 'location',
      header: 'Location',
      filterByValue: true,
      share: 1.05,
      fromRem: 50,
      value: (digest) => locationsByCode.get(digest.location)?.shortName ?? digest.location,
    },
    {
      id: 'involvements',
      header: 'Involvement',
      share: 1.35,
      fromRem: 58,
      value: (digest) => involvementWords(digest),
      searchText: (digest) => digest.involvements.map((each) => typeOf(each.type)?.label ?? each.type).join(' '),
      cell: (digest) => (
        <span title={digest.involvements.map((each) => typeOf(each.type)?.label ?? each.type).join(', ')}>{involvementWords(digest)}</span>
      ),
    },
    {
      id: 'lastSeen',
      header: 'Last seen',
      share: 1.15,
      value: (digest) => digest.lastSeenOn ?? '',
      cell: (digest) =>
        digest.lastSeenOn === undefined ? <span className="soft">Not yet</span> : <LastSeen on={digest.lastSeenOn} today={today} />,
    },
    { id: 'reference', header: 'Reference', share: 1.35, fromRem: 68, value: (digest) => digest.reference },
    {
      id: 'status',
      header: 'Status',
      initiallyHidden: true,
      value: (digest) => STATUS[digest.status][1],
      cell: (digest) => <StatusBadge tone={STATUS[digest.status][0]}>{STATUS[digest.status][1]}</StatusBadge>,
    },
    { id: 'visits', header: 'Visits', align: 'end', share: 0.7, initiallyHidden: true, value: (digest) => digest.counts.visits },
    { id: 'drafts', header: 'Shared drafts', align: 'end', share: 0.9, initiallyHidden: true, value: (digest) => digest.counts.drafts },
    {
      id: 'activity',
      header: 'Last change',
      share: 1.3,
      initiallyHidden: true,
      value: (digest) => instantMs(digest.lastActivityAt),
      searchText: () => '',
      cell: (digest) => formatDate(dateOf(digest.lastActivityAt)),
    },
  ];
};

/** With its year only where it is another than this one: in a list the day is what is looked for. */
function LastSeen({ on, today }: { readonly on: CalendarDate; readonly today: CalendarDate }) {
  return (
    <time dateTime={on} title={formatDate(on)}>
      {yearOf(on) === yearOf(today) ? formatDay(on) : formatDate(on)}
    </time>
  );
}

const STATUS: Readonly<Record<FileStatus, readonly [Tone, string]>> = {
  open: ['info', 'Open'],
  decided: ['good', 'Decided'],
  closed: ['neutral', 'Closed'],
  withdrawn: ['neutral', 'Entered in error'],
};

const typeOf = (code: string) => INVOLVEMENT_TYPES.find((type) => type.code === code);
const involvementWords = (digest: FileDigest): string =>
  digest.involvements.map((each) => typeOf(each.type)?.shortLabel ?? each.type).join(', ') ||
  (digest.status === 'closed' ? 'Closed' : 'None');

const nextClock = (digest: FileDigest): DigestClock | undefined => runningClocks(digest).toSorted(byUrgency)[0];

function nextDueMs(digest: FileDigest): number {
  if (digest.status !== 'open') return NO_CLOCK;
  const clock = nextClock(digest);
  return Math.min(clock === undefined ? NO_CLOCK : instantMs(clock.dueAt), plannedVisitMs(digest));
}

const plannedVisitMs = (digest: FileDigest): number =>
  digest.nextVisitOn === undefined
    ? NO_CLOCK
    : instantMs(endOfDay(digest.nextVisitOn, locationsByCode.get(digest.location)?.zone ?? 'Europe/London'));

function NextDue({ digest, now }: { readonly digest: FileDigest; readonly now: ZonedInstant }) {
  const clock = nextClock(digest);
  if (clock !== undefined && instantMs(clock.dueAt) <= plannedVisitMs(digest)) {
    return <FileClock clock={clock} location={digest.location} now={now} people={digest.people} compact />;
  }
  if (digest.nextVisitOn === undefined) return <span className="soft">Nothing planned</span>;
  const late = compareDates(digest.nextVisitOn, dateOf(now)) < 0;
  const day = <span className="data-table__word">{formatDay(digest.nextVisitOn)}</span>;
  // Only what is late wears a colour: most rows are as they should be.
  return late ? <StatusBadge tone="warn">Visit was due {day}</StatusBadge> : <>Visit by {day}</>;
}
