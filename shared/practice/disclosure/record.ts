/**
 * What left the laptop on paper or as a file: which parts and records, for whom, why, what permits it, by whom and when (U18, U19).
 * Written to the file before anything is printed or saved, so that nothing leaves without a line here.
 */
import { z } from 'zod';
import { recordId, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { DISCLOSURE_FORMS, DISCLOSURE_REASONS, disclosureForm } from './form.ts';

export const disclosure: RecordKind = {
  kind: 'disclosure',
  title: 'Print or export',
  fileTypes: ['case', 'contact', 'register', 'confidential', 'personal'],
  part: 'oversight',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Log what was handed over', finish: 'Save the entry', shareable: false },
  correctedBy: 'addendum',
  form: disclosureForm,
  // The records whose words it held; nobody types them, and a copy of one register entry has none.
  schema: schemaFromForm(disclosureForm, { records: z.array(recordId).optional() }),
  timescales: [],
  stops: [],
  happenedAt: (body) => textIn(body, 'givenAt') || undefined,
  summary: (body) => {
    const made = labelIn(DISCLOSURE_FORMS, body, 'as');
    const recipient = [textIn(body, 'recipient'), textIn(body, 'organisation')].filter(Boolean).join(', ');
    return [recipient === '' ? made : `${made || 'Given'} for ${recipient}`, labelIn(DISCLOSURE_REASONS, body, 'reason')]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['givenAt', 'as', 'reason', 'basis', 'recipientConfirmed'],
};

/** The reason in words, as it stands on every page. */
export const reasonInWords = (body: Body): string =>
  [labelIn(DISCLOSURE_REASONS, body, 'reason'), textIn(body, 'reasonWords')].filter(Boolean).join(': ');

function labelIn(options: readonly { readonly code: string; readonly label: string }[], body: Body, key: string): string {
  const code = textIn(body, key);
  return options.find((option) => option.code === code)?.label ?? code;
}
