/**
 * Story (c) of issue 3: an adult at risk, her husband who cares for her and their daughter who does too. The duty worker takes the
 * contact, the practitioner assesses with no connection, the manager signs off and sends back, and every laptop says the same.
 */
import { expect, test } from '@playwright/test';
import { begins, clockOf, finalises, goesToSection, inChronology, signsOff, waitingForSignOff, writes } from './story/case-work.ts';
import { fillForm, inDays } from './story/fill-form.ts';
import { comesToTheService } from './story/new-family.ts';
import { isAccessible } from './story/screens.ts';
import { type Service, serviceWithItsPeople } from './story/service.ts';

test.describe.configure({ mode: 'serial' });

const CASE = 'Pemberton';
const RUTH_SAYS = 'I want to bath by myself, with the door shut.';
const CARYS_SAYS = 'I lie awake in case Mum falls.';

let service: Service;

test.beforeAll(async () => {
  service = await serviceWithItsPeople('Adults of the service');
});

test.afterAll(async () => {
  await service.ends();
});

test('the duty worker takes a call about an adult, decides, opens the case and allocates it', async () => {
  const { dee, pat } = service;
  await comesToTheService(
    {
      name: CASE,
      location: 'BRUNEI',
      contactOn: inDays(-40),
      openedOn: inDays(-39),
      contact: {
        source: 'HEALTH',
        about: 'adult',
        people: [
          { name: 'Ruth Pemberton', group: 'adult', born: '1985-02-11', relationship: 'wife, has multiple sclerosis' },
          { name: 'Owen Pemberton', group: 'adult', born: '1983-08-30', relationship: 'husband, cares for her' },
          { name: 'Carys Pemberton', group: 'child', born: '2013-05-19', relationship: 'daughter' },
        ],
        said: 'The medical centre found bruises on Ruth’s arms; she says Owen grips her when she falls. Carys missed school again.',
        significantHarm: false,
        consent: 'given',
      },
      decision: {
        level: 'Adult at risk',
        outcome: 'ADULT',
        referralOutcome: '4',
        rationale: 'Needs for care, a risk of neglect, and a carer at the end of his strength.',
        nextSteps: 'Pat sees Ruth alone within two days.',
      },
      involved: ['Ruth'],
    },
    dee,
    pat,
  );
  await dee.isUpToDate();
});

test('the practitioner, with no connection, visits, opens the carers’ involvements and records the concern', async () => {
  const { pat } = service;
  await pat.isUpToDate();
  pat.link.cut();
  await writes(pat, CASE, 'visit', {
    visitedAt: `${inDays(-38)} 11:15`,
    outcome: 'made',
    place: 'home',
    children: [{ seen: { answer: false, reason: 'At school; seen the next day.' } }],
    adults: ['Ruth'],
    narrative: 'Ruth showed how she gets from the bed to the chair.',
  });
  await writes(pat, CASE, 'involvement', {
    type: 'carer',
    people: ['Owen'],
    openedOn: inDays(-33),
    reason: 'Owen cares day and night.',
    step: 'new',
  });
  await writes(pat, CASE, 'involvement', {
    type: 'young-carer',
    people: ['Carys'],
    openedOn: inDays(-33),
    reason: 'Carys helps at night.',
    step: 'new',
  });
  await writes(
    pat,
    CASE,
    'adult-safeguarding-enquiry',
    {
      person: 'Ruth',
      concernReceivedAt: `${inDays(-38)} 09:30`,
      concern: 'Bruises on both arms, and three days without a wash.',
      sourceOfRisk: 'KNOWN',
      sourceRelation: 'partner',
      outcomesAsked: 'AE',
      outcomesWanted: RUTH_SAYS,
      enquiryType: 'S42',
      decidedAt: `${inDays(-37)} 11:00`,
      stage: 'decided',
    },
    { on: inDays(-37), screen: 'adult-safeguarding-enquiry-form' },
  );
  await pat.opens('Cases', CASE);
  await expect(await clockOf(pat, 'Decision on the safeguarding concern')).toContainText('Done in time');
  await expect(await clockOf(pat, 'Safeguarding enquiry report')).toContainText('Overdue');
  await expect(pat.page.getByRole('banner').getByText('Offline')).toBeVisible();
});

