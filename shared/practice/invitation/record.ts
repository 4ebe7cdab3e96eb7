/**
 * An administrator's one-time code for a new laptop, kept for all administrators so that any of their laptops can confirm the
 * enrolment. The secret leaves the administration vault only inside the code itself.
 */
import { z } from 'zod';
import { codes, instant, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { invitationForm } from './form.ts';

export const invitationSchema = z.looseObject({
  name: text,
  roles: codes,
  expiresAt: instant,
  /** 128 bits as base64url. */
  secret: text,
});

export const invitation: RecordKind = {
  kind: 'invitation',
  title: 'Invitation',
  fileTypes: ['administration'],
  correctedBy: 'new-version',
  form: invitationForm,
  schema: invitationSchema,
  timescales: [],
  stops: [],
  happenedAt: () => undefined,
  summary: (body) => textIn(body, 'name'),
};
