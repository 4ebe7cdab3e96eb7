import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { STEP_DOWN_LEAD_FIELDS } from '../early-help-lead.ts';

export const closureForm: FormDefinition = {
  kind: 'closure',
  title: 'Closure',
  version: 2,
  sections: [
    {
      title: 'What is closed',
      guidance:
        'Every involvement that is still open is closed on this day, with this reason, once the closure is finalised. A manager signs it off.',
      fields: [
        {
          key: 'closedOn',
          label: 'Closed on',
          hint: 'For a family that moved to the UK: the day the local authority accepted the case, not the day of the flight.',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day of closure',
        },
        {
          key: 'closureReason',
          label: 'Reason',
          type: 'choice',
          appearance: 'select',
          options: codeList('cin_closure_reason'),
          half: true,
          requiredToFinalise: 'Choose why it is closed',
        },
        {
          key: 'localClosureReason',
          label: 'More precisely',
          type: 'choice',
          appearance: 'select',
          options: codeList('local_closure_extension'),
          half: true,
        },
        ...STEP_DOWN_LEAD_FIELDS,
        {
          key: 'receivingService',
          label: 'Who takes over',
          hint: 'The local authority, lead professional or service, a name, and the day they accepted.',
          type: 'text',
          when: [{ field: 'closureReason', isOneOf: ['RC5', 'RC6', 'RC9'] }],
          requiredToFinalise: 'Enter who takes over, and when they accepted',
        },
        { key: 'outcome', label: 'What was achieved, and what remains', type: 'narrative', requiredToFinalise: 'Write what was achieved' },
        {
          key: 'threshold',
          label: 'Why the threshold for help is no longer met',
          type: 'narrative',
          requiredToFinalise: 'Write why the threshold is no longer met',
        },
      ],
    },
    {
      title: 'Before closing',
      fields: [
        {
          key: 'finalVisit',
          label: 'Was everyone of the case seen at a last visit?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Who was not, and why', message: 'Write who was not seen, and why' },
          requiredToFinalise: 'Answer whether everyone was seen at a last visit',
        },
        {
          key: 'agenciesTold',
          label: 'Were the agencies and the command told?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why they were not told' },
          requiredToFinalise: 'Answer whether the agencies were told',
        },
        {
          key: 'familyTold',
          label: 'Was the family or the person told, and given a way back?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why they were not told' },
          requiredToFinalise: 'Answer whether the family was told',
        },
        {
          key: 'feedbackAsked',
          label: 'Was feedback asked of children, parents or adults?',
          hint: 'Hand the laptop over for it, or record it as feedback.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why feedback was not asked' },
          requiredToFinalise: 'Answer whether feedback was asked',
        },
        { key: 'ifItReturns', label: 'What would bring the case back, and what to do first', type: 'narrative' },
      ],
    },
  ],
};
