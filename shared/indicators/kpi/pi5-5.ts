/**
 * PI 5.5 · Of the child protection plans that were active in the period, how many set out a visiting schedule of ten working days or less;
 * beside it, the visits that were due. Source: SOR Annex D PI 5.5 (criterion and threshold printed, split over two rows). One plan for
 * each child. A child whom a conference made subject of a plan that nobody has written yet is on a plan without a schedule. PI5.5v goes by
 * the due date; a late visit starts the count again from its own day. A child who is not born yet cannot be seen, and is left out of what
 * asks for that.
 */
import { answerIn, textIn } from '#shared/practice/body-values.ts';
import { clockUnit, countedAt, dueIn, locationAt } from '../clock-units.ts';
import { contractDaysBetween } from '../contract-days.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesDay, type Period } from '../period.ts';
import { isActiveIn, isActiveOn, lastActiveDayIn, lastDayOf, type ProtectionPlan, protectionPlansOf } from '../service/plans.ts';
import { isBorn, isSeen, lastSeenOn, protectionVisitsOf, visitsDueOf } from '../service/protection-visits.ts';
import type { Service } from '../service/service.ts';

const MOST_WORKING_DAYS = 10;

export const pi55: Kpi = {
  id: 'PI5.5',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'plans',
  parts: [
    { id: 'PI5.5', title: 'Visiting schedule of 10 working days or less', units },
    { id: 'PI5.5v', title: 'Visits due in the period done in time, child seen', units: visitUnits },
    { id: 'PI5.5alone', title: 'Children seen at a visit, seen alone', units: aloneUnits },
    { id: 'PI5.5gap', title: 'Children on a plan seen in the last 10 working days, at the end of the period', units: gapUnits },
  ],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    protectionPlansOf(file)
      .filter((plan) => isActiveIn(service, plan, period))
      .map((plan) => {
        const problem = problemOf(plan);
        const on = lastActiveDayIn(service, plan, period);
        return {
          file: file.digest.file,
          record: plan.record,
          person: plan.child,
          location: file.locationOn(on),
          outcome: problem === '' ? 'met' : 'not-met',
          why: problem || `Seen every ${plan.visitEvery ?? 0} working days`,
          on,
        };
      }),
  );
}

function problemOf({ written, visitEvery, fact }: ProtectionPlan): string {
  if (!written) return 'The plan is not written yet: no visiting schedule';
  if (visitEvery === undefined || visitEvery < 1) return 'No visiting interval';
  if (visitEvery > MOST_WORKING_DAYS) return `Seen every ${visitEvery} working days: more than ${MOST_WORKING_DAYS}`;
  return fact.missing?.includes('visitSchedule') === true ? 'No visiting schedule' : '';
}

function visitUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    visitsDueOf(file)
      .filter(({ clock }) => dueIn(clock, period))
      .map(({ child, clock }) =>
        clockUnit(service, file, clock, {
          person: child,
          // One plan has many visits: each is known by the visit that answered it.
          record: clock.stoppedBy ?? clock.record,
          location: locationAt(file, countedAt(service, clock)),
        }),
      ),
  );
}

function aloneUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    protectionVisitsOf(service, file)
      .filter((visit) => includesDay(period, visit.on) && isSeen(visit))
      .map(({ fact, child, row, on }) => {
        const isAlone = answerIn(row, 'seenAlone') === true;
        const reason = textIn((row['seenAlone'] ?? {}) as Readonly<Record<string, unknown>>, 'reason');
        return {
          file: file.digest.file,
          record: fact.record,
          person: child,
          location: file.locationOn(on),
          outcome: isAlone ? 'met' : 'not-met',
          why: isAlone ? 'Seen alone' : `Not seen alone${reason === '' ? '' : `: ${reason}`}`,
          on,
        };
      }),
  );
}

function gapUnits(service: Service, period: Period): readonly KpiUnit[] {
  const on = lastDayOf(service, period);
  return service.cases.flatMap((file) =>
    protectionPlansOf(file)
      .filter((plan) => isActiveOn(plan, on) && isBorn(file, plan.child, on))
      .map((plan) => {
        const days = contractDaysBetween(lastSeenOn(service, plan, on), on);
        return {
          file: file.digest.file,
          record: plan.record,
          person: plan.child,
          location: file.locationOn(on),
          outcome: days > MOST_WORKING_DAYS ? 'not-met' : 'met',
          why: `Last seen ${days} working ${days === 1 ? 'day' : 'days'} before the end of the period`,
          on,
        };
      }),
  );
}
