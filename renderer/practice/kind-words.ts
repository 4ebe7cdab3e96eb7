/** How screens speak of making a record of each kind: a verb and what it acts on. */
import type { KindName } from '#shared/practice/kind-names.ts';

export interface KindWords {
  /** "Record a visit": on the button that begins it, and as the screen's title. */
  readonly begin: string;
  /** "Finalise the visit". */
  readonly finish: string;
  /** Whether the draft may be shared with all who hold the file. */
  readonly shareable: boolean;
}

export const WORDS_BY_KIND: Readonly<Record<KindName, KindWords>> = {
  contact: { begin: 'Record a contact', finish: 'Save the contact', shareable: false },
  'contact-response': { begin: 'Record the response', finish: 'Save the response', shareable: false },
  referral: { begin: 'Decide the threshold', finish: 'Record the decision', shareable: true },
  'outcome-told': { begin: 'Record who was told', finish: 'Save who was told', shareable: false },
  case: { begin: 'Open a case', finish: 'Save the case', shareable: false },
  person: { begin: 'Add a person', finish: 'Save the person', shareable: false },
  involvement: { begin: 'Open an involvement', finish: 'Save the involvement', shareable: false },
  allocation: { begin: 'Allocate the case', finish: 'Save the allocation', shareable: false },
  visit: { begin: 'Record a visit', finish: 'Finalise the visit', shareable: true },
  'case-note': { begin: 'Write a case note', finish: 'Finalise the note', shareable: true },
  addendum: { begin: 'Add an addendum', finish: 'Save the addendum', shareable: false },
  'staff-register-entry': { begin: 'Add a member of staff', finish: 'Save the entry', shareable: false },
  invitation: { begin: 'Make a one-time code', finish: 'Save the code', shareable: false },
};
