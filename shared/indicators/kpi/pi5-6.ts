/**
 * PI 5.6 · Of the child protection visits that were made, how many were face to face, by a registered social worker, with the child seen.
 * Source: SOR Annex D PI 5.6 (criterion a fragment, reconstructed; threshold printed with a gap). One for each child of the visit. A visit
 * at which the child was not seen was made all the same, and is not face to face with that child. Who finalised the visit made it.
 */
import { daysBetween } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import { clockOutcome, clockUnit, countedAt, dueIn, locationAt } from '../clock-units.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { includesDay, type Period } from '../period.ts';
import { type ChildVisit, isSeen, protectionVisitsOf, visitsDueOf } from '../service/protection-visits.ts';
import type { Service } from '../service/service.ts';
import { isRegistered } from '../service/staff.ts';

export const pi56: Kpi = {
  id: 'PI5.6',
  scheme: 'S90',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'visits',
  parts: [
    {
      id: 'PI5.6',
      title: 'Face to face, by a registered social worker, child seen',
      units: (service, period) =>
        visitsIn(service, period).map((visit) => {
          const problem = problemOf(service, visit);
          return { ...visitUnit(visit), outcome: problem === '' ? 'met' : 'not-met', why: problem || 'Seen face to face' };
        }),
    },
    { id: 'PI5.6due', title: 'The same, of visits due in the period', units: dueUnits },
    { id: 'PI5.6reasons', title: 'Seen, but not face to face: with the reason', units: reasonUnits },
  ],
  values: travel,
};

const visitsIn = (service: Service, period: Period): readonly ChildVisit[] =>
  service.cases.flatMap((file) => protectionVisitsOf(service, file).filter(({ on }) => includesDay(period, on)));

const visitUnit = ({ file, fact, child, on }: ChildVisit) => ({
  file: file.digest.file,
  record: fact.record,
  person: child,
  location: file.locationOn(on),
  on,
});

/** Empty when the child was seen face to face by a registered social worker. */
function problemOf({ staff }: Service, visit: ChildVisit): string {
  if (!isSeen(visit)) return 'Child not seen';
  if (answerIn(visit.row, 'faceToFace') !== true) return ['Not face to face', reasonOf(visit)].filter(Boolean).join(': ');
  return isRegistered(staff, visit.fact.by, visit.on) ? '' : 'Not by a registered social worker';
}

const reasonOf = ({ row }: ChildVisit): string => textIn((row['faceToFace'] ?? {}) as Readonly<Record<string, unknown>>, 'reason');

/** A visit that was missed altogether is here; one that was late is judged by how it was made. */
function dueUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) => {
    const due = visitsDueOf(file).filter(({ clock }) => dueIn(clock, period));
    const made = new Map(
      due.length === 0 ? [] : protectionVisitsOf(service, file).map((visit) => [`${visit.fact.record} ${visit.child}`, visit]),
    );
    return due.map(({ child, clock }) => {
      const visit = made.get(`${clock.stoppedBy ?? ''} ${child}`);
      const also = { person: child, record: clock.stoppedBy ?? clock.record, location: locationAt(file, countedAt(service, clock)) };
      if (visit === undefined) {
        const outcome = clockOutcome(service, clock) === 'pending' ? 'pending' : 'not-met';
        return clockUnit(service, file, clock, { ...also, outcome, why: outcome === 'pending' ? 'Not due yet' : 'No visit' });
      }
      const problem = problemOf(service, visit);
      return clockUnit(service, file, clock, {
        ...also,
        outcome: problem === '' ? 'met' : 'not-met',
        why: problem || 'Seen face to face',
      });
    });
  });
}

function reasonUnits(service: Service, period: Period): readonly KpiUnit[] {
  return visitsIn(service, period)
    .filter((visit) => isSeen(visit) && answerIn(visit.row, 'faceToFace') !== true)
    .map((visit) => {
      const reason = reasonOf(visit);
      return { ...visitUnit(visit), outcome: reason === '' ? 'not-met' : 'met', why: reason || 'No reason recorded' };
    });
}

/** Journeys that began in the period: of all of the service, since a trip is planned for a location and several families. */
function travel(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const trips = service.registers('trip').flatMap(({ fact: { values } }) => {
    const leavesOn = dateIn(values, 'leavesOn');
    const isCounted = leavesOn !== undefined && includesDay(period, leavesOn) && leavesOn <= service.today;
    const at = textIn(values, 'location');
    if (!isCounted || (location !== null && at !== location)) return [];
    return [{ at, days: daysBetween(leavesOn, dateIn(values, 'returnsOn') ?? leavesOn) + 1 }];
  });
  return [
    { id: 'PI5.6travel.trips', title: 'Trips', value: trips.length, unit: 'count' },
    { id: 'PI5.6travel.days', title: 'Days of travel', value: trips.reduce((sum, { days }) => sum + days, 0), unit: 'days' },
    { id: 'PI5.6travel.locations', title: 'Locations travelled to', value: new Set(trips.map(({ at }) => at)).size, unit: 'count' },
  ];
}
