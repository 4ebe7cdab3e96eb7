/** Sheets become the records that the product would have made: clocks start and stop as they do in a case that was worked in it. */
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { kpiTotal } from '#shared/indicators/compute.ts';
import { pi23 } from '#shared/indicators/kpi/pi2-3.ts';
import { pi43 } from '#shared/indicators/kpi/pi4-3.ts';
import { pi53 } from '#shared/indicators/kpi/pi5-3.ts';
import { pi55 } from '#shared/indicators/kpi/pi5-5.ts';
import type { Kpi } from '#shared/indicators/kpi.ts';
import { m1 } from '#shared/indicators/mi/m1.ts';
import { period } from '#shared/indicators/period.ts';
import { serviceOf } from '#shared/indicators/service/service.ts';
import { readSheets } from './read-sheets.ts';
import { readFolder } from './sheets-for-tests.ts';

const STAFF = `id,name,role,registered_until,fte
SW1,Grace Otieno,Social worker,2030-11-30,1
SW2,James Pun,Social worker,2030-11-30,0.8
TM1,Ruth Lamb,Team manager,2030-11-30,1`;

const CASES = `id,location,opened_on
C1,NEPAL,2026-01-05
C2,BRUNEI,2026-01-06`;

const PEOPLE = `id,case_id,group,born
P1,C1,child,2018-04-01
P2,C1,child,2021-09-12
A1,C1,adult,1990-02-03
A9,C2,adult,1985-05-06`;

const CONTACTS = `id,received_at,location,source,about,people,responded_at,responded_by,decided_at,decided_by,outcome,level,consultation_at,consultation_agency,referrer_told_at,family_told_at,decision_signed_at,decision_signed_by,case_id
K1,2026-01-05T09:00,NEPAL,EDU,child,P1; P2,2026-01-05T10:30,SW1,2026-01-06T11:00,SW1,CIN,child-in-need,2026-01-05T16:00,education,2026-01-06T12:00,2026-01-09,2026-01-06T15:00,TM1,C1
K2,2026-01-06T08:00,BRUNEI,HEALTH,adult,A9,2026-01-06T09:00,SW2,2026-01-06T10:00,SW2,ADULT,adult-at-risk,,,2026-01-06T10:30,2026-01-06T10:45,,,C2`;

const BASE = { 'staff.csv': STAFF, 'cases.csv': CASES, 'people.csv': PEOPLE, 'contacts.csv': CONTACTS };

/** `PI2.1: 2026-01-05T09:00 → 2026-03-09 ✓ 2026-02-20`, times as the clock of the place showed them. */
const clock = (digest: FileDigest, rule: string): readonly string[] =>
  digest.timescales
    .filter(({ ruleId }) => ruleId === rule)
    .map(
      ({ startedAt, dueAt, stoppedAt, people }) =>
        `${startedAt.slice(0, 16)} → ${dueAt.slice(0, 16)} ${stoppedAt === undefined ? 'runs' : `✓ ${stoppedAt.slice(0, 16)}`}${people === undefined ? '' : ` ${people.join('+')}`}`,
    );

