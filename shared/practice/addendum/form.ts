import type { FormDefinition } from '#shared/forms/definition.ts';

export const addendumForm: FormDefinition = {
  kind: 'addendum',
  title: 'Addendum',
  version: 1,
  sections: [
    {
      title: 'Addendum',
      guidance: 'The record stays as it was written. The addendum stands beside it.',
      fields: [
        {
          key: 'reason',
          label: 'Why it is added',
          type: 'choice',
          options: [
            { code: 'correction', label: 'To correct a mistake' },
            { code: 'addition', label: 'To add what was left out' },
            { code: 'view', label: 'To record that someone sees it differently' },
          ],
          requiredToFinalise: 'Choose why it is added',
        },
        { key: 'words', label: 'What is added or corrected', type: 'narrative', requiredToFinalise: 'Write what is added or corrected' },
      ],
    },
  ],
};
