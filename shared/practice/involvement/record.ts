/** One involvement of a case: its kind, for whom, from when, until when and why. Closing it is a new version. */
import { z } from 'zod';
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

export type InvolvementBody = z.infer<typeof involvementSchema>;

export const involvement: RecordKind = {
  kind: 'involvement',
  title: 'Involvement',
  fileTypes: ['case'],
  correctedBy: 'new-version',
  form: involvementForm,
  schema: involvementSchema,
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'closedOn') ?? dateIn(body, 'openedOn'),
  summary: (body) => {
    const label = involvementLabel(textIn(body, 'type'));
    return dateIn(body, 'closedOn') === undefined ? `${label} opened` : `${label} closed`;
  },
};
