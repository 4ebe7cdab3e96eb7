/** What a new record of a file begins with, out of what the file says already: enter once (U4), and a part for each child (U14). */

import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, formatInstant, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import type { Prefill, PrefilledBody, Prefills } from '#shared/forms/prefill.ts';
import { isPresent } from '#shared/forms/visible-fields.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

const LATEST = /^latest:([a-z0-9-]+)\.(\w+)$/;

/** A value for each `latest:<kind>.<field>` that the form names, from the latest complete record of that kind. */
export function latestPrefills(form: FormDefinition, records: readonly RecordState[]): Prefills {
  const sources = form.sections.flatMap((section) => section.fields).map((field) => field.prefill ?? '');
  return Object.fromEntries(
    [...new Set(sources)].flatMap((source) => {
      const [, kind = '', key = ''] = LATEST.exec(source) ?? [];
      const prefill = kind === '' ? undefined : latestValue(kind, key, records);
      return prefill === undefined ? [] : [[source, prefill]];
    }),
  );
}

/** The latest complete record of a kind, by when it happened; undefined while there is none. */
export const latestOfKind = (kind: string, records: readonly RecordState[]): RecordState | undefined =>
  records
    .filter((record) => record.kind === kind && isComplete(record))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : compareInstants(a.createdAt, b.createdAt)))
    .at(-1);

function latestValue(kind: string, key: string, records: readonly RecordState[]): Prefill | undefined {
  const record = latestOfKind(kind, records);
  const value = record?.body[key];
  return record === undefined || !isPresent(value) ? undefined : { value, sourceText: `From: ${recordLabel(record)}` };
}

/** "Strategy meeting, Tue 3 Mar 2026". */
export function recordLabel(record: RecordState): string {
  const kind = recordKind(record.kind);
  const at = kind?.happenedAt(record.body);
  const when = isZonedInstant(at) ? formatInstant(at) : isCalendarDate(at) ? formatDate(at) : formatDate(dateOf(record.createdAt));
  return `${kind?.title ?? record.kind}, ${when}`;
}

function dayOf(record: RecordState): string {
  const at = recordKind(record.kind)?.happenedAt(record.body);
  return isZonedInstant(at) ? dateOf(at) : isCalendarDate(at) ? at : dateOf(record.createdAt);
}

/**
 * One row for each person where the form asks for that. Row ids follow from the record and the person, so that two laptops that
 * begin the same draft have the same rows.
 */
export function rowsForPeople(
  form: FormDefinition,
  record: string,
  people: readonly { readonly id: string; readonly child: boolean }[],
): PrefilledBody {
  const body: Record<string, unknown> = {};
  const sourceByField: Record<string, string> = {};
  for (const field of form.sections.flatMap((section): readonly Field[] => section.fields)) {
    if (field.type !== 'table' || field.oneRowFor === undefined) continue;
    const { among, column } = field.oneRowFor;
    const wanted = people.filter((person) => person.child === (among === 'children'));
    if (wanted.length === 0) continue;
    body[field.key] = wanted.map((person) => ({ rowId: `${record}:${person.id}`, [column]: person.id }));
    sourceByField[field.key] =
      among === 'children' ? 'The children of this case: one part for each' : 'The adults of this case: one part for each';
  }
  return { body, sourceByField };
}
