/**
 * A child at risk, from a call in the night to the day the family needs nobody: significant harm, strategy meeting, section 47 type
 * enquiry, conference, plan, visits in Kenya, review, step down and closure. Five months, told on laptops whose clocks are moved.
 */
import { expect, test } from '@playwright/test';
import {
  changes,
  clockOf,
  finalises,
  goesToSection,
  inChronology,
  isAt,
  opensClosedCase,
  signsOff,
  waitingForSignOff,
  writes,
} from './story/case-work.ts';
import { fillForm } from './story/fill-form.ts';
import { field, select } from './story/form.ts';
import { isAccessible } from './story/screens.ts';
import { type Service, serviceWithItsPeople } from './story/service.ts';

test.describe.configure({ mode: 'serial' });

const family = 'Achieng-Marlowe';
const attendance = [
  { name: 'Pat Penhaligon', agency: 'social-work', attendance: 'in-person' },
  { name: 'Maj Odhiambo', agency: 'health', attendance: 'remote' },
  { name: 'Sgt Farrow', agency: 'service-police', attendance: 'remote' },
  { name: 'Mrs Oyelaran', agency: 'education', attendance: 'in-person' },
] as const;

let service: Service;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  service = await serviceWithItsPeople('British Forces Social Work Service');
});

test.afterAll(async () => service.ends());

