/** What a conference answers, and what it starts for each child whose plan begins with it: reviews and core groups, until the plan ends. */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, instantIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { childrenDecided, childrenOffPlan, childrenReviewed, childrenWithPlan } from './decisions.ts';

const heldAt = (body: Body) => instantIn(body, 'heldAt');

/** One that went on inquorate is not held (kpi.json, PI5.4): what it decided stands, and the conference is still due. */
const quorateAt = (body: Body) => (answerIn(body, 'quorate') === false ? undefined : heldAt(body));

const common = {
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  startsAt: heldAt,
  appliesTo: (body: Body) => textIn(body, 'type') !== 'review',
  people: childrenWithPlan,
} as const;

export const conferenceTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'PI5.4b',
    name: 'Review child protection conference',
    source: 'SOR Annex D PI 5.4, Working Together 2023',
    limit: 3,
    unit: 'calendar-months',
    warnMinutes: 28 * 24 * 60,
    recurs: { laterLimit: { limit: 6, unit: 'calendar-months' } },
    stopsWith: 'child-protection-conference',
  },
  {
    ...common,
    id: 'T8',
    name: 'Core group',
    source: 'Working Together 2023; later ones a Haversack default: no national limit, see facts 1.1 T8',
    limit: 10,
    unit: 'working-days',
    warnMinutes: 3 * 24 * 60,
    recurs: { laterLimit: { limit: 42, unit: 'calendar-days' } },
    stopsWith: 'core-group',
  },
];

export const conferenceStops: readonly TimescaleStop[] = [
  { rule: 'PI5.4a', at: quorateAt, people: (body) => (textIn(body, 'type') === 'initial' ? childrenDecided(body) : []) },
  { rule: 'PI5.4b', at: quorateAt, people: childrenReviewed },
  {
    rule: 'T13',
    at: heldAt,
    people: (body) => (textIn(body, 'type') === 'transfer-in' ? childrenDecided(body) : []),
    answers: (body) => textIn(body, 'transfer') || undefined,
  },
  ...['PI5.4b', 'T8', 'PI5.5'].map((rule): TimescaleStop => ({ rule, cancels: true, at: heldAt, people: childrenOffPlan })),
];
