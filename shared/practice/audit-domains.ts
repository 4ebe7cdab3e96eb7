/** What an audit of a case file grades, and in which grades (facts 7.10): the same in the audit form and in the standards it grades by. */

export const AUDIT_GRADES = [
  { code: 'O', label: 'Outstanding' },
  { code: 'G', label: 'Good' },
  { code: 'RI', label: 'Requires improvement' },
  { code: 'I', label: 'Inadequate' },
] as const;

/** The domains of the audit, by the key of their grade. */
export const AUDIT_DOMAINS = [
  { key: 'gradeHistory', label: 'History and chronology' },
  { key: 'gradeAssessment', label: 'Assessment and analysis' },
  { key: 'gradeVoice', label: 'Voice of the child or adult' },
  { key: 'gradePlanning', label: 'Planning' },
  { key: 'gradeReviews', label: 'Reviews and timeliness' },
  { key: 'gradeVisits', label: 'Visits' },
  { key: 'gradeOversight', label: 'Management oversight and supervision' },
  { key: 'gradeMultiAgency', label: 'Work with other agencies' },
  { key: 'gradeDiversity', label: 'Diversity and identity' },
  { key: 'gradeImpact', label: 'Impact for the child or adult' },
  { key: 'gradeRecording', label: 'Recording' },
  { key: 'gradeJurisdiction', label: 'Jurisdiction record' },
] as const;

export type AuditDomain = (typeof AUDIT_DOMAINS)[number]['key'];

/** The code itself when it is not known: an old record still reads. */
export const auditGradeLabel = (code: string): string => AUDIT_GRADES.find((grade) => grade.code === code)?.label ?? code;

export const auditDomainLabel = (key: string): string => AUDIT_DOMAINS.find((domain) => domain.key === key)?.label ?? key;

/** The five letters of SMART and the contingency, by the key of their answer (PI 4.5). */
export const SMART_QUESTIONS = [
  { key: 'smartSpecific', label: 'Specific?', word: 'Specific' },
  { key: 'smartMeasurable', label: 'Measurable?', word: 'Measurable' },
  { key: 'smartAchievable', label: 'Achievable, and agreed by whoever does it?', word: 'Achievable' },
  { key: 'smartRelevant', label: 'Relevant to an assessed need?', word: 'Relevant' },
  { key: 'smartTimed', label: 'Timed?', word: 'Timed' },
  { key: 'contingency', label: 'With a contingency?', word: 'Contingency' },
] as const;
