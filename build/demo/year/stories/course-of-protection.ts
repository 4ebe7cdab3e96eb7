/** Child protection, step by step: concern, strategy meeting, enquiry, conference, plan with visits and core groups, review, step down. */
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import {
  addTo,
  askFeedback,
  assessAgain,
  audit,
  close,
  endPlanForNeed,
  markKey,
  note,
  planForNeed,
  reviewNeed,
  shareInformation,
  step,
  superviseFrom,
  task,
  updatePlan,
  visit,
  visitFrom,
} from '../steps.ts';
import type { Telling } from '../telling.ts';

const HOUR = 3_600_000;
const CATEGORY_BY_THEME: Readonly<Record<string, string>> = {
  neglect: 'NEG',
  'domestic-abuse': 'EMO',
  'physical-harm': 'PHY',
  'sexual-harm': 'SAB',
  alcohol: 'NEG',
};

/** Up to the meeting; `hours` after the news. */
function strategyMeeting(telling: Telling, from: number, hours: number): RecordId {
  const notifiedAt = telling.at(from + 1, '09:10');
  const concern = telling.record(telling.worker, 'child-protection-concern', notifiedAt, {
    cameBy: from === 0 ? 'contact' : 'open-case',
    ...(from === 0 ? {} : { removalConsidered: { answer: true } }),
    notifiedAt,
    notifiedBy: from === 0 ? 'The duty desk, from the contact' : 'Mrs H. Cavendish, school',
    people: telling.children,
    significantHarm: { answer: true, reason: telling.words.about('contact', 'harm', 'text') },
    decision: 'strategy-meeting',
    decidedAt: addMs(notifiedAt, HOUR / 2),
  });
  telling.sign(concern, addMs(notifiedAt, 6 * HOUR));
  const heldAt = addMs(notifiedAt, hours * HOUR);
  const meeting = telling.record(telling.worker, 'strategy-meeting', heldAt, {
    type: 'initial',
    concern,
    heldAt,
    mode: 'mixed',
    chair: telling.me('manager'),
    attendance: telling.attendance('service-police', 'command', 'welfare').filter(({ agency }) => agency !== 'family'),
    children: telling.children.map((child) => ({ child, enquiry: { answer: true } })),
    threshold: telling.theme === 'domestic-abuse' ? 'suffering' : 'likely',
    enquiry: 'single',
    lead: telling.workerName,
    criminalInvestigation: 'service-police',
    commandInformedAt: addMs(heldAt, HOUR),
    dcsInformedAt: addMs(heldAt, HOUR),
    safetyPlan: [1, 2].map((turn) => ({
      what: telling.words.about('strategy-meeting', 'what', 'text'),
      who: turn === 1 ? telling.workerName : 'Capt R. Holloway, welfare officer',
      by: addMs(heldAt, turn * 20 * HOUR),
    })),
    minutesSentOn: dateOf(addMs(heldAt, HOUR)),
  });
  telling.sign(meeting, addMs(heldAt, 20 * HOUR));
  markKey(telling, meeting, from + 4);
  return meeting;
}

function decideJurisdiction(telling: Telling, days: number): RecordId {
  const decision = telling.record(telling.worker, 'jurisdiction-decision', telling.at(days, '15:15'), {
    occasion: 'enquiry',
    decision: 'service',
    location: telling.location,
    designatedOfficerToldOn: telling.day(days),
  });
  telling.sign(decision, telling.at(days + 1, '12:20'));
  return decision;
}

function enquire(telling: Telling, meeting: RecordId, from: number, days: number, outcome: string): RecordId {
  const seenAt = telling.at(from + 4, '10:20');
  const jurisdiction = decideJurisdiction(telling, from + 6);
  const enquiry = telling.record(telling.worker, 'section-47-enquiry', telling.at(days, '15:45'), {
    strategyMeeting: meeting,
    jurisdictionDecision: jurisdiction,
    children: telling.children.map((child) => ({
      child,
      seenAt,
      place: telling.chance.pick(['At home, in the kitchen', 'In a room of the school', 'At the medical centre']),
      seenBy: telling.workerName,
      ...(telling.monthsOf(child) < 44
        ? { seenAlone: { answer: false, reason: telling.words.about('visit', 'notAloneSmall', 'text', child) } }
        : {}),
      harm: outcome === 'ICPC' ? 'both' : 'none',
      outcome,
    })),
    ...(outcome === 'ICPC' ? { conferenceRequestedOn: telling.day(days - 2) } : {}),
    home: telling.words.about('visit', 'homeConditions', 'narrative'),
    commandInformedAt: telling.at(days, '14:00'),
    dcsInformedAt: telling.at(days, '14:10'),
    supportNeedsInitiated: { answer: false, reason: 'The needs can be met here' },
    familyToldOn: telling.day(days),
    agenciesToldOn: telling.day(days),
  });
  telling.sign(enquiry, telling.at(days + 1, '11:40'));
  return enquiry;
}

