import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { sharingWith } from '../care-act.ts';

const whenMade: NonNullable<Field['when']> = [{ field: 'result', isOneOf: ['made'] }];
const elements = codeList('young_carer_elements');

/** One of the matters a to j of regulation 4(2): what must be determined, in the words of the regulation. */
const determined = (key: string, code: string, hint?: string): Field => {
  const label = elements.find((element) => element.code === code)?.label ?? code;
  return {
    key,
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    ...(hint === undefined ? {} : { hint }),
    type: 'narrative',
    when: whenMade,
    requiredToFinalise: `Write about (${code}): ${label}`,
  };
};

export const youngCarersAssessmentForm: FormDefinition = {
  kind: 'young-carers-assessment',
  title: 'Young carer’s needs assessment',
  version: 1,
  sections: [
    {
      title: 'The young carer',
      guidance:
        'A child under 18 who cares, or means to care, for anyone. It does not depend on what the person cared for is eligible for (Children Act 1989, section 17ZA).',
      fields: [
        { key: 'person', label: 'The young carer', type: 'person', among: 'children', requiredToFinalise: 'Choose the young carer' },
        {
          key: 'requestedOn',
          label: 'Requested, or the need seen, on',
          hint: 'By the child, a parent, or because we saw it. The clock runs from this day.',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was requested',
        },
        {
          key: 'requestedBy',
          label: 'Who asked',
          type: 'choice',
          options: [
            { code: 'child', label: 'The child' },
            { code: 'parent', label: 'A parent' },
            { code: 'school', label: 'School' },
            { code: 'service', label: 'We saw the need' },
            { code: 'other', label: 'Somebody else' },
          ],
          half: true,
          requiredToFinalise: 'Choose who asked',
        },
        {
          key: 'result',
          label: 'Was the assessment made?',
          type: 'choice',
          options: [
            { code: 'made', label: 'Yes' },
            { code: 'declined', label: 'No: the child or the parents declined' },
            { code: 'not-a-carer', label: 'No: the child does not care for anyone' },
          ],
          requiredToFinalise: 'Choose whether the assessment was made',
        },
        {
          key: 'notMadeOn',
          label: 'Declined or decided on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'requestedOn',
          half: true,
          when: [{ field: 'result', isOneOf: ['declined', 'not-a-carer'] }],
          requiredToFinalise: 'Enter the day it was declined or decided',
        },
        {
          key: 'notMadeReason',
          label: 'What they said, whether it leaves anyone at risk, and what is offered instead',
          type: 'narrative',
          when: [{ field: 'result', isOneOf: ['declined', 'not-a-carer'] }],
          requiredToFinalise: 'Write what was said and what is offered instead',
        },
        {
          key: 'startedOn',
          label: 'Begun on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'requestedOn',
          half: true,
          when: whenMade,
          requiredToFinalise: 'Enter the day the assessment began',
        },
        {
          key: 'seenOn',
          label: 'Child seen for it on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: whenMade,
          requiredToFinalise: 'Enter the day the child was seen',
        },
        {
          key: 'seenAlone',
          label: 'Seen alone?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the child was not seen alone' },
          when: whenMade,
          requiredToFinalise: 'Answer whether the child was seen alone',
        },
        {
          key: 'caredFor',
          label: 'Whom the child cares for',
          type: 'people',
          when: whenMade,
          requiredToFinalise: 'Choose whom the child cares for',
        },
        {
          key: 'informed',
          label: 'Were the child, the parents and the person cared for told beforehand how it is done?',
          hint: 'In a form the child understands. Regulation 2(3) to (5).',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why they were not told beforehand' },
          when: whenMade,
          requiredToFinalise: 'Answer whether they were told beforehand',
        },
        {
          key: 'wholeFamily',
          label: 'Was a joint or whole-family assessment considered?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why it was not considered' },
          when: whenMade,
          requiredToFinalise: 'Answer whether a whole-family assessment was considered',
        },
      ],
    },
    {
      title: 'What the assessment has regard to',
      guidance: 'Young Carers (Needs Assessments) Regulations 2015, regulation 2(2).',
      fields: [
        {
          key: 'circumstances',
          label: 'Age, understanding and family circumstances',
          type: 'narrative',
          when: whenMade,
          requiredToFinalise: 'Write about age, understanding and family circumstances',
        },
        {
          key: 'wishes',
          label: 'Wishes, feelings and preferences, in the child’s words',
          type: 'narrative',
          when: whenMade,
          requiredToFinalise: 'Write what the child wishes and feels, in their words',
        },
        {
          key: 'differences',
          label: 'Do the child, the parents and the person cared for see it differently?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'How', message: 'Write how they see it differently' },
          when: whenMade,
          requiredToFinalise: 'Answer whether they see it differently',
        },
        {
          key: 'outcomesWanted',
          label: 'What the child wants from the assessment',
          type: 'narrative',
          when: whenMade,
          requiredToFinalise: 'Write what the child wants from the assessment',
        },
      ],
    },
    {
      title: 'What must be determined',
      guidance: 'Regulation 4(2), (a) to (j).',
      fields: [
        determined('elementA', 'a', 'Such as lifting, medicines, interpreting, minding brothers and sisters, keeping watch at night.'),
        determined('elementB', 'b', 'Think of a parent’s deployment.'),
        determined('elementC', 'c', 'School, sleep, friends, health, mood.'),
        {
          key: 'excessive',
          label: 'Are any of the tasks excessive or inappropriate for this child?',
          type: 'yes-no',
          when: whenMade,
          requiredToFinalise: 'Answer whether any of the tasks are excessive or inappropriate',
        },
        determined('elementD', 'd'),
        determined('elementE', 'e'),
        determined('elementF', 'f'),
        determined('elementG', 'g'),
        {
          key: 'childInNeed',
          label: 'Is the child a child in need?',
          type: 'yes-no',
          when: whenMade,
          requiredToFinalise: 'Answer whether the child is a child in need',
        },
        determined('elementH', 'h'),
        determined('elementI', 'i', 'Who does what, by when.'),
        determined('elementJ', 'j'),
        {
          key: 'reviewOn',
          label: 'Review planned for',
          type: 'date',
          half: true,
          when: whenMade,
          requiredToFinalise: 'Enter the day of the review',
        },
      ],
    },
    {
      title: 'Outcome',
      fields: [
        {
          key: 'analysis',
          label: 'What it means for this child',
          type: 'narrative',
          when: whenMade,
          requiredToFinalise: 'Write what it means for this child',
        },
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'no-needs', label: 'No needs found: no further action' },
            { code: 'support-adult', label: 'Support for the person cared for relieves the child' },
            { code: 'support', label: 'Support planned for the young carer' },
            { code: 'early-help', label: 'Early Help' },
            { code: 'child-in-need', label: 'Child in need: child and family assessment' },
            { code: 'protection', label: 'Strategy discussion' },
          ],
          when: whenMade,
          requiredToFinalise: 'Choose the outcome',
        },
        {
          key: 'copies',
          label: 'Who gets a written copy',
          hint: 'Regulation 6: the child, the parents, and anyone they ask for.',
          type: 'choices',
          options: [
            { code: 'child', label: 'The child, in a form they understand' },
            { code: 'parents', label: 'The parents' },
            { code: 'cared-for', label: 'The person cared for' },
            { code: 'requested', label: 'Others whom the child or a parent named' },
          ],
          when: whenMade,
          requiredToFinalise: 'Choose who gets a written copy',
        },
      ],
    },
    sharingWith('the child and the parents', whenMade),
  ],
};
