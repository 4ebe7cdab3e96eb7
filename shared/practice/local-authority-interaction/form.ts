import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

/** As the management information lists them (M26). */
export const LOCAL_AUTHORITY_PURPOSES = [
  { code: 'info-request', label: 'Request for information' },
  { code: 'handover-out', label: 'Hand-over to them' },
  { code: 'handover-in', label: 'Hand-over from them' },
  { code: 'transfer-in-conference', label: 'Transfer-in conference' },
  { code: 'legal', label: 'Legal' },
  { code: 'lac-supervision', label: 'Looked-after child: supervision and reviews' },
  { code: 'adoption', label: 'Adoption' },
  { code: 'sar', label: 'Subject access request' },
  { code: 'other', label: 'Other' },
] as const;

export const localAuthorityInteractionForm: FormDefinition = {
  kind: 'local-authority-interaction',
  title: 'Local-authority interaction',
  version: 1,
  sections: [
    {
      title: 'With whom and when',
      guidance: 'Messages to and fro on one matter in one day are one interaction (M26).',
      fields: [
        {
          key: 'on',
          label: 'Date',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the date of the interaction',
        },
        {
          key: 'location',
          label: 'Location it is about',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'file-location',
          half: true,
          requiredToFinalise: 'Choose the location it is about',
        },
        {
          key: 'authority',
          label: 'Local authority',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_OPTIONS,
          requiredToFinalise: 'Choose the local authority',
        },
        {
          key: 'authorityName',
          label: 'Its name',
          type: 'text',
          when: [{ field: 'authority', isOneOf: ['OTHER'] }],
          requiredToFinalise: 'Enter the name of the authority',
        },
        { key: 'spokeTo', label: 'Who there', hint: 'Name and post.', type: 'text', half: true },
        {
          key: 'direction',
          label: 'Who began it',
          type: 'choice',
          options: [
            { code: 'from-them', label: 'They did' },
            { code: 'from-us', label: 'We did' },
          ],
          half: true,
          requiredToFinalise: 'Choose who began it',
        },
        {
          key: 'how',
          label: 'How',
          type: 'choice',
          options: [
            { code: 'telephone', label: 'Telephone or video' },
            { code: 'email', label: 'Secure e-mail or letter' },
            { code: 'meeting', label: 'Meeting' },
          ],
        },
      ],
    },
    {
      title: 'What it was for',
      fields: [
        {
          key: 'purpose',
          label: 'Purpose',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_PURPOSES,
          requiredToFinalise: 'Choose the purpose',
        },
        {
          key: 'purposeOther',
          label: 'Which',
          type: 'text',
          when: [{ field: 'purpose', isOneOf: ['other'] }],
          requiredToFinalise: 'Write what it was for',
        },
        {
          key: 'outcome',
          label: 'Outcome in one line',
          hint: 'It stands in the list that the Authority receives: no names, nothing that shows who it is.',
          type: 'text',
          maxLength: 160,
          requiredToFinalise: 'Write the outcome in one line',
        },
        { key: 'detail', label: 'What was said and agreed', type: 'narrative' },
      ],
    },
  ],
};
