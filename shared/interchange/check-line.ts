/** One line of a records file on its own: whether it is a record, and whether its values are what its kind says. */

import { canonicalJson } from '#shared/base/same-value.ts';
import { instantMs, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType, Operation, RecordKind, RecordStatus } from '#shared/practice/record.ts';
import { checkInstant, checkValues, type Strictness, shownValue, type ValueProblem } from './check-values.ts';
import { NOT_EXPORTED } from './fields-of-kind.ts';
import type { Place } from './located-line.ts';
import type { ProblemCode } from './problem-codes.ts';
import { type Problem, type RecordLine, stateOfLine, statusOfLine, type VersionLine } from './record-line.ts';
import type { Reference } from './reference.ts';

export const FILE_TYPES: readonly FileType[] = ['case', 'contact', 'staff', 'administration', 'register', 'confidential', 'personal'];
export const STATUSES: readonly RecordStatus[] = ['draft', 'finalised', 'authorised', 'returned', 'withdrawn'];
export const OPERATIONS: readonly Operation[] = ['draft', 'finalise', 'authorise', 'return', 'merge', 'withdraw'];

export interface CheckedLine {
  /** Undefined when what was read is no record that anything can be done with. */
  readonly line: RecordLine | undefined;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

export interface LineContext {
  readonly at: Place;
  /** What the name of the file says its lines are; absent for spreadsheets. */
  readonly kind?: string;
  /** When the export was made: nothing in it has happened later. */
  readonly exportedAt?: ZonedInstant;
}

const KEYS: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'file',
  'fileType',
  'status',
  'schema',
  'body',
  'createdAt',
  'createdBy',
  'finalisedAt',
  'finalisedBy',
  'authorisedAt',
  'authorisedBy',
  'versions',
]);

/** An id of Haversack or of the system that the records come from: `case-1`, `P/2024/17`. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[^\s\p{Cc}]{1,100}$/u.test(value);

interface Found {
  readonly at: Place;
  readonly problems: Problem[];
}

/** @param json what the line says, parsed. */
export function checkLine(json: unknown, context: LineContext): CheckedLine {
  const found: Found = { at: context.at, problems: [] };
  const envelope = checkEnvelope(found, json, context.kind);
  if (envelope === undefined) return { line: undefined, problems: found.problems, references: [] };
  const kind = recordKind(envelope.kind);
  checkSignatures(found, envelope, kind);
  checkNotLater(found, envelope, context.exportedAt);
  const references = [...signatoriesOf(envelope)];
  if (kind !== undefined) references.push(...checkBodies(found, envelope, kind, context));
  const isSound = !found.problems.some(({ severity, field }) => severity === 'error' && field?.startsWith('versions') === true);
  if (envelope.versions !== undefined && isSound) checkHistory(found, envelope);
  return { line: envelope, problems: found.problems, references };
}

/** The record around its body: undefined when it cannot be told what it is. */
function checkEnvelope(found: Found, json: unknown, expectedKind: string | undefined): RecordLine | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    add(found, 'error', 'not-a-record', undefined, shownValue(json), 'A JSON object: one record', 'This line is not a record');
    return undefined;
  }
  const line = json as Readonly<Record<string, unknown>>;
  const before = found.problems.length;
  for (const key of ['id', 'file'] as const) {
    if (line[key] === undefined) addMissing(found, key, 'an id');
    else if (!isId(line[key])) {
      add(found, 'error', 'bad-id', key, shownValue(line[key]), '1 to 100 characters without spaces', `“${key}” is not an id`);
    }
  }
  if (typeof line['kind'] !== 'string' || line['kind'] === '') addMissing(found, 'kind', 'the kind of the record');
  else if (expectedKind !== undefined && line['kind'] !== expectedKind) {
    const message = `This record is of the kind “${line['kind']}”, in a file of “${expectedKind}”`;
    add(found, 'error', 'kind-mismatch', 'kind', shownValue(line['kind']), expectedKind, message);
  }
  if (!FILE_TYPES.includes(line['fileType'] as FileType)) {
    const message = line['fileType'] === undefined ? 'The type of the file is missing' : 'There is no such type of file';
    const code = line['fileType'] === undefined ? 'missing' : 'unknown-file-type';
    add(found, 'error', code, 'fileType', shownValue(line['fileType']), `One of ${FILE_TYPES.join(', ')}`, message);
  }
  if (typeof line['body'] !== 'object' || line['body'] === null || Array.isArray(line['body'])) {
    const message = 'The body, what the record says, is not an object';
    add(found, 'error', line['body'] === undefined ? 'missing' : 'wrong-type', 'body', shownValue(line['body']), 'A JSON object', message);
  }
  checkOptional(found, line);
  return found.problems.slice(before).some(({ severity }) => severity === 'error') ? undefined : (json as RecordLine);
}

