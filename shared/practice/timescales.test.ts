/**
 * Every clock of the service in one table, against the list of limits in facts 1.1 to 1.5; the properties that all of them have; and
 * the cases of a service year in which clocks go wrong most easily. Whoever changes a limit changes it here too, knowingly.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '#shared/base/working-days.ts';
import { addMs, compareInstants, dateOf, elapsedMs, inZone, LONDON, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR, localCalendar } from '#shared/reference/calendars.ts';
import { clockState, dueMoment, startClock } from '#shared/timescales/clock.ts';
import { type ClockRecord, clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { adultSafeguardingAssessment } from './adult-safeguarding-assessment/record.ts';
import { allocation } from './allocation/record.ts';
import { caseFileAudit } from './case-file-audit/record.ts';
import { kindsByName, recordKind } from './catalogue.ts';
import { childAndFamilyAssessment } from './child-and-family-assessment/record.ts';
import { childInNeedPlan } from './child-in-need-plan/record.ts';
import { childProtectionConference } from './child-protection-conference/record.ts';
import { childProtectionPlan } from './child-protection-plan/record.ts';
import { clocksInWords, morningOf, recordOf } from './clocks-for-tests.ts';
import { closure } from './closure/record.ts';
import { contact } from './contact/record.ts';
import { contactResponse } from './contact-response/record.ts';
import { involvement } from './involvement/record.ts';
import type { Body, RecordKind } from './record.ts';
import { referral } from './referral/record.ts';
import { section47Enquiry } from './section-47-enquiry/record.ts';
import { strategyMeeting } from './strategy-meeting/record.ts';
import { transfer } from './transfer/record.ts';
import { visit } from './visit/record.ts';

const kinds: readonly RecordKind[] = Object.values(kindsByName);
const rules = kinds.flatMap((kind) => kind.timescales.map((rule) => ({ kind, rule })));

/**
 * Rule | started by | words on the chip | limit | calendar and first day | in force from | leads to | answered by, and in brackets
 * taken away by | source. Sharing an assessment is answered by each kind for its own and by the record that follows it.
 */