describe('a contact', () => {
  test('starts and stops the clocks of the front door, in the zone of its location', async () => {
    const folder = await readFolder(BASE);
    expect(folder.problems).toEqual([]);
    const contact = folder.digest('K1');
    expect(contact.receivedAt).toBe('2026-01-05T09:00:00+05:45[Asia/Kathmandu]');
    expect(clock(contact, 'P1.1')).toEqual(['2026-01-05T09:00 → 2026-01-06T09:00 ✓ 2026-01-05T10:30']);
    expect(clock(contact, 'P1.2')).toEqual(['2026-01-05T09:00 → 2026-01-08T23:59 ✓ 2026-01-06T11:00']);
    // The family was told on 9 January, after the third working day: a day alone counts to its end.
    expect(clock(contact, 'P1.3')).toEqual(['2026-01-05T09:00 → 2026-01-08T23:59 ✓ 2026-01-09T23:59']);
    expect(contact.facts.find(({ kind }) => kind === 'referral')).toMatchObject({
      authorisedBy: 'TM1',
      by: 'SW1',
      values: { outcome: 'CIN' },
    });
  });

  test('that led to a case starts its clocks there, from when it was received', async () => {
    const folder = await readFolder(BASE);
    expect(clock(folder.digest('C1'), 'PI2.1')).toEqual(['2026-01-05T09:00 → 2026-03-09T23:59 runs']);
    expect(clock(folder.digest('C1'), 'PI4.1')).toEqual(['2026-01-05T09:00 → 2026-01-12T23:59 runs']);
    expect(clock(folder.digest('C2'), 'PI6.1')).toEqual(['2026-01-06T08:00 → 2026-01-09T23:59 runs']);
    expect(folder.digest('C1').fromContact).toBe('K1');
    const copy = folder.line('referral', 'K1/decision@C1');
    expect(copy.authorisedAt).toBeUndefined();
    expect(copy.body).toMatchObject({ copiedFrom: 'K1/decision', fromContact: 'K1' });
  });

  test('allocated and met in time, assessed and shared: the clocks of the case stop', async () => {
    const folder = await readFolder({
      ...BASE,
      'allocations.csv': 'case_id,worker,from,allocated_at\nC1,SW1,2026-01-06,2026-01-06 14:00',
      'visits.csv':
        'id,case_id,visited_at,child,seen,face_to_face,seen_alone,worker\nV1,C1,12/01/2026 10:00,P1,yes,yes,yes,SW1\nV1,C1,12/01/2026 10:00,P2,no,,,SW1',
      'assessments.csv':
        'id,type,case_id,child,started_on,worker,seen,seen_on,seen_alone,heard_how,outcome,authorised_at,authorised_by,shared_family_on,shared_partners_on\n' +
        'AS1,child-family,C1,P1,2026-01-08,SW1,yes,2026-01-12,yes,talk; play,CIN,2026-03-09,TM1,2026-03-09,2026-03-17\n' +
        'AS1,child-family,C1,P2,2026-01-08,SW1,yes,2026-01-12,no,observation,NFA,2026-03-09,TM1,2026-03-09,2026-03-17',
    });
    expect(folder.problems).toEqual([]);
    const digest = folder.digest('C1');
    expect(clock(digest, 'PI4.1')).toEqual(['2026-01-05T09:00 → 2026-01-12T23:59 ✓ 2026-01-12T10:00']);
    expect(clock(digest, 'PI2.1')).toEqual(['2026-01-05T09:00 → 2026-03-09T23:59 ✓ 2026-03-09T23:59']);
    // Partners got it a day late.
    expect(clock(digest, 'PI2.2')).toEqual(['2026-03-09T23:59 → 2026-03-16T23:59 ✓ 2026-03-17T23:59']);
    expect(clock(digest, 'PI2.4')).toEqual(['2026-03-09T23:59 → 2026-03-23T23:59 runs P1']);
    const assessment = digest.facts.find(({ kind }) => kind === 'child-and-family-assessment');
    expect(assessment?.values['children']).toMatchObject([
      { child: 'P1', seen: { answer: true }, heardHow: ['talk', 'play'], outcome: 'CIN' },
      { child: 'P2', seenAlone: { answer: false }, outcome: 'NFA' },
    ]);
    expect(folder.lines.filter(({ kind }) => kind === 'visit')).toHaveLength(1);
  });

  test('is a re-referral of a person whose earlier referral is at most twelve months old', async () => {
    const folder = await readFolder({
      ...BASE,
      'contacts.csv': `id,received_at,location,source,about,people,decided_at,outcome
K0,2025-01-05T09:00,NEPAL,EDU,child,P2,2025-01-06T09:00,CIN
K1,2025-01-06T09:00,NEPAL,EDU,child,P1,2025-01-06T10:00,CIN
K2,2026-01-06T09:00,NEPAL,EDU,child,P1; P2,2026-01-06T10:00,CIN
K3,2026-02-06T09:00,NEPAL,EDU,child,P1,2026-02-06T10:00,ADV`,
    });
    expect(folder.line('contact', 'K2').body['reReferrals']).toEqual([
      { rowId: 'P1', earlier: 'K1', receivedOn: '2025-01-06', confirmed: true },
    ]);
    expect(folder.line('contact', 'K3').body['reReferrals']).toBeUndefined();
  });

  test('an automatic reply is no answer; created in error counts nowhere', async () => {
    const folder = await readFolder({
      ...BASE,
      'contacts.csv': `id,received_at,location,source,about,responded_at,response_automated,created_in_error
K1,2026-01-05T09:00,NEPAL,EDU,child,2026-01-05T09:01,yes,
K2,2026-01-05T09:00,NEPAL,EDU,child,,,yes`,
    });
    expect(clock(folder.digest('K1'), 'P1.1')).toEqual(['2026-01-05T09:00 → 2026-01-06T09:00 runs']);
    expect(folder.line('contact', 'K1').body).toMatchObject({
      responded: { answer: false },
      otherColumns: { responded_at: '2026-01-05T09:01' },
    });
    expect(folder.digest('K2').status).toBe('withdrawn');
  });
});