export function conference(
  telling: Telling,
  days: number,
  told:
    | { readonly type: 'initial'; readonly enquiry: RecordId }
    | { readonly type: 'review'; readonly plan: RecordId; readonly outcome: string },
): RecordId {
  const heldAt = telling.at(days, '10:00');
  const category = CATEGORY_BY_THEME[telling.theme] ?? 'EMO';
  const held = telling.record(telling.worker, 'child-protection-conference', heldAt, {
    ...told,
    heldAt,
    mode: 'mixed',
    chair: 'Mrs A. Fairweather, independent chair',
    attendance: telling.attendance('service-police', 'command', 'welfare'),
    recommendedCategories: [category],
    reportBy: telling.me(telling.worker),
    reportSharedOn: telling.day(days - (told.type === 'initial' ? 6 : 15)),
    children: telling.children.map((child) => ({ child, participation: telling.monthsOf(child) < 48 ? 'PN0' : 'PN6' })),
    ...(told.type === 'initial'
      ? {
          decisions: telling.children.map((child) => ({ child, outcome: 'PLAN', category })),
          firstCoreGroupOn: telling.day(days + 9),
          nextReviewOn: telling.day(days + 84),
        }
      : {
          reviewDecisions: telling.children.map((child) => ({
            child,
            outcome: told.outcome,
            ...(told.outcome === 'CONT'
              ? { category }
              : { stepDown: `${telling.workerName}, with a plan for children in need for three months` }),
          })),
          ...(told.outcome === 'CONT' ? { nextReviewOn: telling.day(days + 150) } : {}),
        }),
    recordSentOn: telling.day(days),
  });
  telling.sign(held, telling.at(days + 1, '13:10'));
  markKey(telling, held, days + 1);
  return held;
}

export function planToProtect(telling: Telling, held: RecordId, days: number): RecordId {
  const category = CATEGORY_BY_THEME[telling.theme] ?? 'EMO';
  const plan = telling.record(telling.worker, 'child-protection-plan', telling.at(days, '15:20'), {
    conference: held,
    children: telling.children.map((child) => ({ child, startedOn: telling.day(days), initialCategory: category, previousPlans: 0 })),
    visitEvery: 10,
    leadWorker: telling.me(telling.worker),
    sharedOn: telling.day(days),
  });
  telling.sign(plan, telling.at(days + 1, '14:00'));
  return plan;
}

export function coreGroups(telling: Telling, plan: RecordId, from: number, until: number): void {
  for (let days = from; days <= until; days += 35) {
    const heldAt = telling.at(days, '14:30');
    telling.record(telling.worker, 'core-group', heldAt, {
      plan,
      heldAt,
      people: telling.children,
      risk: days === from ? 'same' : 'less',
      progress: telling.actions.map(({ action }, index) => ({ action, state: days > from + 60 && index === 0 ? 'achieved' : 'on-track' })),
      ...(days + 35 <= until ? { nextOn: telling.day(days + 35) } : {}),
    });
  }
}

export interface EnquirySteps {
  readonly outcome: 'ICPC' | 'SUBNR';
  readonly meetingAfterHours?: number;
  readonly concludedAfterDays?: number;
}

/** From the concern to the end of the enquiry. */
export function enquiryFrom(
  telling: Telling,
  from: number,
  { outcome, meetingAfterHours = 25, concludedAfterDays = 15 }: EnquirySteps,
): RecordId {
  const meeting = strategyMeeting(telling, from, meetingAfterHours);
  visit(telling, from + 4, {
    visitType: ['child-protection'],
    purpose: 'See each child alone, see where they sleep, agree how they are safe tonight',
  });
  shareInformation(telling, from + 5, 'health', {
    basis: 'safeguarding',
    consentAsked: { answer: false, reason: 'Asking first could have put the children at more risk' },
  });
  return enquire(telling, meeting, from, from + concludedAfterDays, outcome);
}

