/** A record as a row tells it, in cells, and what becomes of it: a line of an export. */

import { isCalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, endOfDay, isZonedInstant, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field } from '#shared/forms/definition.ts';
import { isPresent, visibleFields, withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType, RecordKind, RecordStatus } from '#shared/practice/record.ts';
import type { Place } from '../located-line.ts';
import type { Problem, RecordLine, VersionLine } from '../record-line.ts';
import { type ColumnField, columnsOfTable, fieldsOfKind } from './kind-fields.ts';
import { problemAt } from './problems.ts';
import { type ReadingHabits, type Referring, readValue } from './read-value.ts';
import type { Cell } from './rows.ts';

/** Stands in every text that a form insists on, no indicator reads, and the source does not have. */
export const NOT_RECORDED = 'Not recorded in the source';
/** Who recorded what no sheet gives a name to. */
export const UNKNOWN_STAFF = 'not-recorded';

/** What makes an action SMART, and a plan safe to fail: an absent one is told apart from a present one (PI2.4, PI4.5). */
const NEVER_FILLED: ReadonlySet<string> = new Set(['actions', 'goals', 'contingency']);

/** By field or column key; the reason of a yes/no under `key:reason`. */
export type Cells = ReadonlyMap<string, Cell>;

export interface SignedAs {
  readonly status?: RecordStatus;
  readonly createdAt?: ZonedInstant;
  readonly createdBy?: string;
  readonly finalisedAt?: ZonedInstant;
  readonly finalisedBy?: string;
  readonly authorisedAt?: ZonedInstant;
  readonly authorisedBy?: string;
}

export interface RecordDraft {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly fileType: FileType;
  readonly at: Place;
  readonly cells: Cells;
  readonly tables?: Readonly<Record<string, readonly Cells[]>>;
  /** Values that no cell says as they are. They go before the cells'. */
  readonly fixed?: Body;
  readonly signed?: SignedAs;
  /** Not finished: a draft unless it was finalised or signed. */
  readonly unfinishedUntilSigned?: boolean;
  /**
   * What the source says of the parts that an indicator asks of the record (`elements` of its kind): all answered, save these keys. Their
   * words and codes may stay in the source. Absent: the source says nothing, and what is not there counts as not answered.
   */
  readonly unanswered?: ReadonlySet<string>;
  /** Columns of the row that stand for nothing we know, kept. */
  readonly other?: Readonly<Record<string, string>>;
  readonly refers: Referring;
  /** The history, where a later version changed the record. @param body as it was first. */
  readonly later?: (body: Body) => readonly { readonly at: ZonedInstant; readonly body: Body }[];
}

export interface BuiltRecord {
  readonly line: RecordLine;
  readonly problems: readonly Problem[];
}

export function recordOf(draft: RecordDraft, habits: ReadingHabits): BuiltRecord {
  const kind = recordKind(draft.kind) as RecordKind;
  const problems: Problem[] = [];
  const fields = fieldsOfKind(draft.kind);
  const said: Record<string, unknown> = {};
  for (const field of fields.byKey.values()) readField(field, draft.cells, draft, habits, said, problems);
  for (const [key, rows] of Object.entries(draft.tables ?? {})) {
    const table = fields.tables.get(key);
    if (table === undefined || rows.length === 0) continue;
    said[key] = rows.map((cells, index) => {
      const row: Record<string, unknown> = { rowId: `row-${index + 1}` };
      for (const field of columnsOfTable(table).values()) readField(field, cells, draft, habits, row, problems);
      return row;
    });
  }
  const body = shownOnly(kind, { ...said, ...draft.fixed }, draft, problems);
  const filled: Body = {
    ...filledIn(fields.all, body, '', { kind, draft, unanswered: draft.unanswered }),
    ...answeredInSource(kind, body, draft.unanswered),
    ...(draft.other === undefined ? {} : { otherColumns: draft.other }),
    fromSheet: draft.at.file,
  };
  return { line: lineOf(draft, kind, filled), problems };
}

function readField(
  field: ColumnField,
  cells: Cells,
  { at, refers }: RecordDraft,
  habits: ReadingHabits,
  into: Record<string, unknown>,
  problems: Problem[],
): void {
  const cell = cells.get(field.key);
  const reason = cells.get(`${field.key}:reason`)?.text;
  if (cell === undefined) return;
  const read = readValue(field, cell.text, habits, refers);
  if (!read.ok) problems.push(problemAt(at, cell, read.error));
  else into[field.key] = field.type === 'yes-no' && reason !== undefined ? { ...(read.value as object), reason } : read.value;
}

/** As the form would finalise it: what does not apply to the other answers is left out, and said. */
function shownOnly(kind: RecordKind, body: Body, { at, cells }: RecordDraft, problems: Problem[]): Body {
  const shown = withoutHiddenValues(kind.form, body);
  for (const key of Object.keys(body)) {
    const cell = cells.get(key);
    if (key in shown || cell === undefined || !isPresent(body[key])) continue;
    const field = kind.form.sections.flatMap((section) => section.fields).find((each) => each.key === key);
    const why = (field?.when ?? []).map((condition) => condition.field).join(', ');
    problems.push(
      problemAt(at, cell, {
        severity: 'warning',
        code: 'does-not-apply',
        expected: `an answer to ${why} that it belongs to`,
        message: `${at.file}, line ${at.line}, ${cell.column}: left out, for it does not go with what is said of ${why}`,
      }),
    );
  }
  return shown;
}

