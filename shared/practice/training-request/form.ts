import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { ORGANISATION_TYPES } from '../organisation-types.ts';
import { TRAINING_LEVELS } from '../training-levels.ts';

export const TRAINING_ANSWERS = [
  { code: 'waiting', label: 'Not answered yet' },
  { code: 'session', label: 'A session' },
  { code: 'declined', label: 'It cannot be met' },
  { code: 'withdrawn', label: 'They no longer ask for it' },
] as const;

export const trainingRequestForm: FormDefinition = {
  kind: 'training-request',
  title: 'Training request',
  version: 1,
  sections: [
    {
      title: 'What was asked for',
      guidance: 'Requests for Level 2 and Level 3 training, and how each was met, are evidence for P7.1 and P7.2.',
      fields: [
        {
          key: 'requestedOn',
          label: 'Asked on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was asked for',
        },
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
        { key: 'level', label: 'Level', type: 'choice', options: TRAINING_LEVELS, requiredToFinalise: 'Choose the level asked for' },
        {
          key: 'organisation',
          label: 'Who asked',
          hint: 'Organisation, and post.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter who asked',
        },
        {
          key: 'organisationType',
          label: 'What kind of organisation',
          type: 'choice',
          appearance: 'select',
          options: ORGANISATION_TYPES,
          half: true,
          requiredToFinalise: 'Choose what kind of organisation it is',
        },
        { key: 'people', label: 'For how many', type: 'number', min: 1, max: 1000, unit: 'people', half: true },
        { key: 'wanted', label: 'What they need it for', type: 'narrative' },
      ],
    },
    {
      title: 'How it was answered',
      fields: [
        {
          key: 'answer',
          label: 'Answered with',
          type: 'choice',
          options: TRAINING_ANSWERS,
          requiredToFinalise: 'Choose how it was answered',
        },
        {
          key: 'answeredOn',
          label: 'Answered on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'requestedOn',
          half: true,
          when: [{ field: 'answer', isOneOf: ['session', 'declined', 'withdrawn'] }],
          requiredToFinalise: 'Enter the day it was answered',
        },
        {
          key: 'sessionOn',
          label: 'Date of the session',
          hint: 'The request is then shown with the session of that location, level and day.',
          type: 'date',
          notBeforeField: 'requestedOn',
          half: true,
          when: [{ field: 'answer', isOneOf: ['session'] }],
          requiredToFinalise: 'Enter the date of the session that answers it',
        },
        {
          key: 'reason',
          label: 'Why not',
          type: 'text',
          when: [{ field: 'answer', isOneOf: ['declined', 'withdrawn'] }],
          requiredToFinalise: 'Write why it is not met',
        },
      ],
    },
  ],
};