/** A case that was open already. */
export function courseOfEnquiry(telling: Telling, from: number, involvement: RecordId): void {
  const enquiry = enquiryFrom(telling, from, { outcome: 'ICPC' });
  superviseFrom(telling, from + 10, from + 40, 28, { childProtection: { answer: true } });
  courseOfProtection(telling, from + 20, { enquiry, involvement, turn: 1 });
}

export interface ProtectionSteps {
  readonly enquiry: RecordId;
  readonly involvement: RecordId;
  readonly turn: number;
}

/** From the initial conference on, to the end of the plan, and what follows it. */
export function courseOfProtection(telling: Telling, on: number, { enquiry, involvement, turn }: ProtectionSteps): void {
  const held = conference(telling, on, { type: 'initial', enquiry });
  const plan = planToProtect(telling, held, on);
  const protection = step(telling, on, 'step-up', 'child-protection-plan', involvement);
  planOnCourse(telling, on, { plan, protection, turn });
}

/** @param on the day on which the plan began. */
export function planOnCourse(
  telling: Telling,
  on: number,
  { plan, protection, turn }: { readonly plan: RecordId; readonly protection: RecordId; readonly turn: number },
): void {
  const end = on + 240;
  superviseFrom(telling, on + 10, end + 90, 28, { childProtection: { answer: true } });
  // In one of them nobody has come for the last weeks.
  const until = Math.min(end - 3, turn === 9 ? telling.age - 24 : end);
  coreGroups(telling, plan, on + 9, turn === 9 ? telling.age - 50 : end - 10);
  visitFrom(telling, on + 5, {
    type: 'child-protection',
    until,
    every: 12,
    missed: turn % 3 === 0 ? 6 : 99,
    recordedLate: 4,
    notAlone: turn % 3 === 1 ? 3 : 99,
  });
  task(telling, on + 20, 16, true);
  task(telling, on + 60, 21, turn % 2 === 0);
  note(telling, on + 33);
  addTo(telling, note(telling, on + 44), on + 47);
  askFeedback(telling, on + 70);
  audit(telling, on + 96, turn === 0 ? 'RI' : turn === 6 ? 'I' : 'G');
  conference(telling, on + 80 + (turn === 2 ? 20 : 0), { type: 'review', plan, outcome: 'CONT' });
  updatePlan(telling, plan, 'child-protection-plan', on + 81 + (turn === 2 ? 20 : 0));
  if (turn % 4 !== 1) assessAgain(telling, on + 168);
  updatePlan(telling, plan, 'child-protection-plan', on + 170);
  conference(telling, end, { type: 'review', plan, outcome: 'END_CIN' });
  endProtection(telling, plan, end);
  const need = step(telling, end, 'step-down', 'child-in-need', protection);
  const lesser = planForNeed(telling, undefined, end + 6);
  visitFrom(telling, end + 16, { type: 'child-in-need', until: end + 74, every: 18 });
  reviewNeed(telling, lesser, end + 42, '3');
  const leads = { leadProfessional: 'Mrs S. Penhale', leadAcceptedOn: telling.day(end + 78) };
  reviewNeed(telling, lesser, end + 78, '1', {
    children: telling.children.map((child) => ({ child, outcome: '1', leadService: 'welfare', ...leads })),
  });
  endPlanForNeed(telling, lesser, end + 80, 'step-down');
  step(telling, end + 81, 'step-down', 'early-help', need, { leadService: 'Army Welfare Service', ...leads });
  close(telling, end + 95, { localClosureReason: 'EHSD' });
}

/** The rows of the children as they stand, with their end. */
function endProtection(telling: Telling, plan: RecordId, end: number): void {
  const before = telling.toldOf(plan)?.['children'];
  telling.change(telling.worker, plan, telling.at(end, '16:20'), {
    children: (Array.isArray(before) ? before : []).map((row: Body) => ({ ...row, endedOn: telling.day(end), endOutcome: 'END_CIN' })),
  });
  telling.sign(plan, telling.at(end + 1, '10:10'));
}
