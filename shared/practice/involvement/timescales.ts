/**
 * Every adult at risk, carer and young carer has a risk management plan ten working days after the involvement opened (SOR Annex D
 * PI 6.4). One that closed before that needed none; one that closed later without a plan has missed it. What is open for longer than
 * six months is assessed again, so that it does not drift (PI 2.5).
 */
import { compareDates } from '#shared/base/calendar-date.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { dateIn, dayEndIn, dayIn, textIn, textsIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const LIMIT = 10;
const needsRiskPlan = (body: Body): boolean => ['adult-at-risk', 'carer', 'young-carer'].includes(textIn(body, 'type'));

function closedInTime(body: Body): boolean {
  const opened = dateIn(body, 'openedOn');
  const closed = dateIn(body, 'closedOn');
  return opened !== undefined && closed !== undefined && compareDates(closed, addWorkingDays(opened, LIMIT, CONTRACT_CALENDAR)) <= 0;
}

/** Counted from the opening, then from each re-assessment's sign-off; the first assessment is not a review of itself. */
const reassessed = {
  id: 'PI2.5',
  name: 'Re-assessment of a case open for 6 months',
  source: 'SOR Annex D PI 2.5',
  limit: 6,
  unit: 'calendar-months',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  warnMinutes: 30 * 24 * 60,
  startsAt: (body: Body) => dayIn(body, 'openedOn'),
  people: (body: Body) => textsIn(body, 'people'),
  recurs: { endsAt: (body: Body) => dayEndIn(body, 'closedOn') },
} as const;

export const involvementTimescales: readonly TimescaleRule[] = [
  {
    ...reassessed,
    appliesTo: (body) => ['child-in-need', 'child-protection-plan'].includes(textIn(body, 'type')),
    stopsWith: 'child-and-family-assessment',
    answeredBy: ['child-and-family-assessment'],
    stopsAtSignOff: true,
  },
  {
    ...reassessed,
    appliesTo: (body) => textIn(body, 'type') === 'adult-at-risk',
    stopsWith: 'adult-safeguarding-assessment',
    answeredBy: ['adult-safeguarding-assessment'],
    stopsAtSignOff: true,
  },
  {
    id: 'PI6.4',
    name: 'Risk management plan in force',
    source: 'SOR Annex D PI 6.4; 10 working days are Haversack’s default: see facts 2.4',
    limit: LIMIT,
    unit: 'working-days',
    calendar: 'contract',
    dayZero: 'start-day',
    inForceFrom: CONTRACT_START,
    warnMinutes: 3 * 24 * 60,
    appliesTo: needsRiskPlan,
    startsAt: (body) => dayIn(body, 'openedOn'),
    people: (body) => textsIn(body, 'people'),
    stopsWith: 'risk-management-plan',
  },
];

/** Who is no longer a child in need, such as by a step up, needs no more visits and reviews of that plan, also where nobody ended it. */
const noLongerInNeed = ['CIN-VISIT', 'CIN-REVIEW'].map(
  (rule): TimescaleStop => ({
    rule,
    cancels: true,
    at: (body) => (textIn(body, 'type') === 'child-in-need' ? dayEndIn(body, 'closedOn') : undefined),
    people: (body) => textsIn(body, 'people'),
  }),
);

export const involvementStops: readonly TimescaleStop[] = [
  ...noLongerInNeed,
  { rule: 'PI6.4', own: true, cancels: true, at: (body) => (closedInTime(body) ? dayEndIn(body, 'closedOn') : undefined) },
  { rule: 'PI6.4', own: true, at: (body) => (closedInTime(body) ? undefined : dayEndIn(body, 'closedOn')) },
];
