/**
 * M27 · Young carer's needs assessments authorised in the period, by location; started and declined beside. Source: SOR Annex E M27;
 * section 17ZA Children Act 1989. Two young carers of one household are two.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Mi, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { hasHappened, type Service } from '../service/service.ts';

const DECLINED = 'declined';

/** Of those for which `dayOf` says a day within the period. */
function assessments(
  service: Service,
  period: Period,
  dayOf: (fact: DigestFact) => CalendarDate | undefined,
  draftsToo = false,
): readonly MiUnit[] {
  return service.cases.flatMap((file) =>
    [...file.facts('young-carers-assessment'), ...(draftsToo ? file.begun('young-carers-assessment') : [])].flatMap((fact) => {
      const on = dayOf(fact);
      if (on === undefined || on > service.today || !includesDay(period, on)) return [];
      const person = textIn(fact.values, 'person');
      return [
        {
          file: file.digest.file,
          record: fact.record,
          ...(person === '' ? {} : { person }),
          location: file.locationOn(on),
          dimensions: {},
          on,
        },
      ];
    }),
  );
}

const isMade = ({ values }: DigestFact): boolean => textIn(values, 'result') === 'made' || textIn(values, 'result') === '';

export const m27: Mi = {
  id: 'M27',
  type: 'flow',
  unit: 'assessments',
  dimensions: [],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M27',
      title: 'Young carer’s assessments authorised',
      units: (service, period) =>
        assessments(service, period, (fact) =>
          isMade(fact) && hasHappened(service, fact.authorisedAt) ? dateOf(fact.authorisedAt, LONDON) : undefined,
        ),
    },
    {
      id: 'M27.started',
      title: 'Started',
      units: (service, period) =>
        assessments(service, period, (fact) => (isMade(fact) ? dateIn(fact.values, 'startedOn') : undefined), true),
    },
    {
      id: 'M27.declined',
      title: 'Declined',
      units: (service, period) =>
        assessments(service, period, (fact) => (textIn(fact.values, 'result') === DECLINED ? dateIn(fact.values, 'notMadeOn') : undefined)),
    },
  ],
};
