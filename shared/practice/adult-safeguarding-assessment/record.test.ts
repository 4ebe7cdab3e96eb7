import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { adultSafeguardingAssessmentForm } from './form.ts';
import { adultSafeguardingAssessment } from './record.ts';

const asOf = morningOf('2026-06-01');
const yes = { answer: true };
const no = { answer: false };

const able: Body = Object.fromEntries(codeList('care_act_outcomes').map(({ code }) => [`outcome${code.toUpperCase()}`, 'able']));
const well: Body = Object.fromEntries(codeList('wellbeing_domains').map(({ code }) => [`wellbeing${code.toUpperCase()}`, 'none']));

const assessment: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  startedOn: '2026-04-13',
  type: 'referral',
  reason: 'A stroke in March; her husband deploys in June.',
  seenOn: [{ rowId: '1', on: '2026-04-20', place: 'At home', alone: yes }],
  carersInvolved: yes,
  agencies: 'The medical centre, 21 April: weakness of the left side will stay.',
  consent: 'given',
  capacityDoubted: no,
  substantialDifficulty: no,
  views: 'I want to cook for my children again.',
  outcomesWanted: 'Cook, and get to the shop.',
  strengths: 'Her sister, the padre, her humour.',
  fluctuates: { answer: true, reason: 'Worse in the evening.' },
  ...well,
  wellbeingB: 'significant',
  wellbeingBHow: 'Low in mood since March.',
  ...able,
  outcomeA: 'unable',
  outcomeAWays: ['a', 'd'],
  outcomeANeed: 'Cannot lift a pan. Her sister cooks.',
  outcomeAEligible: yes,
  outcomeI: 'unable',
  outcomeIWays: ['a'],
  outcomeINeed: 'Cannot use the bus.',
  outcomeIEligible: yes,
  fromImpairment: { answer: true, reason: 'Stroke' },
  twoOutcomes: yes,
  significantImpact: yes,
  eligible: yes,
  safeguarding: no,
  othersAtRisk: no,
  analysis: 'Without help she will lose weight and heart.',
  supportable: 'yes',
  outcome: 'support',
  nextSteps: 'Occupational therapist by 8 May.',
  informationGiven: 'Stroke Association, welfare office.',
  statementOfNeed: 'You need help with cooking and getting out.',
  family: 'later',
  partners: 'later',
};
const missing = (body: Body) => problemsToFinalise(adultSafeguardingAssessmentForm, body, asOf).map((problem) => problem.path);

describe('an adult safeguarding assessment', () => {
  it('is complete with well-being, ten outcomes, three conditions, the views of the adult and the statement of need', () => {
    expect(missing(assessment)).toEqual([]);
    expect(adultSafeguardingAssessment.schema.safeParse(assessment).success).toBe(true);
    expect(adultSafeguardingAssessment.summary(assessment)).toBe(
      'Eligible needs · 2 of 10 outcomes not achieved, 2 of them eligible · Occupational therapist by 8 May.',
    );
  });

  it('names each of the nine parts of well-being and each of the ten outcomes that is not answered', () => {
    const paths = missing({});
    expect(paths.filter((path) => /^wellbeing[A-I]$/.test(path))).toHaveLength(9);
    expect(paths.filter((path) => /^outcome[A-J]$/.test(path))).toHaveLength(10);
    for (const path of ['views', 'outcomesWanted', 'strengths', 'fluctuates', 'carersInvolved', 'informationGiven', 'statementOfNeed']) {
      expect(paths).toContain(path);
    }
  });

  it('asks of an outcome that cannot be achieved in which of the four ways, for the need, and for the decision on it', () => {
    expect(missing({ ...assessment, outcomeC: 'unable' })).toEqual(['outcomeCWays', 'outcomeCNeed', 'outcomeCEligible']);
    expect(missing({ ...assessment, outcomeA: 'unable', outcomeAEligible: no })).toEqual(['outcomeAEligible']);
  });

  it('asks for the four steps of the Mental Capacity Act only where capacity is doubted, and for best interests where it is lacking', () => {
    const doubted = missing({ ...assessment, capacityDoubted: yes });
    expect(doubted).toEqual([
      'capacityDecision',
      'capacityHelp',
      'capacityUnderstand',
      'capacityRetain',
      'capacityWeigh',
      'capacityCommunicate',
      'capacityImpairment',
      'capacityOutcome',
    ]);
    expect(missing({ ...assessment, capacityDoubted: yes, capacityOutcome: 'lacks' })).toContain('bestInterests');
  });

  it('asks who supports an adult who has substantial difficulty in taking part', () => {
    expect(missing({ ...assessment, substantialDifficulty: yes })).toEqual(['advocacy', 'advocateName']);
  });

  it('asks for the section 42 test where there is a safeguarding concern', () => {
    expect(missing({ ...assessment, safeguarding: yes })).toEqual(['hasNeeds', 'isAtRisk', 'cannotProtect', 'testReasons']);
  });

  it('does not let the decision contradict the conditions, nor the second condition the outcomes', () => {
    expect(missing({ ...assessment, eligible: { answer: false, reason: 'Family helps' } })).toEqual(['eligible']);
    expect(missing({ ...assessment, significantImpact: no })).toEqual(['eligible']);
    expect(missing({ ...assessment, outcomeI: 'able' })).toEqual(['twoOutcomes']);
  });

  it('of an open case is due 45 working days after it was requested, signed off; then shared within 5, and planned for within 10', () => {
    const body = { ...assessment, type: 'review', requestedAt: '2026-03-16T09:00:00+00:00[Europe/London]' };
    const signed = { finalisedAt: morningOf('2026-05-18'), authorisedAt: morningOf('2026-05-20') };
    expect(clocksInWords([recordOf(adultSafeguardingAssessment, body)])).toEqual(['PI2.1 2026-03-16→2026-05-21 runs']);
    expect(clocksInWords([recordOf(adultSafeguardingAssessment, body, { signed })])).toEqual([
      'AAAAAAAAAAAAAAAAAAAAAA PI2.4 2026-05-20→2026-06-04 runs',
      'PI2.1 2026-03-16→2026-05-21 2026-05-20',
      'PI2.2 2026-05-20→2026-05-28 runs',
    ]);
  });

  it('starts no clock of its own where the referral did', () => {
    expect(clocksInWords([recordOf(adultSafeguardingAssessment, assessment)])).toEqual([]);
  });

  it('is not said to be refused: it is made, or it is not written', () => {
    expect(missing({ ...assessment, consent: 'safeguarding' })).toEqual(['consentReason']);
  });
});
