import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { carersAssessmentForm } from './form.ts';
import { carersAssessment } from './record.ts';

const yes = { answer: true };
const no = { answer: false };
const keyOf = (prefix: string, code: string) => `${prefix}${code.charAt(0).toUpperCase()}${code.slice(1)}`;

const assessment: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  requestedOn: '2026-03-16',
  startedOn: '2026-04-13',
  seenOn: '2026-04-20',
  seenAlone: yes,
  caredFor: ['BBBBBBBBBBBBBBBBBBBBBA'],
  combined: no,
  consent: yes,
  substantialDifficulty: no,
  care: 'Lifts, feeds and wakes twice a night.',
  hours: 60,
  able: { answer: false, reason: 'His back, until summer at most.' },
  willing: yes,
  views: 'I cannot remember a whole night.',
  outcomesWanted: 'One evening a week.',
  strengths: 'The neighbours.',
  fluctuates: no,
  ...Object.fromEntries(codeList('wellbeing_domains').map(({ code }) => [keyOf('wellbeing', code), 'none'])),
  ...Object.fromEntries(codeList('carer_outcomes').map(({ code }) => [keyOf('outcome', code), 'able'])),
  outcomeViii: 'unable',
  outcomeViiiWays: ['a'],
  outcomeViiiNeed: 'Has not left the house but to shop.',
  outcomeViiiEligible: yes,
  necessaryCare: yes,
  healthDeteriorating: { answer: true, reason: 'Back and sleep' },
  oneOutcome: yes,
  significantImpact: yes,
  eligible: yes,
  riskToAnyone: no,
  childrenCare: no,
  analysis: 'It breaks down in summer.',
  outcome: 'support',
  emergencyPlan: 'His sister flies in; the unit welfare officer has her number.',
  nextSteps: 'Sitter on Thursdays from 7 May.',
  informationGiven: 'Carers UK, the welfare office.',
  statementOfNeed: 'You need rest.',
  family: 'later',
  partners: 'none',
};
const missing = (body: Body) => problemsToFinalise(carersAssessmentForm, body, morningOf('2026-06-01')).map((problem) => problem.path);

describe('a carer’s assessment', () => {
  it('is complete with the eight outcomes and the three conditions, one outcome or failing health being enough', () => {
    expect(missing(assessment)).toEqual([]);
    expect(carersAssessment.schema.safeParse(assessment).success).toBe(true);
    expect(carersAssessment.summary(assessment)).toBe(
      'Eligible needs · 1 of 8 outcomes not achieved, 1 of them eligible · Sitter on Thursdays from 7 May.',
    );
    expect(missing({}).filter((path) => /^outcome[IV]+i*v?$/i.test(path))).toHaveLength(8);
  });

  it('knows three ways of not achieving an outcome: taking longer is not one of a carer', () => {
    expect(missing({ ...assessment, outcomeViiiWays: ['d'] })).toEqual(['outcomeViiiWays']);
    expect(missing({ ...assessment, outcomeViiiWays: ['c'] })).toEqual([]);
  });

  it('asks whether they are able and willing to go on, and what happens if they cannot', () => {
    const paths = missing({});
    for (const path of ['able', 'willing', 'outcomesWanted', 'emergencyPlan', 'childrenCare']) expect(paths).toContain(path);
  });

  it('does not let the decision contradict the conditions: failing health is enough without any outcome', () => {
    const healthOnly = { ...assessment, outcomeViii: 'able', oneOutcome: no };
    expect(missing(healthOnly)).toEqual([]);
    expect(missing({ ...healthOnly, healthDeteriorating: no })).toEqual(['eligible']);
    expect(missing({ ...assessment, oneOutcome: no })).toEqual(['oneOutcome']);
  });

  it('is due 45 working days after it was requested, signed off', () => {
    const signed = { finalisedAt: morningOf('2026-05-18'), authorisedAt: morningOf('2026-05-21') };
    expect(clocksInWords([recordOf(carersAssessment, assessment, { signed })])).toContain('CARER 2026-03-16→2026-05-21 2026-05-21');
  });
});
