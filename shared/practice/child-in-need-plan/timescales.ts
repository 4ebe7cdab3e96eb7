/**
 * The clocks of a child in need plan: each child seen, and the plan reviewed, at its own intervals. England has no national numbers;
 * the ceilings are Haversack's defaults (facts T16), which only a manager's recorded decision makes longer (PI 4.2).
 */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { answerIn, dayEndIn, dayIn, numberIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { FIRST_REVIEW_WEEKS, LONGEST_REVIEW_INTERVAL_WEEKS, LONGEST_VISIT_INTERVAL } from './form.ts';

const children = (body: Body): readonly string[] =>
  rowsIn(body, 'children')
    .map((child) => textIn(child, 'child'))
    .filter(Boolean);
const rowOf = (body: Body, person: string | undefined): Body =>
  rowsIn(body, 'children').find((child) => textIn(child, 'child') === person) ?? {};
const mayBeLonger = (body: Body): boolean => answerIn(body, 'longerAgreed') === true;

const common = {
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  people: children,
  startsAt: (body: Body, _signed: unknown, person?: string) => dayIn(rowOf(body, person), 'joinedOn') ?? dayIn(body, 'startedOn'),
} as const;
const endsAt = (body: Body, person?: string) => dayEndIn(rowOf(body, person), 'leftOn') ?? dayEndIn(body, 'endedOn');

export const childInNeedPlanTimescales: readonly TimescaleRule[] = [
  {
    ...common,
    id: 'CIN-VISIT',
    name: 'Child in need visit',
    source: 'The plan; Haversack default 20 working days: no national limit (facts T16; SOR Annex D PI 4.2)',
    limit: LONGEST_VISIT_INTERVAL,
    unit: 'working-days',
    warnMinutes: 3 * 24 * 60,
    limitIn: (body) => {
      const every = numberIn(body, 'visitEvery');
      return every === undefined || (every > LONGEST_VISIT_INTERVAL && !mayBeLonger(body))
        ? undefined
        : { limit: every, unit: 'working-days' };
    },
    recurs: { endsAt },
    stopsWith: 'visit',
  },
  {
    ...common,
    id: 'CIN-REVIEW',
    name: 'Child in need review',
    source: 'The plan; Haversack default 6 weeks, then 3 months: no national limit (facts T16; SOR Annex D PI 4.3)',
    limit: FIRST_REVIEW_WEEKS * 7,
    unit: 'calendar-days',
    warnMinutes: 7 * 24 * 60,
    limitIn: (body, { round }) => {
      const weeks = numberIn(body, 'reviewEvery');
      if (weeks === undefined) return undefined;
      if (round === 0) return { limit: Math.min(weeks, FIRST_REVIEW_WEEKS) * 7, unit: 'calendar-days' };
      // Thirteen weeks are meant as the three months that they are not quite.
      const isCeiling = weeks === LONGEST_REVIEW_INTERVAL_WEEKS || (weeks > LONGEST_REVIEW_INTERVAL_WEEKS && !mayBeLonger(body));
      return isCeiling ? undefined : { limit: weeks * 7, unit: 'calendar-days' };
    },
    recurs: { laterLimit: { limit: 3, unit: 'calendar-months' }, endsAt },
    stopsWith: 'child-in-need-review',
  },
];

const stands = { until: endsAt, endsWith: 'CIN-VISIT' };

/**
 * The plan is there once it is complete, and answers at once where it stood already when the assessment was signed off (PI 2.4: "at or
 * within"). A later version that waits for a sign-off takes nothing from what an earlier one answered.
 */
export const childInNeedPlanStops: readonly TimescaleStop[] = [
  { rule: 'PI2.4', at: (_body, signed) => signed.finalisedAt, people: children, stands },
  {
    rule: 'PI2.4',
    at: (_body, signed) => signed.authorisedAt,
    alsoAt: (_body, signed) => signed.signOffs ?? [],
    people: children,
    stands,
  },
];
