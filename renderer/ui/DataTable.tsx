/**
 * A list of many rows: sorted by any column, filtered as one types, with the columns one wants, walked by keyboard. Only the
 * rows in sight are in the document, so that thousands are as quick as ten.
 */
import { Button, Checkbox, CloseButton, Popover, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconSearch } from '@tabler/icons-react';
import {
  type ColumnDef,
  type ColumnFiltersState,
  type FilterFn,
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type Header,
  type SortingState,
  type Row as TableRow,
  useReactTable,
  type VisibilityState,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { EmptyState } from './EmptyState.tsx';
import './DataTable.css';

export interface DataTableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What is sorted by and searched in. Moments and dates sort as their own text only if it is ISO in one zone: give milliseconds. */
  readonly value: (row: Row) => string | number | boolean | undefined;
  /** What is searched in, where `value` is not what is read. */
  readonly searchText?: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  /** Share of the width in relation to the other columns; default 1. */
  readonly share?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Offers the values that occur as a filter above the table. */
  readonly filterByValue?: boolean;
  /** Hidden until the person chooses it. */
  readonly initiallyHidden?: boolean;
  /** Hidden, unless the person chooses it, where the table has less room than this many rem. */
  readonly fromRem?: number;
}

export interface DataTableProps<Row> {
  /** "Cases": names the table and stands in the count. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Enter, or a click anywhere in the row. */
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: { readonly column: string; readonly descending?: boolean };
  /** Shown in place of the table while there are no rows at all: an EmptyState. */
  readonly empty: ReactNode;
  /** Further filters of the screen's own, beside the search. */
  readonly tools?: ReactNode;
  /** Remembers on this laptop which columns are shown. */
  readonly remember?: string;
}

