/**
 * What a form asks, as data. One definition draws the screen (renderer/forms), checks the record (validate.ts), names the
 * fields in a difference view and prints the record. A draft may be incomplete at any time; only finalising insists.
 *
 * Values in a body, by field type:
 * text, narrative → string · date → CalendarDate · instant → ZonedInstant · number → number · choice → code ·
 * choices → code[] · person → RecordId of a person in the file · people → RecordId[] · staff → PersonId · record → RecordId ·
 * yes-no → { answer: boolean, reason?: string } · table → row[] (each a record of its columns, with a stable `rowId`) ·
 * guidance → no value.
 */
import type { PrefillSource } from './prefill-sources.ts';

export interface Option {
  readonly code: string;
  readonly label: string;
  /** Shown under the label, in smaller type. */
  readonly hint?: string;
  /** Withdrawn options stay readable in old records but are not offered. */
  readonly retired?: boolean;
}

/** A condition on other values of the same body (or the same table row). All of them must hold. */
export interface Condition {
  readonly field: string;
  /** Holds when the value (or, for yes-no, the answer; for choices/people, any member) is one of these. */
  readonly isOneOf?: readonly (string | boolean)[];
  /** Holds when the value is present (true) or absent (false). */
  readonly isPresent?: boolean;
}

interface FieldBase {
  /** Key in the body. Never renamed once shipped. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Finalising refuses without it (while shown). Text gives the message: `Enter the date of the visit`. */
  readonly requiredToFinalise?: string;
  /** Shown only when every condition holds. A hidden field keeps its value in the draft and is left out when finalised. */
  readonly when?: readonly Condition[];
  /** Where a first value comes from; the source is shown beside the field until it is changed. See `Prefill` in prefill.ts. */
  readonly prefill?: PrefillSource;
  /** Half-width on wide screens, so that two short fields share a line. */
  readonly half?: boolean;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'narrative';
  readonly maxLength?: number;
  /** `name`, `email`, `tel`: how a keyboard or a reader should treat it. */
  readonly inputMode?: 'name' | 'email' | 'tel';
}
export interface DateField extends FieldBase {
  readonly type: 'date';
  readonly notAfter?: 'today';
  readonly notBefore?: 'today';
  /** Key of another date of the same body (or row) that this one cannot be earlier than. */
  readonly notBeforeField?: string;
}
export interface InstantField extends FieldBase {
  readonly type: 'instant';
  /** `now`: not in the future by more than the clock tolerance. */
  readonly notAfter?: 'now';
  /** Key of another instant of the same body (or row) that this one cannot be earlier than. */
  readonly notBeforeField?: string;
}
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice' | 'choices';
  readonly options: readonly Option[];
  /** For choices: this code excludes every other ("No disability"). */
  readonly exclusive?: string;
  /** `select` draws a searchable list for long lists; `cards` radio buttons (default for up to seven options). */
  readonly appearance?: 'select' | 'cards';
}
export interface PersonField extends FieldBase {
  readonly type: 'person' | 'people';
  /** Which people of the file are offered. Default: all. */
  readonly among?: 'children' | 'adults';
}
export interface StaffField extends FieldBase {
  readonly type: 'staff';
}
/** Another record of the same file: the strategy meeting that began an enquiry, the plan that is reviewed. */
export interface RecordField extends FieldBase {
  readonly type: 'record';
  /** Names of the kinds that are offered, the newest record first. */
  readonly kinds: readonly string[];
}
export interface YesNoField extends FieldBase {
  readonly type: 'yes-no';
  /** Which answer needs a reason, and what to ask. */
  readonly reasonWhen?: { readonly answer: boolean; readonly label: string; readonly message: string };
}
export interface TableField extends FieldBase {
  readonly type: 'table';
  readonly columns: readonly Exclude<Field, TableField | GuidanceField>[];
  readonly rowName: string;
  readonly minRows?: number;
  /** A new record begins with one row for each of these people, in the column that names the person (a child's own part, U14). */
  readonly oneRowFor?: { readonly among: 'children' | 'adults'; readonly column: string };
}
export interface GuidanceField extends FieldBase {
  readonly type: 'guidance';
  readonly paragraphs: readonly string[];
  /** Document and paragraph. */
  readonly source?: string;
}

export type Field =
  | TextField
  | DateField
  | InstantField
  | NumberField
  | ChoiceField
  | PersonField
  | StaffField
  | RecordField
  | YesNoField
  | TableField
  | GuidanceField;

export interface Section {
  readonly title: string;
  readonly guidance?: string;
  readonly fields: readonly Field[];
}

export interface FormDefinition {
  /** The record kind it fills in. */
  readonly kind: string;
  /** Sentence case: "Visit". */
  readonly title: string;
  /** Rises with every change of meaning; drafts and records keep the version they were written with (U28). */
  readonly version: number;
  readonly sections: readonly Section[];
  /** What no single field can know: two answers that contradict each other. Asked when finalising, after every field. */
  readonly check?: (body: Readonly<Record<string, unknown>>) => readonly FieldProblem[];
}

/** A message about one field. `path` is `key`, or `key.3.column` for the fourth row of a table. */
export interface FieldProblem {
  readonly path: string;
  readonly label: string;
  readonly message: string;
}
