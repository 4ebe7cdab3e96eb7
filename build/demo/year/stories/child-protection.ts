/** Child protection: concern, strategy meeting, enquiry, conference, plan with its visits and core groups, review, step down, closure. */
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf } from '#shared/base/zoned-instant.ts';
import {
  addTo,
  askConsent,
  askFeedback,
  assessChildren,
  audit,
  close,
  disclose,
  endPlanForNeed,
  firstTalk,
  keepDocuments,
  markKey,
  note,
  planForNeed,
  recordRisk,
  relateFamily,
  reviewNeed,
  shareInformation,
  speakToAuthority,
  step,
  superviseFrom,
  task,
  tellHistory,
  visit,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import type { Telling } from '../telling.ts';

const HOUR = 3_600_000;
const CATEGORY_BY_THEME: Readonly<Record<string, string>> = {
  neglect: 'NEG',
  'domestic-abuse': 'EMO',
  'physical-harm': 'PHY',
  'sexual-harm': 'SAB',
  alcohol: 'NEG',
};

const OPENING = {
  about: 'child',
  level: 'child-protection',
  outcome: 'CP',
  referralOutcome: '5',
  harm: true,
  involvement: { type: 's47-enquiry', primaryConcern: 'N1' },
  sources: ['POLICE', 'EDU', 'HEALTH', 'ANON', 'CMD'],
} as const;

/** Up to the meeting; `hours` after the news. */
function strategyMeeting(telling: Telling, hours: number): RecordId {
  const notifiedAt = telling.at(1, '09:10');
  const concern = telling.record(telling.worker, 'child-protection-concern', notifiedAt, {
    cameBy: 'contact',
    notifiedAt,
    notifiedBy: 'The duty desk, from the contact',
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
  markKey(telling, meeting, 4);
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

function enquire(telling: Telling, meeting: RecordId, days: number, outcome: string): RecordId {
  const seenAt = telling.at(4, '10:20');
  const jurisdiction = decideJurisdiction(telling, 6);
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

function conference(
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
    reportSharedOn: telling.day(days - (told.type === 'initial' ? 6 : 11)),
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

function planToProtect(telling: Telling, held: RecordId, days: number): RecordId {
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

function coreGroups(telling: Telling, plan: RecordId, from: number, until: number): void {
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

/** Up to the end of the enquiry. */
function enquiryStory(telling: Telling, turn: number, outcome: string): RecordId {
  const meeting = strategyMeeting(telling, turn === 3 ? 55 : 22);
  firstTalk(telling, 2);
  relateFamily(telling, 4);
  const seen = visit(telling, 4, {
    visitType: ['child-protection'],
    purpose: 'See each child alone, see where they sleep, agree how they are safe tonight',
  });
  telling.sign(seen, telling.at(5, '10:30'));
  shareInformation(telling, 5, 'health', {
    basis: 'safeguarding',
    consentAsked: { answer: false, reason: 'Asking first could have put the children at more risk' },
  });
  askConsent(telling, 7);
  recordRisk(telling, 7, { severity: '4', likelihood: '3' });
  tellHistory(telling, 8);
  keepDocuments(telling, 10);
  speakToAuthority(telling, 9, {
    purpose: 'info-request',
    outcome: 'Earlier contact with the family confirmed; summary received by secure mail',
  });
  return enquire(telling, meeting, turn === 5 ? 26 : 15, outcome);
}

export const childProtection: CaseStory = {
  shape: 'family',
  themes: ['domestic-abuse', 'neglect', 'physical-harm', 'alcohol', 'neglect', 'sexual-harm'],
  opening: OPENING,
  tell: (telling, turn) => {
    const enquiry = enquiryStory(telling, turn, 'ICPC');
    const conferenceOn = turn === 1 ? 29 : 20;
    assessChildren(telling, { outcome: 'CPC', finished: conferenceOn + 14, level: 'child-protection' });
    const held = conference(telling, conferenceOn, { type: 'initial', enquiry });
    const plan = planToProtect(telling, held, conferenceOn);
    const protection = step(telling, conferenceOn, 'step-up', 'child-protection-plan', telling.involvement);
    superviseFrom(telling, 12, conferenceOn + 330, 28, { childProtection: { answer: true } });
    coreGroups(telling, plan, conferenceOn + 9, conferenceOn + 215);
    visitFrom(telling, conferenceOn + 5, {
      type: 'child-protection',
      until: conferenceOn + 236,
      every: 13,
      missed: turn % 2 === 0 ? 6 : 99,
      recordedLate: 4,
      notAlone: turn % 3 === 0 ? 3 : 99,
    });
    disclose(telling, conferenceOn - 4, {
      recipient: 'Mrs A. Fairweather',
      organisation: 'Independent chair',
      reason: 'conference',
      basis: 'safeguarding',
    });
    task(telling, conferenceOn + 20, 16, true);
    task(telling, conferenceOn + 60, 21, turn % 2 === 0);
    note(telling, conferenceOn + 33);
    addTo(telling, note(telling, conferenceOn + 44), conferenceOn + 47);
    askFeedback(telling, conferenceOn + 70);
    audit(telling, conferenceOn + 96, turn === 0 ? 'RI' : turn === 6 ? 'I' : 'G', turn === 6 ? { thresholdRight: { answer: true } } : {});
    conference(telling, conferenceOn + 80 + (turn === 2 ? 20 : 0), { type: 'review', plan, outcome: 'CONT' });
    const end = conferenceOn + 240;
    conference(telling, end, { type: 'review', plan, outcome: 'END_CIN' });
    telling.change(telling.worker, plan, telling.at(end, '16:20'), {
      children: telling.children.map((child, index) => ({
        rowId: `child-protection-plan-children-${index}`,
        child,
        startedOn: telling.day(conferenceOn),
        initialCategory: CATEGORY_BY_THEME[telling.theme] ?? 'EMO',
        previousPlans: 0,
        ukPlan: { answer: false },
        endedOn: telling.day(end),
        endOutcome: 'END_CIN',
      })),
    });
    telling.sign(plan, telling.at(end + 1, '10:10'));
    const need = step(telling, end, 'step-down', 'child-in-need', protection);
    const lesser = planForNeed(telling, undefined, end + 6);
    visitFrom(telling, end + 16, { type: 'child-in-need', until: end + 70, every: 18 });
    reviewNeed(telling, lesser, end + 42, '3');
    reviewNeed(telling, lesser, end + 78, '1', {
      children: telling.children.map((child) => ({
        child,
        outcome: '1',
        leadProfessional: 'Mrs S. Penhale',
        leadService: 'welfare',
        leadAcceptedOn: telling.day(end + 78),
      })),
    });
    endPlanForNeed(telling, lesser, end + 80, 'step-down');
    step(telling, end + 81, 'step-down', 'early-help', need, { leadProfessional: 'Mrs S. Penhale', leadService: 'Army Welfare Service' });
    close(telling, end + 95, { localClosureReason: 'EHSD' });
  },
};

/** The enquiry found no continuing risk: a plan for children in need follows. */
export const enquiryOnly: CaseStory = {
  shape: 'family',
  themes: ['physical-harm', 'domestic-abuse', 'sexual-harm', 'neglect'],
  opening: OPENING,
  miss: (turn) => (turn === 2 ? { answeredAfterHours: 3 } : {}),
  tell: (telling, turn) => {
    enquiryStory(telling, turn + 7, 'SUBNR');
    const assessment = assessChildren(telling, { outcome: 'CIN', finished: 40, unsigned: turn === 4 });
    const need = step(telling, 24, 'step-down', 'child-in-need', telling.involvement);
    const plan = planForNeed(telling, assessment, 52);
    superviseFrom(telling, 14, 150, 42);
    visitFrom(telling, 30, { type: 'child-in-need', until: 140, every: 21, notAlone: 2 });
    reviewNeed(telling, plan, 92, '3');
    reviewNeed(telling, plan, 150, '2');
    endPlanForNeed(telling, plan, 152, 'achieved');
    askFeedback(telling, 154);
    void need;
    close(telling, 158);
  },
};

/** An order of a judge advocate, after service police took the children into protection. */
export const orderedProtection: CaseStory = {
  shape: 'family',
  themes: ['physical-harm', 'alcohol'],
  opening: OPENING,
  tell: (telling, turn) => {
    const takenAt = telling.at(0, '21:30', { weekendToo: true });
    const taken = telling.record(telling.worker, 'service-police-protection', telling.at(1, '10:10'), {
      people: telling.children,
      takenAt,
      officer: 'SSgt B. Lowther, Royal Military Police',
      authorisedBy: 'Provost officer on call',
    });
    const enquiry = enquiryStory(telling, turn, 'ICPC');
    const legal = telling.record(telling.worker, 'legal-application', telling.at(3, '11:20'), {
      measure: 'PO',
      people: telling.children,
      applicant: telling.workerName,
      appliedAt: telling.at(3, '09:00'),
      hearingOn: telling.day(3),
      judge: 'Judge Advocate, by live link',
      outcome: 'made',
      orderedOn: telling.day(3),
      inForceUntil: telling.day(3 + 21),
      reviews: [],
    });
    telling.sign(legal, telling.at(4, '12:10'));
    telling.change(telling.worker, taken, telling.at(3, '15:00'), { endedAt: telling.at(3, '14:00'), endedHow: 'order', order: legal });
    if (turn > 0)
      telling.change(telling.worker, legal, telling.at(10, '12:00'), {
        reviews: [{ rowId: 'review-1', reviewedOn: telling.day(10), result: 'continues', note: 'Judge advocate, on the papers' }],
      });
    telling.change(telling.worker, legal, telling.at(20, '17:00'), { endedOn: telling.day(20), endedHow: 'returned' });
    telling.sign(legal, telling.at(21, '10:00'));
    const held = conference(telling, 19, { type: 'initial', enquiry });
    const plan = planToProtect(telling, held, 19);
    step(telling, 19, 'step-up', 'child-protection-plan', telling.involvement);
    superviseFrom(telling, 8, 200, 28, { childProtection: { answer: true } });
    coreGroups(telling, plan, 28, 200);
    visitFrom(telling, 24, { type: 'child-protection', until: 200, every: 12 });
  },
};
