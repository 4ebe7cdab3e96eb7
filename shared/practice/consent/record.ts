/** Consent given, refused or withdrawn: by whom, by what right, for what, until when (SOR Annex A 1c; CASE8). */
import { dateIn, textIn, textsIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { CONSENT_DECISIONS, CONSENT_SUBJECTS, consentForm } from './form.ts';

export const consent: RecordKind = {
  kind: 'consent',
  title: 'Consent',
  fileTypes: ['case'],
  part: 'risk',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Record a consent', finish: 'Save the consent', shareable: false },
  correctedBy: 'new-version',
  form: consentForm,
  schema: schemaFromForm(consentForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'decidedOn'),
  summary: (body) => {
    const decision = CONSENT_DECISIONS.find(({ code }) => code === textIn(body, 'decision'));
    const subjects = CONSENT_SUBJECTS.filter(({ code }) => textsIn(body, 'subjects').includes(code)).map(({ label }) =>
      label.toLowerCase(),
    );
    return [decision?.label ?? '', subjects.join(', '), dateIn(body, 'withdrawnOn') === undefined ? '' : 'withdrawn since']
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const withdrawnOn = dateIn(body, 'withdrawnOn');
    return withdrawnOn === undefined ? undefined : { at: withdrawnOn, summary: `Consent withdrawn · ${textIn(body, 'withdrawnReason')}` };
  },
  planned: (body) => {
    const on = dateIn(body, 'until');
    return on === undefined || dateIn(body, 'withdrawnOn') !== undefined ? [] : [{ key: 'until', label: 'Consent ends: ask again', on }];
  },
  facts: ['people', 'givenBy', 'standing', 'subjects', 'decision', 'decidedOn', 'until', 'withdrawnOn'],
};
