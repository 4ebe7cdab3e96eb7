/** Fields of a record kind by the keys a heading may name. */
import type { Field, GuidanceField, TableField } from '#shared/forms/definition.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { headingKey } from './headings.ts';

export type ColumnField = Exclude<Field, TableField | GuidanceField>;

interface KindFields {
  readonly all: readonly Field[];
  readonly byKey: ReadonlyMap<string, ColumnField>;
  readonly byHeading: ReadonlyMap<string, ColumnField>;
  readonly tables: ReadonlyMap<string, TableField>;
  /** Keys that lists and indicators read: nothing is ever filled in for them. */
  readonly facts: ReadonlySet<string>;
}

const known = new Map<string, KindFields>();

export function fieldsOfKind(kind: string): KindFields {
  const cached = known.get(kind);
  if (cached !== undefined) return cached;
  const definition = recordKind(kind);
  const all = definition?.form.sections.flatMap((section) => section.fields) ?? [];
  const columns = all.filter(isColumn);
  const made: KindFields = {
    all,
    byKey: new Map(columns.map((field) => [field.key, field])),
    byHeading: new Map(columns.map((field) => [headingKey(field.key), field])),
    tables: new Map(all.flatMap((field) => (field.type === 'table' ? [[field.key, field] as const] : []))),
    facts: new Set(definition?.facts ?? []),
  };
  known.set(kind, made);
  return made;
}

export const isColumn = (field: Field): field is ColumnField => field.type !== 'table' && field.type !== 'guidance';

export const columnsOfTable = (table: TableField): ReadonlyMap<string, ColumnField> =>
  new Map(table.columns.map((field) => [field.key, field]));

/** `children.seen` or `startedOn`, of the kind. */
export function fieldAt(kind: string, path: string): ColumnField | undefined {
  const [first = '', column] = path.split('.');
  const fields = fieldsOfKind(kind);
  if (column === undefined) return fields.byKey.get(first);
  return fields.tables.get(first)?.columns.find(({ key }) => key === column);
}
