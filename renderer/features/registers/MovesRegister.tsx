/** Imports and exports of the whole service: what came from where, what went to whom and why, who did it. One case's export is logged in that case. */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, numberIn, textIn } from '#shared/practice/body-values.ts';
import { INTERCHANGE_DIRECTIONS } from '#shared/practice/interchange/form.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { choiceColumn, listedOn, type RegisterColumn, textColumn } from './register-columns.tsx';

const countColumn = (id: string, header: string): RegisterColumn => ({
  id,
  header,
  align: 'end',
  share: 0.8,
  value: ({ values }) => numberIn(values, id)?.toLocaleString('en-GB') ?? '',
});

const isUnsealed = ({ values }: RegisterEntry): boolean => textIn(values, 'direction') === 'out' && answerIn(values, 'encrypted') === false;

export function MovesRegister({ files }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    listedOn,
    { ...choiceColumn('direction', 'Direction', INTERCHANGE_DIRECTIONS), filterByValue: true },
    { ...textColumn('system', 'From or for'), share: 1.4 },
    { id: 'by', header: 'By', share: 1.2, value: ({ fact }) => staff.nameOf(fact.by) },
    countColumn('files', 'Files'),
    countColumn('records', 'Records'),
    countColumn('migrated', 'Opening balance'),
    {
      id: 'encrypted',
      header: 'Encrypted',
      value: ({ values }) => answerIn(values, 'encrypted'),
      cell: (entry) => {
        if (isUnsealed(entry)) return <StatusBadge tone="warn">No</StatusBadge>;
        return answerIn(entry.values, 'encrypted') === true ? 'Yes' : '';
      },
    },
    { ...textColumn('reason', 'Reason'), share: 1.6 },
  ];
  return (
    <>
      <RegisterHeader id="moves" detail="Written by the command line, before anything leaves and once everything has come" begins={[]} />
      <RegisterTable
        label="Imports and exports"
        entries={entriesOf(files, ['interchange'], 'staff')}
        columns={columns}
        remember="moves"
        empty={
          <EmptyState title="Nothing was imported or exported.">
            Records come in and go out as a whole by the command line. Each time it is written here how many, from where or for whom, and by
            whom.
          </EmptyState>
        }
      />
    </>
  );
}
