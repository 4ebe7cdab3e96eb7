/**
 * A safeguarding concern about an adult and the enquiry that follows it (Care Act 2014, section 42; SOR Annex B): one record from
 * the concern to the outcome, a new version at each stage.
 */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { instantIn, opening, textIn, textsIn } from '../body-values.ts';
import { meetsSection42, SECTION_42_FACTS } from '../care-act.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { adultSafeguardingEnquiryForm } from './form.ts';
import { adultSafeguardingEnquiryStops, adultSafeguardingEnquiryTimescales } from './timescales.ts';

export const adultSafeguardingEnquiry: RecordKind = {
  kind: 'adult-safeguarding-enquiry',
  title: 'Adult safeguarding enquiry',
  fileTypes: ['case'],
  part: 'protection',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a safeguarding concern', finish: 'Save the enquiry', shareable: true },
  correctedBy: 'new-version',
  form: adultSafeguardingEnquiryForm,
  schema: schemaFromForm(adultSafeguardingEnquiryForm),
  timescales: adultSafeguardingEnquiryTimescales,
  stops: adultSafeguardingEnquiryStops,
  happenedAt: (body) => instantIn(body, 'concernReceivedAt'),
  summary: (body) => {
    const test = meetsSection42(body);
    const type = textIn(body, 'enquiryType');
    return [
      type === '' ? '' : codeLabel('sac_enquiry_type', type),
      textIn(body, 'stage'),
      test === undefined ? '' : test ? 'section 42 test met' : 'section 42 test not met',
      textsIn(body, 'riskTypes')
        .map((code) => codeLabel('sac_risk_type', code))
        .join(', '),
      opening(textIn(body, 'concern'), 60),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'person',
    'concernReceivedAt',
    'concernFrom',
    'riskTypes',
    'sourceOfRisk',
    'sourceRelation',
    'locationOfRisk',
    'immediateRisk',
    'othersAtRisk',
    'outcomesAsked',
    'capacity',
    'supported',
    ...SECTION_42_FACTS,
    'enquiryType',
    'decidedAt',
    'stage',
    'plannedOn',
    'commandInformed',
    'reportedOn',
    'seenOn',
    'seenAlone',
    'riskAssessmentOutcome',
    'riskOutcome',
    'outcomesAchieved',
    'safeguardingPlanNeeded',
    'safeguardingPlan',
  ],
};
