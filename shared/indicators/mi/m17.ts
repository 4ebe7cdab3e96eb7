/**
 * M17 · Children who became the subject of a child protection plan for a second or subsequent time within two years of the end of an
 * earlier one; beside it, ever. Source: SOR Annex E M17. An earlier plan counts wherever it was, if it is known. A plan taken over from a
 * UK local authority without a gap is the same plan.
 */
import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import type { Mi, MiUnit } from '../mi.ts';
import type { Period } from '../period.ts';
import { hasStartedIn, type ProtectionPlan, protectionPlansOf } from '../service/plans.ts';
import type { Service } from '../service/service.ts';
import { allProtectionPlans, protectionPlanUnit } from './protection-plan-unit.ts';

export const m17: Mi = {
  id: 'M17',
  type: 'flow',
  unit: 'children',
  dimensions: [],
  windows: ['rolling-12-months', 'since-contract-start'],
  lines: [
    {
      id: 'M17',
      title: 'Second or subsequent plan within two years',
      units: (service, period) =>
        again(service, period, ({ startedOn }, endedOn) => endedOn !== undefined && endedOn >= addMonths(startedOn, -24)),
    },
    { id: 'M17.ever', title: 'Second or subsequent plan, ever', units: (service, period) => again(service, period, () => true) },
  ],
};

/** @param counts whether an earlier plan counts, by its end; undefined: it is not known when it ended. */
function again(
  service: Service,
  period: Period,
  counts: (plan: ProtectionPlan, endedOn: CalendarDate | undefined) => boolean,
): readonly MiUnit[] {
  return allProtectionPlans(service)
    .filter((plan) => hasStartedIn(service, plan, period))
    .filter((plan) => earlierEnds(plan).some((endedOn) => counts(plan, endedOn)))
    .map((plan) => protectionPlanUnit(plan, plan.startedOn));
}

/** When each earlier plan ended, as far as it is known. */
function earlierEnds(plan: ProtectionPlan): readonly (CalendarDate | undefined)[] {
  const { file, child, startedOn, previousPlans, previousPlanEndedOn, ukPlan } = plan;
  const isEarlier = (endedOn: CalendarDate): boolean => (ukPlan ? endedOn < startedOn : endedOn <= startedOn);
  const own = protectionPlansOf(file)
    .filter((other) => other !== plan && other.child === child && other.startedOn < startedOn)
    .flatMap(({ endedOn }) => (endedOn !== undefined && isEarlier(endedOn) ? [endedOn] : []));
  const said = previousPlanEndedOn !== undefined && isEarlier(previousPlanEndedOn) ? [previousPlanEndedOn] : [];
  // What was taken over without a gap may have been entered as an earlier plan: it is this one.
  const others = previousPlans - (previousPlanEndedOn === undefined ? 0 : 1);
  return [...own, ...said, ...(others > 0 ? [undefined] : [])];
}
