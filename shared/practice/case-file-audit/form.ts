import type { ChoiceField, Condition, FieldProblem, FormDefinition, TextField, YesNoField } from '#shared/forms/definition.ts';
import { AUDIT_DOMAINS, AUDIT_GRADES, SMART_QUESTIONS } from '../audit-domains.ts';
import { answerIn, textIn } from '../body-values.ts';
import { ownedActionColumns } from '../owned-actions.ts';

const graded = AUDIT_DOMAINS.flatMap(({ key, label }): readonly (ChoiceField | TextField)[] => {
  // Where jurisdiction is not needed there is no record of it to grade.
  const when: readonly Condition[] = key === 'gradeJurisdiction' ? [{ field: 'jurisdiction', isOneOf: ['yes', 'no'] }] : [];
  const shown = when.length === 0 ? {} : { when };
  return [
    {
      key,
      label,
      type: 'choice',
      appearance: 'select',
      options: [...AUDIT_GRADES, { code: 'NA', label: 'Does not apply yet' }],
      half: true,
      ...shown,
      requiredToFinalise: `Grade: ${label.toLowerCase()}`,
    },
    { key: `${key}Why`, label: `${label}: what shows it`, type: 'text', half: true, ...shown },
  ];
});

const smart = SMART_QUESTIONS.map(
  ({ key, label }): YesNoField => ({
    key,
    label,
    type: 'yes-no',
    half: true,
    when: [{ field: 'hasPlan', isOneOf: [true] }],
    requiredToFinalise: `Answer for the plan: ${label.toLowerCase()}`,
  }),
);

/** An auditor has no stake in the work, and a moderator none in the audit. */
function whoMayNot(body: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const auditor = textIn(body, 'auditor');
  const problems: FieldProblem[] = [];
  if (auditor !== '' && auditor === textIn(body, 'caseHolder') && answerIn(body, 'independent') === true)
    problems.push({
      path: 'independent',
      label: 'Is the auditor neither the case-holder nor their line manager?',
      message: 'The auditor holds this case: answer No and write why nobody else could audit it, or choose another auditor',
    });
  if (auditor !== '' && auditor === textIn(body, 'moderatedBy'))
    problems.push({ path: 'moderatedBy', label: 'Moderated by', message: 'Choose another manager: nobody moderates their own audit' });
  return problems;
}

