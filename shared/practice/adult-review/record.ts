/** The review of a plan for an adult at risk, a carer or a young carer, with its outcome (SOR Annex B 3d; PI 6.4). */
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import { dateIn, dayEndIn, opening, textIn, textsIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { adultReviewForm } from './form.ts';

const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  continue: 'Continue',
  revise: 'Revise the plan',
  reassess: 'Assess again',
  safeguarding: 'Safeguarding',
  close: 'Close',
  transfer: 'Hand over',
};

const answersPlan = (rule: string, code: string): TimescaleStop => ({
  rule,
  answers: (body: Body) => textIn(body, 'plan') || undefined,
  at: (body: Body) => (textsIn(body, 'covers').includes(code) ? dayEndIn(body, 'heldOn') : undefined),
});

export const adultReview: RecordKind = {
  kind: 'adult-review',
  title: 'Adult or carer review',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['authorise'],
  words: { begin: 'Record a review of an adult', finish: 'Finalise the review', shareable: true },
  correctedBy: 'addendum',
  form: adultReviewForm,
  schema: schemaFromForm(adultReviewForm),
  timescales: [],
  stops: [answersPlan('PI6.4-REVIEW', 'risk-plan'), answersPlan('CARE-PLAN-REVIEW', 'care-and-support')],
  happenedAt: (body) => dateIn(body, 'heldOn'),
  summary: (body) => [OUTCOME_WORDS[textIn(body, 'outcome')] ?? '', opening(textIn(body, 'reasons'))].filter(Boolean).join(' · '),
  planned: (body) => {
    const on = dateIn(body, 'nextReviewOn');
    return on === undefined ? [] : [{ key: 'next-review', label: 'Review', on, opens: 'adult-review' }];
  },
  facts: [
    'person',
    'heldOn',
    'planned',
    'covers',
    'plan',
    'attendance.agency',
    'attendance.attendance',
    'seen',
    'seenAlone',
    'riskNow',
    'needsChanged',
    'outcome',
    'nextReviewOn',
    'copyGivenOn',
  ],
};
