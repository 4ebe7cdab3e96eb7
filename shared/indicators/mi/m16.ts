/**
 * M16 · Child protection plans of two years or more. Source: SOR Annex E M16. (a) Those active at the end of the period that began 24
 * calendar months before or earlier; beside them (b) those that ended in the period after 24 months, and (a) once more with the time on the
 * plan of a UK local authority that was taken over.
 */
import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import type { Mi, MiUnit } from '../mi.ts';
import type { Period } from '../period.ts';
import { hasEndedIn, isActiveOn, lastDayOf, type ProtectionPlan } from '../service/plans.ts';
import type { Service } from '../service/service.ts';
import { allProtectionPlans, protectionPlanUnit } from './protection-plan-unit.ts';

export const m16: Mi = {
  id: 'M16',
  type: 'stock',
  unit: 'child protection plans',
  dimensions: [],
  windows: [],
  lines: [
    {
      id: 'M16',
      title: 'Plans of two years or more',
      units: (service, period) => longStanding(service, period, ({ startedOn }) => startedOn),
    },
    {
      id: 'M16.ended',
      title: 'Plans that ended after two years or more',
      units: (service, period) =>
        allProtectionPlans(service)
          .filter((plan) => hasEndedIn(service, plan, period))
          .filter((plan) => addMonths(plan.startedOn, 24) <= plan.endedOn)
          .map((plan) => protectionPlanUnit(plan, plan.endedOn)),
    },
    {
      id: 'M16.inclUk',
      title: 'Plans of two years or more, with the plan of a UK local authority before it',
      units: (service, period) => longStanding(service, period, beganAnywhere),
    },
  ],
};

function longStanding(service: Service, period: Period, began: (plan: ProtectionPlan) => CalendarDate): readonly MiUnit[] {
  const on = lastDayOf(service, period);
  const latest = addMonths(on, -24);
  return allProtectionPlans(service)
    .filter((plan) => isActiveOn(plan, on) && began(plan) <= latest)
    .map((plan) => protectionPlanUnit(plan, on));
}

const beganAnywhere = ({ startedOn, ukPlan, ukPlanSince }: ProtectionPlan): CalendarDate =>
  ukPlan && ukPlanSince !== undefined && ukPlanSince < startedOn ? ukPlanSince : startedOn;
