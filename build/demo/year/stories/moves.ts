/** Support needs before and during a posting, the return to the United Kingdom, and a plan that was taken over from there. */
import { addMs, dateOf } from '#shared/base/zoned-instant.ts';
import {
  askConsent,
  askFeedback,
  assessChildren,
  close,
  disclose,
  firstTalk,
  note,
  relateFamily,
  shareInformation,
  speakToAuthority,
  superviseFrom,
  task,
  visit,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import { planOnCourse } from './course-of-protection.ts';

const HOUR = 3_600_000;

export const supportNeeds: CaseStory = {
  shape: 'family',
  themes: ['disability', 'mental-health', 'behaviour'],
  opening: {
    about: 'child',
    level: 'early-help',
    outcome: 'ADV',
    involvement: { type: 'assessment-of-support-needs', primaryConcern: 'N2' },
    sources: ['CASN', 'CMD', 'EDU'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 3);
    relateFamily(telling, 6);
    askConsent(telling, 5, { subjects: ['assessment', 'share-health', 'share-education', 'share-command'] });
    visit(telling, 7, { visitType: ['other'], purpose: 'What each child needs, and what is here' });
    shareInformation(telling, 9, 'command');
    const notSupportable = turn % 3 === 1;
    const on = turn === 6 ? 27 : 12;
    const at = telling.at(on, '15:00');
    const assessment = telling.record(telling.worker, 'support-needs-assessment', at, {
      stage: turn % 4 === 2 ? 'pre-deployment' : 'in-location',
      occasion: turn % 4 === 2 ? 'posting' : 'emerging-need',
      people: telling.children,
      requestedBy: 'Maj D. Strachan, officer commanding',
      requestedOn: telling.day(1),
      location: telling.location,
      recommendation: notSupportable ? 'not-supportable' : turn % 3 === 2 ? 'conditions' : 'supportable',
      commandInformedAt: addMs(at, -HOUR),
      dcsInformedAt: addMs(at, -HOUR),
    });
    telling.sign(assessment, telling.at(on + 1, '12:00'));
    superviseFrom(telling, 20, 50, 56);
    note(telling, 22, { type: 'meeting', withWhom: 'Command and Defence Children Services' });
    task(telling, 16, 14, turn % 2 === 0);
    if (notSupportable) {
      speakToAuthority(telling, 24, { purpose: 'handover-out', outcome: 'Team and duty number agreed for the family’s return' });
      const sent = disclose(telling, 34, {
        recipient: 'Ms J. Kirkbride',
        organisation: 'Duty and assessment team of the home authority',
        reason: 'transfer',
        basis: 'consent',
      });
      const movesOn = telling.day(44);
      const transfer = telling.record(telling.worker, 'transfer', telling.at(32, '11:00'), {
        direction: 'out',
        people: telling.children,
        authority: 'E06000054',
        authorityContact: 'Duty and assessment team',
        status: 'child-in-need',
        reason: 'not-supportable',
        movesOn,
        notifiedOn: telling.day(30),
        conferenceRequested: { answer: false, reason: 'No child is subject to a protection plan' },
        repatriation: {
          answer: true,
          reason: 'Flights and quarter arranged with the unit; the worker stays with the family until they leave',
        },
        packageSentOn: telling.day(32),
        disclosure: sent,
      });
      telling.sign(transfer, telling.at(33, '10:30'));
      telling.change(telling.worker, transfer, telling.at(50, '11:00'), {
        acceptedOn: telling.day(50),
        acceptedBy: 'Ms J. Kirkbride, by telephone and in writing',
      });
      telling.sign(transfer, telling.at(51, '10:30'));
      askFeedback(telling, 46);
      close(telling, 54, { closureReason: 'RC5', localClosureReason: 'REPAT_LA', receivingService: 'Wiltshire Council' });
      return;
    }
    visit(telling, 40, { visitType: ['other'] });
    askFeedback(telling, 48);
    close(telling, 62, { closureReason: 'RC7' });
  },
};

/** A child who was on a plan at home: the conference here takes it over. */
export const transferredIn: CaseStory = {
  shape: 'family',
  themes: ['neglect', 'domestic-abuse'],
  opening: {
    about: 'child',
    level: 'child-protection',
    outcome: 'CP',
    referralOutcome: '5',
    involvement: { type: 'child-protection-plan', step: 'transfer-in', cameFrom: 'Hampshire', primaryConcern: 'N1' },
    sources: ['UKLA'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 2);
    relateFamily(telling, 5);
    speakToAuthority(telling, 2, {
      direction: 'from-them',
      purpose: 'handover-in',
      outcome: 'Plan, last conference record and chronology received',
    });
    const transfer = telling.record(telling.worker, 'transfer', telling.at(3, '11:00'), {
      direction: 'in',
      people: telling.children,
      authority: 'E10000014',
      authorityContact: 'Children’s Reception Team',
      status: 'child-protection-plan',
      reason: 'arrival',
      movesOn: telling.day(6),
      notifiedOn: telling.day(0),
      acceptedOn: telling.day(3),
      acceptedBy: `${telling.workerName}, in writing`,
    });
    telling.sign(transfer, telling.at(4, '10:00'));
    const heldAt = telling.at(turn === 1 ? 27 : 16, '10:00');
    const category = telling.theme === 'neglect' ? 'NEG' : 'EMO';
    const held = telling.record(telling.worker, 'child-protection-conference', heldAt, {
      type: 'transfer-in',
      transfer,
      heldAt,
      mode: 'mixed',
      chair: 'Mrs A. Fairweather, independent chair',
      attendance: telling.attendance('command', 'welfare'),
      recommendedCategories: [category],
      reportBy: telling.me(telling.worker),
      reportSharedOn: telling.day(9),
      children: telling.children.map((child) => ({ child, participation: telling.monthsOf(child) < 48 ? 'PN0' : 'PN6' })),
      decisions: telling.children.map((child) => ({ child, outcome: 'PLAN', category })),
      nextReviewOn: telling.day(turn === 1 ? 110 : 100),
    });
    telling.sign(held, telling.at(turn === 1 ? 28 : 17, '13:00'));
    const plan = telling.record(telling.worker, 'child-protection-plan', addMs(heldAt, 5 * HOUR), {
      conference: held,
      children: telling.children.map((child) => ({
        child,
        startedOn: dateOf(heldAt),
        initialCategory: category,
        previousPlans: 1,
        ukPlan: { answer: true },
        ukPlanSince: telling.day(-120),
      })),
      visitEvery: 10,
      leadWorker: telling.me(telling.worker),
    });
    telling.sign(plan, telling.at(30, '12:00'));
    visit(telling, 8, { visitType: ['child-protection'], purpose: 'First visit here: see each child alone, and where they sleep' });
    assessChildren(telling, { outcome: 'CPC', finished: 40, level: 'child-protection' });
    planOnCourse(telling, turn === 1 ? 27 : 16, { plan, protection: telling.involvement, turn: turn + 8 });
  },
};
