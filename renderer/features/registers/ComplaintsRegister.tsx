/** Complaints and allegations, for managers: what is open, at which stage, and which clocks run (REP6; SOR para 37). */
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { instantMs } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { COMPLAINT_OUTCOMES, COMPLAINT_STAGES } from '#shared/practice/complaint/form.ts';
import { byUrgency, isRunning } from '#shared/timescales/clock.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, listedOn, locationColumn, type RegisterColumn } from './register-columns.tsx';

const nextClock = ({ digest }: RegisterEntry) => digest.timescales.filter(isRunning).toSorted(byUrgency)[0];

export function ComplaintsRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    { ...listedOn, header: 'Received' },
    {
      id: 'nature',
      header: 'What',
      filterByValue: true,
      value: ({ values }) => (textIn(values, 'nature') === 'allegation' ? 'Allegation' : 'Complaint'),
    },
    locationColumn,
    { ...choiceColumn('stage', 'Stage', COMPLAINT_STAGES), filterByValue: true },
    {
      id: 'handledBy',
      header: 'Dealt with by',
      share: 1.3,
      value: ({ values }) => (textIn(values, 'handledBy') === '' ? '' : staff.nameOf(textIn(values, 'handledBy'))),
    },
    {
      id: 'clock',
      header: 'Due',
      share: 2.2,
      value: (entry) => {
        const clock = nextClock(entry);
        return clock === undefined ? undefined : instantMs(clock.dueAt);
      },
      searchText: () => '',
      cell: (entry) => {
        const clock = nextClock(entry);
        return clock === undefined ? (
          <span className="soft">Nothing due</span>
        ) : (
          <FileClock clock={clock} location={entry.digest.location} now={now} compact />
        );
      },
    },
    {
      ...choiceColumn('outcome', 'Outcome', COMPLAINT_OUTCOMES),
      share: 1.3,
      cell: ({ values }) => {
        if (dateIn(values, 'closedOn') === undefined) return <StatusBadge tone="info">Open</StatusBadge>;
        const outcome = textIn(values, 'outcome');
        return <StatusBadge tone="neutral">{COMPLAINT_OUTCOMES.find(({ code }) => code === outcome)?.label ?? 'Closed'}</StatusBadge>;
      },
    },
  ];
  return (
    <>
      <RegisterHeader id="complaints" detail="Held by managers only: whoever takes one in tells a manager at once" begins={['complaint']} />
      <RegisterTable
        label="Complaints and allegations"
        entries={entriesOf(files, ['complaint'])}
        columns={columns}
        remember="complaints"
        empty={
          <EmptyState title="No complaints or allegations yet.">
            Entering one starts its clocks: acknowledged within 3 working days, answered within 20; of an allegation, the designated officer
            of the local authority is told within one.
          </EmptyState>
        }
      />
    </>
  );
}
