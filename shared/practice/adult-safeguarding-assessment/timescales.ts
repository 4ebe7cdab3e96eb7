/**
 * The clocks of an adult's assessment: 45 working days from the referral or, in an open case, from the request, to the manager's
 * sign-off (SOR Annex D PI 2.1); shared within 5 working days of that.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { SHARED_IN_ASSESSMENT, sharingRule } from '../assessment-sharing.ts';
import { instantIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { supportPlanRule } from '../support-plan-clock.ts';

const startsAlone = (body: Body): boolean => ['no-referral', 'review'].includes(textIn(body, 'type'));

const personOf = (body: Body): readonly string[] => [textIn(body, 'person')].filter(Boolean);

export const adultSafeguardingAssessmentTimescales: readonly TimescaleRule[] = [
  {
    id: 'PI2.1',
    name: 'Adult safeguarding assessment',
    source: 'SOR Annex D PI 2.1',
    limit: 45,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 10 * 24 * 60,
    appliesTo: startsAlone,
    startsAt: (body) => instantIn(body, 'requestedAt'),
    stopsWith: 'adult-safeguarding-assessment',
    answeredByItself: true,
    stopsAtSignOff: true,
  },
  sharingRule,
  supportPlanRule('support'),
];

export const adultSafeguardingAssessmentStops: readonly TimescaleStop[] = [
  // Its own request's clock, or the referral's: a re-assessment never answers for the first one.
  { rule: 'PI2.1', own: true, at: (body, signed) => (startsAlone(body) ? signed.authorisedAt : undefined) },
  { rule: 'PI2.1', at: (body, signed) => (textIn(body, 'type') === 'referral' ? signed.authorisedAt : undefined) },
  { rule: 'PI2.5', people: personOf, at: (body, signed) => (textIn(body, 'type') === 'review' ? signed.authorisedAt : undefined) },
  ...SHARED_IN_ASSESSMENT,
];
