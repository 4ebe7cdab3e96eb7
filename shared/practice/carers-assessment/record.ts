/** The assessment of an adult who cares for an adult (Care Act 2014, section 10; SOR Annex B 3h; PI 6.3). */
import { SHARING_FACTS } from '../assessment-sharing.ts';
import { answerIn, dateIn, opening, textIn } from '../body-values.ts';
import {
  advocacyFields,
  eligibleNeeds,
  insistedKeys,
  outcomeFacts,
  outcomeFields,
  outcomesNotAchieved,
  wellbeingFacts,
  wellbeingFields,
} from '../care-act.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { carersAssessmentForm } from './form.ts';
import { carersAssessmentStops, carersAssessmentTimescales } from './timescales.ts';

export const carersAssessment: RecordKind = {
  kind: 'carers-assessment',
  title: 'Carer’s assessment',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Begin a carer’s assessment', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: carersAssessmentForm,
  schema: schemaFromForm(carersAssessmentForm),
  timescales: carersAssessmentTimescales,
  stops: carersAssessmentStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => {
    const eligible = answerIn(body, 'eligible');
    if (eligible === undefined) return opening(textIn(body, 'care'));
    const outcomes = outcomesNotAchieved(body, 'carer_outcomes').length;
    const needs = eligibleNeeds(body, 'carer_outcomes').length;
    return [
      eligible ? 'Eligible needs' : 'No eligible needs',
      `${outcomes} of 8 outcomes not achieved${needs > 0 ? `, ${needs} of them eligible` : ''}`,
      opening(textIn(body, 'nextSteps'), 60),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'person',
    'caredFor',
    'requestedOn',
    'startedOn',
    'seenOn',
    'seenAlone',
    'combined',
    'consent',
    'substantialDifficulty',
    'advocacy',
    'hours',
    'able',
    'willing',
    'fluctuates',
    ...wellbeingFacts,
    ...outcomeFacts('carer_outcomes'),
    'necessaryCare',
    'healthDeteriorating',
    'oneOutcome',
    'significantImpact',
    'eligible',
    'riskToAnyone',
    'childrenCare',
    'outcome',
    ...SHARING_FACTS,
  ],
  // PI 6.3: Care Act 2014, section 10(5) and (6), and SI 2015/313, regulation 3.
  elements: [
    ...insistedKeys(advocacyFields),
    'care',
    'able',
    'willing',
    'views',
    'outcomesWanted',
    ...insistedKeys([...wellbeingFields, ...outcomeFields('carer_outcomes', [])]),
    'necessaryCare',
    'healthDeteriorating',
    'oneOutcome',
    'significantImpact',
    'eligible',
    'outcome',
  ],
};
