import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import { AUDIT_DOMAINS, caseFileAuditForm } from './form.ts';
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
    expect(AUDIT_DOMAINS).toHaveLength(11);
    expect(missing({ gradeVoice: undefined, smartTimed: undefined })).toEqual(['gradeVoice', 'smartTimed']);
    const noPlan = { hasPlan: { answer: false, reason: 'Decision is due Friday' }, smartTimed: undefined, contingency: undefined };
    expect(missing(noPlan)).toEqual([]);
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