const TABLE = `
P1.4 | contact | Immediate response to risk of harm | 60 minutes | contract, start-day | 2025-11-01 | contact-response | contact contact-response referral child-protection-concern | SOR Annex D P1.4
A2x | contact | Decision on removal | 24 hours | contract, start-day | 2025-11-01 | referral | referral child-protection-concern | SOR Annex A 2x
P1.1 | contact | Response to the contact | 24 hours | contract, start-day | 2025-11-01 | contact-response | contact contact-response | SOR Annex D P1.1
P1.2 | contact | Threshold decision | 3 working days | contract, start-day | 2025-11-01 | referral | referral | SOR Annex D P1.2
P1.3 | contact | Outcome told to referrer and family | 3 working days | contract, start-day | 2025-11-01 | outcome-told | referral outcome-told | SOR Annex D P1.3
PI2.1 | referral | Child and family assessment | 45 working days | contract, start-day | 2025-11-01 | child-and-family-assessment | child-and-family-assessment | SOR Annex D PI 2.1; Working Together 2023
PI2.1 | referral | Adult safeguarding assessment | 45 working days | contract, start-day | 2025-11-01 | adult-safeguarding-assessment | adult-safeguarding-assessment | SOR Annex D PI 2.1
PI4.1 | referral | Allocated, and contact made with the family | 5 working days | contract, start-day | 2025-11-01 | visit | allocation visit case-note | SOR Annex D PI 4.1
PI6.1 | referral | Allocated, and contact made with the adult | 3 working days | contract, start-day | 2025-11-01 | visit | allocation visit case-note | SOR Annex D PI 6.1
P8.1 | referral | Family Support allocated | 5 working days | contract, start-day | 2025-11-01 | allocation | allocation | SOR Annex D P8.1
PI2.5 | involvement | Re-assessment of a case open for 6 months | 6 calendar months, again | contract, start-day | 2025-11-01 | child-and-family-assessment | child-and-family-assessment | SOR Annex D PI 2.5
PI2.5 | involvement | Re-assessment of a case open for 6 months | 6 calendar months, again | contract, start-day | 2025-11-01 | adult-safeguarding-assessment | adult-safeguarding-assessment | SOR Annex D PI 2.5
PI6.4 | involvement | Risk management plan in force | 10 working days | contract, start-day | 2025-11-01 | risk-management-plan | involvement risk-management-plan | SOR Annex D PI 6.4; 10 working days are Haversack’s default: see facts 2.4
SUPERVISION | allocation | Supervision of the case | 2 calendar months | contract, start-day | 2025-11-01 | supervision | (allocation) (closure) supervision | Haversack default: no national limit (SOR para 35; facts 7.9)
PI2.1 | child-and-family-assessment | Child and family assessment | 45 working days | contract, start-day | 2025-11-01 | child-and-family-assessment | child-and-family-assessment | SOR Annex D PI 2.1; Working Together 2023
PI2.2 | child-and-family-assessment | Assessment shared with family and partners | 5 working days | contract, start-day | 2025-11-01 | assessment-shared | every assessment | SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”
PI2.4 | child-and-family-assessment | Child in need plan | 10 working days | contract, start-day | 2025-11-01 | child-in-need-plan | child-in-need-plan | SOR Annex D PI 2.4; 10 working days are Haversack’s default: no national limit (facts T16)
PI2.2 | personal-family-support-assessment | Assessment shared with family and partners | 5 working days | contract, start-day | 2025-11-01 | assessment-shared | every assessment | SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”
CIN-VISIT | child-in-need-plan | Child in need visit | 20 working days, again, or as recorded | contract, start-day | 2025-11-01 | visit | (involvement) (closure) visit | The plan; Haversack default 20 working days: no national limit (facts T16; SOR Annex D PI 4.2)
CIN-REVIEW | child-in-need-plan | Child in need review | 42 calendar days, then 3 calendar months, or as recorded | contract, start-day | 2025-11-01 | child-in-need-review | (involvement) child-in-need-review (closure) | The plan; Haversack default 6 weeks, then 3 months: no national limit (facts T16; SOR Annex D PI 4.3)
P8.1 | family-support-referral | Family Support allocated | 5 working days | contract, start-day | 2025-11-01 | allocation | allocation | SOR Annex D P8.1
PI2.1 | adult-safeguarding-assessment | Adult safeguarding assessment | 45 working days | contract, start-day | 2025-11-01 | adult-safeguarding-assessment | adult-safeguarding-assessment | SOR Annex D PI 2.1
PI2.2 | adult-safeguarding-assessment | Assessment shared with family and partners | 5 working days | contract, start-day | 2025-11-01 | assessment-shared | every assessment | SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”
PI2.4 | adult-safeguarding-assessment | Plan with SMART actions | 10 working days | contract, start-day | 2025-11-01 | risk-management-plan | risk-management-plan | SOR Annex D PI 2.4; 10 working days are Haversack’s default: see facts 2.4
CARER | carers-assessment | Carer’s assessment signed off | 45 working days | contract, start-day | 2025-11-01 | carers-assessment | carers-assessment | Haversack default: no national limit; see facts 1.4
PI2.2 | carers-assessment | Assessment shared with family and partners | 5 working days | contract, start-day | 2025-11-01 | assessment-shared | every assessment | SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”
PI2.4 | carers-assessment | Plan with SMART actions | 10 working days | contract, start-day | 2025-11-01 | risk-management-plan | risk-management-plan | SOR Annex D PI 2.4; 10 working days are Haversack’s default: see facts 2.4
T26 | young-carers-assessment | Young carer’s assessment signed off | 45 working days | contract, start-day | 2025-11-01 | young-carers-assessment | young-carers-assessment | Haversack default: no national limit; see facts T26
PI2.2 | young-carers-assessment | Assessment shared with family and partners | 5 working days | contract, start-day | 2025-11-01 | assessment-shared | every assessment | SOR Annex D PI 2.2; 5 working days are Haversack’s default: the SOR says “on completion”
PI2.4 | young-carers-assessment | Plan with SMART actions | 10 working days | contract, start-day | 2025-11-01 | risk-management-plan | risk-management-plan | SOR Annex D PI 2.4; 10 working days are Haversack’s default: see facts 2.4
ADULT-DECISION | adult-safeguarding-enquiry | Decision on the safeguarding concern | 1 working days | contract, start-day | 2025-11-01 | adult-safeguarding-enquiry | adult-safeguarding-enquiry | Haversack default: no national limit; see facts 1.4
ADULT-PLANNING | adult-safeguarding-enquiry | Safeguarding enquiry planned | 5 working days | contract, start-day | 2025-11-01 | adult-safeguarding-enquiry | adult-safeguarding-enquiry | Haversack default: no national limit; see facts 1.4
ADULT-REPORT | adult-safeguarding-enquiry | Safeguarding enquiry report | 20 working days | contract, start-day | 2025-11-01 | adult-safeguarding-enquiry | adult-safeguarding-enquiry | Haversack default: no national limit; see facts 1.4
PI6.4-REVIEW | risk-management-plan | Risk management plan reviewed | 3 calendar months, again, or as recorded | contract, start-day | 2025-11-01 | adult-review | risk-management-plan adult-review (closure) | SOR Annex D PI 6.4; at most 3 months: facts 1.4
CARE-PLAN-REVIEW | risk-management-plan | Care and support reviewed | 56 calendar days, then 12 calendar months | contract, start-day | 2025-11-01 | adult-review | adult-review (closure) | Care and support statutory guidance 13.32
LAC-VISIT | looked-after-oversight | Visit to a looked-after child | 42 calendar days, again, or as recorded | contract, start-day | 2011-04-01 | visit | looked-after-oversight (closure) visit | SI 2010/959 reg 28(2), (5)
LAC-VISIT-WEEKLY | looked-after-oversight | Weekly visit to a looked-after child | 7 calendar days, again | contract, start-day | 2011-04-01 | visit | looked-after-oversight (looked-after-review) (closure) visit | SI 2010/959 reg 28(3)(a), (4)(a)
LAC-REVIEW | looked-after-oversight | Review of a looked-after child | 6 calendar months, again, or as recorded | contract, start-day | 2011-04-01 | looked-after-review | looked-after-review (closure) | SI 2010/959 reg 33
LAC-VISIT-REVIEWED | looked-after-review | Visit to a looked-after child | 42 calendar days, again, or as recorded | contract, start-day | 2011-04-01 | visit | looked-after-oversight (closure) visit | SI 2010/959 reg 28(3)(b), (4)(b)
PF-VISIT | private-fostering | Visit to a privately fostered child | 7 working days, again, or as recorded | contract, start-day | 2005-07-01 | visit | (closure) visit | SI 2005/1533 regs 4, 7 and 8
P1.4 | child-protection-concern | Immediate response to risk of harm | 60 minutes | contract, start-day | 2025-11-01 | child-protection-concern | child-protection-concern | SOR Annex D P1.4
A2x | child-protection-concern | Decision on removal | 24 hours | contract, start-day | 2025-11-01 | child-protection-concern | child-protection-concern | SOR Annex A 2x
PI5.1 | child-protection-concern | Strategy meeting | 48 hours | contract, start-day | 2025-11-01 | strategy-meeting | strategy-meeting | SOR Annex D PI 5.1
PI5.1 | strategy-meeting | Strategy meeting | 48 hours | contract, start-day | 2025-11-01 | strategy-meeting | strategy-meeting | SOR Annex D PI 5.1
PI5.2 | strategy-meeting | Section 47 type enquiry | 15 working days | contract, start-day | 2025-11-01 | section-47-enquiry | section-47-enquiry | SOR Annex D PI 5.2
PI5.4a | strategy-meeting | Initial child protection conference, if the enquiry finds it is needed | 15 working days | contract, start-day | 2025-11-01 | child-protection-conference | (section-47-enquiry) child-protection-conference | SOR Annex D PI 5.4, Working Together 2023
PI5.4b | child-protection-conference | Review child protection conference | 3 calendar months, then 6 calendar months | contract, start-day | 2025-11-01 | child-protection-conference | child-protection-conference (child-protection-plan) (closure) | SOR Annex D PI 5.4, Working Together 2023
T8 | child-protection-conference | Core group | 10 working days, then 42 calendar days | contract, start-day | 2025-11-01 | core-group | (child-protection-conference) (child-protection-plan) core-group (closure) | Working Together 2023; later ones a Haversack default: no national limit, see facts 1.1 T8
PI5.5 | child-protection-plan | Child protection visit | 10 working days, again, or as recorded | contract, start-day | 2025-11-01 | visit | (child-protection-conference) (closure) visit | SOR Annex D PI 5.5
s22A | service-police-protection | Service police protection ends | 72 hours | contract, start-day | 2009-10-31 | service-police-protection | service-police-protection | Armed Forces Act 1991 s22A
s18 | legal-application | Assessment order ends | 7 calendar days, or as recorded | contract, day-before | 2009-10-31 | legal-application | legal-application | Armed Forces Act 1991 s18(1)
s21 | legal-application | Protection order ends | 28 calendar days, or as recorded | contract, day-before | 2009-10-31 | legal-application | legal-application | Armed Forces Act 1991 s21(1)–(2)
s22 | legal-application | Review of the protection order | 7 calendar days, again, or as recorded | contract, day-before | 2009-10-31 | legal-application | legal-application | Armed Forces Act 1991 s22(1)–(2)
s21(4) | legal-application | Authority of the order in the United Kingdom ends | 24 hours | contract, day-before | 2009-10-31 | legal-application | legal-application | Armed Forces Act 1991 s21(4)
T13 | transfer | Transfer-in conference | 15 working days | contract, start-day | 2025-11-01 | transfer | child-protection-conference transfer | Working Together 2023; SOR Annex A, Child Protection Planning f
T13 | transfer | Transfer-in conference | 15 working days | contract, start-day | 2025-11-01 | child-protection-conference | child-protection-conference transfer | Working Together 2023; SOR Annex A, Child Protection Planning f
T15 | serious-event | Child Death Overview Panel notified | 48 hours | contract, start-day | 2025-11-01 | serious-event | serious-event | Child Death Review statutory and operational guidance 2018
T14-notification | serious-event | Serious incident notified | 5 working days | contract, start-day | 2025-11-01 | serious-event | serious-event | Working Together 2023: within 5 working days of becoming aware
T14 | serious-event | Rapid review sent | 15 working days | contract, start-day | 2025-11-01 | serious-event | serious-event | Working Together 2023: within 15 working days of becoming aware
T14b | serious-event | UK local authority told of its duty to notify | 1 working days | contract, start-day | 2025-11-01 | serious-event | serious-event | Children Act 2004 s16C(1)(b); 1 working day is a Haversack default, see facts 1.1 T14b
A7d | support-needs-assessment | Opinion on support needs | 10 working days, or as recorded | contract, start-day | 2025-11-01 | support-needs-assessment | support-needs-assessment | Haversack default: no limit in SOR Annex A 7d; the day that Defence Children Services ask for counts
SUPERVISION | supervision | Supervision of the case | 2 calendar months, or as recorded | contract, start-day | 2025-11-01 | supervision | (allocation) (closure) supervision | Haversack default: no national limit (SOR para 35; facts 7.9)
AUDIT-ESCALATION | case-file-audit | Escalate what the audit found | 0 calendar days | contract, start-day | 2025-11-01 | case-file-audit | case-file-audit | Haversack default: the same day (SOR Annex E 2a; facts 7.10)
AUDIT-INADEQUATE | case-file-audit | Tell another manager of an inadequate file | 1 working days | contract, start-day | 2025-11-01 | case-file-audit | case-file-audit | Haversack default: one working day (SOR Annex E 2a)
REPORT-TO-BOARD | quarterly-report | Quarterly Report to the board | 7 calendar days, or as recorded | contract, start-day | 2025-11-01 | quarterly-report | quarterly-report | SOR paras 53 and 54: at least seven days before the Contract Management Board
COMPLAINT-ACKNOWLEDGE | complaint | Acknowledge the complaint | 3 working days | contract, start-day | 2025-11-01 | complaint | complaint | Haversack default: no national limit (SOR para 37)
COMPLAINT-RESPOND | complaint | Answer the complaint | 20 working days | contract, start-day | 2025-11-01 | complaint | complaint | Haversack default: no national limit (SOR para 37)
ALLEGATION-LADO | complaint | Tell the designated officer | 1 working days | contract, start-day | 2025-11-01 | complaint | complaint | Working Together 2023, people in positions of trust: within one working day
P8.3 | parenting-group | First session of the Parenting Group | 3 calendar months, or as recorded | contract, start-day | 2025-11-01 | parenting-group | parenting-group | SOR Annex D P8.3; 3 months are Haversack’s default, unless a day was agreed
`;

