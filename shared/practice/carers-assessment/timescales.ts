/** No law sets a limit for a carer's assessment: the 45 working days of the other assessments serve as one (facts 1.4). */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { SHARED_IN_ASSESSMENT, sharingRule } from '../assessment-sharing.ts';
import { dayIn } from '../body-values.ts';
import { supportPlanRule } from '../support-plan-clock.ts';

export const carersAssessmentTimescales: readonly TimescaleRule[] = [
  {
    id: 'CARER',
    name: 'Carer’s assessment signed off',
    source: 'Haversack default: no national limit; see facts 1.4',
    limit: 45,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 10 * 24 * 60,
    startsAt: (body) => dayIn(body, 'requestedOn'),
    stopsWith: 'carers-assessment',
    stopsAtSignOff: true,
  },
  sharingRule,
  supportPlanRule('support'),
];

export const carersAssessmentStops: readonly TimescaleStop[] = [
  { rule: 'CARER', own: true, at: (_body, signed) => signed.authorisedAt },
  ...SHARED_IN_ASSESSMENT,
];
