/** Whether the values of a body are what the form of its kind says: types, codes, days, moments, and what must be there. */
import { compareDates, isCalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, instantMs, isZonedInstant, parseZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field } from '#shared/forms/definition.ts';
import { isPresent, visibleFields, withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { type AddedField, addedColumnsOf, addedFieldsOf, formFieldsOf, isCounted } from './fields-of-kind.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Problem } from './record-line.ts';
import type { Reference, ReferenceTo } from './reference.ts';

export interface ValueProblem {
  readonly severity: Problem['severity'];
  /** `children.0.child`. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly found?: string;
  readonly expected: string;
  readonly message: string;
}

export interface CheckedValues {
  readonly problems: readonly ValueProblem[];
  readonly references: readonly Reference[];
}

/** How much is asked of a body. A draft may lack anything; a record of an older form lacks what was not asked then. */
export type Strictness = 'complete' | 'older-form' | 'draft';

interface Checking {
  readonly kind: RecordKind;
  readonly strictness: Strictness;
  /** Nothing that has happened is later, by more than a day of other clocks. */
  readonly notAfter: ZonedInstant | undefined;
  readonly problems: ValueProblem[];
  readonly references: Reference[];
}

export function checkValues(kind: RecordKind, body: Body, strictness: Strictness, notAfter?: ZonedInstant): CheckedValues {
  const checking: Checking = { kind, strictness, notAfter, problems: [], references: [] };
  const fields = [...formFieldsOf(kind).values()];
  checkFields(checking, fields, addedFieldsOf(kind), body, '', '');
  if (strictness === 'complete' && !checking.problems.some(({ severity }) => severity === 'error')) checkWhole(checking, body);
  return checking;
}

/** @param prefix of the path; @param table key of the table whose row this is, or empty. */
function checkFields(
  checking: Checking,
  fields: readonly Field[],
  added: readonly AddedField[],
  body: Body,
  prefix: string,
  table: string,
): void {
  const shown = new Set(visibleFields(fields, body));
  const known = new Set(fields.map((field) => field.key));
  for (const field of fields) {
    const value = body[field.key];
    const path = `${prefix}${field.key}`;
    if (!isPresent(value) && !isMalformedAnswer(field, value)) {
      if (shown.has(field)) checkMissing(checking, field, path, table);
    } else checkValue(checking, field, value, path, table);
  }
  for (const field of added) checkAdded(checking, field, body[field.key], `${prefix}${field.key}`);
  for (const [key, value] of Object.entries(body)) {
    if (known.has(key) || FROM_SHEETS.has(key) || added.some((field) => field.key === key) || (table !== '' && key === 'rowId')) continue;
    checking.problems.push({
      severity: 'warning',
      path: `${prefix}${key}`,
      code: 'unknown-field',
      found: shownValue(value),
      expected: 'A field of FORMAT.md',
      message: `This version does not know the field “${prefix}${key}” of ${inWords(checking.kind)}. It is kept as it is.`,
    });
  }
  checkOrder(checking, fields, body, prefix);
}

/**
 * What a reader of spreadsheets adds to a body of any kind: the sheet it was made from, columns that nobody knows (told already), and what
 * the source answers elsewhere.
 */
const FROM_SHEETS: ReadonlySet<string> = new Set(['fromSheet', 'otherColumns', 'answeredInSource']);

/** `{ "answer": "yes" }` is not a missing answer, but a wrong one. */
const isMalformedAnswer = (field: Field, value: unknown): boolean =>
  field.type === 'yes-no' && typeof value === 'object' && value !== null && 'answer' in value && value.answer !== null;

/** Without what these hold a record cannot be placed, dated or sorted; an answer that was not given is counted as not given. */
const DECIDES: ReadonlySet<Field['type']> = new Set(['choice', 'choices', 'date', 'instant', 'person', 'people', 'staff', 'record']);

function checkMissing({ kind, strictness, problems }: Checking, field: Field, path: string, table: string): void {
  const isAsked = field.requiredToFinalise !== undefined || (field.type === 'table' && (field.minRows ?? 0) > 0);
  if (!isAsked || strictness === 'draft') return;
  const isMoment = field.type === 'date' || field.type === 'instant';
  const counts = DECIDES.has(field.type) && (isMoment || isCounted(kind, table === '' ? field.key : `${table}.${field.key}`));
  // What is asked only under a condition has a second answer to be counted by: an involvement that was stepped on has no reason of closure.
  const isError = counts && strictness === 'complete' && (isMoment || field.when === undefined);
  problems.push({
    severity: isError ? 'error' : 'warning',
    path,
    code: isError ? 'missing' : 'incomplete',
    expected: describeType(field),
    message: `“${field.label}” is missing${isError ? ', and figures or clocks depend on it' : ''}: ${describeType(field)} is expected.`,
  });
}

function checkValue(checking: Checking, field: Field, value: unknown, path: string, table: string): void {
  switch (field.type) {
    case 'text':
    case 'narrative':
      if (typeof value !== 'string') return wrongType(checking, field, value, path);
      if (field.maxLength !== undefined && value.length > field.maxLength) {
        push(checking, 'warning', 'out-of-range', path, `${value.length} characters`, `At most ${field.maxLength} characters`, field.label);
      }
      return;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(checking, field, value, path);
      if ((field.min !== undefined && value < field.min) || (field.max !== undefined && value > field.max)) {
        // A plan of elsewhere may set an interval that ours would refuse: that it is too long is what the indicator says of it.
        push(checking, 'warning', 'out-of-range', path, String(value), `${field.min ?? '…'} to ${field.max ?? '…'}`, field.label);
      }
      return;
    case 'date':
      if (checkDate(checking, value, path, field.label) && field.notAfter === 'today')
        checkPast(checking, value as string, path, field.label);
      return;
    case 'instant':
      if (checkInstant(checking, value, path, field.label) && field.notAfter === 'now') {
        checkPast(checking, value as string, path, field.label);
      }
      return;
    case 'choice':
      if (typeof value !== 'string') return wrongType(checking, field, value, path);
      return checkCode(checking, field, value, path, table);
    case 'choices':
      if (!isTexts(value)) return wrongType(checking, field, value, path);
      value.forEach((code, index) => checkCode(checking, field, code, `${path}.${index}`, table));
      if (field.exclusive !== undefined && value.includes(field.exclusive) && value.length > 1) {
        push(checking, 'warning', 'answers-contradict', path, shownValue(value), `“${field.exclusive}” alone, or the others`, field.label);
      }
      return;
    case 'person':
      return checkId(checking, field, value, path, 'person');
    case 'staff':
      return checkId(checking, field, value, path, 'staff');
    case 'record':
      return checkId(checking, field, value, path, 'record-of-file', field.kinds);
    case 'people':
      if (!isTexts(value)) return wrongType(checking, field, value, path);
      value.forEach((id, index) => refer(checking, 'person', id, `${path}.${index}`));
      return;
    case 'yes-no':
      return checkAnswer(checking, field, value, path);
    case 'table':
      return checkTable(checking, field, value, path);
    case 'guidance':
      return;
  }
}

function checkTable(checking: Checking, field: Extract<Field, { readonly type: 'table' }>, value: unknown, path: string): void {
  if (!Array.isArray(value)) return wrongType(checking, field, value, path);
  const rowIds = new Set<string>();
  const added = addedColumnsOf(checking.kind, field);
  value.forEach((row: unknown, index) => {
    const rowPath = `${path}.${index}`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      push(checking, 'error', 'wrong-type', rowPath, shownValue(row), `A row: ${field.rowName}`, field.label);
      return;
    }
    const rowId = (row as Body)['rowId'];
    if (rowId !== undefined && (typeof rowId !== 'string' || rowId === '' || rowIds.has(rowId))) {
      push(checking, 'error', 'bad-id', `${rowPath}.rowId`, shownValue(rowId), 'An id of its own for each row, or none', field.label);
    }
    if (typeof rowId === 'string') rowIds.add(rowId);
    checkFields(checking, field.columns, added, row as Body, `${rowPath}.`, field.key);
  });
}

function checkAnswer(checking: Checking, field: Extract<Field, { readonly type: 'yes-no' }>, value: unknown, path: string): void {
  const { answer, reason } = typeof value === 'object' && value !== null ? (value as { answer?: unknown; reason?: unknown }) : {};
  if (typeof answer !== 'boolean' || (reason !== undefined && reason !== null && typeof reason !== 'string')) {
    return wrongType(checking, field, value, path);
  }
  if (field.reasonWhen?.answer !== answer || isPresent(reason) || checking.strictness === 'draft') return;
  const expected = `"reason": text (${field.reasonWhen.label})`;
  push(checking, 'warning', 'incomplete', `${path}.reason`, undefined, expected, field.label);
}

function checkCode(
  checking: Checking,
  field: Extract<Field, { readonly type: 'choice' | 'choices' }>,
  code: string,
  path: string,
  table: string,
): void {
  if (field.options.some((option) => option.code === code)) return;
  const counts = isCounted(checking.kind, table === '' ? field.key : `${table}.${field.key}`);
  const codes = field.options.map((option) => option.code);
  const expected = `One of ${codes.length > 12 ? `${codes.slice(0, 12).join(', ')} … (${codes.length} codes, see FORMAT.md)` : codes.join(', ')}`;
  push(checking, counts ? 'error' : 'warning', 'unknown-code', path, shownValue(code), expected, field.label);
}

function checkId(checking: Checking, field: Field, value: unknown, path: string, to: ReferenceTo, kinds?: readonly string[]): void {
  if (typeof value !== 'string') return wrongType(checking, field, value, path);
  refer(checking, to, value, path, kinds);
}

function refer({ references }: Checking, to: ReferenceTo, id: string, path: string, kinds?: readonly string[]): void {
  references.push({ to, id, field: `body.${path}`, ...(kinds === undefined ? {} : { kinds }) });
}

function checkAdded(checking: Checking, field: AddedField, value: unknown, path: string): void {
  if (value === undefined || value === null) {
    if (field.required && checking.strictness !== 'draft')
      push(checking, 'error', 'missing', path, undefined, ADDED_TYPES[field.type], field.key);
    return;
  }
  switch (field.type) {
    case 'file':
    case 'record':
    case 'staff':
      if (typeof value === 'string' && value !== '') refer(checking, field.type, value, path);
      else push(checking, 'error', 'wrong-type', path, shownValue(value), ADDED_TYPES[field.type], field.key);
      return;
    case 'files':
    case 'records':
    case 'staff-list': {
      const to = ({ files: 'file', records: 'record', 'staff-list': 'staff' } as const)[field.type];
      if (isTexts(value)) value.forEach((id, index) => refer(checking, to, id, `${path}.${index}`));
      else push(checking, 'error', 'wrong-type', path, shownValue(value), ADDED_TYPES[field.type], field.key);
      return;
    }
    case 'date':
      checkDate(checking, value, path, field.key);
      return;
    case 'instant':
      checkInstant(checking, value, path, field.key);
      return;
    case 'content':
      return checkContent(checking, value, path);
    default:
      if (!HAS_TYPE[field.type](value)) push(checking, 'error', 'wrong-type', path, shownValue(value), ADDED_TYPES[field.type], field.key);
  }
}

function checkContent(checking: Checking, value: unknown, path: string): void {
  const { content, name } = typeof value === 'object' && value !== null ? (value as { content?: unknown; name?: unknown }) : {};
  if (typeof content !== 'string' || typeof name !== 'string') {
    push(checking, 'error', 'wrong-type', path, shownValue(value), ADDED_TYPES.content, 'content');
  } else refer(checking, 'attachment', content, `${path}.content`);
}

export const ADDED_TYPES: Readonly<Record<AddedField['type'], string>> = {
  file: 'the id of a file',
  files: 'a list of ids of files',
  record: 'the id of a record',
  records: 'a list of ids of records',
  staff: 'the id of a member of staff',
  'staff-list': 'a list of ids of members of staff',
  date: 'a day such as 2026-03-03',
  instant: 'a moment such as 2026-03-03T03:10:00+03:00[Africa/Nairobi]',
  text: 'text',
  texts: 'a list of texts',
  number: 'a number',
  'true-or-false': 'true or false',
  object: 'an object',
  table: 'a list of objects',
  content: '{ "content": the name of its attachment, "name": its file name, "mediaType", "bytes" }',
};

const HAS_TYPE: Readonly<Record<'text' | 'texts' | 'number' | 'true-or-false' | 'object' | 'table', (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  texts: (value) => isTexts(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  'true-or-false': (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  table: (value) => Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null),
};

/** Pairs that every kind uses for the beginning and the end of something. */
const ENDS: readonly (readonly [string, string])[] = [
  ['openedOn', 'closedOn'],
  ['startedOn', 'endedOn'],
  ['from', 'to'],
  ['from', 'until'],
  ['born', 'diedOn'],
  ['startedOn', 'leftOn'],
  ['leavesOn', 'returnsOn'],
  ['receivedAt', 'respondedAt'],
  ['receivedAt', 'immediateDecisionAt'],
];

function checkOrder(checking: Checking, fields: readonly Field[], body: Body, prefix: string): void {
  const declared = fields.flatMap((field): readonly (readonly [string, string])[] =>
    'notBeforeField' in field && field.notBeforeField !== undefined ? [[field.notBeforeField, field.key]] : [],
  );
  const pairs = [...declared, ...ENDS.filter(([, later]) => !declared.some(([, key]) => key === later))];
  for (const [earlier, later] of pairs) {
    const [from, to] = [body[earlier], body[later]];
    if (!isBefore(to, from)) continue;
    checking.problems.push({
      severity: checking.strictness === 'draft' ? 'warning' : 'error',
      path: `${prefix}${later}`,
      code: 'dates-contradict',
      found: shownValue(to),
      expected: `Not before ${prefix}${earlier} (${String(from)})`,
      message: `“${later}” is ${String(to)}, before “${earlier}”, which is ${String(from)}.`,
    });
  }
}

function isBefore(later: unknown, earlier: unknown): boolean {
  if (isCalendarDate(later) && isCalendarDate(earlier)) return compareDates(later, earlier) < 0;
  return isZonedInstant(later) && isZonedInstant(earlier) && compareInstants(later, earlier) < 0;
}

/** What no single field can know: the form's own check. Old systems were less strict, so what it finds is told and no more. */
function checkWhole(checking: Checking, body: Body): void {
  for (const { path, label, message } of checking.kind.form.check?.(withoutHiddenValues(checking.kind.form, body)) ?? []) {
    checking.problems.push({
      severity: 'warning',
      path,
      code: 'answers-contradict',
      expected: message,
      message: `“${label}” does not fit the other answers: ${message}.`,
    });
  }
}

function checkDate(checking: Checking, value: unknown, path: string, label: string): boolean {
  if (isCalendarDate(value)) return true;
  push(checking, 'error', 'not-a-date', path, shownValue(value), 'A day that exists, such as 2026-03-03', label, hintForDate(value));
  return false;
}

export function checkInstant(checking: Pick<Checking, 'problems' | 'strictness'>, value: unknown, path: string, label: string): boolean {
  const expected = 'A moment with offset and place, such as 2026-03-03T03:10:00+03:00[Africa/Nairobi]';
  if (!isZonedInstant(value)) {
    push(checking, 'error', 'not-an-instant', path, shownValue(value), expected, label, hintForInstant(value));
    return false;
  }
  switch (faultOf(value)) {
    case 'unknown-zone':
      push(checking, 'error', 'unknown-zone', path, shownValue(value), 'A place of the IANA time zone database', label);
      return false;
    case 'wrong-offset':
      push(checking, 'warning', 'wrong-offset', path, shownValue(value), 'The offset that the clocks of the place showed', label);
      return true;
    default:
      return true;
  }
}

/** Whether a place's clocks were so at an hour is asked for many records of the same hours: remembered, up to a bound. */
const faults = new Map<string, string>();
const REMEMBERED = 20_000;

function faultOf(instant: ZonedInstant): string {
  const key = `${instant.slice(0, 13)}${instant.slice(instant.search(/[+-]\d\d:\d\d\[/))}`;
  const known = faults.get(key);
  if (known !== undefined) return known;
  const parsed = parseZonedInstant(instant);
  const fault = parsed.ok ? '' : parsed.error;
  if (faults.size >= REMEMBERED) faults.clear();
  faults.set(key, fault);
  return fault;
}

const DAY_MS = 86_400_000;

function checkPast(checking: Checking, value: string, path: string, label: string): void {
  const { notAfter } = checking;
  if (notAfter === undefined) return;
  const at = isZonedInstant(value) ? instantMs(value) : Date.parse(value);
  if (at <= instantMs(notAfter) + DAY_MS) return;
  push(checking, 'error', 'in-the-future', path, value, `Not after the export was made (${notAfter})`, label);
}

const hintForDate = (value: unknown): string => {
  if (typeof value === 'number') return ' This looks like a day as Excel counts it: write it out.';
  if (typeof value === 'string' && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(value)) return ' Write the year first, then month and day.';
  return typeof value === 'string' && isCalendarDate(value.slice(0, 10)) ? ' Only a day belongs here, without a time.' : '';
};

const hintForInstant = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  if (isCalendarDate(value)) return ' A day alone does not say when.';
  return /T\d\d:\d\d/.test(value) && !value.includes('[') ? ' The place is missing: add its time zone in brackets.' : '';
};

function wrongType(checking: Checking, field: Field, value: unknown, path: string): void {
  push(checking, 'error', 'wrong-type', path, shownValue(value), describeType(field), field.label);
}

function push(
  checking: Pick<Checking, 'problems' | 'strictness'>,
  severity: Problem['severity'],
  code: ProblemCode,
  path: string,
  found: string | undefined,
  expected: string,
  label: string,
  hint = '',
): void {
  const what = found === undefined ? 'is missing' : `is ${found}`;
  const wanted = `${expected.charAt(0).toLowerCase()}${expected.slice(1)}`;
  checking.problems.push({
    severity: checking.strictness === 'draft' ? 'warning' : severity,
    path,
    code,
    ...(found === undefined ? {} : { found }),
    expected,
    message: `“${label}” ${what}; expected: ${wanted}.${hint}`,
  });
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

const inWords = (kind: RecordKind): string => `“${kind.title}”`;

const LONGEST_SHOWN = 40;

/** What stands there, short enough for a line of a report. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}

/** What a field of this type holds, in words. */
export function describeType(field: Field): string {
  switch (field.type) {
    case 'text':
    case 'narrative':
      return 'text';
    case 'number':
      return 'a number';
    case 'date':
      return ADDED_TYPES.date;
    case 'instant':
      return ADDED_TYPES.instant;
    case 'choice':
      return 'one code';
    case 'choices':
      return 'a list of codes';
    case 'person':
      return 'the id of a person of the file';
    case 'people':
      return 'a list of ids of people of the file';
    case 'staff':
      return ADDED_TYPES.staff;
    case 'record':
      return `the id of a record of the file (${field.kinds.join(', ')})`;
    case 'yes-no':
      return '{ "answer": true or false, "reason": text }';
    case 'table':
      return `a list of rows (${field.rowName})`;
    case 'guidance':
      return 'nothing';
  }
}
