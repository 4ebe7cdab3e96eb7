/** What was decided, by whom it is done and by when: the same table in supervision, audits, boards and personal supervision. */
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import type { TableField } from '#shared/forms/definition.ts';
import { answerIn, dateIn, rowsIn, textIn } from './body-values.ts';
import type { Body, PlannedItem } from './record.ts';

export const ownedActionColumns: TableField['columns'] = [
  {
    key: 'action',
    label: 'Action',
    hint: 'What is done, so that anyone can tell whether it was.',
    type: 'text',
    requiredToFinalise: 'Write the action',
  },
  { key: 'owner', label: 'Who does it', type: 'staff', half: true, requiredToFinalise: 'Choose who does it' },
  { key: 'dueOn', label: 'By when', type: 'date', half: true, requiredToFinalise: 'Enter the day it is due' },
];

/** For records that no task follows from: the action is ticked off where it stands. */
export const ownedActionColumnsWithDone: TableField['columns'] = [
  ...ownedActionColumns,
  { key: 'done', label: 'Done?', type: 'yes-no', half: true },
];

export interface OwnedAction {
  readonly rowId: string;
  readonly action: string;
  readonly owner: PersonId | undefined;
  readonly dueOn: string;
}

/** Rows without words or day are drafts and left out. */
export const ownedActions = (body: Body, key = 'actions'): readonly OwnedAction[] =>
  rowsIn(body, key).flatMap((row) => {
    const action = textIn(row, 'action');
    const dueOn = dateIn(row, 'dueOn');
    const owner = textIn(row, 'owner');
    return action === '' || dueOn === undefined
      ? []
      : [{ rowId: textIn(row, 'rowId'), action, dueOn, owner: isShortId(owner) ? (owner as PersonId) : undefined }];
  });

/** Of actions that are ticked off where they stand: those that are not. */
export const plannedOwnedActions = (body: Body, key = 'actions'): readonly PlannedItem[] =>
  rowsIn(body, key).flatMap((row) => {
    const on = dateIn(row, 'dueOn');
    if (on === undefined || answerIn(row, 'done') === true) return [];
    const owner = textIn(row, 'owner');
    return [
      {
        key: `${key}.${textIn(row, 'rowId')}`,
        label: textIn(row, 'action') || 'Action',
        on,
        ...(isShortId(owner) ? { owner: owner as PersonId } : {}),
      },
    ];
  });
