/** Columns that several registers share. Days are kept as ISO text: they sort, and a spreadsheet reads them. */
import type { ReactNode } from 'react';
import type { DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { RegisterEntry } from '#shared/case-file/registers.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { locationsByCode } from '#shared/reference/locations.ts';

export interface RegisterColumn extends DataTableColumn<RegisterEntry> {
  /** In the exported table, where it is not `value`. */
  readonly exported?: (entry: RegisterEntry) => string;
}

export const dayColumn = (id: string, header: string, day: (entry: RegisterEntry) => string | undefined, absent = ''): RegisterColumn => ({
  id,
  header,
  value: (entry) => day(entry) ?? '',
  searchText: (entry) => dayInWords(day(entry)),
  cell: (entry) => {
    const words = dayInWords(day(entry));
    return words === '' ? <span className="soft">{absent}</span> : <span className="tabular">{words}</span>;
  },
});

const dayInWords = (day: string | undefined): string => (isCalendarDate(day) ? formatDate(day) : '');

export const listedOn: RegisterColumn = { ...dayColumn('on', 'Date', (entry) => entry.on), share: 1.2 };

export const locationName = (code: string): string => locationsByCode.get(code)?.shortName ?? code;

export const locationColumn: RegisterColumn = {
  id: 'location',
  header: 'Location',
  value: ({ values }) => locationName(textIn(values, 'location')),
};

/** A code of the entry, in the words of its form. */
export const choiceColumn = (
  id: string,
  header: string,
  options: readonly { readonly code: string; readonly label: string }[],
  cell?: (code: string, words: string) => ReactNode,
): RegisterColumn => {
  const words = ({ values }: RegisterEntry) => {
    const code = textIn(values, id);
    return (options.find((option) => option.code === code)?.label ?? code).replace(/:.*$/, '');
  };
  return {
    id,
    header,
    value: words,
    ...(cell === undefined ? {} : { cell: (entry: RegisterEntry) => cell(textIn(entry.values, id), words(entry)) }),
  };
};

export const textColumn = (id: string, header: string): RegisterColumn => ({ id, header, value: ({ values }) => textIn(values, id) });
