import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { AUDIT_DOMAINS } from '../audit-domains.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import { caseFileAuditForm } from './form.ts';
import { caseFileAudit } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const yes = { answer: true };
const audit = {
  auditedAt: morningOf('2026-03-05'),
  auditor: 'AAAAAAAAAAAAAAAAAAAAAA',
  caseHolder: 'BBBBBBBBBBBBBBBBBBBBBA',
  sampling: 'random',
  independent: yes,
  safeNow: yes,
  thresholdRight: yes,
  jurisdiction: 'yes',
  ...Object.fromEntries(AUDIT_DOMAINS.map(({ key }) => [key, 'G'])),
  hasPlan: yes,
  smartSpecific: yes,
  smartMeasurable: yes,
  smartAchievable: yes,
  smartRelevant: yes,
  smartTimed: yes,
  contingency: yes,
  overall: 'G',
  strengths: 'The child’s words are on every page.',
  improve: 'The chronology stops in January.',
};
const missing = (changes: object) => problemsToFinalise(caseFileAuditForm, { ...audit, ...changes }, asOf).map(({ path }) => path);

describe('a case-file audit', () => {
  it('grades every domain of the standard, and the five letters of SMART with the contingency', () => {
    expect(missing({})).toEqual([]);
    expect(caseFileAudit.schema.safeParse(audit).success).toBe(true);
    expect(AUDIT_DOMAINS).toHaveLength(12);
    expect(missing({ gradeVoice: undefined, smartTimed: undefined })).toEqual(['gradeVoice', 'smartTimed']);
    const noPlan = { hasPlan: { answer: false, reason: 'Decision is due Friday' }, smartTimed: undefined, contingency: undefined };
    expect(missing(noPlan)).toEqual([]);
  });

  it('grades the jurisdiction record only where jurisdiction had to be considered', () => {
    expect(missing({ gradeJurisdiction: undefined })).toEqual(['gradeJurisdiction']);
    expect(missing({ gradeJurisdiction: undefined, jurisdiction: 'not-needed' })).toEqual([]);
  });

  it('reads an audit of before the jurisdiction record was graded', () => {
    expect(caseFileAudit.schema.safeParse({ ...audit, gradeJurisdiction: undefined }).success).toBe(true);
  });

  it('says so when the auditor holds the case, and lets nobody moderate their own audit', () => {
    expect(missing({ caseHolder: audit.auditor })).toEqual(['independent']);
    expect(missing({ caseHolder: audit.auditor, independent: { answer: false, reason: 'Alone in the country' } })).toEqual([]);
    const moderated = { moderatedBy: audit.caseHolder, moderatedAt: morningOf('2026-03-05'), moderationGrade: 'RI' };
    expect(missing(moderated)).toEqual([]);
    expect(missing({ ...moderated, moderatedBy: audit.auditor })).toEqual(['moderatedBy']);
    expect(missing({ moderatedBy: audit.caseHolder })).toEqual(['moderatedAt', 'moderationGrade']);
    expect(missing({ ...moderated, moderation: [{ rowId: 'a', domain: 'gradeVoice' }] })).toEqual(['moderation.0.grade']);
  });

  it('that finds the file inadequate is told to another manager within one working day', () => {
    // A Friday: the Monday after is the day.
    const inadequate = { ...audit, auditedAt: morningOf('2026-03-06'), overall: 'I' };
    expect(clocksInWords([recordOf(caseFileAudit, inadequate)])).toEqual(['AUDIT-INADEQUATE 2026-03-06→2026-03-09 runs']);
    const told = { ...inadequate, managerToldAt: morningOf('2026-03-09'), managerTold: audit.caseHolder };
    expect(clocksInWords([recordOf(caseFileAudit, told)])).toEqual(['AUDIT-INADEQUATE 2026-03-06→2026-03-09 2026-03-09']);
    const both = { ...inadequate, safeNow: { answer: false, reason: 'Nobody has seen her for a month' } };
    expect(clocksInWords([recordOf(caseFileAudit, both)])).toHaveLength(2);
  });

  it('asks why the threshold is wrong, and why the auditor is not independent', () => {
    expect(missing({ thresholdRight: { answer: false }, independent: { answer: false } })).toEqual(['independent', 'thresholdRight']);
  });

  it('that finds somebody unsafe is escalated before the day ends, and stands on every screen until then', () => {
    const unsafe = { ...audit, safeNow: { answer: false, reason: 'Alone with him since Monday' } };
    expect(missing(unsafe)).toEqual([]);
    expect(clocksInWords([recordOf(caseFileAudit, unsafe)])).toEqual(['AUDIT-ESCALATION 2026-03-05→2026-03-05 runs']);
    const escalated = { ...unsafe, escalatedAt: '2026-03-05T09:40:00+00:00[Europe/London]', escalatedTo: audit.auditor };
    expect(clocksInWords([recordOf(caseFileAudit, escalated)])).toEqual(['AUDIT-ESCALATION 2026-03-05→2026-03-05 2026-03-05']);
    expect(clocksInWords([recordOf(caseFileAudit, audit)])).toEqual([]);
    expect(caseFileAudit.timescales[0]?.significantHarm).toBe(true);
  });

  it('is summed up with the grade after moderation, where there is one', () => {
    expect(caseFileAudit.summary(audit)).toBe('Good');
    expect(caseFileAudit.summary({ ...audit, moderationGrade: 'RI', safeNow: { answer: false } })).toBe(
      'Requires improvement · not safe at the audit',
    );
  });
});
