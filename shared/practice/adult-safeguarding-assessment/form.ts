import type { Field, FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { answerIn } from '../body-values.ts';
import {
  advocacyFields,
  capacityFields,
  givenFields,
  outcomeFields,
  outcomesNotAchieved,
  section42Fields,
  sharingWith,
  wellbeingFields,
} from '../care-act.ts';
import type { Body } from '../record.ts';

const whenSafeguarding: NonNullable<Field['when']> = [{ field: 'safeguarding', isOneOf: [true] }];

/** Eligibility follows from its three conditions, and the second of them from the ten outcomes. */
function eligibilityFollows(body: Body): readonly FieldProblem[] {
  const count = outcomesNotAchieved(body, 'care_act_outcomes').length;
  const conditions = ['fromImpairment', 'twoOutcomes', 'significantImpact'].map((key) => answerIn(body, key));
  const two = answerIn(body, 'twoOutcomes');
  const eligible = answerIn(body, 'eligible');
  const problems: FieldProblem[] = [];
  if (two !== undefined && two !== count >= 2) {
    problems.push({
      path: 'twoOutcomes',
      label: 'Two or more outcomes',
      message: `${count} of the ten outcomes cannot be achieved, as answered above: change one or the other`,
    });
  }
  if (eligible !== undefined && !conditions.includes(undefined) && eligible !== conditions.every(Boolean)) {
    problems.push({
      path: 'eligible',
      label: 'Eligible needs',
      message: eligible
        ? 'One of the three conditions is not met: change the answer there, or the decision'
        : 'All three conditions are met, so the needs are eligible: change the answer there, or the decision',
    });
  }
  return problems;
}

export const adultSafeguardingAssessmentForm: FormDefinition = {
  kind: 'adult-safeguarding-assessment',
  title: 'Adult safeguarding assessment',
  version: 1,
  sections: [
    {
      title: 'Who, and why',
      fields: [
        { key: 'person', label: 'The adult', type: 'person', among: 'adults', requiredToFinalise: 'Choose the adult' },
        {
          key: 'startedOn',
          label: 'Begun on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the assessment began',
        },
        {
          key: 'type',
          label: 'What it follows from',
          type: 'choice',
          options: [
            { code: 'referral', label: 'The referral that opened the case', hint: '45 working days from the referral.' },
            { code: 'no-referral', label: 'A request or new information in an open case', hint: '45 working days from the request.' },
            { code: 'review', label: 'Review of an earlier assessment', hint: 'At the latest every 6 months while the case is open.' },
          ],
          requiredToFinalise: 'Choose what the assessment follows from',
        },
        {
          key: 'requestedAt',
          label: 'Requested, or decided on',
          type: 'instant',
          notAfter: 'now',
          when: [{ field: 'type', isOneOf: ['no-referral', 'review'] }],
          requiredToFinalise: 'Enter when it was requested or decided on',
        },
        {
          key: 'reason',
          label: 'Why the adult is assessed',
          hint: 'What was referred or asked for, and what prompted it now.',
          type: 'narrative',
          requiredToFinalise: 'Write why the adult is assessed',
        },
        {
          key: 'seenOn',
          label: 'Days on which the adult was seen for it',
          type: 'table',
          rowName: 'day',
          minRows: 1,
          columns: [
            { key: 'on', label: 'Day', type: 'date', notAfter: 'today', half: true, requiredToFinalise: 'Enter the day' },
            { key: 'place', label: 'Where', type: 'text', half: true, requiredToFinalise: 'Enter where' },
            {
              key: 'alone',
              label: 'Seen alone?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not, and who was there', message: 'Write why the adult was not seen alone' },
              requiredToFinalise: 'Answer whether the adult was seen alone',
            },
          ],
        },
        {
          key: 'carers',
          label: 'Carers and family who were involved',
          type: 'people',
        },
        {
          key: 'carersInvolved',
          label: 'Were the carer, and whoever the adult asked for, involved?',
          hint: 'Section 9(5) of the Care Act.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why they were not involved' },
          requiredToFinalise: 'Answer whether the carer was involved',
        },
        {
          key: 'agencies',
          label: 'Health and other professionals consulted, when, and what they say',
          hint: 'SOR Annex B 3a.',
          type: 'narrative',
          requiredToFinalise: 'Write who was consulted and what they say',
        },
      ],
    },
    {
      title: 'Consent, capacity and advocacy',
      guidance: 'Care Act 2014, sections 11 and 67; Mental Capacity Act 2005, sections 1 to 4.',
      fields: [
        {
          key: 'consent',
          label: 'Does the adult agree to the assessment?',
          type: 'choice',
          options: [
            { code: 'given', label: 'Yes' },
            { code: 'best-interests', label: 'Lacks capacity: made in their best interests', hint: 'Section 11(2)(a).' },
            { code: 'safeguarding', label: 'Refused, made all the same: abuse or neglect is a risk', hint: 'Section 11(2)(b).' },
          ],
          requiredToFinalise: 'Choose whether the adult agrees to the assessment',
        },
        {
          key: 'consentReason',
          label: 'Why it was made without their agreement',
          type: 'narrative',
          when: [{ field: 'consent', isOneOf: ['best-interests', 'safeguarding'] }],
          requiredToFinalise: 'Write why it was made without their agreement',
        },
        ...capacityFields,
        ...advocacyFields,
      ],
    },
    {
      title: 'In the adult’s own words',
      fields: [
        {
          key: 'views',
          label: 'Their view of their life, their needs and the risk',
          hint: 'Their words, not ours.',
          type: 'narrative',
          requiredToFinalise: 'Write how the adult sees it, in their words',
        },
        {
          key: 'outcomesWanted',
          label: 'What they want to achieve in day-to-day life',
          type: 'narrative',
          requiredToFinalise: 'Write what the adult wants to achieve',
        },
        {
          key: 'strengths',
          label: 'Strengths, and who and what helps already',
          type: 'narrative',
          requiredToFinalise: 'Write which strengths and help there are',
        },
        {
          key: 'fluctuates',
          label: 'Do the needs change over time?',
          hint: 'Assess over as long as it takes to see them as they are.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'How, over which time', message: 'Write how the needs change, and over which time' },
          requiredToFinalise: 'Answer whether the needs change over time',
        },
      ],
    },
    {
      title: 'Well-being',
      guidance: 'The nine parts of section 1(2) of the Care Act.',
      fields: wellbeingFields,
    },
    {
      title: 'Needs',
      guidance:
        'The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2). Assess each as if nobody helped.',
      fields: outcomeFields('care_act_outcomes', codeList('care_act_unable')),
    },
    {
      title: 'Eligibility',
      guidance: 'Regulation 2(1): all three conditions must be met. “Unable” has the four meanings of regulation 2(3).',
      fields: [
        {
          key: 'fromImpairment',
          label: 'Do the needs arise from, or relate to, a physical or mental impairment or illness?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Which', message: 'Write which impairment or illness' },
          requiredToFinalise: 'Answer whether the needs arise from an impairment or illness',
        },
        {
          key: 'twoOutcomes',
          label: 'Can the adult therefore not achieve two or more of the outcomes?',
          hint: 'As answered above.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether two or more outcomes cannot be achieved',
        },
        {
          key: 'significantImpact',
          label: 'Is there, or is there likely to be, a significant impact on well-being?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether there is a significant impact on well-being',
        },
        {
          key: 'eligible',
          label: 'Does the adult have eligible needs?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Which condition is not met, and why', message: 'Write which condition is not met, and why' },
          requiredToFinalise: 'Answer whether the adult has eligible needs',
        },
      ],
    },
    {
      title: 'Safeguarding',
      fields: [
        {
          key: 'safeguarding',
          label: 'Is there a concern about abuse, neglect or self-neglect?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether there is a safeguarding concern',
        },
        ...section42Fields(whenSafeguarding, true),
        {
          key: 'enquiry',
          label: 'The enquiry',
          hint: 'If all three parts are met, an enquiry must be made: record it.',
          type: 'record',
          kinds: ['adult-safeguarding-enquiry'],
          when: whenSafeguarding,
        },
        {
          key: 'othersAtRisk',
          label: 'Are children, or another adult, at risk?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Who, and what was done', message: 'Write who is at risk and what was done' },
          requiredToFinalise: 'Answer whether children or another adult are at risk',
        },
      ],
    },
    {
      title: 'Analysis',
      fields: [
        {
          key: 'analysis',
          label: 'What it means',
          hint: 'Risks and what protects, what is likely if nothing changes, how sure we are and what is not known.',
          type: 'narrative',
          requiredToFinalise: 'Write what it means',
        },
        {
          key: 'supportable',
          label: 'Can the needs be met in this location?',
          hint: 'SOR Annex B 3f: with the host nation’s law, the Status of Forces Agreement and the Armed Forces Act in view.',
          type: 'choice',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'with-support', label: 'Yes, with the support named' },
            { code: 'no', label: 'No' },
            { code: 'not-asked', label: 'Not in question' },
          ],
          requiredToFinalise: 'Choose whether the needs can be met in this location',
        },
        {
          key: 'supportability',
          label: 'Reasons, and what was discussed with the command',
          type: 'narrative',
          when: [{ field: 'supportable', isOneOf: ['with-support', 'no'] }],
          requiredToFinalise: 'Write the reasons and what was discussed with the command',
        },
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'no-needs', label: 'No needs found: no further action' },
            { code: 'advice', label: 'Information, advice and signposting' },
            {
              code: 'support',
              label: 'Support planned',
              hint: 'A risk management plan with SMART actions follows within 10 working days.',
            },
            { code: 'safeguarding', label: 'Safeguarding enquiry or plan' },
            { code: 'specialist', label: 'Specialist assessment by another agency' },
            { code: 'transfer', label: 'Handed over to a UK local authority' },
            { code: 'declined', label: 'Support offered and declined' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        {
          key: 'nextSteps',
          label: 'What happens next: who does what, by when',
          type: 'narrative',
          requiredToFinalise: 'Write what happens next',
        },
      ],
    },
    { title: 'What the adult is given', fields: givenFields('the adult') },
    sharingWith('the adult'),
  ],
  check: eligibilityFollows,
};
