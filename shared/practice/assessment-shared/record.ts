/** An assessment that was shared after its sign-off: with the family, with partners and their consent, or why not (WORK4; SOR Annex D PI 2.2). */
import { partnersAnswered, SHARING_FACTS } from '../assessment-sharing.ts';
import { dateIn, dayEndIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { assessmentSharedForm } from './form.ts';

const assessmentOf = (body: Body): string | undefined => textIn(body, 'assessment') || undefined;

export const assessmentShared: RecordKind = {
  kind: 'assessment-shared',
  title: 'Assessment shared',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Record that an assessment was shared', finish: 'Save', shareable: false },
  correctedBy: 'addendum',
  form: assessmentSharedForm,
  schema: schemaFromForm(assessmentSharedForm),
  timescales: [],
  stops: [
    {
      rule: 'PI2.2',
      part: 'family',
      answers: assessmentOf,
      at: (body) => (textIn(body, 'family') === 'shared' ? dayEndIn(body, 'familySharedOn') : undefined),
    },
    {
      rule: 'PI2.2',
      part: 'partners',
      answers: assessmentOf,
      at: (body) => (textIn(body, 'partners') === 'shared' ? dayEndIn(body, 'partnersSharedOn') : undefined),
    },
    // Shared before the sign-off started the clock, or needed by nobody: known from when it is written down.
    {
      rule: 'PI2.2',
      part: 'family',
      answers: assessmentOf,
      at: (body, signed) => (textIn(body, 'family') === 'shared' ? signed.finalisedAt : undefined),
    },
    {
      rule: 'PI2.2',
      part: 'partners',
      answers: assessmentOf,
      at: (body, signed) => (partnersAnswered(body) ? signed.finalisedAt : undefined),
    },
  ],
  happenedAt: (body) => dateIn(body, 'familySharedOn') ?? dateIn(body, 'partnersSharedOn'),
  summary: (body) =>
    [
      textIn(body, 'family') === 'shared' ? 'Shared with the family' : '',
      textIn(body, 'partners') === 'shared' ? `Shared with ${textIn(body, 'partnersSharedWith') || 'partners'}` : '',
      textIn(body, 'partners') === 'no-consent' ? 'Partners: consent refused' : '',
      textIn(body, 'partners') === 'none' ? 'No partner agency involved' : '',
    ]
      .filter(Boolean)
      .join(' · '),
  facts: ['assessment', ...SHARING_FACTS],
};
