/**
 * How long a case may go without supervision (U11; facts 7.9): begun by the allocation, then by each supervision, so that the limit
 * follows what the last one found. Child protection monthly, every other case at least every two months.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';

const DAY_MINUTES = 24 * 60;

export const SUPERVISION_CLOCK = {
  id: 'SUPERVISION',
  name: 'Supervision of the case',
  source: 'Haversack default: no national limit (SOR para 35; facts 7.9)',
  limit: 2,
  unit: 'calendar-months',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  warnMinutes: 7 * DAY_MINUTES,
  stopsWith: 'supervision',
} as const satisfies Omit<TimescaleRule, 'startsAt'>;
