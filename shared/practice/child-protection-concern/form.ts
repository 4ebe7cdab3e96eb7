import type { FormDefinition } from '#shared/forms/definition.ts';
import { AGENCIES } from '../attendance.ts';

export const childProtectionConcernForm: FormDefinition = {
  kind: 'child-protection-concern',
  title: 'Child protection concern',
  version: 1,
  sections: [
    {
      title: 'What was notified',
      guidance: 'A strategy meeting is due within 48 hours of the moment the information reached anyone of the service (PI 5.1).',
      fields: [
        {
          key: 'cameBy',
          label: 'How it came',
          type: 'choice',
          options: [
            { code: 'open-case', label: 'New information in this case' },
            {
              code: 'contact',
              label: 'A contact',
              hint: 'Its threshold decision was for a strategy discussion or section 47 type enquiry.',
            },
          ],
          requiredToFinalise: 'Choose how the concern came',
        },
        {
          key: 'notifiedAt',
          label: 'When the information reached us',
          hint: 'Whoever of us it reached, by whatever way, at whatever hour.',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the information reached the service',
        },
        { key: 'receivedBy', label: 'Who of us received it', type: 'staff', prefill: 'me', half: true },
        {
          key: 'notifiedBy',
          label: 'Who told us',
          hint: 'Name and post, or relationship to the child.',
          type: 'text',
          half: true,
          requiredToFinalise: 'Enter who told us',
        },
        { key: 'agency', label: 'Their agency', type: 'choice', appearance: 'select', options: AGENCIES, half: true },
        {
          key: 'people',
          label: 'Children it concerns',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children it concerns',
        },
        {
          key: 'concern',
          label: 'What was said or seen',
          hint: 'In the words it was told in. What happened, when, where, and who is thought to be responsible.',
          type: 'narrative',
          requiredToFinalise: 'Write what was said or seen',
        },
      ],
    },
    {
      title: 'Immediate protection',
      fields: [
        {
          key: 'significantHarm',
          label: 'Is anyone at significant risk of harm now?',
          hint: 'A decision on how to proceed is then due within an hour (P1.4).',
          type: 'yes-no',
          reasonWhen: {
            answer: true,
            label: 'Who, from what, and where they are now',
            message: 'Write who is at risk, from what, and where they are now',
          },
          requiredToFinalise: 'Answer whether anyone is at significant risk of harm',
        },
        {
          key: 'removalConsidered',
          label: 'Was removal to a safe place considered?',
          hint: 'A decision is due within 24 hours. Section 22A of the Armed Forces Act 1991 is a power of the service police.',
          type: 'yes-no',
          when: [
            { field: 'significantHarm', isOneOf: [true] },
            { field: 'cameBy', isOneOf: ['open-case'] },
          ],
          reasonWhen: { answer: false, label: 'Why it was not considered', message: 'Write why removal was not considered' },
          requiredToFinalise: 'Answer whether removal was considered',
        },
        {
          key: 'removalDecision',
          label: 'Decision on removal, its reasons, and how they are kept safe now',
          type: 'narrative',
          when: [{ field: 'removalConsidered', isOneOf: [true] }],
          requiredToFinalise: 'Write the decision on removal and its reasons',
        },
      ],
    },
    {
      title: 'Decision',
      fields: [
        {
          key: 'decision',
          label: 'How to proceed',
          type: 'choice',
          options: [
            { code: 'strategy-meeting', label: 'Strategy meeting' },
            { code: 'assessment', label: 'Assessment, without a strategy meeting' },
            { code: 'current-plan', label: 'Within the current plan' },
            { code: 'no-action', label: 'No further action' },
          ],
          requiredToFinalise: 'Choose how to proceed',
        },
        {
          key: 'reasons',
          label: 'Reasons',
          hint: 'Why there is, or is not, reasonable cause to suspect significant harm.',
          type: 'narrative',
          requiredToFinalise: 'Write the reasons for the decision',
        },
        {
          key: 'decidedAt',
          label: 'When it was decided',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'notifiedAt',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when it was decided',
        },
        {
          key: 'decidedBy',
          label: 'Decided by',
          hint: 'A registered social worker.',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who decided',
        },
        {
          key: 'meetingPlannedAt',
          label: 'Strategy meeting planned for',
          type: 'instant',
          notBeforeField: 'notifiedAt',
          when: [{ field: 'decision', isOneOf: ['strategy-meeting'] }],
        },
      ],
    },
  ],
};
