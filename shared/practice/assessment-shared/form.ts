import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { LATER_SHARING_FIELDS } from '../assessment-sharing.ts';
import { textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** A record that shares nothing says nothing. */
const sharesNothing = (body: Body): readonly FieldProblem[] =>
  textIn(body, 'family') === 'not-now' && textIn(body, 'partners') === 'not-now'
    ? [{ path: 'family', label: 'The family', message: 'Choose with whom it was shared: the family, partner agencies or both' }]
    : [];

export const assessmentSharedForm: FormDefinition = {
  kind: 'assessment-shared',
  title: 'Assessment shared',
  version: 1,
  sections: [
    {
      title: 'Assessment shared',
      guidance: 'Within 5 working days of the manager’s sign-off (SOR Annex D PI 2.2).',
      fields: [
        {
          key: 'assessment',
          label: 'Which assessment',
          type: 'record',
          kinds: [
            'child-and-family-assessment',
            'personal-family-support-assessment',
            'adult-safeguarding-assessment',
            'carers-assessment',
            'young-carers-assessment',
          ],
          requiredToFinalise: 'Choose the assessment that was shared',
        },
        ...LATER_SHARING_FIELDS,
      ],
    },
  ],
  check: sharesNothing,
};
