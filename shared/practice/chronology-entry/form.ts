import type { FormDefinition } from '#shared/forms/definition.ts';
import { SIGNIFICANCE_LEVELS } from '../significance-levels.ts';

export const chronologyEntryForm: FormDefinition = {
  kind: 'chronology-entry',
  title: 'Chronology entry',
  version: 1,
  sections: [
    {
      title: 'What happened',
      guidance:
        'For what no record of this case tells: what came before the service knew the family, and what others have told. Visits, notes, plans and decisions stand in the chronology by themselves.',
      fields: [
        {
          key: 'from',
          label: 'On, or from',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it happened or began, the nearest you know',
        },
        { key: 'until', label: 'Until', hint: 'For a period. Leave empty for one day.', type: 'date', notBeforeField: 'from', half: true },
        {
          key: 'precision',
          label: 'How well the date is known',
          type: 'choice',
          options: [
            { code: 'day', label: 'To the day' },
            { code: 'month', label: 'The month and year' },
            { code: 'year', label: 'The year only' },
          ],
          requiredToFinalise: 'Choose how well the date is known',
        },
        {
          key: 'event',
          label: 'What happened',
          hint: 'Facts, in two or three sentences, without opinion.',
          type: 'narrative',
          requiredToFinalise: 'Write what happened',
        },
        { key: 'people', label: 'About whom', hint: 'Leave empty when it concerns the whole household.', type: 'people' },
      ],
    },
    {
      title: 'Source and weight',
      fields: [
        {
          key: 'source',
          label: 'Where this is known from',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'child', label: 'The child' },
            { code: 'family', label: 'The family' },
            { code: 'own-record', label: 'An earlier record of this service' },
            { code: 'local-authority', label: 'A UK local authority' },
            { code: 'health', label: 'Health' },
            { code: 'school', label: 'School or nursery' },
            { code: 'police', label: 'Police' },
            { code: 'command', label: 'The unit or command' },
            { code: 'other', label: 'Somebody else' },
          ],
          half: true,
          requiredToFinalise: 'Choose where this is known from',
        },
        {
          key: 'sourceDetail',
          label: 'Which document or person, and of when',
          hint: 'Such as: chronology of Wiltshire Council, 4 March 2024.',
          type: 'text',
          half: true,
        },
        {
          key: 'significance',
          label: 'Significance',
          type: 'choice',
          options: SIGNIFICANCE_LEVELS,
          requiredToFinalise: 'Choose how significant it is',
        },
        {
          key: 'why',
          label: 'Why it matters',
          type: 'narrative',
          when: [{ field: 'significance', isOneOf: ['key', 'significant'] }],
        },
      ],
    },
  ],
};
