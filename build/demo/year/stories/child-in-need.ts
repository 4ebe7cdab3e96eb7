/** Children in need: assessed, planned for, visited and reviewed three times; or closed after the assessment. */
import type { RecordId } from '#shared/base/ids.ts';
import {
  askConsent,
  askFeedback,
  assessAgain,
  assessChildren,
  audit,
  close,
  endPlanForNeed,
  firstTalk,
  keepDocuments,
  markKey,
  meetAboutNeed,
  note,
  planForNeed,
  recordRisk,
  relateFamily,
  reviewNeed,
  shareInformation,
  step,
  superviseFrom,
  task,
  tellHistory,
  updatePlan,
  visit,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import type { Telling } from '../telling.ts';
import { courseOfEnquiry } from './course-of-protection.ts';

const OPENING = {
  about: 'child',
  level: 'child-in-need',
  outcome: 'CIN',
  referralOutcome: '4',
  sources: ['EDU', 'HEALTH', 'WELF', 'CMD', 'COMM', 'EH'],
} as const;

/** Until the assessment is with the manager. */
function assessed(telling: Telling, turn: number, outcome: string): ReturnType<typeof assessChildren> {
  // One family in nine is not reached in the first five working days, whichever weekday it was referred on.
  const isLate = turn % 9 === 7;
  firstTalk(telling, isLate ? 9 : 2);
  relateFamily(telling, 5);
  askConsent(telling, 4);
  visit(
    telling,
    isLate ? 11 : 5,
    { visitType: ['child-in-need'], purpose: 'First visit: see the children and the home, explain what we do' },
    { nextDays: 14 },
  );
  visit(telling, 19, { visitType: ['child-in-need'] }, { alone: turn % 4 !== 1 });
  shareInformation(telling, 9, 'education');
  tellHistory(telling, 12);
  task(telling, 6, 12, true);
  return assessChildren(telling, {
    outcome,
    finished: finishedOn(turn),
    late: turn % 8 === 3,
    returned: turn % 6 === 2,
  });
}

/** The day on which the assessment is with the manager; some take longer than 45 working days. */
const finishedOn = (turn: number): number => (turn % 8 === 3 ? 74 : 33 + (turn % 5) * 4);

export const childInNeed: CaseStory = {
  shape: 'family',
  themes: ['neglect', 'mental-health', 'disability', 'behaviour', 'alcohol', 'separation', 'domestic-abuse', 'online'],
  opening: { ...OPENING, involvement: { type: 'child-in-need', primaryConcern: 'N1' } },
  miss: (turn) =>
    turn === 4 ? { decidedAfterDays: 7 } : turn === 11 ? { toldAfterDays: 8 } : turn === 13 ? { answeredAfterHours: 31 } : {},
  tell: (telling, turn) => {
    const assessment = assessed(telling, turn, 'CIN');
    // One plan was written late.
    const from = finishedOn(turn) + (turn % 6 === 2 ? 14 : 11) + (turn === 14 ? 14 : 0);
    recordRisk(telling, from - 4);
    superviseFrom(telling, 38, turn === 12 ? telling.age - 70 : from + 200, 56);
    if (turn % 4 === 0) keepDocuments(telling, from + 6);
    if (turn % 5 === 4) audit(telling, from + 100, turn % 2 === 0 ? 'RI' : 'G');
    courseOfNeed(telling, from, turn, assessment);
  },
};

/** A plan, its visits and reviews, and how it ended: achieved, handed to Early Help, or stepped up to an enquiry. */
export function courseOfNeed(
  telling: Telling,
  from: number,
  turn: number,
  assessment?: RecordId,
  involvement: RecordId = telling.involvement,
): void {
  const plan = planForNeed(telling, assessment, from);
  const up = turn % 4 === 3;
  const last = from + 204;
  visitFrom(telling, from + 12, {
    type: 'child-in-need',
    until: last - 6,
    every: 24,
    missed: turn % 3 === 0 ? 2 : 99,
    recordedLate: 3,
    notAlone: 1,
  });
  meetAboutNeed(telling, plan, from + 21);
  note(telling, from + 30);
  task(telling, from + 35, 20, turn % 6 !== 2);
  reviewNeed(telling, plan, from + 40, '3');
  updatePlan(telling, plan, 'child-in-need-plan', from + 41);
  askFeedback(telling, from + 47);
  // The second review of one of them was forgotten over a move.
  const second = from + 118 + (turn === 5 ? 26 : 0);
  markKey(telling, reviewNeed(telling, plan, second, '3'), second + 2);
  updatePlan(telling, plan, 'child-in-need-plan', second + 1);
  note(telling, from + 140, { type: 'meeting', withWhom: 'The school and the welfare officer' });
  if (turn % 5 !== 1) assessAgain(telling, from + 116);
  if (up) {
    reviewNeed(telling, plan, from + 196, '4');
    endPlanForNeed(telling, plan, from + 198, 'step-up');
    const enquiry = step(telling, from + 199, 'step-up', 's47-enquiry', involvement);
    courseOfEnquiry(telling, from + 199, enquiry);
    return;
  }
  const down = turn % 2 === 0;
  const leads = { leadProfessional: 'Mrs S. Penhale', leadAcceptedOn: telling.day(last) };
  reviewNeed(
    telling,
    plan,
    last,
    down ? '1' : '2',
    down ? { children: telling.children.map((child) => ({ child, outcome: '1', leadService: 'welfare', ...leads })) } : {},
  );
  endPlanForNeed(telling, plan, last + 3, down ? 'step-down' : 'achieved');
  if (!down) {
    close(telling, last + 5);
    return;
  }
  step(telling, last + 4, 'step-down', 'early-help', involvement, { leadService: 'Army Welfare Service', ...leads });
  close(telling, last + 28, { localClosureReason: 'EHSD' });
}

/** The assessment found that little or nothing more was needed. */
export const childAssessedOnly: CaseStory = {
  shape: 'family',
  themes: ['behaviour', 'neglect', 'separation', 'bereavement', 'online', 'physical-harm'],
  opening: { ...OPENING, involvement: { type: 'child-in-need', primaryConcern: 'N4' } },
  miss: (turn) => (turn === 2 ? { decidedAfterDays: 6, toldAfterDays: 7 } : {}),
  tell: (telling, turn) => {
    assessed(telling, turn + 1, turn % 3 === 0 ? 'EH' : 'NFA');
    superviseFrom(telling, 30, 60, 56);
    askFeedback(telling, 61);
    if (turn % 4 === 0) audit(telling, 66, turn % 8 === 0 ? 'O' : 'G');
    if (turn % 8 !== 2 || telling.age > 100)
      close(telling, 72, {
        closureReason: turn % 3 === 0 ? 'RC9' : 'RC8',
        ...(turn % 3 === 0 ? { receivingService: 'Early Help Co-ordinator' } : {}),
      });
  },
};
