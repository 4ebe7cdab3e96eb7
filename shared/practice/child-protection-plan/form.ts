import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { AGENCIES } from '../attendance.ts';
import { rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { SMART_ACTION_COLUMNS } from '../smart-action.ts';

/** "Multiple" is discouraged (DfE): the predominant category is recorded. */
const CATEGORIES = codeList('cp_category').map((option) => (option.code === 'MUL' ? { ...option, retired: true } : option));

export const childProtectionPlanForm: FormDefinition = {
  kind: 'child-protection-plan',
  title: 'Child protection plan',
  version: 2,
  sections: [
    {
      title: 'The children',
      guidance: 'The plan is written once for the family. Each child has their own dates, category and history.',
      fields: [
        {
          key: 'conference',
          label: 'Conference that decided it',
          type: 'record',
          kinds: ['child-protection-conference'],
        },
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          oneRowFor: { among: 'children', column: 'child' },
          minRows: 1,
          requiredToFinalise: 'Add the children whose plan it is',
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'startedOn',
              label: 'On the plan since',
              hint: 'The day of the conference.',
              type: 'date',
              notAfter: 'today',
              half: true,
              requiredToFinalise: 'Enter the day the plan began for this child',
            },
            {
              key: 'initialCategory',
              label: 'Category at the start',
              type: 'choice',
              appearance: 'select',
              options: CATEGORIES,
              half: true,
              requiredToFinalise: 'Choose the category at the start',
            },
            {
              key: 'latestCategory',
              label: 'Category now',
              hint: 'Empty while it is the same.',
              type: 'choice',
              appearance: 'select',
              options: CATEGORIES,
              half: true,
            },
            {
              key: 'previousPlans',
              label: 'Earlier plans of this child',
              hint: 'In the United Kingdom too. A plan taken over with the transfer is the same plan.',
              type: 'number',
              min: 0,
              max: 20,
              half: true,
              requiredToFinalise: 'Enter the number of earlier plans; 0 if there were none',
            },
            { key: 'previousPlanEndedOn', label: 'The last of them ended on', type: 'date', notAfter: 'today', half: true },
            {
              key: 'ukPlan',
              label: 'Taken over from a UK local authority?',
              type: 'yes-no',
              half: true,
              requiredToFinalise: 'Answer whether the plan was taken over from a UK local authority',
            },
            {
              key: 'ukPlanSince',
              label: 'Its plan began on',
              type: 'date',
              notAfter: 'today',
              half: true,
              when: [{ field: 'ukPlan', isOneOf: [true] }],
            },
            { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
            {
              key: 'endOutcome',
              label: 'How it ended',
              type: 'choice',
              appearance: 'select',
              options: codeList('rcpc_outcome').filter(({ code }) => code.startsWith('END')),
              half: true,
              when: [{ field: 'endedOn', isPresent: true }],
              requiredToFinalise: 'Choose how the plan ended for this child',
            },
            {
              key: 'endedTo',
              label: 'What came of it',
              type: 'choice',
              appearance: 'select',
              options: [
                { code: 'closed', label: 'No further support' },
                { code: 'looked-after', label: 'Looked after' },
                { code: 'adult', label: 'Turned 18, adult services' },
                { code: 'died', label: 'Died' },
                { code: 'left', label: 'Left our responsibility otherwise' },
              ],
              half: true,
              when: [{ field: 'endOutcome', isOneOf: ['END_OTH'] }],
            },
          ],
        },
      ],
    },
    {
      title: 'Visiting',
      guidance: 'Each child is seen, alone and face to face, at least every 10 working days (PI 5.5, PI 5.6).',
      fields: [
        {
          key: 'visitEvery',
          label: 'Each child is seen every',
          hint: '10 or less, by the risk.',
          type: 'number',
          min: 1,
          max: 10,
          unit: 'working days',
          half: true,
          requiredToFinalise: 'Enter how often each child is seen',
        },
        {
          key: 'visitSchedule',
          label: 'Who visits, where, and how each child is seen alone',
          type: 'narrative',
          requiredToFinalise: 'Write who visits, where, and how each child is seen alone',
        },
      ],
    },
    {
      title: 'What must change',
      guidance:
        'What needs to change, by how much and by when, for the children to be safe and have their needs met (SOR Annex A, Child Protection Planning b).',
      fields: [
        {
          key: 'risks',
          label: 'The harm, and what would show that it is less',
          type: 'narrative',
          requiredToFinalise: 'Write what the harm is, and what would show that it is less',
        },
        {
          key: 'actions',
          label: 'Actions',
          type: 'table',
          rowName: 'action',
          minRows: 1,
          columns: SMART_ACTION_COLUMNS,
          requiredToFinalise: 'Add the actions of the plan',
        },
        {
          key: 'contingency',
          label: 'If things do not change, or get worse',
          hint: 'Who does what at once; legal measures and return to the United Kingdom included.',
          type: 'narrative',
          requiredToFinalise: 'Write what happens if things do not change',
        },
        {
          key: 'childViews',
          label: 'The children’s views of the plan',
          type: 'narrative',
          requiredToFinalise: 'Write the children’s views of the plan',
        },
        {
          key: 'parentViews',
          label: 'The parents’ views of the plan',
          type: 'narrative',
          requiredToFinalise: 'Write the parents’ views of the plan',
        },
      ],
    },
    {
      title: 'Core group',
      fields: [
        { key: 'leadWorker', label: 'Lead social worker', type: 'staff', half: true, requiredToFinalise: 'Choose the lead social worker' },
        {
          key: 'coreGroup',
          label: 'Members',
          hint: 'The family too.',
          type: 'table',
          rowName: 'member',
          minRows: 2,
          requiredToFinalise: 'Add the members of the core group',
          columns: [
            { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true, requiredToFinalise: 'Enter the name' },
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES,
              half: true,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'role', label: 'Post or relationship', type: 'text', half: true },
          ],
        },
        { key: 'sharedOn', label: 'Plan given to the family on', type: 'date', notAfter: 'today', half: true },
      ],
    },
  ],
  check: (body) => twiceProblem(body),
};

/** A plan that ended is not begun again: the next one is a plan of its own, which counts as a second or subsequent one (M17). */
function twiceProblem(body: Body): readonly FieldProblem[] {
  const children = rowsIn(body, 'children').flatMap((row) => textIn(row, 'child') || []);
  if (new Set(children).size === children.length) return [];
  return [
    {
      path: 'children',
      label: 'Children',
      message: 'A child is on this plan twice: keep one row, and write a new plan for a new decision',
    },
  ];
}
