/** From when a person belongs to an involvement: a brother or sister who was added to it later, from the day that was recorded. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn } from '#shared/practice/body-values.ts';

/** As episodes have it: who was added when it had closed was forgotten, and belongs to it from the beginning. */
export function openedFor({ values, joinedOn }: DigestFact, person: string): CalendarDate | undefined {
  const openedOn = dateIn(values, 'openedOn');
  const joined = joinedOn?.[person];
  if (openedOn === undefined || joined === undefined || joined <= openedOn) return openedOn;
  const closedOn = dateIn(values, 'closedOn');
  return closedOn !== undefined && joined >= closedOn ? openedOn : joined;
}
