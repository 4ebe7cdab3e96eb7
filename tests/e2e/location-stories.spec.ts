/**
 * Stories (d), (e) and (f) of issue 3, in one service: a family that comes to us on a plan, cannot be supported here and is brought
 * home; Family Support and a Parenting Group; a looked-after child and two in private fostering. The duty worker takes each contact,
 * the practitioner works with no connection, the manager signs off.
 */
import { expect, test } from '@playwright/test';
import { begins, clockOf, finalises, goesToSection, inChronology, signsOff, waitingForSignOff, writes } from './story/case-work.ts';
import type { Person } from './story/cast.ts';
import { fillForm, inDays } from './story/fill-form.ts';
import { comesToTheService } from './story/new-family.ts';
import { isAccessible } from './story/screens.ts';
import { type Service, serviceWithItsPeople } from './story/service.ts';

test.describe.configure({ mode: 'serial' });

/** Each in a location of its own. */
const RETURNS = 'Lockhart';
const SUPPORTED = 'Thapa-Gibbs';
const LOOKED_AFTER = 'Whitcombe';
const FOSTERED = 'Adeleke';

let service: Service;

test.beforeAll(async () => {
  service = await serviceWithItsPeople('Stories of four locations');
});

test.afterAll(async () => {
  await service.ends();
});

