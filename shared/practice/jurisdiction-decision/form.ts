import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { jurisdictionFields } from '../jurisdiction-fields.ts';

export const jurisdictionDecisionForm: FormDefinition = {
  kind: 'jurisdiction-decision',
  title: 'Jurisdiction decision',
  version: 1,
  sections: [
    {
      title: 'For whom and why now',
      guidance:
        'One for every child protection case, no later than the outcome of the enquiry, and again after a move (SOR Annex A 2v–z; PI 5.3).',
      fields: [
        {
          key: 'people',
          label: 'Children',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children',
        },
        {
          key: 'occasion',
          label: 'Why now',
          type: 'choice',
          options: [
            { code: 'enquiry', label: 'Strategy meeting or enquiry' },
            { code: 'plan', label: 'Child protection plan' },
            { code: 'move', label: 'Move to another location' },
            { code: 'legal', label: 'Legal measure or removal' },
            { code: 'change', label: 'Change of law, agreement or advice' },
          ],
          half: true,
          requiredToFinalise: 'Choose why it is decided now',
        },
        {
          key: 'location',
          label: 'Location it is for',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'file-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
      ],
    },
    {
      title: 'What was considered',
      fields: [
        ...jurisdictionFields,
        {
          key: 'legalAdvice',
          label: 'Was legal advice taken?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'From whom, and what it was', message: 'Write from whom, and what the advice was' },
          requiredToFinalise: 'Answer whether legal advice was taken',
        },
      ],
    },
    {
      title: 'Decision',
      fields: [
        {
          key: 'decision',
          label: 'Who acts to protect the child',
          type: 'choice',
          options: [
            { code: 'service', label: 'This service, in location' },
            { code: 'afa', label: 'This service, with an order under the Armed Forces Act 1991' },
            { code: 'host-nation', label: 'Host-nation authorities' },
            { code: 'together', label: 'This service and the host nation together' },
            { code: 'uk', label: 'A UK local authority, after return' },
          ],
          requiredToFinalise: 'Choose who acts to protect the child',
        },
        { key: 'rationale', label: 'Rationale', type: 'narrative', requiredToFinalise: 'Write the rationale for the decision' },
        {
          key: 'decidedOn',
          label: 'Decided on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day it was decided',
        },
        { key: 'decidedBy', label: 'Decided by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who decided' },
        {
          key: 'designatedOfficerToldOn',
          label: 'Designated Officer for the contract told on',
          type: 'date',
          notAfter: 'today',
          half: true,
        },
      ],
    },
  ],
};
