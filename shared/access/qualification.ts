/**
 * Whether somebody is a qualified social worker on a day: registered with Social Work England, by the staff register. The SOR
 * reserves decisions, assessments and sign-offs of a statutory type to them (SOR paras 63–64; REP7).
 */
import { type CalendarDate, compareDates, formatDate } from '#shared/base/calendar-date.ts';

export interface Qualification {
  readonly qualified: boolean;
  /** What to do about it; only when not qualified. */
  readonly reason?: string;
}

/** @param registeredUntil the last day of the registration, as the staff register has it. */
export function qualificationOn(registeredUntil: CalendarDate | undefined, today: CalendarDate): Qualification {
  if (registeredUntil === undefined) {
    return {
      qualified: false,
      reason: 'It is reserved to registered social workers: ask a manager to enter the registration in the staff register',
    };
  }
  if (compareDates(registeredUntil, today) >= 0) return { qualified: true };
  return {
    qualified: false,
    reason: `The registration with Social Work England ended on ${formatDate(registeredUntil)}: ask a manager to enter its renewal in the staff register`,
  };
}
