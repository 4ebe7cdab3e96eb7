/**
 * What a record's body holds, by kind: the fields of its form, and what the software adds that nobody types (links between files,
 * marks of an import). One list for the check of a line and for FORMAT.md.
 */
import type { z } from 'zod';
import type { Field } from '#shared/forms/definition.ts';
import { date, fileId, instant, recordId, staff } from '#shared/practice/body-values.ts';
import type { RecordKind } from '#shared/practice/record.ts';

/** Of what nobody types: what stands in it. */
export type AddedType =
  | 'file'
  | 'files'
  | 'record'
  | 'records'
  | 'staff'
  | 'staff-list'
  | 'date'
  | 'instant'
  | 'text'
  | 'texts'
  | 'number'
  | 'true-or-false'
  | 'object'
  | 'table'
  | 'content';

export interface AddedField {
  readonly key: string;
  readonly type: AddedType;
  readonly required: boolean;
}

/** Kinds that stay with the laptops that made them: an invitation holds a secret, and dies with its code. */
export const NOT_EXPORTED: ReadonlySet<string> = new Set(['invitation']);

const formFields = new Map<RecordKind, ReadonlyMap<string, Field>>();

/** The fields of the kind's form by key; guidance is left out. */
export function formFieldsOf(kind: RecordKind): ReadonlyMap<string, Field> {
  const known = formFields.get(kind);
  if (known !== undefined) return known;
  const fields = kind.form.sections.flatMap((section) => section.fields).filter((field) => field.type !== 'guidance');
  const byKey = new Map<string, Field>(fields.map((field) => [field.key, field]));
  formFields.set(kind, byKey);
  return byKey;
}

/** What a manager writes when signing off or sending back; any kind with a sign-off may have it. */
const SIGN_OFF_WORDS: readonly AddedField[] = [
  { key: 'signOffComment', type: 'text', required: false },
  { key: 'returnedBecause', type: 'text', required: false },
];

const added = new Map<RecordKind, readonly AddedField[]>();

export function addedFieldsOf(kind: RecordKind): readonly AddedField[] {
  const known = added.get(kind);
  if (known !== undefined) return known;
  const form = formFieldsOf(kind);
  const found = Object.entries((kind.schema as z.ZodObject).shape)
    .filter(([key]) => !form.has(key))
    .map(([key, value]) => addedField(key, value as z.ZodType));
  const all = kind.signOff === 'none' ? found : [...found, ...SIGN_OFF_WORDS];
  added.set(kind, all);
  return all;
}

/** Columns of a table that the form does not ask: `samePersonAs` of a contact's people. */
export function addedColumnsOf(kind: RecordKind, table: Field): readonly AddedField[] {
  if (table.type !== 'table') return [];
  const columns = new Set<string>(['rowId', ...table.columns.map((column) => column.key)]);
  const element = partsOf((kind.schema as z.ZodObject).shape[table.key] as z.ZodType).inner;
  const shape = 'element' in element ? (element.element as z.ZodObject).shape : {};
  return Object.entries(shape)
    .filter(([key]) => !columns.has(key))
    .map(([key, value]) => addedField(key, value as z.ZodType));
}

/** Whether an indicator may read it: it is among the kind's `facts`. @param path `key` or `table.column`. */
export function isCounted(kind: RecordKind, path: string): boolean {
  const [table = path] = path.split('.');
  return (kind.facts ?? []).some((fact) => fact === path || fact === table || (path === table && fact.startsWith(`${table}.`)));
}

function addedField(key: string, schema: z.ZodType): AddedField {
  const { inner, optional } = partsOf(schema);
  return { key, type: key === 'content' ? 'content' : typeOf(inner), required: !optional };
}

function partsOf(schema: z.ZodType): { readonly inner: z.ZodType; readonly optional: boolean } {
  const optional = schema.safeParse(undefined).success;
  return { inner: optional && 'unwrap' in schema ? ((schema as z.ZodOptional).unwrap() as z.ZodType) : schema, optional };
}

const LISTS: Partial<Readonly<Record<AddedType, AddedType>>> = { file: 'files', record: 'records', staff: 'staff-list', text: 'texts' };

/** The types of ids and dates are told by being the very ones of body-values.ts. */
function typeOf(schema: z.ZodType): AddedType {
  if (schema === (fileId as z.ZodType)) return 'file';
  if (schema === (recordId as z.ZodType)) return 'record';
  if (schema === (staff as z.ZodType)) return 'staff';
  if (schema === (date as z.ZodType)) return 'date';
  if (schema === (instant as z.ZodType)) return 'instant';
  switch (schema.def.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'true-or-false';
    case 'object':
      return 'object';
    case 'array': {
      const inner = typeOf((schema as z.ZodArray).element as z.ZodType);
      return LISTS[inner] ?? 'table';
    }
    default:
      return 'text';
  }
}
