import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { answerIn, instantIn, textIn } from '../body-values.ts';

const DAY_MINUTES = 24 * 60;

const fromReceipt = {
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  startsAt: (body) => instantIn(body, 'receivedAt'),
  stopsWith: 'complaint',
} satisfies Partial<TimescaleRule>;

export const complaintTimescales: readonly TimescaleRule[] = [
  {
    ...fromReceipt,
    id: 'COMPLAINT-ACKNOWLEDGE',
    name: 'Acknowledge the complaint',
    source: 'Haversack default: no national limit (SOR para 37)',
    limit: 3,
    warnMinutes: DAY_MINUTES,
  },
  {
    ...fromReceipt,
    id: 'COMPLAINT-RESPOND',
    name: 'Answer the complaint',
    source: 'Haversack default: no national limit (SOR para 37)',
    limit: 20,
    warnMinutes: 5 * DAY_MINUTES,
  },
  {
    ...fromReceipt,
    id: 'ALLEGATION-LADO',
    name: 'Tell the designated officer',
    source: 'Working Together 2023, people in positions of trust: within one working day',
    limit: 1,
    warnMinutes: DAY_MINUTES,
    appliesTo: (body) => textIn(body, 'nature') === 'allegation' && answerIn(body, 'ladoNotified') !== false,
  },
];