describe('child protection', () => {
  const SHEETS = {
    ...BASE,
    'concerns.csv':
      'id,people,notified_at,significant_harm,decision,decided_at,decided_by\nN1,P1; P2,2026-02-02T10:00,yes,strategy-meeting,2026-02-02T10:40,SW1',
    'meetings.csv': `id,type,child,held_at,concern_id,enquiry,minimum_met,plan_id,outcome,category
M1,strategy,P1,2026-02-03T15:00,N1,single,yes,,,
M1,strategy,P2,2026-02-03T15:00,N1,single,yes,,,
M2,initial-conference,P1,2026-02-25T10:00,,,,,PLAN,NEG
M2,initial-conference,P2,2026-02-25T10:00,,,,,PLAN,NEG
M3,review-conference,P1,2026-05-20T10:00,,,,PL1,END_CIN,`,
    'enquiries.csv': `id,meeting_id,child,type,outcome,concluded_on,authorised_at,authorised_by
E1,M1,P1,single,ICPC,2026-02-20,2026-02-20T16:00,TM1
E1,M1,P2,single,ICPC,2026-02-20,2026-02-20T16:00,TM1`,
    'plans.csv': `id,type,child,started_on,ended_on,worker,visit_every,category
PL1,child-protection,P1,2026-02-25,2026-05-20,SW1,10,NEG
PL1,child-protection,P2,2026-02-25,,SW1,10,NEG`,
  };

  test('runs from the concern to the end of the plan, for each child', async () => {
    const folder = await readFolder(SHEETS);
    expect(folder.problems).toEqual([]);
    const digest = folder.digest('C1');
    expect(clock(digest, 'P1.4')).toEqual(['2026-02-02T10:00 → 2026-02-02T11:00 ✓ 2026-02-02T10:40']);
    expect(clock(digest, 'PI5.1')).toEqual(['2026-02-02T10:00 → 2026-02-04T10:00 ✓ 2026-02-03T15:00']);
    expect(clock(digest, 'PI5.2')).toEqual(['2026-02-03T15:00 → 2026-02-24T23:59 ✓ 2026-02-20T16:00 P1+P2']);
    expect(clock(digest, 'PI5.4a')).toEqual(['2026-02-03T15:00 → 2026-02-24T23:59 ✓ 2026-02-25T10:00 P1+P2']);
    expect(clock(digest, 'PI5.4b')).toEqual([
      '2026-02-25T10:00 → 2026-05-25T23:59 runs P2',
      '2026-02-25T10:00 → 2026-05-25T23:59 ✓ 2026-05-20T10:00 P1',
    ]);
    const plan = digest.facts.find(({ kind }) => kind === 'child-protection-plan');
    expect(plan?.values['children']).toMatchObject([{ child: 'P1', endedOn: '2026-05-20' }, { child: 'P2' }]);
  });

  test('counts earlier plans of a child by the sheet, also of another case', async () => {
    const folder = await readFolder({
      ...SHEETS,
      'people.csv': `${PEOPLE}\nP1,C2,child,2018-04-01`,
      'plans.csv': `${SHEETS['plans.csv'].replace('id,type,child', 'id,type,child').split('\n')[0]},case_id
PL0,child-protection,P1,2024-06-01,2025-01-10,SW1,10,NEG,C2
PL1,child-protection,P1,2026-02-25,,SW1,10,NEG,C1`,
      'meetings.csv': SHEETS['meetings.csv'],
    });
    const plan = folder.line('child-protection-plan', 'PL1');
    expect(plan.body['children']).toMatchObject([{ child: 'P1', previousPlans: 1, previousPlanEndedOn: '2025-01-10' }]);
    expect(folder.line('child-protection-plan', 'PL0').body['children']).toMatchObject([{ child: 'P1@C2', previousPlans: 0 }]);
  });

  test('a referral for a strategy discussion makes the concern that a meeting names by the contact', async () => {
    const folder = await readFolder({
      ...BASE,
      'contacts.csv': `id,received_at,location,source,about,people,significant_harm,decided_at,decided_by,outcome,referral_outcome,case_id
K1,2026-02-02T10:00,NEPAL,POLICE,child,P1,yes,2026-02-02T10:30,SW1,CP,5,C1`,
      'meetings.csv': 'id,type,child,held_at,contact_id,enquiry\nM1,strategy,P1,2026-02-04T09:59,K1,joint',
    });
    expect(clock(folder.digest('C1'), 'PI5.1')).toEqual(['2026-02-02T10:00 → 2026-02-04T10:00 ✓ 2026-02-04T09:59']);
    expect(clock(folder.digest('C1'), 'PI5.2')).toHaveLength(1);
  });
});

