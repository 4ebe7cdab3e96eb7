/** Families who asked for help themselves: family support with its goals and sessions, and early help led by others. */
import { addDays } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { askConsent, askFeedback, close, firstTalk, note, relateFamily, step, superviseFrom, task, visitFrom } from '../steps.ts';
import type { CaseStory } from '../story.ts';
import { courseOfNeed } from './child-in-need.ts';

export const familySupport: CaseStory = {
  shape: 'family',
  themes: ['behaviour', 'separation', 'mental-health', 'bereavement', 'disability'],
  opening: {
    about: 'child',
    level: 'family-support',
    outcome: 'FS',
    involvement: { type: 'family-support', primaryConcern: 'N4', leadProfessional: 'Mrs S. Penhale', leadService: 'Army Welfare Service' },
    sources: ['EH', 'COMM', 'WELF', 'EDU'],
  },
  tell: (telling, turn) => {
    const [mother] = telling.adults;
    const assessedElsewhere = turn % 7 !== 3;
    const receivedAt = telling.at(1, '10:00');
    const lead = assessedElsewhere
      ? {
          earlyHelpAssessment: { answer: true },
          earlyHelpAssessedOn: telling.day(0),
          leadProfessional: 'Mrs S. Penhale',
          leadService: 'welfare',
        }
      : { earlyHelpAssessment: { answer: false, reason: 'None was made before the referral; the co-ordinator is asked for one' } };
    const referral = telling.record('duty', 'family-support-referral', receivedAt, {
      route: 'contact',
      receivedAt,
      referrer: 'Mrs S. Penhale',
      referrerService: 'Army Welfare Service',
      people: telling.children,
      wanted: turn % 3 === 0 ? 'group' : 'individual',
      ...lead,
      consentBy: [mother],
      consentOn: telling.day(1),
      decision: 'accepted',
      decidedOn: dateOf(receivedAt),
    });
    firstTalk(telling, 4);
    relateFamily(telling, 8);
    askConsent(telling, 8, { subjects: ['work', 'share-welfare', 'feedback'] });
    const assessment = telling.record(telling.worker, 'personal-family-support-assessment', telling.at(16, '15:00'), {
      startedOn: telling.day(6),
      adults: telling.adults,
      ...lead,
      children: telling.children.map((child) => ({ child, seenOn: telling.day(12) })),
      outcome: turn % 3 === 0 ? 'both' : 'individual',
      family: 'shared',
      partners: turn % 4 === 1 ? 'no-consent' : 'shared',
    });
    telling.sign(assessment, telling.at(18, '12:00'));
    const at = telling.at(20, '12:00');
    const goals = [1, 2].map((which) => ({
      rowId: `goal-${which}`,
      goal: telling.words.about('family-support-intervention', 'goal', 'text'),
      action: telling.words.about('family-support-intervention', 'action', 'text'),
      owner: telling.workerName,
      dueOn: addDays(dateOf(at), 40 * which),
      knowBy: telling.words.about('family-support-intervention', 'knowBy', 'text'),
      scoreAtStart: telling.chance.between(2, 4),
    }));
    const session = (days: number, held = true) => ({
      rowId: `session-${days}`,
      on: telling.day(days),
      held: held ? { answer: true } : { answer: false, reason: 'The father’s return was brought forward; put off by a week' },
      ...(held ? { with: telling.adults.slice(0, 1), what: telling.words.about('family-support-intervention', 'what', 'narrative') } : {}),
    });
    const work = telling.record(telling.worker, 'family-support-intervention', at, {
      referral,
      openedOn: dateOf(at),
      people: telling.children,
      ...lead,
      goals,
      sessions: [],
    });
    const upTo = (days: number) =>
      [24, 31, 38, 45, 59, 73].filter((each) => each <= days).map((each) => session(each, each !== 38 || turn % 2 === 0));
    telling.change(telling.worker, work, telling.at(46, '16:00'), {
      sessions: upTo(46),
      goals: goals.map((goal) => ({ ...goal, scoreNow: goal.scoreAtStart + 2, progress: 'on-track' })),
    });
    visitFrom(telling, 12, { type: 'family-support', until: 76, every: 24 });
    superviseFrom(telling, 34, 80, 56);
    note(telling, 52, { type: 'message' });
    task(telling, 25, 14, turn % 3 !== 1);
    askFeedback(telling, 78);
    if (turn % 6 === 5) {
      telling.change(telling.worker, work, telling.at(80, '12:00'), {
        goals: goals.map((goal) => ({ ...goal, scoreNow: goal.scoreAtStart, progress: 'abandoned' })),
        closedOn: telling.day(80),
        endReason: 'step-up',
        outcome: telling.words.about('family-support-intervention', 'outcome', 'narrative'),
      });
      const need = step(telling, 81, 'step-up', 'child-in-need', telling.involvement);
      courseOfNeed(telling, 96, turn, undefined, need);
      superviseFrom(telling, 110, 330, 56);
      return;
    }
    telling.change(telling.worker, work, telling.at(84, '12:00'), {
      sessions: upTo(80),
      goals: goals.map((goal) => ({ ...goal, scoreNow: 8, progress: 'achieved' })),
      closedOn: telling.day(84),
      endReason: turn % 4 === 2 ? 'partly' : 'achieved',
      outcome: telling.words.about('family-support-intervention', 'outcome', 'narrative'),
    });
    close(telling, 88);
  },
};

export const earlyHelp: CaseStory = {
  shape: 'family',
  themes: ['bereavement', 'behaviour', 'separation', 'online'],
  opening: {
    about: 'child',
    level: 'early-help',
    outcome: 'EH',
    involvement: { type: 'early-help', primaryConcern: 'N4', leadProfessional: 'Mrs H. Cavendish', leadService: 'School' },
    sources: ['EDU', 'HEALTH', 'WELF', 'COMM'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 3);
    relateFamily(telling, 9);
    telling.change(telling.worker, telling.involvement, telling.at(10, '12:00'), { leadAcceptedOn: telling.day(10) });
    note(telling, 20, { type: 'meeting', withWhom: 'Mrs H. Cavendish and the parents' });
    visitFrom(telling, 24, { type: 'other', until: 60, every: 30 });
    superviseFrom(telling, 40, 60, 56);
    task(telling, 22, 16, turn % 3 !== 2);
    askFeedback(telling, 62);
    if (turn % 8 !== 4 || telling.age > 110) close(telling, 70);
  },
};
