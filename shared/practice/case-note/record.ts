/** A case note: a call, a meeting, a message, a manager's oversight (SOR Annex C 1c). */
import { z } from 'zod';
import { answerIn, code, instant, instantIn, opening, recordId, text, textIn, yesNo } from '../body-values.ts';
import { firstContactStops } from '../first-contact.ts';
import type { RecordKind } from '../record.ts';
import { caseNoteLabel } from './case-note-types.ts';
import { caseNoteForm } from './form.ts';

export const caseNoteSchema = z.looseObject({
  type: code,
  happenedAt: instant,
  withWhom: text.optional(),
  people: z.array(recordId).optional(),
  withFamily: yesNo.optional(),
  note: text,
  decision: text.optional(),
});

export const caseNote: RecordKind = {
  kind: 'case-note',
  title: 'Case note',
  fileTypes: ['case'],
  part: 'notes',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Write a case note', finish: 'Finalise the note', shareable: true },
  correctedBy: 'addendum',
  form: caseNoteForm,
  schema: caseNoteSchema,
  timescales: [],
  stops: firstContactStops((body) => (answerIn(body, 'withFamily') === true ? instantIn(body, 'happenedAt') : undefined)),
  happenedAt: (body) => textIn(body, 'happenedAt') || undefined,
  facts: ['type', 'happenedAt', 'withFamily'],
  summary: (body) => {
    const type = textIn(body, 'type');
    const withWhom = textIn(body, 'withWhom');
    const label = type === '' ? '' : caseNoteLabel(type);
    return [withWhom === '' ? label : `${label} with ${withWhom}`, opening(textIn(body, 'note'))].filter(Boolean).join(' · ');
  },
};