test('the enquiry is finished in the same record; its report was late and says so', async () => {
  const { pat } = service;
  await pat.opens('Cases', CASE);
  await (await inChronology(pat, 'Adult safeguarding enquiry')).getByRole('link', { name: 'Adult safeguarding enquiry' }).click();
  await pat.page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await fillForm(pat.page, 'adult-safeguarding-enquiry', {
    stage: 'completed',
    plannedOn: inDays(-35),
    reportedOn: inDays(-1),
    seenOn: inDays(-3),
    findings: 'Owen grips Ruth to stop her fall: no wish to hurt, and no training.',
    outcomesAchieved: 'Partially',
  });
  await finalises(pat.page, 'adult-safeguarding-enquiry');
  await expect(pat.page.getByRole('heading', { name: '2 versions' })).toBeVisible();
  await pat.opens('Cases', CASE);
  await expect(await clockOf(pat, 'Safeguarding enquiry planned')).toContainText('Done in time');
  await expect(await clockOf(pat, 'Safeguarding enquiry report')).toContainText('Done late');
});

test('the three of them are assessed, each for themselves, and a plan is in force for all', async () => {
  const { pat } = service;
  await writes(
    pat,
    CASE,
    'adult-safeguarding-assessment',
    {
      person: 'Ruth',
      startedOn: inDays(-34),
      type: 'referral',
      seenOn: [{ on: inDays(-34), place: 'At home', alone: true }],
      views: RUTH_SAYS,
      outcomeA: 'unable',
      outcomeB: 'unable',
      fromImpairment: { answer: true, reason: 'Multiple sclerosis' },
      outcome: 'support',
    },
    { on: inDays(-34), screen: 'adult-safeguarding-assessment-form' },
  );
  await writes(
    pat,
    CASE,
    'carers-assessment',
    { person: 'Owen', requestedOn: inDays(-33), startedOn: inDays(-32), caredFor: ['Ruth'], outcomeViii: 'unable', outcome: 'support' },
    { on: inDays(-32) },
  );
  await writes(
    pat,
    CASE,
    'young-carers-assessment',
    {
      person: 'Carys',
      requestedOn: inDays(-33),
      requestedBy: 'service',
      result: 'made',
      startedOn: inDays(-31),
      caredFor: ['Ruth'],
      wishes: CARYS_SAYS,
      excessive: true,
      outcome: 'support',
    },
    { on: inDays(-31) },
  );
  await writes(
    pat,
    CASE,
    'risk-management-plan',
    {
      people: ['Ruth', 'Owen', 'Carys'],
      startedOn: inDays(-30),
      reviewInterval: '4-weeks',
      careAndSupport: true,
      risks: [{ what: 'Falls in the bathroom', warningSigns: 'She holds on to the wall.' }],
      actions: [{ need: 'Falls', action: 'Fit a rail and a seat', owner: 'Sgt Okafor', dueOn: inDays(20) }],
    },
    { on: inDays(-30), screen: 'risk-management-plan-form' },
  );
  await writes(
    pat,
    CASE,
    'adult-review',
    {
      person: 'Ruth',
      heldOn: inDays(-3),
      covers: ['risk-plan'],
      plan: 'Risk management plan',
      riskNow: 'less',
      outcome: 'continue',
      nextReviewOn: inDays(25),
    },
    { on: inDays(-3) },
  );
  await pat.opens('Cases', CASE);
  await expect(await clockOf(pat, 'Risk management plan in force')).toHaveCount(3);
  for (const clock of await (await clockOf(pat, 'Risk management plan in force')).all()) await expect(clock).toContainText('Done in time');
  const reviewed = await clockOf(pat, 'Risk management plan reviewed');
  await expect(reviewed.filter({ hasText: 'Done in time' })).toHaveCount(1);
  await expect(reviewed.filter({ hasNotText: 'Done' })).toHaveCount(1);
  await expect(await clockOf(pat, /^Adult safeguarding assessment/)).not.toContainText('Done');
});

test('the manager signs off what arrives, and sends one assessment back with the reason', async () => {
  const { mo, pat } = service;
  pat.link.restore();
  await pat.isUpToDate();
  await mo.isUpToDate();
  const waiting = await waitingForSignOff(mo);
  await isAccessible(mo.page, 'oversight-adult');
  await signsOff(mo, 'adult-safeguarding-assessment', { comment: 'Clear, and in her words.' });
  await signsOff(mo, 'young-carers-assessment');
  await signsOff(mo, 'risk-management-plan');
  await signsOff(mo, 'adult-safeguarding-enquiry');
  await signsOff(mo, 'carers-assessment', { sendBack: true, comment: 'Write who steps in when Owen is on exercise.' });
  expect(await waitingForSignOff(mo)).toBe(waiting - 5);
  await mo.isUpToDate();
});

