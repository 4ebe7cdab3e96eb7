/** A child and family assessment on the three domains and twenty dimensions, finalised by a registered worker and signed off by a qualified manager (WORK1; SOR Annex A 2h–2i, Annex D PI 2.1–2.5 and 3.1). */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { SHARING_FACTS } from '../assessment-sharing.ts';
import { answerIn, dateIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { DIMENSION_ELEMENTS, VOICE_ELEMENTS } from './elements.ts';
import { childAndFamilyAssessmentForm } from './form.ts';
import { childAndFamilyAssessmentStops, childAndFamilyAssessmentTimescales } from './timescales.ts';

export const childAndFamilyAssessment: RecordKind = {
  kind: 'child-and-family-assessment',
  title: 'Child and family assessment',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Begin a child and family assessment', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: childAndFamilyAssessmentForm,
  schema: schemaFromForm(childAndFamilyAssessmentForm),
  timescales: childAndFamilyAssessmentTimescales,
  stops: childAndFamilyAssessmentStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => {
    const children = rowsIn(body, 'children');
    const seen = children.filter((child) => answerIn(child, 'seen') === true).length;
    const outcome = textIn(body, 'outcome');
    return [
      textIn(body, 'type') === 'review' ? 'Re-assessment' : '',
      outcome === '' ? '' : codeLabel('assessment_outcome', outcome),
      children.length === 0 ? '' : `${seen} of ${children.length} children seen`,
      opening(textIn(body, 'analysis') || textIn(body, 'reason')),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  countedWhenBegun: true,
  facts: [
    'type',
    'requestedAt',
    'startedOn',
    'worker',
    'children.child',
    'children.seen',
    'children.seenOn',
    'children.seenAlone',
    'children.heardHow',
    'children.outcome',
    'agenciesConsulted',
    'agencies.agency',
    'agencies.consent',
    'level',
    'factors',
    'primaryNeed',
    'outcome',
    'supportability',
    'late',
    'lateReasons',
    ...SHARING_FACTS,
  ],
  elements: [
    'children',
    ...VOICE_ELEMENTS,
    ...DIMENSION_ELEMENTS,
    'parentsViews',
    'agenciesConsulted',
    'history',
    'riskFactors',
    'protectiveFactors',
    'extraFamilialHarm',
    'jurisdiction',
    'commandView',
    'supportability',
    'analysis',
    'ifNothingChanges',
    'level',
    'factors',
    'outcome',
    // M10: what took longer than 45 working days is justified.
    'late',
    'lateReasons',
    'lateExplanation',
  ],
};
