/**
 * PI 6.2 · Of the adult safeguarding assessments signed in the period, how many outline need as the Care Act 2014 does: well-being, each of
 * the ten outcomes, the three conditions, eligibility, views and outcomes wanted, capacity and advocacy, and where there is a
 * safeguarding concern the three parts of section 42. Source: SOR Annex D PI 6.2 (criterion and threshold printed).
 */
import type { Kpi } from '../kpi.ts';
import { elementUnits } from '../service/elements.ts';

export const pi62: Kpi = {
  id: 'PI6.2',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'assessments',
  parts: [
    {
      id: 'PI6.2',
      title: 'All Care Act elements answered',
      units: (service, period) => elementUnits(service, period, 'adult-safeguarding-assessment'),
    },
  ],
};
