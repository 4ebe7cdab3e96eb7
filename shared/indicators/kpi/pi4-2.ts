/**
 * PI 4.2 · Of the child in need plans that were active in the period, how many set a visiting and a reviewing interval within the
 * ceilings of 20 working days and 3 months, or longer ones that a manager agreed to. Source: SOR Annex D PI 4.2 (printed, label cut;
 * threshold printed; the ceilings are Haversack's, facts T16). One plan for each child. The next due dates follow from the intervals by
 * the software's own clocks, so that a plan with intervals has them. Of a plan, its present version is what can be asked.
 */
import { answerIn, numberIn } from '#shared/practice/body-values.ts';
import { LONGEST_REVIEW_INTERVAL_WEEKS, LONGEST_VISIT_INTERVAL } from '#shared/practice/child-in-need-plan/form.ts';
import { clockUnit, countedAt, dueIn, locationAt } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import type { Period } from '../period.ts';
import { isActiveIn, lastActiveDayIn, type NeedPlan, needPlansOf } from '../service/plans.ts';
import type { Service } from '../service/service.ts';

export const pi42: Kpi = {
  id: 'PI4.2',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'plans',
  parts: [
    { id: 'PI4.2', title: 'Visit and review timescales set', units },
    { id: 'PI4.2.visits', title: 'Visits due in the period done in time, child seen', units: visitUnits },
  ],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return activeNeedPlans(service, period).map((plan) => {
    const problem = problemOf(plan);
    return { ...needPlanUnit(service, plan, period), outcome: problem === '' ? 'met' : 'not-met', why: problem || intervalsOf(plan) };
  });
}

export const activeNeedPlans = (service: Service, period: Period): readonly NeedPlan[] =>
  service.cases.flatMap((file) => needPlansOf(file).filter((plan) => isActiveIn(service, plan, period)));

/** Of a plan as it stood when it was last active in the period. */
export const needPlanUnit = (service: Service, plan: NeedPlan, period: Period) => {
  const on = lastActiveDayIn(service, plan, period);
  return { file: plan.file.digest.file, record: plan.record, person: plan.child, location: plan.file.locationOn(on), on };
};

function problemOf({ fact: { values } }: NeedPlan): string {
  const visitEvery = numberIn(values, 'visitEvery') ?? 0;
  const reviewEvery = numberIn(values, 'reviewEvery') ?? 0;
  const mayBeLonger = answerIn(values, 'longerAgreed') === true;
  return [
    visitEvery < 1 ? 'No visiting interval' : '',
    reviewEvery < 1 ? 'No reviewing interval' : '',
    visitEvery > LONGEST_VISIT_INTERVAL && !mayBeLonger ? `Visits every ${visitEvery} working days, and no manager agreed to that` : '',
    reviewEvery > LONGEST_REVIEW_INTERVAL_WEEKS && !mayBeLonger ? `Reviews every ${reviewEvery} weeks, and no manager agreed to that` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const intervalsOf = ({ fact: { values } }: NeedPlan): string =>
  `Visits every ${numberIn(values, 'visitEvery') ?? 0} working days, reviews every ${numberIn(values, 'reviewEvery') ?? 0} weeks`;

function visitUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    file
      .clocks('CIN-VISIT')
      .filter((clock) => dueIn(clock, period))
      .flatMap((clock) =>
        (clock.people ?? []).map((person) =>
          clockUnit(service, file, clock, {
            person,
            // One plan has many visits: each is known by the visit that answered it.
            record: clock.stoppedBy ?? clock.record,
            location: locationAt(file, countedAt(service, clock)),
          }),
        ),
      ),
  );
}
