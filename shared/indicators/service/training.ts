/** Training that was made available and who came to it (P7.1, P7.2, M30, M31). */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { CountedFile } from './counted-file.ts';
import type { Service } from './service.ts';

export interface CountedSession {
  readonly file: CountedFile;
  readonly fact: DigestFact;
  readonly level: string;
  readonly location: string;
  readonly on: CalendarDate;
  readonly status: string;
}

export interface Attendee {
  readonly session: CountedSession;
  readonly row: Body;
  readonly location: string;
}

/** Of one level, by their day; one without a day is none yet. */
export const sessionsOf = (service: Service, level: string): readonly CountedSession[] =>
  service.registers('training-session').flatMap(({ file, fact }) => {
    const on = dateIn(fact.values, 'on');
    if (on === undefined || textIn(fact.values, 'level') !== level) return [];
    const location = textIn(fact.values, 'location');
    return [{ file, fact, level, location, on, status: textIn(fact.values, 'status') }];
  });

export const wasHeld = (service: Service, { status, on }: CountedSession): boolean => status === 'delivered' && on <= service.today;

/** Of partner agencies and commands, marked present. In a room they are where the session is; on a screen, where they say they are. */
export function partnersPresent(service: Service, session: CountedSession): readonly Attendee[] {
  if (session.status === 'cancelled' || session.status === 'requested' || session.on > service.today) return [];
  const isInPerson = textIn(session.fact.values, 'mode') === 'in-person';
  return rowsIn(session.fact.values, 'attendees')
    .filter((row) => answerIn(row, 'present') === true && textIn(row, 'organisationType') !== 'own-staff')
    .map((row) => ({ session, row, location: (isInPerson ? '' : textIn(row, 'location')) || session.location }));
}

/** How an agency is known again: capitals and spaces are nobody's other name. */
export const organisationKey = (row: Body): string => textIn(row, 'organisation').toLowerCase().replace(/\s+/g, ' ');
