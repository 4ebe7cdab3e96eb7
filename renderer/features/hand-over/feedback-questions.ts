/** The questions of the feedback form as a person answers them alone: one at a time, out of the form itself. */
import type { ChoiceField, Field, Option, TextField } from '#shared/forms/definition.ts';
import { visibleSections } from '#shared/forms/visible-fields.ts';
import { feedbackForm } from '#shared/practice/feedback/form.ts';
import type { Body } from '#shared/practice/record.ts';

export type Question = ChoiceField | TextField;

/** What the worker says before handing over is not asked again. */
const SAID_BY_THE_WORKER = new Set(['respondent', 'person', 'invitedOn', 'givenAt', 'how', 'noAnswerReason']);

const isQuestion = (field: Field): field is Question =>
  !SAID_BY_THE_WORKER.has(field.key) && (field.type === 'choice' || field.type === 'narrative' || field.type === 'text');

export const questionsFor = (body: Body): readonly Question[] =>
  visibleSections(feedbackForm, body).flatMap((section) => section.fields.filter(isQuestion));

/** What stands in the record for a question that was passed over: it was there, and the person did not answer it. */
export const NOT_ANSWERED = 'not-asked';

export interface OfferedAnswer {
  readonly code: string;
  readonly label: string;
}

/** A person who answers does not say "Not asked" of themselves. */
export const answersOf = (question: ChoiceField): readonly OfferedAnswer[] =>
  question.options
    .filter((option: Option) => option.retired !== true)
    .map(({ code, label }) => ({ code, label: code === NOT_ANSWERED ? 'I do not want to say' : label }));

/** Every question that was passed over is marked so, and nothing else is added to what the person said. */
export function withPassedOver(body: Body): Body {
  const passed = questionsFor(body).filter((question) => question.type === 'choice' && typeof body[question.key] !== 'string');
  return { ...body, ...Object.fromEntries(passed.map((question) => [question.key, NOT_ANSWERED])) };
}
