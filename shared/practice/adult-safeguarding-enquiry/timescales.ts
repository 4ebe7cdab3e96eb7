/**
 * An enquiry has no limit in law. These are the service's own, close to the Pan-London targets that replaced the old national table
 * (facts 1.4): a decision by the end of the next working day, planning in five, the report in twenty.
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { dayEndIn, instantIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const isEnquiry = (body: Body): boolean => ['S42', 'OTH'].includes(textIn(body, 'enquiryType'));

const common = {
  source: 'Haversack default: no national limit; see facts 1.4',
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  stopsWith: 'adult-safeguarding-enquiry',
} as const;

export const adultSafeguardingEnquiryTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'ADULT-DECISION',
    name: 'Decision on the safeguarding concern',
    limit: 1,
    warnMinutes: 24 * 60,
    startsAt: (body) => instantIn(body, 'concernReceivedAt'),
  },
  {
    ...common,
    id: 'ADULT-PLANNING',
    name: 'Safeguarding enquiry planned',
    limit: 5,
    warnMinutes: 2 * 24 * 60,
    appliesTo: isEnquiry,
    startsAt: (body) => instantIn(body, 'decidedAt'),
  },
  {
    ...common,
    id: 'ADULT-REPORT',
    name: 'Safeguarding enquiry report',
    limit: 20,
    warnMinutes: 5 * 24 * 60,
    appliesTo: isEnquiry,
    startsAt: (body) => instantIn(body, 'decidedAt'),
  },
];

export const adultSafeguardingEnquiryStops: readonly TimescaleStop[] = [
  { rule: 'ADULT-DECISION', own: true, at: (body) => instantIn(body, 'decidedAt') },
  { rule: 'ADULT-PLANNING', own: true, at: (body) => dayEndIn(body, 'plannedOn') },
  { rule: 'ADULT-REPORT', own: true, at: (body) => dayEndIn(body, 'reportedOn') },
];
