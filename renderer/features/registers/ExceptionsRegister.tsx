/** Every limit that was missed for a recorded reason, of cases, contacts and locations, and whether the Authority agreed (SOR Annex D). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, textIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { dayColumn, listedOn, locationName, type RegisterColumn } from './register-columns.tsx';

const isAgreed = ({ values }: RegisterEntry): boolean => answerIn(values, 'agreedByAuthority') === true;

export function ExceptionsRegister({ files }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    { ...listedOn, header: 'Was due' },
    { id: 'kpi', header: 'Indicator', share: 0.9, filterByValue: true, value: ({ values }) => textIn(values, 'kpi') },
    {
      id: 'file',
      header: 'File',
      share: 1.3,
      value: ({ digest }) => (digest.type === 'case' || digest.type === 'contact' ? digest.reference : 'The location'),
    },
    { id: 'location', header: 'Location', value: ({ values, digest }) => locationName(textIn(values, 'location') || digest.location) },
    {
      id: 'reason',
      header: 'Reason',
      share: 1.8,
      filterByValue: true,
      value: ({ values }) => codeLabel('kpi_exception_reason', textIn(values, 'reason')),
    },
    {
      id: 'agreed',
      header: 'The Authority',
      share: 1.2,
      filterByValue: true,
      value: (entry) => (isAgreed(entry) ? 'Agreed' : 'Not agreed'),
      cell: (entry) => <StatusBadge tone={isAgreed(entry) ? 'good' : 'warn'}>{isAgreed(entry) ? 'Agreed' : 'Not agreed'}</StatusBadge>,
    },
    { ...dayColumn('agreedOn', 'Agreed on', ({ values }) => textIn(values, 'agreedOn')), fromRem: 70 },
    { id: 'approver', header: 'Accepted by', share: 1.2, fromRem: 70, value: ({ values }) => staff.nameOf(textIn(values, 'approver')) },
  ];
  return (
    <>
      <RegisterHeader
        id="timescale-exceptions"
        detail="Of cases and contacts, begun from the indicator that counts what was missed; here, of a location: training and groups"
        begins={['timescale-exception']}
      />
      <RegisterTable
        label="Exceptions"
        entries={entriesOf(files, ['timescale-exception'])}
        columns={columns}
        remember="timescale-exceptions"
        mayExport
        empty={
          <EmptyState title="No exceptions yet.">
            What missed its limit stays counted as missed. Where there was a reason, record it: the report then shows the figure without
            what the Authority has agreed to, beside the whole.
          </EmptyState>
        }
      />
    </>
  );
}
