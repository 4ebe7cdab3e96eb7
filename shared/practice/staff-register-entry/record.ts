/** A member of staff as colleagues see them: the name behind every signature. Kept in the staff vault, which everybody holds. */
import { z } from 'zod';
import { code, staff, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { staffRegisterEntryForm } from './form.ts';

export const staffRegisterEntrySchema = z.looseObject({
  /** Set by the software at enrolment. */
  person: staff,
  name: text,
  post: text.optional(),
  telephone: text.optional(),
  email: text.optional(),
  base: code.optional(),
  registration: text.optional(),
});

export const staffRegisterEntry: RecordKind = {
  kind: 'staff-register-entry',
  title: 'Member of staff',
  fileTypes: ['staff'],
  writers: 'staff-register',
  signOff: 'none',
  words: { begin: 'Add a member of staff', finish: 'Save the entry', shareable: false },
  correctedBy: 'new-version',
  form: staffRegisterEntryForm,
  schema: staffRegisterEntrySchema,
  setBySoftware: ['person'],
  timescales: [],
  stops: [],
  happenedAt: () => undefined,
  summary: (body) => [textIn(body, 'name'), textIn(body, 'post')].filter(Boolean).join(', '),
};
