/** How figures and reports are made, from which day: what the contract leaves open (SOR Annexes D and E). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { answerIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { listedOn, locationName, type RegisterColumn, textColumn } from './register-columns.tsx';
import { settingsInForce } from './reporting-entries.ts';

export function ReportingSettingsRegister({ files, now }: RegisterScreenProps) {
  const staff = useStaff();
  const today = dateOf(now);
  const entries = entriesOf(files, ['reporting-settings']);
  const inForce = settingsInForce(entries, today);
  const columns: readonly RegisterColumn[] = [
    { ...listedOn, header: 'In force from' },
    {
      id: 'stands',
      header: 'Stands',
      value: (entry) => standsAs(entry, inForce, today),
      cell: (entry) => {
        const words = standsAs(entry, inForce, today);
        return <StatusBadge tone={words === 'In force' ? 'good' : words === 'To come' ? 'info' : 'neutral'}>{words}</StatusBadge>;
      },
    },
    {
      id: 'quarters',
      header: 'Quarters',
      share: 1.3,
      value: ({ values }) => (textIn(values, 'quarterAnchor') === 'financial-year' ? 'From 1 April' : 'From 1 November'),
    },
    {
      id: 'frontDoorDay',
      header: '“1 day” of P1.1',
      share: 1.4,
      value: ({ values }) => (textIn(values, 'frontDoorDay') === 'working-day' ? 'End of the next working day' : '24 hours'),
    },
    {
      id: 'familySupport',
      header: 'Family Support',
      value: ({ values }) => (answerIn(values, 'familySupportOption') === false ? 'No' : 'Yes'),
    },
    {
      id: 'locations',
      header: 'Training owed to',
      share: 1.8,
      fromRem: 60,
      value: ({ values }) => textsIn(values, 'locationsInScope').map(locationName).join(', ') || 'All locations',
    },
    { ...textColumn('boardName', 'Board'), share: 1.4, fromRem: 70 },
    {
      id: 'qualityManager',
      header: 'Accountable for quality',
      share: 1.4,
      fromRem: 70,
      value: ({ values }) => (textIn(values, 'qualityManager') === '' ? '' : staff.nameOf(textIn(values, 'qualityManager'))),
    },
  ];
  return (
    <>
      <RegisterHeader
        id="reporting-settings"
        detail="How figures and reports are made; each holds until one with a later day"
        begins={['reporting-settings']}
      />
      <RegisterTable
        label="Settings"
        entries={entries}
        columns={columns}
        remember="reporting-settings"
        anyTime
        empty={
          <EmptyState title="Nothing is set yet.">
            Until it is, quarters begin on 1 November, “1 day” is 24 hours, Family Support is taken up, and training is owed to every
            location.
          </EmptyState>
        }
      />
    </>
  );
}

function standsAs(entry: RegisterEntry, inForce: RegisterEntry | undefined, today: CalendarDate): string {
  if (entry === inForce) return 'In force';
  return compareDates(entry.on, today) > 0 ? 'To come' : 'Replaced';
}
