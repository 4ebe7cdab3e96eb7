/**
 * What still stands in the way of finalising a record. A draft is never checked: it may be incomplete at any time (U23).
 * Every message says what to do.
 */
import { addDays, type CalendarDate, compareDates, formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import {
  compareInstants,
  dateOf,
  elapsedMs,
  formatInstant,
  inZone,
  isZonedInstant,
  type ZonedInstant,
} from '#shared/base/zoned-instant.ts';
import type { Field, FieldProblem, FormDefinition, NumberField, TableField } from './definition.ts';
import { isPresent, visibleFields, withoutHiddenValues } from './visible-fields.ts';

type Body = Readonly<Record<string, unknown>>;

/** How far a laptop's clock may be behind the person's watch before a time counts as being in the future. */
const CLOCK_TOLERANCE_MINUTES = 10;

/** In the order of the form; empty when the record can be finalised. */
export function problemsToFinalise(form: FormDefinition, body: Body, asOf: ZonedInstant): readonly FieldProblem[] {
  const fields = form.sections.flatMap((section) => section.fields);
  return [...problemsOfFields(fields, body, asOf, ''), ...(form.check?.(withoutHiddenValues(form, body)) ?? [])];
}

function problemsOfFields(fields: readonly Field[], body: Body, asOf: ZonedInstant, prefix: string): readonly FieldProblem[] {
  return visibleFields(fields, body).flatMap((field) => {
    const value = body[field.key];
    const path = `${prefix}${field.key}`;
    if (field.type === 'guidance') return [];
    if (!isPresent(value)) {
      const message =
        field.requiredToFinalise ?? (field.type === 'table' && (field.minRows ?? 0) > 0 ? `Add ${atLeast(field)}` : undefined);
      return message === undefined ? [] : [{ path, label: field.label, message }];
    }
    if (field.type === 'table') return problemsOfTable(field, value, asOf, path);
    const message = problemOfValue(field, value, body, asOf);
    return message === undefined ? [] : [{ path, label: field.label, message }];
  });
}

function problemsOfTable(field: TableField, value: unknown, asOf: ZonedInstant, path: string): readonly FieldProblem[] {
  if (!Array.isArray(value)) return [{ path, label: field.label, message: 'Enter the rows again' }];
  const tooFew = value.length < (field.minRows ?? 0) ? [{ path, label: field.label, message: `Add ${atLeast(field)}` }] : [];
  return [...tooFew, ...value.flatMap((row, index) => problemsOfFields(field.columns, row as Body, asOf, `${path}.${index}.`))];
}

function problemOfValue(field: Exclude<Field, TableField>, value: unknown, body: Body, asOf: ZonedInstant): string | undefined {
  switch (field.type) {
    case 'text':
    case 'narrative':
      if (typeof value !== 'string') return 'Enter this again as text';
      return field.maxLength !== undefined && value.length > field.maxLength
        ? `Shorten this to ${field.maxLength} characters; it has ${value.length}`
        : undefined;
    case 'number':
      return problemOfNumber(field, value);
    case 'date':
      if (!isCalendarDate(value)) return 'Enter a day that exists, such as 3 March 2026';
      if (field.notAfter === 'today' && compareDates(value, latestToday(asOf)) > 0) return 'This day is in the future: check the date';
      if (field.notBefore === 'today' && compareDates(value, earliestToday(asOf)) < 0)
        return 'This day has passed: enter a day from today on';
      return problemOfOrder(field.notBeforeField, value, body);
    case 'instant':
      if (!isZonedInstant(value)) return 'Enter a day, a time and the place whose clock it is';
      if (field.notAfter === 'now' && elapsedMs(asOf, value) > CLOCK_TOLERANCE_MINUTES * 60_000) {
        return `This is in the future: check the time, its place, and this laptop's clock (${formatInstant(asOf)})`;
      }
      return problemOfOrder(field.notBeforeField, value, body);
    case 'choice':
      return field.options.some((option) => option.code === value) ? undefined : 'Choose one of the answers offered';
    case 'choices': {
      if (!isTexts(value) || !value.every((code) => field.options.some((option) => option.code === code)))
        return 'Choose from the answers offered';
      const exclusive = field.options.find((option) => option.code === field.exclusive);
      return exclusive !== undefined && value.includes(exclusive.code) && value.length > 1
        ? `Choose either “${exclusive.label}” or the others`
        : undefined;
    }
    case 'person':
    case 'staff':
      return typeof value === 'string' ? undefined : 'Choose one person';
    case 'record':
      return typeof value === 'string' ? undefined : 'Choose one record';
    case 'people':
      return isTexts(value) ? undefined : 'Choose the people again';
    case 'yes-no': {
      const { answer, reason } = value as { readonly answer: boolean; readonly reason?: unknown };
      return field.reasonWhen?.answer === answer && !isPresent(reason) ? field.reasonWhen.message : undefined;
    }
    case 'guidance':
      return undefined;
  }
}

function problemOfNumber(field: NumberField, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a number';
  if (field.min !== undefined && value < field.min) return `Enter ${field.min} or more`;
  if (field.max !== undefined && value > field.max) return `Enter ${field.max} or less`;
  return undefined;
}

/** Neither date nor instant may be earlier than the value of the field it follows; an unreadable value there is that field's problem. */
function problemOfOrder(earlierField: string | undefined, value: CalendarDate | ZonedInstant, body: Body): string | undefined {
  const earlier = earlierField === undefined ? undefined : body[earlierField];
  if (isZonedInstant(value) && isZonedInstant(earlier) && compareInstants(value, earlier) < 0) {
    return `This is before ${formatInstant(earlier)}: check both times`;
  }
  if (isCalendarDate(value) && isCalendarDate(earlier) && compareDates(value, earlier) < 0) {
    return `This is before ${formatDate(earlier)}: check both dates`;
  }
  return undefined;
}

/** Of the places of the service, the one where a day begins first. */
const FARTHEST_EAST = 'Asia/Brunei';

/** The latest day it is where the service works: a worker ahead of the laptop's own zone is not told that today is the future. */
function latestToday(asOf: ZonedInstant): CalendarDate {
  const [here, there] = [dateOf(asOf), dateOf(inZone(asOf, FARTHEST_EAST))];
  return compareDates(here, there) > 0 ? here : there;
}
/** The earliest day it is anywhere the service works: none is a whole day behind. */
const earliestToday = (asOf: ZonedInstant): CalendarDate => addDays(latestToday(asOf), -1);

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

const atLeast = (field: TableField): string =>
  (field.minRows ?? 0) > 1 ? `at least ${field.minRows}: ${field.rowName}` : `a row: ${field.rowName}`;
