import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { attendanceColumns } from '../attendance.ts';

const covers = (code: string): NonNullable<Field['when']> => [{ field: 'covers', isOneOf: [code] }];

export const adultReviewForm: FormDefinition = {
  kind: 'adult-review',
  title: 'Review for an adult, a carer or a young carer',
  version: 1,
  sections: [
    {
      title: 'The review',
      guidance:
        'A risk management plan is reviewed within its own interval, at most 3 months. Care and support is reviewed 6 to 8 weeks after it began, and then within 12 months.',
      fields: [
        { key: 'person', label: 'For whom', type: 'person', requiredToFinalise: 'Choose for whom' },
        {
          key: 'heldOn',
          label: 'Held on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day of the review',
        },
        {
          key: 'planned',
          label: 'Was it planned?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What prompted it', message: 'Write what prompted the review' },
          requiredToFinalise: 'Answer whether the review was planned',
        },
        {
          key: 'covers',
          label: 'What was reviewed',
          type: 'choices',
          options: [
            { code: 'risk-plan', label: 'The risk management plan' },
            { code: 'care-and-support', label: 'Care and support' },
            { code: 'safeguarding-plan', label: 'What protects after a safeguarding enquiry' },
            { code: 'carer', label: 'Support for the carer' },
            { code: 'young-carer', label: 'Support for the young carer' },
          ],
          requiredToFinalise: 'Choose what was reviewed',
        },
        {
          key: 'plan',
          label: 'The plan',
          type: 'record',
          kinds: ['risk-management-plan'],
          when: [{ field: 'covers', isOneOf: ['risk-plan', 'care-and-support', 'safeguarding-plan'] }],
          requiredToFinalise: 'Choose the plan that was reviewed',
        },
        { key: 'attendance', label: 'Who took part', type: 'table', rowName: 'person', minRows: 1, columns: attendanceColumns },
        {
          key: 'seen',
          label: 'Was the person seen for it?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the person was not seen' },
          requiredToFinalise: 'Answer whether the person was seen',
        },
        {
          key: 'seenAlone',
          label: 'Seen alone?',
          type: 'yes-no',
          when: [{ field: 'seen', isOneOf: [true] }],
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the person was not seen alone' },
          requiredToFinalise: 'Answer whether the person was seen alone',
        },
      ],
    },
    {
      title: 'What was found',
      fields: [
        {
          key: 'personView',
          label: 'What the person says, in their words',
          type: 'narrative',
          requiredToFinalise: 'Write what the person says',
        },
        {
          key: 'outcomesMet',
          label: 'How far the outcomes they wanted are met',
          type: 'narrative',
          requiredToFinalise: 'Write how far the outcomes they wanted are met',
        },
        { key: 'changes', label: 'What has changed since', type: 'narrative', requiredToFinalise: 'Write what has changed since' },
        {
          key: 'riskNow',
          label: 'The risk now',
          type: 'choice',
          options: [
            { code: 'less', label: 'Less' },
            { code: 'same', label: 'The same' },
            { code: 'greater', label: 'Greater' },
            { code: 'gone', label: 'None' },
          ],
          when: covers('risk-plan'),
          requiredToFinalise: 'Choose how the risk is now',
        },
        {
          key: 'riskAnalysis',
          label: 'Why',
          type: 'narrative',
          when: covers('risk-plan'),
          requiredToFinalise: 'Write why the risk is so',
        },
        {
          key: 'needsChanged',
          label: 'Have the needs or circumstances changed so that they must be assessed again?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'How', message: 'Write how they have changed' },
          requiredToFinalise: 'Answer whether the needs must be assessed again',
        },
        {
          key: 'carerView',
          label: 'What the carer says',
          hint: 'Able and willing to go on?',
          type: 'narrative',
        },
      ],
    },
    {
      title: 'Outcome',
      fields: [
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'continue', label: 'Continue unchanged' },
            { code: 'revise', label: 'Revise the plan', hint: 'A new version of the plan.' },
            { code: 'reassess', label: 'Assess again' },
            { code: 'safeguarding', label: 'Safeguarding enquiry or strategy discussion' },
            { code: 'close', label: 'Close: no more is needed' },
            { code: 'transfer', label: 'Hand over to a UK local authority' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        { key: 'reasons', label: 'Reasons', type: 'narrative', requiredToFinalise: 'Write the reasons' },
        {
          key: 'nextReviewOn',
          label: 'Next review planned for',
          type: 'date',
          notBeforeField: 'heldOn',
          half: true,
          when: [{ field: 'outcome', isOneOf: ['continue', 'revise', 'reassess', 'safeguarding'] }],
          requiredToFinalise: 'Enter the day of the next review',
        },
        {
          key: 'copyGivenOn',
          label: 'Record of it given to the person on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'heldOn',
          half: true,
        },
      ],
    },
  ],
};
