/** How much a record weighs in the chronology, judged by whoever read it: the record that is judged never changes. */
import { opening, recordId, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { significanceLabel } from '../significance-levels.ts';
import { significanceForm } from './form.ts';

export const significance: RecordKind = {
  kind: 'significance',
  title: 'Significance',
  fileTypes: ['case'],
  part: 'notes',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Set the significance', finish: 'Save the significance', shareable: false },
  correctedBy: 'new-version',
  form: significanceForm,
  schema: schemaFromForm(significanceForm, { of: recordId }),
  // The record that is judged, known from where the form was opened.
  setBySoftware: ['of'],
  timescales: [],
  stops: [],
  happenedAt: () => undefined,
  summary: (body) =>
    [textIn(body, 'level') === '' ? '' : significanceLabel(textIn(body, 'level')), opening(textIn(body, 'why'))].filter(Boolean).join(': '),
};
