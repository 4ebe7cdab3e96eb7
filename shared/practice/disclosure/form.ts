import type { FormDefinition } from '#shared/forms/definition.ts';

export const DISCLOSURE_REASONS = [
  { code: 'court', label: 'For court or tribunal' },
  { code: 'conference', label: 'For a conference, review or meeting' },
  { code: 'agency', label: 'Shared with another agency to keep someone safe' },
  { code: 'transfer', label: 'Transfer to another authority' },
  { code: 'family', label: 'For the family: their plan, report or letter' },
  { code: 'subject-access', label: 'Subject access request' },
  { code: 'own-use', label: 'To work with on a visit or where there is no screen' },
  { code: 'other', label: 'Another reason' },
] as const;

export const DISCLOSURE_BASES = [
  {
    code: 'safeguarding',
    label: 'To safeguard a child or an adult at risk',
    hint: 'Consent is not needed where asking for it would put someone at risk.',
  },
  { code: 'legal-duty', label: 'A legal duty or an order of a court' },
  { code: 'public-task', label: 'The service’s own task' },
  { code: 'consent', label: 'Consent of the person concerned' },
  { code: 'access-right', label: 'The person’s right to their own information' },
] as const;

export const DISCLOSURE_FORMS = [
  { code: 'print', label: 'Paper' },
  { code: 'pdf', label: 'PDF' },
  { code: 'word', label: 'Word document' },
  { code: 'excel', label: 'Excel workbook' },
  { code: 'original', label: 'The file itself, as it was attached' },
  { code: 'package', label: 'Encrypted hand-over package' },
  { code: 'export', label: 'Export in the open format' },
] as const;

export const disclosureForm: FormDefinition = {
  kind: 'disclosure',
  title: 'Print or export',
  version: 1,
  sections: [
    {
      title: 'For whom',
      fields: [
        {
          key: 'recipient',
          label: 'Recipient',
          hint: 'The person who gets it.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter who gets it',
        },
        { key: 'organisation', label: 'Organisation and post', type: 'text', half: true },
        {
          key: 'recipientConfirmed',
          label: 'Recipient confirmed',
          hint: 'Name and address were checked a second time before it was handed over.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the recipient was not confirmed' },
          requiredToFinalise: 'Say whether the recipient was confirmed',
        },
      ],
    },
    {
      title: 'Why',
      fields: [
        {
          key: 'reason',
          label: 'Reason',
          type: 'choice',
          options: DISCLOSURE_REASONS,
          appearance: 'select',
          half: true,
          requiredToFinalise: 'Choose the reason',
        },
        {
          key: 'basis',
          label: 'What permits it',
          type: 'choice',
          options: DISCLOSURE_BASES,
          appearance: 'select',
          half: true,
          requiredToFinalise: 'Choose what permits it',
        },
        { key: 'reasonWords', label: 'More about the reason', hint: 'It stands on every page: no names.', type: 'text', maxLength: 120 },
      ],
    },
    {
      title: 'What',
      fields: [
        {
          key: 'givenAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when it was made',
        },
        { key: 'as', label: 'As', type: 'choice', options: DISCLOSURE_FORMS, half: true, requiredToFinalise: 'Choose what was made' },
        {
          key: 'contents',
          label: 'Contents',
          hint: 'One line for each part or record.',
          type: 'narrative',
          requiredToFinalise: 'Write what was given',
        },
        {
          key: 'names',
          label: 'Names in it',
          type: 'choice',
          options: [
            { code: 'full', label: 'In full' },
            { code: 'initials', label: 'Initials for people whom the reader need not know' },
          ],
        },
      ],
    },
  ],
};
