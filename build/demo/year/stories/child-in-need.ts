/** Children in need: assessed, planned for, visited and reviewed three times; or closed after the assessment. */
import {
  askConsent,
  askFeedback,
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
  visit,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';
import type { Telling } from '../telling.ts';

const OPENING = {
  about: 'child',
  level: 'child-in-need',
  outcome: 'CIN',
  referralOutcome: '4',
  sources: ['EDU', 'HEALTH', 'WELF', 'CMD', 'COMM', 'EH'],
} as const;

/** Until the assessment is with the manager. */
function assessed(telling: Telling, turn: number, outcome: string): ReturnType<typeof assessChildren> {
  firstTalk(telling, turn % 9 === 7 ? 9 : 2);
  relateFamily(telling, 5);
  askConsent(telling, 4);
  visit(
    telling,
    5,
    { visitType: ['child-in-need'], purpose: 'First visit: see the children and the home, explain what we do' },
    { nextDays: 14 },
  );
  visit(telling, 19, { visitType: ['child-in-need'] }, { alone: turn % 4 !== 1 });
  shareInformation(telling, 9, 'education');
  tellHistory(telling, 12);
  task(telling, 6, 12, true);
  return assessChildren(telling, {
    outcome,
    finished: turn % 8 === 3 ? 74 : 33 + (turn % 5) * 4,
    late: turn % 8 === 3,
    returned: turn % 6 === 2,
  });
}

export const childInNeed: CaseStory = {
  shape: 'family',
  themes: ['neglect', 'mental-health', 'disability', 'behaviour', 'alcohol', 'separation', 'domestic-abuse', 'online'],
  opening: { ...OPENING, involvement: { type: 'child-in-need', primaryConcern: 'N1' } },
  miss: (turn) =>
    turn === 4 ? { decidedAfterDays: 7 } : turn === 11 ? { toldAfterDays: 8 } : turn === 13 ? { answeredAfterHours: 31 } : {},
  tell: (telling, turn) => {
    const assessment = assessed(telling, turn, 'CIN');
    const from = turn % 8 === 3 ? 84 : 58;
    const plan = planForNeed(telling, assessment, from);
    const risk = recordRisk(telling, from - 4);
    if (turn % 4 === 0) keepDocuments(telling, from + 6);
    superviseFrom(telling, 38, 300, 56);
    visitFrom(telling, from + 12, {
      type: 'child-in-need',
      until: from + 230,
      every: 24,
      missed: turn % 3 === 0 ? 2 : 99,
      recordedLate: 3,
      notAlone: 1,
    });
    meetAboutNeed(telling, plan, from + 21);
    note(telling, from + 30);
    task(telling, from + 35, 20, turn % 3 !== 0);
    reviewNeed(telling, plan, from + 40, '3');
    askFeedback(telling, from + 47);
    const second = reviewNeed(telling, plan, from + 124 + (turn === 5 ? 26 : 0), '3');
    markKey(telling, second, from + 126);
    note(telling, from + 140, { type: 'meeting', withWhom: 'The school and the welfare officer' });
    if (turn % 5 === 4) audit(telling, from + 100, turn % 2 === 0 ? 'RI' : 'G');
    if (turn % 4 === 3) {
      reviewNeed(telling, plan, from + 206, '4');
      endPlanForNeed(telling, plan, from + 210, 'step-up');
      step(telling, from + 211, 'step-up', 's47-enquiry', telling.involvement);
      return;
    }
    const last = from + 236;
    const down = turn % 2 === 0;
    reviewNeed(
      telling,
      plan,
      last,
      down ? '1' : '2',
      down
        ? {
            children: telling.children.map((child) => ({
              child,
              outcome: '1',
              leadProfessional: 'Mrs S. Penhale',
              leadService: 'welfare',
              leadAcceptedOn: telling.day(last),
            })),
          }
        : {},
    );
    endPlanForNeed(telling, plan, last + 3, down ? 'step-down' : 'achieved');
    telling.change(telling.worker, risk, telling.at(last + 3, '15:30'), {
      status: 'closed',
      closedOn: telling.day(last + 3),
      closedReason: telling.words.about('risk', 'closedReason', 'narrative'),
    });
    if (down) {
      step(telling, last + 4, 'step-down', 'early-help', telling.involvement, {
        leadProfessional: 'Mrs S. Penhale',
        leadService: 'Army Welfare Service',
        leadAcceptedOn: telling.day(last),
      });
      close(telling, last + 30, { localClosureReason: 'EHSD' });
    } else close(telling, last + 5);
  },
};

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
    if (turn % 8 !== 2)
      close(telling, 72, {
        closureReason: turn % 3 === 0 ? 'RC9' : 'RC8',
        ...(turn % 3 === 0 ? { receivingService: 'Early Help Co-ordinator' } : {}),
      });
  },
};
