/** What the audits asked for: who does it, by when, and whether it was done. Each is a task of its owner. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type AuditAction, auditActions, auditsOf } from '#shared/case-file/audits.ts';
import { auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { QualityTabProps } from './QualityPage.tsx';

export function ActionsTab({ files, now }: QualityTabProps) {
  const staff = useStaff();
  const navigate = useNavigate();
  const today = dateOf(now);
  const [which, setWhich] = useState('open');
  const all = useMemo(() => auditActions(auditsOf(files), today), [files, today]);
  const open = all.filter(({ state }) => state === 'open' || state === 'overdue');
  const columns: readonly DataTableColumn<AuditAction>[] = [
    { id: 'action', header: 'Action', share: 2.6, value: ({ action }) => action || 'Not in words: open the audit' },
    { id: 'owner', header: 'Owner', share: 1.2, filterByValue: true, value: ({ owner }) => staff.nameOf(owner) },
    {
      id: 'dueOn',
      header: 'Due',
      share: 1.4,
      value: ({ dueOn }) => dueOn ?? '',
      searchText: ({ dueOn }) => (dueOn === undefined ? '' : formatDate(dueOn)),
      cell: ({ dueOn }) => (dueOn === undefined ? null : <span className="tabular">{formatDate(dueOn)}</span>),
    },
    {
      id: 'state',
      header: 'Stands',
      share: 1.2,
      filterByValue: true,
      value: ({ state }) => STATE_WORDS[state],
      cell: (row) => <Stands action={row} />,
    },
    {
      id: 'case',
      header: 'Case',
      share: 1.1,
      value: ({ audit }) => audit.digest.title,
      cell: ({ audit }) => <PersonName name={audit.digest.title} />,
    },
    {
      id: 'location',
      header: 'Location',
      fromRem: 68,
      value: ({ audit }) => locationsByCode.get(audit.location)?.shortName ?? audit.location,
    },
    {
      id: 'audit',
      header: 'Audit',
      share: 1.4,
      fromRem: 60,
      value: ({ audit }) => `${formatDate(audit.on)}, ${auditGradeLabel(audit.grade)}`,
    },
  ];
  return (
    <DataTable
      label="Actions"
      rows={which === 'open' ? open : all}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ audit, task }) => void navigate(recordAddress('case', audit.digest.file, task ?? audit.fact.record))}
      remember="quality-actions"
      tools={
        <SegmentedControl
          aria-label="Which actions"
          data={[
            { value: 'open', label: `Open (${open.length})` },
            { value: 'all', label: `All (${all.length})` },
          ]}
          value={which}
          onChange={setWhich}
        />
      }
      empty={
        all.length === 0 ? (
          <EmptyState title="No actions yet.">
            An audit that asks for something names who does it and by when. It becomes a task in their My Day, and stands here until it is
            done.
          </EmptyState>
        ) : (
          <EmptyState title="Every action is done.">What was done or is needed no more stands under “All”.</EmptyState>
        )
      }
    />
  );
}

const STATE_WORDS: Readonly<Record<AuditAction['state'], string>> = {
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done',
  cancelled: 'Not needed',
};

function Stands({ action: { state, doneOn, putOff, task } }: { readonly action: AuditAction }) {
  switch (state) {
    case 'done':
      return <StatusBadge tone="good">Done{doneOn === undefined ? '' : ` ${formatDate(doneOn)}`}</StatusBadge>;
    case 'cancelled':
      return <StatusBadge tone="neutral">{STATE_WORDS.cancelled}</StatusBadge>;
    default:
      return (
        <StatusBadge tone={state === 'overdue' ? 'bad' : 'info'}>
          {STATE_WORDS[state]}
          {putOff > 0 ? `, put off ${putOff === 1 ? 'once' : `${putOff} times`}` : ''}
          {task === undefined ? ', no task' : ''}
        </StatusBadge>
      );
  }
}
