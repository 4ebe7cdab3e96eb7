/** A Local Safeguarding Partnership Board or a Defence working group: held, invited to, and attended by whom of us (M28, M29). */
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateIn, rowsIn, textIn } from '../body-values.ts';
import { plannedOwnedActions } from '../owned-actions.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { boardAttendanceForm } from './form.ts';

/** Held, with at least one of us there: two of us at one meeting are one attendance. */
export const wasAttended = (body: Body): boolean =>
  textIn(body, 'standing') === 'held' && rowsIn(body, 'staff').some((row) => textIn(row, 'attendance') === 'attended');

export const boardAttendance: RecordKind = {
  kind: 'board-attendance',
  title: 'Board or working group',
  fileTypes: ['register'],
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Enter a board or group meeting', finish: 'Save the meeting', shareable: false },
  // Announced first, then held; its actions are ticked off afterwards.
  correctedBy: 'new-version',
  form: boardAttendanceForm,
  schema: schemaFromForm(boardAttendanceForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'heldOn'),
  summary: (body) => {
    const on = dateIn(body, 'heldOn');
    return [textIn(body, 'name'), on === undefined ? '' : formatDate(on), standingInWords(body)].filter(Boolean).join(' · ');
  },
  planned: (body) => {
    const on = dateIn(body, 'heldOn');
    const meeting =
      textIn(body, 'standing') === 'planned' && on !== undefined ? [{ key: 'meeting', label: textIn(body, 'name') || 'Board', on }] : [];
    return [...meeting, ...plannedOwnedActions(body)];
  },
  facts: ['type', 'name', 'location', 'heldOn', 'standing', 'invited', 'mode', 'staff.member', 'staff.attendance', 'trends', 'nextOn'],
};

function standingInWords(body: Body): string {
  switch (textIn(body, 'standing')) {
    case 'planned':
      return 'to come';
    case 'cancelled':
      return 'cancelled';
    case 'held':
      return wasAttended(body) ? 'attended' : 'not attended';
    default:
      return '';
  }
}
