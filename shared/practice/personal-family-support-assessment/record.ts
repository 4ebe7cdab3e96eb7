/** An assessment for voluntary Family Support, overseen by a qualified manager like every other (WORK3; SOR Annex D PI 3.1). */
import { SHARED_IN_ASSESSMENT, SHARING_FACTS, sharingRule } from '../assessment-sharing.ts';
import { dateIn, opening, textIn } from '../body-values.ts';
import { EARLY_HELP_LEAD_FACTS } from '../early-help-lead.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { AREAS, personalFamilySupportAssessmentForm } from './form.ts';

export const personalFamilySupportAssessment: RecordKind = {
  kind: 'personal-family-support-assessment',
  title: 'Personal family support assessment',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  // A family support worker may write it; only its oversight is a qualified manager's.
  reserved: ['authorise'],
  words: { begin: 'Begin a personal family support assessment', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: personalFamilySupportAssessmentForm,
  schema: schemaFromForm(personalFamilySupportAssessmentForm),
  timescales: [sharingRule],
  stops: SHARED_IN_ASSESSMENT,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => opening(textIn(body, 'analysis') || textIn(body, 'reason')),
  facts: [
    'startedOn',
    'worker',
    'consent',
    ...EARLY_HELP_LEAD_FACTS,
    'children.child',
    'children.seen',
    'children.seenOn',
    'concern',
    'outcome',
    ...SHARING_FACTS,
  ],
  elements: [
    'consent',
    'reason',
    'children',
    'children.seen',
    'children.seenOn',
    'children.voice',
    'children.strengthsAndNeeds',
    ...AREAS.map(([key]) => key),
    'analysis',
    'outcome',
    'recommendations',
  ],
};
