/** Word between the service and a local authority in the United Kingdom: which one, what for, with what outcome (M26; SOR Annex A 6). */
import { localAuthorityLabel } from '#shared/reference/local-authorities.ts';
import { dateIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { LOCAL_AUTHORITY_PURPOSES, localAuthorityInteractionForm } from './form.ts';

export const purposeLabel = (code: string): string => LOCAL_AUTHORITY_PURPOSES.find((purpose) => purpose.code === code)?.label ?? code;

/** The name of the authority, also of one that the list does not have. */
export const authorityIn = (body: Body): string =>
  textIn(body, 'authority') === 'OTHER' ? textIn(body, 'authorityName') : localAuthorityLabel(textIn(body, 'authority'));

export const localAuthorityInteraction: RecordKind = {
  kind: 'local-authority-interaction',
  title: 'Local-authority interaction',
  // Of a case or a contact where there is one; in the register alone where the question is about no family of ours.
  fileTypes: ['case', 'contact', 'register'],
  part: 'notes',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Record a local-authority interaction', finish: 'Finalise the interaction', shareable: false },
  correctedBy: 'addendum',
  form: localAuthorityInteractionForm,
  schema: schemaFromForm(localAuthorityInteractionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'on'),
  summary: (body) => [authorityIn(body), purposeLabel(textIn(body, 'purpose')), textIn(body, 'outcome')].filter(Boolean).join(' · '),
  facts: ['on', 'location', 'authority', 'authorityName', 'purpose', 'direction', 'outcome'],
};
