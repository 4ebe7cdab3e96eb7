/** A child protection plan as a unit of M14 to M17, and how long plans last. */
import { addMonths, type CalendarDate, daysBetween } from '#shared/base/calendar-date.ts';
import type { MiUnit, MiValue } from '../mi.ts';
import { type ProtectionPlan, protectionPlansOf } from '../service/plans.ts';
import type { Service } from '../service/service.ts';

export const allProtectionPlans = (service: Service): readonly ProtectionPlan[] => service.cases.flatMap(protectionPlansOf);

export const protectionPlanUnit = (plan: ProtectionPlan, on: CalendarDate, dimensions: MiUnit['dimensions'] = {}): MiUnit => ({
  file: plan.file.digest.file,
  record: plan.record,
  person: plan.child,
  location: plan.file.locationOn(on),
  dimensions,
  on,
});

/** 365.25 ÷ 12. */
const DAYS_OF_MONTH = 30.4375;

/** Mean and median of lengths in days, and the same in months; null without any. */
export function lengthValues(id: string, what: string, days: readonly number[]): readonly MiValue[] {
  const mean = days.length === 0 ? null : days.reduce((sum, each) => sum + each, 0) / days.length;
  const middle = median(days);
  const none = days.length === 0 ? { why: 'n/a' } : {};
  const inMonths = (value: number | null): number | null => (value === null ? null : value / DAYS_OF_MONTH);
  return [
    { id: `${id}.mean`, title: `${what}, mean`, value: mean, unit: 'days', ...none },
    { id: `${id}.median`, title: `${what}, median`, value: middle, unit: 'days', ...none },
    { id: `${id}.meanMonths`, title: `${what}, mean`, value: inMonths(mean), unit: 'months', ...none },
    { id: `${id}.medianMonths`, title: `${what}, median`, value: inMonths(middle), unit: 'months', ...none },
  ];
}

function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const inOrder = numbers.toSorted((a, b) => a - b);
  const upper = Math.floor(inOrder.length / 2);
  const high = inOrder[upper] as number;
  return inOrder.length % 2 === 1 ? high : ((inOrder[upper - 1] as number) + high) / 2;
}

export const daysOnPlan = ({ startedOn }: ProtectionPlan, until: CalendarDate): number => daysBetween(startedOn, until);

/** The DfE's bands, by calendar months. */
export function lengthBand(startedOn: CalendarDate, endedOn: CalendarDate): string {
  if (endedOn <= addMonths(startedOn, 3)) return 'to-3m';
  if (endedOn <= addMonths(startedOn, 6)) return '3m-6m';
  if (endedOn < addMonths(startedOn, 12)) return '6m-1y';
  return endedOn < addMonths(startedOn, 24) ? '1y-2y' : 'from-2y';
}

export const LENGTH_BANDS: Readonly<Record<string, string>> = {
  'to-3m': '3 months or less',
  '3m-6m': 'More than 3 months to 6 months',
  '6m-1y': 'More than 6 months, less than 1 year',
  '1y-2y': '1 year to less than 2 years',
  'from-2y': '2 years or more',
};