test('the author finds the reason in My Day, puts it right, and it is signed off', async () => {
  const { mo, pat } = service;
  await pat.isUpToDate();
  await pat.goesTo('My Day');
  await pat.page
    .getByRole('region', { name: /^Sent back to me/ })
    .getByRole('link', { name: 'Carer’s assessment' })
    .click();
  await expect(pat.page.getByText('Write who steps in when Owen is on exercise.').first()).toBeVisible();
  await fillForm(pat.page, 'carers-assessment', { emergencyPlan: 'Cpl Hughes and his wife: they have the key and the list.' });
  await finalises(pat.page, 'carers-assessment');
  await pat.isUpToDate();
  await mo.isUpToDate();
  await signsOff(mo, 'carers-assessment');
  await mo.opens('Cases', CASE);
  await expect(await clockOf(mo, /^Carer’s assessment signed off/)).toContainText('Done in time');
  await mo.isUpToDate();
});

test('the sign-off starts the clock of the SMART plan, which the plan in force answers, and a look at it leaves answered', async () => {
  const { pat } = service;
  await pat.isUpToDate();
  await pat.opens('Cases', CASE);
  const smart = await clockOf(pat, 'Plan with SMART actions');
  await expect(smart).toHaveCount(3);
  for (const clock of await smart.all()) await expect(clock).toContainText('Done in time');
  await (await inChronology(pat, 'Risk management plan')).getByRole('link', { name: 'Risk management plan' }).first().click();
  await pat.page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await fillForm(pat.page, 'risk-management-plan', {
    reviews: [{ reviewedOn: inDays(0), with: 'Ruth, Owen and Carys', result: 'It answers what the assessments found.' }],
  });
  await finalises(pat.page, 'risk-management-plan');
  await pat.opens('Cases', CASE);
  for (const clock of await (await clockOf(pat, 'Plan with SMART actions')).all()) await expect(clock).toContainText('Done in time');
  await pat.isUpToDate();
});

test('the manager reads on the other laptop what was done, met and missed', async () => {
  const { mo, dee } = service;
  for (const person of [mo, dee]) {
    await person.isUpToDate();
    await person.opens('Cases', CASE);
    for (const met of [
      'Allocated, and contact made with the adult',
      /^Adult safeguarding assessment/,
      'Young carer’s assessment signed off',
      'Decision on the safeguarding concern',
    ])
      await expect((await clockOf(person, met)).first(), String(met)).toContainText('Done in time');
    await expect(await clockOf(person, 'Safeguarding enquiry report')).toContainText('Done late');
    await expect(await clockOf(person, 'Re-assessment of a case open for 6 months')).not.toContainText('Done');
  }
  await isAccessible(mo.page, 'adult-clocks', 'both');
  const told = await inChronology(mo, 'Young carer’s needs assessment');
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('Excessive or inappropriate tasks');
  await expect(await inChronology(mo, 'Carer’s assessment')).toContainText('Eligible needs');
  await told.getByRole('link', { name: 'Young carer’s needs assessment' }).click();
  await expect(mo.page.getByText(CARYS_SAYS).first()).toBeVisible();
  await expect(mo.page.getByRole('heading', { level: 1 })).toContainText('Signed off');
  await isAccessible(mo.page, 'young-carers-assessment-record');
  await mo.opens('Cases', CASE);
  await goesToSection(mo, 'Involvement');
  for (const involvement of ['Adult at risk (section 42 type)', 'Carer', 'Young carer'])
    await expect(
      mo.page
        .getByRole('tabpanel', { name: /^Involvement/ })
        .getByText(involvement, { exact: true })
        .first(),
    ).toBeVisible();
  await begins(mo.page, 'closure');
  await fillForm(mo.page, 'closure', { closedOn: inDays(-50) });
  await mo.page
    .getByRole('button', { name: /^Finalise|^Save|^Close/ })
    .first()
    .click();
  await expect(mo.page.getByText('before the case was opened').first()).toBeVisible();
});