/** Opens the newest record with this name from the chronology of the case. */
async function opensRecord(person: Person, title: string, name: string): Promise<void> {
  await person.opens('Cases', title);
  await (await inChronology(person, name)).getByRole('link', { name, exact: true }).first().click();
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function changes(person: Person): Promise<void> {
  await person.page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
}

test('the duty worker takes four contacts and opens a case for each', async () => {
  const { dee, pat } = service;
  const child = (name: string, born: string, relationship = 'child of the family') => ({ name, group: 'child', born, relationship });
  const adult = (name: string, relationship: string) => ({ name, group: 'adult', relationship });
  const common = { about: 'child', significantHarm: false, consent: 'given' } as const;
  await comesToTheService(
    {
      name: RETURNS,
      location: 'BFG',
      contactOn: inDays(-62),
      openedOn: inDays(-61),
      contact: {
        ...common,
        source: 'UKLA',
        people: [child('Iris Lockhart', '2018-03-14'), adult('Morag Lockhart', 'mother')],
        said: 'Iris comes to Gibraltar with her mother’s posting, and is on a child protection plan with us for neglect.',
      },
      decision: { level: 'Child in Need', outcome: 'CIN', referralOutcome: '4' },
      involvement: 'Assessment of Support Needs',
    },
    dee,
    pat,
  );
  await comesToTheService(
    {
      name: SUPPORTED,
      location: 'NEPAL',
      contactOn: inDays(-50),
      openedOn: inDays(-48),
      contact: {
        ...common,
        source: 'EH',
        people: [child('Asha Thapa-Gibbs', '2021-07-07'), adult('Sunita Thapa-Gibbs', 'mother')],
        said: 'Bedtimes last three hours; the lead professional asks for help at home.',
      },
      decision: { level: 'Family Support', outcome: 'FS' },
      involvement: 'Family Support',
    },
    dee,
    pat,
  );
  await comesToTheService(
    {
      name: LOOKED_AFTER,
      location: 'BATSUB',
      contactOn: inDays(-64),
      openedOn: inDays(-62),
      contact: {
        ...common,
        source: 'UKLA',
        people: [child('Noah Whitcombe', '2015-09-21'), adult('Jean Whitcombe', 'foster carer')],
        said: 'Noah is looked after by us and placed with the Whitcombes, who are posted to Belize.',
      },
      decision: { level: 'Child in Need', outcome: 'CIN', referralOutcome: '6' },
      involvement: 'Looked after',
    },
    dee,
    pat,
  );
  await comesToTheService(
    {
      name: FOSTERED,
      location: 'BRUNEI',
      contactOn: inDays(-50),
      openedOn: inDays(-49),
      contact: {
        ...common,
        source: 'EDU',
        people: [child('Tobi Adeleke', '2016-01-30'), child('Funmi Adeleke', '2009-04-02'), adult('Claire Owens', 'friend of the mother')],
        said: 'Tobi and Funmi have lived with Mrs Owens since their mother was deployed.',
      },
      decision: { level: 'Child in Need', outcome: 'PF' },
      involvement: 'Private fostering',
      involved: ['Tobi'],
    },
    dee,
    pat,
  );
  await dee.isUpToDate();
  await pat.isUpToDate();
  pat.link.cut();
});

test('(d) the practitioner records the transfer and its conference, which was in time, and the plan that we take over', async () => {
  const { pat } = service;
  await writes(
    pat,
    RETURNS,
    'transfer',
    {
      direction: 'in',
      people: ['Iris'],
      status: 'child-protection-plan',
      reason: 'arrival',
      movesOn: inDays(-58),
      notifiedOn: inDays(-56),
    },
    { on: inDays(-56), screen: 'transfer-form' },
  );
  await pat.opens('Cases', RETURNS);
  await expect(await clockOf(pat, 'Transfer-in conference')).toContainText('Overdue');
  const came = (name: string, agency: string) => ({ name, agency, attendance: 'in-person' });
  await writes(
    pat,
    RETURNS,
    'child-protection-conference',
    {
      type: 'transfer-in',
      transfer: 'Transfer',
      heldAt: `${inDays(-42)} 10:00`,
      attendance: [came('Pat Penhaligon', 'social-work'), came('Dr Bensusan', 'health'), came('Ms Pitaluga', 'education')],
      quorate: true,
      held: 'decided',
      recommendedCategories: ['NEG'],
      reportSharedOn: inDays(-49),
      children: { views: 'I want Mummy to get up before me.' },
      decisions: { outcome: 'PLAN', category: 'NEG' },
      nextReviewOn: inDays(30),
    },
    { on: inDays(-42), screen: 'transfer-in-conference-form' },
  );
  await writes(
    pat,
    RETURNS,
    'child-protection-plan',
    {
      conference: 'Child protection conference',
      children: { startedOn: inDays(-42), initialCategory: 'NEG', previousPlans: 1, ukPlan: true },
      actions: [{ need: 'Neglect', action: 'A family support worker comes at seven', owner: 'Morag Lockhart', dueOn: inDays(10) }],
    },
    { on: inDays(-42) },
  );
  await pat.opens('Cases', RETURNS);
  await expect(await clockOf(pat, 'Transfer-in conference')).toContainText('Done in time');
  await expect(await clockOf(pat, 'Review child protection conference')).not.toContainText('Done');
  await expect(await clockOf(pat, /^Core group/)).toContainText('Overdue');
});

test('(d) the assessment finds that the location cannot support the family, and they are brought home', async () => {
  const { pat } = service;
  await writes(
    pat,
    RETURNS,
    'support-needs-assessment',
    {
      stage: 'in-location',
      occasion: 'emerging-need',
      people: ['Iris', 'Morag'],
      requestedOn: inDays(-30),
      needs: 'Iris needs a specialist school and weekly therapy.',
      recommendation: 'not-supportable',
      returnPlan: 'Morag’s sister stays with them until the flight.',
    },
    { on: inDays(-20), screen: 'support-needs-assessment-form' },
  );
  await writes(
    pat,
    RETURNS,
    'transfer',
    {
      direction: 'out',
      people: ['Iris'],
      status: 'child-protection-plan',
      reason: 'not-supportable',
      movesOn: inDays(-2),
      notifiedOn: inDays(-9),
      conferenceRequested: true,
      conferenceRequestedOn: inDays(-9),
      repatriation: { answer: true, reason: 'Pat flies with them; the sister meets them at Brize Norton.' },
    },
    { on: inDays(-9) },
  );
  await pat.opens('Cases', RETURNS);
  const conference = await clockOf(pat, 'Transfer-in conference');
  await expect(conference).toHaveCount(2);
  await expect(conference.filter({ hasNotText: 'Done' })).toHaveCount(1);
  await begins(pat.page, 'closure');
  await fillForm(pat.page, 'closure', { closedOn: inDays(0) });
  await pat.page.getByRole('button', { name: 'Close the case' }).first().click();
  await expect(pat.page.getByText('A child protection plan is still in force: end it first').first()).toBeVisible();
});

test('(d) the receiving authority holds its conference with our worker there, and accepts: the clock is met, the plan ends', async () => {
  const { pat } = service;
  await pat.opens('Cases', RETURNS);
  await (await inChronology(pat, 'Transfer-in conference requested')).getByRole('link', { name: 'Transfer' }).first().click();
  await changes(pat);
  await fillForm(pat.page, 'transfer', {
    conferenceHeldOn: inDays(-1),
    attendance: 'remote',
    conferenceOutcome: 'Iris is on their plan from today.',
    acceptedOn: inDays(-1),
    acceptedBy: 'The team manager, by letter',
  });
  await finalises(pat.page, 'transfer');
  await opensRecord(pat, RETURNS, 'Child protection plan');
  await changes(pat);
  await fillForm(pat.page, 'child-protection-plan', { children: { endedOn: inDays(-1) } });
  await finalises(pat.page, 'child-protection-plan');
  await pat.opens('Cases', RETURNS);
  await expect((await clockOf(pat, 'Transfer-in conference')).filter({ hasText: 'Done in time' })).toHaveCount(2);
});

test('(e) the duty worker records the Family Support referral; the practitioner agrees goals and holds sessions', async () => {
  const { dee, pat } = service;
  await writes(
    dee,
    SUPPORTED,
    'family-support-referral',
    {
      route: 'contact',
      wanted: 'both',
      consent: true,
      earlyHelpAssessment: true,
      leadProfessional: 'Mrs Rai',
      decision: 'accepted',
      decidedOn: inDays(-47),
    },
    { on: inDays(-48) },
  );
  await dee.isUpToDate();
  pat.link.restore();
  await pat.isUpToDate();
  pat.link.cut();
  await writes(
    pat,
    SUPPORTED,
    'family-support-intervention',
    {
      referral: 'Family Support referral',
      openedOn: inDays(-45),
      people: ['Asha', 'Sunita'],
      goals: [
        { goal: 'Asha is asleep by eight', action: 'A bedtime plan, tried together', dueOn: inDays(14), scoreAtStart: 2, scoreNow: 7 },
      ],
      sessions: [
        { on: inDays(-40), held: true, with: ['Sunita'], what: 'We drew the evening.' },
        { on: inDays(-33), held: { answer: false, reason: 'Monsoon: the road was shut.' } },
        { on: inDays(-20), held: true, with: ['Sunita', 'Asha'], what: 'Asha chose the story.' },
      ],
    },
    { on: inDays(-45), screen: 'family-support-form' },
  );
  await pat.opens('Cases', SUPPORTED);
  await expect(await clockOf(pat, 'Family Support allocated')).toContainText('Done in time');
  await expect(await inChronology(pat, 'Family Support')).not.toHaveCount(0);
  await expect((await inChronology(pat, '2 sessions')).first()).toContainText('Asha is asleep by eight');
  await expect(pat.page.getByRole('tab', { name: /^Assessments/ })).not.toContainText('1');
});

test('(e) two Parenting Groups stand in their register: one began in time, one is overdue', async () => {
  const { pat } = service;
  const group = async (answers: Parameters<typeof fillForm>[2], screen?: string) => {
    await pat.goesTo('Registers');
    await pat.page.getByRole('link', { name: 'Parenting Groups' }).click();
    await pat.page
      .getByRole('button', { name: /^Add a Parenting Group/ })
      .first()
      .click();
    await fillForm(pat.page, 'parenting-group', answers);
    if (screen !== undefined) await isAccessible(pat.page, screen);
    await finalises(pat.page, 'parenting-group');
  };
  await group(
    {
      location: 'NEPAL',
      needIdentifiedOn: inDays(-100),
      programme: 'Circle of Security',
      sessions: [
        { on: inDays(-40), held: true, attendees: 9, families: 6 },
        { on: inDays(-33), held: true, attendees: 7, families: 5 },
      ],
    },
    'parenting-group-form',
  );
  await group({ location: 'BRUNEI', needIdentifiedOn: inDays(-130), programme: 'Incredible Years' });
  await pat.goesTo('Registers');
  await pat.page.getByRole('link', { name: 'Parenting Groups' }).click();
  const row = (name: string) => pat.page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Circle of Security')).toContainText('Held in time');
  await expect(row('Circle of Security')).toContainText('16');
  await expect(row('Incredible Years')).toContainText('Overdue by');
  await isAccessible(pat.page, 'parenting-groups-register', 'both');
});

test('(f) the looked-after child was visited late and reviewed in time; each answer starts the next clock', async () => {
  const { pat } = service;
  await writes(
    pat,
    LOOKED_AFTER,
    'looked-after-oversight',
    {
      person: 'Noah',
      startedOn: inDays(-62),
      lookedAfterSince: inDays(-400),
      legalStatus: 'care-order',
      placementType: 'foster',
      placementStartedOn: inDays(-200),
      carers: ['Jean'],
      visitBasis: 'standard',
      toEighteen: true,
      visitor: 'service',
      lastVisitOn: inDays(-70),
      reviewsHeld: 'more',
      lastReviewOn: inDays(-170),
    },
    { on: inDays(-62), screen: 'looked-after-oversight-form' },
  );
  await writes(pat, LOOKED_AFTER, 'visit', {
    visitedAt: `${inDays(-30)} 16:00`,
    outcome: 'no-access',
    notMadeReason: 'A storm: the family was at the coast.',
  });
  await pat.opens('Cases', LOOKED_AFTER);
  await expect(await clockOf(pat, /^Visit to a looked-after child/)).toContainText('Overdue');
  await writes(pat, LOOKED_AFTER, 'visit', {
    visitedAt: `${inDays(-20)} 16:00`,
    outcome: 'made',
    place: 'home',
    children: [{ seen: true, faceToFace: true, seenAlone: true, said: 'I am in the football team now.' }],
  });
  await writes(
    pat,
    LOOKED_AFTER,
    'looked-after-review',
    { person: 'Noah', heldOn: inDays(-5), which: 'later', outcome: 'continues', childView: 'I want to see my brother more.' },
    { on: inDays(-5), screen: 'looked-after-review-form' },
  );
  await pat.opens('Cases', LOOKED_AFTER);
  const visits = await clockOf(pat, /^Visit to a looked-after child/);
  await expect(visits.filter({ hasText: 'Done late' })).toHaveCount(1);
  await expect(visits.filter({ hasText: /In time|Due soon/ }).filter({ hasNotText: 'Done' })).toHaveCount(1);
  const reviews = await clockOf(pat, /^Review of a looked-after child/);
  await expect(reviews.filter({ hasText: 'Done in time' })).toHaveCount(1);
  await expect(reviews.filter({ hasNotText: 'Done' })).toHaveCount(1);
});

test('(f) of two children with a friend of the family, one is privately fostered and is visited', async () => {
  const { pat } = service;
  const common = { long: true, closeRelative: false, spokenTo: true };
  await writes(
    pat,
    FOSTERED,
    'private-fostering',
    {
      notifiedOn: inDays(-49),
      notifiedBy: 'agency',
      notice: 'existing',
      arrangementStartsOn: inDays(-80),
      noticeInTime: { answer: false, reason: 'Nobody knew that it had to be told.' },
      children: [
        { child: 'Tobi', age: 'under-16', ...common },
        { child: 'Funmi', age: 'older', ...common },
      ],
      carers: ['Claire'],
    },
    { on: inDays(-49), screen: 'private-fostering-form' },
  );
  await writes(pat, FOSTERED, 'visit', {
    visitedAt: `${inDays(-45)} 15:00`,
    outcome: 'made',
    place: 'home',
    children: [
      { child: 'Tobi', seen: true, faceToFace: true, seenAlone: true },
      { child: 'Funmi', seen: { answer: false, reason: 'At a friend’s' } },
    ],
  });
  await pat.opens('Cases', FOSTERED);
  const visits = await clockOf(pat, /^Visit to a privately fostered child/);
  await expect(visits).toHaveCount(2);
  for (const clock of await visits.all()) {
    await expect(clock).toContainText('Tobi');
    await expect(clock).not.toContainText('Funmi');
  }
  await expect(visits.filter({ hasText: 'Done in time' })).toHaveCount(1);
  await expect(visits.filter({ hasText: 'Overdue' })).toHaveCount(1);
  await pat.goesTo('My Day');
  const due = pat.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Visit to a privately fostered child: Tobi' });
  await expect(due.first()).toContainText('overdue by');
});

test('the manager reads it all on another laptop, signs off, and closes the case of the family that went home', async () => {
  const { mo, pat, dee } = service;
  pat.link.restore();
  await pat.isUpToDate();
  await mo.isUpToDate();
  const before = await waitingForSignOff(mo);
  await signsOff(mo, 'support-needs-assessment', { comment: 'Agreed: the school does not exist there.' });
  await signsOff(mo, 'child-protection-conference');
  await signsOff(mo, 'looked-after-review');
  await signsOff(mo, 'looked-after-oversight');
  await signsOff(mo, 'private-fostering');
  expect(await waitingForSignOff(mo)).toBe(before - 5);

  await mo.opens('Cases', RETURNS);
  await expect((await clockOf(mo, 'Transfer-in conference')).filter({ hasText: 'Done in time' })).toHaveCount(2);
  const told = await inChronology(mo, 'Assessment of Support Needs');
  await expect(told.first()).toBeVisible();
  await expect((await inChronology(mo, 'Responsibility accepted')).first()).toBeVisible();
  await isAccessible(mo.page, 'repatriation-chronology');
  await writes(
    mo,
    RETURNS,
    'closure',
    { closedOn: inDays(0), closureReason: 'RC5', receivingService: 'The receiving authority, yesterday' },
    { on: inDays(0) },
  );
  await mo.isUpToDate();

  await mo.opens('Cases', LOOKED_AFTER);
  await expect((await clockOf(mo, /^Visit to a looked-after child/)).filter({ hasText: 'Done late' })).toHaveCount(1);
  await mo.opens('Cases', FOSTERED);
  await expect((await clockOf(mo, /^Visit to a privately fostered child/)).filter({ hasText: 'Overdue' })).toHaveCount(1);
  await goesToSection(mo, 'Involvement');
  await expect(
    mo.page
      .getByRole('tabpanel', { name: /^Involvement/ })
      .getByText('Private fostering')
      .first(),
  ).toBeVisible();
  await mo.goesTo('Registers');
  const register = mo.page.getByRole('listitem').filter({ hasText: 'Parenting Groups' });
  await expect(register).toContainText('2 under way');
  await expect(register).toContainText('1 whose first session is overdue');

  await pat.isUpToDate();
  await dee.isUpToDate();
  for (const person of [pat, dee]) {
    await opensRecord(person, SUPPORTED, 'Family Support');
    await expect(person.page.getByText('Asha chose the story.').first()).toBeVisible();
    await person.goesTo('Cases');
    await expect(person.page.getByRole('row', { name: new RegExp(RETURNS) })).toHaveCount(0);
  }
});
