/** The entries of a register: narrowed to a location and a time, opened with Enter, and taken to a spreadsheet where it names nobody. */
import { Button, Select } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { addMonths, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { csvOf } from '#shared/base/csv.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import type { RegisterEntry } from '#shared/case-file/registers.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import { locationName, type RegisterColumn } from './register-columns.tsx';

export interface RegisterTableProps {
  /** "Training sessions": names the table. */
  readonly label: string;
  readonly entries: readonly RegisterEntry[];
  readonly columns: readonly RegisterColumn[];
  readonly initialSort?: { readonly column: string; readonly descending?: boolean };
  /** Under this name on this laptop: the columns shown, and the exported file. */
  readonly remember: string;
  /** Shown while there is nothing at all. */
  readonly empty: ReactNode;
  /** Whether it may leave as a table: a register that tells of no family and of nobody's conduct. */
  readonly mayExport?: boolean;
  /** Entries of all time, as for what is open or in force. */
  readonly anyTime?: boolean;
}

const PERIODS = [
  { value: 'all', label: 'Any time' },
  { value: 'year', label: 'This contract year' },
  { value: 'quarter', label: 'The last three months' },
] as const;

export function RegisterTable(props: RegisterTableProps) {
  const { label, entries, columns, remember, empty, mayExport = false, anyTime = false } = props;
  const { initialSort = { column: 'on', descending: true } } = props;
  const shell = useShell();
  const navigate = useNavigate();
  const today = dateOf(useNow());
  const [location, setLocation] = useState<string | null>(null);
  const [period, setPeriod] = useState<string>('all');
  const shown = useMemo(
    () => entries.filter((entry) => (location === null || locationOf(entry) === location) && isInPeriod(entry.on, period, today)),
    [entries, location, period, today],
  );
  if (entries.length === 0) return empty;
  const locations = [...new Set(entries.map(locationOf))].filter((code) => code !== '');
  const save = () => {
    const rows = shown.map((entry) => columns.map((column) => exportedCell(column, entry)));
    const text = csvOf(
      columns.map(({ header }) => header),
      rows,
    );
    void shell.saveFile(`${remember}-${today}.csv`, new TextEncoder().encode(text));
  };
  return (
    <>
      <div className="register-tools">
        {locations.length > 1 && (
          <Select
            aria-label={`Location of ${label.toLocaleLowerCase('en-GB')}`}
            placeholder="Location: all"
            data={locations.map((code) => ({ value: code, label: locationName(code) }))}
            value={location}
            onChange={setLocation}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': 'Show all locations' }}
          />
        )}
        {!anyTime && (
          <Select
            aria-label={`Time of ${label.toLocaleLowerCase('en-GB')}`}
            data={PERIODS}
            value={period}
            onChange={(value) => setPeriod(value ?? 'all')}
            allowDeselect={false}
          />
        )}
        {mayExport && (
          <Button variant="default" leftSection={<IconTableExport size="1rem" aria-hidden />} onClick={save}>
            Save as a spreadsheet (CSV)
          </Button>
        )}
      </div>
      <DataTable
        label={label}
        rows={shown}
        columns={columns}
        rowId={({ fact }) => fact.record}
        onOpen={({ digest, fact }) => void navigate(recordAddress(digest.type, digest.file, fact.record))}
        initialSort={initialSort}
        remember={remember}
        empty={
          <EmptyState
            title="Nothing here at this location and time."
            action={
              <Button
                variant="default"
                onClick={() => {
                  setLocation(null);
                  setPeriod('all');
                }}
              >
                Show all {entries.length}
              </Button>
            }
          />
        }
      />
    </>
  );
}

const locationOf = ({ values, digest }: RegisterEntry): string => textIn(values, 'location') || digest.location;

function isInPeriod(day: CalendarDate, period: string, today: CalendarDate): boolean {
  if (period === 'year') return contractYearOf(day) === contractYearOf(today);
  return period !== 'quarter' || compareDates(day, addMonths(today, -3)) > 0;
}

function exportedCell(column: RegisterColumn, entry: RegisterEntry): string {
  if (column.exported !== undefined) return column.exported(entry);
  const value = column.value(entry);
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value ?? '');
}
