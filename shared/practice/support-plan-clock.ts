/**
 * Where an assessment of an adult, a carer or a young carer ends in support, a plan whose every action is SMART follows within ten
 * working days of the sign-off (SOR Annex D PI 2.4). For children in need the child in need plan is that plan.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { textIn } from './body-values.ts';
import type { Body } from './record.ts';

/** @param supportOutcomes codes of the assessment's outcome that a plan follows from. */
export const supportPlanRule = (...supportOutcomes: readonly string[]): TimescaleRule => ({
  id: 'PI2.4',
  name: 'Plan with SMART actions',
  source: 'SOR Annex D PI 2.4; 10 working days are Haversack’s default: see facts 2.4',
  limit: 10,
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  warnMinutes: 3 * 24 * 60,
  appliesTo: (body: Body) => supportOutcomes.includes(textIn(body, 'outcome')),
  startsAt: (_body, signed) => signed.authorisedAt,
  people: (body: Body) => [textIn(body, 'person')].filter(Boolean),
  stopsWith: 'risk-management-plan',
  answeredBy: ['risk-management-plan'],
});
