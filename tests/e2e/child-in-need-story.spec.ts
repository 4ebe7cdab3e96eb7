/**
 * A child in need: a school that worries, an assessment, a plan that the manager sends back once, three reviews of which one is late,
 * and an end that everyone agrees on. Nine months, told on laptops whose clocks are moved.
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
import { select } from './story/form.ts';
import { isAccessible } from './story/screens.ts';
import { type Service, serviceWithItsPeople } from './story/service.ts';

test.describe.configure({ mode: 'serial' });

const family = 'Wekesa-Hartnell';
const attendance = [
  { name: 'Pat Penhaligon', agency: 'social-work', attendance: 'in-person' },
  { name: 'Mrs Oyelaran', agency: 'education', attendance: 'in-person' },
  { name: `Grace ${family}`, agency: 'family', attendance: 'in-person' },
] as const;
const contingency =
  'If Amani misses more than two days in a week, the school rings Pat the same day and the plan is reviewed within a week.';

let service: Service;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  service = await serviceWithItsPeople('British Forces Social Work Service');
});

test.afterAll(async () => service.ends());

test('1. the duty worker takes the school’s call with no connection, and the practitioner sees the family within five working days', async () => {
  const { dee, pat } = service;
  dee.link.cut();
  await isAt(dee, '2026-01-12 09:30');
  const { page } = dee;
  await dee.goesTo('Contacts');
  await page
    .getByRole('button', { name: /^Record a contact/ })
    .first()
    .click();
  await fillForm(page, 'contact', {
    location: 'Kenya',
    channel: 'Telephone',
    about: 'child',
    people: [
      { name: `Amani ${family}`, group: 'child', born: '2017-09-12', relationship: 'son' },
      { name: `Grace ${family}`, group: 'adult', relationship: 'mother' },
    ],
    said: 'Amani came to school on two days of five since the new term began, and falls asleep over his books.',
    significantHarm: false,
    consent: 'given',
    responded: true,
  });
  await finalises(page, 'contact');
  await expect(page.getByRole('banner').getByText('risk of harm')).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Decide the threshold/ })
    .first()
    .click();
  await fillForm(page, 'referral', { level: 'child-in-need', outcome: 'CIN', referralOutcome: '4' });
  await finalises(page, 'referral');
  await page
    .getByRole('button', { name: /^Open a case/ })
    .first()
    .click();
  await select(page, 'Allocated to', pat.name);
  await page
    .getByRole('button', { name: /^Open the case/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
  dee.link.restore();
  await dee.isUpToDate();

  await isAt(pat, '2026-02-20 16:00');
  await pat.isUpToDate();
  pat.link.cut();
  await pat.goesTo('My Day');
  await expect(pat.page.getByRole('main').getByText('contact made with the family').first()).toBeVisible();
  await writes(pat, family, 'visit', {
    visitedAt: '2026-01-14 15:00',
    outcome: 'made',
    place: 'home',
    children: { seen: true, faceToFace: true, seenAlone: true, said: 'I wait up until Mum comes home from the bar.' },
  });
  await writes(
    pat,
    family,
    'child-and-family-assessment',
    {
      type: 'referral',
      startedOn: '2026-01-14',
      children: { seen: true, seenOn: '2026-01-28', seenAlone: true, outcome: 'CIN' },
      outcome: 'CIN',
      late: false,
      family: 'later',
      partners: 'later',
      recommendations: 'Amani sleeps by nine and is in school every day.',
    },
    { on: '2026-02-11', screen: 'assessment-form' },
  );
  await pat.opens('Cases', family);
  const contactMade = await clockOf(pat, 'Allocated, and contact made with the family');
  await expect(contactMade).toContainText('due Mon 19 Jan');
  await expect(contactMade).toContainText('Done in time');
  await expect(await clockOf(pat, /^Child and family assessment/)).toContainText(/In time/);
  pat.link.restore();
  await pat.isUpToDate();
});

test('2. the manager signs the assessment and sends the plan back with the reason; it comes again and is signed', async () => {
  const { mo, pat } = service;
  await isAt(mo, '2026-02-23 09:00', 'Europe/London');
  await mo.isUpToDate();
  await signsOff(mo, 'referral');
  await signsOff(mo, 'child-and-family-assessment', { comment: 'Agreed: a child in need.' });
  await mo.opens('Cases', family);
  await expect(await clockOf(mo, /^Child and family assessment/)).toContainText('Done in time');
  await expect(await clockOf(mo, /^Child in need plan/)).toContainText('due Mon 9 Mar');
  await mo.isUpToDate();

  await isAt(pat, '2026-03-02 17:00');
  await pat.isUpToDate();
  pat.link.cut();
  await pat.goesTo('My Day');
  await expect(pat.page.getByRole('main').getByText('Assessment shared with family and partners').first()).toBeVisible();
  await writes(pat, family, 'assessment-shared', { family: 'shared', partners: 'shared' }, { on: '2026-02-25' });
  await pat.opens('Cases', family);
  const shared = await clockOf(pat, 'Assessment shared with family and partners');
  await expect(shared.filter({ hasText: 'Done in time' }).first()).toBeVisible();
  await expect(shared.filter({ hasText: /In time|Due soon|Overdue/ })).toHaveCount(0);
  await writes(
    pat,
    family,
    'child-in-need-plan',
    {
      assessment: 'Child and family assessment',
      startedOn: '2026-03-02',
      familyAgreed: true,
      actions: [
        { action: 'Grace changes to the day shift', outcome: 'Amani sleeps by nine', owner: `Grace ${family}`, dueOn: '2026-03-16' },
      ],
      contingency: 'We shall see.',
      visitEvery: 40,
      reviewEvery: 13,
      longerAgreed: { answer: true, reason: 'Mo Mukherjee agreed on 23 February: the school sees Amani every day.' },
    },
    { screen: 'child-in-need-plan-form' },
  );
  pat.link.restore();
  await pat.isUpToDate();

  await isAt(mo, '2026-03-03 09:00', 'Europe/London');
  await mo.isUpToDate();
  await signsOff(mo, 'child-in-need-plan', { sendBack: true, comment: '“We shall see” is no contingency: who does what, and when?' });
  await mo.isUpToDate();

  await isAt(pat, '2026-03-04 09:00');
  await pat.isUpToDate();
  await pat.goesTo('My Day');
  const sentBack = pat.page.getByRole('region', { name: 'Sent back to me' });
  await expect(sentBack).toBeVisible();
  await isAccessible(pat.page, 'my-day-sent-back', 'both');
  await sentBack.getByRole('link', { name: 'Child in need plan' }).click();
  await expect(pat.page.getByRole('main').getByText('“We shall see” is no contingency').first()).toBeVisible();
  await fillForm(pat.page, 'child-in-need-plan', { contingency });
  await finalises(pat.page, 'child-in-need-plan');
  await pat.isUpToDate();

  await isAt(mo, '2026-03-05 09:00', 'Europe/London');
  await mo.isUpToDate();
  await mo.goesTo('Oversight');
  await expect(mo.page.getByRole('region', { name: 'The record' }).getByText('If Amani misses more than two days').first()).toBeVisible();
  await signsOff(mo, 'child-in-need-plan');
  await mo.opens('Cases', family);
  await expect((await clockOf(mo, /^Child in need plan/)).filter({ hasText: 'PI 2.4' })).toContainText('Done in time');
  await expect(await clockOf(mo, /^Child in need review/)).toContainText('due Mon 13 Apr');
  await mo.isUpToDate();
});

const reviews = [
  { heldAt: '2026-04-09 10:00', outcome: '3', progress: 'Amani was in school on four days of five.', nextReviewOn: '2026-07-08' },
  {
    heldAt: '2026-07-16 10:00',
    outcome: '3',
    progress: 'Grace works by day now; Amani reads at night instead.',
    nextReviewOn: '2026-10-08',
  },
  { heldAt: '2026-10-08 10:00', outcome: '2', progress: 'A whole term in school, and no bags under his eyes.' },
] as const;

async function recordsReview({ heldAt, outcome, progress, ...next }: (typeof reviews)[number]): Promise<void> {
  await writes(service.pat, family, 'child-in-need-review', {
    heldAt,
    plan: 'Child in need plan',
    familyInvited: true,
    agenciesInvited: 'yes',
    attendance,
    actions: { progress: outcome === '2' ? 'achieved' : 'on-track' },
    progress,
    children: { participation: 'PN1', outcome },
    ...next,
  });
}

async function recordsVisit(visitedAt: string, said: string): Promise<void> {
  await writes(service.pat, family, 'visit', {
    visitedAt,
    outcome: 'made',
    place: 'school',
    visitType: ['child-in-need'],
    children: { seen: true, faceToFace: true, seenAlone: true, said },
  });
}

test('3. three reviews: the first in time, the second a week late, the third the last', async () => {
  const { pat } = service;
  pat.link.cut();
  await isAt(pat, '2026-07-16 17:00');
  await pat.goesTo('My Day');
  const due = pat.page.getByRole('main').getByText('Child in need review');
  await expect(due.first()).toBeVisible();
  await recordsReview(reviews[0]);
  await recordsVisit('2026-04-27 15:00', 'I am not tired.');
  await recordsVisit('2026-06-22 15:00', 'I have a friend called Otis.');
  await pat.opens('Cases', family);
  await expect((await clockOf(pat, /^Child in need review/)).filter({ hasText: 'Overdue' })).toContainText('overdue by 7 days');
  await recordsReview(reviews[1]);
  pat.link.restore();
  await pat.isUpToDate();

  pat.link.cut();
  await isAt(pat, '2026-10-09 16:00');
  await recordsVisit('2026-08-14 15:00', 'I came first at spelling.');
  await recordsReview(reviews[2]);
  await pat.opens('Cases', family);
  const clocks = await clockOf(pat, /^Child in need review/);
  await expect(clocks.filter({ hasText: 'Done in time' })).toHaveCount(2);
  await expect(clocks.filter({ hasText: 'Done late' })).toContainText('missed by 7 days');
  await changes(pat, family, 'Plans and reviews', 'child-in-need-plan', {
    endedOn: '2026-10-08',
    endReason: 'achieved',
    endSummary: 'Amani sleeps, and is in school every day.',
  });
  await writes(pat, family, 'closure', { closedOn: '2026-10-09', closureReason: 'RC7' });
  pat.link.restore();
  await pat.isUpToDate();
});

test('4. the manager signs what waits, and every laptop shows the same closed case', async () => {
  const { mo, dee, pat } = service;
  await isAt(mo, '2026-10-12 09:00', 'Europe/London');
  await mo.isUpToDate();
  for (const _review of reviews) await signsOff(mo, 'child-in-need-review');
  await signsOff(mo, 'child-in-need-plan');
  await signsOff(mo, 'closure');
  await expect.poll(() => waitingForSignOff(mo)).toBe(0);
  await mo.isUpToDate();
  await isAt(dee, '2026-10-12 12:00');
  for (const person of [dee, pat]) await person.isUpToDate();
  for (const person of [mo, dee, pat]) {
    await opensClosedCase(person, family);
    await expect(person.page.getByRole('heading', { level: 1 }), person.name).toContainText('Closed');
    const clocks = await clockOf(person, '');
    await expect(clocks.filter({ hasText: 'Done in time' }).first(), person.name).toBeVisible();
    await expect(clocks.filter({ hasText: /Overdue|Due soon|In time/ }), person.name).toHaveCount(0);
    for (const { progress } of reviews)
      await expect((await inChronology(person, progress.slice(0, 20))).first(), person.name).toBeVisible();
  }
  await goesToSection(mo, 'Plans and reviews');
  await isAccessible(mo.page, 'plans-and-reviews', 'both');
});
