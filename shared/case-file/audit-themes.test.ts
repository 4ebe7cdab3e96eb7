import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { Body } from '#shared/practice/record.ts';
import { auditThemes, twelveMonthsTo } from './audit-themes.ts';
import { auditActions, auditsOf, gradeDifferences, needsOf } from './audits.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { fileId, GRACE, JAMES, recordId, stateOf, VAULT } from './states-for-tests.ts';

const yes = { answer: true };
const no = { answer: false };

const audit = (day: string, more: Body = {}): Body => ({
  auditedAt: `${day}T10:00:00+03:00[Africa/Nairobi]`,
  auditor: JAMES,
  overall: 'G',
  safeNow: yes,
  thresholdRight: yes,
  jurisdiction: 'yes',
  ...more,
});

function caseOf(name: string, location: string, audits: readonly Body[], tasks: readonly Body[] = []): FileDigest {
  return foldDigest(fileId(name), VAULT, 'case', [
    stateOf(
      'case',
      `${name}-case`,
      { householdName: name, location, openedOn: '2025-11-03', reason: 'x' },
      { at: '2025-11-03T09:00:00+03:00[Africa/Nairobi]' },
    ),
    ...audits.map((body, index) => stateOf('case-file-audit', `${name}-a${index}`, body)),
    ...tasks.map((body, index) => stateOf('task', `${name}-t${index}`, body)),
  ]);
}

const quarter = [calendarDate('2026-02-01'), calendarDate('2026-04-30')] as const;

describe('themes of the audits', () => {
  const digests = [
    caseOf('kenya1', 'BATUK', [audit('2026-02-10', { gradeVoice: 'O', gradePlanning: 'RI', smartTimed: yes, smartMeasurable: no })]),
    caseOf('kenya2', 'BATUK', [
      audit('2026-04-02', { gradeVoice: 'G', gradePlanning: 'G', gradeVisits: 'NA', smartTimed: yes, overall: 'RI' }),
    ]),
    caseOf('nepal1', 'NEPAL', [
      audit('2026-01-31', { gradeVoice: 'I' }),
      audit('2026-04-30', {
        gradeVoice: 'G',
        gradePlanning: 'I',
        overall: 'I',
        safeNow: { answer: false, reason: 'x' },
        thresholdRight: no,
        jurisdiction: 'no',
      }),
    ]),
  ];
  const themes = auditThemes(digests, ...quarter);
  const domain = (key: string) => themes.domains.find((each) => each.domain === key);

  it('count grades by domain, leave out what was before the quarter, and list the audits behind what is below Good', () => {
    expect(themes.audits).toEqual([recordId('nepal1-a1'), recordId('kenya2-a0'), recordId('kenya1-a0')]);
    expect(themes.overall).toEqual({ O: 0, G: 1, RI: 1, I: 1, NA: 0, goodOrBetter: 1, graded: 3 });
    expect(domain('gradeVoice')?.counts).toMatchObject({ O: 1, G: 2, graded: 3 });
    expect(domain('gradePlanning')?.below).toEqual([recordId('nepal1-a1'), recordId('kenya1-a0')]);
    // One said that it does not apply yet; the others said nothing.
    expect(domain('gradeVisits')?.counts).toEqual({ O: 0, G: 0, RI: 0, I: 0, NA: 1, goodOrBetter: 0, graded: 0 });
  });

  it('name what is strong and what must be better, the weakest first', () => {
    expect(themes.strengths.map((each) => each.domain)).toEqual(['gradeVoice']);
    expect(themes.improvements.map((each) => each.domain)).toEqual(['gradePlanning']);
  });

  it('show each month, also the one without an audit, and each location', () => {
    expect(themes.months.map(({ month, audits }) => [month, audits])).toEqual([
      ['2026-02', 1],
      ['2026-03', 0],
      ['2026-04', 2],
    ]);
    expect(themes.locations.map(({ location, audits, overall }) => [location, audits.length, overall.goodOrBetter])).toEqual([
      ['BATUK', 2, 1],
      ['NEPAL', 1, 0],
    ]);
    expect(themes.months[2]?.domains.gradePlanning).toMatchObject({ G: 1, I: 1 });
  });

  it('count the letters of SMART only where there was a plan to ask about', () => {
    expect(themes.smart.map(({ word, yes: passed, asked }) => `${word} ${passed}/${asked}`)).toEqual([
      'Specific 0/0',
      'Measurable 0/1',
      'Achievable 0/0',
      'Relevant 0/0',
      'Timed 2/2',
      'Contingency 0/0',
    ]);
  });

  it('keep what no average may hide', () => {
    const last = [recordId('nepal1-a1')];
    expect([themes.unsafe, themes.inadequate, themes.thresholdWrong, themes.jurisdictionMissing]).toEqual([last, last, last, last]);
  });

  it('are graded as the second manager graded them', () => {
    const moderated = caseOf('m', 'BATUK', [
      audit('2026-03-01', {
        overall: 'O',
        gradeVoice: 'O',
        moderatedBy: GRACE,
        moderationGrade: 'RI',
        moderation: [{ rowId: 'a', domain: 'gradeVoice', grade: 'RI' }],
      }),
      audit('2026-03-02', { moderatedBy: GRACE, moderationGrade: 'G' }),
    ]);
    const { overall, moderation, domains } = auditThemes([moderated], ...quarter);
    expect(overall).toMatchObject({ O: 0, G: 1, RI: 1 });
    expect(moderation).toEqual({ moderated: 2, confirmed: 1, raised: 0, lowered: 1 });
    expect(domains.find((each) => each.domain === 'gradeVoice')?.counts).toMatchObject({ O: 0, RI: 1 });
    expect(gradeDifferences(auditsOf([moderated])[1]?.values ?? {})).toEqual([
      { domain: 'overall', auditor: 'O', moderator: 'RI' },
      { domain: 'gradeVoice', auditor: 'O', moderator: 'RI' },
    ]);
  });

  it('of nothing are empty, and every month is there', () => {
    const none = auditThemes([], ...quarter);
    expect(none.audits).toEqual([]);
    expect(none.months).toHaveLength(3);
    expect(none.strengths).toEqual([]);
    expect(none.improvements).toEqual([]);
    expect(twelveMonthsTo(calendarDate('2026-02-14'))).toEqual({ from: '2025-03-01', until: '2026-02-28' });
  });

  it('count a case where it was on the day of its audit', () => {
    const moved = { ...caseOf('m', 'NEPAL', [audit('2026-02-10'), audit('2026-03-20')]) };
    const digest: FileDigest = {
      ...moved,
      locations: [
        { code: 'BATUK', from: calendarDate('2025-11-03') },
        { code: 'NEPAL', from: calendarDate('2026-03-01') },
      ],
    };
    expect(auditThemes([digest], ...quarter).locations.map(({ location, audits }) => [location, audits.length])).toEqual([
      ['BATUK', 1],
      ['NEPAL', 1],
    ]);
  });
});

