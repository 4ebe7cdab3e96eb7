import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';

const AFTER_PLACEMENT = ['placed', 'adopted'] as const;

export const adoptionSupportForm: FormDefinition = {
  kind: 'adoption-support',
  title: 'Adoption support',
  version: 1,
  sections: [
    {
      title: 'Who, and where they stand',
      guidance: 'In partnership with the placing authority or adoption agency, before and after adoption (SOR Annex A 5).',
      fields: [
        {
          key: 'stage',
          label: 'Where they stand',
          type: 'choice',
          options: [
            { code: 'enquiring', label: 'Thinking of adopting: advice and guidance' },
            { code: 'assessed', label: 'Being assessed, or approved and waiting' },
            { code: 'placed', label: 'Child placed, no order yet' },
            { code: 'adopted', label: 'Adopted: support goes on' },
          ],
          requiredToFinalise: 'Choose where they stand',
        },
        {
          key: 'people',
          label: 'For whom',
          hint: 'Adopters, and the child if there is one.',
          type: 'people',
          requiredToFinalise: 'Choose for whom',
        },
        {
          key: 'startedOn',
          label: 'Begun on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it began',
        },
        {
          key: 'placedOn',
          label: 'Child placed on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'stage', isOneOf: AFTER_PLACEMENT }],
        },
        {
          key: 'orderOn',
          label: 'Adoption order made on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'placedOn',
          half: true,
          when: [{ field: 'stage', isOneOf: ['adopted'] }],
        },
        {
          key: 'authority',
          label: 'Placing authority',
          hint: 'It assesses adoption support for three years after the order; then the authority where the family lives.',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_OPTIONS,
          when: [{ field: 'stage', isOneOf: ['assessed', 'placed', 'adopted'] }],
          requiredToFinalise: 'Choose the placing authority',
        },
        {
          key: 'agency',
          label: 'Adoption agency, and the worker there',
          hint: 'Name, telephone and e-mail.',
          type: 'text',
          when: [{ field: 'stage', isOneOf: ['assessed', 'placed', 'adopted'] }],
          requiredToFinalise: 'Enter the agency and the worker there',
        },
        {
          key: 'supportPlanHeld',
          label: 'Do we hold the adoption support plan?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Asked for on which day', message: 'Write when the plan was asked for' },
          when: [{ field: 'stage', isOneOf: AFTER_PLACEMENT }],
          requiredToFinalise: 'Answer whether we hold the adoption support plan',
        },
      ],
    },
    {
      title: 'What is given',
      fields: [
        {
          key: 'needs',
          label: 'What they asked for and need',
          type: 'narrative',
          requiredToFinalise: 'Write what they asked for and need',
        },
        {
          key: 'childView',
          label: 'The child’s view',
          type: 'narrative',
          when: [{ field: 'stage', isOneOf: AFTER_PLACEMENT }],
          requiredToFinalise: 'Write the child’s view',
        },
        { key: 'advice', label: 'Advice and guidance given', type: 'narrative', requiredToFinalise: 'Write which advice was given' },
        {
          key: 'support',
          label: 'Support: who gives what, how often',
          type: 'narrative',
          when: [{ field: 'stage', isOneOf: AFTER_PLACEMENT }],
          requiredToFinalise: 'Write who gives what support',
        },
        {
          key: 'contact',
          label: 'Contact with the birth family',
          hint: 'Letterbox or meetings, and how it works from here.',
          type: 'narrative',
          when: [{ field: 'stage', isOneOf: AFTER_PLACEMENT }],
        },
        {
          key: 'agreedWithAgency',
          label: 'Agreed with the placing authority or agency on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'stage', isOneOf: ['assessed', 'placed', 'adopted'] }],
        },
        { key: 'reviewOn', label: 'Look at it again on', type: 'date', notBeforeField: 'startedOn', half: true },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
        {
          key: 'outcome',
          label: 'What was achieved, and who goes on',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write what was achieved and who goes on',
        },
      ],
    },
  ],
};
