import type { TimescaleRule } from '#shared/timescales/rule.ts';
import { dayIn } from '../body-values.ts';
import { SUPERVISION_CLOCK } from '../supervision-clock.ts';

export const allocationTimescales: readonly TimescaleRule[] = [{ ...SUPERVISION_CLOCK, startsAt: (body) => dayIn(body, 'from') }];
