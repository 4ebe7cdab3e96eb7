import type { FormDefinition } from '#shared/forms/definition.ts';
import { ownedActionColumnsWithDone } from '../owned-actions.ts';

export const personalSupervisionForm: FormDefinition = {
  kind: 'personal-supervision',
  title: 'Personal supervision',
  version: 1,
  sections: [
    {
      title: 'Supervision',
      guidance:
        'Read by the member of staff and by managers, by nobody else. What concerns a case belongs in that case (facts 7.9; SOR paras 35 and 64).',
      fields: [
        { key: 'worker', label: 'Member of staff', type: 'staff', half: true, requiredToFinalise: 'Choose the member of staff' },
        { key: 'supervisor', label: 'Supervisor', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose the supervisor' },
        {
          key: 'heldOn',
          label: 'Date',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the date',
        },
        {
          key: 'how',
          label: 'How',
          type: 'choice',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'video', label: 'By video or telephone' },
          ],
          half: true,
          requiredToFinalise: 'Choose how it was held',
        },
      ],
    },
    {
      title: 'The person',
      fields: [
        {
          key: 'wellbeing',
          label: 'How they are',
          hint: 'Travel, isolation, what a case has done to them; what helps.',
          type: 'narrative',
          requiredToFinalise: 'Write how they are',
        },
        {
          key: 'workloadManageable',
          label: 'Is the workload manageable?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What changes', message: 'Write what changes so that it becomes manageable' },
          requiredToFinalise: 'Answer whether the workload is manageable',
        },
        { key: 'workload', label: 'Workload, leave and trips', type: 'narrative' },
      ],
    },
    {
      title: 'Practice and development',
      fields: [
        {
          key: 'practice',
          label: 'Practice: strengths, and what to work on',
          type: 'narrative',
          requiredToFinalise: 'Write about their practice',
        },
        { key: 'cpd', label: 'Professional development since the last time', type: 'narrative' },
        { key: 'cpdHours', label: 'Hours of it', type: 'number', min: 0, max: 500, unit: 'hours', half: true },
        { key: 'actions', label: 'What was agreed', type: 'table', rowName: 'action', columns: ownedActionColumnsWithDone },
        {
          key: 'nextOn',
          label: 'Next one',
          type: 'date',
          notBeforeField: 'heldOn',
          half: true,
          requiredToFinalise: 'Enter the day of the next one',
        },
      ],
    },
  ],
};
