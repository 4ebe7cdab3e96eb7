/** A child in need meeting: who was invited, who came and for which agency, and what was agreed (WORK5; SOR Annex D PI 4.5). */
import { dateOf } from '#shared/base/zoned-instant.ts';
import { instantIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { childInNeedMeetingForm } from './form.ts';

export const childInNeedMeeting: RecordKind = {
  kind: 'child-in-need-meeting',
  title: 'Child in need meeting',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Record a child in need meeting', finish: 'Finalise the meeting', shareable: true },
  correctedBy: 'addendum',
  form: childInNeedMeetingForm,
  schema: schemaFromForm(childInNeedMeetingForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => instantIn(body, 'heldAt'),
  summary: (body) => {
    const came = rowsIn(body, 'attendance').filter((row) => ['in-person', 'remote'].includes(textIn(row, 'attendance'))).length;
    return [came === 0 ? '' : `${came} took part`, opening(textIn(body, 'agreed') || textIn(body, 'progress'))].filter(Boolean).join(' · ');
  },
  planned: (body) => {
    const next = instantIn(body, 'nextMeetingAt');
    return next === undefined
      ? []
      : [{ key: 'nextMeetingAt', label: 'Child in need meeting', on: dateOf(next), opens: 'child-in-need-meeting' }];
  },
  facts: ['heldAt', 'plan', 'people', 'attendance.agency', 'attendance.attendance', 'familyInvited', 'nextMeetingAt', 'minutesSentOn'],
};
