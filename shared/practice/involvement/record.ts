/** One involvement of a case: its kind, for whom, from when, until when and why. Closing it is a new version. */

import { z } from 'zod';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { code, date, dateIn, recordId, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { involvementForm } from './form.ts';
import { involvementLabel } from './involvement-types.ts';

export const involvementSchema = z.looseObject({
  type: code,
  people: z.array(recordId),
  openedOn: date,
  reason: text,
  step: code.optional(),
  leadProfessional: text.optional(),
  closedOn: date.optional(),
  closureReason: code.optional(),
  outcome: text.optional(),
});

export const involvement: RecordKind = {
  kind: 'involvement',
  title: 'Involvement',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Open an involvement', finish: 'Save the involvement', shareable: false },
  correctedBy: 'new-version',
  form: involvementForm,
  schema: involvementSchema,
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'openedOn'),
  summary: (body) => `${involvementLabel(textIn(body, 'type'))} opened`,
  ended: (body) => {
    const closedOn = dateIn(body, 'closedOn');
    if (closedOn === undefined) return undefined;
    const reason = codeLabel('cin_closure_reason', textIn(body, 'closureReason'));
    return { at: closedOn, summary: [`${involvementLabel(textIn(body, 'type'))} closed`, reason].filter(Boolean).join(' · ') };
  },
};
