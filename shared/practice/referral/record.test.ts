import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { referralForm } from './form.ts';
import { referral, referralSchema } from './record.ts';

const DECIDED = '2026-03-03T04:00:00+03:00[Africa/Nairobi]';
const asOf = zonedInstant('2026-03-03T04:05:00+03:00[Africa/Nairobi]');

const decision = {
  level: 'child-protection',
  rationale: 'A bruise that fits a hand, and two accounts that differ.',
  outcome: 'CP',
  referralOutcome: '5',
  decidedAt: DECIDED,
  decidedBy: 'AAAAAAAAAAAAAAAAAAAAAA',
  thresholdVersion: '2025-11',
  significantHarm: { answer: true },
  removalConsidered: { answer: true },
  removalDecision: 'agreed',
  removalReason: 'Stays with the grandmother, the parents agree.',
  nextSteps: 'Strategy meeting today at ten, duty worker to arrange.',
  referrerTold: 'told',
  referrerToldAt: DECIDED,
  familyTold: 'later',
};
const stopOf = (body: Body, rule: string, part?: string) =>
  referral.stops.find((stop) => stop.rule === rule && stop.part === part)?.at(body, {});

describe('a threshold decision', () => {
  it('carries level, reasons, the document used, and what happens next', () => {
    expect(problemsToFinalise(referralForm, decision, asOf)).toEqual([]);
    expect(referralSchema.safeParse(decision).success).toBe(true);
    expect(referral.summary(decision)).toBe(
      'Child protection (section 47 type) · A bruise that fits a hand, and two accounts that differ.',
    );
  });

  it('may open something else for another of the family, never the same once more', () => {
    const paths = (furtherOutcomes: readonly string[]) =>
      problemsToFinalise(referralForm, { ...decision, furtherOutcomes }, asOf).map((problem) => problem.path);
    expect(paths(['ADULT', 'FS'])).toEqual([]);
    expect(paths(['CP'])).toEqual(['furtherOutcomes']);
    expect(paths(['SAR'])).toEqual(['furtherOutcomes']);
    expect(referralSchema.safeParse({ ...decision, furtherOutcomes: ['ADULT'] }).success).toBe(true);
  });

  it('asks about removal only when someone is at significant risk of harm', () => {
    const paths = (answer: boolean) =>
      problemsToFinalise(referralForm, { significantHarm: { answer } }, asOf).map((problem) => problem.path);
    expect(paths(true)).toContain('removalConsidered');
    expect(paths(false)).not.toContain('removalConsidered');
  });

  it('stops the decision clocks when it was decided', () => {
    expect(stopOf(decision, 'P1.2')).toBe(DECIDED);
    expect(stopOf(decision, 'P1.4')).toBe(DECIDED);
    expect(stopOf(decision, 'A2x')).toBe(DECIDED);
  });

  it('leaves the clock of removal running while that was not answered', () => {
    const { removalConsidered: _left, ...open } = decision;
    expect(stopOf(open, 'A2x')).toBeUndefined();
  });

  it('answers for each party by when they were told, or by the reason why they cannot be', () => {
    expect(stopOf(decision, 'P1.3', 'referrer')).toBe(DECIDED);
    expect(stopOf(decision, 'P1.3', 'family')).toBeUndefined();
    expect(stopOf({ ...decision, familyTold: 'not-possible', familyNotToldReason: 'It would put her at risk' }, 'P1.3', 'family')).toBe(
      DECIDED,
    );
  });
});
