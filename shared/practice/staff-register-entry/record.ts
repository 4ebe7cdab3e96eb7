/** A member of staff as colleagues see them: the name behind every signature. Kept in the staff vault, which everybody holds. */
import { staff, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { staffRegisterEntryForm } from './form.ts';

export const staffRegisterEntrySchema = schemaFromForm(staffRegisterEntryForm, {
  /** Set by the software at enrolment. */
  person: staff,
  /** Of the form's first version, in free words; the second asks for the number and the day. */
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
  facts: [
    'person',
    'name',
    'post',
    'base',
    'lineManager',
    'fte',
    'startedOn',
    'leftOn',
    'socialWorker',
    'sweNumber',
    'registeredUntil',
    'dbsCheckedOn',
    'dbsRenewalOn',
    'scUntil',
    'supervisionEvery',
    'cpdHours',
    'leave.from',
    'leave.until',
  ],
};
