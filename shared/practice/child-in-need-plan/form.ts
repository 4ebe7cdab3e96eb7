import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { AGENCIES } from '../attendance.ts';
import { answerIn, numberIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { SMART_ACTION_COLUMNS } from '../smart-action.ts';

/** Haversack's defaults, to be agreed locally (SOR Annex A 2l; facts T16): longer only by a manager's decision. */
export const LONGEST_VISIT_INTERVAL = 20;
export const LONGEST_REVIEW_INTERVAL_WEEKS = 13;
export const FIRST_REVIEW_WEEKS = 6;

export const childInNeedPlanForm: FormDefinition = {
  kind: 'child-in-need-plan',
  title: 'Child in need plan',
  version: 1,
  sections: [
    {
      title: 'The plan',
      guidance:
        'SOR Annex A 2j–2n; Working Together 2023. Agreed with the family and every agency in it. What changes later is a new version of the plan.',
      fields: [
        {
          key: 'assessment',
          label: 'The assessment it follows from',
          type: 'record',
          kinds: ['child-and-family-assessment'],
          half: true,
        },
        {
          key: 'startedOn',
          label: 'Begins on',
          type: 'date',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the plan begins',
        },
        {
          key: 'leadProfessional',
          label: 'Lead professional',
          hint: 'A social worker of this service (SOR Annex A 2n).',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose the lead professional',
        },
        {
          key: 'aim',
          label: 'What life should be like when the plan is done',
          type: 'narrative',
          prefill: 'latest:child-and-family-assessment.recommendations',
          requiredToFinalise: 'Write what the plan is to achieve',
        },
      ],
    },
    {
      title: 'Each child',
      fields: [
        {
          key: 'children',
          label: 'Children',
          hint: 'One row for each child who has this plan.',
          type: 'table',
          rowName: 'child',
          minRows: 1,
          oneRowFor: { among: 'children', column: 'child' },
          requiredToFinalise: 'Add each child who has this plan',
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'wishes',
              label: 'Wishes and feelings',
              hint: 'What the child wants, what they think of the plan, and how the plan takes it up (SOR Annex A 2m).',
              type: 'narrative',
              requiredToFinalise: 'Write the child’s wishes and feelings',
            },
            {
              key: 'joinedOn',
              label: 'Joined the plan on',
              hint: 'Only if later than its beginning.',
              type: 'date',
              notAfter: 'today',
              half: true,
            },
            {
              key: 'leftOn',
              label: 'Left the plan on',
              hint: 'Only if before its end.',
              type: 'date',
              notAfter: 'today',
              notBeforeField: 'joinedOn',
              half: true,
            },
          ],
        },
      ],
    },
    {
      title: 'Family and agencies',
      fields: [
        {
          key: 'familyAgreed',
          label: 'Do the parents agree to the plan?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What they do not agree to', message: 'Write what the parents do not agree to' },
          requiredToFinalise: 'Answer whether the parents agree to the plan',
        },
        { key: 'parentsViews', label: 'The parents’ and carers’ views', type: 'narrative', requiredToFinalise: 'Write the parents’ views' },
        {
          key: 'agencies',
          label: 'Agencies in the plan',
          hint: 'Leave empty only when no other agency gives support.',
          type: 'table',
          rowName: 'agency',
          columns: [
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES.filter(({ code }) => code !== 'family'),
              half: true,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'name', label: 'Who', type: 'text', half: true, requiredToFinalise: 'Enter who it is' },
            { key: 'support', label: 'What they give', type: 'text', requiredToFinalise: 'Write what the agency gives' },
          ],
        },
      ],
    },
    {
      title: 'What is done',
      guidance: 'Each action specific, measurable, agreed by its owner, relevant to a need, and timed (PI 4.5).',
      fields: [
        {
          key: 'actions',
          label: 'Actions',
          type: 'table',
          rowName: 'action',
          minRows: 1,
          columns: SMART_ACTION_COLUMNS,
          requiredToFinalise: 'Add at least one action',
        },
        {
          key: 'contingency',
          label: 'If it does not work, or gets worse',
          hint: 'What would make us raise the level, what happens then, and who decides (SOR Annex A 2k).',
          type: 'narrative',
          requiredToFinalise: 'Write what happens if the plan does not work',
        },
      ],
    },
    {
      title: 'Visits and reviews',
      guidance:
        'Visits at least every 20 working days; the first review within 6 weeks, later ones within 3 months. Longer only when a manager agrees (PI 4.2).',
      fields: [
        {
          key: 'visitEvery',
          label: 'Each child is visited at least every',
          type: 'number',
          min: 1,
          max: 65,
          unit: 'working days',
          half: true,
          requiredToFinalise: 'Enter how often each child is visited',
        },
        {
          key: 'reviewEvery',
          label: 'The plan is reviewed at least every',
          hint: 'The first time after 6 weeks at the latest.',
          type: 'number',
          min: 1,
          max: 26,
          unit: 'weeks',
          half: true,
          requiredToFinalise: 'Enter how often the plan is reviewed',
        },
        {
          key: 'longerAgreed',
          label: 'Has a manager agreed to intervals longer than that?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Who agreed, when and why', message: 'Write who agreed to longer intervals, when and why' },
          requiredToFinalise: 'Answer whether a manager has agreed to longer intervals',
        },
        { key: 'firstReviewOn', label: 'First review planned for', type: 'date', notBeforeField: 'startedOn', half: true },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
        {
          key: 'endReason',
          label: 'Why it ended',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'achieved', label: 'Achieved: no further support needed' },
            { code: 'step-down', label: 'Stepped down to Early Help' },
            { code: 'step-up', label: 'Stepped up to child protection' },
            { code: 'looked-after', label: 'Child became looked after' },
            { code: 'left', label: 'Family left the location' },
            { code: 'withdrew', label: 'Family withdrew, no safeguarding grounds' },
            { code: 'other', label: 'Other' },
          ],
          half: true,
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Choose why the plan ended',
        },
        {
          key: 'endSummary',
          label: 'What has changed for each child',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write what has changed for each child',
        },
      ],
    },
  ],
  check: longerOnlyWhenAgreed,
};

function longerOnlyWhenAgreed(body: Body): readonly FieldProblem[] {
  if (answerIn(body, 'longerAgreed') !== false) return [];
  const tooLong = (key: string, label: string, longest: number, unit: string): FieldProblem[] =>
    (numberIn(body, key) ?? 0) > longest
      ? [{ path: key, label, message: `Enter ${longest} ${unit} or less, or record that a manager agreed to more` }]
      : [];
  return [
    ...tooLong('visitEvery', 'Each child is visited at least every', LONGEST_VISIT_INTERVAL, 'working days'),
    ...tooLong('reviewEvery', 'The plan is reviewed at least every', LONGEST_REVIEW_INTERVAL_WEEKS, 'weeks'),
  ];
}
