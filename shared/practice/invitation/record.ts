/**
 * An administrator's one-time code for a new laptop, kept for all administrators so that any of their laptops can confirm the
 * enrolment. The secret leaves the administration vault only inside the code itself.
 */
import { z } from 'zod';
import { codes, date, instant, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { invitationForm } from './form.ts';

export const invitationSchema = z.looseObject({
  name: text,
  roles: codes,
  registeredUntil: date.optional(),
  expiresAt: instant,
  /** 128 bits as base64url. */
  secret: text,
});

export const invitation: RecordKind = {
  kind: 'invitation',
  title: 'Invitation',
  fileTypes: ['administration'],
  writers: 'administrators',
  signOff: 'none',
  words: { begin: 'Make a one-time code', finish: 'Save the code', shareable: false },
  correctedBy: 'new-version',
  form: invitationForm,
  schema: invitationSchema,
  setBySoftware: ['expiresAt', 'secret'],
  timescales: [],
  stops: [],
  happenedAt: () => undefined,
  summary: (body) => textIn(body, 'name'),
};
