import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { INVOLVEMENT_TYPES } from './involvement-types.ts';

export const involvementForm: FormDefinition = {
  kind: 'involvement',
  title: 'Involvement',
  version: 1,
  sections: [
    {
      title: 'Involvement',
      fields: [
        {
          key: 'type',
          label: 'Kind of involvement',
          type: 'choice',
          appearance: 'select',
          options: INVOLVEMENT_TYPES.map(({ code, label }) => ({ code, label })),
          requiredToFinalise: 'Choose the kind of involvement',
        },
        { key: 'people', label: 'For whom', type: 'people', prefill: 'file-children', requiredToFinalise: 'Choose for whom' },
        {
          key: 'openedOn',
          label: 'Opened on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was opened',
        },
        { key: 'reason', label: 'Why', type: 'narrative', requiredToFinalise: 'Write why it was opened' },
        {
          key: 'step',
          label: 'How it follows from an earlier involvement',
          type: 'choice',
          options: [
            { code: 'new', label: 'New' },
            { code: 'step-up', label: 'Stepped up' },
            { code: 'step-down', label: 'Stepped down' },
            { code: 'transfer-in', label: 'Transferred in' },
          ],
        },
        {
          key: 'leadProfessional',
          label: 'Lead professional and their service',
          hint: 'Not this service, for Early Help and Family Support.',
          type: 'text',
          when: [{ field: 'type', isOneOf: ['early-help', 'family-support'] }],
        },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'closedOn', label: 'Closed on', type: 'date', notAfter: 'today', notBeforeField: 'openedOn', half: true },
        {
          key: 'closureReason',
          label: 'Reason',
          type: 'choice',
          appearance: 'select',
          options: codeList('cin_closure_reason'),
          half: true,
          when: [{ field: 'closedOn', isPresent: true }],
          requiredToFinalise: 'Choose why it was closed',
        },
        {
          key: 'outcome',
          label: 'What was achieved, and what the family was told',
          type: 'narrative',
          when: [{ field: 'closedOn', isPresent: true }],
          requiredToFinalise: 'Write what was achieved',
        },
      ],
    },
  ],
};
