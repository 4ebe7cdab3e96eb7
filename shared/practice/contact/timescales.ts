/**
 * The clocks that a contact starts (Statement of Requirements, Annex D). All run from when it was received, not from when
 * someone came to read it. "1 day" and "1 hour" elapse day and night: the service answers 24 hours, 365 days a year.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, instantIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const receivedAt = (body: Body) => instantIn(body, 'receivedAt');
const isSignificantHarm = (body: Body) => answerIn(body, 'significantHarm') === true;

const common = { calendar: 'contract', dayZero: 'start-day', inForceFrom: CONTRACT_START, startsAt: receivedAt } as const;

export const contactTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'P1.4',
    name: 'Immediate response to risk of harm',
    source: 'SOR Annex D P1.4',
    limit: 60,
    unit: 'minutes',
    warnMinutes: 30,
    appliesTo: isSignificantHarm,
    stopsWith: 'contact-response',
    significantHarm: true,
  },
  {
    ...common,
    id: 'A2x',
    name: 'Decision on removal',
    source: 'SOR Annex A 2x',
    limit: 24,
    unit: 'hours',
    warnMinutes: 4 * 60,
    appliesTo: isSignificantHarm,
    stopsWith: 'referral',
    significantHarm: true,
  },
  {
    ...common,
    id: 'P1.1',
    name: 'Response to the contact',
    source: 'SOR Annex D P1.1',
    limit: 24,
    unit: 'hours',
    warnMinutes: 4 * 60,
    stopsWith: 'contact-response',
  },
  {
    ...common,
    id: 'P1.2',
    name: 'Threshold decision',
    source: 'SOR Annex D P1.2',
    limit: 3,
    unit: 'working-days',
    warnMinutes: 24 * 60,
    stopsWith: 'referral',
  },
  {
    ...common,
    id: 'P1.3',
    name: 'Outcome told to referrer and family',
    source: 'SOR Annex D P1.3',
    limit: 3,
    unit: 'working-days',
    warnMinutes: 24 * 60,
    parts: ['referrer', 'family'],
    stopsWith: 'outcome-told',
  },
];

export const contactStops: readonly TimescaleStop[] = [
  { rule: 'P1.1', at: (body) => instantIn(body, 'respondedAt') },
  { rule: 'P1.4', at: (body) => instantIn(body, 'immediateDecisionAt') },
];
