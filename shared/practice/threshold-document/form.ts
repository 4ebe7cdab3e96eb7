import type { FormDefinition } from '#shared/forms/definition.ts';
import { THRESHOLD_LEVEL_OPTIONS } from '#shared/reference/threshold-document.ts';

const onePerLine = 'One on each line.';

export const thresholdDocumentForm: FormDefinition = {
  kind: 'threshold-document',
  title: 'Threshold document',
  version: 1,
  sections: [
    {
      title: 'This edition',
      guidance:
        'The criteria for support, agreed with the Defence safeguarding agencies (SOR para 28). Every decision keeps the edition it was made against, so an edition is never changed: write a new one.',
      fields: [
        {
          key: 'version',
          label: 'Edition',
          hint: 'Such as 2026-04: decisions name it.',
          type: 'text',
          maxLength: 30,
          half: true,
          requiredToFinalise: 'Enter what this edition is called',
        },
        {
          key: 'inForceFrom',
          label: 'In force from',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter the day from which it is in force',
        },
        { key: 'title', label: 'Title', type: 'text', requiredToFinalise: 'Enter the title' },
        { key: 'agreedWith', label: 'Agreed with, and when', type: 'text', requiredToFinalise: 'Write with whom it is agreed' },
        { key: 'changes', label: 'What is new in it', type: 'narrative', requiredToFinalise: 'Write what is new in this edition' },
        {
          key: 'principles',
          label: 'Before any level',
          hint: onePerLine,
          type: 'narrative',
          requiredToFinalise: 'Write what holds before any level',
        },
      ],
    },
    {
      title: 'Levels',
      fields: [
        {
          key: 'levels',
          label: 'Levels',
          hint: 'In the order of need.',
          type: 'table',
          rowName: 'level',
          minRows: 1,
          requiredToFinalise: 'Add the levels',
          columns: [
            {
              key: 'level',
              label: 'Level',
              type: 'choice',
              appearance: 'select',
              options: THRESHOLD_LEVEL_OPTIONS.map(({ code, label }) => ({ code, label })),
              half: true,
              requiredToFinalise: 'Choose the level',
            },
            { key: 'label', label: 'Its name', type: 'text', half: true, requiredToFinalise: 'Enter the name of the level' },
            { key: 'summary', label: 'Who is at this level, in one line', type: 'text', requiredToFinalise: 'Write who is at this level' },
            {
              key: 'descriptors',
              label: 'What must hold',
              hint: onePerLine,
              type: 'narrative',
              requiredToFinalise: 'Write what must hold',
            },
            { key: 'examples', label: 'Such as', hint: onePerLine, type: 'narrative' },
            { key: 'nextSteps', label: 'What usually follows', hint: onePerLine, type: 'narrative' },
            { key: 'source', label: 'Document and paragraph, or statute', type: 'text' },
          ],
        },
      ],
    },
  ],
};
