import type { FormDefinition } from '#shared/forms/definition.ts';
import { ownedActionColumns } from '../owned-actions.ts';

export const supervisionForm: FormDefinition = {
  kind: 'supervision',
  title: 'Supervision of the case',
  version: 1,
  sections: [
    {
      title: 'Supervision',
      guidance: 'Of this case. How the worker is goes into their own, personal record (facts 7.9; SOR para 35).',
      fields: [
        {
          key: 'heldOn',
          label: 'Date',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the date of the supervision',
        },
        {
          key: 'type',
          label: 'Type',
          type: 'choice',
          options: [
            { code: 'case', label: 'Case supervision' },
            { code: 'group', label: 'Group supervision' },
            { code: 'ad-hoc', label: 'Ad hoc, between two' },
          ],
          requiredToFinalise: 'Choose the type of supervision',
        },
        { key: 'worker', label: 'Worker', type: 'staff', half: true, requiredToFinalise: 'Choose the worker' },
        { key: 'supervisor', label: 'Supervisor', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose the supervisor' },
        {
          key: 'childProtection',
          label: 'Is a child of this case subject to an enquiry, a conference or a plan of child protection?',
          hint: 'The next supervision is then due within one month, else within two.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether the case is one of child protection',
        },
      ],
    },
    {
      title: 'Since the last supervision',
      guidance:
        'Every open task of the case stands here. What is not done is due again, on a new day, until somebody cancels it with a reason.',
      fields: [
        {
          key: 'previousActions',
          label: 'Actions carried forward',
          type: 'table',
          rowName: 'earlier action',
          columns: [
            { key: 'action', label: 'Action', type: 'text', requiredToFinalise: 'Write the action' },
            { key: 'owner', label: 'Who does it', type: 'staff', half: true },
            { key: 'dueOn', label: 'Was due', type: 'date', half: true },
            {
              key: 'done',
              label: 'Done?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not', message: 'Write why it is not done' },
              requiredToFinalise: 'Answer whether it is done',
            },
            {
              key: 'newDueOn',
              label: 'Now due',
              type: 'date',
              half: true,
              when: [{ field: 'done', isOneOf: [false] }],
              requiredToFinalise: 'Enter the day it is now due',
            },
          ],
        },
      ],
    },
    {
      title: 'What has changed',
      fields: [
        {
          key: 'children',
          label: 'Each child',
          type: 'table',
          rowName: 'child',
          oneRowFor: { among: 'children', column: 'child' },
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'changed',
              label: 'What has changed for this child',
              hint: 'In the child’s day, not in what agencies did.',
              type: 'narrative',
              requiredToFinalise: 'Write what has changed for the child',
            },
            {
              key: 'voice',
              label: 'What the child says, and how we know',
              type: 'narrative',
              requiredToFinalise: 'Write what the child says, or how they show it',
            },
          ],
        },
        {
          key: 'changed',
          label: 'What has changed for the adult',
          type: 'narrative',
          when: [{ field: 'children', isPresent: false }],
          requiredToFinalise: 'Write what has changed',
        },
        {
          key: 'voice',
          label: 'What they say, and how we know',
          type: 'narrative',
          when: [{ field: 'children', isPresent: false }],
          requiredToFinalise: 'Write what the person says',
        },
      ],
    },
    {
      title: 'Risk now',
      fields: [
        {
          key: 'riskDirection',
          label: 'Since the last supervision, the risk is',
          type: 'choice',
          options: [
            { code: 'lower', label: 'Lower' },
            { code: 'same', label: 'The same' },
            { code: 'higher', label: 'Higher' },
          ],
          requiredToFinalise: 'Choose how the risk has changed',
        },
        { key: 'risk', label: 'The risk now, and what holds it', type: 'narrative', requiredToFinalise: 'Write what the risk is now' },
        {
          key: 'visitsOnTime',
          label: 'Are visits on time, with the children seen?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and what is done', message: 'Write why visits are late' },
          requiredToFinalise: 'Answer whether visits are on time',
        },
        {
          key: 'assessmentOnTime',
          label: 'Is the assessment on time and up to date?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and what is done', message: 'Write why the assessment is late' },
          requiredToFinalise: 'Answer whether the assessment is on time',
        },
        {
          key: 'planOnTime',
          label: 'Does the plan move, and is its review on time?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and what is done', message: 'Write why the plan does not move' },
          requiredToFinalise: 'Answer whether the plan moves',
        },
      ],
    },
    {
      title: 'Thinking together',
      fields: [
        {
          key: 'prompts',
          label: 'Before writing, ask',
          type: 'guidance',
          paragraphs: [
            'If we are wrong about this family, what would we see?',
            'Who has not been heard: father, sibling, school, unit, host nation?',
            'Are we reassured by what was promised, or by what was done?',
            'What would the child say we should worry about most?',
            'Isolated here, posted on in months: does that make us wait, or hurry?',
          ],
        },
        {
          key: 'analysis',
          label: 'What we think is going on, and why',
          type: 'narrative',
          requiredToFinalise: 'Write what you think is going on',
        },
        {
          key: 'otherExplanation',
          label: 'What else would explain it',
          hint: 'Another hypothesis, and what would decide between the two.',
          type: 'narrative',
          requiredToFinalise: 'Write what else would explain it',
        },
        {
          key: 'notKnown',
          label: 'What we do not know, and who would',
          type: 'narrative',
          requiredToFinalise: 'Write what is not known',
        },
        {
          key: 'drift',
          label: 'Is the case drifting?',
          hint: 'The same worry, the same actions, no change for the child over two supervisions.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What ends the drift', message: 'Write what ends the drift' },
          requiredToFinalise: 'Answer whether the case is drifting',
        },
      ],
    },
    {
      title: 'Decisions',
      guidance: 'Each becomes a task of its owner, and stands in the next supervision until it is done (U10).',
      fields: [
        { key: 'actions', label: 'Actions', type: 'table', rowName: 'action', columns: ownedActionColumns },
        {
          key: 'view',
          label: 'The manager’s view and decision',
          type: 'narrative',
          requiredToFinalise: 'Write the manager’s view',
        },
        { key: 'nextOn', label: 'Next supervision', type: 'date', notBeforeField: 'heldOn', half: true },
      ],
    },
  ],
};
