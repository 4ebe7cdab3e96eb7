/** Bands that stocks are broken down by: ages as the children in need census has them, with adults apart, and how long a case has been open. */
import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import { ageOn } from '#shared/base/person-age.ts';
import type { FilePerson } from '#shared/case-file/people.ts';
import type { MiDimension } from '../mi.ts';
import { isChildOn } from '../service/counted-file.ts';

const AGE_BANDS = [
  { code: 'unborn', label: 'Unborn' },
  { code: '0', label: 'Under 1' },
  { code: '1-4', label: '1 to 4' },
  { code: '5-9', label: '5 to 9' },
  { code: '10-15', label: '10 to 15' },
  { code: '16-17', label: '16 and 17' },
  { code: 'child', label: 'Child, age not known' },
  { code: '18+', label: '18 and over' },
] as const;

const labelIn = (bands: readonly { readonly code: string; readonly label: string }[]) => (code: string) =>
  bands.find((band) => band.code === code)?.label ?? code;

export const AGE_BAND: MiDimension = { key: 'ageBand', label: 'Age', words: labelIn(AGE_BANDS) };

/** By date of birth on the day; without one, as recorded. */
export function ageBandOf(person: FilePerson | undefined, day: CalendarDate): string {
  if (person === undefined) return 'child';
  if (person.born === undefined) return person.expected === undefined ? (isChildOn(person, day) ? 'child' : '18+') : 'unborn';
  const age = ageOn(person.born, day);
  if (age === undefined) return 'unborn';
  const { years } = age;
  if (years < 1) return '0';
  if (years < 5) return '1-4';
  if (years < 10) return '5-9';
  if (years < 16) return '10-15';
  return years < 18 ? '16-17' : '18+';
}

const LENGTH_BANDS = [
  { code: '0-3m', label: '3 months or less' },
  { code: '3-6m', label: 'More than 3, up to 6 months' },
  { code: '6-12m', label: 'More than 6 months, less than 1 year' },
  { code: '1-2y', label: '1 year, less than 2' },
  { code: '2y+', label: '2 years or more' },
] as const;

export const LENGTH_BAND: MiDimension = { key: 'lengthBand', label: 'Open for', words: labelIn(LENGTH_BANDS) };

/** The bands of the census: up to and including 3 and 6 months, then less than 1 and 2 years. */
export function lengthBandOf(from: CalendarDate, to: CalendarDate): string {
  if (to <= addMonths(from, 3)) return '0-3m';
  if (to <= addMonths(from, 6)) return '3-6m';
  if (to < addMonths(from, 12)) return '6-12m';
  return to < addMonths(from, 24) ? '1-2y' : '2y+';
}
