import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { ORGANISATION_TYPES } from '../organisation-types.ts';
import { TRAINING_LEVELS } from '../training-levels.ts';

export const TRAINING_STATUSES = [
  { code: 'requested', label: 'Requested: no day yet agreed' },
  { code: 'scheduled', label: 'Scheduled' },
  { code: 'delivered', label: 'Delivered' },
  { code: 'cancelled', label: 'Cancelled' },
] as const;

export const TRAINING_MODES = [
  { code: 'in-person', label: 'In person' },
  { code: 'live-virtual', label: 'Live, by video' },
  { code: 'recorded', label: 'Recorded or e-learning', hint: 'Kept for the record; it does not count as made available.' },
] as const;

export const trainingSessionForm: FormDefinition = {
  kind: 'training-session',
  title: 'Training session',
  version: 1,
  sections: [
    {
      title: 'The session',
      guidance:
        'Every location is offered Level 2, jointly with single service welfare, and Level 3, on a rotational basis (SOR para 29; Annex C 1a–b; P7.1, P7.2).',
      fields: [
        { key: 'level', label: 'Level', type: 'choice', options: TRAINING_LEVELS, requiredToFinalise: 'Choose the level of the training' },
        {
          key: 'title',
          label: 'Title',
          hint: 'Such as: Recognising neglect.',
          type: 'text',
          requiredToFinalise: 'Enter the title of the session',
        },
        {
          key: 'location',
          label: 'Location it is for',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          requiredToFinalise: 'Choose the location the session is for',
        },
        {
          key: 'on',
          label: 'Date',
          hint: 'Of a session that was only asked for: the day it is hoped for.',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter the date of the session',
        },
        {
          key: 'mode',
          label: 'How it is held',
          type: 'choice',
          options: TRAINING_MODES,
          requiredToFinalise: 'Choose how the session is held',
        },
        {
          key: 'status',
          label: 'Where it stands',
          type: 'choice',
          options: TRAINING_STATUSES,
          requiredToFinalise: 'Choose where the session stands',
        },
        {
          key: 'openForBooking',
          label: 'Is it open for booking?',
          hint: 'A scheduled session counts as made available once people can book it.',
          type: 'yes-no',
          when: [{ field: 'status', isOneOf: ['scheduled'] }],
          requiredToFinalise: 'Answer whether the session is open for booking',
        },
        {
          key: 'cancelledReason',
          label: 'Why it was cancelled',
          type: 'text',
          when: [{ field: 'status', isOneOf: ['cancelled'] }],
          requiredToFinalise: 'Write why the session was cancelled',
        },
      ],
    },
    {
      title: 'Who delivers it',
      fields: [
        { key: 'deliveredBy', label: 'Trainers', type: 'text', requiredToFinalise: 'Enter who delivers the session' },
        {
          key: 'withWelfare',
          label: 'Jointly with single service welfare?',
          hint: 'Level 2 is delivered jointly (P7.1).',
          type: 'yes-no',
          when: [{ field: 'level', isOneOf: ['2'] }],
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the session is not joint' },
          requiredToFinalise: 'Answer whether it is delivered jointly with single service welfare',
        },
        {
          key: 'welfareService',
          label: 'Which welfare service',
          type: 'text',
          when: [{ field: 'withWelfare', isOneOf: [true] }],
        },
        {
          key: 'tailored',
          label: 'How it was fitted to this location',
          hint: 'Host nation, numbers, what boards and cases have shown there (SOR para 29).',
          type: 'narrative',
        },
      ],
    },
    {
      title: 'Who attended',
      guidance:
        'Counted by organisation and location (M30, M31). A name is not needed. At a session by video, give each person’s own location.',
      fields: [
        {
          key: 'attendees',
          label: 'Attendees',
          type: 'table',
          rowName: 'attendee',
          when: [{ field: 'status', isOneOf: ['scheduled', 'delivered'] }],
          columns: [
            { key: 'organisation', label: 'Organisation', type: 'text', half: true, requiredToFinalise: 'Enter the organisation' },
            {
              key: 'organisationType',
              label: 'What kind',
              type: 'choice',
              appearance: 'select',
              options: ORGANISATION_TYPES,
              half: true,
              requiredToFinalise: 'Choose what kind of organisation it is',
            },
            { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true },
            {
              key: 'location',
              label: 'Their location, if another',
              type: 'choice',
              appearance: 'select',
              options: LOCATION_OPTIONS,
              half: true,
            },
            { key: 'present', label: 'Present?', type: 'yes-no', half: true },
          ],
        },
        {
          key: 'evaluation',
          label: 'What those who came said of it',
          type: 'narrative',
          when: [{ field: 'status', isOneOf: ['delivered'] }],
        },
      ],
    },
  ],
};