/** What answers the clock of any assessment, each for itself. */
const SHARING_KINDS = [
  'child-and-family-assessment',
  'personal-family-support-assessment',
  'assessment-shared',
  'adult-safeguarding-assessment',
  'carers-assessment',
  'young-carers-assessment',
];

/** Rows of facts 1.1 to 1.5: the rules that measure them, or why none does. */
const FACTS: Readonly<Record<string, readonly string[] | string>> = {
  'P1.1': ['P1.1'],
  'P1.2': ['P1.2'],
  'P1.3': ['P1.3'],
  'P1.4': ['P1.4'],
  A2x: ['A2x'],
  'PI 2.1': ['PI2.1'],
  'PI 2.2': ['PI2.2'],
  'PI 2.4': ['PI2.4'],
  'PI 2.5': ['PI2.5'],
  'PI 4.1': ['PI4.1'],
  'PI 4.2 and 4.3': ['CIN-VISIT', 'CIN-REVIEW'],
  'PI 5.1': ['PI5.1'],
  'PI 5.2': ['PI5.2'],
  'PI 5.4a': ['PI5.4a'],
  'PI 5.4b': ['PI5.4b'],
  'PI 5.5': ['PI5.5'],
  'PI 6.1': ['PI6.1'],
  'PI 6.4': ['PI6.4', 'PI6.4-REVIEW'],
  'P8.1': ['P8.1'],
  'P8.3': ['P8.3'],
  T1: 'Working Together’s own working day is printed beside P1.2 in the report; the contract counts 3',
  T2: ['PI2.1'],
  T3: 'no hours in national guidance: the 48 of PI 5.1 hold',
  T5: ['PI5.2'],
  T6: ['PI5.4a'],
  T7: ['PI5.4b'],
  T7b: 'local example of one partnership; the 3 months of PI 5.4 hold',
  T8: ['T8'],
  T9: ['PI5.5'],
  T10: 'local example; when a record was made stands in it',
  T11: 'local example; the conference records when its report was shared, and why late',
  T13: ['T13'],
  T14: ['T14', 'T14-notification'],
  'T14, review within 6 months': 'a duty of the UK safeguarding partners',
  T14b: ['T14b'],
  T15: ['T15'],
  T16: ['CIN-VISIT', 'CIN-REVIEW', 'PI2.4'],
  T20: ['LAC-VISIT', 'LAC-VISIT-WEEKLY', 'LAC-VISIT-REVIEWED'],
  T21: ['LAC-REVIEW'],
  T23: ['PF-VISIT'],
  T24: 'a duty of the carer: the arrangement records whether notice came in time',
  T26: ['T26'],
  'AFA s18': ['s18'],
  'AFA s21': ['s21'],
  'AFA s21(4)': ['s21(4)'],
  'AFA s22': ['s22'],
  'AFA s22A': ['s22A'],
  'adults, facts 1.4': ['ADULT-DECISION', 'ADULT-PLANNING', 'ADULT-REPORT', 'CARER', 'CARE-PLAN-REVIEW'],
  'supervision, facts 7.9': ['SUPERVISION'],
  'audits, facts 7.10': ['AUDIT-ESCALATION', 'AUDIT-INADEQUATE'],
  'SOR 53 and 54': ['REPORT-TO-BOARD'],
  'SOR 37': ['COMPLAINT-ACKNOWLEDGE', 'COMPLAINT-RESPOND', 'ALLEGATION-LADO'],
  'SOR Annex A 7d': ['A7d'],
  M10: 'bands of PI 2.1',
  'report, exit plan, assurance': 'of the contract, not of a file',
};

