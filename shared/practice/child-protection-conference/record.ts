/**
 * A child protection conference (SOR Annex A, Child Protection Planning a; PI 5.4; facts 7.5): the report with its seven contents,
 * who was there, and one decision with one category for each child.
 */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { rowsIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { childProtectionConferenceForm } from './form.ts';
import { conferenceStops, conferenceTimescales } from './timescales.ts';

export const childProtectionConference: RecordKind = {
  kind: 'child-protection-conference',
  title: 'Child protection conference',
  fileTypes: ['case'],
  part: 'protection',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a child protection conference', finish: 'Finalise the conference', shareable: true },
  correctedBy: 'addendum',
  form: childProtectionConferenceForm,
  schema: schemaFromForm(childProtectionConferenceForm),
  timescales: conferenceTimescales,
  stops: conferenceStops,
  happenedAt: (body) => textIn(body, 'heldAt') || undefined,
  summary: (body) =>
    [TYPES[textIn(body, 'type')], textIn(body, 'held') === 'adjourned' ? 'Adjourned' : decisionsInWords(body)].filter(Boolean).join(' · '),
  facts: [
    'type',
    'enquiry',
    'plan',
    'transfer',
    'heldAt',
    'held',
    'adjournedTo',
    'quorate',
    'chairIndependent',
    'attendance.agency',
    'attendance.attendance',
    'recommendedCategories',
    'reportSharedOn',
    'children.child',
    'children.participation',
    'decisions.child',
    'decisions.outcome',
    'decisions.category',
    'reviewDecisions.child',
    'reviewDecisions.outcome',
    'reviewDecisions.category',
    'reviewDecisions.leadProfessional',
    'reviewDecisions.leadService',
    'reviewDecisions.leadAcceptedOn',
    'firstCoreGroupOn',
    'nextReviewOn',
    'recordSentOn',
  ],
};

const TYPES: Readonly<Record<string, string>> = {
  initial: 'Initial conference',
  review: 'Review conference',
  'transfer-in': 'Transfer-in conference',
};

function decisionsInWords(body: Body): string {
  const [table, list] =
    textIn(body, 'type') === 'review' ? (['reviewDecisions', 'rcpc_outcome'] as const) : (['decisions', 'icpc_outcome'] as const);
  const rows = rowsIn(body, table);
  return [...Map.groupBy(rows, (row) => textIn(row, 'outcome'))]
    .flatMap(([outcome, same]) => (outcome === '' ? [] : [`${codeLabel(list, outcome)}${rows.length === 1 ? '' : ` (${same.length})`}`]))
    .join(' · ');
}
