/**
 * PI 5.2 · Of the section 47 type enquiries, how many had an authorised outcome within 15 working days of the strategy meeting that began
 * them. Source: SOR Annex D PI 5.2 (printed). One for each child, as the DfE counts. By completion or expiry, whichever is first: one that
 * expired in an earlier quarter and is authorised in this one was counted then.
 */

import { clockUnit, countedAt, endsIn, locationAt } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import type { Period } from '../period.ts';
import type { Service } from '../service/service.ts';

const units = rememberUnits(findUnits);

export const pi52: Kpi = {
  id: 'PI5.2',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'enquiries',
  parts: [{ id: 'PI5.2', title: 'Enquiry concluded and authorised within 15 working days', units }],
  values: (service, period, location) => [
    {
      id: 'PI5.2.families',
      title: 'Family enquiries',
      value: new Set(units(service, period).flatMap((unit) => (location === null || unit.location === location ? unit.record : []))).size,
      unit: 'count',
    },
  ],
};

function findUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    file
      .clocks('PI5.2')
      .filter((clock) => endsIn(service, clock, period))
      .flatMap((clock) =>
        (clock.people ?? []).map((person) =>
          clockUnit(service, file, clock, { person, location: locationAt(file, countedAt(service, clock)) }),
        ),
      ),
  );
}
