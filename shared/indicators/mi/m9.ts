/**
 * M9 · Child and family assessments begun in the period, by location. Source: SOR Annex E M9. One for each child, families beside. One
 * begun again after a closure is a new one; re-assessments of open cases count and are printed beside too. The place is that of the day
 * it began. One that is still being written counts as soon as its draft is shared and says of whom it is.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Mi, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { peopleAssessed } from '../service/assessment-courses.ts';
import type { CountedFile } from '../service/counted-file.ts';
import type { Service } from '../service/service.ts';

export const m9: Mi = {
  id: 'M9',
  type: 'flow',
  unit: 'assessments',
  dimensions: [],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    { id: 'M9', title: 'Assessments begun', units: (service, period) => begunIn(service, period) },
    {
      id: 'M9.review',
      title: 'Of these, re-assessments of open cases',
      units: (service, period) => begunIn(service, period, true),
    },
  ],
};

interface Begun {
  readonly unit: MiUnit;
  readonly startedOn: CalendarDate;
  readonly isReview: boolean;
}

const begunIn = (service: Service, period: Period, reviewsOnly = false): readonly MiUnit[] =>
  allBegun(service)
    .filter(({ startedOn, isReview }) => includesDay(period, startedOn) && (isReview || !reviewsOnly))
    .map(({ unit }) => unit);

const known = new WeakMap<Service, readonly Begun[]>();

function allBegun(service: Service): readonly Begun[] {
  let begun = known.get(service);
  if (begun === undefined) known.set(service, (begun = service.cases.flatMap((file) => begunOf(file, service.today))));
  return begun;
}

const begunOf = (file: CountedFile, today: CalendarDate): readonly Begun[] =>
  [...file.facts('child-and-family-assessment'), ...file.begun('child-and-family-assessment')].flatMap((assessment) => {
    const startedOn = dateIn(assessment.values, 'startedOn');
    if (startedOn === undefined || startedOn > today) return [];
    const isReview = textIn(assessment.values, 'type') === 'review';
    const location = file.locationOn(startedOn);
    return peopleAssessed(assessment).map((person) => ({
      unit: { file: file.digest.file, record: assessment.record, person, location, dimensions: {}, on: startedOn },
      startedOn,
      isReview,
    }));
  });