export const caseFileAuditForm: FormDefinition = {
  kind: 'case-file-audit',
  title: 'Case-file audit',
  version: 2,
  check: whoMayNot,
  sections: [
    {
      title: 'The audit',
      guidance:
        'Monthly, sampled fairly, against good-practice standards (SOR Annex E 2a; Annex C 1f). The auditor neither holds the case nor manages its worker.',
      fields: [
        {
          key: 'auditedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the audit was made',
        },
        { key: 'auditor', label: 'Auditor', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose the auditor' },
        { key: 'caseHolder', label: 'Who holds the case', type: 'staff', half: true, requiredToFinalise: 'Choose who holds the case' },
        {
          key: 'sampling',
          label: 'Why this case',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'random', label: 'Drawn at random' },
            { code: 'theme', label: 'Theme of the month' },
            { code: 'follow-up', label: 'Audited again' },
            { code: 'concern', label: 'Because of a concern' },
          ],
          half: true,
          requiredToFinalise: 'Choose why this case',
        },
        {
          key: 'independent',
          label: 'Is the auditor neither the case-holder nor their line manager?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why nobody else could', message: 'Write why nobody else could audit it' },
          requiredToFinalise: 'Answer whether the auditor is independent of the case',
        },
      ],
    },
    {
      title: 'Safety first',
      fields: [
        {
          key: 'safeNow',
          label: 'Is the child or adult safe now?',
          hint: 'If not: escalate the same day.',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'What makes them unsafe', message: 'Write what makes them unsafe' },
          requiredToFinalise: 'Answer whether the child or adult is safe now',
        },
        {
          key: 'escalatedAt',
          label: 'Escalated',
          hint: 'Leave empty until it is done, and change the audit then: the clock runs until midnight.',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'auditedAt',
          half: true,
          when: [{ field: 'safeNow', isOneOf: [false] }],
        },
        {
          key: 'escalatedTo',
          label: 'To whom',
          type: 'staff',
          half: true,
          when: [{ field: 'escalatedAt', isPresent: true }],
          requiredToFinalise: 'Choose to whom it was escalated',
        },
        {
          key: 'thresholdRight',
          label: 'Is the threshold right?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Which would be right, and why', message: 'Write which threshold would be right' },
          requiredToFinalise: 'Answer whether the threshold is right',
        },
        {
          key: 'jurisdiction',
          label: 'Is jurisdiction considered and recorded?',
          hint: 'Host nation, SOFA, Armed Forces Act 1991 (PI 5.3).',
          type: 'choice',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No' },
            { code: 'not-needed', label: 'Not needed: no child protection' },
          ],
          requiredToFinalise: 'Choose whether jurisdiction is recorded',
        },
      ],
    },
    { title: 'Grades', guidance: 'Grade what the file shows, not what is known of the worker.', fields: graded },
    {
      title: 'The plan',
      fields: [
        {
          key: 'hasPlan',
          label: 'Is there a plan?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why there is no plan' },
          requiredToFinalise: 'Answer whether there is a plan',
        },
        ...smart,
      ],
    },
    {
      title: 'Result',
      fields: [
        {
          key: 'overall',
          label: 'Overall',
          type: 'choice',
          options: AUDIT_GRADES,
          requiredToFinalise: 'Choose the overall grade',
        },
        {
          key: 'managerToldAt',
          label: 'Another manager told that the file is inadequate',
          hint: 'Within one working day. Leave empty until it is done, and change the audit then.',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'auditedAt',
          half: true,
          when: [{ field: 'overall', isOneOf: ['I'] }],
        },
        {
          key: 'managerTold',
          label: 'Who was told',
          type: 'staff',
          half: true,
          when: [{ field: 'managerToldAt', isPresent: true }],
          requiredToFinalise: 'Choose which manager was told',
        },
        { key: 'strengths', label: 'What is done well', type: 'narrative', requiredToFinalise: 'Write what is done well' },
        { key: 'improve', label: 'What must be better', type: 'narrative', requiredToFinalise: 'Write what must be better' },
        {
          key: 'actions',
          label: 'Actions',
          hint: 'Each becomes a task of its owner.',
          type: 'table',
          rowName: 'action',
          columns: ownedActionColumns,
        },
        { key: 'reauditOn', label: 'Audit again on', type: 'date', notBefore: 'today', half: true },
        { key: 'familyFeedback', label: 'What the family said of the work', type: 'narrative' },
      ],
    },
    {
      title: 'Moderation',
      guidance: 'Filled in later by another manager, as a change of this audit: they read the file and grade it without looking first.',
      fields: [
        { key: 'moderatedBy', label: 'Moderated by', type: 'staff', half: true },
        {
          key: 'moderatedAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'auditedAt',
          half: true,
          when: [{ field: 'moderatedBy', isPresent: true }],
          requiredToFinalise: 'Enter when it was moderated',
        },
        {
          key: 'moderationGrade',
          label: 'Grade after moderation',
          type: 'choice',
          appearance: 'select',
          options: AUDIT_GRADES,
          half: true,
          when: [{ field: 'moderatedBy', isPresent: true }],
          requiredToFinalise: 'Choose the grade after moderation',
        },
        {
          key: 'moderation',
          label: 'Graded otherwise',
          hint: 'Only the domains where the second manager came to another grade.',
          type: 'table',
          rowName: 'difference',
          when: [{ field: 'moderatedBy', isPresent: true }],
          columns: [
            {
              key: 'domain',
              label: 'Domain',
              type: 'choice',
              appearance: 'select',
              options: AUDIT_DOMAINS.map(({ key, label }) => ({ code: key, label })),
              half: true,
              requiredToFinalise: 'Choose the domain',
            },
            {
              key: 'grade',
              label: 'Second manager’s grade',
              type: 'choice',
              appearance: 'select',
              options: AUDIT_GRADES,
              half: true,
              requiredToFinalise: 'Choose the second manager’s grade',
            },
            { key: 'why', label: 'What shows it', type: 'text' },
          ],
        },
        {
          key: 'moderationWhy',
          label: 'Why, where the overall grade differs',
          type: 'text',
          when: [{ field: 'moderatedBy', isPresent: true }],
        },
      ],
    },
  ],
};
