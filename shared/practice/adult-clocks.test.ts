/** The clocks of an adult, a carer and a young carer from the opening of the involvement to its end, as the records of one case tell them. */
import { describe, expect, it } from 'vitest';
import { adultReview } from './adult-review/record.ts';
import { adultSafeguardingAssessment } from './adult-safeguarding-assessment/record.ts';
import { clocksInWords, morningOf, recordOf } from './clocks-for-tests.ts';
import { involvement } from './involvement/record.ts';
import type { Body } from './record.ts';
import { referral } from './referral/record.ts';
import { riskManagementPlan } from './risk-management-plan/record.ts';

const opened = (type: string, changes: Body = {}) => recordOf(involvement, { type, people: ['maya'], openedOn: '2026-03-25', ...changes });
const plan = (changes: Body = {}, record = 'plan') =>
  recordOf(
    riskManagementPlan,
    { people: ['maya'], startedOn: '2026-04-02', reviewInterval: '4-weeks', careAndSupport: { answer: true }, ...changes },
    { record },
  );
const review = (heldOn: string, covers: readonly string[], of = 'plan') =>
  recordOf(adultReview, { person: 'maya', heldOn, covers, plan: of }, { record: `review of ${heldOn}` });

const pi64 = (...records: Parameters<typeof clocksInWords>[0]) => clocksInWords(records).filter((clock) => clock.includes(' PI6.4 '));

describe('the risk management plan of PI 6.4', () => {
  it('is due ten working days after an adult’s, a carer’s or a young carer’s involvement opened, over Easter', () => {
    for (const type of ['adult-at-risk', 'carer', 'young-carer']) {
      expect(pi64(opened(type))).toEqual(['maya PI6.4 2026-03-25→2026-04-10 runs']);
    }
    expect(pi64(opened('child-in-need'))).toEqual([]);
  });

  it('answers for those whose plan it is', () => {
    expect(pi64(opened('carer', { people: ['maya', 'ben'] }), plan())).toEqual([
      'ben PI6.4 2026-03-25→2026-04-10 runs',
      'maya PI6.4 2026-03-25→2026-04-10 2026-04-02',
    ]);
  });

  it('was not needed where the involvement closed in time, and was missed where it closed later without', () => {
    expect(clocksInWords([opened('carer', { closedOn: '2026-04-10' })])).toEqual([]);
    expect(clocksInWords([opened('carer', { closedOn: '2026-04-13' })])).toEqual(['maya PI6.4 2026-03-25→2026-04-10 2026-04-13']);
  });

  it('that was in force before answers a new involvement once it is looked at again', () => {
    const earlier = { startedOn: '2026-02-02', reviewInterval: '3-months', careAndSupport: { answer: false } };
    const reviews = [{ rowId: '1', reviewedOn: '2026-03-30' }];
    expect(clocksInWords([opened('carer'), plan({ ...earlier, reviews })])).toContain('maya PI6.4 2026-03-25→2026-04-10 2026-03-30');
    expect(clocksInWords([opened('carer'), plan(earlier)])).toContain('maya PI6.4 2026-03-25→2026-04-10 runs');
  });

  it('is reviewed by a review of that plan, each part by what the review covered', () => {
    expect(clocksInWords([plan(), review('2026-04-29', ['risk-plan']), review('2026-05-20', ['risk-plan', 'care-and-support'])])).toEqual([
      'CARE-PLAN-REVIEW 2026-04-02→2026-05-28 2026-05-20',
      'CARE-PLAN-REVIEW 2026-05-20→2027-05-20 runs',
      'PI6.4-REVIEW 2026-04-02→2026-04-30 2026-04-29',
      'PI6.4-REVIEW 2026-04-29→2026-05-27 2026-05-20',
      'PI6.4-REVIEW 2026-05-20→2026-06-17 runs',
    ]);
    expect(clocksInWords([plan(), review('2026-04-29', ['risk-plan'], 'another plan')])).toContain(
      'PI6.4-REVIEW 2026-04-02→2026-04-30 runs',
    );
  });
});

