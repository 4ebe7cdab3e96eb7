/** The log of information shared: what, with whom, and on what basis; without consent, the reason (SOR Annex A 1c; CASE8, U16). */
import { instantIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { informationSharingForm, SHARING_BASES } from './form.ts';

export const informationSharing: RecordKind = {
  kind: 'information-sharing',
  title: 'Information shared',
  fileTypes: ['case'],
  part: 'risk',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Log information shared', finish: 'Save', shareable: false },
  correctedBy: 'addendum',
  form: informationSharingForm,
  schema: schemaFromForm(informationSharingForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => instantIn(body, 'sharedAt'),
  summary: (body) => {
    const basis = SHARING_BASES.find(({ code }) => code === textIn(body, 'basis'));
    return [textIn(body, 'recipient'), basis?.label ?? '', opening(textIn(body, 'what'), 60)].filter(Boolean).join(' · ');
  },
  facts: ['sharedAt', 'direction', 'people', 'agency', 'shared', 'means', 'basis', 'consent', 'consentAsked', 'told', 'thirdParty'],
};
