/** A review of a child in need plan: progress, the threshold of risk and one of four outcomes for each child (WORK5; SOR Annex A 2l, Annex D PI 4.3–4.4). */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { dateIn, instantIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { childInNeedReviewForm } from './form.ts';

const childrenReviewed = (body: Body): readonly string[] =>
  rowsIn(body, 'children')
    .filter((child) => textIn(child, 'outcome') !== '')
    .map((child) => textIn(child, 'child'));

export const childInNeedReview: RecordKind = {
  kind: 'child-in-need-review',
  title: 'Child in need review',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a child in need review', finish: 'Finalise the review', shareable: true },
  correctedBy: 'addendum',
  form: childInNeedReviewForm,
  schema: schemaFromForm(childInNeedReviewForm),
  timescales: [],
  stops: [
    {
      rule: 'CIN-REVIEW',
      at: (body) => instantIn(body, 'heldAt'),
      people: childrenReviewed,
      answers: (body) => textIn(body, 'plan') || undefined,
    },
  ],
  happenedAt: (body) => instantIn(body, 'heldAt'),
  summary: (body) => {
    const outcomes = new Set(
      rowsIn(body, 'children')
        .map((child) => textIn(child, 'outcome'))
        .filter(Boolean),
    );
    return [...[...outcomes].map((code) => codeLabel('cin_review_outcome', code)), opening(textIn(body, 'progress'))]
      .filter(Boolean)
      .join(' · ');
  },
  planned: (body) => {
    const on = dateIn(body, 'nextReviewOn');
    return on === undefined ? [] : [{ key: 'nextReviewOn', label: 'Child in need review', on, opens: 'child-in-need-review' }];
  },
  facts: [
    'heldAt',
    'plan',
    'familyInvited',
    'agenciesInvited',
    'attendance.agency',
    'attendance.attendance',
    'children.child',
    'children.participation',
    'children.outcome',
    'children.leadProfessional',
    'children.leadService',
    'children.leadAcceptedOn',
    'nextReviewOn',
  ],
  // PI 4.4: the threshold is looked at for every child, and one of the four outcomes recorded.
  elements: ['children', 'children.thresholdOfRisk', 'children.outcome'],
};
