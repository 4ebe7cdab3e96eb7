/** Who of the staff is a registered social worker on a day, by the staff register. Nobody is by being named in a record. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { countedFile } from './counted-file.ts';

export interface CountedStaff {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  /** Whose team they are of; empty where the register says none. */
  readonly lineManager: string;
  /** Full-time equivalent; 1 where the register says none. */
  readonly fte: number;
  readonly startedOn?: CalendarDate;
  readonly leftOn?: CalendarDate;
  readonly leave: readonly { readonly from: CalendarDate; readonly until?: CalendarDate }[];
  readonly socialWorker: boolean;
  readonly registeredUntil?: CalendarDate;
}

export type Staff = ReadonlyMap<string, CountedStaff>;

export function staffOf(digests: readonly FileDigest[]): Staff {
  const staff = new Map<string, CountedStaff>();
  for (const digest of digests) {
    if (digest.type !== 'staff') continue;
    for (const { values } of countedFile(digest).facts('staff-register-entry')) {
      const person = textIn(values, 'person');
      if (person === '') continue;
      const startedOn = dateIn(values, 'startedOn');
      const leftOn = dateIn(values, 'leftOn');
      const registeredUntil = dateIn(values, 'registeredUntil');
      staff.set(person, {
        person,
        name: textIn(values, 'name'),
        post: textIn(values, 'post'),
        lineManager: textIn(values, 'lineManager'),
        fte: numberIn(values, 'fte') ?? 1,
        ...(startedOn === undefined ? {} : { startedOn }),
        ...(leftOn === undefined ? {} : { leftOn }),
        leave: rowsIn(values, 'leave').flatMap((row) => {
          const from = dateIn(row, 'from');
          const until = dateIn(row, 'until');
          return from === undefined ? [] : [{ from, ...(until === undefined ? {} : { until }) }];
        }),
        socialWorker: answerIn(values, 'socialWorker') ?? registeredUntil !== undefined,
        ...(registeredUntil === undefined ? {} : { registeredUntil }),
      });
    }
  }
  return staff;
}

/**
 * On the register and not a registered social worker on the day: what they signed was not signed by a qualified manager. Of whom the register
 * says nothing (a manager of the previous provider), nothing is held against the signature.
 */
export const isKnownUnregistered = (staff: Staff, person: string | undefined, day: CalendarDate): boolean =>
  person !== undefined && staff.has(person) && !isRegistered(staff, person, day);

/**
 * Registered with Social Work England on the day: said to be a social worker, and not after the day the registration runs until. The
 * register keeps the present day of renewal only, so a lapse that was made good since is not seen (decision 0001, gap e).
 */
export function isRegistered(staff: Staff, person: string | undefined, day: CalendarDate): boolean {
  const member = person === undefined ? undefined : staff.get(person);
  if (member === undefined || !member.socialWorker) return false;
  return member.registeredUntil === undefined || day <= member.registeredUntil;
}
