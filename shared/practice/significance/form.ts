import type { FormDefinition } from '#shared/forms/definition.ts';
import { SIGNIFICANCE_LEVELS } from '../significance-levels.ts';

export const significanceForm: FormDefinition = {
  kind: 'significance',
  title: 'Significance',
  version: 1,
  sections: [
    {
      title: 'How much it weighs',
      guidance: 'The record itself is not changed. Your judgement stands with it in the chronology, with your name and the day.',
      fields: [
        {
          key: 'level',
          label: 'Significance',
          type: 'choice',
          options: SIGNIFICANCE_LEVELS,
          requiredToFinalise: 'Choose how significant it is',
        },
        {
          key: 'why',
          label: 'Why it matters',
          hint: 'One or two sentences, for somebody who reads the chronology only.',
          type: 'narrative',
          when: [{ field: 'level', isOneOf: ['key', 'significant'] }],
        },
      ],
    },
  ],
};
