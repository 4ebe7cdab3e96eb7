/** Parenting Groups: where data showed a need, whether a group began in time, and how many came; never who (SOR Annex D P8.3). */
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { clockState } from '#shared/timescales/clock.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { dayColumn, locationColumn, type RegisterColumn, textColumn } from './register-columns.tsx';

const heldSessions = ({ values }: RegisterEntry) => rowsIn(values, 'sessions').filter((row) => answerIn(row, 'held') === true);

export function ParentingGroupsRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    { ...dayColumn('needIdentifiedOn', 'Need identified', ({ values }) => dateIn(values, 'needIdentifiedOn')), share: 1.2 },
    { ...textColumn('programme', 'Programme'), share: 1.8 },
    locationColumn,
    firstSession(now),
    { id: 'sessions', header: 'Held', align: 'end', share: 0.7, value: (entry) => heldSessions(entry).length },
    {
      id: 'attendances',
      header: 'Attendances',
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

const STANDING = { running: 'To come', 'due-soon': 'To come', overdue: 'Overdue', met: 'In time', missed: 'Late' } as const;

/** Whether it was made available in time. */
const firstSession = (now: ZonedInstant): RegisterColumn => {
  const clockOf = ({ digest }: RegisterEntry) => digest.timescales.find((clock) => clock.ruleId === 'P8.3');
  return {
    id: 'firstSession',
    header: 'First session',
    share: 1.8,
    filterByValue: true,
    value: (entry) => {
      const clock = clockOf(entry);
      return clock === undefined ? '' : STANDING[clockState(clock, now)];
    },
    cell: (entry) => {
      const clock = clockOf(entry);
      return clock === undefined ? null : <FileClock clock={clock} location={entry.digest.location} now={now} compact />;
    },
  };
};
