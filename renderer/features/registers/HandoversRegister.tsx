/** Shift handovers: what each duty worker left to the next, and who took it over (CRT9). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ShortTime } from '#renderer/ui/ShortTime.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { instantMs } from '#shared/base/zoned-instant.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import type { RegisterColumn } from './register-columns.tsx';

const momentColumn = (id: string, header: string): RegisterColumn => ({
  id,
  header,
  share: 1.6,
  value: ({ values }) => {
    const at = instantIn(values, id);
    return at === undefined ? undefined : instantMs(at);
  },
  searchText: () => '',
  exported: ({ values }) => textIn(values, id),
  cell: ({ values }) => {
    const at = instantIn(values, id);
    return at === undefined ? null : <ShortTime at={at} />;
  },
});

const countColumn = (id: string, header: string): RegisterColumn => ({
  id,
  header,
  align: 'end',
  value: ({ values }) => rowsIn(values, id).length,
});

export function HandoversRegister({ files }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    momentColumn('until', 'Until'),
    { ...momentColumn('from', 'From'), fromRem: 60 },
    {
      id: 'dutyWorker',
      header: 'Duty worker',
      share: 1.4,
      filterByValue: true,
      value: ({ values }) => staff.nameOf(textIn(values, 'dutyWorker')),
    },
    countColumn('contacts', 'Contacts'),
    countColumn('harm', 'Significant harm'),
    countColumn('openClocks', 'Open clocks'),
    {
      id: 'receivedBy',
      header: 'Taken over by',
      share: 1.4,
      value: ({ values }) => (textIn(values, 'receivedBy') === '' ? 'Nobody yet' : staff.nameOf(textIn(values, 'receivedBy'))),
      cell: ({ values }) =>
        textIn(values, 'receivedBy') === '' ? (
          <StatusBadge tone="info">Nobody yet</StatusBadge>
        ) : (
          staff.nameOf(textIn(values, 'receivedBy'))
        ),
    },
  ];
  return (
    <>
      <RegisterHeader
        id="handovers"
        detail="Begins with what this laptop knows of the shift: contacts, significant harm and open clocks"
        begins={['shift-handover']}
      />
      <RegisterTable
        label="Handovers"
        entries={entriesOf(files, ['shift-handover'])}
        columns={columns}
        initialSort={{ column: 'until', descending: true }}
        remember="handovers"
        mayExport
        empty={
          <EmptyState title="No handovers yet.">
            At the end of a shift the duty worker writes one: contacts, open clocks and significant harm are filled in, and what the day
            team must do first is added. Whoever takes over enters that here.
          </EmptyState>
        }
      />
    </>
  );
}
