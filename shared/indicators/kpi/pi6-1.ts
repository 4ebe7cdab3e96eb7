/**
 * PI 6.1 · Of the adults whom the front door found to need a social work assessment, how many were allocated and spoken with within three
 * working days of the initial referral. Source: SOR Annex D PI 6.1 (criterion reconstructed, "working days" taken from its neighbours;
 * threshold printed). By the receipt of the referral. One whose case nobody has opened yet is counted where its contact is.
 */
import { clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi } from '../kpi.ts';
import { referredClocks } from '../service/referred-clocks.ts';

export const pi61: Kpi = {
  id: 'PI6.1',
  scheme: 'S90',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'adult referrals',
  parts: [
    {
      id: 'PI6.1',
      title: 'Allocated and contact made within 3 working days',
      units: (service, period) =>
        referredClocks(service, 'PI6.1')
          .filter(({ clock }) => startsIn(clock, period))
          .map(({ file, clock }) => clockUnit(service, file, clock)),
    },
  ],
};
