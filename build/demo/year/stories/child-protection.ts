/** Child protection from the contact on; enquiries that found less; and children whom service police had to protect first. */
import { addDays } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import {
  askConsent,
  askFeedback,
  assessChildren,
  close,
  disclose,
  endPlanForNeed,
  firstTalk,
  keepDocuments,
  planForNeed,
  recordRisk,
  relateFamily,
  reviewNeed,
  speakToAuthority,
  step,
  superviseFrom,
  tellHistory,
  updatePlan,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import type { Telling } from '../telling.ts';
import { courseOfProtection, enquiryFrom } from './course-of-protection.ts';

const OPENING = {
  about: 'child',
  level: 'child-protection',
  outcome: 'CP',
  referralOutcome: '5',
  harm: true,
  involvement: { type: 's47-enquiry', primaryConcern: 'N1' },
  sources: ['POLICE', 'EDU', 'HEALTH', 'ANON', 'CMD'],
} as const;

/** What is done beside the enquiry. */
function begin(telling: Telling): void {
  firstTalk(telling, 2);
  relateFamily(telling, 4);
  askConsent(telling, 7);
  recordRisk(telling, 7, { severity: '4', likelihood: '3' });
  tellHistory(telling, 8);
  keepDocuments(telling, 10);
  speakToAuthority(telling, 9, { outcome: 'Earlier contact with the family confirmed; summary received by secure mail' });
}

export const childProtection: CaseStory = {
  shape: 'family',
  themes: ['domestic-abuse', 'neglect', 'physical-harm', 'alcohol', 'neglect', 'sexual-harm'],
  opening: OPENING,
  tell: (telling, turn) => {
    begin(telling);
    const late = { ...(turn === 3 ? { meetingAfterHours: 55 } : {}), ...(turn === 5 ? { concludedAfterDays: 26 } : {}) };
    const enquiry = enquiryFrom(telling, 0, { outcome: 'ICPC', ...late });
    const on = turn === 5 || turn === 1 ? 29 : 20;
    assessChildren(telling, { outcome: 'CPC', finished: on + 14, level: 'child-protection' });
    disclose(telling, on - 4, {
      recipient: 'Mrs A. Fairweather',
      organisation: 'Independent chair',
      reason: 'conference',
      basis: 'safeguarding',
    });
    courseOfProtection(telling, on, { enquiry, involvement: telling.involvement, turn });
  },
};

/** The enquiry found no continuing risk: a plan for children in need follows. */
export const enquiryOnly: CaseStory = {
  shape: 'family',
  themes: ['physical-harm', 'domestic-abuse', 'sexual-harm', 'neglect'],
  opening: OPENING,
  miss: (turn) => (turn === 2 ? { answeredAfterHours: 3 } : {}),
  tell: (telling) => {
    begin(telling);
    enquiryFrom(telling, 0, { outcome: 'SUBNR' });
    const assessment = assessChildren(telling, { outcome: 'CIN', finished: 40, unsigned: telling.age < 55 });
    step(telling, 24, 'step-down', 'child-in-need', telling.involvement);
    const plan = planForNeed(telling, assessment, 52);
    superviseFrom(telling, 14, 150, 42);
    visitFrom(telling, 30, { type: 'child-in-need', until: 146, every: 21, notAlone: 2 });
    reviewNeed(telling, plan, 92, '3');
    updatePlan(telling, plan, 'child-in-need-plan', 93);
    reviewNeed(telling, plan, 150, '2');
    endPlanForNeed(telling, plan, 152, 'achieved');
    askFeedback(telling, 154);
    close(telling, 158);
  },
};

/** An order of a judge advocate, after service police took the children into protection. */
export const orderedProtection: CaseStory = {
  shape: 'family',
  themes: ['physical-harm', 'alcohol'],
  opening: OPENING,
  tell: (telling, turn) => {
    begin(telling);
    const taken = telling.record(telling.worker, 'service-police-protection', telling.at(1, '10:10'), {
      people: telling.children,
      takenAt: telling.at(0, '21:30', { weekendToo: true }),
      officer: 'SSgt B. Lowther, Royal Military Police',
      authorisedBy: 'Provost officer on call',
    });
    const enquiry = enquiryFrom(telling, 0, { outcome: 'ICPC' });
    assessChildren(telling, { outcome: 'CPC', finished: 34, level: 'child-protection' });
    const appliedAt = telling.at(2, '09:00', { weekendToo: true });
    const orderedOn = dateOf(appliedAt);
    const legal = telling.record(
      telling.worker,
      'legal-application',
      appliedAt,
      {
        measure: 'PO',
        people: telling.children,
        applicant: telling.workerName,
        appliedAt,
        hearingOn: orderedOn,
        judge: 'Judge Advocate, by live link',
        outcome: 'made',
        orderedOn,
        inForceUntil: addDays(orderedOn, 20),
      },
      { hoursLater: 5 },
    );
    telling.sign(legal, telling.at(3, '12:10', { weekendToo: true }));
    telling.change(telling.worker, taken, telling.at(3, '15:00', { weekendToo: true }), {
      endedAt: telling.at(2, '14:30', { weekendToo: true }),
      endedHow: 'order',
      order: legal,
    });
    const review = (days: number) => ({
      rowId: `review-${days}`,
      reviewedOn: addDays(orderedOn, days),
      result: 'continues',
      note: 'Judge advocate, on the papers',
    });
    // Of one of the orders a review was held late.
    const days = turn === 0 ? [9] : [5, 11];
    for (const [index, each] of days.entries())
      telling.change(telling.worker, legal, telling.at(2 + each, '16:00', { weekendToo: true }), {
        reviews: days.slice(0, index + 1).map(review),
      });
    telling.change(telling.worker, legal, telling.at(18, '17:00', { weekendToo: true }), {
      endedOn: addDays(orderedOn, 16),
      endedHow: 'returned',
    });
    telling.sign(legal, telling.at(20, '10:00'));
    courseOfProtection(telling, 20, { enquiry, involvement: telling.involvement, turn: turn + 7 });
  },
};
