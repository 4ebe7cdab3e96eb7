import type { FormDefinition } from '#shared/forms/definition.ts';
import { answerIn, textIn } from '../body-values.ts';
import { earlyHelpLeadFields } from '../early-help-lead.ts';

export const familySupportReferralForm: FormDefinition = {
  kind: 'family-support-referral',
  title: 'Family Support referral',
  version: 1,
  sections: [
    {
      title: 'What Family Support is',
      fields: [
        {
          key: 'what',
          label: 'Tell the referrer and the family plainly',
          type: 'guidance',
          paragraphs: [
            'Family Support is voluntary. The family may say no, or stop at any time, and nothing follows from that.',
            'It is below the threshold of social work of a statutory type: nobody is assessed by a social worker for it.',
            'The Early Help lead professional stays in the lead. This service gives one piece of support alongside, or a place in a group.',
            'If risk to a child comes to light, the case steps up to social care. The family is told, unless that would raise the risk.',
          ],
          source: 'SOR Annex C, optional requirements a–e',
        },
      ],
    },
    {
      title: 'The request',
      fields: [
        {
          key: 'route',
          label: 'How it reached us',
          type: 'choice',
          options: [
            {
              code: 'contact',
              label: 'As a contact: it has a threshold decision',
              hint: 'The clock of the allocation runs from that contact.',
            },
            { code: 'direct', label: 'From Early Help or a partner, straight to Family Support' },
          ],
          requiredToFinalise: 'Choose how the referral reached us',
        },
        {
          key: 'receivedAt',
          label: 'Received',
          type: 'instant',
          notAfter: 'now',
          prefill: 'latest:referral.receivedAt',
          half: true,
          requiredToFinalise: 'Enter when the referral was received',
        },
        {
          key: 'ruledOutAt',
          label: 'Statutory threshold ruled out',
          hint: 'Only if that was settled later.',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'receivedAt',
          half: true,
        },
        { key: 'referrer', label: 'Referred by', type: 'text', half: true, requiredToFinalise: 'Enter who made the referral' },
        { key: 'referrerService', label: 'Their service', type: 'text', half: true, requiredToFinalise: 'Enter the referrer’s service' },
        { key: 'people', label: 'For whom', type: 'people', prefill: 'file-children', requiredToFinalise: 'Choose for whom it is' },
        {
          key: 'level',
          label: 'Level of the support',
          type: 'choice',
          options: [
            { code: 'early-help', label: 'Early Help' },
            { code: 'targeted', label: 'Targeted: to prevent escalation' },
          ],
          requiredToFinalise: 'Choose the level of the support',
        },
        {
          key: 'wanted',
          label: 'What is asked for',
          type: 'choice',
          options: [
            { code: 'individual', label: 'Support for this family' },
            { code: 'group', label: 'A place in a Parenting Group' },
            { code: 'both', label: 'Both' },
          ],
          requiredToFinalise: 'Choose what is asked for',
        },
        {
          key: 'need',
          label: 'What the family needs, in their words',
          type: 'narrative',
          requiredToFinalise: 'Write what the family needs',
        },
        { key: 'alreadyTried', label: 'What has been tried, and what helped', type: 'narrative' },
        ...earlyHelpLeadFields(),
      ],
    },
    {
      title: 'Consent and roles',
      fields: [
        {
          key: 'explained',
          label: 'Do the family and the referrer know that it is voluntary, at which threshold it sits, and who does what?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What is missing', message: 'Write what the family or referrer still has to be told' },
          requiredToFinalise: 'Answer whether threshold and roles were explained',
        },
        {
          key: 'consent',
          label: 'Does the family consent?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What they said', message: 'Write what the family said' },
          requiredToFinalise: 'Answer whether the family consents',
        },
        {
          key: 'consentBy',
          label: 'Who consented',
          type: 'people',
          when: [{ field: 'consent', isOneOf: [true] }],
          requiredToFinalise: 'Choose who consented',
        },
        {
          key: 'consentOn',
          label: 'When',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'consent', isOneOf: [true] }],
          requiredToFinalise: 'Enter when the family consented',
        },
      ],
    },
    {
      title: 'Decision',
      fields: [
        {
          key: 'decision',
          label: 'Decision',
          type: 'choice',
          options: [
            { code: 'accepted', label: 'Accepted' },
            { code: 'declined', label: 'Declined: not suitable, no consent, or no Early Help lead' },
            { code: 'step-up', label: 'Stepped up: the statutory threshold is met' },
          ],
          requiredToFinalise: 'Choose the decision',
        },
        {
          key: 'decidedOn',
          label: 'Decided on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter when it was decided',
        },
        {
          key: 'decisionReason',
          label: 'Why, and what the family and referrer were told',
          type: 'narrative',
          requiredToFinalise: 'Write why it was decided so',
        },
      ],
    },
  ],
  check: (body) =>
    textIn(body, 'decision') === 'accepted' && answerIn(body, 'consent') === false
      ? [{ path: 'decision', label: 'Decision', message: 'Family Support is voluntary: without consent it cannot be accepted' }]
      : [],
};
