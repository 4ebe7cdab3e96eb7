import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { answerIn, dayEndIn } from '../body-values.ts';
import { SUPERVISION_CLOCK } from '../supervision-clock.ts';

export const supervisionTimescales: readonly TimescaleRule[] = [
  {
    ...SUPERVISION_CLOCK,
    // From the end of its day: the supervision that starts the clock does not answer it.
    startsAt: (body) => dayEndIn(body, 'heldOn'),
    limitIn: (body) => (answerIn(body, 'childProtection') === true ? { limit: 1, unit: 'calendar-months' } : undefined),
  },
];
