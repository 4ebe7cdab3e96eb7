import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { THRESHOLD_LEVEL_OPTIONS } from '#shared/reference/threshold-document.ts';
import { AGENCIES } from '../attendance.ts';
import { textIn, textsIn } from '../body-values.ts';

/** Whether and when one party was told, or why they cannot be. */
function told(party: 'referrer' | 'family', label: string): readonly Field[] {
  return [
    {
      key: `${party}Told`,
      label,
      type: 'choice',
      options: [
        { code: 'told', label: 'Told' },
        { code: 'later', label: 'Not yet', hint: 'Record it from the contact once it is done.' },
        { code: 'not-possible', label: 'Cannot or must not be told' },
      ],
      requiredToFinalise: `Choose whether the ${party} was told`,
    },
    {
      key: `${party}ToldAt`,
      label: 'When',
      type: 'instant',
      notAfter: 'now',
      prefill: 'now',
      when: [{ field: `${party}Told`, isOneOf: ['told'] }],
      requiredToFinalise: `Enter when the ${party} was told`,
    },
    {
      key: `${party}NotToldReason`,
      label: 'Why not',
      hint: 'Such as an anonymous caller, or telling would put someone at risk.',
      type: 'text',
      when: [{ field: `${party}Told`, isOneOf: ['not-possible'] }],
      requiredToFinalise: `Write why the ${party} is not told`,
    },
  ];
}

/** What a decision can open for somebody else of the family besides its own outcome (codes of `contact_outcome`). */
const FURTHER_OUTCOMES: readonly string[] = ['CIN', 'CP', 'ADULT', 'FS', 'EH'];

export const referralForm: FormDefinition = {
  kind: 'referral',
  title: 'Threshold decision',
  version: 3,
  sections: [
    {
      title: 'Decision',
      guidance: 'Read the threshold document beside this form. Due within 3 working days of the contact.',
      fields: [
        {
          key: 'level',
          label: 'Level of need',
          type: 'choice',
          options: THRESHOLD_LEVEL_OPTIONS,
          appearance: 'cards',
          requiredToFinalise: 'Choose the level of need',
        },
        {
          key: 'rationale',
          label: 'Why this level',
          hint: 'Name the facts, what is not known, earlier contacts, and why the level below or above does not fit.',
          type: 'narrative',
          requiredToFinalise: 'Write why this level was chosen',
        },
        {
          key: 'outcome',
          label: 'Outcome of the contact',
          type: 'choice',
          appearance: 'select',
          options: codeList('contact_outcome'),
          half: true,
          requiredToFinalise: 'Choose the outcome of the contact',
        },
        {
          key: 'referralOutcome',
          label: 'Outcome of the referral',
          type: 'choice',
          appearance: 'select',
          options: codeList('referral_outcome'),
          half: true,
          when: [{ field: 'outcome', isOneOf: ['CIN', 'CP', 'ADULT'] }],
          requiredToFinalise: 'Choose the outcome of the referral',
        },
        {
          key: 'furtherOutcomes',
          label: 'Also decided for others of the family',
          hint: 'Such as Child in need for the children, and adult services for a parent.',
          type: 'choices',
          appearance: 'select',
          options: codeList('contact_outcome').filter(({ code }) => FURTHER_OUTCOMES.includes(code)),
        },
        {
          key: 'decidedAt',
          label: 'When it was decided',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when it was decided',
        },
        {
          key: 'decidedBy',
          label: 'Decided by',
          hint: 'A qualified worker.',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who decided',
        },
        {
          key: 'thresholdVersion',
          label: 'Threshold document used',
          type: 'text',
          prefill: 'threshold-version',
          half: true,
          requiredToFinalise: 'Enter the version of the threshold document',
        },
      ],
    },
    {
      title: 'Who was consulted',
      guidance:
        'The decision is informed by partner agencies, the command and, where it matters, the UK local authority or the host nation (P1.2).',
      fields: [
        {
          key: 'consulted',
          label: 'Were partners consulted?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why nobody was consulted' },
        },
        {
          key: 'consultations',
          label: 'Partners consulted',
          type: 'table',
          rowName: 'partner',
          when: [{ field: 'consulted', isOneOf: [true] }],
          columns: [
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES,
              half: true,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'name', label: 'Who', type: 'text', half: true },
            { key: 'at', label: 'When', type: 'instant', notAfter: 'now', requiredToFinalise: 'Enter when they were consulted' },
            { key: 'view', label: 'What they know, and their view', type: 'narrative' },
          ],
        },
      ],
    },
    {
      title: 'Immediate protection',
      fields: [
        {
          key: 'significantHarm',
          label: 'Is anyone at significant risk of harm?',
          type: 'yes-no',
          prefill: 'contact-significant-harm',
          requiredToFinalise: 'Answer whether anyone is at significant risk of harm',
        },
        {
          key: 'removalConsidered',
          label: 'Was removal to a safe place considered?',
          hint: 'A decision is due within 24 hours of the contact. Section 22A of the Armed Forces Act 1991 is a power of the service police.',
          type: 'yes-no',
          when: [{ field: 'significantHarm', isOneOf: [true] }],
          reasonWhen: { answer: false, label: 'Why it was not considered', message: 'Write why removal was not considered' },
          requiredToFinalise: 'Answer whether removal was considered',
        },
        {
          key: 'removalDecision',
          label: 'Decision on removal',
          type: 'choice',
          options: [
            { code: 'not-needed', label: 'Not needed: safe where they are' },
            { code: 'agreed', label: 'To a safe place, agreed with the parents or the adult' },
            { code: 'service-police', label: 'Service police protection (section 22A)' },
            { code: 'protection-order', label: 'Apply to the Judge Advocate for a protection order (section 19)' },
            { code: 'host-nation', label: 'Host nation acts' },
          ],
          when: [
            { field: 'significantHarm', isOneOf: [true] },
            { field: 'removalConsidered', isOneOf: [true] },
          ],
          requiredToFinalise: 'Choose the decision on removal',
        },
        {
          key: 'removalReason',
          label: 'Reasons for the decision, and how they are kept safe now',
          type: 'narrative',
          when: [
            { field: 'significantHarm', isOneOf: [true] },
            { field: 'removalConsidered', isOneOf: [true] },
          ],
          requiredToFinalise: 'Write the reasons for the decision on removal',
        },
      ],
    },
    {
      title: 'Next steps',
      fields: [
        {
          key: 'nextSteps',
          label: 'What happens next, who does it, and by when',
          type: 'narrative',
          requiredToFinalise: 'Write what happens next',
        },
        ...told('referrer', 'Was the referrer told the outcome?'),
        ...told('family', 'Was the family or the adult told the outcome?'),
      ],
    },
  ],
  check: (body) =>
    textsIn(body, 'furtherOutcomes').includes(textIn(body, 'outcome'))
      ? [
          {
            path: 'furtherOutcomes',
            label: 'Also decided for others of the family',
            message: 'This is the outcome of the contact already: name here only what else was decided',
          },
        ]
      : [],
};
