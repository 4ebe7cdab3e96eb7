/**
 * P7.2 · To how many of the locations in scope Level 3 safeguarding training was made available in twelve months. Source: SOR Annex D P7.2 (criterion reconstructed: the cell is blank; threshold printed). "Regularly throughout the year" is read as rolling
 * twelve months, since the contract began while there are fewer. By whom a session was given is free text and is not judged.
 */
import type { Kpi } from '../kpi.ts';
import { type TrainingIndicator, trainingParts, trainingValues } from '../service/training-available.ts';

const LEVEL_3: TrainingIndicator = { id: 'P7.2', level: '3', withWelfare: false };

export const p72: Kpi = {
  id: 'P7.2',
  scheme: 'S95T',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'locations',
  parts: trainingParts(LEVEL_3),
  values: (service, period, location) => trainingValues(service, period, location, LEVEL_3),
};
