import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childProtectionConferenceForm } from './form.ts';
import { childProtectionConference } from './record.ts';

const AMINA = 'AAAAAAAAAAAAAAAAAAAAAA';
const BABY = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-04-09T18:00:00+03:00[Africa/Nairobi]');

const body = {
  type: 'initial',
  heldAt: '2026-04-08T10:00:00+03:00[Africa/Nairobi]',
  mode: 'mixed',
  chair: 'Mary Wells, Independent Chair',
  chairIndependent: { answer: true },
  attendance: [
    { rowId: 'a', name: 'Ruth Kamau', agency: 'social-work', attendance: 'in-person' },
    { rowId: 'b', name: 'Dr Hale', agency: 'health', attendance: 'remote' },
    { rowId: 'c', name: 'Mr Otieno', agency: 'education', attendance: 'in-person' },
    { rowId: 'd', name: 'Sgt Moss', agency: 'service-police', attendance: 'apologies' },
  ],
  quorate: { answer: true },
  held: 'decided',
  riskAnalysis: 'Two injuries within three months.',
  recommendedCategories: ['PHY'],
  suggestedPlan: 'The father lives in the mess while he works with us.',
  siblingViews: 'Amina: “I want Daddy back when he is not cross.”',
  parentViews: 'Both agree that it must not happen again.',
  agencyViews: 'Command and school see the same.',
  supportabilityViews: 'Supportable while the grandmother stays.',
  reportBy: AMINA,
  reportSharedOn: '2026-04-02',
  children: [
    { rowId: 'a', child: AMINA, participation: 'PN5', views: 'Wants to stay at her school.' },
    { rowId: 'b', child: BABY, participation: 'PN0', views: 'Seen settled with her grandmother.' },
  ],
  decisions: [
    { rowId: 'a', child: AMINA, outcome: 'PLAN', category: 'PHY', reasons: 'Harm is likely again without a plan.' },
    { rowId: 'b', child: BABY, outcome: 'CIN', reasons: 'No harm found; support is enough.' },
  ],
  nextReviewOn: '2026-07-08',
};
const problems = (changes: Body) => problemsToFinalise(childProtectionConferenceForm, { ...body, ...changes }, asOf);
const paths = (changes: Body) => problems(changes).map(({ path }) => path);

describe('a child protection conference', () => {
  it('decides for each child', () => {
    expect(paths({})).toEqual([]);
    expect(childProtectionConference.schema.safeParse(body).success).toBe(true);
    expect(childProtectionConference.summary(body)).toBe(
      'Initial conference · Child becomes subject of CP plan (1) · No CP plan - CiN plan (1)',
    );
  });

  // SOR Annex A, Child Protection Planning a i–vii.
  it.each([
    ['i', 'riskAnalysis', 'a risk analysis based on current and historical information'],
    ['ii', 'recommendedCategories', 'a recommendation as to the category'],
    ['iii', 'suggestedPlan', 'a suggested plan'],
    ['iv', 'siblingViews', 'views of the child and siblings'],
    ['v', 'parentViews', 'views of the parents or carers'],
    ['vi', 'agencyViews', 'views of partner agencies and command on the risks'],
    ['vii', 'supportabilityViews', 'views of command and DCS on supportability'],
  ])('is not complete without content %s of its report, %s: %s', (_number, path) => {
    expect(paths({ [path]: undefined })).toEqual([path]);
  });

  it('has one decision for each child, and one category with each plan', () => {
    const [first, second] = body.decisions;
    expect(paths({ decisions: [first] })).toEqual(['decisions']);
    expect(problems({ decisions: [first, second, { ...first, rowId: 'c', outcome: 'NFA' }] }).map(({ message }) => message)).toEqual([
      'A child has two decisions: keep one',
    ]);
    expect(paths({ decisions: [{ ...first, category: undefined }, second] })).toEqual(['decisions.0.category']);
  });

  it('is quorate with social work and two other agencies, else it says why it went on', () => {
    const fewer = { attendance: body.attendance.slice(0, 2) };
    expect(paths(fewer)).toEqual(['quorate']);
    expect(paths({ ...fewer, quorate: { answer: false, reason: 'The school sent a full report; all agreed to go on' } })).toEqual([]);
  });

  it('that was adjourned asks why and to when, and for no decisions', () => {
    const { decisions: _decisions, children: _children, riskAnalysis: _analysis, ...rest } = body;
    const left = { ...rest, held: 'adjourned', quorate: { answer: false, reason: 'Health and school could not be reached' } };
    const asked = problemsToFinalise(childProtectionConferenceForm, left, asOf).map(({ path }) => path);
    expect(asked).toEqual(['adjournedReason', 'adjournedTo']);
  });

  it('wants its report with the family two working days before, and five before a review, or the reason', () => {
    // Over Easter: Thursday 2 April is two working days before Wednesday 8 April.
    expect(paths({ reportSharedOn: '2026-04-07' })).toEqual(['reportLateReason']);
    expect(paths({ reportSharedOn: '2026-04-07', reportLateReason: 'The interpreter came late' })).toEqual([]);
    expect(paths({ reportSharedOn: '2026-04-09' })).toEqual(['reportSharedOn']);
    const review = {
      ...body,
      type: 'review',
      plan: BABY,
      reviewDecisions: body.decisions.map((row) => ({ ...row, outcome: 'CONT', category: 'PHY' })),
    };
    expect(paths({ ...review, nextReviewOn: '2026-10-08' })).toEqual(['reportLateReason']);
    expect(paths({ ...review, nextReviewOn: '2026-10-08', reportSharedOn: '2026-03-30' })).toEqual([]);
  });

  it('sets the next review within three months, and after a review within six', () => {
    expect(paths({ nextReviewOn: undefined })).toEqual(['nextReviewOn']);
    expect(problems({ nextReviewOn: '2026-07-09' }).map(({ message }) => message)).toEqual(['Enter a day up to Wed 8 Jul 2026']);
    const none = body.decisions.map((row) => ({ ...row, outcome: 'NFA' }));
    expect(paths({ nextReviewOn: undefined, decisions: none })).toEqual([]);
  });

  it('asks who carries on after a plan that ends', () => {
    const ended = [
      { rowId: 'a', child: AMINA, outcome: 'END_CIN', reasons: 'Nothing since March.' },
      { rowId: 'b', child: BABY, outcome: 'END_CIN', reasons: 'Nothing since March.', stepDown: 'Child in Need for six months' },
    ];
    expect(paths({ type: 'review', plan: BABY, reportSharedOn: '2026-03-30', reviewDecisions: ended, nextReviewOn: undefined })).toEqual([
      'reviewDecisions.0.stepDown',
    ]);
  });
});
