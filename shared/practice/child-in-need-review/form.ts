import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { attendanceColumns } from '../attendance.ts';
import { rowsIn, textIn } from '../body-values.ts';
import { LEAD_SERVICES } from '../early-help-lead.ts';
import type { Body } from '../record.ts';
import { ACTION_PROGRESS } from '../smart-action.ts';

const STEPS_DOWN = [{ field: 'outcome', isOneOf: ['1'] }] as const;

export const childInNeedReviewForm: FormDefinition = {
  kind: 'child-in-need-review',
  title: 'Child in need review',
  version: 1,
  sections: [
    {
      title: 'The review',
      guidance: 'SOR Annex A 2l; Annex D PI 4.3 and 4.4. A team manager signs it off.',
      fields: [
        {
          key: 'heldAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the review was held',
        },
        {
          key: 'chair',
          label: 'Chaired by',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who chaired the review',
        },
        {
          key: 'plan',
          label: 'The plan that was reviewed',
          type: 'record',
          kinds: ['child-in-need-plan'],
          half: true,
          requiredToFinalise: 'Choose the plan that was reviewed',
        },
        {
          key: 'familyInvited',
          label: 'Was the family invited?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the family was not invited' },
          requiredToFinalise: 'Answer whether the family was invited',
        },
        {
          key: 'agenciesInvited',
          label: 'Were the other agencies invited?',
          type: 'choice',
          options: [
            { code: 'yes', label: 'Yes, one or more' },
            { code: 'no', label: 'No' },
            { code: 'none-involved', label: 'No other agency gives support' },
          ],
          requiredToFinalise: 'Choose whether other agencies were invited',
        },
        {
          key: 'agenciesNotInvitedReason',
          label: 'Why not',
          type: 'text',
          when: [{ field: 'agenciesInvited', isOneOf: ['no'] }],
          requiredToFinalise: 'Write why no agency was invited',
        },
        {
          key: 'attendance',
          label: 'Invited and attended',
          type: 'table',
          rowName: 'person',
          minRows: 1,
          columns: attendanceColumns,
          requiredToFinalise: 'Add who was invited and who came',
        },
      ],
    },
    {
      title: 'Progress',
      fields: [
        {
          key: 'actions',
          label: 'The plan’s actions',
          hint: 'Taken from the plan. Bring changes into the plan as well, as its next version.',
          type: 'table',
          rowName: 'action',
          prefill: 'latest:child-in-need-plan.actions',
          columns: [
            { key: 'action', label: 'Action', type: 'text', requiredToFinalise: 'Write the action' },
            { key: 'owner', label: 'Who does it', type: 'text', half: true },
            {
              key: 'progress',
              label: 'Progress',
              type: 'choice',
              appearance: 'select',
              options: ACTION_PROGRESS,
              half: true,
              requiredToFinalise: 'Choose the progress of the action',
            },
            {
              key: 'progressReason',
              label: 'Why',
              type: 'text',
              when: [{ field: 'progress', isOneOf: ['slipping', 'abandoned'] }],
              requiredToFinalise: 'Write why the action is slipping or was abandoned',
            },
          ],
        },
        {
          key: 'progress',
          label: 'What has changed since the last review',
          hint: 'Visits made, what is better or worse for each child, whether the change lasts.',
          type: 'narrative',
          requiredToFinalise: 'Write what has changed',
        },
        { key: 'parentsViews', label: 'The parents’ and carers’ views', type: 'narrative', requiredToFinalise: 'Write the parents’ views' },
        { key: 'agenciesViews', label: 'The agencies’ views', type: 'narrative' },
      ],
    },
    {
      title: 'Each child',
      guidance: 'For each child: is the threshold of child in need still met, has it fallen, or is it time to think of child protection?',
      fields: [
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          minRows: 1,
          oneRowFor: { among: 'children', column: 'child' },
          requiredToFinalise: 'Add each child who was reviewed',
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'participation',
              label: 'How the child took part',
              type: 'choice',
              appearance: 'select',
              options: codeList('cp_participation'),
              requiredToFinalise: 'Choose how the child took part',
            },
            {
              key: 'views',
              label: 'The child’s views',
              hint: 'In their own words, or how a younger child was.',
              type: 'narrative',
              requiredToFinalise: 'Write the child’s views',
            },
            {
              key: 'thresholdOfRisk',
              label: 'The threshold of risk',
              hint: 'Harm now and likely, what protects, whether the change will last, and why this outcome and not the next one.',
              type: 'narrative',
              requiredToFinalise: 'Write how the threshold of risk was reviewed',
            },
            {
              key: 'outcome',
              label: 'Outcome',
              type: 'choice',
              options: codeList('cin_review_outcome'),
              requiredToFinalise: 'Choose the outcome of the review',
            },
            {
              key: 'leadProfessional',
              label: 'Early Help lead professional',
              hint: 'Named, and not of this service.',
              type: 'text',
              half: true,
              when: STEPS_DOWN,
              requiredToFinalise: 'Name the Early Help lead professional',
            },
            {
              key: 'leadService',
              label: 'Their service',
              type: 'choice',
              appearance: 'select',
              options: LEAD_SERVICES,
              half: true,
              when: STEPS_DOWN,
              requiredToFinalise: 'Choose the lead professional’s service',
            },
            { key: 'leadAcceptedOn', label: 'They accepted on', type: 'date', notAfter: 'today', half: true, when: STEPS_DOWN },
          ],
        },
      ],
    },
    {
      title: 'What follows',
      fields: [
        {
          key: 'nextSteps',
          label: 'What happens next, who does it, and by when',
          type: 'narrative',
          requiredToFinalise: 'Write what happens next',
        },
        { key: 'nextReviewOn', label: 'Next review planned for', type: 'date', half: true },
        { key: 'sharedOn', label: 'Record sent to family and agencies on', type: 'date', notAfter: 'today', half: true },
      ],
    },
  ],
  check: nextReviewWhileItContinues,
};

/** A plan that goes on has a next review. */
function nextReviewWhileItContinues(body: Body): readonly FieldProblem[] {
  const goesOn = rowsIn(body, 'children').some((child) => textIn(child, 'outcome') === '3');
  return goesOn && textIn(body, 'nextReviewOn') === ''
    ? [{ path: 'nextReviewOn', label: 'Next review planned for', message: 'Enter when the plan that continues is reviewed next' }]
    : [];
}
