/** Tasks of cases and of the service, with their owners and days. */

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { dateIn, numberIn, textIn } from '#shared/practice/body-values.ts';
import { TASK_STATUSES } from '#shared/practice/task/form.ts';
import { isOpenTask } from '#shared/practice/task/record.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, type RegisterColumn, textColumn } from './register-columns.tsx';

export function TasksRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const nameShown = useNameShown();
  const { person } = useSession();
  const today = dateOf(now);
  const [whose, setWhose] = useState('open');
  const all = entriesOf(files, ['task']);
  const shown = all.filter(
    ({ values }) => whose === 'all' || (isOpenTask(values) && (whose === 'open' || textIn(values, 'owner') === person)),
  );
  const columns: readonly RegisterColumn[] = [
    { ...textColumn('what', 'Task'), share: 2.6 },
    { id: 'owner', header: 'Owner', share: 1.3, filterByValue: true, value: ({ values }) => staff.nameOf(textIn(values, 'owner')) },
    {
      id: 'dueOn',
      header: 'Due',
      share: 1.3,
      value: ({ values }) => textIn(values, 'dueOn'),
      searchText: () => '',
      cell: ({ values }) => {
        const due = dateIn(values, 'dueOn');
        if (due === undefined) return null;
        return isOpenTask(values) && compareDates(due, today) < 0 ? (
          <StatusBadge tone="bad">Was due {formatDate(due)}</StatusBadge>
        ) : (
          <span className="tabular">{formatDate(due)}</span>
        );
      },
    },
    {
      id: 'of',
      header: 'Of',
      share: 1.3,
      value: ({ digest }) => (digest.type === 'case' ? nameShown(digest.title) : 'The service'),
    },
    {
      id: 'carriedForward',
      header: 'Put off',
      align: 'end',
      fromRem: 60,
      value: ({ values }) => numberIn(values, 'carriedForward') ?? 0,
      cell: ({ values }) => {
        const times = numberIn(values, 'carriedForward') ?? 0;
        return times === 0 ? null : `${times} ${times === 1 ? 'time' : 'times'}`;
      },
    },
    {
      ...choiceColumn('status', 'Stands', TASK_STATUSES, (code, words) => (
        <StatusBadge tone={code === 'done' ? 'good' : code === 'open' ? 'info' : 'neutral'}>{words}</StatusBadge>
      )),
      share: 0.9,
    },
  ];
  return (
    <>
      <RegisterHeader id="tasks" detail="What supervisions and audits decide becomes a task of its owner by itself" begins={['task']} />
      <div className="register-tools">
        <SegmentedControl
          aria-label="Which tasks"
          data={[
            { value: 'open', label: 'Open' },
            { value: 'mine', label: 'Mine' },
            { value: 'all', label: 'All' },
          ]}
          value={whose}
          onChange={setWhose}
        />
      </div>
      <RegisterTable
        label="Tasks"
        entries={shown}
        columns={columns}
        initialSort={{ column: 'dueOn' }}
        remember="tasks"
        anyTime
        empty={
          <EmptyState title={all.length === 0 ? 'No tasks yet.' : 'None of these.'}>
            {all.length === 0
              ? 'A task has an owner and a day, and stands in their My Day. Decisions of supervisions and actions of audits become tasks by themselves; others are added in the case, or here for the service.'
              : 'Choose “All” to see what was done or cancelled.'}
          </EmptyState>
        }
      />
    </>
  );
}
