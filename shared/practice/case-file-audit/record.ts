/** An audit of a case file against good-practice standards, graded by domain, with actions that become tasks (WORK14; facts 7.10). */
import { answerIn, instantIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { AUDIT_DOMAINS, AUDIT_GRADES, caseFileAuditForm } from './form.ts';
import { caseFileAuditTimescales } from './timescales.ts';

export const auditGradeLabel = (code: string): string => AUDIT_GRADES.find((grade) => grade.code === code)?.label ?? code;

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
  schema: schemaFromForm(caseFileAuditForm),
  timescales: caseFileAuditTimescales,
  stops: [{ rule: 'AUDIT-ESCALATION', own: true, at: (body) => instantIn(body, 'escalatedAt') }],
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
    'safeNow',
    'escalatedAt',
    'thresholdRight',
    'jurisdiction',
    ...AUDIT_DOMAINS.map(({ key }) => key),
    'hasPlan',
    'smartSpecific',
    'smartMeasurable',
    'smartAchievable',
    'smartRelevant',
    'smartTimed',
    'contingency',
    'overall',
    'actions.owner',
    'actions.dueOn',
    'reauditOn',
    'moderationGrade',
  ],
};
