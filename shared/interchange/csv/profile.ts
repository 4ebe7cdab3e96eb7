/**
 * A profile says how a sheet of a spreadsheet is read: which columns it has, which fields of which records they fill, and which records
 * the product itself would have made of what a row tells. PROFILES.md is written from these.
 */
import type { FolderIndex } from './folder-index.ts';
import type { ProfileRow } from './profile-row.ts';
import type { RecordDraft } from './record-draft.ts';
import type { SheetRow } from './rows.ts';

export interface ProfileColumn {
  /** snake_case, as a heading. */
  readonly name: string;
  /** `kind.field`, `kind.table.column`, or with `*` for whichever of the profile's kinds has it. Empty: the profile reads it itself. */
  readonly to: readonly string[];
  /** What is to be written there, for PROFILES.md. Empty where the field's own label says it. */
  readonly means: string;
  readonly needed: boolean;
}

export interface Profile {
  /** `contacts.csv`. */
  readonly file: string;
  readonly title: string;
  /** For PROFILES.md: what a row is, and what is made of it. */
  readonly about: readonly string[];
  /** Kinds that a row may be. */
  readonly kinds: readonly string[];
  /** Words of the column `type` → kind, where a row may be of several. */
  readonly types?: Readonly<Record<string, string>>;
  /** A row that has none is a record of its own all the same, where `optional`. */
  readonly id: 'needed' | 'optional';
  /** Rows of one id, right after each other, are one record: a row for each child, in these tables. */
  readonly childTables?: readonly string[];
  readonly columns: readonly ProfileColumn[];
  /** Assessments and enquiries: unfinished until they are finalised or signed, and finalised when signed unless it is said otherwise. */
  readonly finalisedWhenSigned?: boolean;
  /** What others refer to, noted before any row is read. */
  readonly note?: (row: SheetRow, index: FolderIndex) => void;
  /** The records of a row; absent: one, of its kind. */
  readonly records?: (row: ProfileRow) => readonly RecordDraft[];
}

/** Rows of a table of other records: the actions of plans, who came to a meeting. */
export interface TableProfile {
  readonly file: string;
  readonly title: string;
  readonly about: readonly string[];
  /** The column that names the record, and the profile whose ids those are. */
  readonly record: { readonly column: string; readonly profile: string };
  /** Kinds of that profile that have the table. */
  readonly kinds: readonly string[];
  readonly table: string;
  /** Headings beside the table's own columns → column. */
  readonly columns: readonly { readonly name: string; readonly to: string; readonly means: string }[];
}

/** @param to without `kind.`: of the profile's first kind. */
export const column = (name: string, to: string | readonly string[] = [], means = '', needed = false): ProfileColumn => ({
  name,
  to: typeof to === 'string' ? [to] : to,
  means,
  needed,
});

export const needed = (name: string, to: string | readonly string[] = [], means = ''): ProfileColumn => column(name, to, means, true);
