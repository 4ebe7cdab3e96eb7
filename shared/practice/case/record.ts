/** The case file's own record: whose it is, where, and why it is open. */
import { z } from 'zod';
import { code, date, fileId, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { caseForm } from './form.ts';

export const caseSchema = z.looseObject({
  householdName: text,
  location: code,
  /** From when it counts at this location; absent: from the opening, or from the day the move was recorded. */
  locationSince: date.optional(),
  openedOn: date,
  reason: text,
  previousReference: text.optional(),
  address: text.optional(),
  unit: text.optional(),
  tourEnds: date.optional(),
  commandContact: text.optional(),
  safetyNotes: text.optional(),
  /** The contact it was opened from; set by the software, not asked. */
  fromContact: fileId.optional(),
});

export const caseKind: RecordKind = {
  kind: 'case',
  title: 'Case',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Open a case', finish: 'Save the case', shareable: false },
  correctedBy: 'new-version',
  form: caseForm,
  schema: caseSchema,
  timescales: [],
  stops: [],
  happenedAt: (body) => textIn(body, 'openedOn') || undefined,
  facts: ['location', 'locationSince', 'openedOn', 'tourEnds', 'fromContact'],
  summary: (body) => `Household ${textIn(body, 'householdName')}`.trim(),
};
