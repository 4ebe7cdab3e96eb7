import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { answerIn, instantIn, textIn } from '../body-values.ts';

export const caseFileAuditTimescales: readonly TimescaleRule[] = [
  {
    id: 'AUDIT-ESCALATION',
    name: 'Escalate what the audit found',
    source: 'Haversack default: the same day (SOR Annex E 2a; facts 7.10)',
    limit: 0,
    unit: 'calendar-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 24 * 60,
    appliesTo: (body) => answerIn(body, 'safeNow') === false,
    startsAt: (body) => instantIn(body, 'auditedAt'),
    stopsWith: 'case-file-audit',
    significantHarm: true,
  },
  {
    id: 'AUDIT-INADEQUATE',
    name: 'Tell another manager of an inadequate file',
    source: 'Haversack default: one working day (SOR Annex E 2a)',
    limit: 1,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 24 * 60,
    appliesTo: (body) => textIn(body, 'overall') === 'I',
    startsAt: (body) => instantIn(body, 'auditedAt'),
    stopsWith: 'case-file-audit',
  },
];
