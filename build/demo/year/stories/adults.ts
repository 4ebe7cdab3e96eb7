/** An adult at risk with a carer, and with a child who cares too: enquiry, assessments, a plan for the risk, reviews. */
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import {
  askConsent,
  askFeedback,
  audit,
  close,
  firstTalk,
  note,
  recordRisk,
  relateFamily,
  shareAssessment,
  shareInformation,
  superviseFrom,
  task,
  tellHistory,
  updatePlan,
  visit,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import type { Telling } from '../telling.ts';

const HOUR = 3_600_000;

/** Two of the Care Act's outcomes that the adult cannot achieve, so that the needs are eligible. */
const UNABLE: Readonly<Record<string, readonly string[]>> = {
  'self-neglect': ['A', 'F'],
  'financial-abuse': ['G', 'I'],
  'carer-strain': ['B', 'E'],
  'young-carer': ['B', 'F'],
};

function enquire(telling: Telling, turn: number): RecordId {
  const [person] = telling.adults;
  const receivedAt = telling.at(1, '10:00');
  const financial = telling.theme === 'financial-abuse';
  const enquiry = telling.record(
    telling.worker,
    'adult-safeguarding-enquiry',
    receivedAt,
    {
      person,
      concernReceivedAt: receivedAt,
      concernFrom: 'HEALTH',
      riskTypes: [financial ? 'FIN' : telling.theme === 'self-neglect' ? 'SELF' : 'NEG'],
      sourceOfRisk: 'KNOWN',
      sourceRelation: financial ? 'relative' : telling.theme === 'self-neglect' ? 'self' : 'partner',
      locationOfRisk: 'HOME',
      outcomesAsked: 'AE',
      capacity: 'HAD',
      enquiryType: 'S42',
      decidedAt: addMs(receivedAt, 4 * HOUR),
      stage: 'decided',
    },
    { hoursLater: 5 },
  );
  telling.sign(enquiry, telling.at(2, '12:40'));
  telling.change(telling.worker, enquiry, telling.at(5, '15:00'), {
    stage: 'planned',
    plannedOn: telling.day(5),
    enquirer: telling.workerName,
    questions: telling.words.about('adult-safeguarding-enquiry', 'questions', 'narrative'),
    interimPlan: telling.words.about('adult-safeguarding-enquiry', 'interimPlan', 'narrative'),
    commandInformed: { answer: true },
  });
  const reported = turn === 4 ? 36 : 22;
  const words = (field: string, type: 'text' | 'narrative' = 'text') => telling.words.about('adult-safeguarding-enquiry', field, type);
  telling.change(telling.worker, enquiry, telling.at(reported, '16:00'), {
    stage: 'completed',
    reportedOn: telling.day(reported),
    seenOn: telling.day(reported - 3),
    seenAlone: { answer: true },
    findings: words('findings', 'narrative'),
    empowerment: words('empowerment'),
    prevention: words('prevention'),
    proportionality: words('proportionality'),
    protection: words('protection'),
    partnership: words('partnership'),
    accountability: words('accountability'),
    riskAssessmentOutcome: '1',
    riskOutcome: turn % 3 === 0 ? 'REMOVED' : 'REDUCED',
    outcomesAchieved: turn % 3 === 1 ? 'PART' : 'FULL',
    adultView: words('adultView', 'narrative'),
    safeguardingPlanNeeded: { answer: true },
    outcomeToldTo: words('outcomeToldTo'),
  });
  telling.sign(enquiry, telling.at(reported + 2, '11:15'));
  return enquiry;
}

function assessAdult(telling: Telling, days: number): RecordId {
  const [person] = telling.adults;
  const unable = UNABLE[telling.theme] ?? ['A', 'B'];
  const assessment = telling.record(telling.worker, 'adult-safeguarding-assessment', telling.at(days, '15:10'), {
    person,
    type: 'referral',
    startedOn: telling.day(6),
    seenOn: [
      { on: telling.day(9), place: 'At home' },
      { on: telling.day(days - 6), place: 'At home' },
    ],
    carers: telling.adults.slice(1),
    ...Object.fromEntries(unable.map((letter) => [`outcome${letter}`, 'unable'])),
    wellbeingB: 'significant',
    wellbeingD: 'some',
    wellbeingG: 'some',
    fromImpairment: { answer: true, reason: telling.words.about('adult-safeguarding-assessment', 'fromImpairmentReason', 'text') },
    twoOutcomes: { answer: true },
    significantImpact: { answer: true },
    eligible: { answer: true },
    safeguarding: { answer: true },
    enquiry: telling.latest('adult-safeguarding-enquiry'),
    supportable: 'with-support',
    outcome: 'support',
    family: 'shared',
    partners: 'shared',
  });
  telling.sign(assessment, telling.at(days + 2, '14:40'));
  return assessment;
}

function assessCarer(telling: Telling, days: number): RecordId | undefined {
  const [person, carer] = telling.adults;
  if (carer === undefined) return undefined;
  const assessment = telling.record(telling.worker, 'carers-assessment', telling.at(days, '14:50'), {
    person: carer,
    requestedOn: telling.day(days - 20),
    startedOn: telling.day(days - 14),
    seenOn: telling.day(days - 4),
    caredFor: [person],
    hours: telling.chance.between(14, 40),
    wellbeingB: 'some',
    wellbeingE: 'some',
    outcomeVi: 'unable',
    outcomeViii: 'unable',
    necessaryCare: { answer: true },
    healthDeteriorating: { answer: false },
    oneOutcome: { answer: true },
    significantImpact: { answer: true },
    eligible: { answer: true },
    ...(telling.children.length > 0
      ? { childrenCare: { answer: true, reason: telling.words.about('carers-assessment', 'childrenCareReason', 'text') } }
      : {}),
    outcome: 'support',
    family: 'later',
    partners: 'later',
  });
  telling.sign(assessment, telling.at(days + 2, '15:20'));
  shareAssessment(telling, assessment, days + 5);
  return assessment;
}

function assessYoungCarer(telling: Telling, days: number, declined: boolean): void {
  const [child] = telling.children;
  if (child === undefined) return;
  const told: Body = declined
    ? { result: 'declined', notMadeOn: telling.day(days) }
    : {
        result: 'made',
        startedOn: telling.day(days - 10),
        seenOn: telling.day(days - 5),
        caredFor: telling.adults.slice(0, 1),
        outcome: 'support',
        copies: ['child', 'parents'],
        family: 'shared',
        partners: 'no-consent',
        reviewOn: telling.day(days + 170),
      };
  const assessment = telling.record(telling.worker, 'young-carers-assessment', telling.at(days, '16:00'), {
    person: child,
    requestedOn: telling.day(days - 20),
    requestedBy: telling.chance.pick(['school', 'parent', 'child']),
    ...told,
  });
  telling.sign(assessment, telling.at(days + 3, '12:00'));
}

function planForRisk(telling: Telling, days: number, people: readonly RecordId[], risk: RecordId, more: Body = {}): RecordId {
  const at = telling.at(days, '11:30');
  const plan = telling.record(telling.worker, 'risk-management-plan', at, {
    people,
    startedOn: dateOf(at),
    reviewInterval: '2-months',
    careAndSupport: { answer: true },
    risks: [{ risk, warningSigns: telling.words.about('risk-management-plan', 'warningSigns', 'text') }],
    ...more,
  });
  telling.sign(plan, telling.at(days + 1, '13:30'));
  return plan;
}

export function reviewAdult(telling: Telling, plan: RecordId, days: number, outcome: string): void {
  const review = telling.record(telling.worker, 'adult-review', telling.at(days, '11:00'), {
    person: telling.adults[0],
    heldOn: telling.day(days),
    covers: ['risk-plan', 'care-and-support'],
    plan,
    attendance: telling.attendance('welfare').filter(({ agency }) => agency !== 'education'),
    riskNow: outcome === 'close' ? 'gone' : 'less',
    outcome,
    nextReviewOn: telling.day(days + 56),
  });
  telling.sign(review, telling.at(days + 2, '10:40'));
}

export const adultAtRisk: CaseStory = {
  shape: 'adult',
  themes: ['self-neglect', 'financial-abuse', 'carer-strain', 'young-carer'],
  opening: {
    about: 'adult',
    level: 'adult-at-risk',
    outcome: 'ADULT',
    referralOutcome: '4',
    involvement: { type: 'adult-at-risk' },
    sources: ['HEALTH', 'WELF', 'COMM', 'CMD'],
  },
  miss: (turn) => (turn === 6 ? { decidedAfterDays: 6 } : {}),
  tell: (telling, turn) => {
    firstTalk(telling, turn % 7 === 5 ? 7 : 2);
    relateFamily(telling, 6);
    enquire(telling, turn);
    askConsent(telling, 4);
    const risk = recordRisk(telling, 7);
    visit(telling, 9, { visitType: ['adult'], purpose: 'See the adult alone at home; what they want to happen' });
    tellHistory(telling, 11);
    shareInformation(telling, 12, 'health');
    visit(telling, 24, { visitType: ['adult', 'carer'] });
    const assessment = assessAdult(telling, turn === 9 ? 76 : 36);
    const carer = assessCarer(telling, 44);
    if (carer !== undefined)
      telling.record(telling.worker, 'involvement', telling.at(30, '12:00'), {
        type: 'carer',
        people: telling.adults.slice(1, 2),
        openedOn: telling.day(30),
        step: 'new',
      });
    if (telling.children.length > 0 && turn % 2 === 0) {
      telling.record(telling.worker, 'involvement', telling.at(31, '12:00'), {
        type: 'young-carer',
        people: telling.children,
        openedOn: telling.day(31),
        step: 'new',
      });
      assessYoungCarer(telling, 52, turn % 6 === 4);
    }
    const everyone = [...telling.adults.slice(0, 2), ...(turn % 2 === 0 ? telling.children : [])];
    const plan = planForRisk(telling, turn === 7 ? 30 : 13, everyone, risk);
    void assessment;
    const reviews = [41, 50, 60, ...(turn === 9 ? [86] : [])].map((days) => ({
      rowId: `review-${days}`,
      reviewedOn: telling.day(days),
      with: telling.words.about('risk-management-plan', 'with', 'text'),
      result: telling.words.about('risk-management-plan', 'result', 'text'),
    }));
    for (const days of turn === 9 ? [42, 51, 61, 87] : [42, 51, 61]) {
      telling.change(telling.worker, plan, telling.at(days, '17:20'), {
        reviews: reviews.filter(({ rowId }) => Number(rowId.slice('review-'.length)) < days),
      });
    }
    telling.sign(plan, telling.at(63, '10:00'));
    superviseFrom(telling, 28, 180, 56);
    note(telling, 60, { type: 'conversation' });
    task(telling, 40, 18, turn % 4 !== 3);
    for (const days of [66, 120]) visit(telling, days, { visitType: ['adult'] }, { nextDays: 54 });
    reviewAdult(telling, plan, 68, 'continue');
    for (const days of [52, 69, 123]) updatePlan(telling, plan, 'risk-management-plan', days);
    if (turn % 5 !== 3) reviewAdult(telling, plan, 122, 'continue');
    askFeedback(telling, 126);
    if (turn % 5 === 0) audit(telling, 92, turn === 0 ? 'G' : 'RI', { jurisdiction: 'not-needed' });
    reviewAdult(telling, plan, 176, 'close');
    telling.change(telling.worker, plan, telling.at(178, '12:00'), {
      endedOn: telling.day(178),
      endedReason: telling.words.about('risk-management-plan', 'endedReason', 'narrative'),
    });
    telling.sign(plan, telling.at(179, '10:00'));
    telling.change(telling.worker, risk, telling.at(178, '12:30'), {
      status: 'closed',
      closedOn: telling.day(178),
      closedReason: telling.words.about('risk', 'closedReason', 'narrative'),
    });
    close(
      telling,
      184,
      turn % 4 === 1
        ? { closureReason: 'RC5', localClosureReason: 'POSTED', receivingService: 'Adult social care of the home authority' }
        : {},
    );
  },
};
