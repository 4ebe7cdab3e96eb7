import type { FormDefinition } from '#shared/forms/definition.ts';

export const CONSENT_DECISIONS = [
  { code: 'given', label: 'Given' },
  { code: 'partly', label: 'Given in part', hint: 'Write the limits below.' },
  { code: 'refused', label: 'Refused' },
] as const;

export const CONSENT_SUBJECTS = [
  { code: 'work', label: 'Working with us' },
  { code: 'assessment', label: 'An assessment' },
  { code: 'share-health', label: 'Sharing with health' },
  { code: 'share-education', label: 'Sharing with school or Defence Children Services' },
  { code: 'share-command', label: 'Sharing with the chain of command' },
  { code: 'share-welfare', label: 'Sharing with single service welfare' },
  { code: 'share-authority', label: 'Sharing with a UK local authority' },
  { code: 'share-host-nation', label: 'Sharing with an authority of the host nation' },
  { code: 'share-other', label: 'Sharing with somebody else' },
  { code: 'medical', label: 'A medical examination or treatment' },
  { code: 'photographs', label: 'Photographs or recordings' },
  { code: 'feedback', label: 'Being asked for feedback' },
] as const;

const whenGiven = [{ field: 'decision', isOneOf: ['given', 'partly'] }];

export const consentForm: FormDefinition = {
  kind: 'consent',
  title: 'Consent',
  version: 1,
  sections: [
    {
      title: 'Who decided, about whom',
      guidance: 'Consent is not asked where asking would put somebody at risk: then record the sharing and its reason instead.',
      fields: [
        { key: 'people', label: 'About whom', type: 'people', requiredToFinalise: 'Choose about whom' },
        { key: 'givenBy', label: 'Who decided', type: 'person', half: true, requiredToFinalise: 'Choose who decided' },
        {
          key: 'standing',
          label: 'By what right',
          type: 'choice',
          options: [
            { code: 'adult', label: 'An adult for themselves, with capacity' },
            { code: 'sixteen', label: 'A young person of 16 or 17 for themselves' },
            { code: 'gillick', label: 'A child under 16 who understands enough (Gillick)' },
            { code: 'responsibility', label: 'Holds parental responsibility for the child' },
            { code: 'attorney', label: 'Attorney or deputy for an adult without capacity' },
          ],
          requiredToFinalise: 'Choose by what right they decided',
        },
        {
          key: 'standingReason',
          label: 'How it was established',
          hint: 'What the child understood and could weigh; or the document that was seen.',
          type: 'narrative',
          when: [{ field: 'standing', isOneOf: ['gillick', 'attorney'] }],
          requiredToFinalise: 'Write how it was established',
        },
        {
          key: 'others',
          label: 'Is there another person with parental responsibility who was not asked, or differs?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Who, and why', message: 'Write who was not asked or differs, and why' },
          when: [{ field: 'standing', isOneOf: ['responsibility'] }],
          requiredToFinalise: 'Answer whether another person with parental responsibility was not asked or differs',
        },
      ],
    },
    {
      title: 'What was decided',
      fields: [
        {
          key: 'subjects',
          label: 'For what',
          type: 'choices',
          appearance: 'select',
          options: CONSENT_SUBJECTS,
          requiredToFinalise: 'Choose for what consent was asked',
        },
        {
          key: 'otherSubject',
          label: 'With whom',
          type: 'text',
          when: [{ field: 'subjects', isOneOf: ['share-other', 'share-authority', 'share-host-nation'] }],
          requiredToFinalise: 'Enter with whom it may be shared',
        },
        {
          key: 'decision',
          label: 'Decision',
          type: 'choice',
          options: CONSENT_DECISIONS,
          requiredToFinalise: 'Choose what was decided',
        },
        {
          key: 'limits',
          label: 'Limits they set, in their words',
          type: 'narrative',
          when: [{ field: 'decision', isOneOf: ['partly'] }],
          requiredToFinalise: 'Write the limits they set',
        },
        {
          key: 'refusalReason',
          label: 'What they said, and what it means for the work',
          type: 'narrative',
          when: [{ field: 'decision', isOneOf: ['refused'] }],
          requiredToFinalise: 'Write what they said and what it means',
        },
        {
          key: 'decidedOn',
          label: 'Decided on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was decided',
        },
        {
          key: 'until',
          label: 'Good until',
          hint: 'Leave empty if no end was agreed.',
          type: 'date',
          notBeforeField: 'decidedOn',
          half: true,
          when: whenGiven,
        },
        {
          key: 'how',
          label: 'How they said it',
          type: 'choice',
          options: [
            { code: 'signed', label: 'Signed on paper' },
            { code: 'written', label: 'In writing' },
            { code: 'spoken', label: 'Spoken' },
            { code: 'interpreted', label: 'Through an interpreter' },
            { code: 'other', label: 'By signs, pictures or another way' },
          ],
          half: true,
          requiredToFinalise: 'Choose how they said it',
        },
        {
          key: 'explained',
          label: 'Was explained what is recorded, who may see it, and when we share without asking?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why it was not explained' },
          requiredToFinalise: 'Answer whether it was explained',
        },
        {
          key: 'document',
          label: 'The signed form',
          type: 'record',
          kinds: ['document'],
          when: [{ field: 'how', isOneOf: ['signed', 'written'] }],
        },
      ],
    },
    {
      title: 'Withdrawn',
      guidance: 'What was shared before stays shared. Tell those who have it.',
      fields: [
        {
          key: 'withdrawnOn',
          label: 'Withdrawn on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'decidedOn',
          half: true,
          when: whenGiven,
        },
        {
          key: 'withdrawnReason',
          label: 'What they said, and who was told',
          type: 'narrative',
          when: [{ field: 'withdrawnOn', isPresent: true }],
          requiredToFinalise: 'Write what they said and who was told',
        },
      ],
    },
  ],
};
