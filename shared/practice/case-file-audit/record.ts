/** An audit of a case file against good-practice standards, graded by domain, with actions that become tasks (WORK14; facts 7.10). */
import { AUDIT_DOMAINS, auditGradeLabel, SMART_QUESTIONS } from '../audit-domains.ts';
import { answerIn, instantIn, recordId, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { caseFileAuditForm } from './form.ts';
import { caseFileAuditTimescales } from './timescales.ts';

export const caseFileAudit: RecordKind = {
  kind: 'case-file-audit',
  title: 'Case-file audit',
  fileTypes: ['case'],
  part: 'oversight',
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Audit the case file', finish: 'Finalise the audit', shareable: false },
  // Escalation and moderation come after it; its first version stays readable.
  correctedBy: 'new-version',
  form: caseFileAuditForm,
  schema: schemaFromForm(caseFileAuditForm, {
    /** The month's sample that drew the case. Set by the software. */
    sample: recordId.optional(),
  }),
  timescales: caseFileAuditTimescales,
  stops: [
    { rule: 'AUDIT-ESCALATION', own: true, at: (body) => instantIn(body, 'escalatedAt') },
    { rule: 'AUDIT-INADEQUATE', own: true, at: (body) => instantIn(body, 'managerToldAt') },
  ],
  happenedAt: (body) => textIn(body, 'auditedAt') || undefined,
  summary: (body) => {
    const grade = textIn(body, 'moderationGrade') || textIn(body, 'overall');
    return [auditGradeLabel(grade), answerIn(body, 'safeNow') === false ? 'not safe at the audit' : ''].filter(Boolean).join(' · ');
  },
  facts: [
    'auditedAt',
    'auditor',
    'caseHolder',
    'sampling',
    'sample',
    'independent',
    'safeNow',
    'escalatedAt',
    'thresholdRight',
    'jurisdiction',
    ...AUDIT_DOMAINS.map(({ key }) => key),
    'hasPlan',
    ...SMART_QUESTIONS.map(({ key }) => key),
    'overall',
    'managerToldAt',
    'actions.action',
    'actions.owner',
    'actions.dueOn',
    'reauditOn',
    'moderatedBy',
    'moderatedAt',
    'moderationGrade',
    'moderation.domain',
    'moderation.grade',
  ],
};
