import type { FormDefinition } from '#shared/forms/definition.ts';
import { AGENCIES } from '../attendance.ts';

export const SHARING_BASES = [
  { code: 'consent', label: 'With consent' },
  {
    code: 'safeguarding',
    label: 'Without consent, to keep somebody safe',
    hint: 'Asking would put someone at risk, or it was refused and the harm outweighs that.',
  },
  { code: 'legal', label: 'A duty in law, or an order of a court' },
  { code: 'own-information', label: 'Their own information, to themselves' },
] as const;

const whenShared = [{ field: 'direction', isOneOf: ['given', 'got'] }];
const whenWithout = [{ field: 'basis', isOneOf: ['safeguarding', 'legal'] }];

export const informationSharingForm: FormDefinition = {
  kind: 'information-sharing',
  title: 'Information shared',
  version: 1,
  sections: [
    {
      title: 'What, and with whom',
      guidance: 'Whatever is told, given or sent, by word of mouth too. What is printed or exported from Haversack logs itself.',
      fields: [
        {
          key: 'sharedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when it was shared',
        },
        {
          key: 'direction',
          label: 'Given or got',
          type: 'choice',
          options: [
            { code: 'given', label: 'We gave it' },
            { code: 'got', label: 'We asked for it and got it' },
            { code: 'declined', label: 'We were asked and declined' },
          ],
          half: true,
          requiredToFinalise: 'Choose whether it was given or got',
        },
        { key: 'people', label: 'About whom', type: 'people', requiredToFinalise: 'Choose about whom' },
        {
          key: 'agency',
          label: 'With which agency',
          type: 'choice',
          appearance: 'select',
          options: AGENCIES,
          half: true,
          requiredToFinalise: 'Choose the agency',
        },
        {
          key: 'recipient',
          label: 'With whom there',
          hint: 'Name and post. Check that it is the right person.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter with whom it was shared',
        },
        {
          key: 'what',
          label: 'What was shared, and for what purpose',
          type: 'narrative',
          requiredToFinalise: 'Write what was shared and for what purpose',
        },
        {
          key: 'shared',
          label: 'The record, if it was one',
          type: 'record',
          kinds: [
            'child-and-family-assessment',
            'adult-safeguarding-assessment',
            'carers-assessment',
            'young-carers-assessment',
            'child-in-need-plan',
            'child-protection-plan',
            'risk-management-plan',
            'adult-review',
            'document',
          ],
        },
        {
          key: 'means',
          label: 'How',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'spoken', label: 'Spoken' },
            { code: 'secure-mail', label: 'Secure e-mail' },
            { code: 'paper', label: 'On paper' },
            { code: 'portal', label: 'Through a portal' },
            { code: 'other', label: 'Another way' },
          ],
          half: true,
          requiredToFinalise: 'Choose how it was shared',
        },
      ],
    },
    {
      title: 'What permits it',
      guidance: 'Seven golden rules: necessary, proportionate, relevant, adequate, accurate, timely and secure.',
      fields: [
        {
          key: 'declinedReason',
          label: 'Why it was declined',
          type: 'narrative',
          when: [{ field: 'direction', isOneOf: ['declined'] }],
          requiredToFinalise: 'Write why it was declined',
        },
        {
          key: 'basis',
          label: 'Basis',
          type: 'choice',
          options: SHARING_BASES,
          when: whenShared,
          requiredToFinalise: 'Choose what permits it',
        },
        {
          key: 'consent',
          label: 'The consent',
          type: 'record',
          kinds: ['consent'],
          when: [{ field: 'basis', isOneOf: ['consent'] }],
          requiredToFinalise: 'Choose the consent, or record it first',
        },
        {
          key: 'consentAsked',
          label: 'Was consent asked?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why consent was not asked' },
          when: whenWithout,
          requiredToFinalise: 'Answer whether consent was asked',
        },
        {
          key: 'reason',
          label: 'Why it was shared without consent',
          hint: 'The harm that is feared, to whom, and why this much and no more.',
          type: 'narrative',
          when: whenWithout,
          requiredToFinalise: 'Write why it was shared without consent',
        },
        {
          key: 'told',
          label: 'Were they told that it is shared?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and when they will be', message: 'Write why they were not told' },
          when: whenWithout,
          requiredToFinalise: 'Answer whether they were told',
        },
        { key: 'decidedBy', label: 'Decided by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who decided' },
        {
          key: 'thirdParty',
          label: 'Does this record say what a third party said, or anything about one?',
          hint: 'It is then looked at again before anyone gets it under a subject access request.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Who, and what must not be disclosed', message: 'Write who the third party is' },
          requiredToFinalise: 'Answer whether it contains information of a third party',
        },
      ],
    },
  ],
};