test('a strategy meeting after a contact that nobody decided on counts from when the contact was received', async () => {
  const folder = await readFolder({
    ...BASE,
    'meetings.csv':
      'id,type,child,held_at,contact_id,enquiry\nM1,strategy,P1,2026-01-07T09:01,K1,none\nM2,strategy,P1,2026-01-07T09:01,K7,none',
  });
  expect(clock(folder.digest('C1'), 'PI5.1')).toEqual(['2026-01-05T09:00 → 2026-01-07T09:00 ✓ 2026-01-07T09:01']);
  expect(folder.problems).toMatchObject([{ file: 'meetings.csv', line: 3, field: 'contact_id', code: 'dangling-reference' }]);
});

describe('households', () => {
  test('a move counts from its day', async () => {
    const folder = await readFolder({ ...BASE, 'case_locations.csv': 'case_id,location,from\nC1,SING,2026-06-01\nC1,UK,01/09/2026' });
    expect(folder.digest('C1').locations).toEqual([
      { code: 'NEPAL', from: '2026-01-05' },
      { code: 'SING', from: '2026-06-01' },
      { code: 'UK', from: '2026-09-01' },
    ]);
  });

  test('a step ends the involvement before it, as a transfer', async () => {
    const folder = await readFolder({
      ...BASE,
      'involvements.csv': `id,type,people,opened_on,previous,migrated,primary_concern
I1,child-in-need,P1; P2,2026-01-06,,,N1
I2,s47-enquiry,P1; P2,2026-02-03,I1,,
I3,adult-at-risk,A9,2025-06-01,,yes,`,
    });
    expect(folder.problems).toEqual([]);
    expect(folder.line('involvement', 'I1').body).toMatchObject({
      closedOn: '2026-02-03',
      next: 'I2',
      step: 'new',
      primaryConcern: 'N1',
      people: ['P1', 'P2'],
    });
    expect(folder.line('involvement', 'I2').body).toMatchObject({ step: 'step-up', previous: 'I1' });
    expect(folder.line('involvement', 'I3')).toMatchObject({ file: 'C2', body: { migrated: true } });
  });

  test('plans of children in need and of adults, with SMART actions from a sheet of their own', async () => {
    const folder = await readFolder({
      ...BASE,
      'plans.csv': `id,type,child,started_on,worker,visit_every,review_every,reviewed_on,review_interval
PL1,child-in-need,P1,2026-03-10,SW1,20,6,,
PL2,risk-management,A9,2026-01-20,SW2,,,2026-02-20; 2026-03-20,4-weeks`,
      'involvements.csv': 'id,type,people,opened_on\nI1,adult-at-risk,A9,2026-01-06',
      'plan_actions.csv': `plan_id,need,outcome,change,measure,target,action,owner,owner_accepted,due_on,know_by
PL1,N,O,C,M,T,A,Grace,yes,2026-04-01,school
PL1,N,O,C,,T,A,Grace,no,2026-04-01,school`,
    });
    expect(folder.problems).toEqual([]);
    const plan = folder.line('child-in-need-plan').body;
    expect(plan['actions']).toMatchObject([{ measure: 'M', ownerAccepted: { answer: true } }, { need: 'N' }]);
    expect((plan['actions'] as readonly object[])[1]).not.toHaveProperty('measure');
    expect(plan).toMatchObject({ aim: 'Not recorded in the source' });
    expect(plan).not.toHaveProperty('contingency');
    expect(clock(folder.digest('C2'), 'PI6.4')).toEqual(['2026-01-06T12:00 → 2026-01-20T23:59 ✓ 2026-01-20T23:59 A9']);
    expect(clock(folder.digest('C2'), 'PI6.4-REVIEW').map((each) => each.slice(-18))).toEqual([
      '6-04-17T23:59 runs',
      '✓ 2026-02-20T23:59',
      '✓ 2026-03-20T23:59',
    ]);
  });
});