interface Filling {
  readonly kind: RecordKind;
  readonly draft: RecordDraft;
  /** Undefined: the source says nothing of what was answered. */
  readonly unanswered: ReadonlySet<string> | undefined;
}

/** Texts that the form insists on, that no indicator reads or that the source says it has. Facts are never made up. */
function filledIn(fields: readonly Field[], body: Body, prefix: string, filling: Filling): Body {
  const { kind, draft, unanswered } = filling;
  const filled: Record<string, unknown> = { ...body };
  for (const field of visibleFields(fields, body)) {
    const value = body[field.key];
    const path = `${prefix}${field.key}`;
    if (field.type === 'table' && Array.isArray(value) && !NEVER_FILLED.has(field.key)) {
      filled[field.key] = value.map((row: Body, index) => {
        const own = unansweredIn(draft.tables?.[field.key]?.[index]) ?? unanswered;
        const whole = filledIn(field.columns, row, `${field.key}.`, { ...filling, unanswered: own });
        return { ...whole, ...answeredInSource(kind, whole, own, `${field.key}.`) };
      });
    }
    const isWords = field.type === 'text' || field.type === 'narrative';
    if (!isWords || field.requiredToFinalise === undefined || isPresent(value)) continue;
    if (kind.facts?.includes(path) === true) continue;
    const isAsked = NEVER_FILLED.has(field.key) || kind.elements?.includes(path) === true;
    if (isAsked && (unanswered === undefined || unanswered.has(field.key))) continue;
    filled[field.key] = NOT_RECORDED;
  }
  return filled;
}

/**
 * What the source has an answer to that no sheet brings: so that it is not taken for unanswered (`missing-elements.ts`).
 * @param prefix of a row: its table and a dot.
 */
function answeredInSource(kind: RecordKind, body: Body, unanswered: ReadonlySet<string> | undefined, prefix = ''): Body {
  if (unanswered === undefined) return {};
  const answered = (kind.elements ?? [])
    .flatMap((element) => (element.startsWith(prefix) ? [element.slice(prefix.length)] : []))
    .filter((key) => !key.includes('.') && key !== 'children' && key !== 'actions' && !isPresent(body[key]) && !unanswered.has(key));
  return answered.length === 0 ? {} : { answeredInSource: answered };
}

/** Key under which a row of a table carries its own list of what was not answered. */
export const UNANSWERED = ':unanswered';

function unansweredIn(cells: Cells | undefined): ReadonlySet<string> | undefined {
  const text = cells?.get(UNANSWERED)?.text;
  return text === undefined ? undefined : new Set(text.split(' '));
}

function lineOf(draft: RecordDraft, kind: RecordKind, body: Body): RecordLine {
  const { signed = {} } = draft;
  const happenedAt = momentOf(kind.happenedAt(body));
  const isUnfinished =
    draft.unfinishedUntilSigned === true &&
    signed.finalisedAt === undefined &&
    signed.authorisedAt === undefined &&
    signed.status === undefined;
  const status = signed.status ?? (isUnfinished ? 'draft' : signed.authorisedAt === undefined ? 'finalised' : 'authorised');
  const finalisedAt =
    signed.finalisedAt ?? (draft.unfinishedUntilSigned === true ? signed.authorisedAt : earlier(happenedAt, signed.authorisedAt));
  // Whoever signed it off is not taken for its author.
  const by = signed.finalisedBy ?? firstStaff(kind, body) ?? (signed.authorisedAt === undefined ? undefined : UNKNOWN_STAFF);
  const base = {
    id: draft.id,
    kind: draft.kind,
    file: draft.file,
    fileType: draft.fileType,
    status,
    body,
    ...(signed.createdAt === undefined
      ? isUnfinished && happenedAt !== undefined
        ? { createdAt: happenedAt }
        : {}
      : { createdAt: signed.createdAt }),
    ...(signed.createdBy === undefined ? {} : { createdBy: signed.createdBy }),
    ...(finalisedAt === undefined || isUnfinished ? {} : { finalisedAt }),
    ...(by === undefined ? {} : isUnfinished ? (signed.createdBy === undefined ? { createdBy: by } : {}) : { finalisedBy: by }),
    ...(signed.authorisedAt === undefined ? {} : { authorisedAt: signed.authorisedAt }),
    ...(signed.authorisedBy === undefined ? {} : { authorisedBy: signed.authorisedBy }),
  };
  const later = draft.later?.(body) ?? [];
  if (later.length === 0 || finalisedAt === undefined) return base;
  const versions: readonly VersionLine[] = [{ at: finalisedAt, body }, ...later].map((version) => ({
    op: 'finalise',
    at: version.at,
    by: by ?? UNKNOWN_STAFF,
    body: version.body,
  }));
  return { ...base, body: (versions.at(-1) as VersionLine).body, versions };
}

/** A day as its last moment, so that what is recorded on the day something was done is not from before it. */
function momentOf(at: string | undefined): ZonedInstant | undefined {
  if (isZonedInstant(at)) return at;
  return isCalendarDate(at) ? endOfDay(at, LONDON) : undefined;
}

function earlier(a: ZonedInstant | undefined, b: ZonedInstant | undefined): ZonedInstant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareInstants(a, b) <= 0 ? a : b;
}

/** The first member of staff whom the record names: who did what it tells of recorded it. */
function firstStaff(kind: RecordKind, body: Body): string | undefined {
  const field = kind.form.sections
    .flatMap((section) => section.fields)
    .find(({ type, key }) => type === 'staff' && typeof body[key] === 'string');
  return field === undefined ? undefined : (body[field.key] as string);
}
