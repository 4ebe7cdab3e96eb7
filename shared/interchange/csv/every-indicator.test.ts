/** A service told in spreadsheets alone, in which every indicator of Annex D and every count of Annex E finds something to count. */
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { KPIS, MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { kpiTotal } from '#shared/indicators/compute.ts';
import { period } from '#shared/indicators/period.ts';
import { type Service, serviceOf } from '#shared/indicators/service/service.ts';
import type { Problem } from '../record-line.ts';
import { readFolder } from './sheets-for-tests.ts';

const SHEETS = {
  'staff.csv': `id,name,role,registered_until,fte
SW1,Grace Otieno,Social worker,2030-11-30,1
SW2,James Pun,Social worker,2030-11-30,0.5
TM1,Ruth Lamb,Team manager,2030-11-30,1`,
  'cases.csv': `id,location,opened_on
C1,NEPAL,2026-02-02
C2,BRUNEI,2026-02-03
C3,SING,2025-06-01
C4,BFG,2026-02-05
C5,BATUK,2026-02-06
C6,BFG,2025-12-01`,
  'people.csv': `id,case_id,group,born
P1,C1,child,2016-04-01
P2,C1,child,2019-09-12
A1,C1,adult,1990-02-03
A9,C2,adult,1985-05-06
P3,C3,child,2014-01-01
P7,C3,child,2015-01-01
P4,C4,child,2018-01-01
A5,C5,adult,1988-08-08
P5,C5,child,2012-12-12
P6,C6,child,2017-01-01`,
  'contacts.csv': `id,received_at,location,source,about,people,significant_harm,immediate_decision_at,responded_at,responded_by,reviewed_at,reviewed_by,decided_at,decided_by,outcome,level,consultation_at,consultation_agency,referrer_told_at,family_told_at,decision_signed_at,decision_signed_by,case_id
K0,2025-06-02T09:00,NEPAL,EDU,child,P1,,,2025-06-02T10:00,SW1,,,2025-06-03T09:00,SW1,CIN,child-in-need,,,,,,,
K1,2026-02-02T09:00,NEPAL,EDU,child,P1; P2,,,2026-02-02T09:30,SW1,2026-02-02T10:00,SW2,2026-02-02T11:00,SW1,CIN,child-in-need,2026-02-02T10:30,education,2026-02-02T12:00,2026-02-03T12:00,2026-02-02T15:00,TM1,C1
K2,2026-02-03T08:00,BRUNEI,HEALTH,adult,A9,,,2026-02-03T09:00,SW2,,,2026-02-03T10:00,SW2,ADULT,adult-at-risk,,,2026-02-03T10:30,2026-02-03T10:45,,,C2
K4,2026-02-05T08:00,BFG,WELF,child,P4,,,2026-02-05T09:00,SW1,,,2026-02-05T10:00,SW1,FS,family-support,2026-02-05T09:30,welfare,2026-02-05T11:00,2026-02-05T11:00,,,C4
K5,2026-02-10T08:00,BATG,PFADV,child,,,,2026-02-10T09:00,SW1,,,,,,,,,,,,,
K6,2026-02-11T08:00,BATG,ADADV,child,,,,2026-02-11T09:00,SW1,,,,,,,,,,,,,
K7,2026-03-02T10:00,NEPAL,POLICE,child,P1,yes,2026-03-02T10:40,2026-03-02T10:20,SW1,,,2026-03-02T11:30,SW1,OPEN,child-protection,,,,,,,C1`,
  'involvements.csv': `id,type,people,opened_on,closed_on,closure_reason,local_closure_reason,previous,migrated,primary_concern,concerns,lead_professional,lead_service,lead_accepted_on
I1,child-in-need,P1,2026-02-03,,,,,,N1,1A; 2B,,,
I2,s47-enquiry,P1,2026-03-03,,,,I1,,,,,,
I3,child-protection-plan,P1,2026-03-20,,,,I2,,,,,,
I4,child-in-need,P2,2026-02-03,,,,,,N1,1A,,,
I5,early-help,P2,2026-04-20,,,,I4,,,,Ms Rai,School,2026-04-21
I6,adult-at-risk,A9,2026-02-04,,,,,,,,,,
I7,child-protection-plan,P3,2025-06-01,,,,,yes,,,,,
I8,child-protection-plan,P7,2025-06-01,2026-03-15,RC8,,,yes,,,,,
I9,family-support,P4,2026-02-12,,,,,,,,Ms Vella,School,2026-02-10
I10,carer,A5,2026-02-06,2026-04-15,RC8,,,,,,,,
I11,young-carer,P5,2026-02-06,,,,,,,,,,
I12,family-support,P6,2025-12-05,,,,,,,,,,`,
  'allocations.csv': `case_id,worker,from,to,change_reason,allocated_at
C1,SW1,2026-02-03,2026-03-31,,2026-02-03T09:00
C1,SW2,2026-04-01,,MANAGE,
C2,SW2,2026-02-04,,,
C3,SW1,2025-11-01,,ORGRST,
C4,SW1,2026-02-06,,,
C5,SW1,2026-02-06,,,`,
  'visits.csv': `id,visited_at,child,types,seen,face_to_face,seen_alone,worker
V1,2026-02-05T10:00,P1,child-in-need,yes,yes,yes,SW1
V1,2026-02-05T10:00,P2,child-in-need,yes,yes,no,SW1
V2,2026-02-10T10:00,P3,child-protection,yes,yes,yes,SW1`,
  'notes.csv': 'case_id,happened_at,with_family,worker\nC2,2026-02-05T09:00,yes,SW2',
  'assessments.csv': `id,type,child,occasion,requested_at,started_on,worker,seen,seen_on,seen_alone,seen_alone_reason,heard_how,outcome,finalised_at,authorised_at,authorised_by,shared_family_on,shared_partners_on,partners_consent,elements_complete,requested_by
AS1,child-family,P1,,,2026-02-10,SW1,yes,2026-02-12,yes,,talk,CIN,2026-03-09T17:00,2026-03-10T12:00,TM1,2026-03-11,2026-03-12,consent,yes,
AS1,child-family,P2,,,2026-02-10,SW1,yes,2026-02-12,no,too young,play,CIN,2026-03-09T17:00,2026-03-10T12:00,TM1,2026-03-11,2026-03-12,consent,yes,
AS2,adult,A9,,,2026-02-10,SW2,,,,,,support,2026-03-04T17:00,2026-03-05T12:00,TM1,2026-03-06,,,yes,
AS3,carer,A5,,2026-02-06,2026-02-09,SW1,,2026-02-12,yes,,,advice,2026-03-04T17:00,2026-03-05T12:00,TM1,2026-03-06,,,yes,
AS4,young-carer,P5,,2026-02-06,2026-02-09,SW1,,2026-02-12,yes,,,support,2026-03-04T17:00,2026-03-05T12:00,TM1,2026-03-06,,,yes,school
AS5,child-family,P3,review,2026-01-10,2026-01-12,SW1,yes,2026-01-15,yes,,talk,CPC,2026-02-27T17:00,2026-03-02T12:00,TM1,2026-03-03,2026-03-03,consent,yes,`,
  'plans.csv': `id,type,child,started_on,ended_on,end_reason,worker,visit_every,review_every,review_interval,visit_schedule,category,previous_plans,previous_plan_ended_on,contingency,finalised_at,authorised_at,authorised_by,elements_complete
PL1,child-in-need,P1,2026-03-12,,,SW1,20,6,,,,,,Grandmother steps in,2026-03-12T10:00,2026-03-13T10:00,TM1,yes
PL1,child-in-need,P2,2026-03-12,,,SW1,20,6,,,,,,Grandmother steps in,2026-03-12T10:00,2026-03-13T10:00,TM1,yes
PL2,child-protection,P1,2026-03-20,,,SW1,10,,,Weekly at home,NEG,1,2025-01-10,,,,,yes
PL3,child-protection,P3,2024-01-10,,,SW1,10,,,Weekly at home,EMO,0,,,,,,yes
PL5,child-protection,P7,2025-05-01,2026-03-15,END_CIN,SW1,10,,,Weekly at home,NEG,0,,,,,,yes
PL4,risk-management,A9,2026-02-10,,,SW2,,,3-months,,,,,Police are called,,,,
PL6,risk-management,P5,2026-02-12,,,SW1,,,3-months,,,,,An aunt helps,,,,`,
  'plan_actions.csv': `plan_id,need,outcome,change,measure,target,action,owner,owner_accepted,due_on,know_by
PL1,Neglect,At school each day,Attendance,Days a week,5,Breakfast club,Ms Rai,yes,2026-05-01,Register
PL4,Harm,Safe at home,Visits stop,Incidents,0,New lock,Mr Tan,yes,2026-04-01,Police`,
  'concerns.csv':
    'id,people,notified_at,significant_harm,decision,decided_at,decided_by\nN1,P1,2026-03-02T10:30,yes,strategy-meeting,2026-03-02T11:00,SW1',
  'meetings.csv': `id,type,child,held_at,concern_id,enquiry,minimum_met,plan_id,outcome,category,family_invited,agencies_invited,threshold_of_risk,lead_professional,lead_service,lead_accepted_on,quorate
M1,strategy,P1,2026-03-03T15:00,N1,single,yes,,,,,,,,,,
M2,initial-conference,P1,2026-03-20T10:00,,,,,PLAN,NEG,,,,,,,yes
M3,cin-review,P2,2026-04-15T10:00,,,,PL1,1,,yes,yes,Lower than before,Ms Rai,education,2026-04-21,
M4,initial-conference,P3,2024-01-10T10:00,,,,,PLAN,EMO,,,,,,,yes
M5,review-conference,P3,2026-04-10T10:00,,,,PL3,CONT,EMO,,,,,,,yes`,
  'enquiries.csv':
    'id,meeting_id,child,type,outcome,harm,seen,seen_at,concluded_on,authorised_at,authorised_by\nE1,M1,P1,single,ICPC,likely,yes,2026-03-05T10:00,2026-03-17,2026-03-18T12:00,TM1',
  'jurisdiction.csv':
    'people,decided_on,decided_by,location,host_nation_law_considered,sofa_considered,afa_considered,elements_complete\nP1,2026-03-04,TM1,NEPAL,yes,yes,yes,yes',
  'transfers.csv': 'direction,people,authority,moves_on,notified_on,conference_requested_on\nout,P1,Kent,2026-06-01,2026-04-01,2026-04-02',
  'interactions.csv':
    'case_id,on,location,authority,purpose,direction,outcome\nC1,2026-04-02,NEPAL,Kent,transfer-in-conference,from-us,They will call back',
  'feedback.csv': `person,respondent,invited_on,given_at,how,safe_at_home,safe_at_school,safe_in_community,listened_to,made_a_difference
P1,child,2026-04-01,2026-04-02T10:00,alone,yes,yes,yes,yes,yes
A1,parent,2026-04-01,2026-04-02T10:00,alone,,,,yes,yes`,
  'audits.csv': `case_id,audited_at,auditor,sampling,safe_now,smart_specific,smart_measurable,smart_achievable,smart_relevant,smart_timed,contingency,overall
C1,2026-04-01T10:00,TM1,random,yes,yes,yes,yes,yes,yes,yes,G`,
  'family_support.csv':
    'case_id,opened_on,people,worker,early_help_assessed_on,lead_professional,lead_service\nC4,2026-02-12,P4,SW1,2026-02-09,Ms Vella,education',
  'training.csv': `id,level,location,on,mode,status,with_welfare,delivered_by
T2,2,NEPAL,2026-03-01,in-person,delivered,yes,Haversack
T3,3,NEPAL,2026-03-02,live-virtual,delivered,,Haversack`,
  'training_attendees.csv': `session_id,organisation,organisation_type,location,present
T2,Gurkha Welfare,welfare,NEPAL,yes
T3,British School,education,NEPAL,yes`,
  'boards.csv': `type,name,location,held_on,invited,mode,attended_by
lspb,Nepal board,NEPAL,2026-03-05,yes,in-person,SW1; TM1
defence-working-group,Working group,,2026-03-06,yes,vtc,TM1`,
  'parenting_groups.csv': 'location,need_identified_on,programme,sessions_held_on\nNEPAL,2026-01-15,Together,2026-03-03; 2026-03-10',
  'population.csv': 'location,as_of,children\nNEPAL,2025-11-01,1500',
} as const;

const PERIOD = period(calendarDate('2026-02-01'), calendarDate('2026-04-30'));
let service: Service;
let problems: readonly Problem[] = [];

beforeAll(async () => {
  const folder = await readFolder(SHEETS);
  problems = folder.problems;
  service = serviceOf(
    [...new Set(folder.lines.map(({ file }) => file))].map(folder.digest),
    zonedInstant('2026-05-20T12:00:00+01:00[Europe/London]'),
  );
});

test('the sheets have no problems', () => expect(problems).toEqual([]));

/** Numerator and denominator, worked out by hand from the sheets above. */
const EXPECTED: Readonly<Record<string, readonly [number, number]>> = {
  // K1, K2, K4, K5, K6, K7: all answered within the hour by registered social workers.
  'P1.1': [6, 6],
  // K1; nobody was consulted about K2.
  'P1.2': [1, 2],
  'P1.3': [2, 2],
  // K7 after 40 minutes, N1 after 30.
  'P1.4': [2, 2],
  // P1, P2, A9 and, from the request, P3.
  'PI2.1': [4, 4],
  'PI4.1': [1, 1],
  'PI5.1': [1, 1],
  'PI5.2': [1, 1],
  'PI6.1': [1, 1],
  'PI6.3': [2, 2],
  'P8.1': [1, 1],
  'P8.2': [1, 1],
  'P8.3': [1, 1],
  'P7.1': [1, 12],
  'P7.2': [1, 12],
};

describe('Annex D', () => {
  test.each(KPIS.map(({ id }) => id))('%s counts something', (id) => {
    const kpi = KPIS.find((each) => each.id === id);
    const figure = kpi === undefined ? undefined : kpiTotal(service, kpi, PERIOD);
    const expected = EXPECTED[id];
    if (expected !== undefined) expect([figure?.numerator, figure?.denominator]).toEqual(expected);
    expect(figure?.denominator).toBeGreaterThan(0);
  });
});

describe('Annex E', () => {
  test.each(MANAGEMENT_INFORMATION.map(({ id }) => id))('%s counts something', (id) => {
    const mi = MANAGEMENT_INFORMATION.find((each) => each.id === id);
    const units = mi?.lines[0].units(service, PERIOD) ?? [];
    expect(units.length).toBeGreaterThan(0);
  });
});