test('any kind has a sheet by its name, with the keys of its form, and its tables beside it', async () => {
  const folder = await readFolder({
    ...BASE,
    'young-carers-assessment.csv':
      'id,case_id,person,requestedOn,requested_by,result,started on,excessive,excessive_reason,authorised_at,authorised_by\nY1,C1,P1,2026-01-10,school,made,2026-01-12,no,few hours,2026-02-02T10:00,TM1',
    'strategy-meeting.csv': 'id,case_id,type,held_at,enquiry\nM9,C1,further,2026-01-15T10:00,single',
    'strategy-meeting.children.csv': 'record,child,enquiry\nM9,P1,yes',
    'training.csv': 'id,level,location,on,mode,status,with_welfare\nT1,2,NEPAL,2026-01-20,in-person,delivered,yes',
    'training_attendees.csv': 'session_id,organisation,organisation_type,location,present\nT1,Gurkha welfare,welfare,NEPAL,yes',
  });
  expect(folder.problems).toEqual([]);
  expect(folder.line('young-carers-assessment')).toMatchObject({
    id: 'Y1',
    file: 'C1',
    status: 'authorised',
    body: { excessive: { answer: false, reason: 'few hours' } },
  });
  expect(folder.line('strategy-meeting').body['children']).toMatchObject([{ child: 'P1', enquiry: { answer: true } }]);
  expect(folder.line('training-session')).toMatchObject({
    file: 'T1',
    fileType: 'register',
    body: { withWelfare: { answer: true }, attendees: [{ organisation: 'Gurkha welfare' }] },
  });
});

describe('what an indicator asks of a record', () => {
  const ASSESSMENTS = 'id,type,case_id,child,started_on,seen,seen_on,seen_alone,heard_how,authorised_at,authorised_by,outcome,';
  const CHILD = 'AS1,child-family,C1,P1,2026-01-08,yes,2026-01-12,yes,talk,2026-02-09,TM1,NFA,';
  const ADULT = 'AS2,adult,C2,A9,2026-01-08,,,,,2026-02-09,TM1,advice,';
  const missingOf = async (more: string, child: string, adult: string) => {
    const folder = await readFolder({ ...BASE, 'assessments.csv': `${ASSESSMENTS}${more}\n${CHILD}${child}\n${ADULT}${adult}` });
    expect(folder.problems).toEqual([]);
    return ['C1', 'C2'].map((file) => folder.digest(file).facts.find(({ kind }) => kind.includes('assessment'))?.missing ?? []);
  };

  test('counts as left open where the sheet does not say it', async () => {
    const [child, adult] = await missingOf('worker', 'SW1', 'SW2');
    expect(child).toEqual(expect.arrayContaining(['children.dev1', 'fam7', 'children.voice']));
    expect(adult).toEqual(expect.arrayContaining(['views', 'wellbeingA', 'outcomeJ', 'eligible']));
  });

  test('is answered where the source says that all is, or all but some', async () => {
    expect(await missingOf('elements_complete', 'yes', 'yes')).toEqual([[], []]);
    expect(await missingOf('elements_missing', 'dev3; fam2', 'wellbeing_i')).toEqual([['children.dev3', 'fam2'], ['wellbeingI']]);
  });

  test('may stay in the source also of each child (PI2.3) and of jurisdiction (PI5.3)', async () => {
    const folder = await readFolder({
      ...BASE,
      'assessments.csv':
        'id,type,case_id,child,started_on,seen,authorised_at,authorised_by,outcome,elements_complete,elements_missing\n' +
        'AS1,child-family,C1,P1,2026-01-08,yes,2026-02-09,TM1,NFA,yes,\nAS1,child-family,C1,P2,2026-01-08,yes,2026-02-09,TM1,NFA,,voice',
      'meetings.csv': 'id,type,child,held_at,enquiry,minimum_met\nM1,strategy,P1,2026-02-03T15:00,single,yes',
      'enquiries.csv': 'id,meeting_id,child,concluded_on,outcome,authorised_at\nE1,M1,P1,2026-02-10,NSUB_NFA,2026-02-10',
      'jurisdiction.csv': 'id,case_id,people,decided_on,decided_by,elements_complete\nJ1,C1,P1,2026-02-04,SW1,yes',
    });
    expect(folder.problems).toEqual([]);
    const service = serviceOf([folder.digest('C1')], zonedInstant('2026-05-20T12:00:00+01:00[Europe/London]'));
    const quarter = period(calendarDate('2026-02-01'), calendarDate('2026-04-30'));
    const outcomes = (kpi: Kpi) => kpiTotal(service, kpi, quarter).units.map(({ person, outcome }) => `${person ?? ''} ${outcome}`);
    expect(outcomes(pi23)).toEqual(['P1 met', 'P2 not-met']);
    expect(outcomes(pi53)).toEqual([' met']);
  });

  test('is answered by columns of its own', async () => {
    const [, adult] = await missingOf(
      'wellbeing,outcomes,eligible',
      ',,',
      'A: none; B: some; C: none; D: none; E: none; F: none; G: none; H: none; I: significant,A: unable eligible; B: able,yes',
    );
    expect(adult).not.toEqual(expect.arrayContaining(['wellbeingA']));
    expect(adult).not.toEqual(expect.arrayContaining(['outcomeB']));
    expect(adult).not.toEqual(expect.arrayContaining(['outcomeAEligible']));
    expect(adult).toEqual(expect.arrayContaining(['outcomeC', 'views']));
  });
});

