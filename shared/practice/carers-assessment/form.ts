import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { answerIn } from '../body-values.ts';
import { advocacyFields, givenFields, outcomeFields, outcomesNotAchieved, sharingWith, wellbeingFields } from '../care-act.ts';
import type { Body } from '../record.ts';

/** Regulation 3(3) knows three meanings for a carer: taking longer than expected is not one of them. */
const UNABLE_FOR_A_CARER = codeList('care_act_unable').filter(({ code }) => code !== 'd');

/** Eligibility follows from its three conditions; for the second, failing health or one outcome is enough. */
function eligibilityFollows(body: Body): readonly FieldProblem[] {
  const count = outcomesNotAchieved(body, 'carer_outcomes').length;
  const [care, health, one, impact] = ['necessaryCare', 'healthDeteriorating', 'oneOutcome', 'significantImpact'].map((key) =>
    answerIn(body, key),
  );
  const eligible = answerIn(body, 'eligible');
  const problems: FieldProblem[] = [];
  if (one !== undefined && one !== count >= 1) {
    problems.push({
      path: 'oneOutcome',
      label: 'One or more outcomes',
      message: `${count} of the eight outcomes cannot be achieved, as answered above: change one or the other`,
    });
  }
  if (eligible !== undefined && ![care, health, one, impact].includes(undefined)) {
    const follows = care === true && (health === true || one === true) && impact === true;
    if (eligible !== follows) {
      problems.push({
        path: 'eligible',
        label: 'Eligible needs',
        message: eligible
          ? 'One of the three conditions is not met: change the answer there, or the decision'
          : 'All three conditions are met, so the needs are eligible: change the answer there, or the decision',
      });
    }
  }
  return problems;
}

