/** The questions about who gets the package, out of the form of the log, so that what is asked and what is kept agree. */
import type { FormDefinition } from '#shared/forms/definition.ts';
import { disclosureForm } from '#shared/practice/disclosure/form.ts';

/** The reason is the transfer, the confirmation has a step of its own, and the rest the software knows. */
const ASKED = new Set(['recipient', 'organisation', 'basis', 'reasonWords']);

export const recipientForm: FormDefinition = {
  ...disclosureForm,
  sections: disclosureForm.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => ASKED.has(key)) }))
    .filter(({ fields }) => fields.length > 0),
};
