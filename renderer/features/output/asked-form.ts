/** The questions about the recipient and the reason, out of the form of the log, so that what is asked and what is kept agree. */
import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { disclosureForm } from '#shared/practice/disclosure/form.ts';

/** The confirmation has a step of its own; the rest the software knows. */
const ASKED = new Set(['recipient', 'organisation', 'reason', 'basis', 'reasonWords']);
const isAsked = (field: Field): boolean => ASKED.has(field.key);

export const handingForm: FormDefinition = {
  ...disclosureForm,
  sections: disclosureForm.sections
    .map((section) => ({ ...section, fields: section.fields.filter(isAsked) }))
    .filter((section) => section.fields.length > 0),
};
