/**
 * A three-way merge of forms, by field. Whoever changed a field alone is followed; where several changed it to the same
 * value, so is that; where they changed it differently, it is a clash for a person. Narrative is never woven together:
 * a paragraph stitched from two accounts would be nobody's account. Tables merge row by row (each row has a `rowId`).
 */
import { sameValue } from '#shared/base/same-value.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Merge {
  /** Where a field clashes, the first body's value stands in. */
  readonly body: Fields;
  /** Keys that clash, sorted. */
  readonly clashes: readonly string[];
}

/** @param bodies at least one, each derived from `base` on its own. */
export function mergeFields(base: Fields, bodies: readonly Fields[]): Merge {
  const body: Record<string, unknown> = {};
  const clashes: string[] = [];
  const keys = new Set([base, ...bodies].flatMap((fields) => Object.keys(fields)));
  for (const key of [...keys].toSorted()) {
    const merged = mergeValue(
      base[key],
      bodies.map((fields) => fields[key]),
    );
    if (!merged.settled) clashes.push(key);
    if (merged.value !== undefined) body[key] = merged.value;
  }
  return { body, clashes };
}

interface MergedValue {
  readonly settled: boolean;
  readonly value: unknown;
}

function mergeValue(base: unknown, values: readonly unknown[]): MergedValue {
  const changed = values.filter((value) => !sameValue(value, base));
  const [first, ...others] = changed;
  if (changed.length === 0) return { settled: true, value: base };
  if (others.every((value) => sameValue(value, first))) return { settled: true, value: first };
  if (changed.every(isRows) && (base === undefined || isRows(base))) {
    return mergeRows(base === undefined ? [] : (base as Row[]), changed as Row[][], values[0]);
  }
  return { settled: false, value: values[0] };
}

type Row = Readonly<Record<string, unknown>> & { readonly rowId: string };

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => typeof (row as { rowId?: unknown } | null)?.rowId === 'string');
}

/** Rows added anywhere are kept, rows removed by one and untouched by the others go, columns merge like fields. */
function mergeRows(base: readonly Row[], tables: readonly (readonly Row[])[], fallback: unknown): MergedValue {
  const order = [...new Set([...base, ...tables.flat()].map((row) => row.rowId))];
  const rows: Row[] = [];
  for (const rowId of order) {
    const before = base.find((row) => row.rowId === rowId);
    const versions = tables.map((table) => table.find((row) => row.rowId === rowId));
    const present = versions.filter((row) => row !== undefined);
    const removed = before !== undefined && present.length < versions.length;
    if (removed) {
      if (present.every((row) => sameValue(row, before))) continue;
      return { settled: false, value: fallback };
    }
    const merged = mergeFields(before ?? {}, present);
    if (merged.clashes.length > 0) return { settled: false, value: fallback };
    rows.push(merged.body as Row);
  }
  return { settled: true, value: rows };
}
