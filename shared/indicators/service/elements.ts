/** Assessments signed in a period, and whether all that must be in them was answered (PI 6.2, PI 6.3). */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { KpiUnit } from '../kpi.ts';
import { includesInstant, type Period } from '../period.ts';
import { hasHappened, type Service } from './service.ts';

/** One unit for each assessment, about one person, at the location on the day it was signed. */
export const elementUnits = (
  service: Service,
  period: Period,
  kind: KindName,
  counts: (fact: DigestFact) => boolean = () => true,
): readonly KpiUnit[] =>
  service.cases.flatMap((file) =>
    file.facts(kind).flatMap((fact): KpiUnit[] => {
      const { authorisedAt, missing = [] } = fact;
      if (!hasHappened(service, authorisedAt) || !includesInstant(period, authorisedAt) || !counts(fact)) return [];
      const person = textIn(fact.values, 'person');
      const on = dateOf(authorisedAt, LONDON);
      return [
        {
          file: file.digest.file,
          record: fact.record,
          ...(person === '' ? {} : { person }),
          location: file.locationOn(on),
          outcome: missing.length === 0 ? 'met' : 'not-met',
          why:
            missing.length === 0
              ? 'Every element of the assessment was answered'
              : `${missing.length} ${missing.length === 1 ? 'element was' : 'elements were'} not answered: ${missing.join(', ')}`,
          on,
        },
      ];
    }),
  );
