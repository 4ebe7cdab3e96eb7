/** Which fields of a form apply to a body: conditions decide, and a field that depends on a hidden one is hidden too. */
import type { Condition, Field, FormDefinition, Section } from './definition.ts';

type Body = Readonly<Record<string, unknown>>;

/** A value counts as absent when it is missing, empty text, an empty list or a yes/no that was not answered. */
export function isPresent(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && 'answer' in value) return typeof value.answer === 'boolean';
  return true;
}

function conditionHolds(condition: Condition, body: Body): boolean {
  const value = body[condition.field];
  if (condition.isPresent !== undefined && isPresent(value) !== condition.isPresent) return false;
  return condition.isOneOf === undefined || comparableValues(value).some((each) => condition.isOneOf?.includes(each));
}

/** The sections of the form with the fields that are shown for this body; a section without any is left out. */
export function visibleSections(form: FormDefinition, body: Body): readonly Section[] {
  const shown = new Set(
    visibleFields(
      form.sections.flatMap((section) => section.fields),
      body,
    ),
  );
  return form.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => shown.has(field)) }))
    .filter((section) => section.fields.length > 0);
}

/** Of these fields, those that are shown. Works for a form's fields and for the columns of a table with a row as the body. */
export function visibleFields<Shown extends Field>(fields: readonly Shown[], body: Body): readonly Shown[] {
  const shown: Shown[] = [];
  let seen: Body = body;
  for (const field of fields) {
    if ((field.when ?? []).every((condition) => conditionHolds(condition, seen))) shown.push(field);
    else seen = without(seen, field.key);
  }
  return shown;
}

/** The body as it is finalised: what hidden fields hold is left out, in table rows too. Keys that no field names stay. */
export function withoutHiddenValues(form: FormDefinition, body: Body): Body {
  return stripHidden(
    form.sections.flatMap((section) => section.fields),
    body,
  );
}

function stripHidden(fields: readonly Field[], body: Body): Body {
  const shown = new Set<string>(visibleFields(fields, body).map((field) => field.key));
  const known = new Set<string>(fields.map((field) => field.key));
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    if (known.has(key) && (!shown.has(key) || !isPresent(value))) continue;
    const table = fields.find((field) => field.key === key && field.type === 'table');
    kept[key] = table?.type === 'table' && Array.isArray(value) ? value.map((row) => stripHidden(table.columns, row as Body)) : value;
  }
  return kept;
}

function without(body: Body, key: string): Body {
  const { [key]: _hidden, ...rest } = body;
  return rest;
}

function comparableValues(value: unknown): readonly (string | boolean)[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [value];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  if (typeof value === 'object' && value !== null && 'answer' in value && typeof value.answer === 'boolean') return [value.answer];
  return [];
}
