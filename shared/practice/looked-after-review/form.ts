import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { attendanceColumns } from '../attendance.ts';

export const lookedAfterReviewForm: FormDefinition = {
  kind: 'looked-after-review',
  title: 'Looked-after child review',
  version: 1,
  sections: [
    {
      title: 'The review',
      guidance: 'Chaired by the independent reviewing officer of the responsible authority. What we record here is what we gave and heard.',
      fields: [
        { key: 'person', label: 'The child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
        {
          key: 'oversight',
          label: 'Whose oversight it belongs to',
          type: 'record',
          kinds: ['looked-after-oversight'],
          requiredToFinalise: 'Choose the oversight it belongs to',
        },
        {
          key: 'heldOn',
          label: 'Held on',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day of the review',
        },
        {
          key: 'which',
          label: 'Which review',
          type: 'choice',
          options: [
            { code: 'first', label: 'First', hint: 'Within 20 working days.' },
            { code: 'second', label: 'Second', hint: 'Within 3 months of the first.' },
            { code: 'later', label: 'Later', hint: 'Within 6 months of the last.' },
          ],
          half: true,
          requiredToFinalise: 'Choose which review it is',
        },
        {
          key: 'visitBasis',
          label: 'If the child was visited every week until this first review',
          hint: 'From now on, regulation 28(3) and (4).',
          type: 'choice',
          options: [
            { code: 'before-assessment', label: 'With a parent (regulation 19): every 6 weeks' },
            { code: 'temporary-or-interim', label: 'Regulation 24, or an interim care order: every 4 weeks' },
            { code: 'standard', label: 'Was not visited every week' },
            { code: 'care-order-at-home', label: 'With a parent under a care order: every 6 weeks, as before' },
          ],
          prefill: 'latest:looked-after-oversight.visitBasis',
          when: [{ field: 'which', isOneOf: ['first'] }],
          requiredToFinalise: 'Choose how often the child is visited from now on',
        },
        { key: 'chair', label: 'Chair', type: 'text', half: true, requiredToFinalise: 'Enter who chaired the review' },
        {
          key: 'mode',
          label: 'How it was held',
          type: 'choice',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'video', label: 'By video' },
            { code: 'mixed', label: 'Some in person, some by video' },
          ],
          half: true,
          requiredToFinalise: 'Choose how the review was held',
        },
        { key: 'attendance', label: 'Who took part', type: 'table', rowName: 'person', minRows: 1, columns: attendanceColumns },
        {
          key: 'participation',
          label: 'How the child took part',
          type: 'choice',
          appearance: 'select',
          options: codeList('cp_participation'),
          requiredToFinalise: 'Choose how the child took part',
        },
      ],
    },
    {
      title: 'What was said and found',
      fields: [
        {
          key: 'childView',
          label: 'What the child says and wants',
          type: 'narrative',
          requiredToFinalise: 'Write what the child says and wants',
        },
        { key: 'carersView', label: 'What the carers say', type: 'narrative', requiredToFinalise: 'Write what the carers say' },
        { key: 'parentsView', label: 'What the parents say', type: 'narrative' },
        {
          key: 'carePlanRight',
          label: 'Is the care plan still right?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What changes', message: 'Write what changes in the care plan' },
          requiredToFinalise: 'Answer whether the care plan is still right',
        },
        {
          key: 'visitsOnTime',
          label: 'Was the child visited as often as the law asks since the last review?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Which were late or missing, and why', message: 'Write which visits were late or missing' },
          requiredToFinalise: 'Answer whether the child was visited as often as the law asks',
        },
        {
          key: 'needs',
          label: 'Health, education, identity, contact with family',
          hint: 'Health assessment and dental check, personal education plan, who the child sees and how.',
          type: 'narrative',
          requiredToFinalise: 'Write about health, education, identity and contact',
        },
      ],
    },
    {
      title: 'Decisions',
      fields: [
        {
          key: 'decisions',
          label: 'Decisions',
          hint: 'What one of us must do becomes a task.',
          type: 'table',
          rowName: 'decision',
          columns: [
            { key: 'what', label: 'What', type: 'text', requiredToFinalise: 'Write what was decided' },
            { key: 'who', label: 'Who does it', type: 'text', half: true, requiredToFinalise: 'Write who does it' },
            { key: 'dueOn', label: 'By when', type: 'date', half: true, requiredToFinalise: 'Enter by when' },
          ],
        },
        {
          key: 'outcome',
          label: 'Outcome',
          type: 'choice',
          options: [
            { code: 'continues', label: 'The placement continues' },
            { code: 'changes', label: 'Another placement is sought' },
            { code: 'home', label: 'Return home is planned' },
            { code: 'permanence', label: 'Adoption, special guardianship or another order is planned' },
            { code: 'uk', label: 'Return to the United Kingdom is planned' },
          ],
          requiredToFinalise: 'Choose the outcome',
        },
        { key: 'nextReviewOn', label: 'Next review planned for', type: 'date', notBeforeField: 'heldOn', half: true },
        {
          key: 'recordReceivedOn',
          label: 'The authority’s record of it reached us on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'heldOn',
          half: true,
        },
      ],
    },
  ],
};
