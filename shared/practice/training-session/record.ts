/** A safeguarding training session: asked for, scheduled, delivered, by location and level, and which organisations came (P7, M30, M31). */
import { formatDate } from '#shared/base/calendar-date.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { dateIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { TRAINING_STATUSES, trainingSessionForm } from './form.ts';

export const trainingSession: RecordKind = {
  kind: 'training-session',
  title: 'Training session',
  fileTypes: ['register'],
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Enter a training session', finish: 'Save the session', shareable: false },
  // It lives on: asked for, scheduled, then delivered, with those who came.
  correctedBy: 'new-version',
  form: trainingSessionForm,
  schema: schemaFromForm(trainingSessionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'on'),
  summary: (body) => {
    const level = textIn(body, 'level');
    const on = dateIn(body, 'on');
    const location = textIn(body, 'location');
    return [
      level === '' ? '' : `Level ${level}`,
      textIn(body, 'title'),
      locationsByCode.get(location)?.shortName ?? location,
      on === undefined ? '' : formatDate(on),
      statusInWords(body),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  planned: (body) => {
    const on = dateIn(body, 'on');
    return textIn(body, 'status') !== 'scheduled' || on === undefined
      ? []
      : [{ key: 'session', label: `Training: ${textIn(body, 'title')}`, on }];
  },
  facts: [
    'level',
    'title',
    'location',
    'on',
    'mode',
    'status',
    'openForBooking',
    'withWelfare',
    'deliveredBy',
    'attendees.organisation',
    'attendees.organisationType',
    'attendees.location',
    'attendees.present',
  ],
};

function statusInWords(body: Body): string {
  const status = textIn(body, 'status');
  return (TRAINING_STATUSES.find(({ code }) => code === status)?.label ?? status).replace(/:.*$/, '').toLowerCase();
}
