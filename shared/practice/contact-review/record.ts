/**
 * A registered social worker has looked at a contact (SOR Annex D P1.1, as reconstructed): who took the call need not be one. It stops no
 * clock: the clock on the screen is for the answer to the caller, and the indicator takes the later of answer and review. A threshold
 * decision in time is a review too.
 */
import { opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { contactReviewForm } from './form.ts';

export const contactReview: RecordKind = {
  kind: 'contact-review',
  title: 'Review of a contact',
  fileTypes: ['contact'],
  writers: 'front-door',
  signOff: 'none',
  reserved: ['finalise'],
  words: { begin: 'Record a review', finish: 'Save the review', shareable: false },
  correctedBy: 'addendum',
  form: contactReviewForm,
  schema: schemaFromForm(contactReviewForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => textIn(body, 'reviewedAt') || undefined,
  facts: ['reviewedAt', 'reviewedBy'],
  summary: (body) => opening(textIn(body, 'view')) || 'Looked at by a registered social worker',
};
