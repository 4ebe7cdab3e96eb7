/** What must be notified: a child who was badly hurt, and an adult who died. */
import { addMs } from '#shared/base/zoned-instant.ts';
import {
  assessAgain,
  assessChildren,
  firstTalk,
  markKey,
  note,
  planForNeed,
  recordRisk,
  relateFamily,
  reviewNeed,
  superviseFrom,
  task,
  updatePlan,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';

const HOUR = 3_600_000;

export const seriousEvent: CaseStory = {
  shape: 'family',
  themes: ['physical-harm', 'bereavement'],
  opening: {
    about: 'child',
    level: 'child-in-need',
    outcome: 'CIN',
    referralOutcome: '4',
    involvement: { type: 'child-in-need', primaryConcern: 'N1' },
    sources: ['HEALTH', 'POLICE'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 2);
    relateFamily(telling, 5);
    recordRisk(telling, 6);
    const assessment = assessChildren(telling, { outcome: 'CIN', finished: 40 });
    const plan = planForNeed(telling, assessment, 52);
    const happenedAt = telling.at(60, '17:40', { weekendToo: true });
    const awareAt = addMs(happenedAt, 3 * HOUR);
    const child = turn === 0;
    const event = telling.record(telling.worker, 'serious-event', addMs(awareAt, HOUR), {
      type: child ? 'serious-harm' : 'adult-death',
      people: child ? telling.children.slice(0, 1) : telling.adults.slice(-1),
      happenedAt,
      awareAt,
      commandInformedAt: addMs(awareAt, HOUR / 2),
      dcsInformedAt: addMs(awareAt, HOUR / 2),
      authorityInformedAt: addMs(awareAt, HOUR / 2),
      ...(child
        ? { residentInEngland: { answer: true }, localAuthority: 'Wiltshire, told by telephone', rapidReview: { answer: true } }
        : { notifiable: { answer: false, reason: 'An accident at work of an adult; the service police and the Coroner are told' } }),
      actions: [],
    });
    telling.sign(event, telling.at(62, '09:00'));
    markKey(telling, event, 62);
    telling.change(
      telling.worker,
      event,
      telling.at(63, '12:00'),
      child ? { notifiedOn: telling.day(63), localAuthorityToldOn: telling.day(63) } : { review: ['adult-review'] },
    );
    telling.change(
      telling.worker,
      event,
      telling.at(78, '12:00'),
      child
        ? { rapidReviewSentOn: telling.day(78), learning: telling.words.about('serious-event', 'learning', 'narrative') }
        : { learning: telling.words.about('serious-event', 'learning', 'narrative') },
    );
    telling.sign(event, telling.at(80, '09:30'));
    superviseFrom(telling, 30, 340, 50);
    visitFrom(telling, 61, { type: 'child-in-need', until: 340, every: 22 });
    reviewNeed(telling, plan, 92, '3');
    reviewNeed(telling, plan, 172, '3');
    updatePlan(telling, plan, 'child-in-need-plan', 93);
    updatePlan(telling, plan, 'child-in-need-plan', 173);
    assessAgain(telling, 160);
    reviewNeed(telling, plan, 252, '3');
    updatePlan(telling, plan, 'child-in-need-plan', 253);
    reviewNeed(telling, plan, 332, '3');
    updatePlan(telling, plan, 'child-in-need-plan', 333);
    note(telling, 70, { type: 'information-received', withWhom: 'Service police' });
    task(telling, 64, 10, true);
  },
};
