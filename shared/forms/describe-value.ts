/** Any value of a form as words: for the chronology, for the difference view and for print. */
import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { formatInstant, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FormDefinition, Option } from './definition.ts';
import { isPresent, visibleFields, visibleSections } from './visible-fields.ts';

type Body = Readonly<Record<string, unknown>>;

/** Turns ids into names; undefined for someone this laptop does not know. */
export interface NameLookup {
  readonly person: (record: string) => string | undefined;
  readonly staff: (person: string) => string | undefined;
  /** "Strategy meeting of Tue 3 Mar 2026". */
  readonly record?: (record: string) => string | undefined;
}

export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface DescribedSection {
  readonly title: string;
  readonly fields: readonly DescribedField[];
}

/** Empty text for a value that is absent. What cannot be read is shown as it is stored, never hidden. */
export function describeValue(field: Field, value: unknown, names: NameLookup): string {
  if (!isPresent(value)) return '';
  switch (field.type) {
    case 'text':
    case 'narrative':
      return asText(value);
    case 'number':
      return field.unit === undefined ? asText(value) : `${asText(value)} ${field.unit}`;
    case 'date':
      return isCalendarDate(value) ? formatDate(value) : asText(value);
    case 'instant':
      return isZonedInstant(value) ? formatInstant(value) : asText(value);
    case 'choice':
      return optionLabel(field.options, value);
    case 'choices':
      return asList(value)
        .map((code) => optionLabel(field.options, code))
        .join('; ');
    case 'person':
      return names.person(asText(value)) ?? 'Someone not in this file';
    case 'people':
      return asList(value)
        .map((person) => names.person(asText(person)) ?? 'Someone not in this file')
        .join(', ');
    case 'staff':
      return names.staff(asText(value)) ?? 'Someone not on the staff list';
    case 'record':
      return names.record?.(asText(value)) ?? 'A record that is not on this laptop';
    case 'yes-no': {
      const { answer, reason } = value as { readonly answer?: boolean; readonly reason?: string };
      const word = answer === true ? 'Yes' : 'No';
      return isPresent(reason) ? `${word}: ${reason}` : word;
    }
    case 'table':
      return asList(value)
        .map((row) =>
          visibleFields(field.columns, row as Body)
            .map((column) => ({ label: column.label, text: describeValue(column, (row as Body)[column.key], names) }))
            .filter(({ text }) => text !== '')
            .map(({ label, text }) => (label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`))
            .join(' · '),
        )
        .join('\n');
    case 'guidance':
      return '';
  }
}

/** Everything that was answered, in the order of the form. */
export function describeBody(form: FormDefinition, body: Body, names: NameLookup): readonly DescribedSection[] {
  return visibleSections(form, body)
    .map((section) => ({
      title: section.title,
      fields: section.fields
        .map((field) => ({ key: field.key, label: field.label, text: describeValue(field, body[field.key], names) }))
        .filter(({ text }) => text !== ''),
    }))
    .filter((section) => section.fields.length > 0);
}

/** The field with this key, wherever in the form it is. */
export const fieldByKey = (form: FormDefinition, key: string): Field | undefined =>
  form.sections.flatMap((section) => section.fields).find((field) => field.key === key);

const optionLabel = (options: readonly Option[], code: unknown): string =>
  options.find((option) => option.code === code)?.label ?? asText(code);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
