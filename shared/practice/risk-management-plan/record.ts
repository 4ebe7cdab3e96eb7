/** How the risks to an adult, a carer, a young carer or a family are kept low: who does what by when, and how often it is looked at (SOR 36; PI 6.4). */
import { dateIn, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { plannedActions, SMART_ELEMENTS } from '../smart-action.ts';
import { REVIEW_INTERVALS, riskManagementPlanForm } from './form.ts';
import { riskManagementPlanStops, riskManagementPlanTimescales } from './timescales.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const riskManagementPlan: RecordKind = {
  kind: 'risk-management-plan',
  title: 'Risk management plan',
  fileTypes: ['case'],
  part: 'risk',
  writers: 'casework',
  signOff: 'required',
  reserved: ['authorise'],
  words: { begin: 'Write a risk management plan', finish: 'Finalise the plan', shareable: true },
  correctedBy: 'new-version',
  form: riskManagementPlanForm,
  schema: schemaFromForm(riskManagementPlanForm),
  timescales: riskManagementPlanTimescales,
  stops: riskManagementPlanStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => {
    const interval = REVIEW_INTERVALS.find(({ code }) => code === textIn(body, 'reviewInterval'))?.label.toLowerCase();
    return [
      counted(rowsIn(body, 'risks').length, 'risk'),
      counted(rowsIn(body, 'actions').length, 'action'),
      interval === undefined ? '' : `reviewed ${interval}`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const endedOn = dateIn(body, 'endedOn');
    return endedOn === undefined ? undefined : { at: endedOn, summary: `Risk management plan ended · ${textIn(body, 'endedReason')}` };
  },
  planned: (body) => (dateIn(body, 'endedOn') === undefined ? plannedActions(body) : []),
  facts: [
    'people',
    'startedOn',
    'owner',
    'reviewInterval',
    'careAndSupport',
    'risks.risk',
    'actions.need',
    'actions.change',
    'actions.action',
    'actions.measure',
    'actions.target',
    'actions.owner',
    'actions.ownerAccepted',
    'actions.dueOn',
    'actions.progress',
    'agreedBy',
    'reviews.reviewedOn',
    'endedOn',
  ],
  elements: ['people', 'reviewInterval', 'risks', 'personView', ...SMART_ELEMENTS, 'contingency', 'escalation'],
};