function checkOptional(found: Found, line: Readonly<Record<string, unknown>>): void {
  if (line['status'] !== undefined && !STATUSES.includes(line['status'] as RecordStatus)) {
    add(found, 'error', 'unknown-status', 'status', shownValue(line['status']), `One of ${STATUSES.join(', ')}`, 'There is no such status');
  }
  if (line['schema'] !== undefined && !(Number.isInteger(line['schema']) && (line['schema'] as number) > 0)) {
    add(
      found,
      'error',
      'wrong-type',
      'schema',
      shownValue(line['schema']),
      'A whole number from 1',
      'The version of the form is not a number',
    );
  }
  for (const key of ['createdAt', 'finalisedAt', 'authorisedAt'] as const) {
    if (line[key] !== undefined) checkMoment(found, line[key], key);
  }
  for (const key of ['createdBy', 'finalisedBy', 'authorisedBy'] as const) {
    if (line[key] !== undefined && !isId(line[key])) {
      add(found, 'error', 'bad-id', key, shownValue(line[key]), 'The id of a member of staff', `“${key}” is not an id`);
    }
  }
  if (line['versions'] !== undefined) checkVersions(found, line['versions']);
  for (const key of Object.keys(line)) {
    if (KEYS.has(key)) continue;
    const message = `This version does not know “${key}” of a line; it is kept as it is`;
    add(found, 'warning', 'unknown-field', key, shownValue(line[key]), `One of ${[...KEYS].join(', ')}`, message);
  }
}

function checkVersions(found: Found, versions: unknown): void {
  if (!Array.isArray(versions) || versions.length === 0) {
    add(found, 'error', 'wrong-type', 'versions', shownValue(versions), 'A list of versions, or nothing', 'The history is not a list');
    return;
  }
  const ids = new Set<string>();
  versions.forEach((version: unknown, index) => {
    const path = `versions.${index}`;
    const { op, at, by, body, id, parents } = (typeof version === 'object' && version !== null ? version : {}) as Partial<VersionLine>;
    if (!OPERATIONS.includes(op as Operation)) {
      add(found, 'error', 'unknown-status', `${path}.op`, shownValue(op), `One of ${OPERATIONS.join(', ')}`, 'There is no such operation');
    }
    checkMoment(found, at, `${path}.at`);
    if (!isId(by))
      add(found, 'error', 'missing', `${path}.by`, shownValue(by), 'The id of a member of staff', 'Who made this version is missing');
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      add(found, 'error', 'missing', `${path}.body`, shownValue(body), 'A JSON object', 'What this version said is missing');
    }
    if (parents !== undefined && !(Array.isArray(parents) && parents.every((parent) => ids.has(parent)))) {
      const message = 'A version follows one that is not before it in the list';
      add(found, 'error', 'history-contradicts', `${path}.parents`, shownValue(parents), 'Ids of earlier versions of this record', message);
    }
    if (id !== undefined && (!isId(id) || ids.has(id))) {
      add(found, 'error', 'bad-id', `${path}.id`, shownValue(id), 'An id of its own', 'The id of this version is none, or is used twice');
    }
    if (isId(id)) ids.add(id);
  });
}