/** Room for two lines: a name and a chip wrap rather than be cut off. */
const ROW_HEIGHT_REM = 3;
const PAGE = 12;
/** Narrower than this per share of width, and the table scrolls sideways instead. */
const LEAST_REM_PER_SHARE = 5.5;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowId, onOpen, initialSort, empty, tools, remember } = props;
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<SortingState>(
    initialSort === undefined ? [] : [{ id: initialSort.column, desc: initialSort.descending ?? false }],
  );
  const [filters, setFilters] = useState<ColumnFiltersState>([]);
  const [chosen, setChosen] = useState<VisibilityState>(() => recallColumns(remember));
  const [room, measureRoom] = useRoom();
  const visible = useMemo(() => visibleColumns(columns, room, chosen), [columns, room, chosen]);
  const [current, setCurrent] = useState<string>();

  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const globalFilter = useDeferredValue(search.trim().toLocaleLowerCase('en-GB'));
  // oxlint-disable-next-line react/incompatible-library -- TanStack's table cannot be memoised by the React compiler, which is not used here
  const table = useReactTable<Row>({
    data: rows as Row[],
    columns: definitions,
    getRowId: rowId,
    state: { sorting, columnFilters: filters, columnVisibility: visible, globalFilter },
    onSortingChange: setSorting,
    onColumnFiltersChange: setFilters,
    globalFilterFn: containsWords(columns),
    getColumnCanGlobalFilter: () => true,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
    autoResetAll: false,
  });

  const shown = table.getRowModel().rows;
  const scroll = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHT_REM * rootFontSize();
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => shown[index]?.id ?? index,
  });

  if (rows.length === 0) return empty;

  const currentIndex = Math.max(
    0,
    shown.findIndex((row) => row.id === current),
  );

  const goTo = (index: number) => {
    const row = shown[Math.min(Math.max(index, 0), shown.length - 1)];
    if (row === undefined) return;
    setCurrent(row.id);
    virtual.scrollToIndex(row.index === index ? index : shown.indexOf(row));
    focusWhenDrawn(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.dataset['row'] === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -shown.length, End: shown.length }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(currentIndex + step);
    } else if (event.key === 'Enter' && onOpen !== undefined) {
      const row = shown[currentIndex];
      if (row !== undefined) onOpen(row.original);
    }
  };

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const widths = table.getVisibleLeafColumns();
  const totalShare = widths.reduce((sum, column) => sum + shareOf(columns, column.id), 0);

  return (
    <section className="data-table" aria-label={label} ref={measureRoom}>
      <div className="data-table__tools">
        <TextInput
          className="data-table__search"
          aria-label={`Search ${label.toLocaleLowerCase('en-GB')}`}
          placeholder={`Search ${label.toLocaleLowerCase('en-GB')}`}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          rightSection={search === '' ? null : <CloseButton size="sm" aria-label="Clear the search" onClick={() => setSearch('')} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {columns.flatMap((column) => {
          if (column.filterByValue !== true) return [];
          const wanted = filters.find((filter) => filter.id === column.id)?.value;
          return (
            <Select
              key={column.id}
              className="data-table__filter"
              aria-label={column.header}
              placeholder={`${column.header}: all`}
              data={valuesOf(rows, column)}
              value={typeof wanted === 'string' ? wanted : null}
              onChange={(value) => table.getColumn(column.id)?.setFilterValue(value ?? undefined)}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': `Show all: ${column.header}` }}
            />
          );
        })}
        {tools}
        <output className="data-table__count">
          {shown.length === rows.length ? whole(rows.length) : `${whole(shown.length)} of ${whole(rows.length)}`}{' '}
          {label.toLocaleLowerCase('en-GB')}
        </output>
        <Popover position="bottom-end" trapFocus>
          <Popover.Target>
            <Button variant="default" leftSection={<IconColumns3 size="1rem" aria-hidden />}>
              Columns
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <fieldset className="data-table__columns">
              <legend className="for-readers">Columns shown</legend>
              {table.getAllLeafColumns().map((column) => (
                <Checkbox
                  key={column.id}
                  label={columns.find((one) => one.id === column.id)?.header}
                  checked={column.getIsVisible()}
                  disabled={column.getIsVisible() && widths.length === 1}
                  onChange={(event) => {
                    const next = { ...chosen, [column.id]: event.currentTarget.checked };
                    setChosen(next);
                    rememberColumns(remember, next);
                  }}
                />
              ))}
            </fieldset>
          </Popover.Dropdown>
        </Popover>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title="Nothing matches."
          action={
            <Button
              variant="default"
              onClick={() => {
                setSearch('');
                setFilters([]);
              }}
            >
              Show all {whole(rows.length)}
            </Button>
          }
        >
          Look for fewer letters of the name, or take a filter away.
        </EmptyState>
      ) : (
        <div className="data-table__scroll paper" ref={scroll}>
          {/* A grid, because its rows take the focus and are walked with the arrow keys (ARIA authoring practices, "grid"). */}
          <table
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA pattern itself
            role="grid"
            aria-label={label}
            aria-rowcount={shown.length + 1}
            style={{ minWidth: `${totalShare * LEAST_REM_PER_SHARE}rem` }}
            onKeyDown={onKeyDown}
          >
            <colgroup>
              {widths.map((column) => (
                <col key={column.id} style={{ width: `${(100 * shareOf(columns, column.id)) / totalShare}%` }} />
              ))}
            </colgroup>
            <thead>
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id} aria-rowindex={1}>
                  {group.headers.map((header) => (
                    <HeaderCell key={header.id} header={header} align={alignOf(columns, header.column.id)} />
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {before > 0 && <SpaceRow height={before} />}
              {items.map((item) => {
                const row = shown[item.index];
                if (row === undefined) return null;
                return (
                  <BodyRow
                    key={row.id}
                    row={row}
                    index={item.index}
                    columns={columns}
                    isCurrent={item.index === currentIndex}
                    onFocus={() => setCurrent(row.id)}
                    onOpen={onOpen}
                  />
                );
              })}
              {after > 0 && <SpaceRow height={after} />}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface HeaderCellProps<Row> {
  readonly header: Header<Row, unknown>;
  readonly align: 'start' | 'end';
}

function HeaderCell<Row>({ header, align }: HeaderCellProps<Row>) {
  const sorted = header.column.getIsSorted();
  const ariaSort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  const name = flexRender(header.column.columnDef.header, header.getContext());
  if (!header.column.getCanSort()) {
    return (
      <th scope="col" className={`data-table__head data-table__cell--${align}`}>
        <span className="data-table__name">{name}</span>
      </th>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its name is inside the button, deeper than the rule looks
    <th scope="col" aria-sort={ariaSort} className={`data-table__head data-table__cell--${align}`}>
      <button type="button" className="data-table__sort" onClick={header.column.getToggleSortingHandler()}>
        <span className="data-table__name">{name}</span>
        <span className={`data-table__arrow${sorted === false ? ' data-table__arrow--idle' : ''}`} aria-hidden>
          {sorted === 'desc' ? <IconArrowDown size="0.875rem" /> : <IconArrowUp size="0.875rem" />}
        </span>
      </button>
    </th>
  );
}

interface BodyRowProps<Row> {
  readonly row: TableRow<Row>;
  readonly index: number;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function BodyRow<Row>({ row, index, columns, isCurrent, onFocus, onOpen }: BodyRowProps<Row>) {
  return (
    <tr
      data-row={row.id}
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={`data-table__row${onOpen === undefined ? '' : ' data-table__row--opens'}`}
      onFocus={onFocus}
      onClick={(event) => {
        const onControl = (event.target as HTMLElement).closest('a, button, input, label') !== null;
        const selecting = window.getSelection()?.isCollapsed === false;
        if (!onControl && !selecting) onOpen?.(row.original);
      }}
    >
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={`data-table__cell data-table__cell--${alignOf(columns, cell.column.id)}`}>
          <div className="data-table__content">{flexRender(cell.column.columnDef.cell, cell.getContext())}</div>
        </td>
      ))}
    </tr>
  );
}

/** Stands for the rows that are out of sight. */
function SpaceRow({ height }: { readonly height: number }) {
  return <tr aria-hidden style={{ height }} />;
}

function definitionOf<Row>(column: DataTableColumn<Row>): ColumnDef<Row> {
  return {
    id: column.id,
    accessorFn: (row) => column.value(row),
    header: column.header,
    cell: ({ row }) => (column.cell === undefined ? textOf(column.value(row.original)) : column.cell(row.original)),
    enableSorting: column.sortable !== false,
    sortUndefined: 'last',
    sortingFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
    filterFn: (row, id, wanted) => textOf(row.getValue(id)) === wanted,
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(textOf(a), textOf(b));
}

const textOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Every word that was typed must occur somewhere in the row. */
function containsWords<Row>(columns: readonly DataTableColumn<Row>[]): FilterFn<Row> {
  const textByRow = new WeakMap<object, string>();
  return (row, _column, words: string) => {
    const key = row as object;
    let text = textByRow.get(key);
    if (text === undefined) {
      const read = (column: DataTableColumn<Row>) => column.searchText?.(row.original) ?? textOf(column.value(row.original));
      text = columns.map(read).join('\n').toLocaleLowerCase('en-GB');
      textByRow.set(key, text);
    }
    const searched = text;
    return words.split(/\s+/).every((word) => searched.includes(word));
  };
}

function valuesOf<Row>(rows: readonly Row[], column: DataTableColumn<Row>): string[] {
  return [...new Set(rows.map((row) => textOf(column.value(row))))].filter((text) => text !== '').toSorted(collator.compare);
}

const shareOf = <Row,>(columns: readonly DataTableColumn<Row>[], id: string): number =>
  columns.find((column) => column.id === id)?.share ?? 1;
const alignOf = <Row,>(columns: readonly DataTableColumn<Row>[], id: string): 'start' | 'end' =>
  columns.find((column) => column.id === id)?.align ?? 'start';

const whole = (count: number): string => count.toLocaleString('en-GB');

const rootFontSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** A row that was out of sight is drawn a frame or two after the scroll. */
function focusWhenDrawn(find: () => HTMLElement | null | undefined, attempts = 10): void {
  const element = find();
  if (element) element.focus({ preventScroll: true });
  else if (attempts > 0) requestAnimationFrame(() => focusWhenDrawn(find, attempts - 1));
}

const storageKey = (name: string): string => `haversack.columns.${name}`;

/** Only what the person decided: the other columns follow the room there is. */
function recallColumns(name: string | undefined): VisibilityState {
  if (name === undefined) return {};
  try {
    return JSON.parse(localStorage.getItem(storageKey(name)) ?? '{}') as VisibilityState;
  } catch {
    return {};
  }
}

function rememberColumns(name: string | undefined, chosen: VisibilityState): void {
  if (name !== undefined) localStorage.setItem(storageKey(name), JSON.stringify(chosen));
}

function visibleColumns<Row>(columns: readonly DataTableColumn<Row>[], room: number, chosen: VisibilityState): VisibilityState {
  const byRoom = columns.map(({ id, initiallyHidden, fromRem = 0 }) => [id, initiallyHidden !== true && room >= fromRem] as const);
  return { ...Object.fromEntries(byRoom), ...chosen };
}

/** The width there is, in rem: larger text leaves less of it. */
function useRoom(): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const read = () => setRoom(element.clientWidth / rootFontSize());
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [room, measure];
}
