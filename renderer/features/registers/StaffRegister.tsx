/** The staff register: who is registered, checked and cleared, and what runs out (REP7; SOR paras 38, 59, 63 and 64). */
import { Link } from 'react-router';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type ExpiryState, entriesOf, expiriesOf, isInPost, type RegisterEntry } from '#shared/case-file/registers.ts';
import { dateIn, numberIn, textIn } from '#shared/practice/body-values.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { locationName, type RegisterColumn, textColumn } from './register-columns.tsx';

export function StaffRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const { roles, person } = useSession();
  const today = dateOf(now);
  const managesStaff = roles.includes('manager') || roles.includes('administrator');
  const entries = entriesOf(files, ['staff-register-entry'], 'staff').filter(({ values }) => isInPost(values, today));
  const mine = entries.find(({ values }) => textIn(values, 'person') === person);
  const columns: readonly RegisterColumn[] = [
    { ...textColumn('name', 'Name'), share: 1.5 },
    { ...textColumn('post', 'Post'), share: 1.8 },
    { id: 'base', header: 'Based', filterByValue: true, fromRem: 60, value: ({ values }) => locationName(textIn(values, 'base')) },
    expiryColumn('registeredUntil', 'Registration', (entry) => expiriesOf(entry.values, today).registration),
    ...(managesStaff
      ? [
          expiryColumn('dbsRenewalOn', 'DBS', (entry) => expiriesOf(entry.values, today).dbs),
          expiryColumn('scUntil', 'Security Check', (entry) => expiriesOf(entry.values, today).clearance),
          {
            id: 'cpdHours',
            header: 'CPD',
            align: 'end',
            fromRem: 70,
            value: ({ values }) => numberIn(values, 'cpdHours'),
            cell: ({ values }) => {
              const hours = numberIn(values, 'cpdHours');
              return hours === undefined ? null : `${hours} h`;
            },
          } satisfies RegisterColumn,
          { ...lineManagerColumn(staff.nameOf), fromRem: 80 },
        ]
      : []),
  ];
  return (
    <>
      <RegisterHeader
        id="staff"
        detail={managesStaff ? 'What runs out within 60 days is marked; open an entry to change it' : 'Who works here, and where'}
        begins={[]}
      />
      {!managesStaff && mine !== undefined && <OwnExpiries entry={mine} today={today} />}
      <RegisterTable
        label="Staff"
        entries={entries}
        columns={columns}
        initialSort={{ column: 'name' }}
        remember="staff"
        anyTime
        empty={
          <EmptyState title="Nobody is in the register yet.">
            People join by invitation, under <Link to="/people">People and devices</Link>: each then has an entry here.
          </EmptyState>
        }
      />
    </>
  );
}

const lineManagerColumn = (nameOf: (person: string) => string): RegisterColumn => ({
  id: 'lineManager',
  header: 'Line manager',
  value: ({ values }) => (textIn(values, 'lineManager') === '' ? '' : nameOf(textIn(values, 'lineManager'))),
});

const expiryColumn = (key: string, header: string, state: (entry: RegisterEntry) => ExpiryState | undefined): RegisterColumn => ({
  id: key,
  header,
  share: 1.7,
  value: ({ values }) => textIn(values, key),
  searchText: (entry) => wordsOf(state(entry), dateIn(entry.values, key)),
  cell: (entry) => <Expiry state={state(entry)} until={dateIn(entry.values, key)} />,
});

function Expiry({ state, until }: { readonly state: ExpiryState | undefined; readonly until: CalendarDate | undefined }) {
  if (state === undefined) return <span className="soft">Not needed</span>;
  const tone = { missing: 'neutral', expired: 'bad', soon: 'warn', current: 'good' } as const;
  return <StatusBadge tone={tone[state]}>{wordsOf(state, until)}</StatusBadge>;
}

function wordsOf(state: ExpiryState | undefined, until: CalendarDate | undefined): string {
  if (state === undefined) return 'Not needed';
  if (state === 'missing' || until === undefined) return 'Not entered';
  return { expired: `Expired ${formatDate(until)}`, soon: `Renew by ${formatDate(until)}`, current: `Until ${formatDate(until)}` }[state];
}

/** Whoever sees nobody's checks sees their own. */
function OwnExpiries({ entry, today }: { readonly entry: RegisterEntry; readonly today: CalendarDate }) {
  const { registration, dbs, clearance } = expiriesOf(entry.values, today);
  const needed = [
    ['registration with Social Work England', registration, 'registeredUntil'],
    ['DBS check', dbs, 'dbsRenewalOn'],
    ['Security Check', clearance, 'scUntil'],
  ] as const;
  const urgent = needed.filter(([, state]) => state === 'expired' || state === 'soon');
  if (urgent.length === 0) return null;
  return (
    <InlineMessage tone={urgent.some(([, state]) => state === 'expired') ? 'bad' : 'warn'} title="Yours to renew">
      {urgent.map(([what, state, key]) => `Your ${what}: ${wordsOf(state, dateIn(entry.values, key)).toLowerCase()}.`).join(' ')} Tell your
      manager once it is done: they enter it here.
    </InlineMessage>
  );
}
