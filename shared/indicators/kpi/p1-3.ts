/**
 * P1.3 · Of the contacts that became referrals, how many had both the referrer and the family told the outcome and the next steps within
 * three working days of the contact. Source: SOR Annex D P1.3 (criterion and threshold printed); measured from the contact, not from
 * when it became a referral. How many were satisfied by a reason instead must be shown (kpi.json): `P1.3.reasoned`. The measure that is
 * printed in this row, multi-agency assessments in time, is P1.2's and stands beside.
 */

import type { Kpi, KpiValue } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import type { Period } from '../period.ts';
import type { Service } from '../service/service.ts';
import { PARTIES, toldOf, toldUnits } from './outcome-told.ts';
import { consultedUnits } from './p1-2.ts';

export const p13: Kpi = {
  id: 'P1.3',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'referrals',
  parts: [
    { id: 'P1.3', title: 'Referrer and family told within 3 working days', units: (service, period) => toldUnits(service, period) },
    { id: 'P1.3.referrer', title: 'Referrer told in time', units: (service, period) => toldUnits(service, period, ['referrer']) },
    { id: 'P1.3.family', title: 'Family told in time', units: (service, period) => toldUnits(service, period, ['family']) },
    { id: 'P1.3.assessments', title: 'Decided with partners within 3 working days', units: consultedUnits },
  ],
  values: reasoned,
};

function reasoned(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const value = reasonedIn(service, period).filter((unit) => location === null || unit.location === location).length;
  return [{ id: 'P1.3.reasoned', title: 'Met by a reason why somebody cannot be told', value, unit: 'count' }];
}

const reasonedIn = rememberUnits((service, period) =>
  toldUnits(service, period).filter((unit) => {
    const file = service.file(unit.file);
    // Of what is met, each party was told, or answered for, in time.
    return file !== undefined && unit.outcome === 'met' && PARTIES.some((party) => toldOf(service, file, party)?.reasoned === true);
  }),
);
