/**
 * The assessment of an adult's needs under the Care Act 2014, with the section 42 test where there is a safeguarding concern
 * (SOR Annex B 3a, b, f; PI 6.2). The 45 working days run from the referral and end with the manager's sign-off (PI 2.1).
 */
import { SHARING_FACTS } from '../assessment-sharing.ts';
import { answerIn, dateIn, opening, textIn } from '../body-values.ts';
import {
  advocacyFields,
  capacityFields,
  eligibleNeeds,
  insistedKeys,
  outcomeFacts,
  outcomeFields,
  outcomesNotAchieved,
  SECTION_42_FACTS,
  wellbeingFacts,
  wellbeingFields,
} from '../care-act.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { adultSafeguardingAssessmentForm } from './form.ts';
import { adultSafeguardingAssessmentStops, adultSafeguardingAssessmentTimescales } from './timescales.ts';

export const adultSafeguardingAssessment: RecordKind = {
  kind: 'adult-safeguarding-assessment',
  title: 'Adult safeguarding assessment',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Begin an adult safeguarding assessment', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: adultSafeguardingAssessmentForm,
  schema: schemaFromForm(adultSafeguardingAssessmentForm),
  timescales: adultSafeguardingAssessmentTimescales,
  stops: adultSafeguardingAssessmentStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => {
    const eligible = answerIn(body, 'eligible');
    if (eligible === undefined) return opening(textIn(body, 'reason'));
    const outcomes = outcomesNotAchieved(body, 'care_act_outcomes').length;
    const needs = eligibleNeeds(body, 'care_act_outcomes').length;
    return [
      eligible ? 'Eligible needs' : 'No eligible needs',
      `${outcomes} of 10 outcomes not achieved${needs > 0 ? `, ${needs} of them eligible` : ''}`,
      opening(textIn(body, 'nextSteps'), 60),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'person',
    'startedOn',
    'type',
    'requestedAt',
    'seenOn.on',
    'carersInvolved',
    'consent',
    'capacityDoubted',
    'capacityOutcome',
    'substantialDifficulty',
    'advocacy',
    'fluctuates',
    ...wellbeingFacts,
    ...outcomeFacts('care_act_outcomes'),
    'fromImpairment',
    'twoOutcomes',
    'significantImpact',
    'eligible',
    'safeguarding',
    ...SECTION_42_FACTS,
    'enquiry',
    'othersAtRisk',
    'supportable',
    'outcome',
    ...SHARING_FACTS,
  ],
  // The Care Act elements of PI 6.2.
  elements: [
    'consent',
    ...insistedKeys([...capacityFields, ...advocacyFields]),
    'views',
    'outcomesWanted',
    ...insistedKeys([...wellbeingFields, ...outcomeFields('care_act_outcomes', [])]),
    'fromImpairment',
    'twoOutcomes',
    'significantImpact',
    'eligible',
    'safeguarding',
    ...SECTION_42_FACTS,
    'testReasons',
    'outcome',
  ],
};
