/** Personal supervision: each member of staff reads their own, managers all (WORK13). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { listedOn, type RegisterColumn } from './register-columns.tsx';

export function SupervisionRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const { roles } = useSession();
  const today = dateOf(now);
  const entries = entriesOf(files, ['personal-supervision']);
  // Only the day that the latest one set still stands.
  const latest = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const worker = textIn(entry.values, 'worker');
    if (!latest.has(worker)) latest.set(worker, entry);
  }
  const columns: readonly RegisterColumn[] = [
    listedOn,
    {
      id: 'worker',
      header: 'Member of staff',
      share: 1.5,
      filterByValue: true,
      value: ({ values }) => staff.nameOf(textIn(values, 'worker')),
    },
    { id: 'supervisor', header: 'Supervisor', share: 1.5, value: ({ values }) => staff.nameOf(textIn(values, 'supervisor')) },
    {
      id: 'workload',
      header: 'Workload',
      value: ({ values }) => (answerIn(values, 'workloadManageable') === false ? 'Too much' : 'Manageable'),
      cell: ({ values }) =>
        answerIn(values, 'workloadManageable') === false ? <StatusBadge tone="warn">Too much</StatusBadge> : 'Manageable',
    },
    {
      id: 'nextOn',
      header: 'Next one',
      share: 1.3,
      value: ({ values }) => textIn(values, 'nextOn'),
      cell: (entry) => {
        const next = dateIn(entry.values, 'nextOn');
        if (next === undefined || latest.get(textIn(entry.values, 'worker')) !== entry) return null;
        return compareDates(next, today) < 0 ? <StatusBadge tone="bad">Was due {formatDate(next)}</StatusBadge> : formatDate(next);
      },
    },
  ];
  return (
    <>
      <RegisterHeader
        id="supervision"
        detail="Of the person, apart from every case; read by them and by managers"
        begins={roles.includes('manager') ? ['personal-supervision'] : []}
      />
      <RegisterTable
        label="Supervisions"
        entries={entries}
        columns={columns}
        remember="personal-supervision"
        empty={
          <EmptyState title="No personal supervision yet.">
            {roles.includes('manager')
              ? 'Record how the person is, their workload and development here. What concerns a case is recorded in that case.'
              : 'What your manager records of your supervision arrives here; nobody else among your colleagues reads it.'}
          </EmptyState>
        }
      />
    </>
  );
}
