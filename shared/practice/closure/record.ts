/** The closure of a case: why, what was achieved, who takes over, and the checks made before (CASE10, M5, PI 2.5). */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { dateIn, opening, textIn } from '../body-values.ts';
import { STEP_DOWN_LEAD_FACTS } from '../early-help-lead.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { closureForm } from './form.ts';
import { closureStops } from './timescales.ts';

export const closure: RecordKind = {
  kind: 'closure',
  title: 'Closure',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Close the case', finish: 'Close the case', shareable: true },
  correctedBy: 'addendum',
  form: closureForm,
  schema: schemaFromForm(closureForm),
  timescales: [],
  stops: closureStops,
  happenedAt: (body) => dateIn(body, 'closedOn'),
  summary: (body) =>
    [codeLabel('cin_closure_reason', textIn(body, 'closureReason')), opening(textIn(body, 'outcome'))].filter(Boolean).join(' · '),
  facts: [
    'closedOn',
    'closureReason',
    'localClosureReason',
    'receivingService',
    ...STEP_DOWN_LEAD_FACTS,
    'finalVisit',
    'familyTold',
    'feedbackAsked',
  ],
};
