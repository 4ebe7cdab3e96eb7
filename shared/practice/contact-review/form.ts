import type { FormDefinition } from '#shared/forms/definition.ts';

export const contactReviewForm: FormDefinition = {
  kind: 'contact-review',
  title: 'Review of a contact',
  version: 1,
  sections: [
    {
      title: 'Review',
      guidance:
        'Every contact is looked at by a registered social worker within a day (P1.1). Leave this out where one has decided the threshold by then: their decision counts as the review.',
      fields: [
        {
          key: 'reviewedAt',
          label: 'When it was reviewed',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the contact was reviewed',
        },
        {
          key: 'reviewedBy',
          label: 'By whom',
          hint: 'A registered social worker.',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who reviewed the contact',
        },
        { key: 'view', label: 'Their view', hint: 'Such as what must be asked or done before the decision.', type: 'narrative' },
      ],
    },
  ],
};
