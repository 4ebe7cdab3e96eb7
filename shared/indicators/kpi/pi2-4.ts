/**
 * PI2.4 · Of the assessments signed off in the period that ended in ongoing support, how many led within ten working days to a plan whose
 * every action is SMART: what, who, by when and how it is measured. Source: SOR Annex D PI 2.4 (criterion reconstructed, threshold
 * printed; the ten days are assumed, none are printed). One for each assessment: it is met once every child it found in need of support
 * has a plan. A child in need and an adult have the plan that stops their clock; a child on the way to a conference the child protection
 * plan, a looked-after child any plan that names them. "At or within": a SMART plan that stood at the sign-off is one, and where the plan
 * that stood was not SMART, one that followed in time. Beside it what assessments led to, and audits that found the threshold right.
 */

import { compareInstants, dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import { endOfContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit, KpiValue, Outcome } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesInstant, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service, stoppedAtOf } from '../service/service.ts';
import { type AssessmentKind, assessmentUnit, type SignedAssessment, signedAssessments } from '../service/signed-assessments.ts';

const LIMIT = 10;
const KINDS: readonly AssessmentKind[] = [
  'child-and-family-assessment',
  'adult-safeguarding-assessment',
  'carers-assessment',
  'young-carers-assessment',
];
const PLANS_BY_OUTCOME: Readonly<Record<string, readonly KindName[]>> = {
  CPC: ['child-protection-plan'],
  LAC: ['child-in-need-plan', 'child-protection-plan'],
};

/** Codes of the outcomes of a child and family assessment, then of the others. */
const LED_TO_SUPPORT =
  'CIN STRAT CPC LAC PF LEGAL SPEC SUPP support safeguarding specialist support-adult emergency-plan child-in-need protection'.split(' ');

export const pi24: Kpi = {
  id: 'PI2.4',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'assessments',
  parts: [
    { id: 'PI2.4', title: 'Plan with SMART actions within 10 working days', units },
    { id: 'PI2.4.audit', title: 'Audited files with the right threshold', units: auditUnits },
  ],
  values: conversion,
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return signedAssessments(service, period, KINDS).flatMap((signed) => {
    const dueAt = endOfContractDays(signed.authorisedOn, LIMIT);
    const plans = [...plansByClock(service, signed), ...plansOfOthers(signed)];
    if (plans.length === 0) return [];
    const outcomes = plans.map((plan) => outcomeOf(service, plan, dueAt));
    const outcome: Outcome = outcomes.includes('not-met') ? 'not-met' : outcomes.includes('pending') ? 'pending' : 'met';
    return [assessmentUnit(signed, { outcome, why: whyOf(plans, outcome), dueAt })];
  });
}

/** The plan of one child or adult: when it was there, and whether it is SMART. */
interface PlanFor {
  readonly at?: ZonedInstant;
  readonly isSmart: boolean;
}

function plansByClock(service: Service, { file, assessment }: SignedAssessment): readonly PlanFor[] {
  return file
    .clocks('PI2.4')
    .filter(({ record }) => record === assessment.record)
    .map((clock) => {
      const at = stoppedAtOf(service, clock);
      const plan = clock.stoppedBy === undefined ? undefined : file.fact(clock.stoppedBy);
      const own = at === undefined ? { isSmart: false } : { at, isSmart: isSmart(plan) };
      return own.isSmart || plan?.kind !== 'child-in-need-plan' ? own : (smartPlanAfter(file, plan, clock.people ?? []) ?? own);
    });
}

/** A child in need plan for all of these children that was written, with SMART actions, while the one that was there had none. */
function smartPlanAfter(file: CountedFile, first: DigestFact, children: readonly string[]): PlanFor | undefined {
  return file
    .facts('child-in-need-plan')
    .filter((plan) => plan !== first && isSmart(plan) && children.every((child) => namesChild(plan, child)))
    .map((plan) => ({ at: plan.finalisedAt ?? plan.createdAt, isSmart: true }))
    .filter(({ at }) => compareInstants(at, first.finalisedAt ?? first.createdAt) >= 0)
    .toSorted((a, b) => compareInstants(a.at, b.at))[0];
}

const namesChild = ({ values }: DigestFact, child: string): boolean =>
  rowsIn(values, 'children').some((row) => textIn(row, 'child') === child);

