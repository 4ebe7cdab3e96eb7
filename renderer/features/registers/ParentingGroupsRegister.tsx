/** Parenting Groups: where data showed a need, whether a group began in time, and how many came; never who (SOR Annex D P8.3). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { type ClockState, clockState, describeTimeLeft, isRunning } from '#shared/timescales/clock.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { dayColumn, locationColumn, type RegisterColumn, textColumn } from './register-columns.tsx';

const heldSessions = ({ values }: RegisterEntry) => rowsIn(values, 'sessions').filter((row) => answerIn(row, 'held') === true);

export function ParentingGroupsRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    { ...dayColumn('needIdentifiedOn', 'Need seen', ({ values }) => dateIn(values, 'needIdentifiedOn')), share: 1.2 },
    { ...textColumn('programme', 'Programme'), share: 1.8 },
    locationColumn,
    firstSession(now),
    { id: 'sessions', header: 'Held', align: 'end', share: 0.7, value: (entry) => heldSessions(entry).length },
    {
      id: 'attendances',
      header: 'Came',
      align: 'end',
      share: 0.9,
      value: (entry) => heldSessions(entry).reduce((sum, row) => sum + (numberIn(row, 'attendees') ?? 0), 0),
    },
    {
      id: 'lead',
      header: 'Led by',
      fromRem: 60,
      value: ({ values }) => (textIn(values, 'lead') === '' ? '' : staff.nameOf(textIn(values, 'lead'))),
    },
    { ...dayColumn('endedOn', 'Ended', ({ values }) => dateIn(values, 'endedOn'), 'Under way'), fromRem: 70 },
  ];
  return (
    <>
      <RegisterHeader
        id="parenting-groups"
        detail="The first session within 3 months of the need, unless a day was agreed; how many came, and no names"
        begins={['parenting-group']}
      />
      <RegisterTable
        label="Parenting Groups"
        entries={entriesOf(files, ['parenting-group'])}
        columns={columns}
        initialSort={{ column: 'needIdentifiedOn', descending: true }}
        remember="parenting-groups"
        mayExport
        empty={
          <EmptyState title="No Parenting Groups yet.">
            When data show a need at a location, enter the group here: the clock of its first session starts with the day the need was
            identified.
          </EmptyState>
        }
      />
    </>
  );
}

const STANDING: Readonly<Record<ClockState, readonly [Tone, string]>> = {
  running: ['info', 'To come'],
  'due-soon': ['warn', 'To come'],
  overdue: ['bad', 'Overdue'],
  met: ['good', 'Held in time'],
  missed: ['bad', 'Held late'],
};

/** Whether it was made available in time, and how long there is where it was not held yet. */
const firstSession = (now: ZonedInstant): RegisterColumn => {
  const clockOf = ({ digest }: RegisterEntry) => digest.timescales.find((clock) => clock.ruleId === 'P8.3');
  return {
    id: 'firstSession',
    header: 'First session',
    share: 1.8,
    filterByValue: true,
    value: (entry) => {
      const clock = clockOf(entry);
      return clock === undefined ? '' : STANDING[clockState(clock, now)][1];
    },
    cell: (entry) => {
      const clock = clockOf(entry);
      if (clock === undefined) return null;
      const [tone, words] = STANDING[clockState(clock, now)];
      const left = isRunning(clock) ? describeTimeLeft(clock, now, CONTRACT_CALENDAR) : words;
      return <StatusBadge tone={tone}>{left.charAt(0).toUpperCase() + left.slice(1)}</StatusBadge>;
    },
  };
};
