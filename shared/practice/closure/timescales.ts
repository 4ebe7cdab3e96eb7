/**
 * With the case ends what recurs in it: visits, reviews, core groups and supervision of a plan that nobody ended by hand, as where the
 * family left. What was overdue on that day stays missed, and a case that is opened again begins anew.
 */
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import { dayEndIn } from '../body-values.ts';

const RECURRING: readonly string[] = [
  'PI5.4b',
  'PI5.5',
  'T8',
  'CIN-VISIT',
  'CIN-REVIEW',
  'LAC-VISIT',
  'LAC-VISIT-WEEKLY',
  'LAC-VISIT-REVIEWED',
  'LAC-REVIEW',
  'PF-VISIT',
  'PI6.4-REVIEW',
  'CARE-PLAN-REVIEW',
  'SUPERVISION',
];

export const closureStops: readonly TimescaleStop[] = RECURRING.map((rule) => ({
  rule,
  cancels: true,
  at: (body) => dayEndIn(body, 'closedOn'),
}));