const count = (limit: number, unit: string) => `${limit} ${unit.replace('-', ' ')}`;

function inWords({ kind, rule }: (typeof rules)[number]): string {
  const { recurs } = rule;
  const later = recurs?.laterLimit;
  const answers = kinds.filter(
    (each) =>
      each.stops.some((stop) => stop.rule === rule.id) &&
      rule.answeredBy?.includes(each.kind) !== false &&
      (rule.answeredByItself !== true || each.kind === kind.kind),
  );
  const stoppedBy = answers.map((each) =>
    each.stops.some((stop) => stop.rule === rule.id && stop.cancels !== true) ? each.kind : `(${each.kind})`,
  );
  return [
    rule.id,
    kind.kind,
    rule.name,
    [
      count(rule.limit, rule.unit),
      ...(recurs === undefined ? [] : [later === undefined ? 'again' : `then ${count(later.limit, later.unit)}`]),
      ...(rule.limitIn === undefined ? [] : ['or as recorded']),
    ].join(', '),
    `${rule.calendar}, ${rule.dayZero}`,
    rule.inForceFrom,
    rule.stopsWith,
    rule.id === 'PI2.2' && stoppedBy.join() === SHARING_KINDS.join() ? 'every assessment' : stoppedBy.join(' '),
    rule.source,
  ].join(' | ');
}

