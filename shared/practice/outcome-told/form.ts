import type { FormDefinition } from '#shared/forms/definition.ts';

export const outcomeToldForm: FormDefinition = {
  kind: 'outcome-told',
  title: 'Outcome told',
  version: 1,
  sections: [
    {
      title: 'Who was told',
      fields: [
        {
          key: 'told',
          label: 'Who was told the outcome',
          type: 'choices',
          options: [
            { code: 'referrer', label: 'The referrer' },
            { code: 'family', label: 'The family or the adult' },
          ],
          requiredToFinalise: 'Choose who was told',
        },
        {
          key: 'toldAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when they were told',
        },
        { key: 'toldBy', label: 'By whom', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who told them' },
        {
          key: 'words',
          label: 'What they were told, and the next steps named',
          type: 'narrative',
          requiredToFinalise: 'Write what they were told',
        },
        { key: 'reply', label: 'What they said to it', type: 'narrative' },
      ],
    },
  ],
};