function checkMoment(found: Found, value: unknown, field: string): boolean {
  const problems: ValueProblem[] = [];
  const isSound = checkInstant({ problems, strictness: 'complete' }, value, field, field);
  for (const problem of problems) found.problems.push(placed(found, problem, field));
  return isSound;
}

function checkSignatures(found: Found, line: RecordLine, kind: RecordKind | undefined): void {
  const status = statusOfLine(line);
  const isSigned = status === 'authorised' || line.authorisedAt !== undefined || line.authorisedBy !== undefined;
  if (isSigned && line.versions === undefined) {
    if (line.authorisedBy === undefined) addMissing(found, 'authorisedBy', 'who signed it off');
    if (line.authorisedAt === undefined) addMissing(found, 'authorisedAt', 'when it was signed off');
    if (status === 'draft') {
      add(found, 'error', 'status-contradicts', 'status', '“draft”', 'A status that goes with a signature', 'A draft cannot be signed off');
    }
  }
  if (line.authorisedBy !== undefined && line.authorisedBy === (line.finalisedBy ?? line.createdBy)) {
    const message = 'The person who wrote this record also signed it off';
    add(found, 'warning', 'signed-by-author', 'authorisedBy', shownValue(line.authorisedBy), 'Somebody else than its author', message);
  }
  checkMoments(found, line, kind);
}

function checkMoments(found: Found, line: RecordLine, kind: RecordKind | undefined): void {
  const { createdAt, finalisedAt, authorisedAt, versions } = line;
  if (versions !== undefined) return;
  if (createdAt === undefined && finalisedAt === undefined && authorisedAt === undefined) {
    const happened = kind?.happenedAt(line.body);
    if (happened === undefined || happened === '') {
      addMissing(found, 'createdAt', 'when it was recorded, for the record itself does not say when it happened');
    } else {
      const message = 'It is not said when this was recorded. The day on which it happened is taken';
      add(found, 'warning', 'moment-missing', 'createdAt', undefined, 'createdAt or finalisedAt', message);
    }
  }
  for (const [earlier, later, first, second] of [
    ['createdAt', 'finalisedAt', createdAt, finalisedAt],
    ['finalisedAt', 'authorisedAt', finalisedAt, authorisedAt],
  ] as const) {
    if (!isZonedInstant(first) || !isZonedInstant(second) || instantMs(second) >= instantMs(first)) continue;
    const message = `“${later}” is before “${earlier}”, which is ${first}`;
    add(found, 'warning', 'dates-contradict', later, shownValue(second), `Not before ${first}`, message);
  }
}

const DAY_MS = 86_400_000;

/** Nothing was recorded after the export was made, by more than the clocks of two laptops may differ. */
function checkNotLater(found: Found, line: RecordLine, exportedAt: ZonedInstant | undefined): void {
  if (exportedAt === undefined) return;
  for (const key of ['createdAt', 'finalisedAt', 'authorisedAt'] as const) {
    const at = line[key];
    if (!isZonedInstant(at) || instantMs(at) <= instantMs(exportedAt) + DAY_MS) continue;
    const message = `“${key}” is after the export was made, which was ${exportedAt}`;
    add(found, 'error', 'in-the-future', key, shownValue(at), `Not after ${exportedAt}`, message);
  }
}

function signatoriesOf(line: RecordLine): readonly Reference[] {
  const signed = [
    ['createdBy', line.createdBy],
    ['finalisedBy', line.finalisedBy],
    ['authorisedBy', line.authorisedBy],
  ] as const;
  return signed.flatMap(([field, id]) => (id === undefined ? [] : [{ to: 'signatory' as const, id, field }]));
}