describe('the table of timescales', () => {
  it('is what the catalogue says, to the word', () => {
    expect(rules.map(inWords)).toEqual(TABLE.trim().split('\n'));
  });

  it('has every limit of the facts, and none that they do not know', () => {
    const measured = Object.values(FACTS).flatMap((each) => (typeof each === 'string' ? [] : each));
    expect([...new Set(measured)].toSorted()).toEqual([...new Set(rules.map(({ rule }) => rule.id))].toSorted());
  });

  it('keeps the three clocks of the Armed Forces Act apart that “24 hours (section 22A)” runs together', () => {
    const limitOf = (id: string) => rules.filter(({ rule }) => rule.id === id).map(({ rule }) => `${rule.limit} ${rule.unit}`);
    expect([...new Set(limitOf('A2x')), ...limitOf('s22A'), ...limitOf('s21(4)')]).toEqual(['24 hours', '72 hours', '24 hours']);
  });
});

describe.each(rules.map(({ kind, rule }) => [`${rule.id} of ${kind.kind}`, kind, rule] as const))('%s', (_, kind, rule) => {
  it('leads to a form that can be begun in the same file', () => {
    const answer = recordKind(rule.stopsWith);
    expect(answer?.fileTypes.some((type) => kind.fileTypes.includes(type))).toBe(true);
    // Unless it is the very record that started the clock, which is gone on with and not begun.
    if (rule.answeredByItself !== true) expect(answer?.setBySoftware ?? []).toEqual([]);
    expect(answer?.stops.some((stop) => stop.rule === rule.id && stop.cancels !== true)).toBe(true);
  });

  it('waits for a sign-off only where what answers it needs one', () => {
    expect(rule.stopsAtSignOff !== true || recordKind(rule.stopsWith)?.signOff === 'required').toBe(true);
  });

  it('is named in few plain words and warns in time', () => {
    expect(rule.name.length).toBeLessThanOrEqual(70);
    expect(rule.name).toMatch(/^[A-Z][^.:;]*[a-z0-9]$/);
    if (rule.unit === 'minutes' || rule.unit === 'hours') {
      expect(rule.warnMinutes).toBeGreaterThan(0);
      expect(rule.warnMinutes).toBeLessThan(rule.limit * (rule.unit === 'hours' ? 60 : 1));
    } else {
      expect(rule.warnMinutes).toBeGreaterThanOrEqual(24 * 60);
      expect(rule.warnMinutes).toBeLessThanOrEqual(Math.max(1, rule.limit * (rule.unit === 'calendar-months' ? 28 : 1)) * 24 * 60);
    }
  });
});

