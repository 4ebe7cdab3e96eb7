import type { FormDefinition } from '#shared/forms/definition.ts';
import { CASE_NOTE_TYPES } from './case-note-types.ts';

export const caseNoteForm: FormDefinition = {
  kind: 'case-note',
  title: 'Case note',
  version: 2,
  sections: [
    {
      title: 'Case note',
      fields: [
        {
          key: 'type',
          label: 'What it was',
          type: 'choice',
          appearance: 'select',
          options: CASE_NOTE_TYPES,
          half: true,
          requiredToFinalise: 'Choose what it was',
        },
        {
          key: 'happenedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when it was',
        },
        { key: 'withWhom', label: 'With whom', hint: 'Name, post or relationship.', type: 'text', half: true },
        { key: 'people', label: 'About whom', type: 'people', half: true },
        {
          key: 'withFamily',
          label: 'Was it two-way contact with the family or the adult?',
          hint: 'They spoke or wrote back. A voicemail or an unanswered message is not. Needed within days of a referral (PI 4.1, PI 6.1).',
          type: 'yes-no',
          when: [{ field: 'type', isOneOf: ['telephone-call', 'message', 'conversation', 'meeting'] }],
        },
        { key: 'note', label: 'Note', type: 'narrative', requiredToFinalise: 'Write the note' },
        {
          key: 'decision',
          label: 'Decision, and who does what by when',
          type: 'narrative',
          when: [{ field: 'type', isOneOf: ['management-note', 'supervision', 'meeting'] }],
        },
      ],
    },
  ],
};