function checkBodies(found: Found, line: RecordLine, kind: RecordKind, { exportedAt }: LineContext): readonly Reference[] {
  if (NOT_EXPORTED.has(kind.kind)) {
    const message = `“${kind.title}” is of use only to the laptops that made it, and is left out of every import`;
    add(found, 'warning', 'not-exported', 'kind', shownValue(kind.kind), 'Another kind', message);
    return [];
  }
  if (!kind.fileTypes.includes(line.fileType)) {
    const message = `“${kind.title}” does not stand in a file of the type “${line.fileType}”`;
    add(found, 'error', 'wrong-file-type', 'fileType', shownValue(line.fileType), kind.fileTypes.join(' or '), message);
  }
  const strictness = strictnessOf(line, kind);
  const { problems, references } = checkValues(kind, line.body, strictness, exportedAt);
  for (const problem of problems) found.problems.push(placed(found, problem, `body.${problem.path}`));
  (line.versions ?? []).forEach((version, index) => {
    if (version.op === 'draft' || typeof version.body !== 'object' || version.body === null) return;
    // What an older version lacked was put right by a later one: only what cannot be read at all is a fault.
    for (const problem of checkValues(kind, version.body, 'older-form').problems) {
      if (problem.severity === 'error') found.problems.push(placed(found, problem, `versions.${index}.body.${problem.path}`));
    }
  });
  return references;
}

/**
 * A row of a spreadsheet lacks much that a form asks, and goes on lacking it wherever its record is taken: what the figures cannot do
 * without was checked when the sheet was read (`csv/`).
 */
function strictnessOf(line: RecordLine, kind: RecordKind): Strictness {
  const status = statusOfLine(line);
  if (status === 'draft' || status === 'withdrawn') return 'draft';
  return typeof line.body['fromSheet'] === 'string' || (line.schema ?? kind.form.version) < kind.form.version ? 'older-form' : 'complete';
}

/** What stands must be what the versions make of the record: else one of the two was changed by hand. */
function checkHistory(found: Found, line: RecordLine): void {
  const state = stateOfLine(line);
  const status = line.status ?? state.status;
  if (state.status !== status) {
    const message = `The status is “${status}”, but its versions make it “${state.status}”`;
    add(found, 'error', 'history-contradicts', 'status', shownValue(status), state.status, message);
  }
  if (canonicalJson(state.body) !== canonicalJson(line.body)) {
    const key = changedKey(state.body, line.body);
    const message = `“${key}” of the body is not what the versions of this record make of it`;
    add(found, 'error', 'history-contradicts', `body.${key}`, shownValue(line.body[key]), shownValue(state.body[key]), message);
  }
  for (const key of ['createdAt', 'finalisedAt', 'authorisedAt', 'createdBy', 'finalisedBy', 'authorisedBy'] as const) {
    if (line[key] === undefined || line[key] === state[key]) continue;
    const message = `“${key}” is not what the versions of this record say`;
    add(found, 'error', 'history-contradicts', key, shownValue(line[key]), shownValue(state[key]), message);
  }
}

const changedKey = (a: Body, b: Body): string =>
  Object.keys({ ...a, ...b }).find((key) => canonicalJson(a[key]) !== canonicalJson(b[key])) ?? '';

const placed = ({ at }: Found, { severity, code, found, expected, message }: ValueProblem, field: string): Problem => ({
  severity,
  ...at,
  field,
  code,
  ...(found === undefined ? {} : { found }),
  expected,
  message,
});

const addMissing = (found: Found, field: string, what: string): void =>
  add(found, 'error', 'missing', field, undefined, what, `“${field}” is missing: ${what}`);

function add(
  { at, problems }: Found,
  severity: Problem['severity'],
  code: ProblemCode,
  field: string | undefined,
  found: string | undefined,
  expected: string,
  message: string,
): void {
  problems.push({
    severity,
    ...at,
    ...(field === undefined ? {} : { field }),
    code,
    ...(found === undefined ? {} : { found }),
    expected,
    message: `${message}.`,
  });
}
