/** Children who live with others than their parents: looked after, privately fostered, adopted. */
import { dateOf } from '#shared/base/zoned-instant.ts';
import {
  askConsent,
  askFeedback,
  close,
  firstTalk,
  note,
  relateFamily,
  speakToAuthority,
  superviseFrom,
  task,
  visit,
  visitFrom,
} from '../steps.ts';
import type { CaseStory } from '../story.ts';

export const lookedAfter: CaseStory = {
  shape: 'carers',
  themes: ['looked-after'],
  opening: {
    about: 'child',
    level: 'child-in-need',
    outcome: 'OPEN',
    involvement: { type: 'looked-after', primaryConcern: 'N8' },
    sources: ['UKLA'],
  },
  tell: (telling, turn) => {
    const [child] = telling.children;
    firstTalk(telling, 3);
    relateFamily(telling, 6);
    speakToAuthority(telling, 4, {
      purpose: 'lac-supervision',
      direction: 'from-them',
      outcome: 'We visit for them every six weeks; they chair the reviews',
    });
    const oversight = telling.record(telling.worker, 'looked-after-oversight', telling.at(5, '12:00'), {
      person: child,
      startedOn: telling.day(5),
      lookedAfterSince: telling.day(-400),
      authority: 'E10000016',
      authorityWorker: 'Ms D. Okonjo, children in care team',
      reviewingOfficer: 'Mr T. Ashdown',
      legalStatus: 'care-order',
      placementType: 'connected',
      placementStartedOn: telling.day(-60),
      carers: telling.adults,
      visitBasis: 'standard',
      visitor: 'service',
      reviewsHeld: 'more',
      lastReviewOn: telling.day(-100),
      lastVisitOn: telling.day(-20),
    });
    telling.sign(oversight, telling.at(6, '11:00'));
    visitFrom(telling, 9, { type: 'looked-after', until: 330, every: 38, notAlone: 2, missed: turn === 1 ? 2 : 99 });
    superviseFrom(telling, 30, 350, 56);
    for (const [index, days] of [66, 236].entries()) {
      const review = telling.record(telling.worker, 'looked-after-review', telling.at(days + (turn === 2 ? 24 : 0), '14:00'), {
        person: child,
        oversight,
        heldOn: telling.day(days + (turn === 2 ? 24 : 0)),
        which: 'later',
        chair: 'Mr T. Ashdown, independent reviewing officer',
        mode: 'video',
        participation: index === 0 ? 'PN1' : 'PN6',
        outcome: 'continues',
        nextReviewOn: telling.day(days + 165),
      });
      telling.sign(review, telling.at(days + 27, '11:00'));
    }
    note(telling, 90);
    task(telling, 70, 20, true);
    askFeedback(telling, 110);
  },
};

export const privateFostering: CaseStory = {
  shape: 'carers',
  themes: ['fostering'],
  opening: {
    about: 'child',
    level: 'child-in-need',
    outcome: 'PF',
    involvement: { type: 'private-fostering', primaryConcern: 'N8' },
    sources: ['EDU', 'COMM'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 2);
    relateFamily(telling, 7);
    askConsent(telling, 6);
    const record = telling.record(telling.worker, 'private-fostering', telling.at(4, '12:00'), {
      notifiedOn: telling.day(0),
      notifiedBy: 'agency',
      notice: 'existing',
      arrangementStartsOn: telling.day(-20),
      expectedEndOn: telling.day(260),
      noticeInTime: { answer: false, reason: 'The carers did not know that they had to tell us' },
      children: telling.children.map((child) => ({ child, age: 'under-16' })),
      carers: telling.adults,
      authority: 'E10000014',
      authorityToldOn: telling.day(3),
      suitable: 'not-yet',
      development: 'not-yet',
      others: 'not-yet',
    });
    telling.sign(record, telling.at(5, '12:00'));
    visit(
      telling,
      turn === 1 ? 16 : 6,
      { visitType: ['private-fostering'], purpose: 'First visit under the regulations' },
      { nextDays: 38 },
    );
    visitFrom(telling, 44, { type: 'private-fostering', until: 250, every: 38, missed: turn === 2 ? 1 : 99 });
    telling.change(telling.worker, record, telling.at(46, '16:00'), { suitable: 'suitable', development: 'yes', others: 'yes' });
    telling.sign(record, telling.at(47, '11:00'));
    superviseFrom(telling, 40, 250, 56);
    askFeedback(telling, 90);
    telling.change(telling.worker, record, telling.at(262, '12:00'), {
      endedOn: telling.day(260),
      endedReason: telling.words.about('private-fostering', 'endedReason', 'narrative'),
    });
    telling.sign(record, telling.at(263, '12:00'));
    close(telling, 266, { closureReason: 'RC7', localClosureReason: 'POSTED' });
  },
};

export const adoptionSupport: CaseStory = {
  shape: 'family',
  themes: ['adoption'],
  opening: {
    about: 'child',
    level: 'child-in-need',
    outcome: 'ADOPT',
    involvement: { type: 'adoption-support', primaryConcern: 'N9' },
    sources: ['ADADV', 'UKLA', 'COMM'],
  },
  tell: (telling, turn) => {
    firstTalk(telling, 4);
    relateFamily(telling, 8);
    const at = telling.at(10, '11:00');
    const support = telling.record(telling.worker, 'adoption-support', at, {
      stage: turn % 2 === 0 ? 'placed' : 'adopted',
      people: telling.children,
      startedOn: dateOf(at),
      placedOn: telling.day(-200),
      ...(turn % 2 === 0 ? {} : { orderOn: telling.day(-20) }),
      authority: 'E10000019',
      agreedWithAgency: telling.day(8),
      reviewOn: telling.day(100),
    });
    if (turn % 2 === 0) telling.sign(support, telling.at(12, '12:00'));
    visitFrom(telling, 14, { type: 'other', until: 130, every: 38 });
    superviseFrom(telling, 36, 140, 56);
    askFeedback(telling, 120);
    telling.change(telling.worker, support, telling.at(150, '11:00'), {
      endedOn: telling.day(150),
      outcome: telling.words.about('adoption-support', 'outcome', 'narrative'),
    });
    close(telling, 152, turn % 2 === 0 ? { closureReason: 'RC1' } : {});
  },
};
