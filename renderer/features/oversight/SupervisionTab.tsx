/** Which case is due for supervision, the longest overdue first. */
import { useNavigate } from 'react-router';
import { newRecordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { compareDates, formatDay } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type SupervisionStanding, supervisionStandings } from '#shared/case-file/oversight.ts';
import { involvementShortLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { OversightTabProps } from './SignOffTab.tsx';

export function SupervisionTab({ files, now }: OversightTabProps) {
  const staff = useStaff();
  const may = usePermission();
  const engine = useEngine();
  const navigate = useNavigate();
  const today = dateOf(now);
  const begin = (digest: FileDigest) =>
    void engine.newId().then((id) => navigate(newRecordAddress('case', digest.file, 'supervision', id)));
  const reason = reasonNot(may('record', 'supervision'));
  const columns: readonly DataTableColumn<SupervisionStanding>[] = [
    {
      id: 'household',
      header: 'Case',
      share: 1.4,
      value: ({ digest }) => digest.title,
      cell: ({ digest }) => <PersonName name={digest.title} />,
    },
    { id: 'worker', header: 'Worker', share: 1.3, filterByValue: true, value: ({ digest }) => staff.nameOf(digest.allocatedTo) },
    {
      id: 'involvement',
      header: 'Involvement',
      value: ({ digest }) => digest.involvements.map(({ type }) => involvementShortLabel(type)).join(', '),
    },
    {
      id: 'last',
      header: 'Last supervised',
      value: ({ lastOn }) => lastOn ?? '',
      cell: ({ lastOn }) => (lastOn === undefined ? <span className="soft">Not yet</span> : formatDay(lastOn)),
    },
    {
      id: 'due',
      header: 'Due',
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) =>
        compareDates(dueOn, today) < 0 ? <StatusBadge tone="bad">Was due {formatDay(dueOn)}</StatusBadge> : formatDay(dueOn),
    },
    {
      id: 'act',
      header: 'Supervise',
      sortable: false,
      value: () => '',
      cell: ({ digest }) => (
        <PermittedButton size="compact-sm" reason={reason} onClick={() => begin(digest)}>
          Record supervision
        </PermittedButton>
      ),
    },
  ];
  return (
    <DataTable
      label="Cases due for supervision"
      rows={supervisionStandings(files)}
      columns={columns}
      rowId={({ digest }) => digest.file}
      initialSort={{ column: 'due' }}
      remember="supervision"
      empty={
        <EmptyState title="No open cases.">
          A case with a protection plan or an enquiry is supervised every month, others every two months. They appear here with the day it
          is due.
        </EmptyState>
      }
    />
  );
}
