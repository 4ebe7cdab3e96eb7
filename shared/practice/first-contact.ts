/** The first two-way contact with a family or an adult after a referral (SOR Annex D PI 4.1, PI 6.1): whichever record shows it. */
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import type { Body } from './record.ts';

export const firstContactStops = (at: (body: Body) => ZonedInstant | undefined): readonly TimescaleStop[] =>
  ['PI4.1', 'PI6.1'].map((rule) => ({ rule, part: 'contact', at }));
