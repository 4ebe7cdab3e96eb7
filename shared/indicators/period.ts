/**
 * What a figure is counted over. Days are days of the contract, midnight to midnight in London (facts.md §2.2). Quarters begin on
 * 1 November with the contract, or on 1 April with the financial year, as the SOR's own table of para 47 has them (§3.1).
 */
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  compareDates,
  formatDate,
  monthOf,
  yearOf,
} from '#shared/base/calendar-date.ts';
import { endOfDay, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';

export type QuarterCalendar = 'contract' | 'financial-year';

export interface Period {
  /** First and last day, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The first millisecond of `from` and the last of `to` in London, since 1970. */
  readonly startMs: number;
  readonly endMs: number;
}

/** @throws RangeError when it would end before it begins. */
export function period(from: CalendarDate, to: CalendarDate): Period {
  if (compareDates(to, from) < 0) throw new RangeError(`A period cannot end on ${to}, before it begins on ${from}`);
  return { from, to, startMs: instantMs(endOfDay(addDays(from, -1), LONDON)) + 1000, endMs: instantMs(endOfDay(to, LONDON)) + 999 };
}

export const includesDay = ({ from, to }: Period, day: CalendarDate): boolean => day >= from && day <= to;

/** By the day that the instant itself says where that decides: it is London's day, the one before or the one after. */
export function includesInstant({ from, to, startMs, endMs }: Period, instant: ZonedInstant): boolean {
  const day = instant.slice(0, 10);
  if (day > from && day < to) return true;
  // Two days of different months that do not touch are more than a day apart.
  if (day.slice(0, 7) < monthBefore(from) || day.slice(0, 7) > monthAfter(to)) return false;
  const ms = instantMs(instant);
  return ms >= startMs && ms <= endMs;
}

const FIRST_MONTH: Readonly<Record<QuarterCalendar, number>> = { contract: monthOf(CONTRACT_START), 'financial-year': 4 };

/** The quarter a day falls in. */
export function quarterOf(day: CalendarDate, calendar: QuarterCalendar): Period {
  const monthsIn = (monthOf(day) - FIRST_MONTH[calendar] + 12) % 3;
  const from = addMonths(firstOfMonth(day), -monthsIn);
  return period(from, addDays(addMonths(from, 3), -1));
}

/** The period of the same length in months before it; of any other range, of the same number of days. */
export function previousPeriod({ from, to }: Period): Period {
  const months = wholeMonths(from, to);
  if (months !== undefined) return period(addMonths(from, -months), addDays(from, -1));
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return period(addDays(from, -days), addDays(from, -1));
}

export function samePeriodLastYear({ from, to }: Period): Period {
  // Of whole months, the last day is the end of its month in that year too: 29 February has none before it.
  const months = wholeMonths(from, to);
  const begins = addMonths(from, -12);
  return period(begins, months === undefined ? addMonths(to, -12) : addDays(addMonths(begins, months), -1));
}

/** The twelve months that end with the period. */
export const rollingTwelveMonths = ({ to }: Period): Period => period(addDays(addMonths(addDays(to, 1), -12), 0), to);

/** From the first day of the contract to the end of the period; a period before the contract has none. */
export const sinceContractStart = ({ to }: Period): Period | undefined =>
  compareDates(to, CONTRACT_START) < 0 ? undefined : period(CONTRACT_START, to);

/** The quarters that end with the one of the day, the oldest first. */
export function quartersUpTo(day: CalendarDate, calendar: QuarterCalendar, count: number): readonly Period[] {
  const quarters: Period[] = [quarterOf(day, calendar)];
  while (quarters.length < count) quarters.unshift(previousPeriod(quarters[0] as Period));
  return quarters;
}

/** `Contract Q1 2025–26 (1 Nov 2025 to 31 Jan 2026)`, `FY Q3 2025–26 (…)`, or for any other range its two days. */
export function periodLabel(range: Period, calendar: QuarterCalendar): string {
  // Without the days of the week: a period is not an appointment.
  const days = `${formatDate(range.from).slice(4)} to ${formatDate(range.to).slice(4)}`;
  const quarter = quarterOf(range.from, calendar);
  if (quarter.from !== range.from || quarter.to !== range.to) return days;
  const first = FIRST_MONTH[calendar];
  const number = ((monthOf(range.from) - first + 12) % 12) / 3 + 1;
  const year = monthOf(range.from) >= first ? yearOf(range.from) : yearOf(range.from) - 1;
  return `${calendar === 'contract' ? 'Contract' : 'FY'} Q${number} ${year}–${String((year + 1) % 100).padStart(2, '0')} (${days})`;
}

const months = new Map<string, string>();
const monthAt = (day: CalendarDate, away: number): string => {
  const key = `${day} ${away}`;
  const known = months.get(key);
  if (known !== undefined) return known;
  const month = addMonths(firstOfMonth(day), away).slice(0, 7);
  months.set(key, month);
  return month;
};
const monthBefore = (day: CalendarDate): string => monthAt(day, -1);
const monthAfter = (day: CalendarDate): string => monthAt(day, 1);

const firstOfMonth = (day: CalendarDate): CalendarDate => calendarDate(`${day.slice(0, 7)}-01`);

/** How many whole calendar months the range is, when it is. */
function wholeMonths(from: CalendarDate, to: CalendarDate): number | undefined {
  const after = addDays(to, 1);
  if (from.slice(8) !== '01' || after.slice(8) !== '01') return undefined;
  return (yearOf(after) - yearOf(from)) * 12 + monthOf(after) - monthOf(from);
}
