/** A child and family assessment of three children in which nothing was left out: what somebody types into at its end. */
import type { FilePerson } from '#shared/case-file/people.ts';
import type { Field } from '#shared/forms/definition.ts';
import { visibleFields } from '#shared/forms/visible-fields.ts';
import { childAndFamilyAssessmentForm } from '#shared/practice/child-and-family-assessment/form.ts';
import { CaseWriter } from '../case-text.ts';

type Body = Readonly<Record<string, unknown>>;

export function filledAssessment(people: readonly FilePerson[]): Body {
  const writer = new CaseWriter(5);
  const children = people.filter(({ child }) => child).map(({ record }) => record);
  const adults = people.filter(({ child }) => !child).map(({ record }) => record);
  const valueOf = (field: Field): unknown => {
    switch (field.type) {
      case 'text':
        return writer.words(40);
      case 'narrative':
        return writer.words(900);
      case 'date':
        return '2026-10-05';
      case 'instant':
        return '2026-10-05T10:00:00+03:00[Africa/Nairobi]';
      case 'number':
        return 3;
      case 'yes-no':
        return { answer: true };
      case 'choice':
        return field.options[0]?.code;
      case 'choices':
        return field.options.slice(1, 3).map(({ code }) => code);
      case 'person':
        return children[0];
      case 'people':
        return field.among === 'adults' ? adults : children;
      case 'table':
        return (field.oneRowFor === undefined ? ['a', 'b', 'c'] : children).map((rowId) => ({
          ...filled(field.columns, valueOf),
          rowId,
          ...(field.oneRowFor === undefined ? {} : { [field.oneRowFor.column]: rowId }),
        }));
      case 'staff':
      case 'record':
      case 'guidance':
        return undefined;
    }
  };
  return filled(
    childAndFamilyAssessmentForm.sections.flatMap(({ fields }) => fields),
    valueOf,
  );
}

/** In the order of the form, for an answer may bring a field. */
function filled(fields: readonly Field[], valueOf: (field: Field) => unknown): Body {
  let body: Body = {};
  for (const field of fields) {
    const value = visibleFields(fields, body).includes(field) ? valueOf(field) : undefined;
    if (value !== undefined) body = { ...body, [field.key]: value };
  }
  return body;
}
