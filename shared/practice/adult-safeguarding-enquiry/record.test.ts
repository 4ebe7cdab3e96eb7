import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { adultSafeguardingEnquiryForm } from './form.ts';
import { adultSafeguardingEnquiry } from './record.ts';

const asOf = morningOf('2026-06-01');

const concern: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  concernReceivedAt: '2026-04-02T16:30:00+03:00[Africa/Nairobi]',
  concernFrom: 'HEALTH',
  concern: 'Unexplained bruises, and her bank card is kept by her husband.',
  riskTypes: ['PHY', 'FIN'],
  sourceOfRisk: 'KNOWN',
  sourceRelation: 'partner',
  locationOfRisk: 'HOME',
  immediateRisk: { answer: false },
  othersAtRisk: { answer: false },
  crimeSuspected: { answer: true, reason: 'RMP told on 2 April.' },
  personInTrust: { answer: false },
  outcomesAsked: 'AE',
  outcomesWanted: 'I want my own money.',
  agrees: { answer: true },
  capacity: 'HAD',
  hasNeeds: { answer: true },
  isAtRisk: { answer: true },
  cannotProtect: { answer: true },
  testReasons: 'She cannot leave the flat without help.',
  enquiryType: 'S42',
  decidedAt: '2026-04-07T10:00:00+03:00[Africa/Nairobi]',
  decidedBy: 'BBBBBBBBBBBBBBBBBBBBBA',
  stage: 'decided',
};
const planned: Body = {
  ...concern,
  stage: 'planned',
  plannedOn: '2026-04-10',
  enquirer: 'This service, with the medical centre',
  questions: 'Who holds the money, how the bruises came.',
  interimPlan: 'Her sister stays with her from tonight.',
  commandInformed: { answer: true },
};
const completed: Body = {
  ...planned,
  stage: 'completed',
  reportedOn: '2026-05-06',
  seenOn: '2026-05-04',
  seenAlone: { answer: true },
  findings: 'Control of money and one assault.',
  empowerment: 'She chose whom to see first.',
  prevention: 'Own account opened.',
  proportionality: 'No order was needed.',
  protection: 'He has moved to the mess.',
  partnership: 'RMP, the medical centre and the unit.',
  accountability: 'The unit commander answers for the posting.',
  riskAssessmentOutcome: '1',
  riskOutcome: 'REDUCED',
  outcomesAchieved: 'PART',
  adultView: 'I sleep again.',
  safeguardingPlanNeeded: { answer: true },
  outcomeToldTo: 'Her and the medical centre, 6 May.',
};
const missing = (body: Body) => problemsToFinalise(adultSafeguardingEnquiryForm, body, asOf).map((problem) => problem.path);

describe('an adult safeguarding enquiry', () => {
  it('can be saved at each of its stages', () => {
    for (const body of [concern, planned, completed]) {
      expect(missing(body)).toEqual([]);
      expect(adultSafeguardingEnquiry.schema.safeParse(body).success).toBe(true);
    }
    expect(adultSafeguardingEnquiry.summary(planned)).toBe(
      'Section 42-type enquiry · planned · section 42 test met · Physical abuse, Financial or material abuse · Unexplained bruises, and her bank card is kept by her…',
    );
  });

  it('asks for the six principles, the risk and what the adult wanted before it is completed', () => {
    expect(missing({ ...planned, stage: 'completed', reportedOn: '2026-05-06', riskAssessmentOutcome: '1' })).toEqual([
      'seenOn',
      'seenAlone',
      'findings',
      'empowerment',
      'prevention',
      'proportionality',
      'protection',
      'partnership',
      'accountability',
      'riskOutcome',
      'outcomesAchieved',
      'adultView',
      'safeguardingPlanNeeded',
      'outcomeToldTo',
    ]);
    expect(missing({ ...completed, reportedOn: '2026-04-09' })).toEqual(['reportedOn']);
  });

  it('asks why no enquiry is made although all three parts of the test are met, and not otherwise', () => {
    const none = { ...concern, enquiryType: 'NONE', noEnquiryNextSteps: 'Advice.' };
    expect(missing(none)).toEqual(['notMadeReason']);
    expect(missing({ ...none, cannotProtect: { answer: false } })).toEqual([]);
    expect(missing({ ...concern, cannotProtect: { answer: false } })).toEqual(['enquiryType']);
  });

  it('is decided by the end of the next working day, planned in five, reported in twenty: over Easter and the May holiday', () => {
    expect(clocksInWords([recordOf(adultSafeguardingEnquiry, completed)])).toEqual([
      'ADULT-DECISION 2026-04-02→2026-04-07 2026-04-07',
      'ADULT-PLANNING 2026-04-07→2026-04-14 2026-04-10',
      'ADULT-REPORT 2026-04-07→2026-05-06 2026-05-06',
    ]);
  });

  it('has only the decision to make while it is a draft, and nothing more once the concern is not progressed', () => {
    expect(
      clocksInWords([recordOf(adultSafeguardingEnquiry, { concernReceivedAt: concern['concernReceivedAt'] }, { finalised: false })]),
    ).toEqual(['ADULT-DECISION 2026-04-02→2026-04-07 runs']);
    expect(clocksInWords([recordOf(adultSafeguardingEnquiry, { ...concern, enquiryType: 'NONE' })])).toEqual([
      'ADULT-DECISION 2026-04-02→2026-04-07 2026-04-07',
    ]);
  });

  it('does not answer for an earlier concern of the same file', () => {
    const open = recordOf(
      adultSafeguardingEnquiry,
      { concernReceivedAt: '2026-04-01T09:00:00+01:00[Europe/London]' },
      { record: 'earlier' },
    );
    expect(clocksInWords([open, recordOf(adultSafeguardingEnquiry, concern)])).toContain('ADULT-DECISION 2026-04-01→2026-04-02 runs');
  });
});
