/** An entry of the chronology that somebody wrote: what happened before the service knew the family, or was told by others (CASE6). */

import { dateIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { chronologyEntryForm } from './form.ts';

export const chronologyEntry: RecordKind = {
  kind: 'chronology-entry',
  title: 'Chronology entry',
  fileTypes: ['case'],
  part: 'notes',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Add to the chronology', finish: 'Save the entry', shareable: false },
  // What is known of the past grows: a date becomes certain, its weight is judged anew. Every version stays readable.
  correctedBy: 'new-version',
  form: chronologyEntryForm,
  schema: schemaFromForm(chronologyEntryForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'from'),
  summary: (body) => opening(textIn(body, 'event'), 240),
};