describe('actions of audits', () => {
  const actions = [
    { rowId: 'r1', action: 'See the younger child alone', owner: GRACE, dueOn: '2026-03-01' },
    { rowId: 'r2', action: 'Rewrite the plan', owner: GRACE, dueOn: '2026-03-20' },
    { rowId: 'r3', action: 'Ask the school', owner: JAMES, dueOn: '2026-03-05' },
    { rowId: 'r4', action: 'Check the consent', owner: GRACE, dueOn: '2026-03-06' },
  ];
  const task = (row: number, more: Body): Body => ({
    what: actions[row]?.action,
    owner: actions[row]?.owner,
    dueOn: actions[row]?.dueOn,
    status: 'open',
    from: recordId('k-a0'),
    fromRow: actions[row]?.rowId,
    ...more,
  });
  const digest = caseOf(
    'k',
    'BATUK',
    [audit('2026-02-10', { actions })],
    [task(0, { status: 'done', doneOn: '2026-02-28' }), task(1, {}), task(3, { dueOn: '2026-03-30', carriedForward: 1 })],
  );

  it('stand as the tasks they became; one without a task is open all the same', () => {
    const list = auditActions(auditsOf([digest]), calendarDate('2026-03-10'));
    expect(list.map(({ action, state, dueOn, putOff, task: made }) => [action, state, dueOn, putOff, made !== undefined])).toEqual([
      ['Ask the school', 'overdue', '2026-03-05', 0, false],
      ['Rewrite the plan', 'open', '2026-03-20', 0, true],
      ['Check the consent', 'open', '2026-03-30', 1, true],
      ['See the younger child alone', 'done', '2026-03-01', 0, true],
    ]);
    expect(auditThemes([digest], ...quarter, calendarDate('2026-03-10')).actions).toEqual({ set: 4, done: 1, open: 3, overdue: 1 });
    expect(auditThemes([digest], ...quarter).actions.overdue).toBe(3);
  });
});

describe('what an audit waits for', () => {
  const needs = (more: Body, later: readonly Body[] = []) => {
    const audits = auditsOf([caseOf('k', 'BATUK', [audit('2026-02-10', more), ...later])]);
    const first = audits.at(-1);
    return first === undefined ? [] : needsOf(first, calendarDate('2026-04-01'));
  };

  it('is escalation, telling a manager, a second grade at the ends of the scale, and the audit that was to follow', () => {
    expect(needs({})).toEqual([]);
    expect(needs({ safeNow: { answer: false, reason: 'x' }, overall: 'I' })).toEqual(['escalation', 'manager-told', 'moderation']);
    const answered = {
      escalatedAt: '2026-02-10T12:00:00+03:00[Africa/Nairobi]',
      managerToldAt: '2026-02-10T12:00:00+03:00[Africa/Nairobi]',
    };
    expect(needs({ safeNow: { answer: false, reason: 'x' }, overall: 'I', ...answered, moderatedBy: GRACE })).toEqual([]);
    expect(needs({ overall: 'O' })).toEqual(['moderation']);
    expect(needs({ reauditOn: '2026-03-31' })).toEqual(['reaudit']);
    expect(needs({ reauditOn: '2026-03-31' }, [audit('2026-03-30')])).toEqual([]);
  });
});