/** Children whose support has no clock of ten working days in the case: the plan of the conference, or of those who look after them. */
function plansOfOthers({ file, assessment, authorisedOn, authorisedAt }: SignedAssessment): readonly PlanFor[] {
  if (assessment.kind !== 'child-and-family-assessment') return [];
  return rowsIn(assessment.values, 'children').flatMap((row): readonly PlanFor[] => {
    const kinds = PLANS_BY_OUTCOME[textIn(row, 'outcome')];
    if (kinds === undefined) return [];
    const own = kinds
      .flatMap((kind) => file.facts(kind))
      .filter((plan) => isActiveFor(plan, textIn(row, 'child'), authorisedOn))
      .map((plan) => ({ at: latest(plan.finalisedAt ?? plan.createdAt, authorisedAt), isSmart: isSmart(plan) }))
      .toSorted((a, b) => compareInstants(a.at, b.at));
    return [own.find((plan) => plan.isSmart) ?? own[0] ?? { isSmart: false }];
  });
}

const latest = (a: ZonedInstant, b: ZonedInstant): ZonedInstant => (compareInstants(a, b) >= 0 ? a : b);

const isActiveFor = ({ values }: DigestFact, child: string, on: string): boolean =>
  rowsIn(values, 'children').some((row) => {
    const endedOn = dateIn(row, 'endedOn') ?? dateIn(row, 'leftOn') ?? dateIn(values, 'endedOn');
    return textIn(row, 'child') === child && (endedOn === undefined || endedOn > on);
  });

/** Every action has what, who, by when and a measure; a plan without any action is none. */
const isSmart = (plan: DigestFact | undefined): boolean =>
  plan !== undefined && plan.missing?.some((key) => key.split('.')[0] === 'actions') !== true;

function outcomeOf(service: Service, { at, isSmart: complete }: PlanFor, dueAt: ZonedInstant): Outcome {
  const isOver = instantMs(dueAt) < service.asOfMs;
  if (at === undefined || !complete || !hasHappened(service, at)) return isOver ? 'not-met' : 'pending';
  return instantMs(at) <= instantMs(dueAt) ? 'met' : 'not-met';
}

function whyOf(plans: readonly PlanFor[], outcome: Outcome): string {
  if (outcome === 'met') return 'SMART plan in time';
  if (plans.some(({ at }) => at === undefined)) return `No plan${outcome === 'pending' ? ' yet' : ''}`;
  return plans.some((plan) => !plan.isSmart) ? 'Plan with actions that are not SMART' : 'Plan late';
}

function auditUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    file.facts('case-file-audit').flatMap((audit): readonly KpiUnit[] => {
      const at = instantIn(audit.values, 'auditedAt');
      const isRight = answerIn(audit.values, 'thresholdRight');
      if (!hasHappened(service, at) || !includesInstant(period, at) || isRight === undefined) return [];
      const on = dateOf(at, LONDON);
      const why = isRight ? 'Threshold right' : 'Threshold not right';
      return [
        { file: file.digest.file, record: audit.record, location: file.locationOn(on), outcome: isRight ? 'met' : 'not-met', why, on },
      ];
    }),
  );
}

/** Of all assessments signed off: to support, to Early Help, to nothing (England: 30.8 % of referrals were assessed as not in need). */
function conversion(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const all = outcomesIn(service, period).filter((each) => location === null || each.location === location);
  const share = (id: string, title: string, outcomes: readonly string[]): KpiValue => {
    const count = all.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return { id, title, value: all.length === 0 ? null : (count * 100) / all.length, unit: 'percent' };
  };
  return [
    share('PI2.4.service', 'Assessments that led to support', LED_TO_SUPPORT),
    share('PI2.4.early-help', 'Assessments that led to Early Help', ['EH', 'early-help']),
    share('PI2.4.nfa', 'Assessments without further action', ['NFA', 'no-needs', 'advice', 'declined']),
  ];
}

const outcomesIn = rememberUnits((service, period) =>
  signedAssessments(service, period, KINDS).map(({ file, assessment, authorisedOn }) => ({
    location: file.locationOn(authorisedOn),
    outcome: textIn(assessment.values, 'outcome'),
  })),
);
