/**
 * The shape of a finalised body, out of the form that fills it in: one statement of each field serves the screen and the record.
 * Loose on purpose (see body-values.ts). What the form insists on whenever it is shown and always shows is required; all else may
 * be absent. `shape.json` beside each kind keeps the result from changing.
 */
import { z } from 'zod';
import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { code, codes, date, instant, recordId, row, staff, text, yesNo } from './body-values.ts';

/** @param setBySoftware what the body holds besides: links and facts that nobody types. */
export const schemaFromForm = (form: FormDefinition, setBySoftware: z.ZodRawShape = {}): z.ZodType =>
  z.looseObject({ ...shapeOf(form.sections.flatMap((section) => section.fields)), ...setBySoftware });

const shapeOf = (fields: readonly Field[]): z.ZodRawShape =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field);
      if (value === undefined) return [];
      return [[field.key, field.requiredToFinalise !== undefined && field.when === undefined ? value : value.optional()]];
    }),
  );

function valueOf(field: Field): z.ZodType | undefined {
  switch (field.type) {
    case 'text':
    case 'narrative':
      return text;
    case 'date':
      return date;
    case 'instant':
      return instant;
    case 'number':
      return z.number();
    case 'choice':
      return code;
    case 'choices':
      return codes;
    case 'person':
    case 'record':
      return recordId;
    case 'people':
      return z.array(recordId);
    case 'staff':
      return staff;
    case 'yes-no':
      return yesNo;
    case 'table':
      return z.array(row(shapeOf(field.columns)));
    case 'guidance':
      return undefined;
  }
}
