/**
 * What a complete record leaves open of what its kind must answer (RecordKind.elements). The form refuses to finalise without it, but a
 * record that was brought over from another system was finalised there: PI 2.2, 2.3, 2.4, 6.2 and 6.3 ask whether all was answered.
 */
import type { Field } from '#shared/forms/definition.ts';
import { isPresent, visibleFields } from '#shared/forms/visible-fields.ts';
import { answerIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';

interface MissingElements {
  /** Elements without an answer, in the order of the kind; a `table.column` is there once any of its rows has none. */
  readonly missing?: readonly string[];
  /** Of a `table.column`, the `rowId` of each row that has none. */
  readonly missingIn?: Readonly<Record<string, readonly string[]>>;
}

/** Both keys are absent when nothing is missing. What the form would not show for this body is not asked of it. */
export function missingElements({ form, elements = [] }: RecordKind, body: Body): MissingElements {
  if (elements.length === 0) return {};
  const shown = new Map(
    visibleFields(
      form.sections.flatMap(({ fields }) => fields),
      body,
    ).map((field) => [field.key, field]),
  );
  // Brought over from sheets that say so and leave the words where they were.
  const inSource = new Set(textsIn(body, 'answeredInSource'));
  const missingIn: Record<string, readonly string[]> = {};
  const missing = elements.filter((element) => {
    const [key = '', column] = element.split('.');
    const field = shown.get(key);
    if (field === undefined) return false;
    if (column === undefined || field.type !== 'table') return !isAnswered(field, body) && !inSource.has(key);
    const rows = rowsIn(body, key).filter(
      (row) =>
        !textsIn(row, 'answeredInSource').includes(column) &&
        visibleFields(field.columns, row).some((each) => each.key === column && !isAnswered(each, row)),
    );
    if (rows.length > 0) missingIn[element] = rows.map((row) => textIn(row, 'rowId'));
    return rows.length > 0;
  });
  if (missing.length === 0) return {};
  return Object.keys(missingIn).length === 0 ? { missing } : { missing, missingIn };
}

/** A yes or no that asks for a reason is answered with the reason. */
function isAnswered(field: Field, body: Body): boolean {
  const value = body[field.key];
  if (!isPresent(value)) return false;
  if (field.type !== 'yes-no' || field.reasonWhen === undefined || answerIn(body, field.key) !== field.reasonWhen.answer) return true;
  return textIn(value as Body, 'reason') !== '';
}
