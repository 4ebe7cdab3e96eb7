/**
 * Plans of a case as they are counted, one for each child (facts.md §3.1): child protection plans out of what was written and what
 * conferences decided, child in need plans out of what was written. What nobody ended by hand ends as its clocks do: with the review
 * that ended it, with the involvement, or with the case.
 */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, numberIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { childrenOffPlan, childrenWithPlan } from '#shared/practice/child-protection-conference/decisions.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from './counted-file.ts';
import type { Service } from './service.ts';

interface Course {
  readonly file: CountedFile;
  /** The plan; of one that nobody has written yet, the conference that decided it. */
  readonly record: string;
  readonly fact: DigestFact;
  readonly child: string;
  readonly startedOn: CalendarDate;
  readonly endedOn?: CalendarDate;
}

export interface ProtectionPlan extends Course {
  /** false: a conference made the child subject of a plan, and there is no record of it. The child is on a plan all the same. */
  readonly written: boolean;
  /** `END_CIN`, `END_LA` …; empty where nobody said it. */
  readonly endOutcome: string;
  /** Of an end that is none of these: `closed`, `looked-after`, `adult`, `died`, `left`; empty where nobody said it. */
  readonly endedTo: string;
  /** Of working days; absent where the plan does not say. */
  readonly visitEvery?: number;
  readonly previousPlans: number;
  readonly previousPlanEndedOn?: CalendarDate;
  /** Taken over from a UK local authority. */
  readonly ukPlan: boolean;
  readonly ukPlanSince?: CalendarDate;
}

export type NeedPlan = Course;

const protection = new WeakMap<CountedFile, readonly ProtectionPlan[]>();
const need = new WeakMap<CountedFile, readonly NeedPlan[]>();

/** Child by child, the earliest first. */
export function protectionPlansOf(file: CountedFile): readonly ProtectionPlan[] {
  let plans = protection.get(file);
  if (plans === undefined) protection.set(file, (plans = file.digest.type === 'case' ? protectionPlans(file) : []));
  return plans;
}

export function needPlansOf(file: CountedFile): readonly NeedPlan[] {
  let plans = need.get(file);
  if (plans === undefined) need.set(file, (plans = file.digest.type === 'case' ? needPlans(file) : []));
  return plans;
}

/** The last day of the period that has come: what stands is counted on it. */
export const lastDayOf = ({ today }: Service, { to }: Period): CalendarDate => (to < today ? to : today);

/** At the end of the day: one that ended on it is active no more. */
export const isActiveOn = ({ startedOn, endedOn }: Course, day: CalendarDate): boolean =>
  startedOn <= day && (endedOn === undefined || endedOn > day);

/** At any time in the period. One that ended on its first day was active on that day, and ended in this period. */
export const isActiveIn = (service: Service, { startedOn, endedOn }: Course, period: Period): boolean =>
  startedOn <= lastDayOf(service, period) && (endedOn === undefined || endedOn >= period.from);

export const hasStartedIn = ({ today }: Service, { startedOn }: Course, { from, to }: Period): boolean =>
  startedOn >= from && startedOn <= to && startedOn <= today;

export const hasEndedIn = <Plan extends Course>(
  { today }: Service,
  plan: Plan,
  { from, to }: Period,
): plan is Plan & { readonly endedOn: CalendarDate } =>
  plan.endedOn !== undefined && plan.endedOn >= from && plan.endedOn <= to && plan.endedOn <= today;

/** The last day of the period on which it was active: where it is counted. */
export function lastActiveDayIn(service: Service, { endedOn }: Course, period: Period): CalendarDate {
  const last = lastDayOf(service, period);
  return endedOn === undefined || endedOn > last ? last : endedOn;
}

function protectionPlans(file: CountedFile): readonly ProtectionPlan[] {
  const written = file.facts('child-protection-plan').flatMap((fact) => rowsOf(file, fact));
  const decided = file
    .facts('child-protection-conference')
    .flatMap((fact) => {
      const day = heldOn(fact);
      return day === undefined || textIn(fact.values, 'type') === 'review'
        ? []
        : childrenWithPlan(fact.values).map((child) => ({ fact, child, day }));
    })
    .toSorted((a, b) => compareDates(a.day, b.day));
  const plans = new Map<string, ProtectionPlan[]>();
  for (const child of new Set([...written, ...decided].map((each) => each.child))) {
    const own = joined(
      written
        .filter((plan) => plan.child === child)
        .map((plan) => ended(file, plan))
        .toSorted(byStart),
    );
    for (const { fact, day } of decided.filter((each) => each.child === child)) {
      const unwritten = ended(file, { ...bare(file, fact, child, day), written: false });
      if (!own.some((plan) => answers(plan, unwritten))) own.push(unwritten);
    }
    plans.set(child, own.toSorted(byStart));
  }
  return [...plans.values()].flat();
}

/** Whether what was written is the plan that the conference decided: it names it, runs on that day, or begins before that one ended. */
function answers(plan: ProtectionPlan, { record, startedOn, endedOn }: ProtectionPlan): boolean {
  if (plan.written && textIn(plan.fact.values, 'conference') === record) return true;
  if (plan.startedOn <= startedOn) return plan.endedOn === undefined || plan.endedOn > startedOn;
  return plan.written && (endedOn === undefined || plan.startedOn < endedOn);
}

