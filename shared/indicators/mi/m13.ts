/**
 * M13 · Rate of section 47 type enquiries. Source: SOR Annex E M13. Per 10,000 children, over the twelve months that end with the period
 * (annualised by that, not by multiplying a quarter), of the population held for the location; beside it the count of the period and its
 * change. A population holds from its day until a later figure. Under 1,000 children the rate has its 95 % interval. Of the whole service:
 * of all populations held, unless an enquiry was made where none is.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateIn, numberIn, textIn } from '#shared/practice/body-values.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { Mi, MiValue } from '../mi.ts';
import { type Period, previousPeriod, rollingTwelveMonths, samePeriodLastYear } from '../period.ts';
import type { Service } from '../service/service.ts';
import { enquiryUnits } from './m12.ts';
import { poissonInterval } from './poisson-interval.ts';

const PER = 10_000;
const UNSTABLE_UNDER = 1_000;
const NOT_HELD = 'n/a - PAR not held';

export const m13: Mi = {
  id: 'M13',
  type: 'rate',
  unit: 'enquiries',
  dimensions: [],
  windows: ['previous', 'same-last-year', 'rolling-12-months'],
  lines: [{ id: 'M13', title: 'Section 47 type enquiries', units: enquiryUnits }],
  values: (service, period, location) => [
    ...rates(service, period, location),
    change('M13.previous', 'Change from the previous period', service, period, previousPeriod(period), location),
    change('M13.lastYear', 'Change from the same period last year', service, period, samePeriodLastYear(period), location),
  ],
};

function rates(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const enquiries = enquiriesAt(service, rollingTwelveMonths(period), location);
  const populations = populationsOn(service, period.to);
  const title = 'Enquiries per 10,000 children in 12 months';
  const none = (why: string): readonly MiValue[] => [
    { id: 'M13.rate', title, value: null, unit: 'per-10000', numerator: enquiries.length, why },
  ];
  const lacking = [...new Set(enquiries.map((unit) => unit.location))].filter((code) => !populations.has(code));
  if (location === null && lacking.length > 0 && populations.size > 0) {
    return none(`${NOT_HELD}: ${lacking.map((code) => locationsByCode.get(code)?.shortName ?? code).join(', ')}`);
  }
  const children = location === null ? [...populations.values()].reduce((sum, each) => sum + each, 0) : (populations.get(location) ?? 0);
  if (children === 0) return none(NOT_HELD);
  const of = (count: number): number => (count * PER) / children;
  const shared = { unit: 'per-10000', denominator: children } as const;
  const isShort = rollingTwelveMonths(period).from < CONTRACT_START;
  const rate: MiValue = {
    id: 'M13.rate',
    title,
    value: of(enquiries.length),
    numerator: enquiries.length,
    ...shared,
    ...(isShort ? { why: 'Fewer than 12 months of this contract lie in it' } : {}),
  };
  if (children >= UNSTABLE_UNDER) return [rate];
  const { low, high } = poissonInterval(enquiries.length);
  return [
    rate,
    { id: 'M13.rate.low', title: 'Lower end of its 95 % interval', value: of(low), ...shared },
    { id: 'M13.rate.high', title: 'Upper end of its 95 % interval', value: of(high), ...shared },
  ];
}

const enquiriesAt = (service: Service, period: Period, location: string | null) =>
  enquiryUnits(service, period).filter((unit) => location === null || unit.location === location);

function change(id: string, title: string, service: Service, period: Period, before: Period, location: string | null): MiValue {
  const now = enquiriesAt(service, period, location).length;
  const then = enquiriesAt(service, before, location).length;
  const counts = { numerator: now, denominator: then };
  if (then === 0) return { id, title, value: null, unit: 'percent', ...counts, why: 'n/a (from 0)' };
  return { id, title, value: ((now - then) * 100) / then, unit: 'percent', ...counts };
}

/** Children by location, by the latest figure of that day or before. */
function populationsOn(service: Service, day: CalendarDate): ReadonlyMap<string, number> {
  const latest = new Map<string, { readonly asOf: CalendarDate; readonly children: number }>();
  for (const { fact } of service.registers('population-at-risk')) {
    const asOf = dateIn(fact.values, 'asOf');
    const children = numberIn(fact.values, 'children');
    const location = textIn(fact.values, 'location');
    const known = latest.get(location);
    if (asOf === undefined || children === undefined || location === '' || asOf > day) continue;
    if (known === undefined || known.asOf <= asOf) latest.set(location, { asOf, children });
  }
  return new Map([...latest].map(([location, { children }]) => [location, children]));
}
