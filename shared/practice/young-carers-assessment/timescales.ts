/** No law sets a limit for a young carer's assessment: the 45 working days of a child and family assessment serve as one (facts T26). */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { SHARED_IN_ASSESSMENT, sharingRule } from '../assessment-sharing.ts';
import { dayEndIn, dayIn, textIn } from '../body-values.ts';
import { supportPlanRule } from '../support-plan-clock.ts';

export const youngCarersAssessmentTimescales: readonly TimescaleRule[] = [
  {
    id: 'T26',
    name: 'Young carer’s assessment signed off',
    source: 'Haversack default: no national limit; see facts T26',
    limit: 45,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 14 * 24 * 60,
    startsAt: (body) => dayIn(body, 'requestedOn'),
    stopsWith: 'young-carers-assessment',
    stopsAtSignOff: true,
  },
  { ...sharingRule, appliesTo: (body) => textIn(body, 'result') === 'made' },
  supportPlanRule('support'),
];

export const youngCarersAssessmentStops: readonly TimescaleStop[] = [
  { rule: 'T26', own: true, at: (body, signed) => (textIn(body, 'result') === 'made' ? signed.authorisedAt : undefined) },
  {
    rule: 'T26',
    own: true,
    cancels: true,
    at: (body) => (textIn(body, 'result') === 'made' ? undefined : dayEndIn(body, 'notMadeOn')),
  },
  ...SHARED_IN_ASSESSMENT,
];
