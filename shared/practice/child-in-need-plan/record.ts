/** A child in need plan: what is done for each child, by whom, by when and how it will be known (WORK5; SOR Annex A 2j–2n, Annex D PI 4.2–4.5). */
import { dateIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { areAllSmart, plannedActions, SMART_ELEMENTS } from '../smart-action.ts';
import { childInNeedPlanForm } from './form.ts';
import { childInNeedPlanStops, childInNeedPlanTimescales } from './timescales.ts';

export const childInNeedPlan: RecordKind = {
  kind: 'child-in-need-plan',
  title: 'Child in need plan',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Write a child in need plan', finish: 'Finalise the plan', shareable: true },
  correctedBy: 'new-version',
  form: childInNeedPlanForm,
  schema: schemaFromForm(childInNeedPlanForm),
  timescales: childInNeedPlanTimescales,
  stops: childInNeedPlanStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => {
    const actions = rowsIn(body, 'actions');
    const achieved = actions.filter((action) => textIn(action, 'progress') === 'achieved').length;
    const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
    return [
      actions.length === 0 ? '' : `${count}, ${achieved} achieved${areAllSmart(body) ? '' : ', not all SMART yet'}`,
      opening(textIn(body, 'aim')),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const at = dateIn(body, 'endedOn');
    return at === undefined ? undefined : { at, summary: ['Plan ended', opening(textIn(body, 'endSummary'))].filter(Boolean).join(' · ') };
  },
  planned: (body) => (dateIn(body, 'endedOn') === undefined ? plannedActions(body) : []),
  facts: [
    'assessment',
    'startedOn',
    'leadProfessional',
    'children.child',
    'children.joinedOn',
    'children.leftOn',
    'familyAgreed',
    'agencies.agency',
    'actions.ownerAccepted',
    'actions.dueOn',
    'actions.progress',
    'actions.reviewedOn',
    'visitEvery',
    'reviewEvery',
    'longerAgreed',
    'firstReviewOn',
    'endedOn',
    'endReason',
  ],
  elements: ['children', 'children.wishes', ...SMART_ELEMENTS, 'contingency', 'visitEvery', 'reviewEvery'],
};
