import type { FormDefinition } from '#shared/forms/definition.ts';
import { DOCUMENT_TYPES } from './document-types.ts';

export const documentForm: FormDefinition = {
  kind: 'document',
  title: 'Document',
  version: 1,
  sections: [
    {
      title: 'Document',
      fields: [
        {
          key: 'title',
          label: 'Title',
          hint: 'As somebody would look for it: what it is, and of what.',
          type: 'text',
          maxLength: 200,
          requiredToFinalise: 'Give the document a title',
        },
        {
          key: 'type',
          label: 'What it is',
          type: 'choice',
          appearance: 'select',
          options: DOCUMENT_TYPES,
          half: true,
          requiredToFinalise: 'Choose what it is',
        },
        { key: 'from', label: 'From whom', hint: 'Name, post or agency.', type: 'text', half: true },
        {
          key: 'receivedOn',
          label: 'Received or made on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the date it was received or made',
        },
        { key: 'people', label: 'About whom', type: 'people', half: true },
        { key: 'note', label: 'Note', hint: 'Anything to know before it is read or passed on.', type: 'narrative' },
      ],
    },
  ],
};
