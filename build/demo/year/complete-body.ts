/**
 * Completes a body as a worker would: what the story says stands, and every other question that the form insists on gets a plausible
 * answer. So a story tells what matters in it, and a form that gains a question does not break the demonstration.
 */
import { addDays } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field, FormDefinition, TableField } from '#shared/forms/definition.ts';
import { isPresent, visibleFields, withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import type { Body } from '#shared/practice/record.ts';

export interface Around {
  readonly kind: string;
  /** When it happened: dates and moments that the story leaves open are this one. */
  readonly at: ZonedInstant;
  readonly me: PersonId;
  readonly children: readonly RecordId[];
  readonly adults: readonly RecordId[];
  /** The latest record of a kind, for fields that refer to one. */
  readonly latest: (kind: string) => RecordId | undefined;
  readonly words: (field: string, type: 'text' | 'narrative', child: string | undefined) => string;
  /** Rows that a worker of this case would enter, by the table's key. */
  readonly rows: (table: string) => readonly Body[] | undefined;
}

export function completeBody(form: FormDefinition, told: Body, around: Around): Body {
  const fields = form.sections.flatMap((section) => section.fields);
  return withoutHiddenValues(form, completeFields(fields, told, around, undefined));
}

/** From the first field to the last: whether a later one is asked depends on what was answered before. */
function completeFields(fields: readonly Field[], told: Body, around: Around, child: string | undefined): Body {
  let body: Body = told;
  for (const field of fields) {
    if (!visibleFields(fields, body).includes(field)) continue;
    const value = valueOf(field, body, around, child);
    if (value !== undefined) body = { ...body, [field.key]: value };
  }
  return body;
}

/** Questions to which the usual answer is no, though no answer needs a reason. */
const USUALLY_NO = new Set([
  'late',
  'capacityDoubted',
  'substantialDifficulty',
  'combined',
  'medical',
  'childProtection',
  'rapidReview',
  'residentInEngland',
  'removedToUk',
  'careAndSupport',
  'excessive',
  'childInNeed',
  'safeguarding',
  'closeRelative',
  'ukPlan',
  'toEighteen',
]);
/** Days that lie ahead when a record is written. */
const AHEAD: Readonly<Record<string, number>> = {
  dueOn: 28,
  newDueOn: 21,
  reviewOn: 42,
  nextReviewOn: 42,
  firstReviewOn: 40,
  nextOn: 30,
  by: 2,
};
/** The usual choice where that is not the first one offered. */
const USUAL_CHOICE: Readonly<Record<string, string>> = {
  primacy: 'mod',
  standing: 'responsibility',
  severity: '3',
  likelihood: '2',
  participation: 'PN6',
  'consent.decision': 'given',
  means: 'secure-mail',
  basis: 'safeguarding',
  gradeHistory: 'G',
  gradeAssessment: 'G',
  gradeVoice: 'G',
  gradePlanning: 'G',
  gradeReviews: 'G',
  gradeVisits: 'G',
  gradeOversight: 'G',
  gradeMultiAgency: 'G',
  gradeDiversity: 'G',
  gradeImpact: 'G',
  gradeRecording: 'G',
  gradeJurisdiction: 'G',
  overall: 'G',
  riskDirection: 'same',
  risk: 'less',
  supportability: 'yes',
  progress: 'on-track',
  state: 'on-track',
};
const USUAL_CHOICES: Readonly<Record<string, readonly string[]>> = {
  heardHow: ['talk', 'play'],
  subjects: ['work', 'assessment', 'share-health', 'share-education'],
};

function valueOf(field: Field, body: Body, around: Around, child: string | undefined): unknown {
  const told = body[field.key];
  if (field.type === 'table') return rowsOf(field, told, around);
  const insists = field.requiredToFinalise !== undefined;
  if (field.type === 'yes-no')
    return isPresent(told) ? withReason(field, told, around, child) : insists ? answerTo(field, around, child) : undefined;
  if (isPresent(told) || !insists) return told;
  switch (field.type) {
    case 'text':
    case 'narrative':
      return around.words(field.key, field.type, child);
    case 'date':
      return addDays(dateOf(around.at), AHEAD[field.key] ?? 0);
    case 'instant':
      return field.notAfter === 'now' ? around.at : addMs(around.at, (AHEAD[field.key] ?? 1) * 86_400_000);
    case 'number':
      return field.min ?? 1;
    case 'choice': {
      const usual = USUAL_CHOICE[`${around.kind}.${field.key}`] ?? USUAL_CHOICE[field.key];
      const offered = field.options.filter(({ retired }) => retired !== true).map(({ code }) => code);
      return usual !== undefined && offered.includes(usual) ? usual : offered[0];
    }
    case 'choices': {
      const usual = USUAL_CHOICES[field.key];
      if (usual !== undefined) return usual;
      return field.options
        .filter((option) => option.retired !== true && option.code !== field.exclusive)
        .slice(0, 1)
        .map(({ code }) => code);
    }
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

function rowsOf(field: TableField, told: unknown, around: Around): readonly Body[] | undefined {
  const rows = Array.isArray(told) ? (told as readonly Body[]) : freshRows(field, around);
  if (rows.length === 0) return told === undefined ? undefined : rows;
  const column = field.oneRowFor?.column ?? 'child';
  return rows.map((row, index) => {
    const child = typeof row[column] === 'string' ? row[column] : undefined;
    return { rowId: `${around.kind}-${field.key}-${index}`, ...completeFields(field.columns, row, around, child) };
  });
}

function freshRows(field: TableField, around: Around): readonly Body[] {
  const least = Math.max(field.minRows ?? 0, field.requiredToFinalise === undefined ? 0 : 1);
  if (field.oneRowFor !== undefined) {
    const { among, column } = field.oneRowFor;
    return least === 0 ? [] : (among === 'children' ? around.children : around.adults).map((person) => ({ [column]: person }));
  }
  return least === 0 ? [] : (around.rows(field.key) ?? Array.from({ length: least }, () => ({})));
}

type YesNo = Extract<Field, { readonly type: 'yes-no' }>;

/** The answer that needs no explaining. */
function answerTo(field: YesNo, around: Around, child: string | undefined): Body {
  const answer = field.reasonWhen === undefined ? !USUALLY_NO.has(field.key) : !field.reasonWhen.answer;
  return withReason(field, { answer }, around, child);
}

function withReason(field: YesNo, value: unknown, around: Around, child: string | undefined): Body {
  const answer = value as Body;
  if (field.reasonWhen?.answer !== answer['answer'] || isPresent(answer['reason'])) return answer;
  return { ...answer, reason: around.words(`${field.key}Reason`, 'text', child) };
}
