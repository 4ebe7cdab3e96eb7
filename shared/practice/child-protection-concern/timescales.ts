/**
 * What runs from the moment a concern reached the service: the strategy meeting of PI 5.1 and, in an open case, the decision
 * within the hour and on removal. A concern that came by a contact has those two from the contact already.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, instantIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const common = {
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  startsAt: (body: Body) => instantIn(body, 'notifiedAt'),
  significantHarm: true,
} as const;

const isRiskInOpenCase = (body: Body) => textIn(body, 'cameBy') === 'open-case' && answerIn(body, 'significantHarm') === true;

export const concernTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'P1.4',
    name: 'Immediate response to risk of harm',
    source: 'SOR Annex D P1.4',
    limit: 60,
    unit: 'minutes',
    warnMinutes: 30,
    appliesTo: isRiskInOpenCase,
    answeredBy: ['child-protection-concern'],
    stopsWith: 'child-protection-concern',
  },
  {
    ...common,
    id: 'A2x',
    name: 'Decision on removal',
    source: 'SOR Annex A 2x',
    limit: 24,
    unit: 'hours',
    warnMinutes: 4 * 60,
    appliesTo: isRiskInOpenCase,
    answeredBy: ['child-protection-concern'],
    stopsWith: 'child-protection-concern',
  },
  {
    ...common,
    id: 'PI5.1',
    name: 'Strategy meeting',
    source: 'SOR Annex D PI 5.1',
    limit: 48,
    unit: 'hours',
    warnMinutes: 12 * 60,
    // While nobody has decided, a meeting may be needed.
    appliesTo: (body) => ['', 'strategy-meeting'].includes(textIn(body, 'decision')),
    stopsWith: 'strategy-meeting',
  },
];

export const concernStops: readonly TimescaleStop[] = [
  { rule: 'P1.4', own: true, at: (body) => instantIn(body, 'decidedAt') },
  {
    rule: 'A2x',
    own: true,
    at: (body) => (answerIn(body, 'removalConsidered') === undefined ? undefined : instantIn(body, 'decidedAt')),
  },
];