export const carersAssessmentForm: FormDefinition = {
  kind: 'carers-assessment',
  title: 'Carer’s assessment',
  version: 1,
  sections: [
    {
      title: 'Who, and for whom they care',
      fields: [
        { key: 'person', label: 'The carer', type: 'person', among: 'adults', requiredToFinalise: 'Choose the carer' },
        {
          key: 'requestedOn',
          label: 'Requested, or the need seen, on',
          hint: 'The clock runs from this day.',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was requested',
        },
        {
          key: 'startedOn',
          label: 'Begun on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'requestedOn',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the assessment began',
        },
        {
          key: 'seenOn',
          label: 'Carer last seen on',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the carer was last seen',
        },
        {
          key: 'seenAlone',
          label: 'Seen without the adult they care for?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the carer was not seen alone' },
          requiredToFinalise: 'Answer whether the carer was seen alone',
        },
        {
          key: 'caredFor',
          label: 'Whom they care for',
          hint: 'The carer may be eligible even if the adult is not.',
          type: 'people',
          requiredToFinalise: 'Choose whom they care for',
        },
        {
          key: 'combined',
          label: 'Is it combined with the assessment of the adult?',
          hint: 'Only if both agree.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether it is combined with the assessment of the adult',
        },
        {
          key: 'consent',
          label: 'Does the carer agree to the assessment?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why it was made all the same', message: 'Write why it was made all the same' },
          requiredToFinalise: 'Answer whether the carer agrees to the assessment',
        },
        ...advocacyFields,
      ],
    },
    {
      title: 'The care, and the carer’s own view',
      guidance: 'Care Act 2014, section 10(5) and (6).',
      fields: [
        {
          key: 'care',
          label: 'The care given: what, how often, by day and night',
          type: 'narrative',
          requiredToFinalise: 'Write which care is given, and how often',
        },
        { key: 'hours', label: 'Hours a week, about', type: 'number', min: 0, max: 168, half: true },
        {
          key: 'able',
          label: 'Is the carer able to go on?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and until when', message: 'Write why the carer is not able to go on' },
          requiredToFinalise: 'Answer whether the carer is able to go on',
        },
        {
          key: 'willing',
          label: 'Is the carer willing to go on?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What they say about it', message: 'Write what the carer says about it' },
          requiredToFinalise: 'Answer whether the carer is willing to go on',
        },
        {
          key: 'views',
          label: 'In the carer’s own words',
          type: 'narrative',
          requiredToFinalise: 'Write how the carer sees it, in their words',
        },
        {
          key: 'outcomesWanted',
          label: 'What the carer wants in day-to-day life',
          hint: 'Work, training, rest and friends too.',
          type: 'narrative',
          requiredToFinalise: 'Write what the carer wants',
        },
        {
          key: 'strengths',
          label: 'Strengths, and who and what helps already',
          type: 'narrative',
          requiredToFinalise: 'Write which strengths and help there are',
        },
        {
          key: 'fluctuates',
          label: 'Do the carer’s needs change over time?',
          hint: 'With deployments, exercises and the adult’s illness.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'How, over which time', message: 'Write how the needs change, and over which time' },
          requiredToFinalise: 'Answer whether the needs change over time',
        },
      ],
    },
    { title: 'Well-being', guidance: 'The nine parts of section 1(2) of the Care Act.', fields: wellbeingFields },
    {
      title: 'Needs',
      guidance: 'The eight outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 3(2)(b).',
      fields: outcomeFields('carer_outcomes', UNABLE_FOR_A_CARER),
    },
    {
      title: 'Eligibility',
      guidance: 'Regulation 3(1): all three conditions must be met. For the second, failing health or one outcome is enough.',
      fields: [
        {
          key: 'necessaryCare',
          label: 'Do the needs arise from providing necessary care for an adult?',
          hint: 'Care the adult could not do for themselves.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the needs do not arise from necessary care' },
          requiredToFinalise: 'Answer whether the needs arise from necessary care',
        },
        {
          key: 'healthDeteriorating',
          label: 'Is the carer’s physical or mental health deteriorating, or at risk of it?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'How', message: 'Write how the carer’s health is affected' },
          requiredToFinalise: 'Answer whether the carer’s health is deteriorating or at risk of it',
        },
        {
          key: 'oneOutcome',
          label: 'Can the carer not achieve one or more of the outcomes?',
          hint: 'As answered above.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether one or more outcomes cannot be achieved',
        },
        {
          key: 'significantImpact',
          label: 'Is there, or is there likely to be, a significant impact on the carer’s well-being?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether there is a significant impact on well-being',
        },
        {
          key: 'eligible',
          label: 'Does the carer have eligible needs?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Which condition is not met, and why', message: 'Write which condition is not met, and why' },
          requiredToFinalise: 'Answer whether the carer has eligible needs',
        },
      ],
    },
    {
      title: 'Analysis',
      fields: [
        {
          key: 'riskToAnyone',
          label: 'Is the carer, the adult or a child at risk?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Who, from what, and what was done', message: 'Write who is at risk and what was done' },
          requiredToFinalise: 'Answer whether anyone is at risk',
        },
        {
          key: 'childrenCare',
          label: 'Does a child of the family care too?',
          type: 'yes-no',
          reasonWhen: {
            answer: true,
            label: 'Who, and when their own assessment begins',
            message: 'Write who, and when their own assessment begins',
          },
          requiredToFinalise: 'Answer whether a child of the family cares too',
        },
        {
          key: 'analysis',
          label: 'What it means',
          hint: 'What is likely if the care goes on as it does, and if it breaks down.',
          type: 'narrative',
          requiredToFinalise: 'Write what it means',
        },
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'no-needs', label: 'No needs found: no further action' },
            { code: 'advice', label: 'Information, advice and signposting' },
            { code: 'support', label: 'Support planned for the carer' },
            { code: 'support-adult', label: 'More support planned for the adult they care for' },
            { code: 'emergency-plan', label: 'Emergency plan only' },
            { code: 'declined', label: 'Support offered and declined' },
            { code: 'transfer', label: 'Handed over to a UK local authority' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        {
          key: 'emergencyPlan',
          label: 'If the carer falls ill or must leave at once',
          hint: 'Who steps in, and what they must know.',
          type: 'narrative',
          requiredToFinalise: 'Write what happens if the carer cannot care',
        },
        {
          key: 'nextSteps',
          label: 'What happens next: who does what, by when',
          type: 'narrative',
          requiredToFinalise: 'Write what happens next',
        },
      ],
    },
    { title: 'What the carer is given', fields: givenFields('the carer') },
    sharingWith('the carer'),
  ],
  check: eligibilityFollows,
};
