/**
 * M15 · Children who remain on a child protection plan from the previous period. Source: SOR Annex E M15. The same plan at the end of both
 * periods: one that ended and began again in between is not. By the place at the end, with the time on the plan so far.
 */

import { addDays } from '#shared/base/calendar-date.ts';
import type { Mi } from '../mi.ts';
import type { Period } from '../period.ts';
import { isActiveOn, lastDayOf, type ProtectionPlan } from '../service/plans.ts';
import type { Service } from '../service/service.ts';
import { allProtectionPlans, daysOnPlan, lengthValues, protectionPlanUnit } from './protection-plan-unit.ts';
import { rememberUnits } from './remember-units.ts';

const remaining = rememberUnits(findRemaining);

export const m15: Mi = {
  id: 'M15',
  type: 'stock',
  unit: 'children',
  dimensions: [],
  windows: [],
  lines: [
    {
      id: 'M15',
      title: 'Children who remain on a child protection plan',
      units: (service, period) => remaining(service, period).map((plan) => protectionPlanUnit(plan, lastDayOf(service, period))),
    },
  ],
  values: (service, period, location) => {
    const on = lastDayOf(service, period);
    return lengthValues(
      'M15.length',
      'Time on the plan so far',
      remaining(service, period)
        .filter(({ file }) => location === null || file.locationOn(on) === location)
        .map((plan) => daysOnPlan(plan, on)),
    );
  },
};

function findRemaining(service: Service, period: Period): readonly ProtectionPlan[] {
  const [before, on] = [addDays(period.from, -1), lastDayOf(service, period)];
  return on < period.from ? [] : allProtectionPlans(service).filter((plan) => isActiveOn(plan, before) && isActiveOn(plan, on));
}
