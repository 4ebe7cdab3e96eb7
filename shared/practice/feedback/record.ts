/** What children, parents, adults and carers say of the support: safe, listened to, a difference made (WORK15; SOR Annex E M21–M23). */
import { dateIn, instantIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { feedbackForm } from './form.ts';

const RESPONDENTS: Readonly<Record<string, string>> = { child: 'Child', parent: 'Parent', adult: 'Adult', carer: 'Carer' };
const DIFFERENCE: Readonly<Record<string, string>> = {
  yes: 'it made things better',
  no: 'it did not make things better',
  'not-sure': 'not sure whether it made things better',
};

export const feedback: RecordKind = {
  kind: 'feedback',
  title: 'Feedback',
  fileTypes: ['case'],
  part: 'notes',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Ask for feedback', finish: 'Save the feedback', shareable: false },
  correctedBy: 'new-version',
  form: feedbackForm,
  schema: schemaFromForm(feedbackForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => instantIn(body, 'givenAt') ?? dateIn(body, 'invitedOn'),
  summary: (body) => {
    const respondent = RESPONDENTS[textIn(body, 'respondent')] ?? '';
    if (instantIn(body, 'givenAt') === undefined) return respondent === '' ? '' : `${respondent}: no answer yet`;
    const difference = DIFFERENCE[textIn(body, 'madeADifference')];
    return [difference === undefined ? respondent : `${respondent}: ${difference}`, opening(textIn(body, 'words'))]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'respondent',
    'person',
    'invitedOn',
    'givenAt',
    'how',
    'safeAtHome',
    'safeAtSchool',
    'safeInCommunity',
    'listenedTo',
    'madeADifference',
  ],
};
