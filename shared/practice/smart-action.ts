/**
 * One action of a plan: what must change, by how much, who does what by when and how it will be known, with the child's and the
 * parents' view of it. Shared by every plan, so that all are SMART by the same test (PI 2.4, PI 4.5).
 */
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import type { TableField } from '#shared/forms/definition.ts';
import { answerIn, dateIn, rowsIn, textIn } from './body-values.ts';
import type { Body, PlannedItem } from './record.ts';

export const ACTION_PROGRESS = [
  { code: 'not-started', label: 'Not started' },
  { code: 'on-track', label: 'On track' },
  { code: 'slipping', label: 'Slipping' },
  { code: 'achieved', label: 'Achieved' },
  { code: 'abandoned', label: 'Abandoned' },
] as const;

const DONE_WITH: ReadonlySet<string> = new Set(['achieved', 'abandoned']);

/** Columns for a table of actions, keyed `actions` unless a plan has several. */
export const SMART_ACTION_COLUMNS: TableField['columns'] = [
  {
    key: 'need',
    label: 'Need or harm',
    hint: 'From the assessment.',
    type: 'text',
    requiredToFinalise: 'Write which need or harm the action answers',
  },
  {
    key: 'outcome',
    label: 'Outcome wanted',
    hint: 'How life will be for the person.',
    type: 'text',
    requiredToFinalise: 'Write the outcome wanted',
  },
  { key: 'change', label: 'What must change', type: 'text', requiredToFinalise: 'Write what must change' },
  { key: 'baseline', label: 'How it is now', hint: 'Such as: in school 2 days of 5.', type: 'text', half: true },
  {
    key: 'measure',
    label: 'What is measured',
    hint: 'Such as: days in school a week.',
    type: 'text',
    half: true,
    requiredToFinalise: 'Write what is measured',
  },
  { key: 'target', label: 'Target', hint: 'Such as: 5 days of 5.', type: 'text', half: true, requiredToFinalise: 'Write the target' },
  { key: 'action', label: 'Action', hint: 'What is done, in plain words.', type: 'text', requiredToFinalise: 'Write the action' },
  {
    key: 'owner',
    label: 'Who does it',
    hint: 'A named person, not a team.',
    type: 'text',
    half: true,
    requiredToFinalise: 'Name who does it',
  },
  { key: 'agency', label: 'Their agency', hint: 'Or “family”.', type: 'text', half: true },
  {
    key: 'staffOwner',
    label: 'If one of us',
    hint: 'The action then stands in their day.',
    type: 'staff',
    half: true,
  },
  {
    key: 'ownerAccepted',
    label: 'Have they agreed to do it?',
    type: 'yes-no',
    reasonWhen: { answer: false, label: 'What stands in the way', message: 'Write why they have not agreed yet' },
    requiredToFinalise: 'Answer whether the owner has agreed to the action',
  },
  { key: 'dueOn', label: 'By when', type: 'date', half: true, requiredToFinalise: 'Enter the day the action is due' },
  {
    key: 'knowBy',
    label: 'How we will know',
    hint: 'Who sees it, and where.',
    type: 'text',
    requiredToFinalise: 'Write how it will be known',
  },
  { key: 'contingency', label: 'If it does not happen', type: 'text' },
  { key: 'childView', label: 'The child’s view', type: 'text' },
  { key: 'parentView', label: 'The parents’ view', type: 'text' },
  { key: 'progress', label: 'Progress', type: 'choice', options: ACTION_PROGRESS, appearance: 'select', half: true },
  {
    key: 'progressReason',
    label: 'Why',
    type: 'text',
    when: [{ field: 'progress', isOneOf: ['slipping', 'abandoned'] }],
    requiredToFinalise: 'Write why the action is slipping or was abandoned',
  },
  {
    key: 'reviewedOn',
    label: 'Reviewed on',
    type: 'date',
    notAfter: 'today',
    half: true,
    when: [{ field: 'progress', isPresent: true }],
  },
];

/** What a plan's `elements` say of its actions: the five letters of SMART (PI 2.4, PI 4.5), and that there are any. */
export const SMART_ELEMENTS: readonly string[] = [
  'actions',
  ...['need', 'change', 'measure', 'target', 'action', 'owner', 'ownerAccepted', 'dueOn'].map((column) => `actions.${column}`),
];

interface SmartLetters {
  readonly S: boolean;
  readonly M: boolean;
  readonly A: boolean;
  readonly R: boolean;
  readonly T: boolean;
}

/** Specific, measurable, achievable (its owner has agreed to it), relevant to a need, and timed. */
export const isSmart = (row: Body): SmartLetters => ({
  S: textIn(row, 'action') !== '' && textIn(row, 'change') !== '',
  M: textIn(row, 'measure') !== '' && textIn(row, 'target') !== '',
  A: textIn(row, 'owner') !== '' && answerIn(row, 'ownerAccepted') === true,
  R: textIn(row, 'need') !== '',
  T: dateIn(row, 'dueOn') !== undefined,
});

/** Whether there are actions, and every letter holds for each. */
export const areAllSmart = (body: Body, key = 'actions'): boolean => {
  const rows = rowsIn(body, key);
  return rows.length > 0 && rows.every((row) => Object.values(isSmart(row)).every(Boolean));
};

/** The actions that have a day and are not done with: for `planned` of a plan's kind. */
export const plannedActions = (body: Body, key = 'actions'): readonly PlannedItem[] =>
  rowsIn(body, key).flatMap((row) => {
    const on = dateIn(row, 'dueOn');
    if (on === undefined || DONE_WITH.has(textIn(row, 'progress'))) return [];
    const owner = textIn(row, 'staffOwner');
    return [
      {
        key: `${key}.${textIn(row, 'rowId')}`,
        label: textIn(row, 'action') || textIn(row, 'change') || 'Action of the plan',
        on,
        ...(isShortId(owner) ? { owner: owner as PersonId } : {}),
      },
    ];
  });
