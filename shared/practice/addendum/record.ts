/** Adds to a finalised record, or corrects it: both stay readable (CASE5). */
import { z } from 'zod';
import { code, opening, recordId, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { addendumForm } from './form.ts';

export const addendumSchema = z.looseObject({
  /** The record it adds to; set by the software from where it was begun. */
  corrects: recordId,
  reason: code,
  words: text,
});

export const addendum: RecordKind = {
  kind: 'addendum',
  title: 'Addendum',
  fileTypes: ['case', 'contact', 'register', 'confidential', 'personal'],
  part: 'notes',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Add an addendum', finish: 'Save the addendum', shareable: false },
  correctedBy: 'addendum',
  form: addendumForm,
  schema: addendumSchema,
  setBySoftware: ['corrects'],
  timescales: [],
  stops: [],
  happenedAt: () => undefined,
  summary: (body) => opening(textIn(body, 'words')),
};
