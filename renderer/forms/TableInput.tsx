/** Rows of the same fields, such as the people a contact is about: added, moved, removed and brought back, all by keyboard. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { leadTo } from '#renderer/ui/ErrorSummary.tsx';
import type { TableField } from '#shared/forms/definition.ts';
import { visibleFields } from '#shared/forms/visible-fields.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FieldInput } from './FieldInput.tsx';
import { fieldDomId, useForm } from './form-context.ts';

type Row = Readonly<Record<string, unknown>>;

export interface TableInputProps {
  readonly field: TableField;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (rows: readonly Row[] | undefined) => void;
  readonly source?: string | undefined;
}

export function TableInput({ field, path, value, onChange, source }: TableInputProps) {
  const form = useForm();
  const rows = rowsOf(value);
  const [removed, setRemoved] = useState<{ readonly row: Row; readonly index: number }>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const rowName = field.rowName;
  const rowId = (row: Row, index: number): string => (typeof row['rowId'] === 'string' ? row['rowId'] : String(index));

  const latest = useRef({ rows, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, onChange };
  });
  const change = useCallback((next: readonly Row[]) => latest.current.onChange(next.length === 0 ? undefined : next), []);
  const changeCell = useCallback<ChangeCell>(
    (index, key, changed) => change(latest.current.rows.map((each, at) => (at === index ? withValue(each, key, changed) : each))),
    [change],
  );
  const add = () => {
    change([...rows, { rowId: crypto.randomUUID() }]);
    setSaid(`${rowName} ${rows.length + 1} added`);
    afterDrawing(() => leadTo(rowDomId(form.idPrefix, path, rows.length)));
  };
  const remove = useCallback(
    (index: number) => {
      const now = latest.current.rows;
      const row = now[index];
      if (row === undefined) return;
      setRemoved({ row, index });
      change(now.filter((_, each) => each !== index));
      afterDrawing(() => list.current?.querySelector<HTMLElement>('.table-input__undo button')?.focus());
    },
    [change],
  );
  const undo = () => {
    if (removed === undefined) return;
    change([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
    setRemoved(undefined);
    setSaid(`${rowName} ${removed.index + 1} is back`);
    afterDrawing(() => leadTo(rowDomId(form.idPrefix, path, removed.index)));
  };
  const move = useCallback(
    (index: number, by: -1 | 1) => {
      const now = latest.current.rows;
      const row = now[index];
      const other = now[index + by];
      if (row === undefined || other === undefined) return;
      const next = [...now];
      next[index] = other;
      next[index + by] = row;
      const held = document.activeElement;
      change(next);
      setSaid(`${rowName} ${index + 1} is now ${index + by + 1} of ${now.length}`);
      // React moves the row's elements; the focus would be lost where the browser takes them out of the document on the way.
      afterDrawing(() => {
        if (held instanceof HTMLElement && held.isConnected) held.focus();
      });
    },
    [change, rowName],
  );

  return (
    <FieldFrame
      path={path}
      label={field.label}
      hint={field.hint}
      optional={field.requiredToFinalise === undefined && (field.minRows ?? 0) === 0}
      source={source}
      group
    >
      {() => (
        <div className="table-input" ref={list}>
          {rows.map((row, index) => (
            <TableRow
              key={rowId(row, index)}
              field={field}
              path={path}
              row={row}
              index={index}
              count={rows.length}
              changeCell={changeCell}
              move={move}
              remove={remove}
            />
          ))}
          {removed !== undefined && (
            <output className="table-input__undo">
              <span>
                {rowName} {removed.index + 1} was removed.
              </span>
              <Button variant="default" size="compact-sm" onClick={undo}>
                Bring it back
              </Button>
            </output>
          )}
          <div className="table-input__add">
            <Button variant="default" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={add}>
              {rows.length === 0 ? `Add a row: ${rowName}` : `Add another: ${rowName}`}
            </Button>
            {rows.length > 1 && <span className="soft small">Alt+Shift+↑ or ↓ moves a row</span>}
          </div>
          <span className="for-readers" aria-live="polite">
            {said}
          </span>
        </div>
      )}
    </FieldFrame>
  );
}

type ChangeCell = (index: number, key: string, value: unknown) => void;

interface TableRowProps {
  readonly field: TableField;
  readonly path: string;
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly changeCell: ChangeCell;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
}

/** Drawn again when something in it changes, and not for the row of another child. */
const TableRow = memo(function TableRow({ field, path, row, index, count, changeCell, move, remove }: TableRowProps) {
  const form = useForm();
  const { rowName } = field;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside it
    <fieldset
      id={rowDomId(form.idPrefix, path, index)}
      className="table-input__row"
      aria-label={`${rowName} ${index + 1} of ${count}`}
      onKeyDown={onKeyDown}
    >
      <div className="form-grid">
        {visibleFields(field.columns, row).map((column) => (
          <Cell
            key={column.key}
            column={column}
            path={`${path}.${index}.${column.key}`}
            index={index}
            value={row[column.key]}
            changeCell={changeCell}
          />
        ))}
      </div>
      <div className="table-input__head">
        <span className="table-input__name">
          {rowName} {index + 1}
        </span>
        <RowButton label={`Move ${rowName} ${index + 1} up`} disabled={index === 0} onClick={() => move(index, -1)}>
          <IconArrowUp size="1rem" aria-hidden />
        </RowButton>
        <RowButton label={`Move ${rowName} ${index + 1} down`} disabled={index === count - 1} onClick={() => move(index, 1)}>
          <IconArrowDown size="1rem" aria-hidden />
        </RowButton>
        <RowButton label={`Remove ${rowName} ${index + 1}`} onClick={() => remove(index)}>
          <IconTrash size="1rem" aria-hidden />
        </RowButton>
      </div>
    </fieldset>
  );
});

interface CellProps {
  readonly column: TableField['columns'][number];
  readonly path: string;
  readonly index: number;
  readonly value: unknown;
  readonly changeCell: ChangeCell;
}

const Cell = memo(function Cell({ column, path, index, value, changeCell }: CellProps) {
  const { key } = column;
  const change = useCallback((changed: unknown) => changeCell(index, key, changed), [changeCell, index, key]);
  return <FieldInput field={column} path={path} value={value} onChange={change} />;
});

interface RowButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function RowButton({ label, disabled = false, onClick, children }: RowButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

const rowDomId = (idPrefix: string, path: string, index: number): string => fieldDomId(idPrefix, `${path}.${index}`);

function withValue(row: Row, key: string, value: unknown): Row {
  if (value !== undefined) return { ...row, [key]: value };
  const { [key]: _removed, ...rest } = row;
  return rest;
}

const afterDrawing = (act: () => void): void => void requestAnimationFrame(() => act());
