/**
 * M6 · Re-referrals: referrals received in the period of a person who was referred before, no more than twelve calendar months earlier, by
 * location and category. Source: SOR Annex E M6, read as DfE counts: from referral date to referral date and whatever came of the earlier
 * one. Per person; the earlier referral also at another location or with the previous provider; the place is that of the new one. What
 * workers had not ruled out as the same person counts. An earlier referral to a UK authority is recorded nowhere and not counted.
 */

import type { Mi, MiUnit, MiValue } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { type ReferredPerson, referredPeople } from '../service/referred-people.ts';
import type { Service } from '../service/service.ts';
import { CATEGORY } from './dimensions.ts';
import { rememberUnits } from './remember-units.ts';

export const m6: Mi = {
  id: 'M6',
  type: 'flow',
  unit: 're-referrals',
  dimensions: [CATEGORY],
  windows: ['rolling-12-months', 'previous', 'same-last-year'],
  lines: [
    { id: 'M6', title: 'Re-referrals', units: (service, period) => reReferred(service, period).map(unit) },
    { id: 'M6.referrals', title: 'All referrals of a person', units: (service, period) => referredIn(service, period).map(unit) },
  ],
  values: rate,
};

const referredIn = rememberUnits((service, period) => referredPeople(service).filter(({ receivedOn }) => includesDay(period, receivedOn)));

const reReferred = (service: Service, period: Period): readonly ReferredPerson[] =>
  referredIn(service, period).filter(({ earlierOn }) => earlierOn !== undefined);

const unit = ({ file, record, person, location, category, receivedOn }: ReferredPerson): MiUnit => ({
  file: file.digest.file,
  record,
  person,
  location,
  dimensions: { category },
  on: receivedOn,
});

function rate(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const here = (people: readonly ReferredPerson[]) => people.filter((each) => location === null || each.location === location).length;
  const numerator = here(reReferred(service, period));
  const denominator = here(referredIn(service, period));
  const value = denominator === 0 ? null : (numerator * 100) / denominator;
  return [
    {
      id: 'M6.rate',
      title: 'Re-referrals among all referrals',
      value,
      unit: 'percent',
      numerator,
      denominator,
      ...(value === null ? { why: 'No referrals in the period' } : {}),
    },
  ];
}