describe('what is told', () => {
  const told = ({ problems }: { readonly problems: readonly { severity: string; field?: string; code: string; message: string }[] }) =>
    problems.map(({ severity, field, code }) => `${severity} ${field ?? ''} ${code}`);

  test('an outcome without its moment asks for decided_at, and one bad moment is one problem', async () => {
    const folder = await readFolder({
      ...BASE,
      'contacts.csv': 'id,received_at,source,about,outcome,decided_at\nK1,2026-01-05T09:00,EDU,child,CIN,\nK2,soon,EDU,child,,',
    });
    expect(told(folder)).toEqual(['error decided_at missing', 'error received_at not-an-instant']);
    expect(folder.problems[0]?.message).toBe('contacts.csv, line 2, decided_at: when it was decided, which an outcome needs, is missing');
    expect(folder.lines.every((line) => (line.createdAt ?? line.finalisedAt) !== undefined || line.kind !== 'contact')).toBe(true);
  });

  test('a record that no column dates asks for created_at', async () => {
    const folder = await readFolder({ ...BASE, 'risk.csv': 'id,case_id\nR1,C1' });
    expect(told(folder)).toContain('error created_at missing');
  });

  test('a row that is cut off is an error, a short one and a last one without a line end warnings', async () => {
    const rows = [
      ['id', 'location', 'opened_on'],
      ['C1', 'NEPAL', '2026-01-05'],
      ['C2', 'NEPAL'],
    ];
    const read = async (isCut: boolean, last: readonly string[]) => {
      const codes: string[] = [];
      const folder = {
        files: ['cases.csv'],
        rows: async function* () {
          for (const [index, cells] of [...rows, last].entries())
            yield { line: index + 1, cells, ...(isCut && index === 3 ? { isCut } : {}) };
        },
      };
      for await (const item of readSheets(folder))
        if ('problem' in item) codes.push(`${item.problem.line ?? ''} ${item.problem.severity} ${item.problem.code}`);
      return codes.filter((each) => !each.includes('missing'));
    };
    expect(await read(true, ['C3', 'NEP'])).toEqual(expect.arrayContaining(['3 warning row-too-short', '4 error truncated']));
    expect(await read(true, ['C3', 'NEPAL', '2026-01-05'])).toEqual(['3 warning row-too-short', '4 warning no-final-newline']);
    expect(await read(false, ['C3', 'NEPAL', '2026-01-05'])).toEqual(['3 warning row-too-short']);
    expect(await read(false, ['C3', 'NEPAL', '2026-01-05', 'over'])).toEqual(['3 warning row-too-short', '4 error row-too-long']);
  });
});

test('a contact may be of a place that nobody knows yet', async () => {
  const folder = await readFolder({
    ...BASE,
    'contacts.csv':
      'id,received_at,location,source,about\nK1,2026-01-05T09:00,Not yet known,EDU,child\nK2,2026-01-05T09:00,UNKNOWN,EDU,child',
  });
  expect(folder.problems).toEqual([]);
  const service = serviceOf([folder.digest('K1'), folder.digest('K2')], zonedInstant('2026-05-20T12:00:00+01:00[Europe/London]'));
  const quarter = period(calendarDate('2025-11-01'), calendarDate('2026-01-31'));
  expect(m1.lines[0].units(service, quarter).map(({ location }) => location)).toEqual(['UNKNOWN', 'UNKNOWN']);
});

test('one contact may be referred for the children and for a parent: M2 counts each category, M6 each person', async () => {
  const folder = await readFolder({
    ...BASE,
    'people.csv': `${PEOPLE}\nA2,C1,adult,1991-01-01`,
    'contacts.csv': `id,received_at,location,source,about,people,decided_at,outcome,further_outcomes
K1,2026-01-05T09:00,NEPAL,EDU,both,P1; A1,2026-01-05T10:00,CIN,ADULT
K2,2026-01-15T09:00,NEPAL,EDU,adult,A1,2026-01-15T10:00,ADULT,`,
  });
  expect(folder.problems).toEqual([]);
  expect(folder.line('referral', 'K1/decision').body).toMatchObject({ outcome: 'CIN', furtherOutcomes: ['ADULT'] });
  expect(folder.line('contact', 'K2').body['reReferrals']).toMatchObject([{ rowId: 'A1', earlier: 'K1' }]);
});

