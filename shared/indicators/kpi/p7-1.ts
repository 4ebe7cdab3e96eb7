/**
 * P7.1 · To how many of the locations in scope Level 2 safeguarding training was made available in twelve months, jointly with single
 * service welfare. Source: SOR Annex D P7.1 (criterion printed; threshold printed). "Regularly throughout the year" is read as rolling
 * twelve months, since the contract began while there are fewer.
 */
import type { Kpi } from '../kpi.ts';
import { type TrainingIndicator, trainingParts, trainingValues } from '../service/training-available.ts';

const LEVEL_2: TrainingIndicator = { id: 'P7.1', level: '2', withWelfare: true };

export const p71: Kpi = {
  id: 'P7.1',
  scheme: 'S95T',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'locations',
  parts: trainingParts(LEVEL_2),
  values: (service, period, location) => trainingValues(service, period, location, LEVEL_2),
};
