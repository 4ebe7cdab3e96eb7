/** Something one person is to do by a day: by itself, or out of a supervision or an audit (U10). */

import { z } from 'zod';
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import { dateIn, recordId, text, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { TASK_STATUSES, taskForm } from './form.ts';

export const isOpenTask = (body: Body): boolean => textIn(body, 'status') === 'open';

export const task: RecordKind = {
  kind: 'task',
  title: 'Task',
  fileTypes: ['case', 'register'],
  part: 'oversight',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Add a task', finish: 'Save the task', shareable: false },
  correctedBy: 'new-version',
  form: taskForm,
  schema: schemaFromForm(taskForm, {
    /** The record that decided it, and the row there. Set by the software. */
    from: recordId.optional(),
    fromRow: text.optional(),
    /** How often a supervision found it not done. Set by the software. */
    carriedForward: z.number().optional(),
  }),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'doneOn'),
  summary: (body) => {
    const status = textIn(body, 'status');
    return [textIn(body, 'what'), TASK_STATUSES.find(({ code }) => code === status)?.label.toLowerCase() ?? ''].filter(Boolean).join(' · ');
  },
  planned: (body) => {
    const on = dateIn(body, 'dueOn');
    const owner = textIn(body, 'owner');
    if (on === undefined || !isOpenTask(body)) return [];
    return [{ key: 'task', label: textIn(body, 'what') || 'Task', on, ...(isShortId(owner) ? { owner: owner as PersonId } : {}) }];
  },
  facts: ['what', 'owner', 'dueOn', 'priority', 'status', 'doneOn', 'from', 'fromRow', 'carriedForward'],
};