describe('what is counted of a case in sheets', () => {
  const QUARTER = period(calendarDate('2026-02-01'), calendarDate('2026-04-30'));
  const outcomes = async (kpi: Kpi, sheets: Readonly<Record<string, string>>) => {
    const folder = await readFolder({ ...BASE, ...sheets });
    const service = serviceOf([folder.digest('C1')], zonedInstant('2026-05-20T12:00:00+01:00[Europe/London]'));
    return kpiTotal(service, kpi, QUARTER).units.map(({ person, outcome }) => `${person ?? ''} ${outcome}`);
  };

  test('a protection plan with visits every 15 days is imported, and not met (PI5.5)', async () => {
    const plans = (every: number) =>
      `id,type,child,started_on,visit_every,visit_schedule\nPL1,child-protection,P1,2026-02-25,${every},Grace at home`;
    expect(await outcomes(pi55, { 'plans.csv': plans(15) })).toEqual(['P1 not-met']);
    expect(await outcomes(pi55, { 'plans.csv': plans(10) })).toEqual(['P1 met']);
  });

  test('a child in need by the outcome of an assessment is asked for a plan (PI4.3)', async () => {
    const assessment = (outcome: string) => ({
      'involvements.csv': 'id,type,people,opened_on\nI1,child-in-need,P1,2026-01-06',
      'assessments.csv': `id,type,child,started_on,authorised_at,authorised_by,outcome\nAS1,child-family,P1,2026-01-08,2026-02-09,TM1,${outcome}`,
    });
    expect(await outcomes(pi43, assessment('CIN'))).toEqual(['P1 not-met']);
    expect(await outcomes(pi43, assessment('NFA'))).toEqual([]);
    const plan = 'id,type,child,started_on,visit_every,review_every\nPL1,child-in-need,P1,2026-04-20,20,6';
    expect(await outcomes(pi43, { ...assessment('CIN'), 'plans.csv': plan })).toEqual(['P1 met']);
  });
});

test('an enquiry that goes on was begun by its strategy meeting', async () => {
  const folder = await readFolder({
    ...BASE,
    'meetings.csv': 'id,type,child,held_at,enquiry,minimum_met\nM1,strategy,P1,2026-02-03T15:00,single,yes',
    'enquiries.csv': 'id,meeting_id,child,type\nE1,M1,P1,single',
  });
  expect(folder.problems).toEqual([]);
  expect(folder.line('section-47-enquiry')).toMatchObject({ status: 'draft', createdAt: '2026-02-03T15:00:00+05:45[Asia/Kathmandu]' });
});

test('a carer’s assessment may be asked for at a moment: its day there counts', async () => {
  const folder = await readFolder({
    ...BASE,
    'assessments.csv':
      'id,type,child,started_on,requested_at,outcome\nAS1,young-carer,P1,2026-02-12,2026-02-10T01:00:00+05:45[Asia/Kathmandu],support\nAS2,carer,A9,2026-02-12,2026-02-10,support',
  });
  expect(folder.problems).toEqual([]);
  expect(folder.line('young-carers-assessment').body).toMatchObject({ requestedOn: '2026-02-10' });
  expect(folder.line('carers-assessment').body).toMatchObject({ requestedOn: '2026-02-10' });
});

test('staff may be named by their id or by a name that one of them has', async () => {
  const folder = await readFolder({
    ...BASE,
    'staff.csv': `${STAFF}\nSW3,James Pun,Social worker,2030-11-30,1`,
    'allocations.csv':
      'case_id,worker,from\nC1,grace otieno,2026-01-06\nC1,SW2,2026-02-01\nC1,James Pun,2026-03-01\nC1,Somebody Else,2026-04-01',
  });
  const workers = folder.lines.filter(({ kind }) => kind === 'allocation').map(({ body }) => body['worker']);
  expect(workers).toEqual(['SW1', 'SW2', 'James_Pun', 'Somebody_Else']);
});