describe('the assessment of PI 2.1', () => {
  it('of an adult is due 45 working days after the contact was received, and ends with the sign-off', () => {
    const decision = recordOf(referral, {
      outcome: 'ADULT',
      referralOutcome: '4',
      receivedAt: morningOf('2025-11-03'),
      decidedAt: morningOf('2025-11-04'),
    });
    const assessment = (signed: object) =>
      recordOf(adultSafeguardingAssessment, { type: 'referral', person: 'maya' }, { kind: 'adult-safeguarding-assessment', signed });
    const pi21 = (signed: object) => clocksInWords([decision, assessment(signed)]).filter((clock) => clock.startsWith('PI2.1'));
    expect(pi21({ finalisedAt: morningOf('2026-01-07') })).toEqual(['PI2.1 2025-11-03→2026-01-08 runs']);
    expect(pi21({ authorisedAt: morningOf('2026-01-08') })).toEqual(['PI2.1 2025-11-03→2026-01-08 2026-01-08']);
  });
});

describe('the plan of PI 2.4', () => {
  const assessment = recordOf(
    adultSafeguardingAssessment,
    { person: 'maya', type: 'referral', outcome: 'support' },
    { kind: 'adult-safeguarding-assessment', signed: { authorisedAt: morningOf('2026-03-25') } },
  );
  const smart = {
    rowId: '1',
    need: 'Falls',
    change: 'Gets up safely',
    measure: 'Falls',
    target: 'None',
    action: 'Fit a rail',
    owner: 'Sgt Okafor',
    ownerAccepted: { answer: true },
    dueOn: '2026-05-01',
  };
  const pi24 = (actions: readonly Body[]) =>
    clocksInWords([assessment, { ...plan({ actions }), kind: 'risk-management-plan' }]).filter((clock) => clock.includes('PI2.4'));

  it('is due ten working days after the sign-off of an assessment that ends in support, with SMART actions only', () => {
    expect(pi24([smart])).toEqual(['maya PI2.4 2026-03-25→2026-04-10 2026-04-02']);
    expect(pi24([smart, { ...smart, target: '' }])).toEqual(['maya PI2.4 2026-03-25→2026-04-10 runs']);
    expect(pi24([])).toEqual(['maya PI2.4 2026-03-25→2026-04-10 runs']);
  });

  it('may stand already at the sign-off, if it has not ended', () => {
    const before = (body: Body) =>
      clocksInWords([assessment, { ...plan({ actions: [smart], startedOn: '2026-03-10', ...body }), kind: 'risk-management-plan' }]).filter(
        (clock) => clock.includes('PI2.4'),
      );
    expect(before({})).toEqual(['maya PI2.4 2026-03-25→2026-04-10 2026-03-25']);
    expect(before({ endedOn: '2026-03-20' })).toEqual(['maya PI2.4 2026-03-25→2026-04-10 runs']);
  });
});

describe('the re-assessment of PI 2.5', () => {
  it('of an adult is answered by the sign-off of a review, and not by the first assessment', () => {
    const assessed = (type: string) =>
      clocksInWords([
        opened('adult-at-risk'),
        recordOf(
          adultSafeguardingAssessment,
          { person: 'maya', type, requestedAt: morningOf('2026-08-03') },
          { kind: 'adult-safeguarding-assessment', signed: { authorisedAt: morningOf('2026-09-01') } },
        ),
      ]).filter((clock) => clock.includes('PI2.5'));
    expect(assessed('referral')).toEqual(['maya PI2.5 2026-03-25→2026-09-25 runs']);
    expect(assessed('review')).toEqual(['maya PI2.5 2026-03-25→2026-09-25 2026-09-01', 'maya PI2.5 2026-09-01→2027-03-01 runs']);
  });
});
