/**
 * Completes a body as a worker would: what the story says stands, and every other question that the form insists on gets a plausible
 * answer. So a story tells what matters in it, and a form that gains a question does not break the demonstration.
 */
import { addDays } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FormDefinition, TableField } from '#shared/forms/definition.ts';
import { isPresent, visibleFields, withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import type { Body } from '#shared/practice/record.ts';
import type { Chance } from './chance.ts';
import { wordsFor } from './words.ts';

export interface Surroundings {
  readonly kind: string;
  /** When it happened: dates and moments that the story leaves open are this one. */
  readonly at: ZonedInstant;
  readonly me: PersonId;
  readonly location: string;
  readonly children: readonly RecordId[];
  readonly adults: readonly RecordId[];
  /** The latest record of a kind, for fields that refer to one. */
  readonly latest: (kind: string) => RecordId | undefined;
  readonly chance: Chance;
}

export function completeBody(form: FormDefinition, told: Body, around: Surroundings): Body {
  const fields = form.sections.flatMap((section) => section.fields);
  return withoutHiddenValues(form, completeFields(fields, told, around));
}

/** From the first field to the last: whether a later one is asked depends on what was answered before. */
function completeFields(fields: readonly Field[], told: Body, around: Surroundings): Body {
  let body: Body = told;
  for (const field of fields) {
    if (!visibleFields(fields, body).includes(field)) continue;
    const value = valueOf(field, body, around);
    if (value !== undefined) body = { ...body, [field.key]: value };
  }
  return body;
}

function valueOf(field: Field, body: Body, around: Surroundings): unknown {
  const told = body[field.key];
  if (field.type === 'table') return rowsOf(field, told, around);
  const insists = field.requiredToFinalise !== undefined;
  if (field.type === 'yes-no') return isPresent(told) ? withReason(field, told, around) : insists ? answerTo(field, around) : undefined;
  if (isPresent(told) || !insists) return told;
  switch (field.type) {
    case 'text':
    case 'narrative':
      return wordsFor(around.kind, field.key, field.type, around.chance);
    case 'date':
      return field.notBefore === 'today' ? addDays(dateOf(around.at), 14) : dateOf(around.at);
    case 'instant':
      return around.at;
    case 'number':
      return Math.max(field.min ?? 1, 1);
    case 'choice':
      return field.options.find((option) => option.retired !== true)?.code;
    case 'choices':
      return field.options
        .filter((option) => option.retired !== true && option.code !== field.exclusive)
        .slice(0, 1)
        .map(({ code }) => code);
    case 'person':
      return field.among === 'adults' ? around.adults[0] : (around.children[0] ?? around.adults[0]);
    case 'people':
      return field.among === 'adults' || around.children.length === 0 ? around.adults : around.children;
    case 'staff':
      return around.me;
    case 'record':
      return field.kinds.map(around.latest).find((record) => record !== undefined);
    case 'guidance':
      return undefined;
  }
}

function rowsOf(field: TableField, told: unknown, around: Surroundings): readonly Body[] | undefined {
  const rows = Array.isArray(told) ? (told as readonly Body[]) : freshRows(field, around);
  if (rows.length === 0) return told === undefined ? undefined : rows;
  return rows.map((row, index) => ({ rowId: `${around.kind}-${field.key}-${index}`, ...completeFields(field.columns, row, around) }));
}

function freshRows(field: TableField, { children, adults }: Surroundings): readonly Body[] {
  if (field.oneRowFor !== undefined) {
    const { among, column } = field.oneRowFor;
    return (among === 'children' ? children : adults).map((person) => ({ [column]: person }));
  }
  const least = Math.max(field.minRows ?? 0, field.requiredToFinalise === undefined ? 0 : 1);
  return Array.from({ length: least }, () => ({}));
}

type YesNo = Extract<Field, { readonly type: 'yes-no' }>;

/** The answer that needs no explaining. */
function answerTo(field: YesNo, around: Surroundings): Body {
  return withReason(field, { answer: field.reasonWhen === undefined ? true : !field.reasonWhen.answer }, around);
}

function withReason(field: YesNo, value: unknown, around: Surroundings): Body {
  const answer = value as Body;
  if (field.reasonWhen?.answer !== answer['answer'] || isPresent(answer['reason'])) return answer;
  return { ...answer, reason: wordsFor(around.kind, `${field.key}Reason`, 'text', around.chance) };
}
