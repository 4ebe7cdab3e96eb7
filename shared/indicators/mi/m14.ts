/**
 * M14 · Children whose child protection plan ended, by location, time on the plan and where to. Source: SOR Annex E M14. A plan that a UK
 * local authority took over is shown apart from what was stepped down. Of an end that says "other", what the plan says came of it; where
 * it says nothing, the rest of the file says whether the child died, is looked after, or came of age; else it is closed.
 */
import { addMonths } from '#shared/base/calendar-date.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import type { Period } from '../period.ts';
import { hasEndedIn, type ProtectionPlan } from '../service/plans.ts';
import type { Service } from '../service/service.ts';
import { allProtectionPlans, daysOnPlan, LENGTH_BANDS, lengthBand, lengthValues, protectionPlanUnit } from './protection-plan-unit.ts';
import { rememberUnits } from './remember-units.ts';

const DESTINATIONS: Readonly<Record<string, string>> = {
  CIN: 'Child in Need',
  EH: 'Early Help',
  CLOSED: 'Closed',
  UKLA: 'UK local authority',
  LAC: 'Looked after',
  ADULT: 'Adult',
  DIED: 'Died',
};

const LENGTH: MiDimension = { key: 'lengthBand', label: 'Time on the plan', words: (code) => LENGTH_BANDS[code] ?? code };
const DESTINATION: MiDimension = { key: 'destination', label: 'Where to', words: (code) => DESTINATIONS[code] ?? code };

export const m14: Mi = {
  id: 'M14',
  type: 'flow',
  unit: 'children',
  dimensions: [LENGTH, DESTINATION],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    { id: 'M14', title: 'Child protection plans ended', units },
    {
      id: 'M14.steppedDown',
      title: 'Of these, stepped down',
      units: (service, period) => units(service, period).filter(({ dimensions }) => STEPPED_DOWN.has(dimensions['destination'] as string)),
    },
  ],
  values: (service, period, location) =>
    lengthValues(
      'M14.length',
      'Time on the plan',
      endedIn(service, period)
        .filter((plan) => location === null || plan.file.locationOn(plan.endedOn) === location)
        .map((plan) => daysOnPlan(plan, plan.endedOn)),
    ),
};

const STEPPED_DOWN: ReadonlySet<string> = new Set(['CIN', 'EH']);

const endedIn = rememberUnits((service, period) => allProtectionPlans(service).filter((plan) => hasEndedIn(service, plan, period)));

function units(service: Service, period: Period): readonly MiUnit[] {
  return endedIn(service, period).map((plan) =>
    protectionPlanUnit(plan, plan.endedOn, { lengthBand: lengthBand(plan.startedOn, plan.endedOn), destination: destinationOf(plan) }),
  );
}

/** As the plan says it. Of one that says the child left, nothing goes on here. */
const SAID: Readonly<Record<string, string>> = { closed: 'CLOSED', 'looked-after': 'LAC', adult: 'ADULT', died: 'DIED', left: 'CLOSED' };

function destinationOf({ file, child, endOutcome, endedTo, endedOn }: ProtectionPlan): string {
  if (endOutcome === 'END_CIN') return 'CIN';
  if (endOutcome === 'END_EH') return 'EH';
  if (endOutcome === 'END_LA') return 'UKLA';
  const said = SAID[endedTo];
  if (said !== undefined) return said;
  const closures = [
    ...file.facts('closure'),
    ...file.facts('involvement').filter(({ values }) => textsIn(values, 'people').includes(child)),
  ].filter(({ values }) => dateIn(values, 'closedOn') !== undefined);
  const isClosedBy = (reason: string, local: string): boolean =>
    closures.some(({ values }) => textIn(values, 'closureReason') === reason || textIn(values, 'localClosureReason') === local);
  if (isClosedBy('RC2', 'DIED')) return 'DIED';
  const isLookedAfter = file.facts('involvement').some(({ values }) => {
    const openedOn = dateIn(values, 'openedOn');
    const closedOn = dateIn(values, 'closedOn');
    if (textIn(values, 'type') !== 'looked-after' || !textsIn(values, 'people').includes(child) || endedOn === undefined) return false;
    return openedOn !== undefined && openedOn <= endedOn && (closedOn === undefined || closedOn >= endedOn);
  });
  if (isLookedAfter) return 'LAC';
  const born = file.person(child)?.born;
  return born !== undefined && endedOn !== undefined && addMonths(born, 18 * 12) <= endedOn ? 'ADULT' : 'CLOSED';
}
