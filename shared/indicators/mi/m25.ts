/** M25 · Requests for adoption advice received in the period, by location. Source: SOR Annex E M25: "received", answered or not. */
import type { Mi } from '../mi.ts';
import { receivedIn } from './advice.ts';

export const m25: Mi = {
  id: 'M25',
  type: 'flow',
  unit: 'requests',
  dimensions: [],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [{ id: 'M25', title: 'Requests for adoption advice', units: (service, period) => receivedIn(service, 'ADADV', period) }],
};
