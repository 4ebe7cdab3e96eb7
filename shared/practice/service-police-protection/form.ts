import type { FormDefinition } from '#shared/forms/definition.ts';

export const servicePoliceProtectionForm: FormDefinition = {
  kind: 'service-police-protection',
  title: 'Service police protection',
  version: 1,
  sections: [
    {
      title: 'Taken into protection',
      guidance:
        'Section 22A of the Armed Forces Act 1991: a power of the service police, not of this service, for at most 72 hours. Our own decision on removal within 24 hours is another clock (SOR Annex A 2x).',
      fields: [
        {
          key: 'people',
          label: 'Children',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children',
        },
        {
          key: 'takenAt',
          label: 'Taken into protection',
          hint: 'When the child was removed, or kept where they were.',
          type: 'instant',
          notAfter: 'now',
          half: true,
          requiredToFinalise: 'Enter when the child was taken into protection',
        },
        {
          key: 'officer',
          label: 'Service police officer',
          hint: 'Name, number and unit.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter the service police officer',
        },
        {
          key: 'authorisedBy',
          label: 'Authorised by',
          hint: 'The power needs an authority, unless there is no time for it.',
          type: 'text',
          half: true,
        },
        { key: 'inquiryOfficer', label: 'Officer who inquires into it', type: 'text', half: true },
        { key: 'place', label: 'Where the child is kept', type: 'text', requiredToFinalise: 'Write where the child is kept' },
        { key: 'reason', label: 'Why', type: 'narrative', requiredToFinalise: 'Write why the child was taken into protection' },
        { key: 'contact', label: 'Contact with parents, and what they and the child were told', type: 'narrative' },
      ],
    },
    {
      title: 'How it ended',
      fields: [
        { key: 'endedAt', label: 'Ended', type: 'instant', notAfter: 'now', notBeforeField: 'takenAt', half: true },
        {
          key: 'endedHow',
          label: 'How',
          type: 'choice',
          options: [
            { code: 'released', label: 'Released: no longer likely to suffer significant harm' },
            { code: 'agreed', label: 'To a safe place, agreed with the parents' },
            { code: 'order', label: 'Protection order made' },
            { code: 'host-nation', label: 'Host nation took over' },
          ],
          half: true,
          when: [{ field: 'endedAt', isPresent: true }],
          requiredToFinalise: 'Choose how it ended',
        },
        {
          key: 'order',
          label: 'Protection order',
          type: 'record',
          kinds: ['legal-application'],
          when: [{ field: 'endedHow', isOneOf: ['order'] }],
        },
      ],
    },
  ],
};