test('two sheets may use the same ids', async () => {
  const folder = await readFolder({
    'cases.csv': 'id,location,opened_on\n1,NEPAL,2026-01-05\n2,SING,2026-01-05',
    'people.csv': 'id,case_id,group\n1,1,child\n2,2,child\n7,1,adult',
    'contacts.csv':
      'id,received_at,source,about,people,decided_at,decided_by,outcome,case_id,referrer_not_told_reason,family_told_at\n1,2026-01-05T09:00,ANON,child,1,2026-01-05T10:00,SW1,CIN,1,Anonymous,2026-01-05T11:00',
    'involvements.csv': 'id,type,people,opened_on\n1,child-in-need,1,2026-01-05',
    'assessments.csv': 'id,type,child,started_on,authorised_at\n1,child-family,1,2026-01-06,2026-02-01',
  });
  expect(folder.problems).toEqual([]);
  expect(folder.lines.map(({ id }) => id)).toEqual([...new Set(folder.lines.map(({ id }) => id))]);
  const digest = folder.digest('cases:1');
  expect(digest.people.map(({ record }) => record).toSorted()).toEqual(['7', 'people:1']);
  expect(digest.involvements).toMatchObject([{ record: 'involvements:1', people: ['people:1'] }]);
  expect(clock(digest, 'PI2.1')).toEqual(['2026-01-05T09:00 → 2026-03-09T23:59 ✓ 2026-02-01T23:59']);
  // Who cannot be told is answered by the decision.
  expect(clock(folder.digest('contacts:1'), 'P1.3')).toEqual(['2026-01-05T09:00 → 2026-01-08T23:59 ✓ 2026-01-05T11:00']);
});

describe('what is wrong is told with its place', () => {
  test('unknown columns, codes, references, days and ids', async () => {
    const { problems } = await readFolder({
      ...BASE,
      'visits.csv': 'id,case_id,visited_at,outcom,place,child\nV1,C1,31/02/2026 10:00,made,hme,P1\nV2,C7,2026-01-12T10:00,,home,P9',
      'involvements.csv': 'id,type,people,opened_on\nI1,child-in-neeed,P1,13/25/2026\nI1,child-in-need,P1,2026-01-06',
    });
    expect(problems.map(({ severity, file, line, field, code, found }) => [severity, file, line, field, code, found].join(' | '))).toEqual([
      'error | involvements.csv | 3 | id | duplicate-id | I1',
      'error | involvements.csv | 2 | type | unknown-code | child-in-neeed',
      'error | involvements.csv | 2 | opened_on | not-a-date | 13/25/2026',
      'warning | visits.csv | 1 | outcom | unknown-field | outcom',
      'error | visits.csv | 2 | visited_at | not-an-instant | 31/02/2026 10:00',
      'error | visits.csv | 2 | place | unknown-code | hme',
      'error | visits.csv | 3 | case_id | dangling-reference | C7',
      'error | visits.csv | 3 | child | dangling-reference | P9',
    ]);
    expect(problems.find(({ field }) => field === 'outcom')?.expected).toContain('nearest: outcome');
    expect(problems.find(({ found }) => found === 'hme')?.expected).toContain('nearest: home');
  });

  test('headings that are missing or stand twice, rows that are too long, rows of tables that belong to nothing', async () => {
    const { problems } = await readFolder({
      ...BASE,
      'visits.csv': 'case_id,child,child,place\nC1,P1,P2,home,extra',
      'plan_actions.csv': 'plan_id,action\nPL9,Breakfast club',
      'visists.csv': 'id\n1',
    });
    expect(problems.map(({ severity, file, line, field, code }) => [severity, file, line ?? '', field ?? '', code].join(' | '))).toEqual([
      'warning | visists.csv |  |  | unknown-kind',
      'error | plan_actions.csv | 2 | id of its record | dangling-reference',
      'error | visits.csv | 1 | child | duplicate-heading',
      'error | visits.csv | 1 | visited_at | missing',
      'error | visits.csv | 2 | column 5 | row-too-long',
      'error | visits.csv | 2 | visited_at | missing',
    ]);
    expect(problems[0]?.expected).toContain('nearest: visits');
  });

  test('a mapping file renames, translates and fixes how days are written', async () => {
    const folder = await readFolder(
      {
        ...BASE,
        'Hausbesuche.csv': 'Fall;Datum;Kind;Ort;Anwesend'.replaceAll(';', ',') + '\nC1,1/15/2026 9:05 AM,P1,zu Hause,ja',
      },
      {
        files: { 'Hausbesuche.csv': 'visits.csv' },
        columns: { 'visits.csv': { Fall: 'case_id', Datum: 'visited_at', Kind: 'child', Ort: 'place', Anwesend: 'seen' } },
        codes: { 'visits.csv': { place: { 'zu Hause': 'home' } }, '*': { seen: { ja: 'yes', nein: 'no' } } },
        values: { 'visits.csv': { face_to_face: 'yes' } },
        dates: 'mdy',
        zones: { NEPAL: 'Asia/Singapore' },
      },
    );
    expect(folder.problems).toEqual([]);
    expect(folder.line('visit').body).toMatchObject({
      visitedAt: '2026-01-15T09:05:00+08:00[Asia/Singapore]',
      place: 'home',
      children: [{ child: 'P1', seen: { answer: true }, faceToFace: { answer: true } }],
    });
  });
});