test('1. at 03:10 in Nairobi, with no connection, the duty worker answers a call about significant harm and opens a case', async () => {
  const { dee, pat } = service;
  dee.link.cut();
  await isAt(dee, '2026-02-03 03:10');
  const { page } = dee;
  await dee.goesTo('Contacts');
  await page
    .getByRole('button', { name: /^Record a contact/ })
    .first()
    .click();
  await fillForm(page, 'contact', {
    location: 'Kenya',
    source: 'Health',
    channel: 'Telephone',
    referrerName: 'Sister Ngugi',
    about: 'child',
    people: [
      { name: `Zawadi ${family}`, group: 'child', born: '2016-05-04', relationship: 'daughter' },
      { name: `Kito ${family}`, group: 'child', born: '2021-01-15', relationship: 'son' },
      { name: `Jemima ${family}`, group: 'adult', relationship: 'mother' },
    ],
    said: 'Zawadi came to the medical centre in her night clothes: her mother’s friend had thrown a chair. Kito is still there.',
    significantHarm: { answer: true, reason: 'Kito is in the flat with the man who threw the chair.' },
    consent: 'not-sought',
    consentReason: 'Asking tonight would put Kito at more risk.',
    responded: false,
  });
  await finalises(page, 'contact');

  const harm = page.getByRole('banner').getByText('Immediate response to risk of harm');
  await expect(harm).toBeVisible();
  await dee.goesTo('My Day');
  await expect(harm).toBeVisible();
  await expect(page.getByRole('main').getByText('Immediate response to risk of harm').first()).toBeVisible();
  await isAccessible(page, 'my-day-significant-harm', 'both');

  await dee.opens('Contacts', `Zawadi ${family}`);
  await page
    .getByRole('button', { name: /^Record (our|the|a) response/ })
    .first()
    .click();
  await fillForm(page, 'contact-response', {
    respondedTo: 'Sister Ngugi',
    respondedHow: 'telephone',
    response: 'The service police fetch Kito now; both children sleep at the medical centre.',
    decidesImmediateResponse: true,
  });
  await finalises(page, 'contact-response');
  await expect(harm).toHaveCount(0);

  await page
    .getByRole('button', { name: /^Decide the threshold/ })
    .first()
    .click();
  await fillForm(page, 'referral', {
    level: 'child-protection',
    rationale: 'A child hurt in fear and another within reach of the same man.',
    outcome: 'CP',
    referralOutcome: '5',
    removalConsidered: true,
    removalDecision: 'agreed',
  });
  await finalises(page, 'referral');
  await page
    .getByRole('button', { name: /^Open a case/ })
    .first()
    .click();
  await expect(field(page, 'Name of the household or person')).toHaveValue(family);
  await select(page, 'Allocated to', pat.name);
  await page
    .getByRole('button', { name: /^Open the case/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
  // From the call, not from the opening of the case.
  const meeting = await clockOf(dee, 'Strategy meeting');
  await expect(meeting).toContainText(/due Thu 5 Feb( 2026)? 03:1\d/);
  await expect(meeting).toContainText(/In time/);

  dee.link.restore();
  await dee.isUpToDate();
});

test('2. the practitioner holds the strategy meeting the same day, within the 48 hours', async () => {
  const { pat } = service;
  await isAt(pat, '2026-02-03 16:00');
  await pat.isUpToDate();
  pat.link.cut();
  await pat.goesTo('My Day');
  await expect(pat.page.getByRole('main').getByText('Strategy meeting').first()).toBeVisible();
  await writes(
    pat,
    family,
    'strategy-meeting',
    {
      type: 'initial',
      concern: 'Child protection concern',
      heldAt: '2026-02-03 14:00',
      attendance: attendance.slice(0, 3),
      children: { enquiry: true, concerns: 'Woken by shouting, and ran out at night.' },
      enquiry: 'joint',
      criminalInvestigation: 'service-police',
      medical: false,
    },
    { on: '2026-02-03', time: '15:00', screen: 'strategy-meeting-form' },
  );
  await pat.opens('Cases', family);
  await expect(await clockOf(pat, 'Strategy meeting')).toContainText('Done in time');
  await expect(await clockOf(pat, 'Section 47 type enquiry')).toContainText('due Tue 24 Feb');
  await isAccessible(pat.page, 'case-clocks');
});

test('3. she concludes the enquiry, and the conference decides on a plan, within 15 working days', async () => {
  const { pat } = service;
  await isAt(pat, '2026-02-23 18:00');
  await writes(
    pat,
    family,
    'section-47-enquiry',
    {
      type: 'joint',
      concludedOn: '2026-02-19',
      children: { seen: true, seenAlone: true, said: 'I put my hands on my ears.', harm: 'both', outcome: 'ICPC' },
      conferenceRequestedOn: '2026-02-13',
      medical: true,
    },
    { on: '2026-02-10' },
  );
  await writes(
    pat,
    family,
    'child-and-family-assessment',
    {
      type: 'referral',
      startedOn: '2026-02-04',
      children: { seen: true, seenOn: '2026-02-10', seenAlone: true, outcome: 'CPC' },
      outcome: 'CPC',
      late: false,
      family: 'later',
      partners: 'later',
    },
    { on: '2026-02-16' },
  );
  await writes(
    pat,
    family,
    'child-protection-conference',
    {
      type: 'initial',
      enquiry: 'Section 47',
      heldAt: '2026-02-23 10:00',
      attendance,
      held: 'decided',
      recommendedCategories: ['EMO'],
      reportSharedOn: '2026-02-18',
      children: { participation: 'PN6', views: 'I want it to be quiet.' },
      decisions: { outcome: 'PLAN', category: 'EMO' },
      firstCoreGroupOn: '2026-03-05',
      nextReviewOn: '2026-05-19',
    },
    { on: '2026-02-23' },
  );
  await writes(pat, family, 'involvement', {
    type: 'child-protection-plan',
    openedOn: '2026-02-23',
    step: 'step-up',
    previous: 'Involvement',
  });
  await writes(
    pat,
    family,
    'child-protection-plan',
    {
      conference: 'Child protection conference',
      children: { startedOn: '2026-02-23', initialCategory: 'EMO', previousPlans: 0, ukPlan: false },
      visitEvery: 10,
      actions: [{ action: 'Jemima and the children sleep where he does not come', owner: `Jemima ${family}`, dueOn: '2026-03-16' }],
    },
    { on: '2026-03-31' },
  );
  pat.link.restore();
  await pat.isUpToDate();
});

test('4. the manager reads and signs what waits, and the clocks say that all was in time', async () => {
  const { mo } = service;
  await isAt(mo, '2026-02-24 09:00', 'Europe/London');
  await mo.isUpToDate();
  await mo.goesTo('My Day');
  await expect(mo.page.getByRole('heading', { name: /^Waiting for sign-off/ })).toBeVisible();
  await expect.poll(() => waitingForSignOff(mo)).toBe(6);
  await isAccessible(mo.page, 'sign-off', 'both');
  await signsOff(mo, 'referral');
  await signsOff(mo, 'child-protection-concern');
  await signsOff(mo, 'section-47-enquiry', { comment: 'A thorough enquiry; both children were heard.' });
  await signsOff(mo, 'child-and-family-assessment');
  await signsOff(mo, 'child-protection-conference');
  await signsOff(mo, 'child-protection-plan');
  await expect.poll(() => waitingForSignOff(mo)).toBe(0);
  await mo.opens('Cases', family);
  for (const [label, about] of [
    ['Section 47 type enquiry', '15 working days'],
    ['Initial child protection conference', '15 working days'],
    ['Child and family assessment', '45 working days'],
  ] as const) {
    await expect(await clockOf(mo, label, about), label).toContainText('Done in time');
  }
  await expect(await clockOf(mo, 'Child protection visit')).toContainText('due Mon 9 Mar');
  await mo.isUpToDate();
});

test('5. visits in Kenya with no connection: two in time, one a day late, and a core group', async () => {
  const { pat, mo } = service;
  await isAt(pat, '2026-04-01 17:00');
  await pat.isUpToDate();
  pat.link.cut();
  await writes(pat, family, 'assessment-shared', {}, { on: '2026-02-26' });
  for (const [visitedAt, said] of [
    ['2026-03-03 15:00', 'He does not come any more.'],
    ['2026-03-16 15:30', 'We made a tent.'],
    ['2026-03-31 15:00', 'Kito sleeps all night.'],
  ] as const)
    await writes(pat, family, 'visit', {
      visitedAt,
      outcome: 'made',
      place: 'home',
      visitType: ['child-protection'],
      children: { seen: true, faceToFace: true, seenAlone: true, said },
    });
  await writes(pat, family, 'core-group', { heldAt: '2026-03-05 10:00', attendance, risk: 'less', planRefined: false });
  await pat.opens('Cases', family);
  const visits = await clockOf(pat, 'Child protection visit');
  await expect(visits.filter({ hasText: 'Done in time' })).toHaveCount(2);
  await expect(visits.filter({ hasText: 'Done late' })).toHaveCount(1);
  await expect(visits.filter({ hasText: 'Done late' })).toContainText('missed by 1 day');
  await expect(visits.filter({ hasText: /In time/ })).toHaveCount(1);
  await goesToSection(pat, 'Visits');
  await isAccessible(pat.page, 'visits-of-a-plan', 'both');
  pat.link.restore();
  await pat.isUpToDate();

  await isAt(mo, '2026-04-02 09:00', 'Europe/London');
  await mo.isUpToDate();
  await mo.opens('Cases', family);
  await expect((await clockOf(mo, 'Child protection visit')).filter({ hasText: 'missed by 1 day' })).toHaveCount(1);
  await expect(await inChronology(mo, 'Kito sleeps all night')).toHaveCount(0);
  await expect(await inChronology(mo, /Visit/)).toHaveCount(3);
});

test('6. the review conference ends the plan, and the involvement is stepped down', async () => {
  const { pat } = service;
  await isAt(pat, '2026-05-20 18:00');
  for (const visitedAt of ['2026-04-14 15:00', '2026-04-28 15:00', '2026-05-12 15:00'])
    await writes(pat, family, 'visit', {
      visitedAt,
      outcome: 'made',
      place: 'school',
      visitType: ['child-protection'],
      children: { seen: true, faceToFace: true, seenAlone: true },
    });
  await writes(
    pat,
    family,
    'child-protection-conference',
    {
      type: 'review',
      heldAt: '2026-05-19 10:00',
      attendance,
      held: 'decided',
      recommendedCategories: ['NONE'],
      reportSharedOn: '2026-05-11',
      children: { participation: 'PN1', views: 'You can come when there is cake.' },
      reviewDecisions: { outcome: 'END_CIN', stepDown: 'Pat Penhaligon, for six weeks' },
    },
    { on: '2026-05-19' },
  );
  await changes(pat, family, 'Plans and reviews', 'child-protection-plan', { children: { endedOn: '2026-05-19', endOutcome: 'END_CIN' } });
  await writes(pat, family, 'involvement', {
    type: 'child-in-need',
    openedOn: '2026-05-19',
    step: 'step-down',
    previous: 'Involvement',
  });
  await pat.opens('Cases', family);
  await expect(await clockOf(pat, 'Review child protection conference')).toContainText('Done in time');
  await expect((await clockOf(pat, 'Child protection visit')).filter({ hasText: /In time/ })).toHaveCount(0);
  await expect((await clockOf(pat, 'Child protection visit')).filter({ hasText: 'Overdue' })).toHaveCount(0);
});

test('7. stepped down to Early Help, closed and signed off: every laptop shows the same, and nothing is due', async () => {
  const { pat, mo, dee } = service;
  await isAt(pat, '2026-07-15 10:00');
  await writes(pat, family, 'involvement', {
    type: 'early-help',
    openedOn: '2026-06-16',
    step: 'step-down',
    previous: 'Involvement',
    leadProfessional: 'Mrs Oyelaran',
    leadService: 'Nairobi primary school',
    leadAcceptedOn: '2026-06-12',
  });
  await writes(pat, family, 'closure', { closedOn: '2026-07-14', closureReason: 'RC7', localClosureReason: 'EHSD' });
  pat.link.restore();
  await pat.isUpToDate();

  await isAt(mo, '2026-07-16 09:00', 'Europe/London');
  await mo.isUpToDate();
  await signsOff(mo, 'child-protection-conference');
  await signsOff(mo, 'child-protection-plan');
  await signsOff(mo, 'closure', { comment: 'Good work.' });
  await mo.isUpToDate();
  await isAt(dee, '2026-07-16 12:00');
  await dee.isUpToDate();
  await pat.isUpToDate();
  await mo.goesTo('My Day');
  await expect(mo.page.getByRole('heading', { level: 1, name: 'My Day' })).toBeVisible();
  await expect(mo.page.getByRole('main').getByText(family)).toHaveCount(0);
  for (const person of [mo, pat, dee]) {
    await opensClosedCase(person, family);
    await expect(person.page.getByRole('heading', { level: 1 }), person.name).toContainText('Closed');
    await expect((await clockOf(person, '')).filter({ hasText: /Overdue|Due soon/ }), person.name).toHaveCount(0);
  }
  // A step is no closure: each involvement leads on to the next, and only the last one is closed.
  for (const words of [
    'Section 47 type enquiry stepped on to the next',
    'Child Protection Plan stepped on to the next',
    'Child in Need (section 17 type) stepped on to the next',
    'Early Help closed',
  ])
    await expect(await inChronology(mo, words), words).toHaveCount(1);
  await isAccessible(mo.page, 'chronology-of-a-closed-case');
  await goesToSection(mo, 'Involvement');
  const closed = mo.page.getByRole('region', { name: 'Closed involvements' }).getByRole('listitem');
  await expect(closed).toHaveCount(4);
  for (const [from, to] of [
    ['Section 47 type enquiry', 'Child Protection Plan'],
    ['Child Protection Plan', 'Child in Need (section 17 type)'],
    ['Child in Need (section 17 type)', 'Early Help'],
  ] as const)
    await expect(closed.filter({ hasText: `Went over into ${to}` }), from).toContainText(from);
  await isAccessible(mo.page, 'involvements-of-a-closed-case', 'both');
});
