import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

/** How a contact reached us, and how it was answered. */
const CHANNELS = [
  { code: 'telephone', label: 'Telephone' },
  { code: 'email', label: 'E-mail' },
  { code: 'in-person', label: 'In person' },
  { code: 'video', label: 'Video call' },
  { code: 'letter', label: 'Letter or form' },
] as const;

export const contactForm: FormDefinition = {
  kind: 'contact',
  title: 'Contact',
  version: 2,
  sections: [
    {
      title: 'How it reached us',
      fields: [
        {
          key: 'receivedAt',
          label: 'When it was received',
          hint: 'Date and time where it was received. The response clock runs from here.',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          requiredToFinalise: 'Enter when the contact was received',
        },
        {
          key: 'location',
          label: 'Location of the family',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
        {
          key: 'source',
          label: 'Who it came from',
          type: 'choice',
          appearance: 'select',
          options: codeList('sor_contact_type'),
          half: true,
          requiredToFinalise: 'Choose who the contact came from',
        },
        { key: 'channel', label: 'How it came', type: 'choice', options: CHANNELS, requiredToFinalise: 'Choose how the contact came' },
        {
          key: 'referrerName',
          label: 'Name of the caller',
          type: 'text',
          inputMode: 'name',
          half: true,
          when: [{ field: 'source', isOneOf: codesExcept('ANON') }],
        },
        {
          key: 'referrerReachedAt',
          label: 'Their telephone or e-mail',
          hint: 'Where the outcome can be told to them.',
          type: 'text',
          half: true,
          when: [{ field: 'source', isOneOf: codesExcept('ANON') }],
        },
      ],
    },
    {
      title: 'Who it is about',
      fields: [
        {
          key: 'about',
          label: 'It asks about',
          type: 'choice',
          options: [
            { code: 'child', label: 'A child' },
            { code: 'adult', label: 'An adult at risk' },
            { code: 'both', label: 'Both' },
          ],
          requiredToFinalise: 'Choose whether it is about a child, an adult at risk, or both',
        },
        {
          key: 'people',
          label: 'People',
          hint: 'As far as known. Leave empty when nobody was named.',
          type: 'table',
          rowName: 'person',
          columns: [
            {
              key: 'name',
              label: 'Name',
              type: 'text',
              inputMode: 'name',
              half: true,
              requiredToFinalise: 'Enter the name, or “not known”',
            },
            {
              key: 'group',
              label: 'Child or adult',
              type: 'choice',
              half: true,
              options: [
                { code: 'child', label: 'Child' },
                { code: 'adult', label: 'Adult' },
              ],
              requiredToFinalise: 'Choose child or adult',
            },
            { key: 'born', label: 'Date of birth', type: 'date', notAfter: 'today', half: true },
            { key: 'relationship', label: 'Relationship', hint: 'Such as mother, or friend of the family.', type: 'text', half: true },
          ],
        },
        { key: 'address', label: 'Address or unit', type: 'text' },
      ],
    },
    {
      title: 'What was said',
      fields: [
        {
          key: 'said',
          label: 'What was said or asked',
          hint: 'Use the words that were used. Say what was seen, and what is opinion.',
          type: 'narrative',
          requiredToFinalise: 'Write what was said',
        },
        {
          key: 'significantHarm',
          label: 'Is anyone at significant risk of harm?',
          hint: 'Yes starts the 1-hour and the 24-hour clock, counted from when the contact was received.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What is the risk, to whom, and are they safe now?', message: 'Write what the risk is' },
          requiredToFinalise: 'Answer whether anyone is at significant risk of harm',
        },
        {
          key: 'immediateDecisionAt',
          label: 'When the immediate response was decided',
          hint: 'By a qualified worker. Leave empty if it is not decided yet.',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'receivedAt',
          when: [{ field: 'significantHarm', isOneOf: [true] }],
        },
        {
          key: 'immediateDecisionBy',
          label: 'Who decided',
          type: 'staff',
          when: [
            { field: 'significantHarm', isOneOf: [true] },
            { field: 'immediateDecisionAt', isPresent: true },
          ],
        },
        {
          key: 'immediateDecision',
          label: 'What was decided at once, and by whom',
          type: 'narrative',
          when: [
            { field: 'significantHarm', isOneOf: [true] },
            { field: 'immediateDecisionAt', isPresent: true },
          ],
          requiredToFinalise: 'Write what was decided',
        },
        {
          key: 'consent',
          label: 'Consent to share what was said',
          type: 'choice',
          options: [
            { code: 'given', label: 'Given' },
            { code: 'refused', label: 'Refused' },
            { code: 'not-sought', label: 'Not sought, because asking would raise the risk' },
            { code: 'not-asked', label: 'Not asked yet' },
          ],
          requiredToFinalise: 'Choose whether there is consent',
        },
        {
          key: 'consentReason',
          label: 'Why it may be shared without consent, or who will ask and when',
          type: 'text',
          when: [{ field: 'consent', isOneOf: ['refused', 'not-sought'] }],
          requiredToFinalise: 'Write why it may or may not be shared',
        },
      ],
    },
    {
      title: 'Our response',
      guidance: 'An answer by a person: automatic replies do not count. Due within 24 hours of the contact.',
      fields: [
        {
          key: 'responded',
          label: 'Has a qualified worker responded already?',
          hint: 'If not, record the response later from the contact.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether a response was given',
        },
        {
          key: 'respondedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'receivedAt',
          prefill: 'now',
          half: true,
          when: [{ field: 'responded', isOneOf: [true] }],
          requiredToFinalise: 'Enter when the response was given',
        },
        {
          key: 'respondedBy',
          label: 'By whom',
          type: 'staff',
          prefill: 'me',
          half: true,
          when: [{ field: 'responded', isOneOf: [true] }],
          requiredToFinalise: 'Choose who responded',
        },
        {
          key: 'respondedHow',
          label: 'How',
          type: 'choice',
          options: CHANNELS,
          when: [{ field: 'responded', isOneOf: [true] }],
          requiredToFinalise: 'Choose how the response was given',
        },
        {
          key: 'response',
          label: 'What was said in response',
          type: 'narrative',
          when: [{ field: 'responded', isOneOf: [true] }],
          requiredToFinalise: 'Write what was said in response',
        },
      ],
    },
  ],
};

function codesExcept(left: string): readonly string[] {
  return codeList('sor_contact_type')
    .map((item) => item.code)
    .filter((code) => code !== left);
}
