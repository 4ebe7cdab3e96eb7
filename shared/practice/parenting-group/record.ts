/** A Parenting Group: the need it answers, its sessions, and how many came (WORK12; SOR Annex D P8.3, Annex E M35). An entry of the service's register. */
import { type CalendarDate, compareDates, daysBetween } from '#shared/base/calendar-date.ts';
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import { endOfDay, LONDON } from '#shared/base/zoned-instant.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { answerIn, dateIn, dayIn, numberIn, rowsIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { parentingGroupForm } from './form.ts';

const heldSessions = (body: Body): readonly Body[] => rowsIn(body, 'sessions').filter((session) => answerIn(session, 'held') === true);

const firstHeldOn = (body: Body): CalendarDate | undefined =>
  heldSessions(body)
    .flatMap((session) => dateIn(session, 'on') ?? [])
    .toSorted(compareDates)[0];

export const parentingGroup: RecordKind = {
  kind: 'parenting-group',
  title: 'Parenting Group',
  fileTypes: ['register'],
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Add a Parenting Group', finish: 'Save the group', shareable: true },
  correctedBy: 'new-version',
  form: parentingGroupForm,
  schema: schemaFromForm(parentingGroupForm),
  timescales: [
    {
      id: 'P8.3',
      name: 'First session of the Parenting Group',
      source: 'SOR Annex D P8.3; 3 months are Haversack’s default, unless a day was agreed',
      limit: 3,
      unit: 'calendar-months',
      calendar: 'contract',
      dayZero: 'start-day',
      inForceFrom: CONTRACT_START,
      warnMinutes: 14 * 24 * 60,
      startsAt: (body) => dayIn(body, 'needIdentifiedOn'),
      limitIn: (body) => {
        const identified = dateIn(body, 'needIdentifiedOn');
        const agreed = dateIn(body, 'agreedStartOn');
        if (identified === undefined || agreed === undefined || compareDates(agreed, identified) < 0) return undefined;
        return { limit: daysBetween(identified, agreed), unit: 'calendar-days' };
      },
      stopsWith: 'parenting-group',
    },
  ],
  stops: [
    {
      rule: 'P8.3',
      own: true,
      at: (body) => {
        const first = firstHeldOn(body);
        return first === undefined ? undefined : endOfDay(first, LONDON);
      },
    },
  ],
  happenedAt: (body) => firstHeldOn(body) ?? dateIn(body, 'needIdentifiedOn'),
  summary: (body) => {
    const held = heldSessions(body);
    const came = held.reduce((sum, session) => sum + (numberIn(session, 'attendees') ?? 0), 0);
    const location = textIn(body, 'location');
    return [
      textIn(body, 'programme') || 'Parenting Group',
      location === '' ? '' : (locationsByCode.get(location)?.label ?? location),
      held.length === 0 ? 'not begun' : `${held.length === 1 ? '1 session' : `${held.length} sessions`}, ${came} attendances`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  planned: (body) =>
    rowsIn(body, 'sessions').flatMap((session) => {
      const on = dateIn(session, 'on');
      const lead = textIn(body, 'lead');
      if (on === undefined || answerIn(session, 'held') !== undefined || dateIn(body, 'endedOn') !== undefined) return [];
      const item = { key: `sessions.${textIn(session, 'rowId')}`, label: `Parenting Group: ${textIn(body, 'programme') || 'session'}`, on };
      return [isShortId(lead) ? { ...item, owner: lead as PersonId } : item];
    }),
  facts: [
    'location',
    'needIdentifiedOn',
    'agreedStartOn',
    'programme',
    'lead',
    'sessions.on',
    'sessions.held',
    'sessions.attendees',
    'sessions.families',
    'endedOn',
  ],
};
