import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';

/** Which paragraph of regulation 28 says how often the child is visited. */
export const VISIT_BASES = [
  {
    code: 'standard',
    label: 'Any other placement',
    hint: 'Within 1 week, then every 6 weeks; after a year every 3 months if it is to last to 18.',
  },
  {
    code: 'before-assessment',
    label: 'With a parent before the assessment is complete (regulation 19)',
    hint: 'Every week until the first review, then every 6 weeks.',
  },
  {
    code: 'temporary-or-interim',
    label: 'With a connected person under temporary approval (regulation 24), or with a parent under an interim care order',
    hint: 'Every week until the first review, then every 4 weeks.',
  },
  {
    code: 'care-order-at-home',
    label: 'With a parent under a care order',
    hint: 'Within 1 week of the order, then every 6 weeks.',
  },
] as const;

export const WEEKLY_BASES: readonly string[] = ['before-assessment', 'temporary-or-interim'];

export const lookedAfterOversightForm: FormDefinition = {
  kind: 'looked-after-oversight',
  title: 'Looked-after child: oversight',
  version: 1,
  sections: [
    {
      title: 'The child and the responsible authority',
      guidance:
        'The duty stays with the authority in the United Kingdom; this service supports its supervision and reviews (SOR Annex A 3). One record for each child and placement: a new placement is a new record.',
      fields: [
        { key: 'person', label: 'The child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
        {
          key: 'startedOn',
          label: 'Our oversight began on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day our oversight began',
        },
        {
          key: 'lookedAfterSince',
          label: 'Looked after since',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter since when the child is looked after',
        },
        {
          key: 'authority',
          label: 'Responsible authority',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_OPTIONS,
          requiredToFinalise: 'Choose the responsible authority',
        },
        {
          key: 'authorityName',
          label: 'Its name',
          type: 'text',
          when: [{ field: 'authority', isOneOf: ['OTHER'] }],
          requiredToFinalise: 'Enter the name of the authority',
        },
        {
          key: 'authorityWorker',
          label: 'The child’s social worker there',
          hint: 'Name, telephone and e-mail, and who answers out of hours.',
          type: 'text',
          requiredToFinalise: 'Enter the child’s social worker at the authority',
        },
        { key: 'reviewingOfficer', label: 'Independent reviewing officer', hint: 'Name and telephone.', type: 'text' },
        {
          key: 'legalStatus',
          label: 'Legal status',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'accommodated', label: 'Accommodated by agreement (section 20, or section 76 in Wales)' },
            { code: 'care-order', label: 'Care order (section 31)' },
            { code: 'interim-care-order', label: 'Interim care order (section 38)' },
            { code: 'placement-order', label: 'Placement order (adoption)' },
            { code: 'emergency', label: 'Emergency protection order or police protection' },
            { code: 'short-breaks', label: 'A series of short breaks' },
            { code: 'scotland-or-northern-ireland', label: 'Under the law of Scotland or Northern Ireland' },
            { code: 'other', label: 'Other' },
          ],
          half: true,
          requiredToFinalise: 'Choose the legal status',
        },
        {
          key: 'approval',
          label: 'Is the child’s living abroad approved?',
          hint: 'By everyone with parental responsibility; for a child in care, by the court.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What is missing, and what is done about it', message: 'Write what approval is missing' },
          requiredToFinalise: 'Answer whether living abroad is approved',
        },
      ],
    },
    {
      title: 'The placement',
      fields: [
        {
          key: 'placementType',
          label: 'Kind of placement',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'foster', label: 'Foster carers who are posted here' },
            { code: 'connected', label: 'Relative or friend as foster carer' },
            { code: 'parents', label: 'With a parent or another person with parental responsibility' },
            { code: 'adopters', label: 'With prospective adopters' },
            { code: 'residential', label: 'Residential school or home' },
            { code: 'other', label: 'Other' },
          ],
          half: true,
          requiredToFinalise: 'Choose the kind of placement',
        },
        {
          key: 'placementStartedOn',
          label: 'Placement began on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'lookedAfterSince',
          half: true,
          requiredToFinalise: 'Enter the day the placement began',
        },
        {
          key: 'carers',
          label: 'With whom the child lives',
          type: 'people',
          among: 'adults',
          requiredToFinalise: 'Choose with whom the child lives',
        },
        {
          key: 'visitBasis',
          label: 'How often the child is visited',
          hint: 'Regulation 28 of the Care Planning, Placement and Case Review Regulations 2010. The authority may ask for more.',
          type: 'choice',
          options: VISIT_BASES,
          requiredToFinalise: 'Choose how often the child is visited',
        },
        {
          key: 'toEighteen',
          label: 'Is the placement meant to last until the child is 18?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether the placement is meant to last until 18',
        },
        {
          key: 'visitor',
          label: 'Who visits',
          type: 'choice',
          options: [
            { code: 'service', label: 'This service, for the authority' },
            { code: 'authority', label: 'The authority’s own worker', hint: 'Enter their visits below, or the clock runs on.' },
            { code: 'both', label: 'Both in turn' },
          ],
          requiredToFinalise: 'Choose who visits',
        },
        {
          key: 'agreement',
          label: 'What was agreed with the authority',
          hint: 'Visits, reviews, reports, costs, who decides what; date and with whom.',
          type: 'narrative',
          requiredToFinalise: 'Write what was agreed with the authority',
        },
        {
          key: 'carePlanHeld',
          label: 'Do we hold a copy of the care plan and the placement plan?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Asked for on which day', message: 'Write when the care plan was asked for' },
          requiredToFinalise: 'Answer whether we hold the care plan',
        },
        {
          key: 'carePlan',
          label: 'The care plan',
          type: 'record',
          kinds: ['document'],
          when: [{ field: 'carePlanHeld', isOneOf: [true] }],
        },
        { key: 'carerSupport', label: 'Support for the carers here', type: 'narrative' },
      ],
    },
    {
      title: 'Before our oversight began',
      guidance: 'So that the clocks go on from what the authority did, and nothing is counted as missed.',
      fields: [
        {
          key: 'lastVisitOn',
          label: 'Last visit in this placement before that',
          hint: 'Leave empty if there was none.',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'placementStartedOn',
          half: true,
        },
        {
          key: 'reviewsHeld',
          label: 'Reviews held before that',
          type: 'choice',
          options: [
            { code: 'none', label: 'None' },
            { code: 'one', label: 'One' },
            { code: 'more', label: 'Two or more' },
          ],
          half: true,
          requiredToFinalise: 'Choose how many reviews were held before',
        },
        {
          key: 'lastReviewOn',
          label: 'The last of them',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'lookedAfterSince',
          half: true,
          when: [{ field: 'reviewsHeld', isOneOf: ['one', 'more'] }],
          requiredToFinalise: 'Enter the day of the last review',
        },
      ],
    },
    {
      title: 'Visits of the authority’s own worker',
      guidance: 'Our own visits are recorded as visits and need not be written here.',
      fields: [
        {
          key: 'authorityVisits',
          label: 'Visits',
          type: 'table',
          rowName: 'visit',
          columns: [
            { key: 'on', label: 'Day', type: 'date', notAfter: 'today', half: true, requiredToFinalise: 'Enter the day of the visit' },
            { key: 'by', label: 'By whom', type: 'text', half: true, requiredToFinalise: 'Enter who visited' },
            {
              key: 'seenAlone',
              label: 'Child seen alone?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not', message: 'Write why the child was not seen alone' },
              requiredToFinalise: 'Answer whether the child was seen alone',
            },
            { key: 'told', label: 'What we were told of it', type: 'text' },
          ],
        },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
        {
          key: 'endedReason',
          label: 'Why',
          type: 'choice',
          options: [
            { code: 'placement-changed', label: 'New placement' },
            { code: 'home', label: 'No longer looked after: home' },
            { code: 'order', label: 'No longer looked after: adoption or another order' },
            { code: 'left-location', label: 'Left this location' },
            { code: 'adult', label: 'Turned 18' },
            { code: 'other', label: 'Other' },
          ],
          half: true,
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Choose why it ended',
        },
        {
          key: 'handover',
          label: 'To whom it was handed over, and what they were told',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write to whom it was handed over',
        },
      ],
    },
  ],
};
