/** How old someone is on a day, in the words of practice: years, and months for the very young. */
import { addMonths, type CalendarDate, compareDates, dayOfMonth, daysBetween, monthOf, yearOf } from './calendar-date.ts';

export interface Age {
  readonly years: number;
  /** Whole months since the last birthday: 0 to 11. */
  readonly months: number;
}

/** Childhood ends on the eighteenth birthday (Children Act 1989 s105(1)). */
const ADULT_FROM_YEARS = 18;

/**
 * Undefined when the day is before the birth. Someone born on 29 February has their birthday on 1 March in common years,
 * as English law takes it.
 */
export function ageOn(born: CalendarDate, day: CalendarDate): Age | undefined {
  if (compareDates(day, born) < 0) return undefined;
  let months = (yearOf(day) - yearOf(born)) * 12 + monthOf(day) - monthOf(born);
  if (dayOfMonth(day) < dayOfMonth(born)) months -= 1;
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** Under 18 on the day; also before birth. */
export function isUnder18On(born: CalendarDate, day: CalendarDate): boolean {
  const age = ageOn(born, day);
  return age === undefined || age.years < ADULT_FROM_YEARS;
}

/** `not born yet`, `5 days`, `3 weeks`, `4 months`, `1 year 2 months`, `7`, `34`. Months matter under 2, weeks under 3 months. */
export function formatAge(born: CalendarDate, day: CalendarDate): string {
  const age = ageOn(born, day);
  if (age === undefined) return 'not born yet';
  if (age.years >= 2) return String(age.years);
  if (age.years === 1) return age.months === 0 ? '1 year' : `1 year ${counted(age.months, 'month')}`;
  if (compareDates(day, addMonths(born, 3)) >= 0) return counted(age.months, 'month');
  const days = daysBetween(born, day);
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