/** A child is on one plan at a time: what is written again from the same day on, or while one runs on without an end, is that plan. */
function joined(plans: readonly ProtectionPlan[]): ProtectionPlan[] {
  const distinct: ProtectionPlan[] = [];
  for (const plan of plans) {
    const last = distinct.at(-1);
    const isSame = last !== undefined && (last.startedOn === plan.startedOn || last.endedOn === undefined);
    if (!isSame) {
      distinct.push(plan);
      continue;
    }
    distinct.pop();
    const endedOn = plan.endedOn ?? last.endedOn;
    distinct.push({
      ...last,
      ...plan,
      startedOn: last.startedOn,
      endOutcome: plan.endOutcome || last.endOutcome,
      endedTo: plan.endedTo || last.endedTo,
      ...(endedOn === undefined ? {} : { endedOn }),
      previousPlans: last.previousPlans,
      ukPlan: last.ukPlan,
    });
  }
  return distinct;
}

function rowsOf(file: CountedFile, fact: DigestFact): readonly ProtectionPlan[] {
  const visitEvery = numberIn(fact.values, 'visitEvery');
  return rowsIn(fact.values, 'children').flatMap((row) => {
    const child = textIn(row, 'child');
    const startedOn = dateIn(row, 'startedOn');
    if (child === '' || startedOn === undefined) return [];
    const endedOn = dateIn(row, 'endedOn');
    const previousPlanEndedOn = dateIn(row, 'previousPlanEndedOn');
    const ukPlanSince = dateIn(row, 'ukPlanSince');
    return [
      {
        ...bare(file, fact, child, startedOn),
        endOutcome: textIn(row, 'endOutcome'),
        endedTo: textIn(row, 'endedTo'),
        previousPlans: numberIn(row, 'previousPlans') ?? 0,
        ukPlan: answerIn(row, 'ukPlan') === true,
        ...(visitEvery === undefined ? {} : { visitEvery }),
        ...(endedOn === undefined ? {} : { endedOn }),
        ...(previousPlanEndedOn === undefined ? {} : { previousPlanEndedOn }),
        ...(ukPlanSince === undefined ? {} : { ukPlanSince }),
      },
    ];
  });
}

const bare = (file: CountedFile, fact: DigestFact, child: string, startedOn: CalendarDate): ProtectionPlan => ({
  file,
  record: fact.record,
  fact,
  child,
  startedOn,
  written: true,
  endOutcome: '',
  endedTo: '',
  previousPlans: 0,
  ukPlan: false,
});

/** Where the plan has no end of its own: the review that ended it, else the closure of the case. */
function ended(file: CountedFile, plan: ProtectionPlan): ProtectionPlan {
  if (plan.endedOn !== undefined) return plan;
  const reviews = file.facts('child-protection-conference').flatMap((fact) => {
    const on = heldOn(fact);
    if (on === undefined || on <= plan.startedOn || !childrenOffPlan(fact.values).includes(plan.child)) return [];
    const row = rowsIn(fact.values, 'reviewDecisions').find((each) => textIn(each, 'child') === plan.child);
    return [{ on, endOutcome: row === undefined ? '' : textIn(row, 'outcome') }];
  });
  const closures = closuresAfter(file, plan.startedOn).map((on) => ({ on, endOutcome: '' }));
  const first = [...reviews, ...closures].toSorted((a, b) => compareDates(a.on, b.on)).at(0);
  return first === undefined ? plan : { ...plan, endedOn: first.on, endOutcome: plan.endOutcome || first.endOutcome };
}

function needPlans(file: CountedFile): readonly NeedPlan[] {
  return file.facts('child-in-need-plan').flatMap((fact) =>
    rowsIn(fact.values, 'children').flatMap((row) => {
      const child = textIn(row, 'child');
      const startedOn = dateIn(row, 'joinedOn') ?? dateIn(fact.values, 'startedOn');
      if (child === '' || startedOn === undefined) return [];
      const noLonger = file
        .facts('involvement')
        .filter(({ values }) => textIn(values, 'type') === 'child-in-need' && textsIn(values, 'people').includes(child))
        .flatMap(({ values }) => dateIn(values, 'closedOn') ?? [])
        .filter((on) => on >= startedOn);
      const own = [dateIn(row, 'leftOn'), dateIn(fact.values, 'endedOn')].filter((on) => on !== undefined);
      const endedOn = [...own, ...noLonger, ...closuresAfter(file, startedOn)].toSorted(compareDates).at(0);
      return [{ file, record: fact.record, fact, child, startedOn, ...(endedOn === undefined ? {} : { endedOn }) }];
    }),
  );
}

const closuresAfter = (file: CountedFile, day: CalendarDate): readonly CalendarDate[] =>
  file
    .facts('closure')
    .flatMap(({ values }) => dateIn(values, 'closedOn') ?? [])
    .filter((on) => on >= day);

function heldOn({ values }: DigestFact): CalendarDate | undefined {
  const at = instantIn(values, 'heldAt');
  return at === undefined ? undefined : dateOf(at, LONDON);
}

const byStart = (a: Course, b: Course): number => compareDates(a.startedOn, b.startedOn);
