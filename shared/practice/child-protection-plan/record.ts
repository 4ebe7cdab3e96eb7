/**
 * A child protection plan (SOR Annex A, Child Protection Planning b–e; PI 5.5): for whom, what must change by how much and by when,
 * how often each child is seen, and who the core group is. A change is a new version with its own sign-off (U12).
 */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { dateIn, numberIn, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { plannedActions, SMART_ELEMENTS } from '../smart-action.ts';
import { childProtectionPlanForm } from './form.ts';
import { childrenOnPlan, planStops, planTimescales } from './timescales.ts';

export const childProtectionPlan: RecordKind = {
  kind: 'child-protection-plan',
  title: 'Child protection plan',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Write a child protection plan', finish: 'Finalise the plan', shareable: true },
  correctedBy: 'new-version',
  form: childProtectionPlanForm,
  schema: schemaFromForm(childProtectionPlanForm),
  timescales: planTimescales,
  stops: planStops,
  happenedAt: (body) =>
    rowsIn(body, 'children')
      .flatMap((row) => dateIn(row, 'startedOn') ?? [])
      .toSorted()[0],
  summary: (body) => {
    const children = childrenOnPlan(body).length;
    const categories = new Set(
      rowsIn(body, 'children')
        .map((row) => textIn(row, 'latestCategory') || textIn(row, 'initialCategory'))
        .filter(Boolean),
    );
    const every = numberIn(body, 'visitEvery');
    return [
      children === 0 ? '' : `${children} ${children === 1 ? 'child' : 'children'}`,
      [...categories].map((category) => codeLabel('cp_category', category)).join(', '),
      every === undefined ? '' : `seen every ${every} working ${every === 1 ? 'day' : 'days'}`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const rows = rowsIn(body, 'children');
    const ends = rows.flatMap((row) => dateIn(row, 'endedOn') ?? []).toSorted();
    const at = ends.at(-1);
    if (at === undefined || ends.length < rows.length) return undefined;
    const outcomes = new Set(rows.map((row) => textIn(row, 'endOutcome')).filter(Boolean));
    return { at, summary: ['Plan ended', ...[...outcomes].map((outcome) => codeLabel('rcpc_outcome', outcome))].join(' · ') };
  },
  planned: plannedActions,
  facts: [
    'conference',
    'children.child',
    'children.startedOn',
    'children.initialCategory',
    'children.latestCategory',
    'children.previousPlans',
    'children.previousPlanEndedOn',
    'children.ukPlan',
    'children.ukPlanSince',
    'children.endedOn',
    'children.endOutcome',
    'children.endedTo',
    'visitEvery',
    'leadWorker',
    'actions.need',
    'actions.change',
    'actions.action',
    'actions.measure',
    'actions.target',
    'actions.owner',
    'actions.ownerAccepted',
    'actions.dueOn',
    'actions.progress',
    'coreGroup.agency',
    'sharedOn',
  ],
  elements: ['children', 'visitEvery', 'visitSchedule', ...SMART_ELEMENTS, 'contingency', 'childViews', 'parentViews'],
};
