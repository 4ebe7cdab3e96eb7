/** What a strategy meeting answers (PI 5.1) and what it starts: the enquiry and, until that says it is not needed, the conference. */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, instantIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const common = { calendar: 'contract', dayZero: 'start-day', inForceFrom: CONTRACT_START } as const;

const isInitial = (body: Body) => textIn(body, 'type') === 'initial';
const beginsEnquiry = (body: Body) => ['single', 'joint'].includes(textIn(body, 'enquiry'));
const childrenEnquiredAbout = (body: Body) =>
  rowsIn(body, 'children').flatMap((row) => (answerIn(row, 'enquiry') === true ? [textIn(row, 'child')].filter(Boolean) : []));

export const strategyMeetingTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'PI5.1',
    name: 'Strategy meeting',
    source: 'SOR Annex D PI 5.1',
    limit: 48,
    unit: 'hours',
    warnMinutes: 12 * 60,
    // A recorded concern has the clock already. Further meetings answer no notification.
    appliesTo: (body) => isInitial(body) && textIn(body, 'concern') === '',
    startsAt: (body) => instantIn(body, 'notifiedAt'),
    stopsWith: 'strategy-meeting',
    significantHarm: true,
  },
  {
    ...common,
    id: 'PI5.2',
    name: 'Section 47 type enquiry',
    source: 'SOR Annex D PI 5.2',
    limit: 15,
    unit: 'working-days',
    // A conference must still be called by day 15: said from day 8 to 10 on.
    warnMinutes: 7 * 24 * 60,
    appliesTo: beginsEnquiry,
    people: childrenEnquiredAbout,
    startsAt: (body) => instantIn(body, 'heldAt'),
    stopsWith: 'section-47-enquiry',
    stopsAtSignOff: true,
  },
  {
    ...common,
    id: 'PI5.4a',
    name: 'Initial child protection conference, if the enquiry finds it is needed',
    source: 'SOR Annex D PI 5.4, Working Together 2023',
    limit: 15,
    unit: 'working-days',
    warnMinutes: 7 * 24 * 60,
    appliesTo: beginsEnquiry,
    people: childrenEnquiredAbout,
    // The SOR counts from the initial meeting, also where a further one began the enquiry.
    startsAt: (body) => (isInitial(body) ? undefined : instantIn(body, 'firstMeetingAt')) ?? instantIn(body, 'heldAt'),
    stopsWith: 'child-protection-conference',
  },
];

export const strategyMeetingStops: readonly TimescaleStop[] = [
  {
    rule: 'PI5.1',
    at: (body) => (isInitial(body) ? instantIn(body, 'heldAt') : undefined),
    answers: (body) => textIn(body, 'concern') || undefined,
  },
];