describe('whatever starts when and where', () => {
  const ZONES = [LONDON, 'Europe/Berlin', 'America/Edmonton', 'Asia/Kathmandu', 'Asia/Brunei', 'Asia/Riyadh', 'Africa/Nairobi', 'UTC'];
  // A second between 1 November 2025 and the end of 2028: three changes to summer time and back.
  const second = fc.integer({ min: Date.parse('2025-11-01T12:00:00Z') / 1000, max: Date.parse('2028-12-01T00:00:00Z') / 1000 });
  const zone = fc.constantFrom(...ZONES);
  const rule = fc.constantFrom(...rules.map((each) => each.rule));
  const due = (of: TimescaleRule, at: number, where: string) =>
    dueMoment(of, zonedInstantFrom(at * 1000, where), { contract: CONTRACT_CALENDAR });

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(rule, second, fc.nat(400 * 86_400), zone, zone, (of, start, later, here, there) => {
        expect(compareInstants(due(of, start, here), due(of, start + later, there))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('working days end with a working day of the contract, and every day with its last second in London', () => {
    fc.assert(
      fc.property(rule, second, zone, (of, start, where) => {
        if (of.unit === 'minutes' || of.unit === 'hours') return;
        const end = due(of, start, where);
        expect(inZone(end, LONDON)).toBe(end);
        expect(end.slice(11, 19)).toBe('23:59:59');
        if (of.unit === 'working-days') expect(isWorkingDay(dateOf(end), CONTRACT_CALENDAR)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('the place of the start moves no day, and hours elapse through every change of clocks', () => {
    fc.assert(
      fc.property(rule, second, zone, zone, (of, start, here, there) => {
        expect(compareInstants(due(of, start, here), due(of, start, there))).toBe(0);
        if (of.unit === 'minutes' || of.unit === 'hours') {
          expect(elapsedMs(zonedInstantFrom(start * 1000, here), due(of, start, here))).toBe(
            of.limit * (of.unit === 'hours' ? 3_600_000 : 60_000),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('an answer at the very moment is in time, and one a second later is not', () => {
    fc.assert(
      fc.property(rule, second, zone, (of, start, where) => {
        const clock = startClock(of, zonedInstantFrom(start * 1000, where), { contract: CONTRACT_CALENDAR });
        expect(clockState({ ...clock, stoppedAt: inZone(clock.dueAt, 'Asia/Kathmandu') }, clock.dueAt)).toBe('met');
        expect(clockState({ ...clock, stoppedAt: addMs(clock.dueAt, 1000) }, clock.dueAt)).toBe('missed');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-03-28T20:00:00Z', LONDON, '2026-03-29', '2026-10-24T20:00:00Z'],
    ['2026-03-28T20:00:00Z', 'Europe/Berlin', '2026-03-29', '2026-10-24T20:00:00Z'],
    ['2026-03-07T20:00:00Z', 'America/Edmonton', '2026-03-08', '2026-10-31T20:00:00Z'],
  ])('24 hours from %s in %s end at the same second of the day after, by London’s unmoved clock', (spring, where, _day, autumn) => {
    const removal = rules.find((each) => each.rule.id === 'A2x')?.rule;
    if (removal === undefined) throw new Error('no such rule');
    for (const start of [spring, autumn]) {
      const end = due(removal, Date.parse(start) / 1000, where);
      expect(Date.parse(end.slice(0, end.indexOf('[')))).toBe(Date.parse(start) + 86_400_000);
    }
  });
});

const yes = { answer: true };
const no = { answer: false };
const only = (id: string, records: readonly ClockRecord<string>[]) => clocksInWords(records).filter((line) => line.split(' ').includes(id));
const copied = (receivedOn: string, outcome: string, changes: Body = {}) =>
  recordOf(referral, { outcome, receivedAt: morningOf(receivedOn), ...changes });
const assessed = (type: string, body: Body, signedOn: string | undefined, record = 'assessment') =>
  recordOf(
    childAndFamilyAssessment,
    { type, ...body },
    { record, signed: signedOn === undefined ? {} : { authorisedAt: morningOf(signedOn) } },
  );
const onPlan = (child: string, outcome = 'PLAN') => ({ rowId: child, child, outcome });

describe('the test vectors of facts 6, through records', () => {
  it('45 working days from a referral to the sign-off of the assessment, over Christmas', () => {
    const start = copied('2025-11-03', 'CIN');
    expect(only('PI2.1', [start, assessed('referral', {}, '2026-01-08')])).toEqual(['PI2.1 2025-11-03→2026-01-08 2026-01-08']);
    const [clock] = clocksOfFile([start], { contract: CONTRACT_CALENDAR }).filter(({ ruleId }) => ruleId === 'PI2.1');
    if (clock === undefined) throw new Error('no clock');
    expect(clockState(clock, morningOf('2026-01-08'))).not.toBe('overdue');
    expect(clockState(clock, morningOf('2026-01-09'))).toBe('overdue');
  });

  it.each([
    ['2025-12-19', '2026-01-14'],
    ['2026-03-16', '2026-04-08'],
  ])('15 working days from a strategy meeting on %s to the conference on %s', (held, due) => {
    const meeting = recordOf(strategyMeeting, {
      type: 'initial',
      heldAt: morningOf(held),
      enquiry: 'joint',
      children: [{ rowId: 'maya', child: 'maya', enquiry: yes }],
    });
    const conference = recordOf(childProtectionConference, {
      type: 'initial',
      held: 'decided',
      heldAt: morningOf(due),
      decisions: [onPlan('maya')],
    });
    expect(only('PI5.4a', [meeting, conference])).toEqual([`maya PI5.4a ${held}→${due} ${due}`]);
  });

  it.each([
    ['2026-03-27', '2026-04-01'],
    ['2026-03-19', '2026-03-24'],
  ])('3 working days from a contact on %s to the threshold decision on %s', (received, due) => {
    expect(only('P1.2', [recordOf(contact, { receivedAt: morningOf(received) })])).toEqual([`P1.2 ${received}→${due} runs`]);
  });

  it('10 working days from the last visit to the next', () => {
    const plan = recordOf(childProtectionPlan, { children: [{ rowId: '1', child: 'maya', startedOn: '2026-01-05' }] });
    expect(only('PI5.5', [plan])).toEqual(['maya PI5.5 2026-01-05→2026-01-19 runs']);
  });

  it('months end with the last day of a short month: 31 August and 6 months', () => {
    const opened = (openedOn: string) => recordOf(involvement, { type: 'child-in-need', people: ['maya'], openedOn });
    expect(only('PI2.5', [opened('2026-08-31')])).toEqual(['maya PI2.5 2026-08-31→2027-02-28 runs']);
    expect(only('PI2.5', [opened('2027-08-31')])).toEqual(['maya PI2.5 2027-08-31→2028-02-29 runs']);
  });

  it.each([
    // The contract’s day is a holiday there, or a day of the weekend there: it must be done before.
    ['SAUDI', '2026-03-19', '2026-03-24', '2026-03-19'],
    ['SAUDI', '2026-01-06', '2026-01-09', '2026-01-08'],
    ['BRUNEI', '2026-01-06', '2026-01-09', '2026-01-08'],
    ['NEPAL', '2026-01-06', '2026-01-09', '2026-01-09'],
  ])('in %s a contact of %s is due on %s by the contract and planned by %s', (place, received, due, planBy) => {
    const local = localCalendar(place);
    if (local === undefined) throw new Error(`no calendar of ${place}`);
    const [clock] = clocksOfFile([recordOf(contact, { receivedAt: morningOf(received) })], { contract: CONTRACT_CALENDAR, local }).filter(
      ({ ruleId }) => ruleId === 'P1.2',
    );
    expect([clock && dateOf(clock.dueAt), clock?.planBy]).toEqual([due, planBy]);
  });
});

describe('the front door', () => {
  const call = recordOf(contact, { receivedAt: morningOf('2026-03-16'), significantHarm: yes });

  it('has each of its clocks once: the copy of the decision in the case starts none of them again', () => {
    const ids = (records: readonly ClockRecord<string>[]) => clocksInWords(records).map((line) => line.split(' ')[0]);
    const decision = { outcome: 'CP', decidedAt: morningOf('2026-03-17'), significantHarm: yes, removalConsidered: yes };
    expect(ids([call, recordOf(referral, decision)])).toEqual(['A2x', 'P1.1', 'P1.2', 'P1.3', 'P1.4']);
    expect(ids([recordOf(referral, { ...decision, receivedAt: morningOf('2026-03-16'), copiedFrom: 'x' })])).toEqual(['PI2.1']);
  });

  it('is not answered by what was done before the contact came', () => {
    const early = recordOf(contactResponse, { respondedAt: morningOf('2026-03-13'), decidesImmediateResponse: yes });
    expect(only('P1.1', [call, early])).toEqual(['P1.1 2026-03-16→2026-03-17 runs']);
  });

  it('is not answered by a draft', () => {
    const draft = recordOf(contactResponse, { respondedAt: morningOf('2026-03-16') }, { finalised: false });
    expect(only('P1.1', [call, draft])).toEqual(['P1.1 2026-03-16→2026-03-17 runs']);
  });
});

describe('a child and an adult in one case', () => {
  const again = assessed('review', { requestedAt: morningOf('2026-03-02') }, undefined, 'again');

  it('do not answer for each other: a request for a child’s re-assessment outlasts the adult’s and the first assessment', () => {
    const adult = recordOf(
      adultSafeguardingAssessment,
      { type: 'referral', person: 'ann' },
      { signed: { authorisedAt: morningOf('2026-03-10') } },
    );
    const first = assessed('referral', {}, '2026-03-11', 'first');
    expect(only('PI2.1', [again, adult, first])).toEqual(['PI2.1 2026-03-02→2026-05-07 runs']);
    const signed = assessed('review', { requestedAt: morningOf('2026-03-02') }, '2026-04-01', 'again');
    expect(only('PI2.1', [signed, adult, first])).toEqual(['PI2.1 2026-03-02→2026-05-07 2026-04-01']);
  });
});

describe('a child in need plan', () => {
  const need = assessed('referral', { children: ['maya', 'anil'].map((child) => onPlan(child, 'CIN')) }, '2026-03-16');
  const plan = (children: readonly string[], signed: ClockRecord<string>['signed'], body: Body = {}) =>
    recordOf(
      childInNeedPlan,
      { startedOn: '2026-03-13', children: children.map((child) => ({ rowId: child, child })), ...body },
      { signed },
    );

  it('is owed to the sibling whom it leaves out', () => {
    expect(only('PI2.4', [need, plan(['maya'], { finalisedAt: morningOf('2026-03-18') })])).toEqual([
      'anil PI2.4 2026-03-16→2026-03-30 runs',
      'maya PI2.4 2026-03-16→2026-03-30 2026-03-18',
    ]);
  });

  it('that was signed off in time stays so while a later version waits for its own sign-off, and after it', () => {
    const before = { finalisedAt: morningOf('2026-03-13') };
    const signOffs = [morningOf('2026-03-19')];
    const met = ['maya+anil PI2.4 2026-03-16→2026-03-30 2026-03-16'];
    const both = ['maya', 'anil'];
    expect(only('PI2.4', [need, plan(both, { ...before, authorisedAt: morningOf('2026-03-19'), signOffs })])).toEqual(met);
    expect(only('PI2.4', [need, plan(both, { ...before, signOffs })])).toEqual(met);
    const later = morningOf('2026-06-15');
    expect(only('PI2.4', [need, plan(both, { ...before, authorisedAt: later, signOffs: [...signOffs, later] })])).toEqual(met);
  });

  it('asks for no visits and reviews of those who stepped up from it, and goes on for the others', () => {
    const stepped = recordOf(involvement, { type: 'child-in-need', people: ['maya'], openedOn: '2026-03-02', closedOn: '2026-03-20' });
    const running = clocksInWords([plan(['maya', 'anil'], {}), stepped]).filter((line) => line.includes('CIN-'));
    expect(running).toEqual(['anil CIN-REVIEW 2026-03-13→2026-04-24 runs', 'anil CIN-VISIT 2026-03-13→2026-04-14 runs']);
  });
});

describe('an enquiry', () => {
  const meeting = (record: string, on: string) =>
    recordOf(
      strategyMeeting,
      { type: 'initial', heldAt: morningOf(on), enquiry: 'single', children: [{ rowId: '1', child: 'maya', enquiry: yes }] },
      { record },
    );

  it('does not answer for the second one that began while it ran', () => {
    const first = recordOf(
      section47Enquiry,
      { strategyMeeting: 'first', children: [onPlan('maya', 'NSUB_S17')] },
      { record: 'enquiry', signed: { authorisedAt: morningOf('2026-03-20') } },
    );
    const records = [meeting('first', '2026-03-09'), meeting('second', '2026-03-17'), first];
    expect(only('PI5.2', records)).toEqual(['maya PI5.2 2026-03-09→2026-03-30 2026-03-20', 'maya PI5.2 2026-03-17→2026-04-09 runs']);
    expect(only('PI5.4a', records)).toEqual(['maya PI5.4a 2026-03-17→2026-04-09 runs']);
  });
});

describe('what began before the contract', () => {
  const plan = (startedOn: string, endedOn?: string) =>
    recordOf(childProtectionPlan, { children: [{ rowId: '1', child: 'maya', startedOn, ...(endedOn === undefined ? {} : { endedOn }) }] });
  const seen = (on: string) =>
    recordOf(visit, { visitedAt: morningOf(on), outcome: 'made', children: [{ rowId: '1', child: 'maya', seen: yes }] }, { record: on });

  it('is measured from its first day on: a child on a plan of June is visited within ten working days of it', () => {
    expect(only('PI5.5', [plan('2025-06-02')])).toEqual(['maya PI5.5 2025-11-01→2025-11-14 runs']);
    expect(only('PI5.5', [plan('2025-06-02'), seen('2025-11-10')])).toEqual([
      'maya PI5.5 2025-11-01→2025-11-14 2025-11-10',
      'maya PI5.5 2025-11-10→2025-11-24 runs',
    ]);
  });

  it('keeps the day that the last service left: a visit in October, a conference in September', () => {
    expect(only('PI5.5', [plan('2025-06-02'), seen('2025-10-27')])).toEqual(['maya PI5.5 2025-10-27→2025-11-10 runs']);
    const conference = recordOf(childProtectionConference, {
      type: 'initial',
      held: 'decided',
      heldAt: morningOf('2025-09-10'),
      decisions: [onPlan('maya')],
    });
    expect(only('PI5.4b', [conference])).toEqual(['maya PI5.4b 2025-09-10→2025-12-10 runs']);
  });

  it('and ended before it has no clock', () => {
    expect(only('PI5.5', [plan('2025-06-02', '2025-10-01'), seen('2025-09-01')])).toEqual([]);
  });

  it('is not measured where it happens once: the 45 working days of an earlier referral were another’s', () => {
    expect(clocksInWords([copied('2025-10-20', 'CIN')])).toEqual([]);
  });
});

describe('a case that is closed', () => {
  const plan = recordOf(childProtectionPlan, { children: [{ rowId: '1', child: 'maya', startedOn: '2026-01-05' }] });
  const given = recordOf(allocation, { from: '2026-01-05' }, { signed: { finalisedAt: morningOf('2026-01-05') } });
  const closed = (closedOn: string) => recordOf(closure, { closedOn });

  it('has nothing more that recurs, though nobody ended the plan', () => {
    expect(clocksInWords([plan, given, closed('2026-01-16')])).toEqual([]);
  });

  it('does not lose the visit that was overdue by then', () => {
    expect(clocksInWords([plan, closed('2026-02-06')])).toEqual(['maya PI5.5 2026-01-05→2026-01-19 2026-02-06']);
  });

  it('begins anew when it is opened again, with no gap to answer for', () => {
    const second = recordOf(
      childProtectionPlan,
      { children: [{ rowId: '1', child: 'maya', startedOn: '2026-09-01' }] },
      { record: 'second plan' },
    );
    expect(clocksInWords([plan, closed('2026-01-16'), second])).toEqual(['maya PI5.5 2026-09-01→2026-09-15 runs']);
  });
});

describe('a transfer', () => {
  const moved = (body: Body) =>
    recordOf(transfer, { people: ['maya'], status: 'child-protection-plan', notifiedOn: '2026-03-16', ...body });
  const leadsTo = (body: Body) => clocksOfFile([moved(body)], { contract: CONTRACT_CALENDAR }).map(({ stopsWith }) => stopsWith);

  it('to us leads to our conference, to an authority to what we record of theirs', () => {
    expect(leadsTo({ direction: 'in' })).toEqual(['child-protection-conference']);
    expect(leadsTo({ direction: 'out', conferenceRequested: yes })).toEqual(['transfer']);
  });

  it('for which no conference was asked, with the reason, has no clock for one', () => {
    expect(leadsTo({ direction: 'out', conferenceRequested: { ...no, reason: 'The plan ended before the flight.' } })).toEqual([]);
  });
});

describe('an audit that found a child unsafe', () => {
  it('is escalated itself: another audit’s escalation is not its own', () => {
    const audit = (record: string, body: Body) =>
      recordOf(caseFileAudit, { auditedAt: morningOf('2026-03-16'), safeNow: no, ...body }, { record });
    expect(clocksInWords([audit('first', {}), audit('second', { escalatedAt: morningOf('2026-03-16') })])).toEqual([
      'AUDIT-ESCALATION 2026-03-16→2026-03-16 2026-03-16',
      'AUDIT-ESCALATION 2026-03-16→2026-03-16 runs',
    ]);
  });
});
