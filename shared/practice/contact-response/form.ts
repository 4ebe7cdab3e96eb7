import type { FormDefinition } from '#shared/forms/definition.ts';

export const contactResponseForm: FormDefinition = {
  kind: 'contact-response',
  title: 'Response to a contact',
  version: 1,
  sections: [
    {
      title: 'Response',
      guidance: 'An answer by a person: automatic replies do not count.',
      fields: [
        {
          key: 'respondedAt',
          label: 'When the response was given',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the response was given',
        },
        { key: 'respondedBy', label: 'By whom', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who responded' },
        { key: 'respondedTo', label: 'To whom', type: 'text', half: true, requiredToFinalise: 'Enter whom you spoke or wrote to' },
        {
          key: 'respondedHow',
          label: 'How',
          type: 'choice',
          options: [
            { code: 'telephone', label: 'Telephone' },
            { code: 'email', label: 'E-mail' },
            { code: 'in-person', label: 'In person' },
            { code: 'video', label: 'Video call' },
            { code: 'letter', label: 'Letter or form' },
          ],
          requiredToFinalise: 'Choose how the response was given',
        },
        { key: 'response', label: 'What was said', type: 'narrative', requiredToFinalise: 'Write what was said' },
        {
          key: 'decidesImmediateResponse',
          label: 'Does it decide the immediate response to a significant risk of harm?',
          hint: 'Yes, by a qualified worker, stops the 1-hour clock.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What was decided, and how are they kept safe now?', message: 'Write what was decided' },
          requiredToFinalise: 'Answer whether it decides the immediate response',
        },
      ],
    },
  ],
};
