/** Notifications and reviews after a child died or was seriously harmed (Working Together 2023; child death review guidance 2018). */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, dayEndIn, instantIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const common = {
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  unit: 'working-days',
  warnMinutes: 2 * 24 * 60,
  startsAt: (body: Body) => instantIn(body, 'awareAt'),
  stopsWith: 'serious-event',
} as const;

export const seriousEventTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'T15',
    name: 'Child Death Overview Panel notified',
    source: 'Child Death Review statutory and operational guidance 2018',
    limit: 48,
    unit: 'hours',
    warnMinutes: 12 * 60,
    appliesTo: (body) => textIn(body, 'type') === 'child-death',
    startsAt: (body) => instantIn(body, 'happenedAt'),
  },
  {
    ...common,
    id: 'T14-notification',
    name: 'Serious incident notified',
    source: 'Working Together 2023: within 5 working days of becoming aware',
    limit: 5,
    appliesTo: (body) => answerIn(body, 'notifiable') === true,
  },
  {
    ...common,
    id: 'T14',
    name: 'Rapid review sent',
    source: 'Working Together 2023: within 15 working days of becoming aware',
    limit: 15,
    warnMinutes: 5 * 24 * 60,
    appliesTo: (body) => answerIn(body, 'rapidReview') === true,
  },
  {
    ...common,
    id: 'T14b',
    name: 'UK local authority told of its duty to notify',
    source: 'Children Act 2004 s16C(1)(b); 1 working day is a Haversack default, see facts 1.1 T14b',
    limit: 1,
    warnMinutes: 24 * 60,
    appliesTo: (body) => answerIn(body, 'residentInEngland') === true,
  },
];

export const seriousEventStops: readonly TimescaleStop[] = [
  { rule: 'T15', own: true, at: (body) => instantIn(body, 'overviewPanelAt') },
  { rule: 'T14-notification', own: true, at: (body) => dayEndIn(body, 'notifiedOn') },
  { rule: 'T14', own: true, at: (body) => dayEndIn(body, 'rapidReviewSentOn') },
  { rule: 'T14b', own: true, at: (body) => dayEndIn(body, 'localAuthorityToldOn') },
];
